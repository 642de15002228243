// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_connector.h"
#include "core/channel/connect_failure.h"
#include "core/socket/byte_transport.h"
#include "core/time/clock.h"
#include "core/websocket/upgrade.h"

#include <QNetworkRequest>

#include <optional>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace rookery {

class Socks5Negotiation;
class TlsContext;

/// A ClientConnector that speaks TLS and the upgrade (RFC 6455 §4.1) itself and makes a native channel of it.
/// A QTcpSocket looks up the name, connects and talks to HTTP proxies, and carries what is said to a SOCKS5
/// proxy; from then on there is only the descriptor.
/// Errors of failed(): BadInput and LocalIo (the endpoint cannot be used), NameNotFound, ConnectionFailed,
/// Timeout, TlsFailed, HttpRefused (with the start of the body in the detail), NotPenguin.
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
    void dial(const QString &host, quint16 port);
    void negotiate();
    void dialed();
    void adopt();
    void advance();
    [[nodiscard]] bool finishHandshake();
    [[nodiscard]] bool sendRequest();
    void readAnswer();
    void judge(const websocket::UpgradeAnswer &answer);
    void refuse(const websocket::UpgradeAnswer &answer, bool mayWait);
    void upgraded(qsizetype headSize);
    void onTransportEnd();
    void enter(ConnectStage stage);
    void onTimeout();
    void fail(const Error &why);
    void dropSocket();

    ClientEndpoint m_endpoint;
    Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    ConnectTarget m_target;
    QNetworkRequest m_request;
    QByteArray m_key;
    ConnectStage m_stage = ConnectStage::Name;
    std::unique_ptr<TlsContext> m_tls;
    std::unique_ptr<QTcpSocket> m_socket;       ///< until it is connected
    std::unique_ptr<Socks5Negotiation> m_socks; ///< while a SOCKS5 proxy has not opened the connection
    std::unique_ptr<ByteTransport> m_transport;
    QByteArray m_toSend;
    QByteArray m_received;
    std::optional<websocket::UpgradeAnswer> m_refusal; ///< other than 101, and its body is on its way
    std::unique_ptr<MessageChannel> m_channel;
};

} // namespace rookery
