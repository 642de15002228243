// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <algorithm>

namespace rookery {

/// Measures how fast the operating system takes what we send, and derives the size of the next Push from it:
/// about 2 ms worth, so that a ping-pong behind a bulk frame waits no longer than that, and large on a fast
/// link, because every frame has a price (docs/architecture.md, Life of a byte).
class DrainMeter
{
public:
    /// Bytes: the smallest frame that is of use, the first, and the largest.
    DrainMeter(qsizetype leastFrame, qsizetype firstFrame, qsizetype maxFrame)
        : m_min(leastFrame), m_max(maxFrame), m_budget(firstFrame)
    {
    }

    /// Payload of the next frame, bytes.
    [[nodiscard]] qsizetype budget() const { return m_budget; }
    /// Queue no more than this in the channel.
    [[nodiscard]] qint64 highWater() const { return 2 * m_budget; }

    /// The channel was filled up to the high-water mark: from now on the link is what limits.
    void filled(TimePoint now)
    {
        if (m_busy)
            return;
        m_busy = true;
        m_start = now;
        m_bytes = 0;
    }

    /// The operating system took `bytes`; `left` are still queued.
    void drained(qint64 bytes, qint64 left, TimePoint now)
    {
        if (!m_busy)
            return;
        m_bytes += bytes;
        const auto elapsed = std::chrono::duration_cast<std::chrono::microseconds>(now - m_start);
        // A buffer that empties within the sample is a fast link, too.
        if (elapsed >= Sample || left == 0) {
            const double perMicro = double(m_bytes) / double(std::max<qint64>(1, elapsed.count()));
            const auto wanted = qsizetype(perMicro * double(Worth.count()));
            // By halves and doubles: one lucky burst into an empty kernel buffer proves little, and neither
            // does one moment in which this process, or who reads, had no processor.
            m_budget = std::clamp(std::clamp(wanted, m_budget / 2, m_budget * 2), m_min, m_max);
            m_start = now;
            m_bytes = 0;
        }
        if (left == 0)
            m_busy = false;
    }

private:
    static constexpr std::chrono::microseconds Worth{2000};
    static constexpr std::chrono::microseconds Sample{1000};

    qsizetype m_min;
    qsizetype m_max;
    qsizetype m_budget;
    qint64 m_bytes = 0;
    TimePoint m_start{};
    bool m_busy = false;
};

} // namespace rookery
