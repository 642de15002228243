// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>

namespace rookery {

class Flow;

/// Flows that the peer opened and whose streams nobody has taken yet, the oldest first. No I/O.
class PendingFlows final
{
public:
    using FlowPtr = std::shared_ptr<Flow>;

    void add(const FlowPtr &flow);
    /// The oldest, taken (FlowLifecycle::take()); null when there is none. One that has ended meanwhile is
    /// nobody's business, and no reason to dial.
    [[nodiscard]] FlowPtr take();
    /// One of them has ended: nobody will ever have it.
    void noteEnd();
    [[nodiscard]] int count() const { return m_count; }

private:
    std::deque<FlowPtr> m_flows; ///< with some that have ended since
    int m_count = 0;             ///< those that have not
};

} // namespace rookery
