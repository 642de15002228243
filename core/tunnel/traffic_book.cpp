// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/traffic_book.h"

#include "core/file/private_file.h"
#include "core/log/log.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Version = 1;

} // namespace

TrafficBook::TrafficBook(Clock &clock, Now now)
    : m_clock(clock)
    , m_now(now ? std::move(now) : [] { return QDateTime::currentDateTime(); })
    , m_saveTimer(clock.createTimer([this] { save(); }))
{
    lookAtTheClock();
}

void TrafficBook::keepIn(const QString &path)
{
    m_path = path;
    const auto bytes = readPrivateFile(path, LargestFile);
    if (!bytes)
        qCWarning(logTunnel).noquote() << bytes.error().sentence();
    if (!bytes || (*bytes && !load(**bytes)))
        setAside();
}

/// Not to be written over. Where it cannot be moved, nothing is written at all.
void TrafficBook::setAside()
{
    const QString aside = freeNameBeside(m_path, u"unread"_s);
    if (QFile::rename(m_path, aside))
        qCWarning(logTunnel).noquote() << "traffic is counted anew; what was there is in" << aside;
    else
        m_path.clear();
}

bool TrafficBook::load(const QByteArray &bytes)
{
    const QJsonObject saved = QJsonDocument::fromJson(bytes).object();
    if (saved.value("version"_L1).toInt() != Version)
        return false;
    const QDate today = m_now().date();
    m_all = TrafficTotals::fromJson(saved.value("all"_L1).toObject(), today);
    const QJsonObject tunnels = saved.value("tunnels"_L1).toObject();
    for (auto it = tunnels.begin(); it != tunnels.end(); ++it) {
        const QUuid id(it.key());
        if (id.isNull() || m_records.size() >= MostTotals)
            continue;
        Record &record = m_records[id];
        const QJsonObject tunnel = it.value().toObject();
        record.totals = TrafficTotals::fromJson(tunnel.value("totals"_L1).toObject(), today);
        record.moved = TimePoint(milliseconds(tunnel.value("moved"_L1).toInteger()));
        record.history.restore(tunnel.value("history"_L1).toObject(), sinceEpoch(m_clock.now()));
    }
    return true;
}

void TrafficBook::save()
{
    m_saveTimer->stop();
    if (m_path.isEmpty() || !std::exchange(m_unsaved, false))
        return;
    // Nothing to trouble a person with: the next one may succeed.
    if (const Expected<void> saved = writePrivateFile(m_path, written()); !saved)
        qCWarning(logTunnel).noquote() << saved.error().sentence();
}

QByteArray TrafficBook::written() const
{
    const QDate today = m_now().date();
    std::vector<std::map<QUuid, Record>::const_iterator> kept;
    for (auto it = m_records.begin(); it != m_records.end(); ++it) {
        if (!it->second.forgotten)
            kept.push_back(it);
    }
    std::sort(kept.begin(), kept.end(),
              [](const auto &a, const auto &b) { return a->second.moved > b->second.moved; });
    QJsonObject tunnels;
    for (size_t i = 0; i < std::min(kept.size(), MostTotals); ++i) {
        const auto &[id, record] = *kept[i];
        QJsonObject tunnel;
        // Where a profile is gone without our knowing, its numbers go with the month.
        if (record.totals.ofMonth(today) != Traffic())
            tunnel.insert(u"totals"_s, record.totals.toJson());
        if (const QJsonObject history = i < MostHistories ? record.history.toJson() : QJsonObject();
            !history.isEmpty()) {
            tunnel.insert(u"history"_s, history);
            tunnel.insert(
                u"moved"_s,
                qint64(std::chrono::duration_cast<milliseconds>(record.moved.time_since_epoch()).count()));
        }
        if (!tunnel.isEmpty())
            tunnels.insert(id.toString(QUuid::WithoutBraces), tunnel);
    }
    const QJsonObject whole{{u"version"_s, Version}, {u"all"_s, m_all.toJson()}, {u"tunnels"_s, tunnels}};
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

void TrafficBook::changed()
{
    m_unsaved = true;
    if (!m_path.isEmpty() && !m_saveTimer->isActive())
        m_saveTimer->start(SaveInterval);
}

void TrafficBook::add(const QUuid &id, const TunnelSnapshot &tunnel)
{
    lookAtTheClock();
    Record &record = m_records[id];
    const TimePoint at = sinceEpoch(tunnel.takenAt);
    // Of one that does not answer it is an old one.
    const bool answers = tunnel.state == TunnelState::Connected;
    record.history.add(at, tunnel.bytesIn, tunnel.bytesOut,
                       answers ? tunnel.roundTrip : std::chrono::microseconds(0));
    const Traffic now{tunnel.bytesIn, tunnel.bytesOut};
    if (now.in >= record.seen.in && now.out >= record.seen.out && now != record.seen) {
        const Traffic moved{now.in - record.seen.in, now.out - record.seen.out};
        record.totals.add(m_day, moved);
        record.moved = at;
        m_all.add(m_day, moved);
    }
    record.seen = now;
    changed();
}

void TrafficBook::interrupt(const QUuid &id)
{
    if (const auto record = m_records.find(id); record != m_records.end()) {
        record->second.history.interrupt();
        record->second.seen = {};
    }
}

void TrafficBook::forget(const QUuid &id)
{
    if (const auto record = m_records.find(id); record != m_records.end()) {
        record->second.forgotten = true;
        changed();
    }
}

void TrafficBook::remember(const QUuid &id)
{
    if (const auto record = m_records.find(id); record != m_records.end()) {
        record->second.forgotten = false;
        changed();
    }
}

TrafficBook::Samples TrafficBook::samples(const QUuid &id, ThroughputHistory::Span span) const
{
    static const ThroughputHistory Nothing;
    const auto record = m_records.find(id);
    return (record == m_records.end() ? Nothing : record->second.history)
        .samples(span, sinceEpoch(m_clock.now()));
}

Traffic TrafficBook::today(const QUuid &id) const
{
    const TrafficTotals *const totals = totalsOf(id);
    return totals ? totals->ofDay(m_now().date()) : Traffic();
}

Traffic TrafficBook::thisMonth(const QUuid &id) const
{
    const TrafficTotals *const totals = totalsOf(id);
    return totals ? totals->ofMonth(m_now().date()) : Traffic();
}

const TrafficTotals *TrafficBook::totalsOf(const QUuid &id) const
{
    if (id.isNull())
        return &m_all;
    const auto record = m_records.find(id);
    return record == m_records.end() ? nullptr : &record->second.totals;
}

TimePoint TrafficBook::sinceEpoch(TimePoint steady) const
{
    return steady + m_offset;
}

void TrafficBook::lookAtTheClock()
{
    constexpr milliseconds Noise = std::chrono::seconds(5);
    const TimePoint steady = m_clock.now();
    if (m_day.isValid() && steady - m_looked < std::chrono::seconds(1))
        return;
    const QDateTime now = m_now();
    const auto offset = milliseconds(now.toMSecsSinceEpoch()) - steady.time_since_epoch();
    if (!m_day.isValid() || offset > m_offset + Noise)
        m_offset = offset;
    m_looked = steady;
    m_day = now.date();
}

} // namespace rookery
