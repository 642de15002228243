// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QJsonObject>
#include <QtGlobal>

#include <array>
#include <optional>
#include <vector>

namespace rookery {

/// How much a tunnel moved lately and how long a round trip took: one ring of buckets for each span that the
/// plot shows. Fed with totals at any interval; the difference is spread evenly over the time since the last
/// one, so that a hidden window may sample seldom. What nobody watched is not known, which is something else
/// than nothing. Bytes a second. No I/O.
class ThroughputHistory final
{
public:
    enum class Span { OneMinute, TenMinutes, OneHour, OneDay };
    static constexpr std::array Spans{Span::OneMinute, Span::TenMinutes, Span::OneHour, Span::OneDay};
    /// Between two times that are further apart nobody watched: the machine was asleep.
    static constexpr milliseconds MostApart = std::chrono::minutes(2);

    struct Sample
    {
        double in = 0;
        double out = 0;
        bool known = true;
        std::chrono::microseconds roundTrip{0}; ///< 0: not known

        bool operator==(const Sample &) const = default;
    };

    /// Totals that fell begin again from there.
    void add(TimePoint now, quint64 totalIn, quint64 totalOut, std::chrono::microseconds roundTrip = {});
    /// From the last add() to the next one nothing will be known.
    void interrupt();
    /// Oldest first, always as many as the span has buckets. Only buckets that are over, the last of them
    /// just before the last add(), or before `now` where that was interrupted; the one that is going on only
    /// where it is all that there is.
    [[nodiscard]] std::vector<Sample> samples(Span span, TimePoint now) const;
    [[nodiscard]] static milliseconds length(Span span);
    [[nodiscard]] static milliseconds bucket(Span span);

    /// What restore() understands. Times are those of add(), which have to mean the same at the next start.
    [[nodiscard]] QJsonObject toJson() const;
    /// Takes what makes sense and is not later than `now`. Into an empty one.
    void restore(const QJsonObject &saved, TimePoint now);

private:
    /// What is known of a piece of time.
    struct Bucket
    {
        float in = 0;
        float out = 0;
        float seconds = 0;          ///< of it that were watched
        float roundTrip = 0;        ///< µs times seconds
        float roundTripSeconds = 0; ///< with a round trip
    };
    struct Ring
    {
        std::vector<Bucket> buckets; ///< empty until there is something to know
        qint64 head = 0;             ///< number of the newest bucket since the clock's start
    };

    [[nodiscard]] const Bucket *find(Span span, qint64 number) const;
    static void advance(Ring &ring, size_t size, qint64 head);
    /// Shares out among the buckets between the last time and this one.
    void spread(Ring &ring, milliseconds length, TimePoint now, const Bucket &moved) const;
    static void restoreRing(Ring &ring, Span span, const QJsonObject &saved, TimePoint now);

    std::array<Ring, Spans.size()> m_rings;
    TimePoint m_last{};
    quint64 m_in = 0;
    quint64 m_out = 0;
    bool m_watched = false; ///< since m_last
};

} // namespace rookery
