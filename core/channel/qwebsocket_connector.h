// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/endpoint_connector.h"

#include <QAbstractSocket>
#include <QSslConfiguration>
#include <QSslError>

QT_BEGIN_NAMESPACE
class QTcpSocket;
class QWebSocket;
QT_END_NAMESPACE

namespace rookery {

/// An EndpointConnector over QWebSocket. That is given a connection that is open already, and of the server's
/// answer only what has been judged here: it knows neither our proxies nor a bound, and not all of HTTP.
class QWebSocketConnector final : public EndpointConnector
{
    Q_OBJECT

public:
    explicit QWebSocketConnector(const ClientEndpoint &endpoint, Clock &clock = Clock::system(),
                                 QObject *parent = nullptr);
    ~QWebSocketConnector() override;

private:
    [[nodiscard]] Expected<void> takeTls(const QSslConfiguration &tls) override;
    void upgrade(int descriptor) override;
    void dropUpgrade() override;
    void handOver(QTcpSocket &socket, int descriptor);
    void startReading(QTcpSocket &socket);
    void stopReading(QTcpSocket &socket);
    bool eventFilter(QObject *notifier, QEvent *event) override;
    void readAnswer(QTcpSocket &socket);
    void passOn(QTcpSocket &socket);
    void onUpgraded();
    void onError(QAbstractSocket::SocketError error);
    [[nodiscard]] bool isPinned() const;
    void judge(const QList<QSslError> &errors);
    void noteCertificates();
    [[nodiscard]] QTcpSocket *transport() const;

    QSslConfiguration m_tls;
    UpgradeAnswer *m_answer = nullptr;
    QByteArray m_received;
    QList<QSslError> m_certificateErrors;
    std::unique_ptr<QWebSocket> m_socket; ///< until it is over, one way or the other
};

} // namespace rookery
