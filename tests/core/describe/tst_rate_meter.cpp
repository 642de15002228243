// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe/rate_meter.h"
#include "support/room_test.h"

#include <QTest>

#include <cmath>

using namespace rookery;
using namespace std::chrono_literals;

class RateMeterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheClock();
    void dividesByTheTimePassed();
    void burstsHaveASteadyRate_data();
    void burstsHaveASteadyRate();
    void reachesZero();
    void seldomAskedIsTheMeanSinceThen();
    void askedVeryOften();
};

void RateMeterTest::followsTheClock()
{
    RateMeter meter;
    QCOMPARE(meter.update(5000), 0.0);
    QVERIFY(meter.update(1'000'000'000) > 0);
    QCOMPARE(meter.update(10), 0.0); // a new connection counts from the start
}

void RateMeterTest::dividesByTheTimePassed()
{
    const auto start = RateMeter::TimePoint(1h);
    RateMeter meter;
    QCOMPARE(meter.update(500, start), 0.0);
    QCOMPARE(meter.update(1500, start + 250ms), 4000.0);
    QCOMPARE(meter.update(1500, start + 250ms), 4000.0); // the same snapshot, looked at twice
    QCOMPARE(meter.update(1500, start + 500ms), 2000.0);
}

void RateMeterTest::burstsHaveASteadyRate_data()
{
    QTest::addColumn<std::chrono::milliseconds>("apart");
    for (const auto apart : {250ms, 500ms, 1000ms, 1500ms})
        QTest::addRow("every %d ms", int(apart.count())) << std::chrono::milliseconds(apart);
}

/// 52 kB/s was shown as 105 and 0 by turns.
void RateMeterTest::burstsHaveASteadyRate()
{
    QFETCH(std::chrono::milliseconds, apart);
    const quint64 burst = 52 * quint64(apart.count());
    const auto start = RateMeter::TimePoint(1h);
    RateMeter meter;
    for (auto passed = 0ms; passed < 20s; passed += 250ms) {
        const double rate = meter.update(burst * quint64(passed / apart), start + passed);
        if (passed > RateMeter::Window)
            QVERIFY2(std::abs(rate - 52'000) < 1, qPrintable(QString::number(rate)));
    }
}

void RateMeterTest::reachesZero()
{
    const auto start = RateMeter::TimePoint(1h);
    RateMeter meter;
    double last = 0;
    for (int i = 0; i <= 40; ++i)
        last = meter.update(quint64(i) * 1'234'567, start + i * 250ms);
    QVERIFY(last > 0);
    for (int i = 41; i <= 52; ++i) {
        const double rate = meter.update(40 * 1'234'567, start + i * 250ms);
        QVERIFY(rate < last);
        last = rate;
    }
    QCOMPARE(last, 0.0);
}

void RateMeterTest::seldomAskedIsTheMeanSinceThen()
{
    const auto start = RateMeter::TimePoint(1h);
    RateMeter meter;
    QCOMPARE(meter.update(0, start), 0.0);
    QCOMPARE(meter.update(30'000, start + 30s), 1000.0);
    QCOMPARE(meter.update(90'000, start + 60s), 2000.0);
}

void RateMeterTest::askedVeryOften()
{
    const auto start = RateMeter::TimePoint(1h);
    RateMeter meter;
    for (auto passed = 1ms; passed < 10s; passed += 1ms) {
        const double rate = meter.update(quint64(passed.count()) * 7, start + passed);
        QVERIFY(passed == 1ms || std::abs(rate - 7000) < 1);
    }
}

ROOKERY_TEST(RateMeterTest)
#include "tst_rate_meter.moc"
