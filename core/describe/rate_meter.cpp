// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe/rate_meter.h"

namespace rookery {

double RateMeter::update(quint64 total)
{
    return update(total, std::chrono::steady_clock::now());
}

double RateMeter::update(quint64 total, TimePoint takenAt)
{
    const std::chrono::duration<double> passed = takenAt - m_at;
    if (passed.count() <= 0)
        return m_rate;
    const bool first = m_at == TimePoint();
    const quint64 moved = total >= m_total ? total - m_total : 0;
    m_total = total;
    m_at = takenAt;
    m_rate = first ? 0 : double(moved) / passed.count();
    return m_rate;
}

} // namespace rookery
