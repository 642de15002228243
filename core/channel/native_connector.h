// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_connector.h"
#include "core/channel/connect_failure.h"
#include "core/socket/byte_transport.h"
#include "core/time/clock.h"

#include <QNetworkRequest>

namespace rookery {

class ServerDial;
class TlsContext;
class UpgradeAnswer;

/// A ClientConnector that speaks TLS and the upgrade (RFC 6455 §4.1) itself and makes a native channel of it.
/// Errors of failed(): BadInput and LocalIo (the endpoint cannot be used), NameNotFound, ConnectionFailed,
/// ProxyRefused, NotPermitted, TooMuch, Timeout, TlsFailed, HttpRefused (with the start of the body in the
/// detail), NotPenguin.
class NativeConnector final : public ClientConnector, private ByteTransport::Listener
{
    Q_OBJECT

public:
    explicit NativeConnector(const ClientEndpoint &endpoint, Clock &clock = Clock::system(),
                             QObject *parent = nullptr);
    ~NativeConnector() override;

    void start() override;
    [[nodiscard]] std::unique_ptr<MessageChannel> takeChannel() override;

Q_SIGNALS:
    /// A stage began, so the one before it is done; Name is not told.
    void stageReached(rookery::ConnectStage stage);

private:
    void transportReadable() override { advance(); }
    void transportWritable() override { advance(); }

    void begin();
    void takeTls(const Expected<QSslConfiguration> &tls);
    void dial();
    void adopt();
    void advance();
    [[nodiscard]] bool finishHandshake();
    [[nodiscard]] bool sendRequest();
    void readAnswer();
    void upgraded();
    void onTransportEnd();
    void enter(ConnectStage stage);
    void onTimeout();
    void fail(const Error &why);
    void dropDial();

    ClientEndpoint m_endpoint;
    Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    ConnectTarget m_target;
    QNetworkRequest m_request;
    ConnectStage m_stage = ConnectStage::Name;
    bool m_readsFiles = false; ///< of certificates and keys
    std::unique_ptr<TlsContext> m_tls;
    std::unique_ptr<ServerDial> m_dial; ///< until there is a connection
    std::unique_ptr<ByteTransport> m_transport;
    std::unique_ptr<UpgradeAnswer> m_answer;
    QByteArray m_toSend;
    QByteArray m_received;
    std::unique_ptr<MessageChannel> m_channel;
};

} // namespace rookery
