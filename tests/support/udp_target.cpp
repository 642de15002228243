// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/udp_target.h"

#include "support/socket_address.h"

#include <poll.h>
#include <unistd.h>

namespace rookery::test {

namespace {

constexpr size_t MaxDatagram = 65536;

bool isReadable(int fd, std::chrono::milliseconds limit)
{
    pollfd ready{fd, POLLIN, 0};
    return ::poll(&ready, 1, int(limit.count())) > 0;
}

} // namespace

UdpTarget::UdpTarget(const QHostAddress &address)
{
    const SocketAddress at(address, 0);
    m_fd = ::socket(at.family(), SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (::bind(m_fd, at.data(), at.size) == 0)
        m_port = boundPort(m_fd);
    m_thread = std::thread([this] { echoLoop(); });
}

UdpTarget::~UdpTarget()
{
    m_stop = true;
    m_thread.join();
    ::close(m_fd);
}

bool UdpTarget::hasReceived(const QByteArray &payload) const
{
    const std::lock_guard lock(m_mutex);
    return m_received.contains(payload);
}

void UdpTarget::echoLoop()
{
    QByteArray buffer(MaxDatagram, Qt::Uninitialized);
    while (!m_stop) {
        if (!isReadable(m_fd, std::chrono::milliseconds(50)))
            continue;
        sockaddr_storage from{};
        socklen_t size = sizeof from;
        const ssize_t n =
            ::recvfrom(m_fd, buffer.data(), MaxDatagram, 0, reinterpret_cast<sockaddr *>(&from), &size);
        if (n < 0)
            continue;
        const std::lock_guard lock(m_mutex);
        m_received.append(buffer.first(n));
        ::sendto(m_fd, buffer.constData(), size_t(n), 0, reinterpret_cast<const sockaddr *>(&from), size);
    }
}

UdpClient::UdpClient(const QHostAddress &address, quint16 port)
{
    const SocketAddress to(address, port);
    m_fd = ::socket(to.family(), SOCK_DGRAM | SOCK_CLOEXEC, 0);
    // Connected, so that only answers from there are taken. What an unreachable port reports later is not an
    // error here.
    (void)::connect(m_fd, to.data(), to.size);
}

UdpClient::~UdpClient()
{
    ::close(m_fd);
}

void UdpClient::send(const QByteArray &payload)
{
    (void)::send(m_fd, payload.constData(), size_t(payload.size()), MSG_NOSIGNAL);
}

std::optional<QByteArray> UdpClient::receive(std::chrono::milliseconds limit)
{
    if (!isReadable(m_fd, limit))
        return {};
    QByteArray buffer(MaxDatagram, Qt::Uninitialized);
    const ssize_t n = ::recv(m_fd, buffer.data(), MaxDatagram, 0);
    if (n < 0)
        return {};
    return buffer.first(n);
}

bool UdpClient::echoes(const QByteArray &payload, std::chrono::milliseconds limit)
{
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds perTry(250);
    for (const auto end = Clock::now() + limit; Clock::now() < end;) {
        send(payload);
        const auto nextTry = Clock::now() + perTry;
        while (Clock::now() < nextTry) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(nextTry - Clock::now());
            if (receive(left) == payload)
                return true;
        }
    }
    return false;
}

} // namespace rookery::test
