// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/handshake_queue.h"

#include "core/address/host_port.h"

#include <QHostAddress>

#include <algorithm>
#include <iterator>
#include <vector>

namespace rookery {

namespace {

/// Who somebody is: an IPv4 address, or the first 64 bits of an IPv6 one, which is what one subscriber gets
/// at least (RFC 6177 §2).
QString networkOf(const QString &peer)
{
    const QString host = withoutBrackets(peer.left(peer.lastIndexOf(u':')));
    QHostAddress address(host);
    bool isV4 = false;
    if (const quint32 v4 = address.toIPv4Address(&isV4); isV4)
        return QHostAddress(v4).toString();
    if (address.isNull())
        return host;
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes).toString();
}

} // namespace

void HandshakeQueue::add(QObject *connection, const QString &peer)
{
    const auto entry = m_order.insert(m_order.end(), {connection, networkOf(peer)});
    m_byConnection.emplace(connection, entry);
    ++m_perNetwork[entry->network];
}

void HandshakeQueue::remove(QObject *connection)
{
    const auto found = m_byConnection.find(connection);
    if (found == m_byConnection.end())
        return;
    const Order::iterator entry = found->second;
    if (--m_perNetwork[entry->network] == 0)
        m_perNetwork.remove(entry->network);
    m_order.erase(entry);
    m_byConnection.erase(found);
}

QObject *HandshakeQueue::dispensable(const UseOf &useOf) const
{
    struct Candidate
    {
        QObject *connection;
        Use use;
        int ofNetwork;
    };
    std::vector<Candidate> candidates;
    candidates.reserve(m_order.size());
    for (const Entry &entry : m_order)
        candidates.push_back({entry.connection, useOf(entry.connection), m_perNetwork.value(entry.network)});
    const auto isIdle = [](const Candidate &one) { return one.use == Use::Idle; };
    if (std::any_of(candidates.begin(), candidates.end(), isIdle))
        std::erase_if(candidates, [&](const Candidate &one) { return !isIdle(one); });
    int most = 0;
    for (const Candidate &one : candidates)
        most = std::max(most, one.ofNetwork);
    std::erase_if(candidates, [&](const Candidate &one) { return one.ofNetwork != most; });
    const auto isTunnel = [](const Candidate &one) { return one.use == Use::Tunnel; };
    const auto tunnels = std::count_if(candidates.begin(), candidates.end(), isTunnel);
    if (tunnels * 2 <= std::ssize(candidates))
        std::erase_if(candidates, isTunnel);
    return candidates.empty() ? nullptr : candidates.front().connection;
}

} // namespace rookery
