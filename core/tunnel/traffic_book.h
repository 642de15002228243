// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"
#include "core/tunnel/snapshot.h"
#include "core/tunnel/throughput_history.h"
#include "core/tunnel/traffic_totals.h"

#include <QDateTime>
#include <QUuid>

#include <functional>
#include <map>
#include <vector>

namespace rookery {

/// What every tunnel moved: lately (ThroughputHistory), on this day and in this month; and, once keepIn() has
/// named a file, from one start to the next. The file holds numbers and the identifiers of profiles, nothing
/// else; it is written seldom, and what makes no sense in it is left out. One that cannot be read at all, or
/// is of a newer version, is set aside. Main thread.
class TrafficBook final
{
public:
    using Now = std::function<QDateTime()>;
    using Samples = std::vector<ThroughputHistory::Sample>;
    /// Between two writes.
    static constexpr milliseconds SaveInterval = std::chrono::minutes(15);
    /// Whose histories are kept; of more, those of whoever moved something last. All have their totals.
    static constexpr size_t MostHistories = 200;
    static constexpr size_t MostTotals = 10'000;
    static constexpr qint64 LargestFile = 8 << 20;

    /// `now` tells the time of day; `clock` the steady one of the snapshots.
    explicit TrafficBook(Clock &clock = Clock::system(), Now now = {});

    /// Takes what an earlier start left in there, and leaves there what comes. Before the first add().
    void keepIn(const QString &path);
    /// Writes what is new at once.
    void save();

    void add(const QUuid &id, const TunnelSnapshot &tunnel);
    /// It is off: counts anew when it comes back.
    void interrupt(const QUuid &id);
    /// It was deleted, and is not written any more.
    void forget(const QUuid &id);
    /// It was deleted, and came back.
    void remember(const QUuid &id);

    [[nodiscard]] Samples samples(const QUuid &id, ThroughputHistory::Span span) const;
    /// A null id: all tunnels together, those that are gone too.
    [[nodiscard]] Traffic today(const QUuid &id) const;
    [[nodiscard]] Traffic thisMonth(const QUuid &id) const;

private:
    struct Record
    {
        ThroughputHistory history;
        TrafficTotals totals;
        Traffic seen; ///< of the snapshots since it was started
        TimePoint moved{};
        bool forgotten = false;
    };

    /// Steady time, sleep included, that begins in 1970, so that it means the same at the next start.
    [[nodiscard]] TimePoint sinceEpoch(TimePoint steady) const;
    /// What day it is and whether the computer was asleep, once a second: a thousand tunnels ask four times
    /// in one. Time only goes on: where the clock was set back, it goes on from where it was.
    void lookAtTheClock();
    [[nodiscard]] const TrafficTotals *totalsOf(const QUuid &id) const;
    /// Whether it is such a file.
    [[nodiscard]] bool load(const QByteArray &bytes);
    void setAside();
    [[nodiscard]] QByteArray written() const;
    void changed();

    Clock &m_clock;
    Now m_now;
    TimePoint::duration m_offset{}; ///< from the steady clock to the time since 1970
    TimePoint m_looked{};           ///< when it was told last
    QDate m_day;                    ///< then
    std::map<QUuid, Record> m_records;
    TrafficTotals m_all;
    QString m_path;
    std::unique_ptr<Timer> m_saveTimer;
    bool m_unsaved = false;
};

} // namespace rookery
