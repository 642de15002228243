// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/udp_address.h"

#include <QHashFunctions>

#include <array>
#include <cstring>

namespace rookery {

/// Which of this machine's addresses a datagram was sent to. A socket that is bound to a wildcard has all of
/// them, and its answers must come from the one that was asked: a program that connected its socket hears
/// nobody else. IPv4 is mapped (RFC 4291 §2.5.5.2). Plain value, made without allocating.
struct UdpLocal
{
    in6_addr address{};
    quint32 interface = 0; ///< only of an address that is good in one network alone (RFC 4007 §6)
    bool isKnown = false;

    friend bool operator==(const UdpLocal &a, const UdpLocal &b)
    {
        return a.isKnown == b.isKnown && a.interface == b.interface &&
               std::memcmp(&a.address, &b.address, sizeof a.address) == 0;
    }
};

/// The two ends of a datagram that a bound socket received, and of its answer.
struct UdpPath
{
    UdpAddress peer;
    UdpLocal local{}; ///< unknown where the socket has one address only

    friend bool operator==(const UdpPath &, const UdpPath &) = default;
    friend size_t qHash(const UdpPath &path, size_t seed = 0)
    {
        return qHashMulti(seed, path.peer, qHashBits(&path.local.address, sizeof path.local.address));
    }
};

/// Asks the system to tell the local address of each datagram (IP_PKTINFO; RFC 3542 §6.1). `family` is the
/// socket's.
void tellLocalAddresses(int descriptor, int family);
/// Room for what the system tells, a datagram.
struct alignas(cmsghdr) UdpControl
{
    std::array<char, 128> bytes;
};
/// What it told; unknown for a multicast address, which nothing can be sent from.
[[nodiscard]] UdpLocal localOf(msghdr &header);
/// Makes `header` leave from `local`. `family` is the socket's; `room` must live as long as `header` is used.
void leaveFrom(const UdpLocal &local, int family, msghdr &header, UdpControl &room);

} // namespace rookery
