// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_endpoint.h"
#include "core/mux/mux_options.h"
#include "core/spec/forward_spec.h"
#include "core/spec/forward_support.h"

#include <QList>
#include <QSet>

namespace rookery {

/// Everything one Tunnel needs: where to, what to forward, how to try again. A plain value.
struct TunnelConfig
{
    QString name;
    ClientEndpoint endpoint;
    QList<ForwardSpec> forwards;
    ForwardPlace place = ForwardPlace::CommandLine;
    QSet<int> switchedOff; ///< indexes of forwards that keep their place but are not started

    milliseconds keepaliveInterval = std::chrono::seconds(25);
    milliseconds keepaliveTimeout = std::chrono::seconds(60);
    /// How long flows wait for another connection when one is lost; 0: not at all.
    milliseconds resumeTime = std::chrono::seconds(60);
    int maxRetries = 0; ///< 0: for ever (--max-retry-count)
    milliseconds maxRetryInterval = std::chrono::minutes(5);
    /// How long a local connection waits for the tunnel and an open for its answer (--channel-timeout).
    milliseconds channelTimeout = std::chrono::seconds(10);
    /// "user:password" that programs have to show to the proxies of this tunnel; empty: nothing. A secret.
    QByteArray forwardAuth;
    /// They may listen beyond this computer without one (--open-proxy).
    bool openProxy = false;
    /// Connected only while something uses it (--on-demand). No effect with a forward that needs it always.
    bool onDemand = false;
    milliseconds restAfter = std::chrono::minutes(5); ///< without a flow, where it is on demand
};

} // namespace rookery
