// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway_settings.h"
#include "core/gateway/request_head.h"
#include "core/time/clock.h"

#include <QObject>

#include <memory>

class QTcpSocket;

namespace rookery {

/// One accepted connection until it is known what it is: TLS where the gateway has it, then the request head,
/// which is only peeked at. It ends either in admitted(), with the head still unread in the socket, or in an
/// answer that tells nothing (protocol.md §1) and in ended(). Bounded in bytes and in time.
///
/// Lives in the thread of its session. After one of the two signals it may be destroyed with deleteLater().
class GatewayHandshake final : public QObject
{
    Q_OBJECT

public:
    /// Takes over the descriptor.
    GatewayHandshake(qintptr descriptor, const SharedGatewaySettings &settings, Clock &clock,
                     QObject *parent = nullptr);
    ~GatewayHandshake() override;

    void start();
    /// The connected socket, once, after admitted().
    [[nodiscard]] std::unique_ptr<QTcpSocket> takeSocket();

Q_SIGNALS:
    void admitted();
    /// Emitted before ended() when an answer was given.
    void refused();
    void ended();

private:
    void makeSocket();
    void readHead();
    void refuse(const QByteArray &response);
    void closeOnceWritten();
    void end();

    SharedGatewaySettings m_settings;
    qintptr m_descriptor;
    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<Timer> m_limit;
    RequestHeadReader m_reader;
    Clock &m_clock;
    bool m_refused = false;
    bool m_over = false;
};

} // namespace rookery
