// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/proxy_datagrams.h"

#include "core/address/host_port.h"

#include <utility>

namespace rookery {

ProxyDatagrams::ProxyDatagrams(Clock &clock, ReadEnd readEnd, std::function<void()> wanted,
                               std::function<void()> idle)
    : m_clock(clock), m_readEnd(std::move(readEnd)), m_wanted(std::move(wanted)), m_idle(std::move(idle))
{
}

ProxyDatagrams::~ProxyDatagrams()
{
    abortAll();
}

void ProxyDatagrams::detach()
{
    m_uplink = nullptr;
    m_byFlowId.clear();
    if (m_flows)
        m_flows->forEach([](Flow &flow) { flow.flowId = 0; });
}

void ProxyDatagrams::send(Association &association, const Outgoing &datagram)
{
    if (!m_uplink) {
        ++m_totals.dropped;
        m_wanted();
        return;
    }
    Flow &flow = flowFor({&association, datagram.path, datagram.end.toByteArray()});
    if (m_uplink->mux().sendDatagram({flow.flowId, flow.host, flow.port, datagram.data}))
        flow.label.bytesOut += quint64(datagram.data.size());
    else
        ++m_totals.dropped;
}

ProxyDatagrams::Flow &ProxyDatagrams::flowFor(const Key &key)
{
    if (!m_flows)
        m_flows.emplace(m_clock, Flows::Limits{IdleTimeout, MaxFlows},
                        [this](Flow &flow) { flowDropped(flow); });
    Flow *flow = m_flows->use(key);
    if (!flow) {
        const auto [host, port] = m_readEnd(key.end);
        const UdpAddress &peer = key.path.peer;
        flow = &m_flows->insert(key, {key, host, port, 0,
                                      m_totals.begin(hostPort(peer.host(), peer.port()),
                                                     hostPort(QString::fromUtf8(host), port))});
    }
    if (flow->flowId == 0) {
        flow->flowId = m_uplink->openDatagramFlow(this);
        m_byFlowId.insert(flow->flowId, key);
    }
    return *flow;
}

void ProxyDatagrams::flowDropped(Flow &flow)
{
    m_totals.end(flow.label);
    if (flow.flowId != 0) {
        m_byFlowId.remove(flow.flowId);
        if (m_uplink)
            m_uplink->closeDatagramFlow(flow.flowId);
    }
    // It is still there.
    if (live() == 1)
        m_idle();
}

void ProxyDatagrams::takeDatagram(const Datagram &datagram)
{
    const auto it = m_byFlowId.constFind(datagram.flowId);
    if (it == m_byFlowId.cend())
        return;
    const Key key = *it;
    Flow *const flow = m_flows->use(key);
    flow->label.bytesIn += quint64(datagram.data.size());
    key.association->datagramAnswered(key.path, key.end, datagram.data);
}

void ProxyDatagrams::leave(Association &association)
{
    if (m_flows)
        m_flows->dropAll([&](const Flow &flow) { return flow.key.association == &association; });
}

void ProxyDatagrams::abortAll()
{
    if (m_flows)
        m_flows->clear();
}

bool ProxyDatagrams::abort(quint64 flow)
{
    return m_flows && m_flows->dropFirst([flow](const Flow &one) { return one.label.id == flow; });
}

void ProxyDatagrams::addTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_totals.addTo(snapshot);
    if (m_flows)
        m_flows->forEach([&](const Flow &flow) { DatagramTotals::addLive(flow.label, snapshot, withFlows); });
}

} // namespace rookery
