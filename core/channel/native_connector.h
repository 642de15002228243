// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/endpoint_connector.h"
#include "core/socket/byte_transport.h"

namespace rookery {

class TlsContext;

/// An EndpointConnector that speaks TLS and the upgrade (RFC 6455 §4.1) itself and makes a native channel of
/// the connection.
class NativeConnector final : public EndpointConnector, private ByteTransport::Listener
{
    Q_OBJECT

public:
    explicit NativeConnector(const ClientEndpoint &endpoint, Clock &clock = Clock::system(),
                             QObject *parent = nullptr);
    ~NativeConnector() override;

private:
    void transportReadable() override { advance(); }
    void transportWritable() override { advance(); }

    [[nodiscard]] Expected<void> takeTls(const QSslConfiguration &tls) override;
    void upgrade(int descriptor) override;
    void dropUpgrade() override;
    void advance();
    [[nodiscard]] bool finishHandshake();
    [[nodiscard]] bool sendRequest();
    void readAnswer();
    void onUpgraded();
    void onTransportEnd();

    std::unique_ptr<TlsContext> m_tls;
    std::unique_ptr<ByteTransport> m_transport;
    UpgradeAnswer *m_answer = nullptr;
    QByteArray m_toSend;
    QByteArray m_received;
};

} // namespace rookery
