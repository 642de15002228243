// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe/rate_meter.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;

class RateMeterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheClock();
    void dividesByTheTimePassed();
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
    QCOMPARE(meter.update(1500, start + 500ms), 0.0);
}

ROOKERY_TEST(RateMeterTest)
#include "tst_rate_meter.moc"
