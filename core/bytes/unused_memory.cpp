// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytes/unused_memory.h"

#include <QTimer>

#include <atomic>
#include <chrono>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace rookery {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds Delay{1};
/// A thread that ended before its timer did not do it.
constexpr std::chrono::seconds Forgotten{10};

std::atomic<Clock::rep> dueAt{0};
std::atomic<int> times{0};

void returnNow()
{
    dueAt = 0;
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
    ++times;
}

} // namespace

void returnUnusedMemorySoon()
{
    const Clock::rep now = Clock::now().time_since_epoch().count();
    Clock::rep due = dueAt;
    if (due != 0 && now < due + Clock::duration(Forgotten).count())
        return;
    // One thread does it for all.
    if (dueAt.compare_exchange_strong(due, now))
        QTimer::singleShot(Delay, returnNow);
}

int timesMemoryWasReturned()
{
    return times;
}

} // namespace rookery
