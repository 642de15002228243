// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/keepalive.h"
#include "core/gateway/backend_address.h"
#include "core/gateway/unix_rules.h"
#include "core/mux/mux_options.h"
#include "core/websocket/websocket_kind.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>

#include <optional>

namespace rookery {

class DescriptorBudget;

/// Everything a Gateway needs (docs/protocol.md §8.5). A plain value; `psk` is a secret and is never logged.
struct GatewayConfig
{
    struct Listen
    {
        QHostAddress address;
        quint16 port = 0; ///< 0: any free port, told back
    };
    QList<Listen> listen;
    QByteArray path = "/ws";
    QByteArray psk;      ///< empty: none asked for
    QString tlsCertFile; ///< PEM chain; with tlsKeyFile: the listeners speak TLS
    QString tlsKeyFile;
    [[nodiscard]] bool usesTls() const { return !tlsCertFile.isEmpty() || !tlsKeyFile.isEmpty(); }
    QString tlsCaPath; ///< PEM, a file or a folder of them: clients must show a certificate by one of these
    QByteArray notFoundBody = "Not found";
    bool hidesItself = false; ///< /health and /version are like any other page
    QString acmeWebroot;      ///< a folder, for the challenges of an ACME client beside us; empty: none
    std::optional<BackendAddress> backend; ///< the web site for whoever brings no tunnel; none: a 404
    bool addForwardingHeaders = false;     ///< it is told who asks
    bool allowReverse = false;
    UnixRules unixTargets;                                    ///< which unix sockets clients may reach
    bool allowAnyone = false;                                 ///< listen beyond loopback without a PSK
    milliseconds handshakeTimeout = std::chrono::seconds(10); ///< TLS and the request head
    milliseconds dialTimeout = std::chrono::seconds(10);
    milliseconds udpTimeout = std::chrono::seconds(60); ///< idle UDP mapping; at least 10 s
    QHostAddress outgoingFromV4;
    QHostAddress outgoingFromV6;
    /// How long the session of a client that can resume waits for it when its connection is lost; 0: not at
    /// all.
    milliseconds resumeTime = std::chrono::seconds(60);
    WebSocketKind webSocket = WebSocketKind::Native;
    int threads = 0; ///< 0: min(4, cores)
    int maxUdpMappingsPerSession = 4096;
    MuxOptions mux;
    Keepalive::Limits keepalive = {};
    /// What its connections and their sockets are counted in, from all of its threads; null: the process's.
    DescriptorBudget *descriptors = nullptr;
};

} // namespace rookery
