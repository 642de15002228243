// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/pending_flows.h"

#include "core/mux/flow.h"

namespace rookery {

namespace {
/// Flows that have ended may stay in the queue up to this many, and twice the others.
constexpr size_t LeastEnded = 64;
} // namespace

void PendingFlows::add(const FlowPtr &flow)
{
    m_flows.push_back(flow);
    ++m_count;
}

PendingFlows::FlowPtr PendingFlows::take()
{
    while (!m_flows.empty()) {
        FlowPtr flow = std::move(m_flows.front());
        m_flows.pop_front();
        if (!flow->state.take())
            continue;
        --m_count;
        return flow;
    }
    return nullptr;
}

void PendingFlows::noteEnd()
{
    --m_count;
    if (m_flows.size() > size_t(2 * m_count) + LeastEnded)
        std::erase_if(m_flows, [](const FlowPtr &flow) { return flow->state.isOver(); });
}

} // namespace rookery
