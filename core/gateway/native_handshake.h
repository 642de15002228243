// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway_handshake.h"
#include "core/socket/byte_transport.h"

namespace rookery {

/// The handshake over the descriptor itself, plain or with our own TLS; it ends in a native channel.
class NativeHandshake final : public GatewayHandshake, private ByteTransport::Listener
{
    Q_OBJECT

public:
    /// Takes over the descriptor.
    NativeHandshake(qintptr descriptor, const SharedGatewaySettings &settings, const QString &peer,
                    Clock &clock);
    ~NativeHandshake() override;

    void start() override;
    void upgrade(const Upgraded &done) override;

private:
    void transportReadable() override { advance(); }
    void transportWritable() override { advance(); }

    void advance();
    [[nodiscard]] bool finishHandshake();
    void readHead();
    void refuse(const QByteArray &response);
    void sendAnswer();
    void discard();
    void end();

    QString m_peer;
    std::unique_ptr<ByteTransport> m_transport;
    std::unique_ptr<Timer> m_limit;
    QByteArray m_received;
    QByteArray m_answer;
    bool m_shaken = false; ///< TLS is done, where there is any
    bool m_refused = false;
    bool m_over = false;
};

} // namespace rookery
