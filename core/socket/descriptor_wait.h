// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/descriptor_budget.h"

#include <QObject>

#include <functional>

namespace rookery {

/// Waits until its party may have one more descriptor. Lives in one thread, and is served from its event loop
/// whichever thread gives one back.
class DescriptorWait final : public QObject
{
    Q_OBJECT

public:
    /// Gets the descriptor; one that is not kept goes to the next who waits. May start() again.
    using Granted = std::function<void(DescriptorLease)>;

    DescriptorWait(const DescriptorShare &share, DescriptorKind kind, Granted granted,
                   QObject *parent = nullptr);
    ~DescriptorWait() override;

    /// Queues up, unless it waits already; `granted` is called once for it.
    void start();
    void stop();

private:
    friend class DescriptorBudget;
    enum class State { Idle, Waiting, Served };

    void deliver();

    DescriptorShare m_share;
    DescriptorKind m_kind;
    Granted m_granted;
    State m_state = State::Idle; ///< under the budget's mutex
};

} // namespace rookery
