// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/throughput_history.h"

#include <QList>
#include <QString>

namespace rookery {

/// The value axis of a plot: from 0 to `top` in steps of 1, 2 or 5 times a power of ten.
struct ValueScale
{
    double step = 1;
    double top = 4;

    /// At least `largest`, at most `lines` steps. Nothing to show gives a scale that is not mistaken for a
    /// busy one: 1 kB/s a step.
    [[nodiscard]] static ValueScale fitting(double largest, int lines = 4);
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
