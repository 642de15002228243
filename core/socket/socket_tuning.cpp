// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/socket_tuning.h"

#ifdef Q_OS_UNIX
#include <algorithm>
#include <array>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string_view>
#include <sys/socket.h>
#include <utility>
#endif

namespace rookery {

#ifdef Q_OS_UNIX
namespace {

void switchOn(int descriptor, int level, int option)
{
    const int on = 1;
    ::setsockopt(descriptor, level, option, &on, sizeof on);
}

bool isLoopback(const sockaddr_storage &peer)
{
    if (peer.ss_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &peer, sizeof v4);
        return (ntohl(v4.sin_addr.s_addr) >> 24U) == 127;
    }
    if (peer.ss_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, &peer, sizeof v6);
        if (IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr))
            return v6.sin6_addr.s6_addr[12] == 127;
        return IN6_IS_ADDR_LOOPBACK(&v6.sin6_addr);
    }
    return false;
}

#ifdef Q_OS_LINUX
// BBR paces by timer even on loopback: a third of the throughput and of the CPU was lost to it in
// measurements. On a real path the administrator's choice stands.
void useUnpacedCongestionControl(int descriptor)
{
    constexpr std::array<std::string_view, 2> unpaced{"cubic", "reno"};
    std::array<char, 64> name{};
    socklen_t length = name.size() - 1;
    if (::getsockopt(descriptor, IPPROTO_TCP, TCP_CONGESTION, name.data(), &length) != 0)
        return;
    if (std::find(unpaced.begin(), unpaced.end(), std::string_view(name.data())) != unpaced.end())
        return;
    for (const std::string_view wanted : unpaced) {
        if (::setsockopt(descriptor, IPPROTO_TCP, TCP_CONGESTION, wanted.data(), socklen_t(wanted.size())) ==
            0)
            return;
    }
}
#endif

} // namespace
#endif

bool hasLoopbackPeer([[maybe_unused]] qintptr descriptor)
{
#ifdef Q_OS_UNIX
    sockaddr_storage peer{};
    socklen_t length = sizeof peer;
    return descriptor >= 0 &&
           ::getpeername(int(descriptor), reinterpret_cast<sockaddr *>(&peer), &length) == 0 &&
           isLoopback(peer);
#else
    return false;
#endif
}

void noticeVanishedPeer([[maybe_unused]] qintptr descriptor)
{
#if defined(TCP_KEEPIDLE) && defined(TCP_KEEPINTVL) && defined(TCP_KEEPCNT)
    constexpr std::array<std::pair<int, int>, 3> silence{
        {{TCP_KEEPIDLE, 60}, {TCP_KEEPINTVL, 15}, {TCP_KEEPCNT, 4}}};
    for (const auto &[option, value] : silence)
        ::setsockopt(int(descriptor), IPPROTO_TCP, option, &value, sizeof value);
#endif
}

void tuneSocket(qintptr descriptor)
{
#ifdef Q_OS_LINUX
    tuneSocket(descriptor, hasLoopbackPeer(descriptor));
#else
    tuneSocket(descriptor, false);
#endif
}

void tuneSocket(qintptr descriptor, [[maybe_unused]] bool toLoopback)
{
#ifdef Q_OS_UNIX
    const int fd = int(descriptor);
    if (fd < 0)
        return;
    switchOn(fd, IPPROTO_TCP, TCP_NODELAY);
    switchOn(fd, SOL_SOCKET, SO_KEEPALIVE);
#ifdef Q_OS_LINUX
    if (toLoopback)
        useUnpacedCongestionControl(fd);
#endif
#else
    Q_UNUSED(descriptor); // Qt's own LowDelayOption and KeepAliveOption serve there
#endif
}

void tuneListener(qintptr descriptor, bool onLoopback)
{
    tuneSocket(descriptor, onLoopback);
}

void acknowledgeAtOnce(qintptr descriptor)
{
#ifdef Q_OS_LINUX
    if (descriptor >= 0)
        switchOn(int(descriptor), IPPROTO_TCP, TCP_QUICKACK);
#else
    Q_UNUSED(descriptor);
#endif
}

} // namespace rookery
