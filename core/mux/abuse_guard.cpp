// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/abuse_guard.h"

#include <algorithm>

namespace rookery {

AbuseGuard::AbuseGuard(Clock &clock) : m_clock(clock)
{
    for (size_t i = 0; i < m_buckets.size(); ++i)
        m_buckets[i] = {budgetOf(Kind(i)).burst, clock.now()};
}

AbuseGuard::Budget AbuseGuard::budgetOf(Kind kind)
{
    switch (kind) {
    case Kind::Connect:
        return {200'000, 50'000};
    case Kind::Reset:
        return {100'000, 20'000};
    case Kind::EmptyPush:
        return {10'000, 1'000};
    case Kind::EmptyAcknowledge:
        return {200'000, 20'000};
    case Kind::Misplaced:
        break;
    }
    // What was on its way to flows that we have reset is of this kind, a whole window of each.
    return {500'000, 100'000};
}

const char *AbuseGuard::describe(Kind kind)
{
    switch (kind) {
    case Kind::Connect:
        return "too many Connects";
    case Kind::Reset:
        return "too many flows opened and reset";
    case Kind::EmptyPush:
        return "too many empty Pushes";
    case Kind::EmptyAcknowledge:
        return "too many empty Acknowledges";
    case Kind::Misplaced:
        break;
    }
    return "too many frames for no flow";
}

const char *AbuseGuard::describe(Slip slip)
{
    switch (slip) {
    case Slip::ConnectRefused:
        return "refused a Connect";
    case Slip::AcknowledgeForBind:
        return "Acknowledge for a Bind";
    case Slip::AcknowledgeForNoFlow:
        return "Acknowledge for no flow";
    case Slip::FinishForNoFlow:
        return "Finish for no flow";
    case Slip::FinishForConnect:
        return "Finish in answer to a Connect";
    case Slip::SecondFinish:
        return "second Finish";
    case Slip::PushForNoFlow:
        return "Push for no open flow";
    case Slip::PushAfterFinish:
        return "Push after Finish";
    case Slip::PushBeyondWindow:
        return "Push beyond the window";
    case Slip::TooMuchForReader:
        return "too much for a reader";
    case Slip::BindRefused:
        break;
    }
    return "refused a Bind";
}

bool AbuseGuard::isNew(Slip slip)
{
    ++m_slips;
    const quint32 bit = quint32(1) << int(slip);
    const bool isNew = (m_seen & bit) == 0;
    m_seen |= bit;
    return isNew;
}

/// Only an empty bucket asks for the time: nothing is spent on it otherwise.
void AbuseGuard::refill(Kind kind)
{
    const TimePoint now = m_clock.now();
    const Budget budget = budgetOf(kind);
    Bucket &bucket = m_buckets[size_t(kind)];
    const auto elapsed = std::chrono::duration_cast<milliseconds>(now - bucket.filled).count();
    const qint64 earned = elapsed * budget.perSecond / 1000;
    if (earned <= 0)
        return;
    bucket.left = quint32(std::min<qint64>(earned, budget.burst));
    bucket.filled = now;
}

} // namespace rookery
