// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/throughput_history.h"

#include <QList>
#include <QString>

#include <optional>

namespace rookery {

/// The value axis of a plot: from 0 to `top` in steps of 1, 2 or 5 times a power of ten.
struct ValueScale
{
    double step = 1;
    double top = 4;

    bool operator==(const ValueScale &) const = default;

    /// At least `largest`, at most `lines` steps. Nothing to show gives a scale that is not mistaken for a
    /// busy one: `least` a step, which is 1 kB/s.
    [[nodiscard]] static ValueScale fitting(double largest, int lines = 4, double least = 1000);
};

/// The axis of a plot that moves: it grows at once, and shrinks only when less has been enough for a while,
/// because a curve that changes its height all the time cannot be read.
class SteadyScale final
{
public:
    static constexpr milliseconds Patience = std::chrono::seconds(10);

    explicit SteadyScale(int lines = 4, double least = 1000) : m_lines(lines), m_least(least) {}

    void fit(double largest, TimePoint now);
    /// Other values follow, which have nothing to do with those before.
    void startOver();
    [[nodiscard]] const ValueScale &scale() const { return m_scale; }

private:
    int m_lines;
    double m_least;
    ValueScale m_scale;
    bool m_fresh = true;
    std::optional<TimePoint> m_roomySince; ///< from when on less would have been enough
    double m_largestSince = 0;
};

/// "10 MB/s" rather than "10.0 MB/s".
[[nodiscard]] QString axisText(double bytesPerSecond);

/// A mark of the time axis.
struct TimeMark
{
    milliseconds ago{0};
    QString text;
};
/// From the oldest to "now".
[[nodiscard]] QList<TimeMark> timeMarks(ThroughputHistory::Span span);
/// "1 min", "10 min", "1 h", "24 h".
[[nodiscard]] QString spanText(ThroughputHistory::Span span);

} // namespace rookery
