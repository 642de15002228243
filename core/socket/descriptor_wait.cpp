// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/descriptor_wait.h"

#include <utility>

namespace rookery {

DescriptorWait::DescriptorWait(const DescriptorShare &share, DescriptorKind kind, Granted granted,
                               QObject *parent)
    : QObject(parent), m_share(share), m_kind(kind), m_granted(std::move(granted))
{
}

DescriptorWait::~DescriptorWait()
{
    stop();
}

void DescriptorWait::start()
{
    DescriptorBudget &budget = m_share.budget();
    {
        const std::lock_guard lock(budget.m_mutex);
        if (m_state == State::Idle) {
            m_state = State::Waiting;
            if (budget.m_waiting.empty())
                budget.m_waitingSince = std::chrono::steady_clock::now();
            budget.m_waiting.push_back(this);
            budget.serveWaiting();
        }
        if (m_state != State::Waiting)
            return;
    }
    // What others opened may have been closed again.
    budget.recount();
    budget.sayThatSomeWait();
}

void DescriptorWait::stop()
{
    DescriptorLease unused;
    DescriptorBudget &budget = m_share.budget();
    const std::lock_guard lock(budget.m_mutex);
    const State was = std::exchange(m_state, State::Idle);
    if (was == State::Waiting)
        std::erase(budget.m_waiting, this);
    else if (was == State::Served)
        unused = DescriptorLease(&budget, m_share.m_account, m_kind);
    // The mutex is free before the lease gives back: it was made first.
}

void DescriptorWait::deliver()
{
    DescriptorLease lease;
    {
        const std::lock_guard lock(m_share.budget().m_mutex);
        // It may have been told to stop, and even to start again, meanwhile.
        if (m_state != State::Served)
            return;
        m_state = State::Idle;
        lease = DescriptorLease(&m_share.budget(), m_share.m_account, m_kind);
    }
    m_granted(std::move(lease));
}

} // namespace rookery
