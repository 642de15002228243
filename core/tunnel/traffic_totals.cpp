// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/traffic_totals.h"

#include <QJsonArray>

#include <optional>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

bool sameMonth(const QDate &a, const QDate &b)
{
    return a.year() == b.year() && a.month() == b.month();
}

/// Another time zone is a day at most.
bool isBogus(const QDate &day, const QDate &today)
{
    return day > today.addDays(1);
}

QJsonArray toArray(const Traffic &traffic)
{
    return {qint64(traffic.in), qint64(traffic.out)};
}

std::optional<Traffic> trafficOf(const QJsonValue &saved)
{
    const qint64 in = saved.toArray().at(0).toInteger(-1);
    const qint64 out = saved.toArray().at(1).toInteger(-1);
    return in >= 0 && out >= 0 ? std::optional(Traffic{quint64(in), quint64(out)}) : std::nullopt;
}

} // namespace

void TrafficTotals::add(const QDate &day, const Traffic &moved)
{
    if (!m_day.isValid() || day > m_day || isBogus(m_day, day)) {
        // What was counted on a day that was never is of no month.
        if (!sameMonth(day, m_day) || isBogus(m_day, day))
            m_ofMonth = {};
        m_ofDay = {};
        m_day = day;
    }
    m_ofDay += moved;
    m_ofMonth += moved;
}

Traffic TrafficTotals::ofDay(const QDate &day) const
{
    return day == m_day ? m_ofDay : Traffic();
}

Traffic TrafficTotals::ofMonth(const QDate &day) const
{
    return m_day.isValid() && sameMonth(day, m_day) ? m_ofMonth : Traffic();
}

QJsonObject TrafficTotals::toJson() const
{
    return {{u"date"_s, m_day.toString(Qt::ISODate)},
            {u"day"_s, toArray(m_ofDay)},
            {u"month"_s, toArray(m_ofMonth)}};
}

TrafficTotals TrafficTotals::fromJson(const QJsonObject &saved, const QDate &today)
{
    const QDate day = QDate::fromString(saved.value("date"_L1).toString(), Qt::ISODate);
    const std::optional<Traffic> ofDay = trafficOf(saved.value("day"_L1));
    const std::optional<Traffic> ofMonth = trafficOf(saved.value("month"_L1));
    TrafficTotals totals;
    if (day.isValid() && !isBogus(day, today) && ofDay && ofMonth) {
        totals.m_day = day;
        totals.m_ofDay = *ofDay;
        totals.m_ofMonth = *ofMonth;
    }
    return totals;
}

} // namespace rookery
