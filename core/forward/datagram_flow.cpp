// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/datagram_flow.h"

#include "core/forward/forward.h"

namespace rookery {

FlowSnapshot DatagramTotals::begin(const QString &source, const QString &target)
{
    ++flows;
    FlowSnapshot flow;
    flow.id = nextFlowNumber();
    flow.state = FlowState::Open;
    flow.source = source;
    flow.target = target;
    flow.opened = QDateTime::currentDateTimeUtc();
    return flow;
}

void DatagramTotals::end(const FlowSnapshot &flow)
{
    endedBytesIn += flow.bytesIn;
    endedBytesOut += flow.bytesOut;
}

void DatagramTotals::addTo(ForwardSnapshot &snapshot) const
{
    snapshot.totalFlows += flows;
    snapshot.bytesIn += endedBytesIn;
    snapshot.bytesOut += endedBytesOut;
    snapshot.datagramsDropped += dropped;
}

void DatagramTotals::addLive(const FlowSnapshot &flow, ForwardSnapshot &snapshot, bool withFlows)
{
    snapshot.bytesIn += flow.bytesIn;
    snapshot.bytesOut += flow.bytesOut;
    if (withFlows)
        snapshot.flows.append(flow);
}

} // namespace rookery
