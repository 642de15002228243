// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_connector.h"
#include "core/channel/connect_failure.h"
#include "core/time/clock.h"

#include <QAbstractSocket>

QT_BEGIN_NAMESPACE
class QTcpSocket;
class QWebSocket;
QT_END_NAMESPACE

namespace rookery {

struct UpgradeRequest;

/// A ClientConnector over QWebSocket. Errors of failed(): BadInput and LocalIo (the endpoint cannot be used),
/// NameNotFound, ConnectionFailed, Timeout, TlsFailed, HttpRefused, NotPenguin.
class QWebSocketConnector final : public ClientConnector
{
    Q_OBJECT

public:
    explicit QWebSocketConnector(const ClientEndpoint &endpoint, Clock &clock = Clock::system(),
                                 QObject *parent = nullptr);
    ~QWebSocketConnector() override;

    void start() override;
    [[nodiscard]] std::unique_ptr<MessageChannel> takeChannel() override;

private:
    void begin();
    void open(const UpgradeRequest &request);
    void redial(const UpgradeRequest &request);
    void onUpgraded();
    void onError(QAbstractSocket::SocketError error);
    void onTimeout();
    void fail(const Error &why);
    void dropSocket();
    [[nodiscard]] QTcpSocket *transport() const;
    [[nodiscard]] ConnectStage stage() const;

    ClientEndpoint m_endpoint;
    Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    ConnectTarget m_target;
    QList<QSslError> m_certificateErrors;
    std::unique_ptr<QWebSocket> m_socket; ///< until it is over, one way or the other
    std::unique_ptr<MessageChannel> m_channel;
    bool m_started = false;
};

} // namespace rookery
