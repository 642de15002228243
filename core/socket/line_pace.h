// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <algorithm>
#include <chrono>
#include <optional>

namespace rookery {

/// What the system knows of the line behind a connected socket, at one moment.
struct LineSample
{
    qint64 acknowledged = 0;                     ///< bytes by the peer's system, since the beginning
    std::chrono::microseconds leastRoundTrip{0}; ///< 0: not known
    std::chrono::microseconds roundTrip{0};      ///< lately; 0: not known
    qint64 waiting = 0;                          ///< bytes that have not been acknowledged
    bool wasFull = false;                        ///< since the last look there was more to send than could go
};

/// How much of what is sent may wait at once: in the operating system, and in the queue of the router before
/// the slowest part of the line, which TCP fills to the brim and behind which every keystroke waits. It is
/// what the line carries in its shortest round trip, and a little time's worth more: as in BBR (Cardwell et
/// al., "BBR: Congestion-Based Congestion Control", 2016) that keeps the line full, and finds out by itself
/// when it has become faster. Told the time, never asks for it; no I/O.
class LinePace final
{
public:
    /// Somebody waits for answers: the queue is to be as short as it can be.
    void setInteractive(bool on) { m_interactive = on; }
    void measured(const LineSample &sample, TimePoint now);
    /// Bytes that may wait; as many as there are while nothing is known of the line.
    [[nodiscard]] qint64 limit() const;
    /// What the line carries in so much time, bytes; 0 while nothing is known.
    [[nodiscard]] qint64 carriedIn(std::chrono::microseconds time) const;
    /// Bytes a second that may go, so that they do not go in bursts, behind which the acknowledgements of the
    /// other direction would wait; 0: as fast as they can.
    [[nodiscard]] qint64 mostPerSecond() const;
    /// In how long it is of use to look whether there is room again.
    [[nodiscard]] milliseconds lookAgainIn() const;

private:
    /// The fastest of two periods in a row counts: one that has begun, and the one before.
    struct Period
    {
        TimePoint began{};
        qint64 fastest = 0;
        qint64 fastestBefore = 0;
    };
    [[nodiscard]] qint64 rate() const { return std::max(m_period.fastest, m_period.fastestBefore); }
    void noteQueue(const LineSample &sample, TimePoint now);
    void beginGrowth(TimePoint now);
    void endGrowth(qint64 bytesPerSecond, TimePoint now);
    [[nodiscard]] qint64 rateSinceEpoch(const LineSample &sample, TimePoint now);
    void notePeriod(qint64 bytesPerSecond, TimePoint now);
    void noteGrowth(qint64 measuredRate, TimePoint now);

    bool m_interactive = false;
    std::chrono::microseconds m_roundTrip{0};
    // What was acknowledged in a round trip, and not what the system takes for the rate at a moment: that is
    // the bursts in which acknowledgements come.
    std::optional<TimePoint> m_epochBegan;
    qint64 m_epochAcknowledged = 0;
    bool m_wasFull = false; ///< in this epoch
    Period m_period;
    // At first the rate doubles with each round trip, and no limit may stand in its way.
    bool m_growing = true;
    qint64 m_grownTo = 0;
    int m_roundsWithoutGrowth = 0;
    int m_roundsWithQueue = 0;
    TimePoint m_roundBegan{};
};

} // namespace rookery
