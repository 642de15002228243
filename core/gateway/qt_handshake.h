// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway_handshake.h"

class QTcpSocket;

namespace rookery {

/// The handshake over QTcpSocket or QSslSocket, which it ends in: a QWebSocket needs one.
class QtHandshake final : public GatewayHandshake
{
    Q_OBJECT

public:
    /// Takes over the descriptor.
    QtHandshake(qintptr descriptor, const QString &peer, DescriptorLease lease,
                const SharedGatewayContext &context, Clock &clock);
    ~QtHandshake() override;

    void start() override;

private:
    void makeSocket();
    void readRequest();
    void answer(const QByteArray &response) override;
    [[nodiscard]] RequestedConnection::Carrier takeCarrier(QByteArray &received) override;
    void closeOnceWritten();
    void end();

    qintptr m_descriptor;
    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<Timer> m_limit;
    bool m_isRequested = false; ///< and nobody has decided yet what becomes of it
    bool m_refused = false;
    bool m_over = false;
};

} // namespace rookery
