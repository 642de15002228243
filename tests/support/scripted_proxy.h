// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtEndian>

namespace rookery::test {

/// A proxy on loopback that speaks just enough HTTP CONNECT (RFC 9110 §9.3.6, Basic) or SOCKS5 (RFC 1928, RFC
/// 1929) to lead to a port of this machine, whatever host it is asked for.
class ScriptedProxy final : public QObject
{
public:
    /// With `user`, whoever does not give it with `password` is turned away.
    explicit ScriptedProxy(QNetworkProxy::ProxyType type, const QByteArray &user = {},
                           const QByteArray &password = {})
        : m_type(type), m_user(user), m_password(password)
    {
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket *near = m_server.nextPendingConnection();
            connect(near, &QTcpSocket::readyRead, this, [this, near] { read(near); });
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    /// How to ask for it, with a name and a password of the caller's.
    [[nodiscard]] QNetworkProxy address(const QString &user = {}, const QString &password = {}) const
    {
        return {m_type, QStringLiteral("127.0.0.1"), m_server.serverPort(), user, password};
    }
    /// "host:port" of every connection that was opened.
    [[nodiscard]] QByteArrayList opened() const { return m_opened; }

private:
    void read(QTcpSocket *near)
    {
        if (m_type == QNetworkProxy::HttpProxy)
            readHttp(near);
        else
            readSocks(near);
    }

    void readHttp(QTcpSocket *near)
    {
        const QByteArray head = near->peek(8192);
        if (!head.endsWith("\r\n\r\n"))
            return;
        near->readAll();
        const QByteArray wanted =
            "proxy-authorization: basic " + QByteArray(m_user + ':' + m_password).toBase64().toLower();
        if (!m_user.isEmpty() && !head.toLower().contains(wanted)) {
            near->write(
                "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                "Content-Length: 0\r\n\r\n");
            return;
        }
        const QByteArray target = head.split(' ').value(1);
        near->write("HTTP/1.1 200 Connection established\r\n\r\n");
        lead(near, target);
    }

    void readSocks(QTcpSocket *near)
    {
        const QByteArray all = near->readAll();
        const int step = near->property("step").toInt();
        near->setProperty("step", step + 1);
        const bool wantsPassword = !m_user.isEmpty();
        if (step == 0) {
            const char method = wantsPassword ? '\x02' : '\x00';
            near->write(QByteArray("\x05", 1) + (all.mid(2).contains(method) ? method : '\xff'));
            if (!wantsPassword)
                near->setProperty("step", 2);
        } else if (step == 1) {
            const QByteArray right =
                QByteArray(1, char(m_user.size())) + m_user + char(m_password.size()) + m_password;
            const bool fits = all.mid(1) == right;
            near->write(QByteArray("\x01", 1) + (fits ? '\x00' : '\x01'));
            if (!fits)
                near->disconnectFromHost();
        } else if (step == 2) {
            const quint16 port = qFromBigEndian<quint16>(all.constData() + all.size() - 2);
            near->write(QByteArray::fromHex("05000001000000000000"));
            lead(near, "socks:" + QByteArray::number(port));
        }
    }

    void lead(QTcpSocket *near, const QByteArray &target)
    {
        m_opened.append(target);
        near->disconnect(this);
        auto *far = new QTcpSocket(near);
        connect(near, &QTcpSocket::readyRead, far, [=] { far->write(near->readAll()); });
        connect(far, &QTcpSocket::readyRead, near, [=] { near->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
        far->connectToHost(QHostAddress::LocalHost, target.mid(target.lastIndexOf(':') + 1).toUShort());
    }

    QNetworkProxy::ProxyType m_type;
    QByteArray m_user;
    QByteArray m_password;
    QTcpServer m_server;
    QByteArrayList m_opened;
};

} // namespace rookery::test
