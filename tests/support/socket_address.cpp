// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/socket_address.h"

#include "support/blocking_socket.h"

#include <QRandomGenerator>

#include <cstring>
#include <netinet/in.h>
#include <unistd.h>

namespace rookery::test {

namespace {

bool canBind(const QHostAddress &address, quint16 port, int type)
{
    const SocketAddress to(address, port);
    const int fd = ::socket(to.family(), type, 0);
    const bool ok = ::bind(fd, to.data(), to.size) == 0;
    ::close(fd);
    return ok;
}

} // namespace

SocketAddress::SocketAddress(const QHostAddress &address, quint16 port)
{
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        sockaddr_in6 to{};
        to.sin6_family = AF_INET6;
        to.sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&to.sin6_addr, &bytes, sizeof bytes);
        std::memcpy(&storage, &to, sizeof to);
        size = sizeof to;
        return;
    }
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(address.toIPv4Address());
    std::memcpy(&storage, &to, sizeof to);
    size = sizeof to;
}

quint16 boundPort(int descriptor)
{
    sockaddr_storage own{};
    socklen_t size = sizeof own;
    if (::getsockname(descriptor, reinterpret_cast<sockaddr *>(&own), &size) != 0)
        return 0;
    if (own.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 &>(own).sin6_port);
    return ntohs(reinterpret_cast<const sockaddr_in &>(own).sin_port);
}

quint16 freePort(const QHostAddress &address)
{
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const auto port = quint16(QRandomGenerator::global()->bounded(20000, 32000));
        if (canBind(address, port, SOCK_STREAM) && canBind(address, port, SOCK_DGRAM))
            return port;
    }
    return 0;
}

bool isListening(const QHostAddress &address, quint16 port)
{
    return BlockingSocket::connectTo(address, port).isValid();
}

} // namespace rookery::test
