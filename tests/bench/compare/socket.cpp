// SPDX-License-Identifier: GPL-3.0-or-later
#include "socket.h"

#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace rookery::bench {

namespace {

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

Socket connected(int type, quint16 port)
{
    Socket socket(::socket(AF_INET, type | SOCK_CLOEXEC, 0));
    const sockaddr_in address = loopback(port);
    if (::connect(socket.descriptor(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return {};
    return socket;
}

Socket bound(int type)
{
    Socket socket(::socket(AF_INET, type | SOCK_CLOEXEC, 0));
    const sockaddr_in address = loopback(0);
    if (::bind(socket.descriptor(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return {};
    return socket;
}

} // namespace

Socket::Socket(int descriptor) : m_fd(descriptor)
{
    const timeval limit{TimeLimit.count(), 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    const int on = 1;
    ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Socket::~Socket()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Socket Socket::tcpTo(quint16 port)
{
    return connected(SOCK_STREAM, port);
}

Socket Socket::udpTo(quint16 port)
{
    Socket socket = connected(SOCK_DGRAM, port);
    const int room = 4 << 20;
    ::setsockopt(socket.descriptor(), SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
    return socket;
}

Socket Socket::tcpListener()
{
    Socket socket = bound(SOCK_STREAM);
    ::listen(socket.descriptor(), SOMAXCONN);
    return socket;
}

Socket Socket::udpBound()
{
    Socket socket = bound(SOCK_DGRAM);
    const int room = 4 << 20;
    ::setsockopt(socket.descriptor(), SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
    return socket;
}

quint16 Socket::localPort() const
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(m_fd, reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin_port);
}

bool Socket::writeAll(std::span<const char> bytes) const
{
    while (!bytes.empty()) {
        const ssize_t n = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        bytes = bytes.subspan(size_t(n));
    }
    return true;
}

qsizetype Socket::read(std::span<char> to) const
{
    ssize_t n = 0;
    do
        n = ::recv(m_fd, to.data(), to.size(), 0);
    while (n < 0 && errno == EINTR);
    return n;
}

bool Socket::readAll(std::span<char> to) const
{
    while (!to.empty()) {
        const qsizetype n = read(to);
        if (n <= 0)
            return false;
        to = to.subspan(size_t(n));
    }
    return true;
}

void Socket::shutdownWrite() const
{
    ::shutdown(m_fd, SHUT_WR);
}

void Socket::shutdown() const
{
    ::shutdown(m_fd, SHUT_RDWR);
}

} // namespace rookery::bench
