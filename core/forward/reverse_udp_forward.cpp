// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/reverse_udp_forward.h"

#include "core/address/host_port.h"

#include <utility>

namespace rookery {

ReverseUdpForward::~ReverseUdpForward()
{
    leave();
    abortFlows();
}

void ReverseUdpForward::start()
{
    if (!m_mappings)
        m_mappings.emplace(clock(), Mappings::Limits{IdleTimeout, MaxSenders},
                           [this](Mapping &mapping) { mappingDropped(mapping); });
    ReverseForward::start();
}

void ReverseUdpForward::stop()
{
    ReverseForward::stop();
    abortFlows();
}

void ReverseUdpForward::detach()
{
    // The gateway gives its senders other names at the next connection.
    ReverseForward::detach();
    abortFlows();
}

void ReverseUdpForward::abortFlows()
{
    if (m_mappings)
        m_mappings->clear();
}

bool ReverseUdpForward::closeFlow(quint64 flow)
{
    return m_mappings &&
           m_mappings->dropFirst([flow](const Mapping &mapping) { return mapping.flow.id == flow; });
}

int ReverseUdpForward::liveFlows() const
{
    return m_mappings ? m_mappings->size() : 0;
}

void ReverseUdpForward::takeIncoming(Uplink &uplink, quint32 flowId)
{
    m_flowId = flowId;
    uplink.routeDatagrams(flowId, this);
}

void ReverseUdpForward::leaveIncoming(Uplink &uplink, quint32 flowId)
{
    uplink.closeDatagramFlow(flowId);
}

void ReverseUdpForward::addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_totals.addTo(snapshot);
    if (m_mappings)
        m_mappings->forEach([&](const Mapping &mapping) {
            DatagramTotals::addLive(mapping.flow, snapshot, withFlows);
            snapshot.datagramsDropped += mapping.target->lost();
        });
}

void ReverseUdpForward::takeDatagram(const Datagram &datagram)
{
    Mapping *const mapping = mappingFor({datagram.host, datagram.port});
    if (!mapping) {
        ++m_totals.dropped;
        return;
    }
    mapping->flow.bytesIn += quint64(datagram.data.size());
    mapping->target->send(datagram.data);
}

ReverseUdpForward::Mapping *ReverseUdpForward::mappingFor(const Sender &sender)
{
    if (Mapping *known = m_mappings->use(sender))
        return known;
    DescriptorLease lease = descriptors().takeOrReplace(DescriptorKind::Datagram, [this] {
        return m_mappings->dropFirst([](const Mapping &) { return true; });
    });
    if (!lease)
        return nullptr;
    const DatagramTarget::Place place{spec().targetHost, spec().targetPort};
    const DatagramTarget::Means means{context().lookups, &m_room, &clock()};
    DatagramTarget::Listener &listener = *this;
    auto target = std::make_unique<DatagramTarget>(place, means, listener);
    m_byTarget.insert(target.get(), sender);
    return &m_mappings->insert(
        sender, {sender, std::move(lease), std::move(target),
                 m_totals.begin(hostPort(QString::fromUtf8(sender.host), sender.port), targetText())});
}

void ReverseUdpForward::answerReceived(DatagramTarget *target, QByteArrayView data)
{
    const auto sender = m_byTarget.constFind(target);
    Mapping *const mapping = sender == m_byTarget.cend() ? nullptr : m_mappings->use(*sender);
    if (!mapping)
        return;
    if (uplink() &&
        uplink()->mux().sendDatagram({m_flowId, mapping->sender.host, mapping->sender.port, data}))
        mapping->flow.bytesOut += quint64(data.size());
    else
        ++m_totals.dropped;
}

void ReverseUdpForward::mappingDropped(Mapping &mapping)
{
    m_totals.end(mapping.flow);
    m_totals.dropped += mapping.target->lost() + mapping.target->waiting();
    m_byTarget.remove(mapping.target.get());
}

} // namespace rookery
