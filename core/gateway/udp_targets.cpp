// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/udp_targets.h"

#include "core/gateway/target_host.h"
#include "core/log/log.h"

#include <algorithm>

namespace rookery {

UdpTargets::UdpTargets(Multiplexor &mux, const GatewayConfig &config, Clock &clock,
                       const LookupShare &lookups, QObject *parent)
    : QObject(parent)
    , m_mux(mux)
    , m_config(config)
    , m_clock(clock)
    , m_lookups(lookups)
    , m_idle(clock.createTimer([this] { dropIdle(); }))
{
}

UdpTargets::~UdpTargets() = default;

void UdpTargets::send(const Datagram &datagram)
{
    const Key key{datagram.flowId, datagram.port, datagram.host};
    auto mapping = m_mappings.end();
    if (const auto found = m_byKey.find(key); found != m_byKey.end()) {
        mapping = found->second;
    } else {
        const auto host = TargetHost::check(datagram.host, datagram.port);
        if (!host) {
            qCDebug(logGateway) << "refused a UDP target:" << host.error().message;
            return;
        }
        mapping = create(key, *host);
        if (mapping == m_mappings.end())
            return;
    }
    touch(mapping);
    if (mapping->socket)
        mapping->socket->send(datagram.data);
    else
        enqueue(*mapping, datagram.data);
}

UdpTargets::Mappings::iterator UdpTargets::create(const Key &key, const QString &host)
{
    const auto most = static_cast<size_t>(std::max(1, m_config.maxUdpMappingsPerSession));
    while (m_mappings.size() >= most)
        drop(m_mappings.begin());

    const auto mapping =
        m_mappings.insert(m_mappings.end(), Mapping{key, m_clock.now(), nullptr, {}, 0, nullptr});
    m_byKey.emplace(key, mapping);
    if (!m_idle->isActive())
        m_idle->start(m_config.udpTimeout);

    if (const QHostAddress address(host); !address.isNull())
        open(mapping, {address});
    else
        mapping->lookup = std::make_unique<NameLookup>(
            host, m_lookups, [this, key](const NameLookup::Answer &answer) { resolved(key, answer); },
            m_clock);
    return m_byKey.contains(key) ? mapping : m_mappings.end();
}

void UdpTargets::resolved(const Key &key, const NameLookup::Answer &answer)
{
    const Mappings::iterator mapping = m_byKey.at(key);
    // This is inside its callback, which does not need it any more.
    mapping->lookup.reset();
    open(mapping, answer.value_or(QList<QHostAddress>()));
}

void UdpTargets::open(Mappings::iterator mapping, const QList<QHostAddress> &addresses)
{
    for (const QHostAddress &address : addresses) {
        const bool v4 = address.protocol() == QAbstractSocket::IPv4Protocol;
        auto made = DatagramSocket::connectedTo(
            address, mapping->key.port, v4 ? m_config.outgoingFromV4 : m_config.outgoingFromV6, *this);
        if (!made) {
            qCDebug(logGateway) << made.error().message << made.error().detail;
            continue;
        }
        mapping->socket = std::move(*made);
        m_bySocket.emplace(mapping->socket.get(), mapping);
        for (const QByteArray &data : mapping->waiting)
            mapping->socket->send(data);
        mapping->waiting.clear();
        m_waitingBytes -= std::exchange(mapping->waitingBytes, 0);
        return;
    }
    drop(mapping);
}

void UdpTargets::enqueue(Mapping &mapping, const QByteArray &data)
{
    if (mapping.waiting.size() >= MaxWaiting || mapping.waitingBytes + data.size() > MaxWaitingBytes ||
        m_waitingBytes + data.size() > MaxAllWaitingBytes)
        return;
    mapping.waiting.push_back(data);
    mapping.waitingBytes += data.size();
    m_waitingBytes += data.size();
}

void UdpTargets::touch(Mappings::iterator mapping)
{
    mapping->lastUse = m_clock.now();
    m_mappings.splice(m_mappings.end(), m_mappings, mapping);
}

void UdpTargets::drop(Mappings::iterator mapping)
{
    m_waitingBytes -= mapping->waitingBytes;
    m_bySocket.erase(mapping->socket.get());
    m_byKey.erase(mapping->key);
    m_mappings.erase(mapping);
}

void UdpTargets::dropIdle()
{
    const TimePoint now = m_clock.now();
    while (!m_mappings.empty() && now - m_mappings.front().lastUse >= m_config.udpTimeout)
        drop(m_mappings.begin());
    if (!m_mappings.empty()) {
        const auto left = m_mappings.front().lastUse + m_config.udpTimeout - now;
        m_idle->start(std::chrono::ceil<milliseconds>(left));
    }
}

void UdpTargets::datagramReceived(DatagramSocket *socket, QByteArrayView data, const UdpAddress &)
{
    const auto mapping = m_bySocket.at(socket);
    touch(mapping);
    // Where the queue is full, or the client cannot take one this short, the datagram is lost; the
    // multiplexor counts it.
    Q_UNUSED(m_mux.sendDatagram({mapping->key.flowId, mapping->key.host, mapping->key.port, data}));
}

} // namespace rookery
