// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/traffic_totals.h"
#include "support/room_test.h"

#include <QJsonArray>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestTrafficTotals final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsOverWithTheDayAndTheMonth();
    void goesOnWhereTheClockWasSetBack();
    void comesBackFromJson();
    void leavesOutWhatMakesNoSense();
};

void TestTrafficTotals::startsOverWithTheDayAndTheMonth()
{
    const QDate day(2026, 11, 29);
    TrafficTotals totals;
    QCOMPARE(totals.ofDay(day), Traffic());
    totals.add(day, {100, 20});
    totals.add(day, {1, 2});
    QCOMPARE(totals.ofDay(day), (Traffic{101, 22}));
    QCOMPARE(totals.ofMonth(day), (Traffic{101, 22}));
    QCOMPARE(totals.ofDay(day.addDays(1)), Traffic());
    QCOMPARE(totals.ofMonth(day.addDays(1)), (Traffic{101, 22}));
    totals.add(day.addDays(1), {1000, 0});
    QCOMPARE(totals.ofDay(day.addDays(1)), (Traffic{1000, 0}));
    QCOMPARE(totals.ofMonth(day.addDays(1)), (Traffic{1101, 22}));
    QCOMPARE(totals.ofMonth(day.addDays(2)), Traffic()); // December
    QCOMPARE(totals.ofMonth(day.addYears(1)), Traffic());
    totals.add(day.addYears(1), {5, 0});
    QCOMPARE(totals.ofMonth(day.addYears(1)), (Traffic{5, 0}));
}

void TestTrafficTotals::goesOnWhereTheClockWasSetBack()
{
    const QDate day(2026, 11, 29);
    TrafficTotals totals;
    totals.add(day, {100, 0});
    totals.add(day.addDays(-1), {10, 0});
    QCOMPARE(totals.ofDay(day), (Traffic{110, 0}));
    // It was wrong before.
    totals.add(day.addDays(-2), {1, 0});
    QCOMPARE(totals.ofDay(day.addDays(-2)), (Traffic{1, 0}));
    QCOMPARE(totals.ofDay(day), Traffic());
    totals.add(day.addDays(-1), {2, 0});
    QCOMPARE(totals.ofMonth(day), (Traffic{3, 0}));
}

void TestTrafficTotals::comesBackFromJson()
{
    const QDate day(2026, 11, 29);
    TrafficTotals totals;
    totals.add(day.addDays(-1), {1ULL << 52, 7});
    totals.add(day, {100, 20});
    const TrafficTotals again = TrafficTotals::fromJson(totals.toJson(), day);
    QCOMPARE(again.ofDay(day), (Traffic{100, 20}));
    QCOMPARE(again.ofMonth(day), (Traffic{(1ULL << 52) + 100, 27}));
}

void TestTrafficTotals::leavesOutWhatMakesNoSense()
{
    const QDate day(2026, 11, 29);
    const QJsonArray good{1, 2};
    const auto read = [&day](const QJsonValue &date, const QJsonValue &ofDay, const QJsonValue &ofMonth) {
        return TrafficTotals::fromJson({{u"date"_s, date}, {u"day"_s, ofDay}, {u"month"_s, ofMonth}}, day)
            .ofMonth(day);
    };
    QCOMPARE(read(u"2026-11-29"_s, good, good), (Traffic{1, 2}));
    QCOMPARE(read(u"yesterday"_s, good, good), Traffic());
    QCOMPARE(read(u"2026-11-29"_s, QJsonArray{-1, 2}, good), Traffic());
    QCOMPARE(read(u"2026-11-29"_s, good, 7), Traffic());
    QCOMPARE(read(u"2026-11-30"_s, good, good), (Traffic{1, 2})); // in another time zone
    QCOMPARE(read(u"2026-12-01"_s, good, good), Traffic());
    QCOMPARE(read({}, {}, {}), Traffic());
}

ROOKERY_TEST(TestTrafficTotals)
#include "tst_traffic_totals.moc"
