// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/native_connector.h"

#include "core/channel/client_tls.h"
#include "core/channel/native_channel.h"
#include "core/channel/penguin_version.h"
#include "core/channel/socks5_negotiation.h"
#include "core/channel/upgrade_request.h"
#include "core/tls/tls_context.h"
#include "core/tls/tls_transport.h"

#include <QTcpSocket>

#include <algorithm>
#include <array>
#include <cerrno>
#include <unistd.h>

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

QAbstractSocket::SocketError kindOf(int systemError)
{
    switch (systemError) {
    case ETIMEDOUT:
        return QAbstractSocket::SocketTimeoutError;
    case ENETUNREACH:
    case EHOSTUNREACH:
    case ENETDOWN:
        return QAbstractSocket::NetworkError;
    default:
        return QAbstractSocket::RemoteHostClosedError;
    }
}

/// Bytes of the body that are worth waiting for.
qsizetype wantedBody(const websocket::UpgradeAnswer &answer)
{
    bool isNumber = false;
    const qint64 length = answer.value("Content-Length").toLongLong(&isNumber);
    return isNumber ? qsizetype(std::clamp<qint64>(length, 0, ShownBody)) : 0;
}

} // namespace

NativeConnector::NativeConnector(const ClientEndpoint &endpoint, Clock &clock, QObject *parent)
    : ClientConnector(parent)
    , m_endpoint(endpoint)
    , m_clock(clock)
    , m_timer(clock.createTimer([this] { onTimeout(); }))
{
}

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
    m_target = {request->host,
                request->port,
                request->tls,
                m_endpoint.tls.serverName.isEmpty() ? request->host : m_endpoint.tls.serverName,
                {},
                m_endpoint.settingsPlace};
    if (m_endpoint.proxy.type() != QNetworkProxy::NoProxy)
        m_target.proxy =
            ConnectTarget{m_endpoint.proxy.hostName(), m_endpoint.proxy.port(), {}, {}, {}, {}}.shown();
    if (request->tls) {
        Expected<TlsContext> tls = makeNativeClientTls(m_endpoint.tls);
        if (!tls) {
            fail(tls.error());
            return;
        }
        m_tls = std::make_unique<TlsContext>(std::move(*tls));
    }
    if (m_endpoint.handshakeTimeout > milliseconds::zero())
        m_timer->start(m_endpoint.handshakeTimeout);
    dial(request->host, request->port);
}

// --- the connection ---

void NativeConnector::dial(const QString &host, quint16 port)
{
    const QNetworkProxy &proxy = m_endpoint.proxy;
    const bool socks = proxy.type() == QNetworkProxy::Socks5Proxy;
    if (socks)
        m_socks = std::make_unique<Socks5Negotiation>(proxy, host, port);
    m_socket = std::make_unique<QTcpSocket>();
    connect(m_socket.get(), &QTcpSocket::connected, this,
            socks ? &NativeConnector::negotiate : &NativeConnector::dialed);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        const QString detail = m_socket->errorString();
        // Of an HTTP proxy, Qt says NetworkError only of the connection to it.
        const bool isOurs = m_socks || (m_socket->proxy().type() == QNetworkProxy::HttpProxy &&
                                        error == QAbstractSocket::NetworkError);
        fail(isOurs ? toProxyFailure(error, detail, m_target)
                    : socketFailure(error, detail, m_stage, m_target));
    });
    if (socks)
        connect(m_socket.get(), &QTcpSocket::readyRead, this, &NativeConnector::negotiate);
    // A proxy looks the server's name up itself.
    if (proxy.type() == QNetworkProxy::NoProxy)
        connect(m_socket.get(), &QTcpSocket::hostFound, this, [this] { enter(ConnectStage::Tcp); });
    m_socket->setProxy(socks ? QNetworkProxy(QNetworkProxy::NoProxy) : proxy);
    m_socket->setProtocolTag(u"http"_s);
    m_socket->connectToHost(socks ? proxy.hostName() : host, socks ? proxy.port() : port);
}

void NativeConnector::negotiate()
{
    m_received += m_socket->readAll();
    const auto state = m_socks->advance(m_received);
    if (state == Socks5Negotiation::State::Failed) {
        const QString why = m_socks->errorString();
        fail(m_socks->error() == QAbstractSocket::NetworkError
                 ? behindProxyFailure(why, m_target)
                 : socketFailure(m_socks->error(), why, m_stage, m_target));
        return;
    }
    m_socket->write(m_socks->takeOutput());
    if (state != Socks5Negotiation::State::Open)
        return;
    m_socks.reset();
    dialed();
}

void NativeConnector::dialed()
{
    m_received += m_socket->readAll();
    // The server waits for our side of TLS: this is the proxy's, or of whoever sits in between, and must not
    // be taken for what came encrypted.
    if (m_tls && !m_received.isEmpty()) {
        fail(tlsFailure(u"%1 bytes before the handshake"_s.arg(m_received.size()), m_target));
        return;
    }
    adopt();
}

/// Through a proxy too, there is one connection below, and what the proxy had to say has been read.
void NativeConnector::adopt()
{
    const int own = ::dup(int(m_socket->socketDescriptor()));
    const int error = errno;
    dropSocket();
    if (own < 0) {
        fail(socketFailure(QAbstractSocket::SocketResourceError, QString::fromLocal8Bit(std::strerror(error)),
                           m_stage, m_target));
        return;
    }
    enter(m_tls ? ConnectStage::Tls : ConnectStage::Upgrade);
    m_transport = m_tls ? std::make_unique<TlsTransport>(own, *m_tls, m_target.certificateName)
                        : ByteTransport::plain(own);
    m_transport->setListener(this);
    m_key = websocket::newKey();
    m_toSend = requestHead(m_request, m_key);
    advance();
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

// --- the upgrade ---

void NativeConnector::advance()
{
    if (finishHandshake() && sendRequest())
        readAnswer();
}

bool NativeConnector::finishHandshake()
{
    if (m_stage == ConnectStage::Upgrade)
        return true;
    const auto outcome = m_transport->handshake();
    if (outcome == ByteTransport::Outcome::Ok)
        enter(ConnectStage::Upgrade);
    else if (outcome != ByteTransport::Outcome::WouldBlock)
        onTransportEnd();
    return outcome == ByteTransport::Outcome::Ok;
}

/// False when the attempt has failed.
bool NativeConnector::sendRequest()
{
    while (!m_toSend.isEmpty()) {
        const QByteArrayView rest = m_toSend;
        const auto result = m_transport->write(std::span(&rest, 1));
        m_toSend.remove(0, result.bytes);
        if (result.outcome == ByteTransport::Outcome::WouldBlock)
            break;
        if (result.outcome != ByteTransport::Outcome::Ok) {
            onTransportEnd();
            return false;
        }
    }
    return true;
}

void NativeConnector::readAnswer()
{
    std::array<char, 4096> block;
    while (m_received.size() < websocket::MaxAnswerHead) {
        const auto result = m_transport->read(block);
        m_received.append(block.data(), result.bytes);
        if (result.outcome == ByteTransport::Outcome::Ok)
            continue;
        if (result.outcome == ByteTransport::Outcome::WouldBlock)
            break;
        websocket::UpgradeAnswer answer;
        if (websocket::readAnswer(m_received, answer) == websocket::AnswerState::Complete &&
            answer.status != 101)
            refuse(answer, false);
        else
            onTransportEnd();
        return;
    }
    websocket::UpgradeAnswer answer;
    switch (websocket::readAnswer(m_received, answer)) {
    case websocket::AnswerState::NeedMore:
        return;
    case websocket::AnswerState::Malformed:
        fail(answerFailure(QString::fromLatin1(m_received.first(std::min(m_received.size(), ShownBody))),
                           m_target));
        return;
    case websocket::AnswerState::Complete:
        judge(answer);
    }
}

void NativeConnector::judge(const websocket::UpgradeAnswer &answer)
{
    const QByteArray subprotocol = answer.value("Sec-WebSocket-Protocol");
    if (answer.status != 101)
        refuse(answer, true);
    else if (const char *fault = websocket::upgradeFault(answer, m_key))
        fail(answerFailure(QString::fromLatin1(fault), m_target));
    else if (subprotocol != PenguinSubprotocol.toLatin1())
        fail(notPenguinFailure(QString::fromLatin1(subprotocol), m_target));
    else
        upgraded(answer.size);
}

/// The body may come behind the head; it often says more than the status.
void NativeConnector::refuse(const websocket::UpgradeAnswer &answer, bool mayWait)
{
    if (mayWait && m_received.size() - answer.size < wantedBody(answer)) {
        m_refusal = answer;
        return;
    }
    const QString body = QString::fromUtf8(m_received.mid(answer.size, ShownBody));
    fail(statusFailure(answer.status, QString::fromLatin1(answer.reason), body, m_target));
}

void NativeConnector::upgraded(qsizetype headSize)
{
    m_timer->stop();
    m_channel =
        std::make_unique<NativeChannel>(std::move(m_transport), NativeChannel::Role::Client, m_target.shown(),
                                        NativeChannel::Leftovers{m_received.sliced(headSize), {}}, m_clock);
    Q_EMIT connected();
}

// --- the ways to fail ---

void NativeConnector::onTransportEnd()
{
    const QString detail = m_transport->errorString();
    const int systemError = m_transport->systemError();
    const QList<QSslError> certificateErrors = m_transport->certificateErrors();
    if (!certificateErrors.isEmpty())
        fail(certificateFailure(certificateErrors, m_target));
    else if (m_tls && systemError == 0 && !detail.isEmpty())
        fail(tlsFailure(detail, m_target));
    else
        fail(socketFailure(kindOf(systemError), detail, m_stage, m_target));
}

void NativeConnector::enter(ConnectStage stage)
{
    m_stage = stage;
    Q_EMIT stageReached(stage);
}

void NativeConnector::onTimeout()
{
    if (m_refusal)
        refuse(*m_refusal, false);
    else if (m_socks && !m_socks->hasAsked())
        fail(toProxyFailure(QAbstractSocket::SocketTimeoutError, {}, m_target));
    else
        fail(timeoutFailure(m_endpoint.handshakeTimeout, m_stage, m_target));
}

void NativeConnector::fail(const Error &why)
{
    m_timer->stop();
    dropSocket();
    m_transport.reset();
    Q_EMIT failed(why);
}

} // namespace rookery
