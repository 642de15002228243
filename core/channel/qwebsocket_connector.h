// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_connector.h"
#include "core/channel/connect_failure.h"
#include "core/time/clock.h"

#include <QAbstractSocket>
#include <QNetworkRequest>
#include <QSslError>

QT_BEGIN_NAMESPACE
class QTcpSocket;
class QWebSocket;
QT_END_NAMESPACE

namespace rookery {

class ServerDial;
class UpgradeAnswer;

/// A ClientConnector over QWebSocket. That is given a connection that is open already, and of the server's
/// answer only what has been judged here: it knows neither our proxies nor a bound, and not all of HTTP.
/// Errors of failed(): those of NativeConnector.
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
    void takeTls(const Expected<QSslConfiguration> &tls);
    void dial();
    void open();
    void handOver(QTcpSocket &socket, int descriptor);
    void startReading(QTcpSocket &socket);
    void stopReading(QTcpSocket &socket);
    bool eventFilter(QObject *notifier, QEvent *event) override;
    void readAnswer(QTcpSocket &socket);
    void passOn(QTcpSocket &socket);
    void onUpgraded();
    void onError(QAbstractSocket::SocketError error);
    void onTimeout();
    void fail(const Error &why);
    void dropDial();
    void noteCertificates();
    void dropSocket();
    [[nodiscard]] QTcpSocket *transport() const;
    [[nodiscard]] ConnectStage stage() const;

    ClientEndpoint m_endpoint;
    Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    ConnectTarget m_target;
    QNetworkRequest m_request;
    std::unique_ptr<ServerDial> m_dial; ///< until there is a connection
    std::unique_ptr<UpgradeAnswer> m_answer;
    QByteArray m_received;
    QList<QSslError> m_certificateErrors;
    std::unique_ptr<QWebSocket> m_socket; ///< until it is over, one way or the other
    std::unique_ptr<MessageChannel> m_channel;
    bool m_started = false;
    bool m_readsFiles = false; ///< of certificates and keys
};

} // namespace rookery
