// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/blocking_socket.h"

#include <QHostAddress>

#include <atomic>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace rookery::test {

/// A TCP server for the far end of a tunnel: a thread that accepts, and one for each connection.
class TcpTarget
{
public:
    /// Runs in the thread of one connection, which is closed when it returns.
    using Serve = std::function<void(BlockingSocket &connection)>;

    explicit TcpTarget(Serve serve, const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    ~TcpTarget();
    TcpTarget(const TcpTarget &) = delete;
    TcpTarget &operator=(const TcpTarget &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Connections so far.
    [[nodiscard]] int accepted() const { return m_accepted; }
    /// Ends the connections that are open; new ones are still taken.
    void dropConnections();

private:
    struct Connection
    {
        BlockingSocket socket;
        std::thread thread;
    };

    void acceptLoop();

    Serve m_serve;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_accepted = 0;
    std::mutex m_mutex; ///< guards m_connections
    std::list<Connection> m_connections;
    std::thread m_acceptor;
};

namespace serve {

/// Gives back what comes, until its end.
void echo(BlockingSocket &connection);
/// Reads to the end first, then answers with digestAnswer() of it.
void answerAtEnd(BlockingSocket &connection);
/// Says "hello\n", ends its own direction at once, reads to the end of the other and hands the digest to
/// `got`.
[[nodiscard]] TcpTarget::Serve greetAndListen(std::function<void(const QByteArray &digest)> got);
/// Passes everything on to a port of this machine: a connection that a test can cut.
[[nodiscard]] TcpTarget::Serve relayTo(quint16 port);

} // namespace serve

[[nodiscard]] QByteArray sha256(QByteArrayView bytes);
/// The SHA-256 in hex and 2 MiB that can be told from the question.
[[nodiscard]] QByteArray digestAnswer(QByteArrayView question);
/// Bytes that look random and are the same for the same seed.
[[nodiscard]] QByteArray patternBytes(qsizetype size, quint32 seed);

} // namespace rookery::test
