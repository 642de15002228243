// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway_handshake.h"

#include "core/gateway/http_response.h"
#include "core/log/log.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QTcpSocket>

#include <sys/socket.h>
#include <unistd.h>

namespace rookery {

namespace {

// How long a refused client may take to read its answer.
constexpr milliseconds LingerTime = std::chrono::seconds(2);

} // namespace

GatewayHandshake::GatewayHandshake(qintptr descriptor, const SharedGatewaySettings &settings, Clock &clock,
                                   QObject *parent)
    : QObject(parent), m_settings(settings), m_descriptor(descriptor), m_clock(clock)
{
}

GatewayHandshake::~GatewayHandshake()
{
    if (m_descriptor >= 0)
        ::close(static_cast<int>(m_descriptor));
    if (m_socket)
        m_socket->disconnect(this);
}

void GatewayHandshake::start()
{
    makeSocket();
    if (!m_socket->setSocketDescriptor(m_descriptor)) {
        QMetaObject::invokeMethod(this, &GatewayHandshake::end, Qt::QueuedConnection);
        return;
    }
    m_descriptor = -1;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // A peer cannot make us hold more than one head.
    m_socket->setReadBufferSize(RequestHeadReader::MaxSize);

    m_limit = m_clock.createTimer([this] { end(); });
    if (m_settings->config.handshakeTimeout > milliseconds::zero())
        m_limit->start(m_settings->config.handshakeTimeout);
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket.get()))
        tls->startServerEncryption();
}

std::unique_ptr<QTcpSocket> GatewayHandshake::takeSocket()
{
    m_socket->disconnect(this);
    m_socket->setReadBufferSize(0);
    return std::move(m_socket);
}

void GatewayHandshake::makeSocket()
{
    if (m_settings->tls) {
        auto tls = std::make_unique<QSslSocket>();
        tls->setSslConfiguration(*m_settings->tls);
        m_socket = std::move(tls);
    } else {
        m_socket = std::make_unique<QTcpSocket>();
    }
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &GatewayHandshake::readHead);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &GatewayHandshake::closeOnceWritten);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &GatewayHandshake::end);
    // An error of TLS leaves the connection open (Qt closes it only for errors of the connection itself).
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &GatewayHandshake::end);
}

void GatewayHandshake::readHead()
{
    if (m_over)
        return;
    if (m_refused) {
        // What a refused client still sends is thrown away: unread bytes would turn our close into a reset,
        // and the answer might be lost with it.
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    switch (m_reader.read(m_socket->peek(RequestHeadReader::MaxSize))) {
    case RequestHeadReader::Status::NeedMore:
        return;
    case RequestHeadReader::Status::Malformed:
        refuse(HttpResponse::badRequest());
        return;
    case RequestHeadReader::Status::Complete:
        break;
    }
    const RequestHead &head = m_reader.head();
    // A client that speaks before it was answered is none of ours (RFC 6455 §4.1).
    const bool tooEager = m_socket->bytesAvailable() > head.size;
    if (!m_settings->guard.admits(head) || tooEager) {
        refuse(HttpResponse::notFound(m_settings->config.notFoundBody, head.method == "HEAD"));
        return;
    }
    m_over = true;
    m_limit->stop();
    Q_EMIT admitted();
}

void GatewayHandshake::refuse(const QByteArray &response)
{
    m_refused = true;
    m_limit->start(LingerTime);
    m_socket->setReadBufferSize(0);
    m_socket->skip(m_socket->bytesAvailable());
    m_socket->write(response);
    Q_EMIT refused();
}

void GatewayHandshake::closeOnceWritten()
{
    if (!m_refused || m_over || m_socket->bytesToWrite() > 0)
        return;
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket.get())) {
        if (tls->encryptedBytesToWrite() == 0)
            tls->disconnectFromHost();
        return;
    }
    // Only our direction: the client closes when it has read the answer (RFC 9112 §9.6).
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

void GatewayHandshake::end()
{
    if (m_over)
        return;
    m_over = true;
    if (m_limit)
        m_limit->stop();
    m_socket->abort();
    Q_EMIT ended();
}

} // namespace rookery
