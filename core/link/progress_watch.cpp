// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/progress_watch.h"

#include <algorithm>

namespace rookery {

namespace {
/// Twice as patient with each connection in a row that brought nothing, so often.
constexpr int MostDoublings = 5;
} // namespace

void ProgressWatch::acknowledged(TimePoint now)
{
    m_since = now;
    m_owed = false;
    settle();
}

void ProgressWatch::received()
{
    m_cut = false;
    settle();
}

void ProgressWatch::attached(TimePoint now, bool owed, bool cut)
{
    m_since = now;
    m_owed = owed;
    m_cut = cut;
    settle();
}

void ProgressWatch::settle()
{
    if (m_owed || m_cut)
        return;
    m_fruitlessSince.reset();
    m_fruitless = 0;
}

TimePoint ProgressWatch::lost(TimePoint now)
{
    if (m_fruitlessSince)
        ++m_fruitless;
    else
        m_fruitlessSince = now;
    return *m_fruitlessSince;
}

milliseconds ProgressWatch::longestSilence() const
{
    const milliseconds one =
        std::max(LeastSilence, std::chrono::ceil<milliseconds>(m_roundTrip * RoundTripsOfSilence));
    return one * (1 << std::clamp(m_fruitless - 1, 0, MostDoublings));
}

milliseconds ProgressWatch::untilSilent(TimePoint now, std::optional<TimePoint> heard) const
{
    const TimePoint last = std::max(m_since, heard.value_or(TimePoint::min()));
    return std::max(milliseconds(0), longestSilence() - std::chrono::duration_cast<milliseconds>(now - last));
}

bool ProgressWatch::isWithheld(TimePoint now, std::optional<TimePoint> heard) const
{
    return now - m_since >= WithheldAfter && heard && *heard - m_since >= WithheldAfter / 2;
}

} // namespace rookery
