// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/blocking_socket.h"

#include "support/socket_address.h"

#include <algorithm>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <thread>
#include <unistd.h>

namespace rookery::test {

BlockingSocket::BlockingSocket(int descriptor) : m_fd(descriptor)
{
    const timeval limit{TimeLimit.count(), 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    const int on = 1;
    ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

BlockingSocket::~BlockingSocket()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

BlockingSocket BlockingSocket::connectTo(const QHostAddress &address, quint16 port)
{
    const SocketAddress to(address, port);
    const int fd = ::socket(to.family(), SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return {};
    BlockingSocket socket(fd);
    if (::connect(fd, to.data(), to.size) != 0)
        return {};
    return socket;
}

bool BlockingSocket::writeAll(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t n = ::send(m_fd, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        bytes = bytes.sliced(n);
    }
    return true;
}

void BlockingSocket::shutdownWrite()
{
    ::shutdown(m_fd, SHUT_WR);
}

void BlockingSocket::shutdown()
{
    ::shutdown(m_fd, SHUT_RDWR);
}

QByteArray BlockingSocket::readSome(qsizetype max)
{
    QByteArray bytes(max, Qt::Uninitialized);
    ssize_t n = -1;
    do {
        n = ::recv(m_fd, bytes.data(), size_t(max), 0);
    } while (n < 0 && errno == EINTR);
    if (n == 0)
        m_end = End::Finished;
    else if (n < 0)
        m_end = errno == EAGAIN ? End::TimedOut : End::Reset;
    bytes.truncate(std::max<qsizetype>(n, 0));
    return bytes;
}

QByteArray BlockingSocket::readExactly(qsizetype count)
{
    QByteArray bytes;
    while (bytes.size() < count) {
        const QByteArray part = readSome(std::min<qsizetype>(count - bytes.size(), 64 * 1024));
        if (part.isEmpty())
            break;
        bytes += part;
    }
    return bytes;
}

BlockingSocket::Rest BlockingSocket::readToEnd()
{
    Rest rest;
    while (true) {
        const QByteArray part = readSome();
        if (part.isEmpty())
            break;
        rest.bytes += part;
    }
    rest.end = m_end;
    return rest;
}

QByteArray BlockingSocket::exchange(const QByteArray &bytes)
{
    std::thread writer([this, &bytes] { writeAll(bytes); });
    QByteArray back = readExactly(bytes.size());
    writer.join();
    return back;
}

} // namespace rookery::test
