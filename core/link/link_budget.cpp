// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/link_budget.h"

#include <algorithm>
#include <cstdlib>

namespace rookery {

namespace {
/// A session tells of less only when it ends.
constexpr qint64 Step = LinkBudget::LeastOfOne;
} // namespace

LinkBudget &LinkBudget::ofProcess()
{
    static LinkBudget budget;
    return budget;
}

qint64 LinkBudget::limit() const
{
    return std::clamp(free(), LeastOfOne, MostOfOne);
}

qint64 LinkBudget::controlLimit() const
{
    return std::clamp(free(), LeastControl, MostControl);
}

void LinkBudget::Share::set(qint64 bytes)
{
    const qint64 more = bytes - m_told;
    if (more == 0 || (std::abs(more) < Step && bytes != 0))
        return;
    m_budget.m_kept.fetch_add(more, std::memory_order_relaxed);
    m_told = bytes;
}

} // namespace rookery
