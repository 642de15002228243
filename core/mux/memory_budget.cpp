// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/memory_budget.h"

#include <algorithm>
#include <unistd.h>

namespace rookery {

namespace {

qint64 partOfTheMachine()
{
    constexpr qint64 AtLeast = qint64(256) << 20;
    constexpr qint64 AtMost = qint64(2) << 30;
    constexpr qint64 Part = 4;
    const qint64 pages = ::sysconf(_SC_PHYS_PAGES);
    const qint64 pageSize = ::sysconf(_SC_PAGESIZE);
    return pages > 0 && pageSize > 0 ? std::clamp(pages / Part * pageSize, AtLeast, AtMost) : AtLeast;
}

} // namespace

MemoryBudget &MemoryBudget::process()
{
    static MemoryBudget budget(partOfTheMachine());
    return budget;
}

} // namespace rookery
