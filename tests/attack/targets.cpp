// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/targets.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace rookery::attack {

namespace {

/// Connects without waiting for it.
Wire knockAt(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    (void)::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    return {descriptor, Wire::Role::Client};
}

bool writeSome(int descriptor, const char *data, ssize_t size)
{
    const ssize_t sent = ::send(descriptor, data, size_t(size), MSG_NOSIGNAL);
    return sent >= 0 || errno == EAGAIN;
}

} // namespace

BlackHole::BlackHole() : m_door(0, 0)
{
    for (int i = 0; i < 4; ++i)
        m_fill.push_back(knockAt(m_door.port()));
    // Until the system has put them into the queue.
    std::this_thread::sleep_for(milliseconds(50));
}

Target::Target(Does what)
    : m_what(what), m_door(what == Does::Nothing ? 4096 : 0), m_thread([this] { run(); })
{
}

Target::~Target()
{
    m_stop = true;
    m_thread.join();
}

void Target::run()
{
    const int set = ::epoll_create1(EPOLL_CLOEXEC);
    std::vector<Wire> connections;
    epoll_event entry{};
    entry.events = EPOLLIN;
    entry.data.fd = m_door.descriptor();
    ::epoll_ctl(set, EPOLL_CTL_ADD, m_door.descriptor(), &entry);
    while (!m_stop) {
        epoll_event ready[256];
        const int count = ::epoll_wait(set, ready, 256, 50);
        for (int i = 0; i < count; ++i) {
            const int descriptor = ready[i].data.fd;
            if (descriptor != m_door.descriptor()) {
                if (!serve(descriptor))
                    ::epoll_ctl(set, EPOLL_CTL_DEL, descriptor, nullptr);
                continue;
            }
            Wire taken = m_door.accept(milliseconds(0));
            if (!taken.isValid())
                continue;
            ++m_accepted;
            ::fcntl(taken.descriptor(), F_SETFL, O_NONBLOCK);
            entry.events = m_what == Does::Talk ? EPOLLOUT : EPOLLIN;
            entry.data.fd = taken.descriptor();
            if (m_what != Does::Nothing)
                ::epoll_ctl(set, EPOLL_CTL_ADD, taken.descriptor(), &entry);
            connections.push_back(std::move(taken));
        }
    }
    ::close(set);
}

bool Target::serve(int descriptor)
{
    static char block[65536];
    const Does what = m_what;
    if (what == Does::Nothing)
        return false;
    if (what == Does::Talk)
        return writeSome(descriptor, block, sizeof block);
    const ssize_t got = ::recv(descriptor, block, sizeof block, 0);
    if (got <= 0) {
        ::shutdown(descriptor, SHUT_RDWR);
        return got < 0 && errno == EAGAIN;
    }
    return what == Does::Eat || writeSome(descriptor, block, got);
}

UdpPort::UdpPort(quint16 port) : m_fd(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (m_fd < 0 || ::bind(m_fd, reinterpret_cast<sockaddr *>(&address), size) != 0)
        return;
    ::getsockname(m_fd, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
}

UdpPort::UdpPort(UdpPort &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)), m_port(other.m_port) {}

UdpPort::~UdpPort()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

void UdpPort::sendTo(quint16 port, const QByteArray &data) const
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    (void)::sendto(m_fd, data.constData(), size_t(data.size()), 0,
                   reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

quint16 UdpPort::receiveFrom(milliseconds patience) const
{
    pollfd entry{m_fd, POLLIN, 0};
    if (::poll(&entry, 1, int(patience.count())) <= 0)
        return 0;
    char block[65536];
    sockaddr_in from{};
    socklen_t size = sizeof from;
    if (::recvfrom(m_fd, block, sizeof block, 0, reinterpret_cast<sockaddr *>(&from), &size) < 0)
        return 0;
    return ntohs(from.sin_port);
}

quint16 freePort()
{
    return Door().port();
}

} // namespace rookery::attack
