// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/udp_address.h"

#include <cstring>
#include <net/if.h>

namespace rookery {

namespace {

quint32 scopeOf(const QHostAddress &host)
{
    const QString scope = host.scopeId();
    bool isNumber = false;
    const quint32 number = scope.toUInt(&isNumber);
    return isNumber || scope.isEmpty() ? number : ::if_nametoindex(scope.toLocal8Bit().constData());
}

const sockaddr_in &asV4(const sockaddr_in6 &storage)
{
    return reinterpret_cast<const sockaddr_in &>(storage);
}

} // namespace

UdpAddress::UdpAddress(const QHostAddress &host, quint16 port)
{
    if (host.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        v4.sin_addr.s_addr = htonl(host.toIPv4Address());
        std::memcpy(&m_storage, &v4, sizeof v4);
        m_size = sizeof v4;
        return;
    }
    m_storage.sin6_family = AF_INET6;
    m_storage.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = host.toIPv6Address();
    std::memcpy(&m_storage.sin6_addr, &bytes, sizeof bytes);
    m_storage.sin6_scope_id = scopeOf(host);
    m_size = sizeof m_storage;
}

QHostAddress UdpAddress::host() const
{
    const QHostAddress host(data());
    if (m_storage.sin6_family == AF_INET6 && IN6_IS_ADDR_V4MAPPED(&m_storage.sin6_addr))
        return QHostAddress(host.toIPv4Address());
    return host;
}

quint16 UdpAddress::port() const
{
    // The port is at the same place in both families.
    return ntohs(m_storage.sin6_port);
}

// Field by field: what the system leaves in the rest of the structure is not part of the address.
bool operator==(const UdpAddress &a, const UdpAddress &b)
{
    if (a.m_size != b.m_size || a.m_storage.sin6_family != b.m_storage.sin6_family ||
        a.m_storage.sin6_port != b.m_storage.sin6_port)
        return false;
    if (a.m_storage.sin6_family == AF_INET)
        return asV4(a.m_storage).sin_addr.s_addr == asV4(b.m_storage).sin_addr.s_addr;
    return a.m_storage.sin6_scope_id == b.m_storage.sin6_scope_id &&
           std::memcmp(&a.m_storage.sin6_addr, &b.m_storage.sin6_addr, sizeof a.m_storage.sin6_addr) == 0;
}

size_t UdpAddress::hash(size_t seed) const
{
    if (m_storage.sin6_family == AF_INET)
        return qHashMulti(seed, asV4(m_storage).sin_addr.s_addr, m_storage.sin6_port);
    return qHashMulti(seed, m_storage.sin6_port,
                      qHashBits(&m_storage.sin6_addr, sizeof m_storage.sin6_addr, seed));
}

} // namespace rookery
