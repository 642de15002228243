// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/qwebsocket_channel.h"
#include "core/channel/qwebsocket_upgrader.h"
#include "support/channel_contract.h"

#include <QPointer>
#include <QWebSocket>

#include <memory>

QT_BEGIN_NAMESPACE
class QTcpServer;
QT_END_NAMESPACE

namespace rookery::test {

class TestCertificates;

/// Connects QWebSocketChannels over loopback, plain or with TLS: the client's end by hand, the server's by a
/// QWebSocketUpgrader.
class WebSocketPairs
{
public:
    /// `certificates`: TLS with the good one; they outlive this.
    explicit WebSocketPairs(const TestCertificates *certificates = nullptr, Clock &clock = Clock::system());
    ~WebSocketPairs();
    WebSocketPairs(const WebSocketPairs &) = delete;
    WebSocketPairs &operator=(const WebSocketPairs &) = delete;

    /// Both ends are set, or the current test has failed.
    [[nodiscard]] ChannelContract::Pair connectPair();
    /// The QWebSocket of the client's end made last.
    [[nodiscard]] QWebSocket *clientSocket() const { return m_clientSocket; }

private:
    Clock &m_clock;
    bool m_tls;
    std::unique_ptr<QTcpServer> m_server;
    QWebSocketUpgrader m_upgrader;
    QPointer<QWebSocket> m_clientSocket;
};

} // namespace rookery::test
