// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>

namespace rookery {

/// Bytes both ways.
struct Traffic
{
    quint64 in = 0;
    quint64 out = 0;

    [[nodiscard]] quint64 both() const { return in + out; }
    Traffic &operator+=(const Traffic &more)
    {
        in += more.in;
        out += more.out;
        return *this;
    }
    bool operator==(const Traffic &) const = default;
};

/// What was moved on the day and in the month that are going on. A value.
class TrafficTotals final
{
public:
    /// Days are local ones. The day before the last one, a journey or a clock that was set back a little,
    /// goes on with that; a still earlier one begins anew, since then the last one never was.
    void add(const QDate &day, const Traffic &moved);
    /// Nothing where that day, or that month, has not seen any.
    [[nodiscard]] Traffic ofDay(const QDate &day) const;
    [[nodiscard]] Traffic ofMonth(const QDate &day) const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Nothing where it makes no sense, as of a day that is still to come.
    [[nodiscard]] static TrafficTotals fromJson(const QJsonObject &saved, const QDate &today);

private:
    QDate m_day; ///< of the last add()
    Traffic m_ofDay;
    Traffic m_ofMonth;
};

} // namespace rookery
