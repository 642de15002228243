// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/mux_engine.h"

#include <algorithm>

// What waits for readers, and who pays when it is too much.

namespace rookery {

namespace {
/// A reader that took nothing for this long, and up to twice as long, has stopped.
constexpr std::chrono::seconds StoppedAfter{1};
constexpr size_t LeastDraining = 64;
} // namespace

bool MuxEngine::makeRoom(const FlowPtr &flow, qint64 bytes)
{
    m_memory.hold(m_waiting->held);
    const qint64 most = mostHeld();
    if (m_waiting->held + bytes <= most)
        return true;
    // Nobody else pays for one that wants half of everything.
    if (flow->incoming.held() + bytes > most / 2)
        return false;
    auto flows = waitingFlows();
    const auto hasStopped = [this](const FlowPtr &f) { return f->engine && f->waitsSince <= m_turnBefore; };
    std::ranges::sort(flows, [&hasStopped](const FlowPtr &a, const FlowPtr &b) {
        const bool aStopped = hasStopped(a);
        const bool bStopped = hasStopped(b);
        return aStopped != bStopped ? aStopped : a->incoming.held() > b->incoming.held();
    });
    // Some more than is asked for, so that the next Push need not look at all of them again.
    for (const FlowPtr &waiting : flows) {
        if (m_waiting->held + bytes <= most - most / 8)
            break;
        dropUnread(waiting);
    }
    return flow->engine && m_waiting->held + bytes <= most;
}

std::vector<MuxEngine::FlowPtr> MuxEngine::waitingFlows()
{
    std::vector<FlowPtr> flows;
    for (const FlowPtr &flow : std::as_const(m_flows)) {
        if (!flow->incoming.isEmpty())
            flows.push_back(flow);
    }
    for (const auto &draining : std::exchange(m_draining, {})) {
        if (const FlowPtr flow = draining.lock(); flow && !flow->incoming.isEmpty())
            flows.push_back(flow);
    }
    return flows;
}

/// What has not been read is lost, so the flow is cut off and not ended.
void MuxEngine::dropUnread(const FlowPtr &flow)
{
    flow->incoming.clear();
    flow->awaitsNotice = false;
    if (flow->engine)
        sendReset(flow->id);
    failFlow(flow, {ErrorCode::TooMuch,
                    tr("The flow was cut off, because what arrived for it is not read."),
                    tr("The program at this end has stopped reading, or is much too slow."),
                    {}});
}

void MuxEngine::noteWaste(const FlowPtr &flow)
{
    if (m_waiting->wasted() <= WaitingBytes::MostWasted || std::exchange(flow->toPack, true))
        return;
    m_toPack.push_back(flow);
    scheduleWake();
}

/// At the end of the turn: most of what arrived in it has been read by now, and is no waste.
void MuxEngine::packWaste()
{
    const auto flows = std::exchange(m_toPack, {});
    for (const FlowPtr &flow : flows) {
        flow->toPack = false;
        flow->incoming.packIfDue();
    }
}

/// Turns are counted and not timed, because a clock for each frame would cost more than the rest of it.
void MuxEngine::countTurn()
{
    ++m_turns;
    const TimePoint now = m_clock.now();
    if (now - m_tickAt < StoppedAfter)
        return;
    m_tickAt = now;
    m_turnBefore = std::exchange(m_turnAtTick, m_turns);
}

void MuxEngine::notePromise(Flow &flow)
{
    const qint64 promised = flow.receiving.promised();
    m_promised += promised - std::exchange(flow.promised, promised);
}

/// The flow is over, and has something that its reader may take yet.
void MuxEngine::keepDraining(const FlowPtr &flow)
{
    if (!flow->stream || flow->incoming.isEmpty())
        return;
    flow->incoming.packIfDue();
    m_draining.push_back(flow);
    if (m_draining.size() < 2 * m_drainingAtLeast + LeastDraining)
        return;
    std::erase_if(m_draining, [](const std::weak_ptr<Flow> &draining) {
        const FlowPtr other = draining.lock();
        return !other || other->incoming.isEmpty();
    });
    m_drainingAtLeast = m_draining.size();
}

} // namespace rookery
