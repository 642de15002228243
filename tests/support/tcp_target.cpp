// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tcp_target.h"

#include "support/socket_address.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <poll.h>
#include <unistd.h>

namespace rookery::test {

TcpTarget::TcpTarget(Serve serve, const QHostAddress &address) : m_serve(std::move(serve))
{
    const SocketAddress at(address, 0);
    m_listener = ::socket(at.family(), SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(m_listener, at.data(), at.size) == 0 && ::listen(m_listener, 512) == 0)
        m_port = boundPort(m_listener);
    m_acceptor = std::thread([this] { acceptLoop(); });
}

TcpTarget::~TcpTarget()
{
    m_stop = true;
    m_acceptor.join();
    ::close(m_listener);
    dropConnections();
    for (Connection &connection : m_connections)
        connection.thread.join();
}

void TcpTarget::dropConnections()
{
    const std::lock_guard lock(m_mutex);
    for (Connection &connection : m_connections)
        connection.socket.shutdown();
}

void TcpTarget::acceptLoop()
{
    while (!m_stop) {
        pollfd ready{m_listener, POLLIN, 0};
        if (::poll(&ready, 1, 50) <= 0)
            continue;
        const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (fd < 0)
            continue;
        ++m_accepted;
        const std::lock_guard lock(m_mutex);
        Connection &connection = m_connections.emplace_back(Connection{BlockingSocket(fd), {}});
        connection.thread = std::thread([this, &connection] {
            m_serve(connection.socket);
            // The descriptor itself is kept until the end, so that dropConnections() cannot hit a stranger's.
            connection.socket.shutdown();
        });
    }
}

namespace serve {

void echo(BlockingSocket &connection)
{
    while (true) {
        const QByteArray part = connection.readSome();
        if (part.isEmpty() || !connection.writeAll(part))
            return;
    }
}

void answerAtEnd(BlockingSocket &connection)
{
    const BlockingSocket::Rest question = connection.readToEnd();
    if (question.end == BlockingSocket::End::Finished)
        connection.writeAll(digestAnswer(question.bytes));
}

TcpTarget::Serve greetAndListen(std::function<void(const QByteArray &)> got)
{
    return [got = std::move(got)](BlockingSocket &connection) {
        connection.writeAll("hello\n");
        connection.shutdownWrite();
        got(sha256(connection.readToEnd().bytes));
    };
}

TcpTarget::Serve relayTo(quint16 port)
{
    return [port](BlockingSocket &connection) {
        BlockingSocket onward = BlockingSocket::connectTo(QHostAddress(QHostAddress::LocalHost), port);
        if (!onward.isValid())
            return;
        const auto pump = [](BlockingSocket &from, BlockingSocket &to) {
            while (true) {
                const QByteArray part = from.readSome();
                if (part.isEmpty() || !to.writeAll(part))
                    break;
            }
            from.shutdown();
            to.shutdown();
        };
        std::thread back([&] { pump(onward, connection); });
        pump(connection, onward);
        back.join();
    };
}

} // namespace serve

QByteArray sha256(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result().toHex();
}

QByteArray digestAnswer(QByteArrayView question)
{
    return sha256(question) + patternBytes(2 * 1024 * 1024, quint32(question.size()) ^ 0x5eedU);
}

QByteArray patternBytes(qsizetype size, quint32 seed)
{
    QRandomGenerator generator(seed);
    QByteArray bytes(size + 4, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; i += 4) {
        const quint32 word = generator.generate();
        std::copy_n(reinterpret_cast<const char *>(&word), sizeof word, bytes.begin() + i);
    }
    bytes.truncate(size);
    return bytes;
}

} // namespace rookery::test
