// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef __APPLE__
// Before the system's headers: gives IPV6_RECVPKTINFO.
#define __APPLE_USE_RFC_3542
#endif
#include "core/endpoint/udp_path.h"

#include <sys/socket.h>

namespace rookery {

namespace {

UdpLocal mapped(const in_addr &v4)
{
    UdpLocal local;
    local.address.s6_addr[10] = 0xff;
    local.address.s6_addr[11] = 0xff;
    std::memcpy(&local.address.s6_addr[12], &v4, sizeof v4);
    local.isKnown = v4.s_addr != INADDR_ANY;
    return local;
}

UdpLocal fromV6(const in6_pktinfo &info)
{
    UdpLocal local;
    local.address = info.ipi6_addr;
    local.isKnown = !IN6_IS_ADDR_MULTICAST(&info.ipi6_addr) && !IN6_IS_ADDR_UNSPECIFIED(&info.ipi6_addr);
    if (IN6_IS_ADDR_LINKLOCAL(&info.ipi6_addr))
        local.interface = quint32(info.ipi6_ifindex);
    return local;
}

template <class Content> Content contentOf(const cmsghdr *part)
{
    Content content;
    std::memcpy(&content, CMSG_DATA(part), sizeof content);
    return content;
}

template <class Content>
void put(int level, int type, const Content &content, msghdr &header, UdpControl &room)
{
    static_assert(CMSG_SPACE(sizeof(Content)) <= sizeof(UdpControl));
    room.bytes.fill(0);
    header.msg_control = room.bytes.data();
    header.msg_controllen = CMSG_SPACE(sizeof content);
    cmsghdr *const part = CMSG_FIRSTHDR(&header);
    part->cmsg_level = level;
    part->cmsg_type = type;
    part->cmsg_len = CMSG_LEN(sizeof content);
    std::memcpy(CMSG_DATA(part), &content, sizeof content);
}

} // namespace

void tellLocalAddresses(int descriptor, int family)
{
    const int on = 1;
    // Of a socket for both families too, which has IPv4 datagrams: only this tells where a broadcast went.
#if defined(IP_PKTINFO)
    ::setsockopt(descriptor, IPPROTO_IP, IP_PKTINFO, &on, sizeof on);
#elif defined(IP_RECVDSTADDR)
    ::setsockopt(descriptor, IPPROTO_IP, IP_RECVDSTADDR, &on, sizeof on);
#endif
    if (family == AF_INET6)
        ::setsockopt(descriptor, IPPROTO_IPV6, IPV6_RECVPKTINFO, &on, sizeof on);
}

UdpLocal localOf(msghdr &header)
{
    UdpLocal local;
    for (cmsghdr *part = CMSG_FIRSTHDR(&header); part; part = CMSG_NXTHDR(&header, part)) {
#if defined(IP_PKTINFO)
        if (part->cmsg_level == IPPROTO_IP && part->cmsg_type == IP_PKTINFO)
            return mapped(contentOf<in_pktinfo>(part).ipi_spec_dst);
#elif defined(IP_RECVDSTADDR)
        if (part->cmsg_level == IPPROTO_IP && part->cmsg_type == IP_RECVDSTADDR)
            return mapped(contentOf<in_addr>(part));
#endif
        if (part->cmsg_level == IPPROTO_IPV6 && part->cmsg_type == IPV6_PKTINFO)
            local = fromV6(contentOf<in6_pktinfo>(part));
    }
    return local;
}

void leaveFrom(const UdpLocal &local, int family, msghdr &header, UdpControl &room)
{
    if (!local.isKnown)
        return;
    if (family == AF_INET6) {
        in6_pktinfo info{};
        info.ipi6_addr = local.address;
        info.ipi6_ifindex = local.interface;
        put(IPPROTO_IPV6, IPV6_PKTINFO, info, header, room);
        return;
    }
    in_addr v4{};
    std::memcpy(&v4, &local.address.s6_addr[12], sizeof v4);
#if defined(IP_PKTINFO)
    in_pktinfo info{};
    info.ipi_spec_dst = v4;
    put(IPPROTO_IP, IP_PKTINFO, info, header, room);
#elif defined(IP_SENDSRCADDR)
    put(IPPROTO_IP, IP_SENDSRCADDR, v4, header, room);
#endif
}

} // namespace rookery
