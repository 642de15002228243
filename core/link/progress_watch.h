// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace rookery {

/// Whether what one end of a session sends gets anywhere: since when the other end should have said to have
/// more, and since when no connection has brought anything. Plain value without a clock.
class ProgressWatch final
{
public:
    /// Nothing comes although something should: at least so long, or so many round trips.
    static constexpr milliseconds LeastSilence = std::chrono::seconds(1);
    static constexpr int RoundTripsOfSilence = 4;
    /// What is not acknowledged for so long is kept in vain, where memory is short / in any case.
    static constexpr milliseconds OverdueAfter = std::chrono::seconds(5);
    static constexpr milliseconds WithheldAfter = std::chrono::minutes(2);
    /// The same where something is acknowledged now and then, but never the oldest of it in time.
    static constexpr milliseconds BehindAfter = std::chrono::minutes(10);

    void measured(std::chrono::microseconds roundTrip) { m_roundTrip = roundTrip; }
    /// So many messages have gone out with this one; `first`: while nothing is unacknowledged.
    void sent(quint64 count, TimePoint now, bool first);
    /// The other end said to have more, `count` in all / a message has come whole.
    void acknowledged(quint64 count, TimePoint now);
    void received();
    /// There is another connection, whose other end has `count` messages; it brings something when what is
    /// `owed` gets anywhere and what was `cut` has come.
    void attached(quint64 count, TimePoint now, bool owed, bool cut);
    /// There is none any more: since when it is so, or since the first of several in a row that brought
    /// nothing.
    [[nodiscard]] TimePoint lost(TimePoint now);
    /// Whether the last two connections brought nothing: one may be cut while it is young.
    [[nodiscard]] bool isFruitless() const { return m_fruitless > 1; }

    /// \name While something is unacknowledged
    /// @{
    /// Until the connection is silent; longer after connections that brought nothing. `heard`: when something
    /// last came.
    [[nodiscard]] milliseconds untilSilent(TimePoint now, std::optional<TimePoint> heard) const;
    /// Since the oldest of it went out, to a second; without the time between two connections.
    [[nodiscard]] milliseconds age(TimePoint now) const;
    /// What was sent should have been acknowledged by now: not something of it, but the oldest.
    [[nodiscard]] bool isOverdue(TimePoint now) const { return age(now) >= OverdueAfter; }
    /// The other end lives and does not say what it has.
    [[nodiscard]] bool isWithheld(TimePoint now, std::optional<TimePoint> heard) const;
    /// @}
    [[nodiscard]] milliseconds longestSilence() const;

private:
    /// What went out within a second of `time`, and everything before it.
    struct Mark
    {
        quint64 count = 0;
        TimePoint time{};
    };

    void drop(quint64 count);
    void settle();

    std::deque<Mark> m_marks; ///< not acknowledged yet, the oldest first; a bounded number
    TimePoint m_since{};
    std::optional<TimePoint> m_lostAt;
    std::optional<TimePoint> m_fruitlessSince;
    std::chrono::microseconds m_roundTrip{0};
    int m_fruitless = 0; ///< connections in a row
    bool m_owed = false; ///< and the connection brought none of it
    bool m_cut = false;
};

} // namespace rookery
