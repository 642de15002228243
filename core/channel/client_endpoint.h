// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/settings_place.h"

#include <QByteArray>
#include <QList>
#include <QNetworkProxy>
#include <QString>
#include <QUrl>

#include <chrono>
#include <utility>

namespace rookery {

/// How to prove who we are and check who they are (docs/protocol.md §8.3: --tls-ca, --tls-skip-verify, …).
struct TlsOptions
{
    QString caFile;           ///< PEM; empty: the system's
    QString certFile;         ///< PEM, our certificate for mutual TLS; empty: none
    QString keyFile;          ///< PEM
    QString serverName;       ///< SNI and the name that is checked; empty: the URL's host
    QByteArray keyPassphrase; ///< of an encrypted key; a secret, never logged or saved with the rest
    bool skipVerify = false;

    friend bool operator==(const TlsOptions &, const TlsOptions &) = default;
};

/// Which implementation carries the messages.
enum class WebSocketKind {
    Native, ///< our own RFC 6455: the fast one
    Qt,     ///< QWebSocket and QWebSocketServer
};

/// Where a tunnel connects to and what it says there. A plain value; `psk` is a secret and is never logged.
struct ClientEndpoint
{
    QUrl url; ///< ws or wss, with a path
    QByteArray psk;
    QByteArray hostHeader; ///< --hostname; empty: from the URL
    QList<std::pair<QByteArray, QByteArray>> headers;
    TlsOptions tls;
    WebSocketKind webSocket = WebSocketKind::Native;
    QNetworkProxy proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    /// Where a person changes all this: what the hints of errors name.
    SettingsPlace settingsPlace = SettingsPlace::CommandLine;
    std::chrono::milliseconds handshakeTimeout =
        std::chrono::seconds(10); ///< name, TCP, TLS and upgrade together; 0: none
};

} // namespace rookery
