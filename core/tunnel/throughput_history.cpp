// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/throughput_history.h"

#include <algorithm>

namespace rookery {

namespace {

using Seconds = std::chrono::duration<double>;

struct Shape
{
    milliseconds bucket;
    size_t count;
};

/// In the order of Spans; enough points that a plot of usual width looks smooth.
constexpr std::array<Shape, 4> Shapes{{
    {milliseconds(500), 120},
    {std::chrono::seconds(5), 120},
    {std::chrono::seconds(30), 120},
    {std::chrono::minutes(5), 288},
}};

const Shape &shapeOf(ThroughputHistory::Span span)
{
    return Shapes[size_t(span)];
}

/// The bucket that ends at or after `at` and began before it: what happened up to `at` is in there.
qint64 bucketAt(TimePoint at, milliseconds length)
{
    return (at.time_since_epoch() - TimePoint::duration(1)) / length;
}

TimePoint startOf(qint64 bucket, milliseconds length)
{
    return TimePoint(length * bucket);
}

} // namespace

ThroughputHistory::ThroughputHistory()
{
    for (const Span span : Spans)
        m_rings[size_t(span)].bytes.resize(shapeOf(span).count);
}

void ThroughputHistory::add(TimePoint now, quint64 totalIn, quint64 totalOut)
{
    const bool first = m_last == TimePoint();
    if (!first && now <= m_last)
        return;
    const bool fell = totalIn < m_in || totalOut < m_out;
    Sample moved;
    if (!first && !fell)
        moved = {double(totalIn - m_in), double(totalOut - m_out)};
    for (const Span span : Spans) {
        Ring &ring = m_rings[size_t(span)];
        advance(ring, bucketAt(now, bucket(span)), first);
        if (moved.in > 0 || moved.out > 0)
            spread(ring, bucket(span), now, moved);
    }
    m_last = now;
    m_in = totalIn;
    m_out = totalOut;
}

void ThroughputHistory::advance(Ring &ring, qint64 head, bool first)
{
    if (!first) {
        const qint64 passed = std::min(head - ring.head, qint64(ring.bytes.size()));
        for (qint64 i = 0; i < passed; ++i)
            ring.bytes[size_t((head - i) % qint64(ring.bytes.size()))] = {};
    }
    ring.head = head;
}

void ThroughputHistory::spread(Ring &ring, milliseconds length, TimePoint now, const Sample &moved) const
{
    const auto size = qint64(ring.bytes.size());
    const double whole = Seconds(now - m_last).count();
    const qint64 oldest = std::max(bucketAt(m_last + TimePoint::duration(1), length), ring.head - size + 1);
    for (qint64 number = oldest; number <= ring.head; ++number) {
        const TimePoint from = std::max(m_last, startOf(number, length));
        const TimePoint to = std::min(now, startOf(number + 1, length));
        const double share = Seconds(to - from).count() / whole;
        Sample &bytes = ring.bytes[size_t(number % size)];
        bytes.in += moved.in * share;
        bytes.out += moved.out * share;
    }
}

std::vector<ThroughputHistory::Sample> ThroughputHistory::samples(Span span) const
{
    const Ring &ring = m_rings[size_t(span)];
    const auto size = qint64(ring.bytes.size());
    std::vector<Sample> result;
    result.reserve(ring.bytes.size());
    for (qint64 number = ring.head - size + 1; number <= ring.head; ++number) {
        Sample rate = number < 0 ? Sample() : ring.bytes[size_t(number % size)];
        // The newest bucket is not full yet, and must not look as if less moved.
        const TimePoint end = std::min(m_last, startOf(number + 1, bucket(span)));
        const double seconds = Seconds(end - startOf(number, bucket(span))).count();
        if (seconds > 0) {
            rate.in /= seconds;
            rate.out /= seconds;
        }
        result.push_back(rate);
    }
    return result;
}

milliseconds ThroughputHistory::length(Span span)
{
    return shapeOf(span).bucket * qint64(shapeOf(span).count);
}

milliseconds ThroughputHistory::bucket(Span span)
{
    return shapeOf(span).bucket;
}

} // namespace rookery
