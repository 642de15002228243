// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <chrono>

namespace rookery {

/// Bytes a second: the mean of the last Window, so that what comes in bursts has a rate that can be read. It
/// is 0 once nothing has moved for that long. Where it is asked less often, the mean since the last time.
class RateMeter final
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds Window{3000};

    /// `total` bytes so far; the first call gives 0, and so does a total that fell.
    [[nodiscard]] double update(quint64 total);
    /// The same for a total that was taken at another time than now; the same time again gives what it gave
    /// before.
    [[nodiscard]] double update(quint64 total, TimePoint takenAt);

private:
    struct Mark
    {
        TimePoint at;
        quint64 total = 0;
    };
    /// Marks are at least that far apart, but for the newest.
    static constexpr auto Step = Window / 16;
    /// 17 in the window, one before it, and the newest.
    static constexpr size_t MostMarks = 19;

    void append(const Mark &mark);
    [[nodiscard]] double mean() const;

    std::array<Mark, MostMarks> m_marks; ///< oldest first
    size_t m_count = 0;
    double m_rate = 0;
};

} // namespace rookery
