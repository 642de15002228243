// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/datagram_socket.h"

#include "core/endpoint/host_port.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace rookery {

namespace {

constexpr int ReceiveBuffer = 1 << 20;
constexpr size_t LargestDatagram = 65536;
/// Datagrams of one socket in one turn of the event loop: one busy mapping must not starve the others.
constexpr int MostPerTurn = 128;

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;

    [[nodiscard]] const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&storage); }
    [[nodiscard]] sockaddr *get() { return reinterpret_cast<sockaddr *>(&storage); }
};

SocketAddress toSystem(const QHostAddress &address, quint16 port)
{
    SocketAddress made;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&made.storage);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        v4->sin_addr.s_addr = htonl(address.toIPv4Address());
        made.size = sizeof(sockaddr_in);
    } else {
        auto *v6 = reinterpret_cast<sockaddr_in6 *>(&made.storage);
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&v6->sin6_addr, &bytes, sizeof bytes);
        v6->sin6_scope_id = address.scopeId().toUInt();
        made.size = sizeof(sockaddr_in6);
    }
    return made;
}

quint16 portOf(const SocketAddress &address)
{
    return ntohs(address.storage.ss_family == AF_INET6
                     ? reinterpret_cast<const sockaddr_in6 *>(&address.storage)->sin6_port
                     : reinterpret_cast<const sockaddr_in *>(&address.storage)->sin_port);
}

ErrorCode codeOf(int error)
{
    switch (error) {
    case EADDRINUSE:
        return ErrorCode::PortBusy;
    case EACCES:
    case EPERM:
        return ErrorCode::NotPermitted;
    case EADDRNOTAVAIL:
        return ErrorCode::BadInput;
    default:
        return ErrorCode::LocalIo;
    }
}

} // namespace

DatagramSocket::DatagramSocket(int descriptor, Listener &listener)
    : m_descriptor(descriptor), m_listener(listener)
{
}

DatagramSocket::~DatagramSocket()
{
    if (SocketPoller *poller = SocketPoller::ofThisThreadIfAny())
        poller->remove(m_descriptor);
    ::close(m_descriptor);
}

DatagramSocket::Made DatagramSocket::make(const QHostAddress &family, Listener &listener)
{
    const int domain = family.protocol() == QAbstractSocket::IPv4Protocol ? AF_INET : AF_INET6;
    const int descriptor = ::socket(domain, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return failure(ErrorCode::LocalIo, tr("The system gives no further UDP socket."),
                       tr("Raise the limit of open files."), qt_error_string(errno));
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &ReceiveBuffer, sizeof ReceiveBuffer);
    return std::unique_ptr<DatagramSocket>(new DatagramSocket(descriptor, listener));
}

bool DatagramSocket::bindTo(const QHostAddress &local, quint16 port) const
{
    const SocketAddress address = toSystem(local, port);
    return ::bind(m_descriptor, address.get(), address.size) == 0;
}

DatagramSocket::Made DatagramSocket::connectedTo(const QHostAddress &target, quint16 port,
                                                 const QHostAddress &from, Listener &listener)
{
    Made made = make(target, listener);
    if (!made)
        return made;
    const SocketAddress address = toSystem(target, port);
    const bool boundHere = from.protocol() != target.protocol() || (*made)->bindTo(from, 0);
    if (!boundHere || ::connect((*made)->m_descriptor, address.get(), address.size) != 0 ||
        !SocketPoller::ofThisThread().add((*made)->m_descriptor, made->get(), SocketPoller::Readable)) {
        return failure(ErrorCode::ConnectionFailed,
                       tr("Nothing can be sent to %1.").arg(hostPort(target, port)), {},
                       qt_error_string(errno));
    }
    return made;
}

DatagramSocket::Made DatagramSocket::boundTo(const QHostAddress &local, quint16 port, Listener &listener)
{
    Made made = make(local, listener);
    if (!made)
        return made;
    // As TCP listeners do: "::" is IPv6 alone, and nobody's address comes in two spellings.
    const int only = 1;
    if (local.protocol() == QAbstractSocket::IPv6Protocol)
        ::setsockopt((*made)->m_descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &only, sizeof only);
    if (!(*made)->bindTo(local, port) ||
        !SocketPoller::ofThisThread().add((*made)->m_descriptor, made->get(), SocketPoller::Readable)) {
        return failure(codeOf(errno), tr("The UDP port %1 cannot be bound.").arg(hostPort(local, port)), {},
                       qt_error_string(errno));
    }
    return made;
}

void DatagramSocket::send(QByteArrayView data)
{
    // An error here is often one of an earlier datagram (port unreachable); the one that was sent now
    // deserves its try.
    if (::send(m_descriptor, data.data(), size_t(data.size()), MSG_NOSIGNAL) < 0 && errno == ECONNREFUSED)
        Q_UNUSED(::send(m_descriptor, data.data(), size_t(data.size()), MSG_NOSIGNAL));
}

void DatagramSocket::sendTo(QByteArrayView data, const QHostAddress &target, quint16 port)
{
    const SocketAddress address = toSystem(target, port);
    Q_UNUSED(
        ::sendto(m_descriptor, data.data(), size_t(data.size()), MSG_NOSIGNAL, address.get(), address.size));
}

void DatagramSocket::descriptorReady(SocketPoller::Events)
{
    drain();
}

void DatagramSocket::drain()
{
    static thread_local std::array<char, LargestDatagram> buffer;
    for (int taken = 0; taken < MostPerTurn; ++taken) {
        SocketAddress from;
        from.size = sizeof from.storage;
        const ssize_t size =
            ::recvfrom(m_descriptor, buffer.data(), buffer.size(), 0, from.get(), &from.size);
        if (size >= 0) {
            m_listener.datagramReceived(this, QByteArrayView(buffer.data(), size), QHostAddress(from.get()),
                                        portOf(from));
        } else if (errno == EAGAIN) {
            SocketPoller::ofThisThread().rearm(m_descriptor, SocketPoller::Readable);
            return;
        }
        // Every other error belongs to a datagram that was sent; the system has forgotten it now.
    }
    QMetaObject::invokeMethod(
        &m_context, [this] { drain(); }, Qt::QueuedConnection);
}

} // namespace rookery
