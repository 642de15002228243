// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/profile_config.h"

#include "core/address/proxy_url.h"
#include "core/proxy/proxy_password.h"

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

QString checkedName(const Profile &profile)
{
    if (!profile.tls.serverName.isEmpty() || profile.hostHeader.isEmpty())
        return profile.tls.serverName;
    return QUrl(QString(u"wss://"_s + profile.hostHeader)).host(); // without its port
}

ClientEndpoint endpoint(const Profile &profile, const ProfileSecrets &secrets)
{
    ClientEndpoint endpoint;
    endpoint.url = profile.server;
    if (profile.usesPsk)
        endpoint.psk = secrets.psk;
    endpoint.hostHeader = profile.hostHeader.toUtf8();
    for (const auto &[name, value] : profile.headers)
        endpoint.headers.append({name.toUtf8(), value.toUtf8()});
    endpoint.tls = profile.tls;
    endpoint.tls.keyPassphrase = secrets.keyPassphrase;
    endpoint.tls.serverName = checkedName(profile);
    endpoint.webSocket = profile.webSocket;
    endpoint.proxy = networkProxy(profile.proxy, profile.server);
    if (!isSystemProxy(profile.proxy) && !secrets.proxyPassword.isEmpty())
        endpoint.proxy.setPassword(QString::fromUtf8(secrets.proxyPassword));
    endpoint.settingsPlace = SettingsPlace::Editor;
    endpoint.handshakeTimeout = profile.handshakeTimeout;
    return endpoint;
}

} // namespace

TunnelConfig tunnelConfig(const Profile &profile, const ProfileSecrets &secrets)
{
    TunnelConfig config;
    config.name = profile.name;
    config.endpoint = endpoint(profile, secrets);
    for (const ProfileForward &forward : profile.forwards) {
        if (!forward.enabled)
            config.switchedOff.insert(int(config.forwards.size()));
        config.forwards.append(forward.spec);
    }
    config.keepaliveInterval = profile.keepaliveInterval;
    config.keepaliveTimeout = profile.keepaliveTimeout;
    config.resumeTime = profile.resumeTime;
    config.maxRetries = profile.maxRetries;
    config.maxRetryInterval = profile.maxRetryInterval;
    config.channelTimeout = profile.channelTimeout;
    if (profile.usesForwardAuth)
        config.forwardAuth =
            secrets.forwardAuth.isEmpty() ? ProxyPassword::Nobody.toByteArray() : secrets.forwardAuth;
    config.openProxy = profile.openProxy;
    config.onDemand = profile.onDemand;
    config.restAfter = profile.restAfter;
    return config;
}

} // namespace rookery
