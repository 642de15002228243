// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/qwebsocket_connector.h"

#include "core/channel/penguin_version.h"
#include "core/channel/qwebsocket_channel.h"
#include "core/channel/qwebsocket_error_signal.h"
#include "core/tls/certificate_pin.h"

#include <QEvent>
#include <QPointer>
#include <QSignalBlocker>
#include <QSocketNotifier>
#include <QSslSocket>
#include <QWebSocketHandshakeOptions>

#include <algorithm>
#include <unistd.h>
#include <utility>

namespace rookery {

QWebSocketConnector::QWebSocketConnector(const ClientEndpoint &endpoint, Clock &clock, QObject *parent)
    : EndpointConnector(endpoint, clock, parent)
{
}

QWebSocketConnector::~QWebSocketConnector()
{
    dropUpgrade();
}

Expected<void> QWebSocketConnector::takeTls(const QSslConfiguration &tls)
{
    m_tls = tls;
    return {};
}

void QWebSocketConnector::upgrade(int descriptor)
{
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setSslConfiguration(m_tls);
    QWebSocket *socket = m_socket.get();
    connect(socket, &QWebSocket::connected, this, &QWebSocketConnector::onUpgraded);
    connect(socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        judge(errors);
        noteCertificates();
    });
    // It would dial by itself. A proxy of a kind that carries no connections makes it give up at once,
    // without so much as looking up the name, and leaves its socket for ours.
    socket->setProxy(QNetworkProxy(QNetworkProxy::FtpCachingProxy));
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({PenguinSubprotocol});
    socket->open(request(), options);
    connect(socket, webSocketErrorSignal, this, &QWebSocketConnector::onError);
    QTcpSocket *carrier = transport();
    if (carrier) {
        handOver(*carrier, descriptor);
        return;
    }
    ::close(descriptor);
    fail(socketFailure(QAbstractSocket::UnsupportedSocketOperationError, socket->errorString(),
                       ConnectStage::Upgrade, target()));
}

void QWebSocketConnector::handOver(QTcpSocket &socket, int descriptor)
{
    socket.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    socket.setReadBufferSize(http::MaxAnswerHead);
    m_answer = &expectAnswer(QByteArray());
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
        const QPointer<QWebSocketConnector> alive(this);
        // Of a certificate that Qt finds good it tells nobody.
        if (isPinned() && m_certificateErrors.isEmpty())
            judge({});
        if (isPinned() && !m_certificateErrors.isEmpty()) {
            noteCertificates();
            fail(certificateFailure(m_certificateErrors, target()));
            return;
        }
        enter(ConnectStage::Upgrade);
        if (!alive)
            return;
        Q_EMIT tls->stateChanged(QAbstractSocket::ConnectedState);
        startReading(*tls);
    });
    tls->setPeerVerifyName(target().certificateName);
    tls->startClientEncryption();
}

bool QWebSocketConnector::isPinned() const
{
    return !endpoint().tls.pinnedCertificate.isEmpty() && !endpoint().tls.skipVerify;
}

/// Qt knows no pins: what it found is weighed again where one certificate is trusted.
void QWebSocketConnector::judge(const QList<QSslError> &errors)
{
    m_certificateErrors = errors;
    auto *tls = qobject_cast<QSslSocket *>(transport());
    if (!tls || !isPinned())
        return;
    m_certificateErrors = CertificatePin::problemsLeft(CertificatePin::fingerprintIn(endpoint().tls),
                                                       tls->peerCertificate().toDer(), errors);
    if (m_certificateErrors.isEmpty())
        tls->ignoreSslErrors(errors);
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
        fail(socketFailure(socket.error(), socket.errorString(), stage(), target()));
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
    if (m_socket->subprotocol() != PenguinSubprotocol) {
        fail(notPenguinFailure(m_socket->subprotocol(), target()));
        return;
    }
    m_socket->disconnect(this);
    noteCertificates();
    QTcpSocket *socket = transport();
    socket->disconnect(this);
    upgraded(std::make_unique<QWebSocketChannel>(std::move(m_socket), socket, QWebSocketChannel::Role::Client,
                                                 clock()));
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
        fail(answerFailure(detail, target()));
    else if (error == QAbstractSocket::SslHandshakeFailedError && !m_certificateErrors.isEmpty())
        fail(certificateFailure(m_certificateErrors, target()));
    else
        fail(socketFailure(error, detail, stage(), target()));
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
    shown.checked = !endpoint().tls.skipVerify;
    setPeerCertificates(shown);
}

void QWebSocketConnector::dropUpgrade()
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

} // namespace rookery

#include "moc_qwebsocket_connector.cpp"
