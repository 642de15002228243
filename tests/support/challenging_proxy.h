// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

namespace rookery::test {

/// An HTTP proxy on loopback that asks for a password in one of the ways that there are, and takes any or
/// none. What is right is for the tests of each scheme to know.
class ChallengingProxy final : public QObject
{
public:
    enum class Keeps { Connection, Nothing };

    /// `offer` is the value of Proxy-Authenticate.
    ChallengingProxy(const QByteArray &offer, bool takesAny, Keeps keeps = Keeps::Connection)
        : m_offer(offer), m_takesAny(takesAny), m_keeps(keeps)
    {
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket *near = m_server.nextPendingConnection();
            ++m_connections;
            connect(near, &QTcpSocket::readyRead, this, [this, near] { read(near); });
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QNetworkProxy address(const QString &user, const QString &password) const
    {
        return {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_server.serverPort(), user, password};
    }
    /// How often a password was shown.
    [[nodiscard]] int proofs() const { return m_proofs; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void read(QTcpSocket *near)
    {
        const QByteArray head = near->peek(8192);
        if (!head.endsWith("\r\n\r\n"))
            return;
        near->readAll();
        const bool greets = head.contains("Proxy-Authorization: NTLM TlRMTVNTUAAB");
        const bool proves = head.contains("\r\nProxy-Authorization: ") && !greets;
        m_proofs += proves ? 1 : 0;
        if (proves && m_takesAny) {
            near->write("HTTP/1.1 200 Connection established\r\n\r\n");
            lead(near, head.split(' ').value(1));
            return;
        }
        // [MS-NLMP] §2.2.1.2, without a target
        const QByteArray offer =
            greets ? "NTLM TlRMTVNTUAACAAAAAAAAADAAAAABAAAAASNFZ4mrze8AAAAAAAAAAAAAAAAwAAAA" : m_offer;
        const bool ends = m_keeps == Keeps::Nothing && !greets;
        near->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: " + offer + "\r\n" +
                    (ends ? "Connection: close\r\n\r\n" : "Content-Length: 12\r\n\r\n") + "Who are you?");
        if (ends)
            near->disconnectFromHost();
    }

    void lead(QTcpSocket *near, const QByteArray &target)
    {
        near->disconnect(this);
        auto *far = new QTcpSocket(near);
        connect(near, &QTcpSocket::readyRead, far, [=] { far->write(near->readAll()); });
        connect(far, &QTcpSocket::readyRead, near, [=] { near->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
        far->connectToHost(QHostAddress::LocalHost, target.mid(target.lastIndexOf(':') + 1).toUShort());
    }

    QByteArray m_offer;
    bool m_takesAny;
    Keeps m_keeps;
    int m_proofs = 0;
    int m_connections = 0;
    QTcpServer m_server;
};

} // namespace rookery::test
