// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway_handshake.h"

class QTcpSocket;

namespace rookery {

class QWebSocketUpgrader;

/// The handshake over QTcpSocket or QSslSocket, which ends in a QWebSocket: the head is only peeked at,
/// because that reads it again.
class QtHandshake final : public GatewayHandshake
{
    Q_OBJECT

public:
    /// Takes over the descriptor. The upgrader outlives the connection.
    QtHandshake(qintptr descriptor, const SharedGatewaySettings &settings, QWebSocketUpgrader &upgrader,
                Clock &clock);
    ~QtHandshake() override;

    void start() override;
    void upgrade(const Upgraded &done) override;

private:
    void putBackInPlainForm();
    void makeSocket();
    void readHead();
    void refuse(const QByteArray &response);
    void closeOnceWritten();
    void end();

    qintptr m_descriptor;
    QWebSocketUpgrader &m_upgrader;
    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<Timer> m_limit;
    bool m_refused = false;
    bool m_over = false;
};

} // namespace rookery
