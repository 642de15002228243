// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/udp_targets.h"

#include "core/gateway/target_host.h"
#include "core/log/log.h"

#include <algorithm>
#include <utility>

namespace rookery {

UdpTargets::UdpTargets(Multiplexor &mux, const GatewayConfig &config, Clock &clock,
                       const SessionShares &shares, QObject *parent)
    : QObject(parent)
    , m_mux(mux)
    , m_config(config)
    , m_clock(clock)
    , m_shares(shares)
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
    mapping->target->send(datagram.data);
}

UdpTargets::Mappings::iterator UdpTargets::create(const Key &key, const QString &host)
{
    const auto most = static_cast<size_t>(std::max(1, m_config.maxUdpMappingsPerSession));
    while (m_mappings.size() >= most)
        drop(m_mappings.begin());
    DescriptorLease lease = m_shares.descriptors.takeOrReplace(DescriptorKind::Datagram, [this] {
        if (m_mappings.empty())
            return false;
        drop(m_mappings.begin());
        return true;
    });
    if (!lease) {
        qCDebug(logGateway) << "no descriptor is left for a UDP target";
        return m_mappings.end();
    }

    const DatagramTarget::Place place{host, key.port, m_config.outgoingFromV4, m_config.outgoingFromV6};
    const DatagramTarget::Means means{m_shares.lookups, &m_room, &m_clock};
    DatagramTarget::Listener &listener = *this;
    const auto mapping = m_mappings.insert(m_mappings.end(),
                                           Mapping{key, m_clock.now(), std::move(lease),
                                                   std::make_unique<DatagramTarget>(place, means, listener)});
    m_byKey.emplace(key, mapping);
    m_byTarget.emplace(mapping->target.get(), mapping);
    if (!m_idle->isActive())
        m_idle->start(m_config.udpTimeout);
    return mapping;
}

void UdpTargets::touch(Mappings::iterator mapping)
{
    mapping->lastUse = m_clock.now();
    m_mappings.splice(m_mappings.end(), m_mappings, mapping);
}

void UdpTargets::drop(Mappings::iterator mapping)
{
    m_byTarget.erase(mapping->target.get());
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

void UdpTargets::answerReceived(DatagramTarget *target, QByteArrayView data)
{
    const auto mapping = m_byTarget.at(target);
    touch(mapping);
    // Where the queue is full, or the client cannot take one this short, the datagram is lost; the
    // multiplexor counts it.
    Q_UNUSED(m_mux.sendDatagram({mapping->key.flowId, mapping->key.host, mapping->key.port, data}));
}

} // namespace rookery
