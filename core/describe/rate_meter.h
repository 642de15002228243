// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace rookery {

/// Bytes a second since the last time it was asked.
class RateMeter final
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// `total` bytes so far; the first call gives 0, and so does a total that fell.
    [[nodiscard]] double update(quint64 total);
    /// The same for a total that was taken at another time than now; the same time again gives what it gave
    /// before.
    [[nodiscard]] double update(quint64 total, TimePoint takenAt);

private:
    quint64 m_total = 0;
    TimePoint m_at;
    double m_rate = 0;
};

} // namespace rookery
