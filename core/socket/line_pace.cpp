// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/line_pace.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace rookery {

using std::chrono::microseconds;

namespace {
/// Time's worth of bytes that may wait beyond what the line carries in a round trip: room for a line that has
/// become faster, and for acknowledgements that come in bursts.
constexpr microseconds Queue = std::chrono::milliseconds(100);
constexpr microseconds ShortQueue = std::chrono::milliseconds(15);
/// Of a long round trip this part, or what the line could carry more would be found out too slowly.
constexpr int RoundTripPart = 4;
/// TCP needs some packets on their way to notice that one is lost.
constexpr qint64 LeastLimit = 8 * 1024;
/// Acknowledgements come in bursts, more so beside data in the other direction: short measurements are too
/// high, and the highest counts.
constexpr int RoundTripsOfEpoch = 4;
constexpr microseconds ShortestEpoch = std::chrono::milliseconds(10);
constexpr microseconds LongestEpoch = std::chrono::seconds(1);
constexpr TimePoint::duration PeriodLasts = std::chrono::seconds(5);
/// While the rate grows, what the line carries so many times may wait.
constexpr int GrowthRoom = 3;
constexpr int RoundsOfGrowth = 3;
constexpr int RoundsWithQueue = 2;
constexpr microseconds LeastQueueSeen = std::chrono::milliseconds(10);
} // namespace

void LinePace::measured(const LineSample &sample, TimePoint now)
{
    if (sample.leastRoundTrip > microseconds(0))
        m_roundTrip = sample.leastRoundTrip;
    m_wasFull = m_wasFull || sample.wasFull;
    const qint64 measuredRate = rateSinceEpoch(sample, now);
    // Where there was less to send than would have fit, the line may be faster, but it is not slower.
    if (measuredRate <= 0 || (!std::exchange(m_wasFull, false) && measuredRate < rate()))
        return;
    // Half as fast again as it ever was lately: there is more to be found.
    if (!m_growing && measuredRate * 2 >= rate() * 3)
        beginGrowth(now);
    notePeriod(measuredRate, now);
    if (m_growing)
        noteGrowth(measuredRate, now);
    if (m_growing)
        noteQueue(sample, now);
}

/// As HyStart does (RFC 9406): where packets begin to wait there is no more to be found.
void LinePace::noteQueue(const LineSample &sample, TimePoint now)
{
    const bool seen = sample.roundTrip - m_roundTrip >= std::max(m_roundTrip / RoundTripPart, LeastQueueSeen);
    // Twice: a single acknowledgement that came late says nothing.
    m_roundsWithQueue = seen ? m_roundsWithQueue + 1 : 0;
    if (m_roundsWithQueue >= RoundsWithQueue)
        endGrowth(rate(), now);
}

void LinePace::beginGrowth(TimePoint now)
{
    m_growing = true;
    m_grownTo = rate();
    m_roundBegan = now;
    m_roundsWithoutGrowth = m_roundsWithQueue = 0;
}

/// From now on the rate is measured better.
void LinePace::endGrowth(qint64 bytesPerSecond, TimePoint now)
{
    m_growing = false;
    m_period = {now, bytesPerSecond, 0};
}

/// 0: it cannot be told yet.
qint64 LinePace::rateSinceEpoch(const LineSample &sample, TimePoint now)
{
    const auto elapsed = std::chrono::duration_cast<microseconds>(now - m_epochBegan.value_or(now));
    if (m_epochBegan && elapsed < std::max((m_growing ? 1 : RoundTripsOfEpoch) * m_roundTrip, ShortestEpoch))
        return 0;
    const qint64 bytes = sample.acknowledged - m_epochAcknowledged;
    // One that begins anew, and one with a pause in it, says nothing.
    const bool counts =
        m_epochBegan && elapsed <= std::max(2 * RoundTripsOfEpoch * m_roundTrip, LongestEpoch);
    m_epochBegan = now;
    m_epochAcknowledged = sample.acknowledged;
    return counts ? qint64(double(bytes) * 1e6 / double(elapsed.count())) : 0;
}

void LinePace::notePeriod(qint64 bytesPerSecond, TimePoint now)
{
    if (rate() == 0) {
        m_period.began = now;
    } else if (now - m_period.began >= PeriodLasts) {
        m_period = {now, 0, m_period.fastest};
    }
    m_period.fastest = std::max(m_period.fastest, bytesPerSecond);
}

/// As BBR finds the end of its startup: three round trips in which the rate has not grown by a quarter.
void LinePace::noteGrowth(qint64 measuredRate, TimePoint now)
{
    if (rate() * 4 >= m_grownTo * 5) {
        m_grownTo = rate();
        m_roundsWithoutGrowth = 0;
        m_roundBegan = now;
    } else if (now - m_roundBegan >= m_roundTrip) {
        m_roundBegan = now;
        if (++m_roundsWithoutGrowth >= RoundsOfGrowth)
            endGrowth(measuredRate, now);
    }
}

qint64 LinePace::carriedIn(microseconds time) const
{
    return qint64(double(rate()) * double(time.count()) / 1e6);
}

qint64 LinePace::limit() const
{
    if (rate() == 0 || m_roundTrip == microseconds(0))
        return std::numeric_limits<qint64>::max();
    const microseconds queue = m_interactive ? std::max(ShortQueue, m_roundTrip / RoundTripPart) : Queue;
    const microseconds worth = m_roundTrip + queue;
    return std::max(LeastLimit, carriedIn(m_growing ? std::max(GrowthRoom * m_roundTrip, worth) : worth));
}

qint64 LinePace::mostPerSecond() const
{
    // A fifth more than was measured, or nobody would find out that the line has become faster.
    return m_interactive && !m_growing ? rate() + rate() / 5 : 0;
}

milliseconds LinePace::lookAgainIn() const
{
    constexpr int Steps = 8;
    const double bytes = double(limit()) / Steps;
    const double seconds = rate() > 0 ? bytes / double(rate()) : 0;
    return std::clamp(milliseconds(qint64(seconds * 1000)), milliseconds(1), milliseconds(100));
}

} // namespace rookery
