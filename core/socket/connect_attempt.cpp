// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/connect_attempt.h"

#include "core/socket/descriptor.h"
#include "core/socket/socket_tuning.h"

#include <cerrno>
#include <cstring>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace rookery {

namespace {

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;

    [[nodiscard]] const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&storage); }
};

SocketAddress toSocketAddress(const QHostAddress &address, quint16 port)
{
    SocketAddress result;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        v4.sin_addr.s_addr = htonl(address.toIPv4Address());
        std::memcpy(&result.storage, &v4, sizeof v4);
        result.size = sizeof v4;
        return result;
    }
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&v6.sin6_addr, &bytes, sizeof bytes);
    const QString scope = address.scopeId();
    bool isNumber = false;
    v6.sin6_scope_id = scope.toUInt(&isNumber);
    if (!isNumber && !scope.isEmpty())
        v6.sin6_scope_id = ::if_nametoindex(scope.toLocal8Bit().constData());
    std::memcpy(&result.storage, &v6, sizeof v6);
    result.size = sizeof v6;
    return result;
}

/// A connect to a free port of the ephemeral range can meet itself (RFC 9293 §3.5, simultaneous open): nobody
/// listens there.
bool isConnectedToItself(int descriptor, const sockaddr_storage &peer, socklen_t peerSize)
{
    sockaddr_storage ours{};
    socklen_t size = sizeof ours;
    return ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&ours), &size) == 0 && size == peerSize &&
           std::memcmp(&ours, &peer, size) == 0;
}

} // namespace

ConnectAttempt::ConnectAttempt(Done done, DescriptorLease lease)
    : m_lease(std::move(lease)), m_done(std::move(done))
{
}

ConnectAttempt::~ConnectAttempt()
{
    if (m_descriptor < 0)
        return;
    if (SocketPoller *poller = SocketPoller::ofThisThreadIfAny())
        poller->remove(m_descriptor);
    ::close(m_descriptor);
}

int ConnectAttempt::start(const QHostAddress &to, quint16 port, const QHostAddress &from)
{
    const SocketAddress target = toSocketAddress(to, port);
    m_descriptor = makeSocket(target.storage.ss_family, SOCK_STREAM);
    if (m_descriptor < 0)
        return errno;
    tuneSocket(m_descriptor, to.isLoopback());
    if (!from.isNull()) {
        m_step = Step::Bind;
#ifdef IP_BIND_ADDRESS_NO_PORT
        // The port is chosen at connect, so that one address serves more than 28000 targets.
        const int on = 1;
        ::setsockopt(m_descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
#endif
        const SocketAddress source = toSocketAddress(from, 0);
        if (::bind(m_descriptor, source.get(), source.size) != 0)
            return errno;
    }
    m_step = Step::Connect;
    if (::connect(m_descriptor, target.get(), target.size) != 0 && errno != EINPROGRESS && errno != EINTR)
        return errno;
    // One that is connected already is writable, which is told from the event loop like any other.
    return SocketPoller::ofThisThread().add(m_descriptor, this, SocketPoller::Writable) ? 0 : errno;
}

int ConnectAttempt::takeDescriptor()
{
    SocketPoller::ofThisThread().remove(m_descriptor);
    return std::exchange(m_descriptor, -1);
}

void ConnectAttempt::descriptorReady(SocketPoller::Events)
{
    int error = 0;
    socklen_t size = sizeof error;
    if (::getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &error, &size) != 0)
        error = errno;
    if (error == 0) {
        sockaddr_storage peer{};
        size = sizeof peer;
        if (::getpeername(m_descriptor, reinterpret_cast<sockaddr *>(&peer), &size) != 0) {
            SocketPoller::ofThisThread().rearm(m_descriptor, SocketPoller::Writable);
            return;
        }
        if (isConnectedToItself(m_descriptor, peer, size))
            error = ECONNREFUSED;
    }
    // A copy: the callee may destroy this object.
    const Done done = m_done;
    done(this, error);
}

} // namespace rookery
