// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/socks_association.h"

#include "core/proxy/socks5_handshake.h"
#include "core/proxy/socks_datagram.h"
#include "core/socket/socket_tuning.h"

#include <array>

namespace rookery {

namespace {

/// One end of a connected socket; null where it is none of the internet.
UdpAddress endOf(const StreamSocket &socket, int (*which)(int, sockaddr *, socklen_t *))
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    UdpAddress end;
    if (which(socket.descriptor(), reinterpret_cast<sockaddr *>(&address), &size) != 0 ||
        size > UdpAddress::Capacity || (address.ss_family != AF_INET && address.ss_family != AF_INET6))
        return end;
    std::memcpy(end.buffer(), &address, size);
    end.setSize(size);
    return end;
}

} // namespace

bool SocksAssociation::isPossible(const StreamSocket &socket)
{
    return !endOf(socket, &::getsockname).isNull();
}

SocksAssociation::SocksAssociation(SessionHost &host, ProxyClient client)
    : m_host(host), m_client(std::move(client))
{
}

SocksAssociation::~SocksAssociation()
{
    m_host.datagrams().leave(*this);
}

void SocksAssociation::start()
{
    m_host.handshakeDone(*this);
    m_client.socket->setListener(this);
    if (!open()) {
        end();
        return;
    }
    noticeVanishedPeer(m_client.socket->descriptor());
    noteUse();
    socketReadable();
}

bool SocksAssociation::open()
{
    const QHostAddress here = endOf(*m_client.socket, &::getsockname).host();
    m_program = endOf(*m_client.socket, &::getpeername).host();
    m_lease = m_host.descriptors().take(DescriptorKind::Datagram);
    DatagramSocket::Made made =
        m_lease ? DatagramSocket::boundTo(here, 0, *this) : failure(ErrorCode::TooMuch, QString());
    if (!made) {
        (void)say(Socks5Handshake::refusal());
        m_host.closeGently(std::move(m_client.socket));
        return false;
    }
    m_datagrams = std::move(*made);
    return say(Socks5Handshake::associated(here, m_datagrams->localPort()));
}

bool SocksAssociation::say(const QByteArray &words)
{
    const std::array<QByteArrayView, 1> slices{words};
    return m_client.socket->write(slices).bytes == words.size();
}

/// Nothing more is said here: what comes is thrown away, and the end is the association's.
void SocksAssociation::socketReadable()
{
    std::array<char, 512> bytes;
    while (m_client.socket) {
        const StreamSocket::Result result = m_client.socket->read(bytes.data(), bytes.size());
        m_said += result.bytes; // also of the last read before it would block
        const bool wouldBlock = result.outcome == StreamSocket::Outcome::WouldBlock;
        if (m_said > MostSaid || (!wouldBlock && result.outcome != StreamSocket::Outcome::Ok))
            end();
        else if (wouldBlock)
            return;
    }
}

/// The address alone is everybody's who uses that computer, or is behind the same router.
bool SocksAssociation::isProgram(const UdpAddress &peer)
{
    if (!m_sender.isNull())
        return peer == m_sender;
    const quint16 named = m_client.target.port;
    if (peer.host() != m_program || (named != 0 && peer.port() != named))
        return false;
    m_sender = peer;
    return true;
}

void SocksAssociation::datagramReceived(DatagramSocket *, QByteArrayView data, const UdpPath &path)
{
    const std::optional<SocksDatagram> datagram = SocksDatagram::read(data);
    if (!m_client.socket || !datagram || !isProgram(path.peer)) {
        m_host.datagrams().noteDropped();
        return;
    }
    noteUse();
    m_host.datagrams().send(*this, {path, datagram->end, datagram->data});
}

void SocksAssociation::datagramAnswered(const UdpPath &path, QByteArrayView end, const QByteArray &data)
{
    noteUse();
    if (m_datagrams)
        m_datagrams->sendTo(SocksDatagram::write(end, data), path);
}

void SocksAssociation::noteUse()
{
    // Not for each datagram: who is the longest without one is not that exact.
    constexpr milliseconds interval = std::chrono::seconds(1);
    const TimePoint now = m_host.clock().now();
    if (!m_client.socket || (m_noted && now - *m_noted < interval))
        return;
    m_noted = now;
    m_host.associates(*this);
}

void SocksAssociation::end()
{
    m_client.socket.reset();
    // Its socket may be calling: it goes with this object, at the end of the turn.
    m_host.datagrams().leave(*this);
    m_host.over(*this);
}

} // namespace rookery
