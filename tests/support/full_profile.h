// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"

namespace rookery::test {

/// A profile in which no field has its default value.
inline Profile fullProfile()
{
    using namespace Qt::Literals::StringLiterals;
    Profile p;
    p.id = QUuid(u"1b4e28ba-2fa1-11d2-883f-0016d3cca427"_s);
    p.name = u"Bücher — 本"_s;
    p.group = u"Arbeit"_s;
    p.gateway = QUuid(u"6fa459ea-ee8a-3ca4-894e-db77e160355e"_s);
    p.server = QUrl(u"wss://gw.example.com:8443/tunnel?a=b"_s);
    p.hostHeader = u"front.example.com"_s;
    p.headers = {{u"X-One"_s, u"1"_s}, {u"X-Two"_s, u"zwei, drei"_s}};
    p.tls.caFile = u"/etc/ca.pem"_s;
    p.tls.certFile = u"/etc/me.pem"_s;
    p.tls.keyFile = u"/etc/me.key"_s;
    p.tls.pinnedCertificate = QString(64, u'a');
    p.tls.serverName = u"sni.example.com"_s;
    p.tls.skipVerify = true;
    p.tls.noSni = true;
    p.proxy = QUrl(u"socks5://me@proxy.example.com:1081"_s);
    p.usesPsk = true;
    ForwardSpec spec;
    spec.name = u"names"_s;
    spec.kind = ForwardSpec::Kind::ReverseUdp;
    spec.listenHost = u"0.0.0.0"_s;
    spec.listenPort = 5353;
    spec.unixPath = u"/run/x.sock"_s;
    spec.targetHost = u"2001:db8::7"_s;
    spec.targetPort = 53;
    spec.targetPath = u"/run/y.sock"_s;
    p.forwards = {{spec, false, u"the name server"_s, QJsonObject{{u"later"_s, 7}}}};
    p.usesForwardAuth = true;
    p.openProxy = true;
    p.keepaliveInterval = std::chrono::milliseconds(1500);
    p.keepaliveTimeout = std::chrono::seconds(61);
    p.resumeTime = std::chrono::seconds(62);
    p.handshakeTimeout = std::chrono::seconds(11);
    p.channelTimeout = std::chrono::seconds(12);
    p.maxRetries = 9;
    p.maxRetryInterval = std::chrono::minutes(6);
    p.webSocket = WebSocketKind::Qt;
    p.onDemand = true;
    p.restAfter = std::chrono::minutes(7);
    p.afterConnect = u"mount /srv"_s;
    p.afterDisconnect = u"umount /srv"_s;
    p.runsCommands = true;
    p.startMode = StartMode::Always;
    p.networkRule = {
        NetworkRule::Mode::Not,
        {{NetworkCondition::Kind::Network, u"Office"_s, u"192.168.7.1"_s, u"02:fc:00:00:00:05"_s},
         {NetworkCondition::Kind::Vpn, {}, {}, {}}}};
    p.wanted = true;
    p.isDemo = true;
    p.unknownKeys = QJsonObject{{u"colour"_s, u"red"_s}};
    // These do not compile once a field is added: set it above, and give it a row in profile_fields.cpp.
    [[maybe_unused]] const auto &[id, name, group, gateway, server, hostHeader, headers, tls, proxy, usesPsk,
                                  forwards, usesForwardAuth, openProxy, keepaliveInterval, keepaliveTimeout,
                                  resumeTime, handshakeTimeout, channelTimeout, maxRetries, maxRetryInterval,
                                  webSocket, onDemand, restAfter, afterConnect, afterDisconnect, runsCommands,
                                  startMode, networkRule, wanted, isDemo, unknownKeys] = p;
    [[maybe_unused]] const auto &[caFile, certFile, keyFile, pinnedCertificate, serverName, keyPassphrase,
                                  skipVerify, noSni] = p.tls;
    return p;
}

} // namespace rookery::test
