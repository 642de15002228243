// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/reader_memory.h"

#include "core/mux/flow.h"

#include <algorithm>

namespace rookery {

namespace {
/// Flows that are over and were read to their end may stay in the list up to this many, and twice the others.
constexpr size_t LeastDraining = 64;
} // namespace

ReaderMemory::ReaderMemory(const Limits &limits, MemoryBudget &budget) : m_limits(limits), m_share(budget) {}

ReaderMemory::Room ReaderMemory::roomFor(const Flow &flow, qint64 bytes)
{
    m_share.hold(m_waiting->held);
    if (flow.incoming.bytes() + bytes > m_limits.perFlow)
        return Room::TooMuch;
    const qint64 most = this->most();
    if (m_waiting->held + bytes <= most)
        return Room::There;
    // Nobody else pays for one that wants half of everything.
    return flow.incoming.held() + bytes > most / 2 ? Room::TooMuch : Room::IfOthersPay;
}

std::vector<ReaderMemory::FlowPtr> ReaderMemory::payers(const QHash<quint32, FlowPtr> &flows)
{
    std::vector<FlowPtr> waiting;
    for (const FlowPtr &flow : flows) {
        if (!flow->incoming.isEmpty())
            waiting.push_back(flow);
    }
    for (const auto &draining : std::exchange(m_draining, {})) {
        if (const FlowPtr flow = draining.lock(); flow && !flow->incoming.isEmpty())
            waiting.push_back(flow);
    }
    const auto hasStopped = [this](const FlowPtr &flow) {
        return !flow->state.isOver() && flow->memory.waitsSince <= m_turnBefore;
    };
    std::ranges::sort(waiting, [&hasStopped](const FlowPtr &a, const FlowPtr &b) {
        const bool aStopped = hasStopped(a);
        const bool bStopped = hasStopped(b);
        return aStopped != bStopped ? aStopped : a->incoming.held() > b->incoming.held();
    });
    return waiting;
}

void ReaderMemory::arrives(Flow &flow) const
{
    if (flow.incoming.isEmpty())
        flow.memory.waitsSince = m_turns;
}

void ReaderMemory::taken(Flow &flow)
{
    flow.memory.waitsSince = m_turns;
    m_share.hold(m_waiting->held);
}

void ReaderMemory::keepDraining(const FlowPtr &flow)
{
    if (flow->incoming.isEmpty())
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

void ReaderMemory::turnEnded(TimePoint now)
{
    ++m_turns;
    if (now - m_tickAt < StoppedAfter)
        return;
    m_tickAt = now;
    m_turnBefore = std::exchange(m_turnAtTick, m_turns);
}

bool ReaderMemory::noteWaste(const FlowPtr &flow)
{
    if (!isWasteful() || flow->memory.isToBePacked)
        return false;
    flow->memory.isToBePacked = 1;
    m_toPack.push_back(flow);
    return true;
}

void ReaderMemory::packWaste()
{
    for (const FlowPtr &flow : std::exchange(m_toPack, {})) {
        flow->memory.isToBePacked = 0;
        flow->incoming.packIfDue();
    }
}

void ReaderMemory::notePromise(Flow &flow)
{
    const qint64 promised = flow.receiving.promised();
    m_promised += promised - std::exchange(flow.memory.promised, promised);
}

void ReaderMemory::forgetPromise(Flow &flow)
{
    m_promised -= std::exchange(flow.memory.promised, 0);
}

} // namespace rookery
