// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/reverse_udp_listener.h"

#include "core/mux/multiplexor.h"

namespace rookery {

ReverseUdpListener::ReverseUdpListener(Multiplexor &mux, quint32 flowId, milliseconds idleTime, Clock &clock)
    : m_mux(mux)
    , m_flowId(flowId)
    , m_idleTime(idleTime)
    , m_clock(clock)
    , m_idle(clock.createTimer([this] { dropIdle(); }))
{
}

ReverseUdpListener::~ReverseUdpListener() = default;

Expected<void> ReverseUdpListener::listen(const QHostAddress &address, quint16 port)
{
    auto made = DatagramSocket::boundTo(address, port, *this);
    if (!made)
        return tl::unexpected<Error>(made.error());
    m_socket = std::move(*made);
    return {};
}

void ReverseUdpListener::send(const Datagram &datagram)
{
    const auto found = m_byKey.find({datagram.host, datagram.port});
    if (found == m_byKey.end() || !m_socket)
        return;
    touch(found->second);
    m_socket->sendTo(datagram.data, found->second->address, datagram.port);
}

void ReverseUdpListener::datagramReceived(DatagramSocket *, QByteArrayView data, const QHostAddress &from,
                                          quint16 port)
{
    const Key key{from.toString().toUtf8(), port};
    if (const auto found = m_byKey.find(key); found != m_byKey.end())
        touch(found->second);
    else
        remember(key, from);
    // A full queue loses the datagram; the multiplexor counts it.
    Q_UNUSED(m_mux.sendDatagram({m_flowId, key.host, port, data.toByteArray()}));
}

void ReverseUdpListener::remember(const Key &key, const QHostAddress &address)
{
    while (m_peers.size() >= MaxPeers)
        dropFirst();
    m_byKey.emplace(key, m_peers.insert(m_peers.end(), Peer{key, address, m_clock.now()}));
    if (!m_idle->isActive())
        m_idle->start(m_idleTime);
}

void ReverseUdpListener::touch(Peers::iterator peer)
{
    peer->lastUse = m_clock.now();
    m_peers.splice(m_peers.end(), m_peers, peer);
}

void ReverseUdpListener::dropFirst()
{
    m_byKey.erase(m_peers.front().key);
    m_peers.pop_front();
}

void ReverseUdpListener::dropIdle()
{
    const TimePoint now = m_clock.now();
    while (!m_peers.empty() && now - m_peers.front().lastUse >= m_idleTime)
        dropFirst();
    if (!m_peers.empty())
        m_idle->start(std::chrono::ceil<milliseconds>(m_peers.front().lastUse + m_idleTime - now));
}

} // namespace rookery
