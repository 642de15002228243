// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe/units.h"
#include "support/room_test.h"

#include <QLocale>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class UnitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void durations();
    void amounts();
    void amountsFollowTheLocale();
    void ages();
    void numbersComeBeforeTheirUnits();
    void roundTrips();
    void flows();
};

void UnitsTest::durations()
{
    QCOMPARE(durationText(0ms), u"0 s"_s);
    QCOMPARE(durationText(200ms), u"0.2 s"_s);
    QCOMPARE(durationText(3s), u"3 s"_s);
    QCOMPARE(durationText(45s), u"45 s"_s);
    QCOMPARE(durationText(300s), u"5 min"_s);
    QCOMPARE(durationText(7500s), u"2 h 5 min"_s);
}

void UnitsTest::amounts()
{
    QCOMPARE(amountText(0), u"0 B"_s);
    QCOMPARE(amountText(999), u"999 B"_s);
    QCOMPARE(amountText(1000), u"1.0 kB"_s);
    QCOMPARE(amountText(99'940), u"99.9 kB"_s);
    QCOMPARE(amountText(99'960), u"100 kB"_s);
    QCOMPARE(amountText(999'600), u"1.0 MB"_s);
    QCOMPARE(amountText(18.2e9), u"18.2 GB"_s);
    QCOMPARE(amountText(5e18), u"5000 PB"_s);
    QCOMPARE(rateText(12.4e6), u"12.4 MB/s"_s);
    QCOMPARE(rateText(0.4), u"0 B/s"_s);
}

void UnitsTest::amountsFollowTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(rateText(12.4e6), u"12,4 MB/s"_s);
    QCOMPARE(durationText(200ms), u"0,2 s"_s);
    QCOMPARE(countText(1234567), u"1.234.567"_s);
    QCOMPARE(flowsText(2000), u"2.000 flows"_s);
    QCOMPARE(bothWaysText(rateText(1500), amountText(20)), u"↓ 1,5 kB/s  ↑ 20 B"_s);
}

void UnitsTest::numbersComeBeforeTheirUnits()
{
    const QChar mark(0x200e);
    QLocale::setDefault(QLocale(QLocale::Hebrew));
    for (const QString &text : {rateText(1500), amountText(20), ageText(5s), roundTripText(23ms),
                                durationText(45s), durationText(200ms), durationText(7500s)})
        QVERIFY2(text.startsWith(mark), qPrintable(text));
    QLocale::setDefault(QLocale::c());
    setRightToLeft(true);
    QCOMPARE(ageText(5s), mark + u"5 s"_s);
    setRightToLeft(false);
    QCOMPARE(ageText(5s), u"5 s"_s);
}

void UnitsTest::ages()
{
    QCOMPARE(ageText(-5s), u"0 s"_s);
    QCOMPARE(ageText(59'900ms), u"59 s"_s);
    QCOMPARE(ageText(60s), u"1 min"_s);
    QCOMPARE(ageText(3h + 59min), u"3 h"_s);
    QCOMPARE(ageText(50h), u"2 d"_s);
}

void UnitsTest::roundTrips()
{
    QCOMPARE(roundTripText(0us), QString());
    QCOMPARE(roundTripText(20us), u"0.1 ms"_s);
    QCOMPARE(roundTripText(420us), u"0.4 ms"_s);
    QCOMPARE(roundTripText(23'400us), u"23 ms"_s);
}

void UnitsTest::flows()
{
    QCOMPARE(flowsText(0), u"0 flows"_s);
    QCOMPARE(flowsText(1), u"1 flow"_s);
    QCOMPARE(flowsText(37), u"37 flows"_s);
}

ROOKERY_TEST(UnitsTest)
#include "tst_units.moc"
