// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/qwebsocket_connector.h"

#include "core/channel/penguin_version.h"
#include "core/channel/qwebsocket_channel.h"
#include "core/channel/qwebsocket_error_signal.h"
#include "core/channel/server_dial.h"
#include "core/channel/upgrade_answer.h"
#include "core/channel/upgrade_request.h"

#include <QEvent>
#include <QSignalBlocker>
#include <QSocketNotifier>
#include <QSslSocket>
#include <QWebSocketHandshakeOptions>

#include <algorithm>
#include <unistd.h>
#include <utility>

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
    dropDial();
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
    m_request = request->request;
    m_target = {request->host,           request->port, request->tls, request->certificateName, {},
                m_endpoint.settingsPlace};
    if (m_endpoint.proxy.type() != QNetworkProxy::NoProxy)
        m_target.proxy =
            ConnectTarget{m_endpoint.proxy.hostName(), m_endpoint.proxy.port(), {}, {}, {}, {}}.shown();

    m_socket = std::make_unique<QWebSocket>();
    if (m_endpoint.handshakeTimeout > milliseconds::zero())
        m_timer->start(m_endpoint.handshakeTimeout);
    if (!request->tls) {
        dial();
        return;
    }
    m_readsFiles = true;
    tlsFiles().read(m_endpoint.tls, this, [this](const auto &tls) { takeTls(tls); });
}

void QWebSocketConnector::takeTls(const Expected<QSslConfiguration> &tls)
{
    if (!std::exchange(m_readsFiles, false))
        return; // it was too late
    if (!tls) {
        fail(tls.error());
        return;
    }
    m_socket->setSslConfiguration(*tls);
    dial();
}

// --- the connection ---

void QWebSocketConnector::dial()
{
    m_dial = std::make_unique<ServerDial>(m_endpoint.proxy, m_target, lookups(), m_clock);
    connect(m_dial.get(), &ServerDial::connected, this, &QWebSocketConnector::open);
    connect(m_dial.get(), &ServerDial::failed, this, &QWebSocketConnector::fail);
    m_dial->start();
}

void QWebSocketConnector::open()
{
    const int descriptor = m_dial->takeDescriptor();
    dropDial();
    QWebSocket *socket = m_socket.get();
    connect(socket, &QWebSocket::connected, this, &QWebSocketConnector::onUpgraded);
    connect(socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_certificateErrors = errors;
        noteCertificates();
    });
    // It would dial by itself. A proxy of a kind that carries no connections makes it give up at once,
    // without so much as looking up the name, and leaves its socket for ours.
    socket->setProxy(QNetworkProxy(QNetworkProxy::FtpCachingProxy));
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({PenguinSubprotocol});
    socket->open(m_request, options);
    connect(socket, webSocketErrorSignal, this, &QWebSocketConnector::onError);
    QTcpSocket *carrier = transport();
    if (carrier) {
        handOver(*carrier, descriptor);
        return;
    }
    ::close(descriptor);
    fail(socketFailure(QAbstractSocket::UnsupportedSocketOperationError, socket->errorString(),
                       ConnectStage::Upgrade, m_target));
}

void QWebSocketConnector::handOver(QTcpSocket &socket, int descriptor)
{
    socket.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    socket.setReadBufferSize(http::MaxAnswerHead);
    m_answer = std::make_unique<UpgradeAnswer>(m_target, m_request, QByteArray());
    auto *tls = qobject_cast<QSslSocket *>(&socket);
    if (!tls) {
        socket.setSocketDescriptor(descriptor);
        startReading(socket);
        return;
    }
    {
        // Where it heard of a connection now, it would send its request in the clear.
        const QSignalBlocker unnoticed(tls);
        tls->setSocketDescriptor(descriptor);
    }
    connect(tls, &QSslSocket::encrypted, this, [this, tls] {
        Q_EMIT tls->stateChanged(QAbstractSocket::ConnectedState);
        startReading(*tls);
    });
    tls->setPeerVerifyName(m_target.certificateName);
    tls->startClientEncryption();
}

// --- the upgrade ---

/// QWebSocket reads whatever comes as soon as it comes. So that it gets only what has been judged, its socket
/// is filled without telling it, as long as the answer is on its way.
void QWebSocketConnector::startReading(QTcpSocket &socket)
{
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const auto notifiers = socket.findChildren<QSocketNotifier *>();
    for (QSocketNotifier *notifier : notifiers) {
        if (notifier->type() == QSocketNotifier::Read)
            notifier->installEventFilter(this);
    }
}

void QWebSocketConnector::stopReading(QTcpSocket &socket)
{
    const auto notifiers = socket.findChildren<QSocketNotifier *>();
    for (QSocketNotifier *notifier : notifiers)
        notifier->removeEventFilter(this);
}

bool QWebSocketConnector::eventFilter(QObject *notifier, QEvent *event)
{
    QTcpSocket *socket = m_socket && event->type() == QEvent::SockAct ? transport() : nullptr;
    if (!socket)
        return false;
    {
        const QSignalBlocker unnoticed(socket);
        notifier->event(event);
    }
    readAnswer(*socket);
    return true;
}

void QWebSocketConnector::readAnswer(QTcpSocket &socket)
{
    m_received += socket.readAll();
    const auto state = m_received.isEmpty() ? UpgradeAnswer::State::NeedMore : m_answer->read(m_received);
    const bool ended = socket.state() != QAbstractSocket::ConnectedState;
    if (state == UpgradeAnswer::State::Upgraded)
        passOn(socket);
    else if (state == UpgradeAnswer::State::Refused || (ended && m_answer->isRefusal()))
        fail(m_answer->failure());
    else if (ended)
        fail(socketFailure(socket.error(), socket.errorString(), stage(), m_target));
}

/// Puts back what QWebSocket is to read, and tells it.
void QWebSocketConnector::passOn(QTcpSocket &socket)
{
    stopReading(socket);
    socket.setReadBufferSize(0);
    const QByteArray bytes = m_answer->plainHead() + m_received;
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte)
        socket.ungetChar(*byte);
    Q_EMIT socket.readyRead();
}

void QWebSocketConnector::onUpgraded()
{
    m_timer->stop();
    if (m_socket->subprotocol() != PenguinSubprotocol) {
        fail(notPenguinFailure(m_socket->subprotocol(), m_target));
        return;
    }
    m_socket->disconnect(this);
    noteCertificates();
    QTcpSocket *socket = transport();
    socket->disconnect(this);
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
    if (m_answer && m_answer->isRefusal())
        fail(m_answer->failure());
    else if (answered)
        fail(answerFailure(detail, m_target));
    else if (error == QAbstractSocket::SslHandshakeFailedError && !m_certificateErrors.isEmpty())
        fail(certificateFailure(m_certificateErrors, m_target));
    else
        fail(socketFailure(error, detail, stage(), m_target));
}

void QWebSocketConnector::onTimeout()
{
    const milliseconds limit = m_endpoint.handshakeTimeout;
    if (m_readsFiles)
        fail(ClientTlsFiles::tooLate(limit));
    else if (m_dial)
        fail(m_dial->tooLate(limit));
    else if (m_answer && m_answer->isRefusal())
        fail(m_answer->failure());
    else
        fail(timeoutFailure(limit, stage(), m_target));
}

void QWebSocketConnector::noteCertificates()
{
    const auto *tls = qobject_cast<const QSslSocket *>(transport());
    if (!tls)
        return;
    PeerCertificates shown;
    const QList<QSslCertificate> chain = tls->peerCertificateChain();
    for (const QSslCertificate &certificate : chain) {
        if (!shown.add(certificate.toDer()))
            break;
    }
    shown.problems = m_certificateErrors.first(std::min<qsizetype>(m_certificateErrors.size(), 16));
    shown.checked = !m_endpoint.tls.skipVerify;
    setPeerCertificates(shown);
}

void QWebSocketConnector::fail(const Error &why)
{
    m_timer->stop();
    m_readsFiles = false;
    dropDial();
    dropSocket();
    Q_EMIT failed(why);
}

void QWebSocketConnector::dropDial()
{
    if (!m_dial)
        return;
    m_dial->disconnect(this);
    // It may be the one that is calling.
    m_dial.release()->deleteLater();
}

void QWebSocketConnector::dropSocket()
{
    if (!m_socket)
        return;
    if (QTcpSocket *socket = transport()) {
        socket->disconnect(this);
        stopReading(*socket);
    }
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
    const auto *tls = qobject_cast<const QSslSocket *>(transport());
    return tls && !tls->isEncrypted() ? ConnectStage::Tls : ConnectStage::Upgrade;
}

} // namespace rookery

#include "moc_qwebsocket_connector.cpp"
