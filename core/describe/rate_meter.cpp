// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe/rate_meter.h"

#include <algorithm>

namespace rookery {

using Seconds = std::chrono::duration<double>;

double RateMeter::update(quint64 total)
{
    return update(total, std::chrono::steady_clock::now());
}

double RateMeter::update(quint64 total, TimePoint takenAt)
{
    if (m_count > 0 && takenAt <= m_marks[m_count - 1].at)
        return m_rate;
    if (m_count > 0 && total < m_marks[m_count - 1].total)
        m_count = 0;
    append({takenAt, total});
    m_rate = mean();
    return m_rate;
}

void RateMeter::append(const Mark &mark)
{
    // Whoever asks very often moves the newest one along.
    if (m_count >= 2 && m_marks[m_count - 1].at - m_marks[m_count - 2].at < Step)
        --m_count;
    // Of those that are older than the window, one is needed.
    size_t old = 0;
    while (old + 1 < m_count && m_marks[old + 1].at <= mark.at - Window)
        ++old;
    std::move(m_marks.begin() + old, m_marks.begin() + m_count, m_marks.begin());
    m_count -= old;
    m_marks[m_count++] = mark;
}

double RateMeter::mean() const
{
    if (m_count < 2)
        return 0;
    const Mark &last = m_marks[m_count - 1];
    const Mark &first = m_marks[0];
    const TimePoint from = last.at - Window;
    if (first.at >= from)
        return double(last.total - first.total) / Seconds(last.at - first.at).count();
    // Only a part of what moved up to the second mark belongs to the window.
    const Mark &second = m_marks[1];
    const double inside = Seconds(second.at - from) / Seconds(second.at - first.at);
    const double moved = double(last.total - second.total) + double(second.total - first.total) * inside;
    return moved / Seconds(Window).count();
}

} // namespace rookery
