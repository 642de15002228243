// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/progress_watch.h"

#include <algorithm>

namespace rookery {

namespace {
/// Twice as patient with each connection in a row that brought nothing, so often.
constexpr int MostDoublings = 5;
constexpr milliseconds MarkInterval = std::chrono::seconds(1);
/// Enough to tell for as long as anything is tolerated; then what is newer looks older than it is.
constexpr size_t MostMarks = 1024;
} // namespace

/// An other end that says to have one message more every few seconds keeps the others in our memory as one
/// does that says nothing: so the time of the last progress tells little, and that of the oldest message all.
void ProgressWatch::sent(quint64 count, TimePoint now, bool first)
{
    if (first) {
        m_since = now;
        m_marks.clear();
    }
    const bool joins =
        !m_marks.empty() && (now - m_marks.back().time < MarkInterval || m_marks.size() >= MostMarks);
    if (joins)
        m_marks.back().count = std::max(m_marks.back().count, count);
    else if (m_marks.empty() || count > m_marks.back().count)
        m_marks.push_back({count, now});
}

void ProgressWatch::drop(quint64 count)
{
    while (!m_marks.empty() && m_marks.front().count <= count)
        m_marks.pop_front();
}

void ProgressWatch::acknowledged(quint64 count, TimePoint now)
{
    drop(count);
    m_since = now;
    m_owed = false;
    settle();
}

milliseconds ProgressWatch::age(TimePoint now) const
{
    const TimePoint until = m_lostAt.value_or(now);
    return m_marks.empty() ? milliseconds(0)
                           : std::chrono::duration_cast<milliseconds>(until - m_marks.front().time);
}

void ProgressWatch::received()
{
    m_cut = false;
    settle();
}

void ProgressWatch::attached(quint64 count, TimePoint now, bool owed, bool cut)
{
    drop(count);
    // Between two connections nothing can be acknowledged.
    if (m_lostAt) {
        for (Mark &mark : m_marks)
            mark.time += now - *m_lostAt;
    }
    m_lostAt.reset();
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
    m_lostAt = now;
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
    const auto isOver = [&](TimePoint since, milliseconds limit) {
        return now - since >= limit && heard && *heard - since >= limit / 2;
    };
    return isOver(m_since, WithheldAfter) || isOver(now - age(now), BehindAfter);
}

} // namespace rookery
