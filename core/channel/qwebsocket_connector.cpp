// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/qwebsocket_connector.h"

#include "core/channel/client_tls.h"
#include "core/channel/penguin_version.h"
#include "core/channel/qwebsocket_channel.h"
#include "core/channel/qwebsocket_error_signal.h"
#include "core/channel/upgrade_request.h"

#include <QSignalBlocker>
#include <QSslSocket>
#include <QWebSocketHandshakeOptions>

namespace rookery {

QWebSocketConnector::QWebSocketConnector(const ClientEndpoint &endpoint, Clock &clock, QObject *parent)
    : ClientConnector(parent)
    , m_endpoint(endpoint)
    , m_clock(clock)
    , m_timer(clock.createTimer([this] { onTimeout(); }))
{
}

QWebSocketConnector::~QWebSocketConnector()
{
    dropSocket();
    // Not at once: we may be inside a slot of connected(), which the socket beneath is emitting.
    if (m_channel)
        m_channel.release()->deleteLater();
}

void QWebSocketConnector::start()
{
    Q_ASSERT(!m_started);
    m_started = true;
    QMetaObject::invokeMethod(this, &QWebSocketConnector::begin, Qt::QueuedConnection);
}

std::unique_ptr<MessageChannel> QWebSocketConnector::takeChannel()
{
    return std::move(m_channel);
}

void QWebSocketConnector::begin()
{
    const Expected<UpgradeRequest> request = makeUpgradeRequest(m_endpoint);
    if (!request) {
        fail(request.error());
        return;
    }
    m_target = {request->host,
                request->port,
                request->tls,
                m_endpoint.tls.serverName.isEmpty() ? request->host : m_endpoint.tls.serverName,
                {},
                m_endpoint.settingsPlace};
    if (m_endpoint.proxy.type() != QNetworkProxy::NoProxy)
        m_target.proxy =
            ConnectTarget{m_endpoint.proxy.hostName(), m_endpoint.proxy.port(), {}, {}, {}, {}}.shown();

    m_socket = std::make_unique<QWebSocket>();
    if (request->tls) {
        const Expected<QSslConfiguration> tls = makeClientTls(m_endpoint.tls);
        if (!tls) {
            fail(tls.error());
            return;
        }
        m_socket->setSslConfiguration(*tls);
    }
    if (m_endpoint.handshakeTimeout > milliseconds::zero())
        m_timer->start(m_endpoint.handshakeTimeout);
    open(*request);
}

void QWebSocketConnector::open(const UpgradeRequest &request)
{
    QWebSocket *socket = m_socket.get();
    connect(socket, &QWebSocket::connected, this, &QWebSocketConnector::onUpgraded);
    connect(socket, webSocketErrorSignal, this, &QWebSocketConnector::onError);
    connect(socket, &QWebSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateErrors = errors; });
    socket->setProxy(m_endpoint.proxy);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({PenguinSubprotocol});
    socket->open(request.request, options);
    if (m_socket && request.dialsElsewhere)
        redial(request);
}

// QWebSocket dials what it writes into the Host header and checks the certificate against the same name.
// Where these differ, its socket, which has not got anywhere yet, is taken back unnoticed and sent to the
// right address.
void QWebSocketConnector::redial(const UpgradeRequest &request)
{
    QTcpSocket *socket = transport();
    Q_ASSERT(socket);
    {
        const QSignalBlocker unnoticed(socket);
        socket->abort();
    }
    if (auto *tls = qobject_cast<QSslSocket *>(socket))
        tls->connectToHostEncrypted(request.host, request.port, m_target.certificateName);
    else
        socket->connectToHost(request.host, request.port);
}

void QWebSocketConnector::onUpgraded()
{
    m_timer->stop();
    if (m_socket->subprotocol() != PenguinSubprotocol) {
        fail(notPenguinFailure(m_socket->subprotocol(), m_target));
        return;
    }
    m_socket->disconnect(this);
    QTcpSocket *socket = transport();
    m_channel = std::make_unique<QWebSocketChannel>(std::move(m_socket), socket,
                                                    QWebSocketChannel::Role::Client, m_clock);
    Q_EMIT connected();
}

void QWebSocketConnector::onError(QAbstractSocket::SocketError error)
{
    const QString detail = m_socket->errorString();
    const QTcpSocket *socket = transport();
    // QWebSocket says "refused" where it did not like the answer, too; then the socket beneath is well.
    const bool answered = error == QAbstractSocket::ConnectionRefusedError && socket &&
                          socket->state() == QAbstractSocket::ConnectedState;
    if (answered)
        fail(answerFailure(detail, m_target));
    else if (error == QAbstractSocket::SslHandshakeFailedError && !m_certificateErrors.isEmpty())
        fail(certificateFailure(m_certificateErrors, m_target));
    else
        fail(socketFailure(error, detail, stage(), m_target));
}

void QWebSocketConnector::onTimeout()
{
    fail(timeoutFailure(m_endpoint.handshakeTimeout, stage(), m_target));
}

void QWebSocketConnector::fail(const Error &why)
{
    m_timer->stop();
    dropSocket();
    Q_EMIT failed(why);
}

void QWebSocketConnector::dropSocket()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    // It may be the one that is calling.
    m_socket.release()->deleteLater();
}

QTcpSocket *QWebSocketConnector::transport() const
{
    return m_socket->findChild<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
}

ConnectStage QWebSocketConnector::stage() const
{
    const QTcpSocket *socket = transport();
    if (!socket || socket->state() == QAbstractSocket::HostLookupState)
        return ConnectStage::Name;
    if (socket->state() == QAbstractSocket::ConnectingState)
        return ConnectStage::Tcp;
    const auto *tls = qobject_cast<const QSslSocket *>(socket);
    return tls && !tls->isEncrypted() ? ConnectStage::Tls : ConnectStage::Upgrade;
}

} // namespace rookery

#include "moc_qwebsocket_connector.cpp"
