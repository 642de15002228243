// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <array>
#include <vector>

namespace rookery {

/// How much a tunnel moved lately: one ring for each span that the plot shows. Fed with totals at any
/// interval; the difference is spread evenly over the time since the last sample, so that a hidden window may
/// sample seldom. Bytes a second. No I/O.
class ThroughputHistory final
{
public:
    enum class Span { OneMinute, TenMinutes, OneHour, OneDay };
    static constexpr std::array Spans{Span::OneMinute, Span::TenMinutes, Span::OneHour, Span::OneDay};

    struct Sample
    {
        double in = 0;
        double out = 0;
    };

    ThroughputHistory();
    /// Totals that fell (a tunnel that was started anew) begin again from there.
    void add(TimePoint now, quint64 totalIn, quint64 totalOut);
    /// Oldest first, always as many as the span has buckets; times before the first add() are zero.
    [[nodiscard]] std::vector<Sample> samples(Span span) const;
    [[nodiscard]] static std::chrono::milliseconds length(Span span);
    [[nodiscard]] static std::chrono::milliseconds bucket(Span span);

private:
    struct Ring
    {
        std::vector<Sample> bytes;
        qint64 head = 0; ///< number of the newest bucket since the clock's start
    };

    static void advance(Ring &ring, qint64 head, bool first);
    /// Shares bytes out among the buckets between the last sample and this one.
    void spread(Ring &ring, milliseconds length, TimePoint now, const Sample &moved) const;

    std::array<Ring, Spans.size()> m_rings;
    TimePoint m_last{};
    quint64 m_in = 0;
    quint64 m_out = 0;
};

} // namespace rookery
