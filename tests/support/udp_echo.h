// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QNetworkDatagram>
#include <QUdpSocket>

namespace rookery::test {

/// Sends every datagram back, with "echo:" in front unless it is empty.
class UdpEcho final : public QObject
{
public:
    explicit UdpEcho(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
    {
        connect(&m_socket, &QUdpSocket::readyRead, this, &UdpEcho::answer);
        if (!m_socket.bind(address, 0))
            qFatal("no UDP port");
    }
    [[nodiscard]] quint16 port() const { return m_socket.localPort(); }
    /// Ports that something came from, in order of their first datagram.
    [[nodiscard]] QList<quint16> senders() const { return m_senders; }
    void sendTo(const QByteArray &data, quint16 port)
    {
        m_socket.writeDatagram(data, QHostAddress(QHostAddress::LocalHost), port);
    }

    /// What came, oldest first.
    QList<QByteArray> received;
    bool answers = true;

private:
    void answer()
    {
        while (m_socket.hasPendingDatagrams()) {
            const QNetworkDatagram datagram = m_socket.receiveDatagram();
            const auto from = static_cast<quint16>(datagram.senderPort());
            if (!m_senders.contains(from))
                m_senders.append(from);
            received.append(datagram.data());
            if (!answers)
                continue;
            const QByteArray back =
                datagram.data().isEmpty() ? QByteArray() : QByteArray("echo:").append(datagram.data());
            m_socket.writeDatagram(back, datagram.senderAddress(), from);
        }
    }

    QUdpSocket m_socket;
    QList<quint16> m_senders;
};

} // namespace rookery::test
