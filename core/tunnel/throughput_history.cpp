// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/throughput_history.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Seconds = std::chrono::duration<double>;

struct Shape
{
    QLatin1StringView word; ///< in the file
    milliseconds bucket;
    size_t count;
};

/// In the order of Spans; enough points that a plot of usual width looks smooth, and none so short that bytes
/// which come in bursts look like a comb.
constexpr std::array<Shape, 4> Shapes{{
    {"1min"_L1, std::chrono::seconds(1), 60},
    {"10min"_L1, std::chrono::seconds(5), 120},
    {"1h"_L1, std::chrono::seconds(30), 120},
    {"24h"_L1, std::chrono::minutes(5), 288},
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

/// Those that are over, and the one that is going on.
size_t bucketsOf(ThroughputHistory::Span span)
{
    return shapeOf(span).count + 1;
}

TimePoint startOf(qint64 bucket, milliseconds length)
{
    return TimePoint(length * bucket);
}

} // namespace

void ThroughputHistory::add(TimePoint now, quint64 totalIn, quint64 totalOut,
                            std::chrono::microseconds roundTrip)
{
    if (m_last != TimePoint() && now <= m_last)
        return;
    const bool known = m_watched && now - m_last <= MostApart && totalIn >= m_in && totalOut >= m_out;
    Bucket moved;
    if (known) {
        moved.in = float(totalIn - m_in);
        moved.out = float(totalOut - m_out);
        moved.seconds = float(Seconds(now - m_last).count());
        if (roundTrip.count() > 0) {
            moved.roundTripSeconds = moved.seconds;
            moved.roundTrip = float(roundTrip.count()) * moved.seconds;
        }
    }
    for (const Span span : Spans) {
        Ring &ring = m_rings[size_t(span)];
        advance(ring, bucketsOf(span), bucketAt(now, bucket(span)));
        if (known)
            spread(ring, bucket(span), now, moved);
    }
    m_last = now;
    m_in = totalIn;
    m_out = totalOut;
    m_watched = true;
}

void ThroughputHistory::interrupt()
{
    m_watched = false;
}

void ThroughputHistory::advance(Ring &ring, size_t size, qint64 head)
{
    if (ring.buckets.empty()) {
        ring.buckets.resize(size);
    } else {
        const qint64 passed = std::min(head - ring.head, qint64(size));
        for (qint64 i = 0; i < passed; ++i)
            ring.buckets[size_t((head - i) % qint64(size))] = {};
    }
    ring.head = head;
}

void ThroughputHistory::spread(Ring &ring, milliseconds length, TimePoint now, const Bucket &moved) const
{
    const auto size = qint64(ring.buckets.size());
    const double whole = Seconds(now - m_last).count();
    const qint64 oldest = std::max(bucketAt(m_last + TimePoint::duration(1), length), ring.head - size + 1);
    for (qint64 number = oldest; number <= ring.head; ++number) {
        const TimePoint from = std::max(m_last, startOf(number, length));
        const TimePoint to = std::min(now, startOf(number + 1, length));
        const auto share = float(Seconds(to - from).count() / whole);
        Bucket &bucket = ring.buckets[size_t(number % size)];
        bucket.in += moved.in * share;
        bucket.out += moved.out * share;
        bucket.seconds += moved.seconds * share;
        bucket.roundTrip += moved.roundTrip * share;
        bucket.roundTripSeconds += moved.roundTripSeconds * share;
    }
}

const ThroughputHistory::Bucket *ThroughputHistory::find(Span span, qint64 number) const
{
    const Ring &ring = m_rings[size_t(span)];
    const auto size = qint64(ring.buckets.size());
    if (number < 0 || number > ring.head || number <= ring.head - size)
        return nullptr;
    const Bucket &bucket = ring.buckets[size_t(number % size)];
    return bucket.seconds > 0 ? &bucket : nullptr;
}

std::vector<ThroughputHistory::Sample> ThroughputHistory::samples(Span span, TimePoint now) const
{
    const auto size = qint64(shapeOf(span).count);
    // The bucket that a moment is in is not over, unless the moment is its end.
    const TimePoint end = m_watched ? m_last : std::max(now, m_last);
    qint64 last = bucketAt(end + TimePoint::duration(1), bucket(span)) - 1;
    bool any = false;
    for (qint64 number = last - size + 1; number <= last && !any; ++number)
        any = find(span, number) != nullptr;
    if (!any)
        ++last;
    std::vector<Sample> result;
    result.reserve(size_t(size));
    for (qint64 number = last - size + 1; number <= last; ++number) {
        Sample &sample = result.emplace_back();
        const Bucket *const bucket = find(span, number);
        sample.known = bucket != nullptr;
        if (!bucket)
            continue;
        // By the time that is known of it: a tunnel that ran for the last seconds only was not slow.
        sample.in = double(bucket->in) / double(bucket->seconds);
        sample.out = double(bucket->out) / double(bucket->seconds);
        if (bucket->roundTripSeconds > 0)
            sample.roundTrip = std::chrono::microseconds(
                std::llround(double(bucket->roundTrip) / double(bucket->roundTripSeconds)));
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

QJsonObject ThroughputHistory::toJson() const
{
    QJsonObject saved;
    for (const Span span : Spans) {
        const Ring &ring = m_rings[size_t(span)];
        QJsonArray rows;
        const auto size = qint64(ring.buckets.size());
        for (qint64 number = std::max<qint64>(0, ring.head - size + 1); number <= ring.head; ++number) {
            if (const Bucket *const bucket = find(span, number))
                rows += QJsonArray{ring.head - number,
                                   std::llround(double(bucket->in)),
                                   std::llround(double(bucket->out)),
                                   std::round(double(bucket->seconds) * 1000) / 1000,
                                   std::llround(double(bucket->roundTrip)),
                                   std::round(double(bucket->roundTripSeconds) * 1000) / 1000};
        }
        if (!rows.isEmpty())
            saved.insert(shapeOf(span).word, QJsonObject{{u"newest"_s, ring.head}, {u"buckets"_s, rows}});
    }
    return saved;
}

void ThroughputHistory::restore(const QJsonObject &saved, TimePoint now)
{
    for (const Span span : Spans)
        restoreRing(m_rings[size_t(span)], span, saved.value(shapeOf(span).word).toObject(), now);
}

void ThroughputHistory::restoreRing(Ring &ring, Span span, const QJsonObject &saved, TimePoint now)
{
    const auto size = qint64(bucketsOf(span));
    const double most = Seconds(bucket(span)).count();
    const qint64 head = saved.value("newest"_L1).toInteger(-1);
    const qint64 newest = bucketAt(now, bucket(span));
    // Later than now: the clock was set back, and nothing in there can be believed.
    if (head < 0 || head > newest || head <= newest - size)
        return;
    advance(ring, bucketsOf(span), head);
    const QJsonArray rows = saved.value("buckets"_L1).toArray();
    for (const QJsonValue &value : rows) {
        const QJsonArray row = value.toArray();
        const qint64 age = row.at(0).toInteger(-1);
        const auto number = [&row, most](int column, double limit) {
            const double read = row.at(column).toDouble(-1);
            return read >= 0 && read <= limit * most ? std::optional(float(read)) : std::nullopt;
        };
        constexpr double Fastest = 1e13; // bytes a second
        constexpr double Slowest = 1e9;  // µs
        const auto in = number(1, Fastest);
        const auto out = number(2, Fastest);
        const auto seconds = number(3, 1.001);
        const auto roundTrip = number(4, Slowest);
        const auto roundTripSeconds = number(5, 1.001);
        if (age >= 0 && age < size && age <= head && in && out && seconds && roundTrip && roundTripSeconds)
            ring.buckets[size_t((head - age) % size)] = {*in, *out, *seconds, *roundTrip, *roundTripSeconds};
    }
}

} // namespace rookery
