// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/config_change.h"

#include "core/tunnel/tunnel_config.h"

#include <tuple>

namespace rookery {

namespace {

// Both take their values apart by name, so that a new field does not compile until it is thought of here.

/// Everything that decides whom we talk to and as whom.
auto identity(const ClientEndpoint &endpoint)
{
    const auto &[url, psk, hostHeader, headers, session, tls, webSocket, proxy, settingsPlace,
                 handshakeTimeout] = endpoint;
    return std::tie(url, psk, hostHeader, headers, tls, webSocket, proxy);
}

/// What is looked at when a connection is made, and makes it no other one.
auto timing(const TunnelConfig &config)
{
    const auto &[name, endpoint, forwards, place, switchedOff, keepaliveInterval, keepaliveTimeout,
                 resumeTime, maxRetries, maxRetryInterval, channelTimeout, forwardAuth, openProxy, onDemand,
                 restAfter] = config;
    return std::tie(place, endpoint.settingsPlace, endpoint.handshakeTimeout, keepaliveInterval,
                    keepaliveTimeout, resumeTime, maxRetries, maxRetryInterval, channelTimeout, forwardAuth,
                    openProxy, onDemand, restAfter);
}

} // namespace

ConfigChange ConfigChange::between(const TunnelConfig &before, const TunnelConfig &after)
{
    ConfigChange change;
    change.renames = before.name != after.name;
    change.movesForwards = before.forwards != after.forwards || before.switchedOff != after.switchedOff;
    change.waits = timing(before) != timing(after);
    change.reconnects = identity(before.endpoint) != identity(after.endpoint);
    return change;
}

} // namespace rookery
