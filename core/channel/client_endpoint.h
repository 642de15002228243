// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/settings_place.h"
#include "core/tls/tls_options.h"
#include "core/websocket/websocket_kind.h"

#include <QByteArray>
#include <QList>
#include <QNetworkProxy>
#include <QString>
#include <QUrl>

#include <chrono>
#include <utility>

namespace rookery {

/// Where a tunnel connects to and what it says there. A plain value; `psk` and `session` are secrets and are
/// never logged.
struct ClientEndpoint
{
    QUrl url; ///< ws or wss, with a path
    QByteArray psk;
    QByteArray hostHeader; ///< --hostname; empty: from the URL
    QList<std::pair<QByteArray, QByteArray>> headers;
    /// Asks to join a session (docs/protocol.md §10.3); empty: none.
    QByteArray session;
    TlsOptions tls;
    WebSocketKind webSocket = WebSocketKind::Native;
    QNetworkProxy proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    /// Where a person changes all this: what the hints of errors name.
    SettingsPlace settingsPlace = SettingsPlace::CommandLine;
    std::chrono::milliseconds handshakeTimeout =
        std::chrono::seconds(10); ///< name, TCP, TLS and upgrade together; 0: none
};

} // namespace rookery
