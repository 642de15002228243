// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/qt_handshake.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QTcpSocket>

#include <sys/socket.h>
#include <unistd.h>

namespace rookery {

QtHandshake::QtHandshake(qintptr descriptor, const QString &peer, DescriptorLease lease,
                         const SharedGatewayContext &context, Clock &clock)
    : GatewayHandshake(peer, std::move(lease), context, clock), m_descriptor(descriptor)
{
}

QtHandshake::~QtHandshake()
{
    if (m_descriptor >= 0)
        ::close(static_cast<int>(m_descriptor));
    if (m_socket)
        m_socket->disconnect(this);
}

void QtHandshake::start()
{
    makeSocket();
    if (!m_socket->setSocketDescriptor(m_descriptor)) {
        QMetaObject::invokeMethod(this, &QtHandshake::end, Qt::QueuedConnection);
        return;
    }
    m_descriptor = -1;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // A peer cannot make us hold more than one head.
    m_socket->setReadBufferSize(http::RequestHeadReader::MaxSize);

    m_limit = clock().createTimer([this] { end(); });
    if (context().config.handshakeTimeout > milliseconds::zero())
        m_limit->start(context().config.handshakeTimeout);
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket.get()))
        tls->startServerEncryption();
}

RequestedConnection::Carrier QtHandshake::takeCarrier(QByteArray &received)
{
    m_over = true;
    m_limit->stop();
    m_socket->disconnect(this);
    m_socket->setReadBufferSize(0);
    received += m_socket->readAll();
    m_socket->moveToThread(nullptr);
    return std::move(m_socket);
}

void QtHandshake::makeSocket()
{
    if (context().tls) {
        auto tls = std::make_unique<QSslSocket>();
        tls->setSslConfiguration(*context().tls);
        m_socket = std::move(tls);
    } else {
        m_socket = std::make_unique<QTcpSocket>();
    }
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &QtHandshake::readRequest);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &QtHandshake::closeOnceWritten);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &QtHandshake::end);
    // An error of TLS leaves the connection open (Qt closes it only for errors of the connection itself).
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &QtHandshake::end);
}

void QtHandshake::readRequest()
{
    if (m_over || m_isRequested)
        return;
    if (m_refused) {
        // What a refused client still sends is thrown away: unread bytes would turn our close into a reset,
        // and the answer might be lost with it.
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    const auto status =
        readHead(m_socket->peek(http::RequestHeadReader::MaxSize), m_socket->bytesAvailable());
    if (status != http::RequestHeadReader::Status::Complete)
        return;
    m_isRequested = true;
    m_limit->stop();
}

void QtHandshake::answer(const QByteArray &response)
{
    m_isRequested = false;
    m_refused = true;
    m_limit->start(LingerTime);
    m_socket->setReadBufferSize(0);
    m_socket->skip(m_socket->bytesAvailable());
    m_socket->write(response);
}

void QtHandshake::closeOnceWritten()
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

void QtHandshake::end()
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
