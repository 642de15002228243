// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <vector>

namespace rookery::test {

/// A line to a server on loopback that breaks when the test says, and may stay away.
class CuttableLine final : public QObject
{
public:
    explicit CuttableLine(quint16 to) : m_to(to)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] { accept(); });
        if (!m_server.listen(QHostAddress(QHostAddress::LocalHost)))
            qFatal("no TCP port");
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// Another server behind it from now on.
    void leadTo(quint16 to) { m_to = to; }
    /// New connections are cut at once.
    void setAway(bool away) { m_away = away; }
    void cut()
    {
        for (const auto &socket : std::exchange(m_sockets, {})) {
            if (socket)
                socket->abort();
        }
    }
    /// The connections that there are carry nothing any more, and nobody is told.
    void freeze()
    {
        for (const auto &socket : m_sockets) {
            if (!socket)
                continue;
            socket->disconnect();
            socket->blockSignals(true);
        }
    }
    int accepted = 0;

private:
    void accept()
    {
        while (QTcpSocket *const near = m_server.nextPendingConnection()) {
            ++accepted;
            if (m_away) {
                near->abort();
                near->deleteLater();
                continue;
            }
            auto *const far = new QTcpSocket(near);
            join(near, far);
            join(far, near);
            far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_to);
        }
    }
    void join(QTcpSocket *from, QTcpSocket *to)
    {
        m_sockets.emplace_back(from);
        connect(from, &QTcpSocket::readyRead, to, [from, to] {
            // What comes before the far end is there waits.
            if (to->state() == QAbstractSocket::ConnectedState)
                to->write(from->readAll());
        });
        connect(to, &QTcpSocket::connected, to, [from, to] { to->write(from->readAll()); });
        connect(from, &QTcpSocket::disconnected, to, [to] { to->abort(); });
    }

    QTcpServer m_server;
    quint16 m_to;
    bool m_away = false;
    std::vector<QPointer<QTcpSocket>> m_sockets;
};

} // namespace rookery::test
