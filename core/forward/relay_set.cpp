// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/relay_set.h"

#include "core/forward/forward.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"

#include <vector>

namespace rookery {

RelaySet::RelaySet(const QString &tunnel, Ended ended) : m_tunnel(tunnel), m_ended(std::move(ended)) {}

RelaySet::~RelaySet() = default;

void RelaySet::add(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket,
                   const QString &source, const QString &target, bool endsWithPeer)
{
    add(std::move(stream), std::move(socket), newFlow(source, target), endsWithPeer);
}

FlowSnapshot RelaySet::newFlow(const QString &source, const QString &target)
{
    FlowSnapshot label;
    label.id = nextFlowNumber();
    label.source = source;
    label.target = target;
    label.opened = QDateTime::currentDateTimeUtc();
    return label;
}

void RelaySet::add(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket,
                   const FlowSnapshot &label, bool endsWithPeer)
{
    auto relay = std::make_unique<Relay>(
        std::move(stream), std::move(socket),
        [this](Relay *which, const Relay::Outcome &outcome) { relayEnded(which, outcome); });
    if (endsWithPeer)
        relay->setEndsWithPeer();
    Relay *const key = relay.get();
    Flow flow;
    flow.label = label;
    flow.relay = std::move(relay);
    m_flows.emplace(key, std::move(flow));
    ++m_total;
    key->start();
}

void RelaySet::abortAll(const Error &why)
{
    std::vector<Relay *> relays;
    relays.reserve(m_flows.size());
    for (const auto &[key, flow] : m_flows)
        relays.push_back(flow.relay.get());
    for (Relay *relay : relays) {
        if (m_flows.contains(relay))
            relay->abort(why);
    }
}

bool RelaySet::abort(quint64 flow, const Error &why)
{
    for (const auto &[key, entry] : m_flows) {
        if (entry.label.id == flow) {
            entry.relay->abort(why);
            return true;
        }
    }
    return false;
}

void RelaySet::relayEnded(Relay *relay, const Relay::Outcome &outcome)
{
    const auto it = m_flows.find(relay);
    if (it == m_flows.end())
        return;
    count(describe(it->second), outcome);
    const Relay::Outcome copy = outcome; // it may live in the relay
    m_flows.erase(it);
    m_ended(copy);
}

void RelaySet::noteEnded(const FlowSnapshot &flow, const Relay::Outcome &outcome)
{
    ++m_total;
    count(flow, outcome);
}

void RelaySet::count(const FlowSnapshot &flow, const Relay::Outcome &outcome)
{
    m_endedBytesIn += flow.bytesIn;
    m_endedBytesOut += flow.bytesOut;
    if (outcome.clean)
        return;
    ++m_failed;
    const LogScope scope(m_tunnel);
    qCInfo(logForward).noquote() << flow.source << "→" << flow.target << outcome.error.sentence()
                                 << outcome.error.detail;
}

FlowSnapshot RelaySet::describe(const Flow &flow)
{
    FlowSnapshot snapshot = flow.label;
    const MuxStream &stream = flow.relay->stream();
    const FlowCounters counters = stream.counters();
    snapshot.bytesIn = counters.bytesIn;
    snapshot.bytesOut = counters.bytesOut;
    switch (stream.state()) {
    case MuxStream::State::Opening:
        snapshot.state = FlowState::Opening;
        break;
    case MuxStream::State::Open:
        snapshot.state =
            stream.isReadFinished() || stream.isWriteFinished() ? FlowState::HalfClosed : FlowState::Open;
        break;
    case MuxStream::State::Ended:
        snapshot.state = FlowState::Ended;
        break;
    }
    return snapshot;
}

void RelaySet::addTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    snapshot.totalFlows += m_total;
    snapshot.failedFlows += m_failed;
    snapshot.bytesIn += m_endedBytesIn;
    snapshot.bytesOut += m_endedBytesOut;
    for (const auto &[key, flow] : m_flows) {
        const FlowSnapshot live = describe(flow);
        snapshot.bytesIn += live.bytesIn;
        snapshot.bytesOut += live.bytesOut;
        if (withFlows)
            snapshot.flows.append(live);
    }
}

} // namespace rookery
