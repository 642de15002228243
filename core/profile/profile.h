// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_rule.h"
#include "core/spec/forward_spec.h"
#include "core/time/clock.h"
#include "core/tls/tls_options.h"
#include "core/websocket/websocket_kind.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>
#include <QUuid>

#include <utility>

namespace rookery {

/// When a tunnel is started by itself.
enum class StartMode {
    Never,   ///< only by hand
    AsItWas, ///< on again where it was on when the program ended, crashed or was switched off
    Always,
};

/// One forward of a profile. A switched-off one keeps its place.
struct ProfileForward
{
    ForwardSpec spec;
    bool enabled = true;
    QString note;            ///< a person's own words, one line
    QJsonObject unknownKeys; ///< of a newer version, kept

    friend bool operator==(const ProfileForward &, const ProfileForward &) = default;
};

/// A saved tunnel: where to, what to forward, how to try (docs/architecture.md, Profiles and secrets). A
/// plain value without secrets; those are in the SecretStore under secretOwner().
struct Profile
{
    QUuid id;
    QString name;
    QString group; ///< empty: none
    /// The SharedGateway whose server, key, TLS and proxy it has, which are below all the same; null: its
    /// own.
    QUuid gateway;
    QUrl server; ///< as parseServerUrl() gives it
    QString hostHeader;
    QList<std::pair<QString, QString>> headers;
    TlsOptions tls;
    QUrl proxy; ///< http://user@host:port or socks5://…, without password; empty: none; "system:" follows the
                ///< system
    bool usesPsk = false; ///< the PSK itself is a secret
    QList<ProfileForward> forwards;
    bool usesForwardAuth = false; ///< its own proxies want a user and a password, which are a secret
    bool openProxy = false;       ///< its own proxies may listen beyond this computer without

    milliseconds keepaliveInterval = std::chrono::seconds(25);
    milliseconds keepaliveTimeout = std::chrono::seconds(60);
    /// How long flows wait for another connection when one is lost; 0: not at all.
    milliseconds resumeTime = std::chrono::seconds(60);
    milliseconds handshakeTimeout = std::chrono::seconds(10);
    milliseconds channelTimeout = std::chrono::seconds(10);
    int maxRetries = 0; ///< 0: for ever
    milliseconds maxRetryInterval = std::chrono::minutes(5);
    WebSocketKind webSocket = WebSocketKind::Native;
    bool onDemand = false; ///< connected only while something uses it
    milliseconds restAfter = std::chrono::minutes(5);
    QString afterConnect; ///< a command, as hookWords() reads it; empty: none
    QString afterDisconnect;
    bool runsCommands = false; ///< a person has seen them and wants them; never so in what was imported

    StartMode startMode = StartMode::AsItWas;
    NetworkRule networkRule; ///< in which networks it is on
    bool wanted = false;     ///< switched on by a person; saved at each toggle
    bool isDemo = false;     ///< made by a demo: nothing at its other end once that has ended
    QJsonObject unknownKeys; ///< of a newer version, kept

    /// Under which identifier those of its connection are kept, which is whose server it is; secretOwner().
    [[nodiscard]] const QUuid &secretsId() const { return gateway.isNull() ? id : gateway; }
    [[nodiscard]] bool hasCommands() const { return !afterConnect.isEmpty() || !afterDisconnect.isEmpty(); }

    friend bool operator==(const Profile &, const Profile &) = default;
};

} // namespace rookery
