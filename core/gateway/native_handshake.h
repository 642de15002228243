// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/first_byte.h"
#include "core/gateway/gateway_handshake.h"
#include "core/socket/byte_transport.h"

namespace rookery {

/// The handshake over the descriptor itself, plain or with our own TLS; it ends in a ByteTransport.
class NativeHandshake final : public GatewayHandshake, private ByteTransport::Listener
{
    Q_OBJECT

public:
    /// Takes over the descriptor.
    NativeHandshake(qintptr descriptor, const QString &peer, DescriptorLease lease,
                    const SharedGatewayContext &context, Clock &clock);
    ~NativeHandshake() override;

    void start() override;

private:
    void transportReadable() override { advance(); }
    void transportWritable() override { advance(); }

    void sawFirstByte(bool isThere, bool isTls);
    void advance();
    [[nodiscard]] bool finishHandshake();
    void tellWhyNoTls() const;
    void readRequest();
    void answer(const QByteArray &response) override;
    [[nodiscard]] RequestedConnection::Carrier takeCarrier(QByteArray &received) override;
    void sendAnswer();
    void discard();
    void end();

    std::unique_ptr<FirstByte> m_firstByte;     ///< null where it is known what comes
    std::unique_ptr<ByteTransport> m_transport; ///< null before that, and once it is over
    std::unique_ptr<Timer> m_limit;
    QByteArray m_received;
    QByteArray m_answer;
    bool m_shaken = false;      ///< TLS is done, where there is any
    bool m_isRequested = false; ///< and nobody has decided yet what becomes of it
    bool m_refused = false;
    bool m_over = false;
};

} // namespace rookery
