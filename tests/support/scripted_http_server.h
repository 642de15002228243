// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace rookery::test {

/// Reads one request head from each connection of a server and answers it with what `answer` makes of it.
class ScriptedHttpServer
{
public:
    using Answer = std::function<QByteArray(const QByteArray &head)>;

    ScriptedHttpServer(QTcpServer &server, Answer answer) : m_answer(std::move(answer))
    {
        QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &m_context, [this, &server] {
            while (QTcpSocket *socket = server.nextPendingConnection())
                serve(socket);
        });
    }

    /// The request head that came last, and on which socket.
    [[nodiscard]] QByteArray head() const { return m_head; }
    /// Bytes that came after the head.
    [[nodiscard]] qsizetype pendingBytes() const { return m_pending.size(); }
    [[nodiscard]] QTcpSocket *socket() const { return m_socket; }
    /// The value of a header in head(); null: there is none. Several: the first.
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : m_head.split('\n')) {
            if (line.toLower().startsWith(QByteArray(name.toLower() + ':')))
                return line.sliced(name.size() + 1).trimmed();
        }
        return {};
    }

    /// A 101 as a right server sends it, with `extra` header lines.
    [[nodiscard]] static QByteArray upgrade(const QByteArray &head, const QByteArray &extra)
    {
        const QByteArray name = "Sec-WebSocket-Key: ";
        const qsizetype begin = head.indexOf(name) + name.size();
        const QByteArray key = head.sliced(begin, head.indexOf('\r', begin) - begin);
        const QByteArray accept =
            QCryptographicHash::hash(QByteArray(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"),
                                     QCryptographicHash::Sha1)
                .toBase64();
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
               "Upgrade\r\nSec-WebSocket-Accept: " +
               accept + "\r\n" + extra + "\r\n";
    }

private:
    void serve(QTcpSocket *socket)
    {
        m_socket = socket;
        const auto read = [this, socket] {
            m_pending += socket->readAll();
            if (!m_pending.endsWith("\r\n\r\n"))
                return;
            m_head = std::exchange(m_pending, {});
            socket->write(m_answer(m_head));
        };
        QObject::connect(socket, &QTcpSocket::readyRead, &m_context, read);
        if (socket->bytesAvailable() > 0)
            read();
    }

    Answer m_answer;
    QByteArray m_pending;
    QByteArray m_head;
    QPointer<QTcpSocket> m_socket;
    QObject m_context;
};

} // namespace rookery::test
