// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/native_connector.h"

#include "core/channel/client_tls.h"
#include "core/channel/native_channel.h"
#include "core/channel/penguin_version.h"
#include "core/channel/upgrade_request.h"
#include "core/socket/socket_tuning.h"
#include "core/websocket/upgrade.h"

#include <QSslSocket>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The start of an error's body, for the log.
constexpr qsizetype ShownBody = 200;

QByteArray requestHead(const QNetworkRequest &request, const QByteArray &key)
{
    const QUrl url = request.url();
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    const QString host = url.toString(QUrl::RemoveScheme | QUrl::RemoveUserInfo | QUrl::RemovePath |
                                      QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
    QByteArray head =
        "GET " + path + " HTTP/1.1\r\nHost: " + host.mid(2).toLatin1() +
        "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key +
        "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: " + PenguinSubprotocol.toLatin1() + "\r\n";
    const auto names = request.rawHeaderList();
    for (const QByteArray &name : names)
        head += name + ": " + request.rawHeader(name) + "\r\n";
    return head + "\r\n";
}

} // namespace

NativeConnector::NativeConnector(const ClientEndpoint &endpoint, Clock &clock, QObject *parent)
    : ClientConnector(parent)
    , m_endpoint(endpoint)
    , m_clock(clock)
    , m_timer(clock.createTimer([this] { onTimeout(); }))
{}

NativeConnector::~NativeConnector()
{
    dropSocket();
    // Not at once: we may be inside a slot of connected().
    if (m_channel)
        m_channel.release()->deleteLater();
}

void NativeConnector::start()
{
    QMetaObject::invokeMethod(this, &NativeConnector::begin, Qt::QueuedConnection);
}

std::unique_ptr<MessageChannel> NativeConnector::takeChannel()
{
    return std::move(m_channel);
}

void NativeConnector::begin()
{
    const Expected<UpgradeRequest> request = makeUpgradeRequest(m_endpoint);
    if (!request) {
        fail(request.error());
        return;
    }
    m_request = request->request;
    m_target = {request->host, request->port, request->tls,
                m_endpoint.tls.serverName.isEmpty() ? request->host : m_endpoint.tls.serverName, {}};
    if (m_endpoint.proxy.type() != QNetworkProxy::NoProxy)
        m_target.proxy = ConnectTarget{m_endpoint.proxy.hostName(), m_endpoint.proxy.port(), {}, {}, {}}.shown();
    if (m_endpoint.handshakeTimeout > milliseconds::zero())
        m_timer->start(m_endpoint.handshakeTimeout);
    dial(*request);
}

void NativeConnector::dial(const UpgradeRequest &request)
{
    if (!request.tls) {
        m_socket = std::make_unique<QTcpSocket>();
        connect(m_socket.get(), &QTcpSocket::connected, this, &NativeConnector::sendRequest);
    } else {
        const Expected<QSslConfiguration> tls = makeClientTls(m_endpoint.tls);
        if (!tls) {
            fail(tls.error());
            return;
        }
        auto socket = std::make_unique<QSslSocket>();
        socket->setSslConfiguration(*tls);
        connect(socket.get(), &QSslSocket::encrypted, this, &NativeConnector::sendRequest);
        connect(socket.get(), &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_certificateErrors = errors; });
        m_socket = std::move(socket);
    }
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &NativeConnector::readAnswer);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &NativeConnector::onSocketError);
    m_socket->setProxy(m_endpoint.proxy);
    m_socket->setProtocolTag(u"http"_s);
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket.get()))
        tls->connectToHostEncrypted(request.host, request.port, m_target.certificateName);
    else
        m_socket->connectToHost(request.host, request.port);
}

void NativeConnector::sendRequest()
{
    m_key = websocket::newKey();
    m_socket->write(requestHead(m_request, m_key));
}

void NativeConnector::readAnswer()
{
    const QByteArray soFar = m_socket->peek(websocket::MaxAnswerHead);
    websocket::UpgradeAnswer answer;
    switch (websocket::readAnswer(soFar, answer)) {
    case websocket::AnswerState::NeedMore: return;
    case websocket::AnswerState::Malformed: fail(answerFailure(QString::fromLatin1(soFar.first(std::min(soFar.size(), ShownBody))), m_target)); return;
    case websocket::AnswerState::Complete: break;
    }
    if (answer.status != 101) {
        const QString body = QString::fromUtf8(soFar.mid(answer.size, ShownBody));
        fail(statusFailure(answer.status, QString::fromLatin1(answer.reason), body, m_target));
    } else if (const char *fault = websocket::upgradeFault(answer, m_key)) {
        fail(answerFailure(QString::fromLatin1(fault), m_target));
    } else if (answer.value("Sec-WebSocket-Protocol") != PenguinSubprotocol.toLatin1()) {
        fail(notPenguinFailure(QString::fromLatin1(answer.value("Sec-WebSocket-Protocol")), m_target));
    } else {
        upgraded(answer.size);
    }
}

void NativeConnector::upgraded(qsizetype headSize)
{
    m_timer->stop();
    m_socket->disconnect(this);
    m_socket->skip(headSize);
    tuneSocket(m_socket->socketDescriptor());
    m_channel = std::make_unique<NativeChannel>(ByteTransport::adopt(std::move(m_socket)), NativeChannel::Role::Client, m_target.shown(),
                                                m_clock);
    Q_EMIT connected();
}

void NativeConnector::onSocketError()
{
    const QAbstractSocket::SocketError error = m_socket->error();
    if (error == QAbstractSocket::SslHandshakeFailedError && !m_certificateErrors.isEmpty())
        fail(certificateFailure(m_certificateErrors, m_target));
    else
        fail(socketFailure(error, m_socket->errorString(), stage(), m_target));
}

void NativeConnector::onTimeout()
{
    fail(timeoutFailure(m_endpoint.handshakeTimeout, stage(), m_target));
}

void NativeConnector::fail(const Error &why)
{
    m_timer->stop();
    dropSocket();
    Q_EMIT failed(why);
}

void NativeConnector::dropSocket()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    // It may be the one that is calling.
    m_socket.release()->deleteLater();
}

ConnectStage NativeConnector::stage() const
{
    if (!m_socket || m_socket->state() == QAbstractSocket::HostLookupState)
        return ConnectStage::Name;
    if (!m_key.isEmpty())
        return ConnectStage::Upgrade;
    const auto *tls = qobject_cast<const QSslSocket *>(m_socket.get());
    return tls && m_socket->state() == QAbstractSocket::ConnectedState ? ConnectStage::Tls : ConnectStage::Tcp;
}

} // namespace rookery
