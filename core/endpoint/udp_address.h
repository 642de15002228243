// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QHostAddress>

#include <netinet/in.h>
#include <sys/socket.h>

namespace rookery {

/// An IP address and a port as the operating system has them: made, compared and hashed without allocating,
/// which QHostAddress cannot, because that happens for every datagram.
class UdpAddress final
{
public:
    UdpAddress() = default;
    UdpAddress(const QHostAddress &host, quint16 port);

    /// One of IPv4 that came to a socket for both families is IPv4.
    [[nodiscard]] QHostAddress host() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] bool isNull() const { return m_size == 0; }

    [[nodiscard]] const sockaddr *data() const { return reinterpret_cast<const sockaddr *>(&m_storage); }
    [[nodiscard]] socklen_t size() const { return m_size; }
    /// For the system to write into: Capacity bytes, of which setSize() says how many it wrote.
    [[nodiscard]] sockaddr *buffer() { return reinterpret_cast<sockaddr *>(&m_storage); }
    static constexpr socklen_t Capacity = sizeof(sockaddr_in6);
    void setSize(socklen_t size) { m_size = size; }

    friend bool operator==(const UdpAddress &a, const UdpAddress &b);
    [[nodiscard]] size_t hash(size_t seed) const;

private:
    // Room for both families; sockaddr_storage is four times as large.
    sockaddr_in6 m_storage{};
    socklen_t m_size = 0;
};

inline size_t qHash(const UdpAddress &address, size_t seed = 0)
{
    return address.hash(seed);
}

} // namespace rookery
