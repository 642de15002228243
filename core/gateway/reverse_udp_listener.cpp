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

Expected<quint16> ReverseUdpListener::listen(const QHostAddress &address, quint16 port)
{
    auto made = DatagramSocket::boundTo(address, port, *this);
    if (!made)
        return tl::unexpected<Error>(made.error());
    m_sockets.push_back(std::move(*made));
    return m_sockets.back()->localPort();
}

void ReverseUdpListener::send(const Datagram &datagram)
{
    const auto found = m_byKey.find({datagram.host, datagram.port});
    if (found == m_byKey.end())
        return;
    touch(found->second);
    found->second->socket->sendTo(datagram.data, found->second->path);
}

void ReverseUdpListener::datagramReceived(DatagramSocket *socket, QByteArrayView data, const UdpPath &path)
{
    const auto found = m_byAddress.constFind(path.peer);
    const Peers::iterator peer = found == m_byAddress.cend() ? remember(path, socket) : *found;
    // Answers come from the address that it asked last.
    peer->path.local = path.local;
    peer->socket = socket;
    touch(peer);
    // A full queue loses the datagram; the multiplexor counts it.
    Q_UNUSED(m_mux.sendDatagram({m_flowId, peer->key.host, peer->key.port, data}));
}

ReverseUdpListener::Peers::iterator ReverseUdpListener::remember(const UdpPath &path, DatagramSocket *socket)
{
    while (m_peers.size() >= MaxPeers)
        dropFirst();
    const Key key{path.peer.host().toString().toUtf8(), path.peer.port()};
    const auto peer = m_peers.insert(m_peers.end(), Peer{key, path, socket, m_clock.now()});
    m_byKey.emplace(key, peer);
    m_byAddress.insert(path.peer, peer);
    if (!m_idle->isActive())
        m_idle->start(m_idleTime);
    return peer;
}

void ReverseUdpListener::touch(Peers::iterator peer)
{
    peer->lastUse = m_clock.now();
    m_peers.splice(m_peers.end(), m_peers, peer);
}

void ReverseUdpListener::dropFirst()
{
    m_byKey.erase(m_peers.front().key);
    m_byAddress.remove(m_peers.front().path.peer);
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
