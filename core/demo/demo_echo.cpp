// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_echo.h"

#include <QNetworkDatagram>
#include <QTcpSocket>

namespace rookery {

namespace {

constexpr qint64 Chunk = 256 * 1024;
constexpr qint64 MostUnsent = 1024 * 1024;

/// Reads no more than the other side takes back.
void echo(QTcpSocket *socket)
{
    while (socket->bytesAvailable() > 0 && socket->bytesToWrite() < MostUnsent)
        socket->write(socket->read(Chunk));
}

} // namespace

DemoEcho::DemoEcho(QObject *parent) : QObject(parent), m_tcp(this), m_udp(this)
{
    connect(&m_tcp, &QTcpServer::newConnection, this, &DemoEcho::takeConnections);
    connect(&m_udp, &QUdpSocket::readyRead, this, &DemoEcho::answerDatagrams);
}

bool DemoEcho::listen()
{
    return m_tcp.listen(QHostAddress::LocalHost) && m_udp.bind(QHostAddress::LocalHost);
}

void DemoEcho::takeConnections()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->setReadBufferSize(MostUnsent);
        connect(socket, &QTcpSocket::readyRead, this, [socket] { echo(socket); });
        connect(socket, &QTcpSocket::bytesWritten, this, [socket] { echo(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void DemoEcho::answerDatagrams()
{
    while (m_udp.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_udp.receiveDatagram();
        m_udp.writeDatagram(datagram.makeReply(datagram.data()));
    }
}

} // namespace rookery
