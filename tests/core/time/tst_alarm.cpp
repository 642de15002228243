// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/alarm.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

class TestAlarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ringsAtTheEarliest()
    {
        FakeClock clock;
        int rings = 0;
        Alarm alarm(clock, [&rings] { ++rings; });
        const TimePoint start = clock.now();
        alarm.ringBy(start + 10s);
        alarm.ringBy(start + 2s);
        alarm.ringBy(start + 5s);
        clock.advance(1999ms);
        QCOMPARE(rings, 0);
        clock.advance(1ms);
        QCOMPARE(rings, 1);
        clock.advance(1h); // whoever has more to wait for says so again
        QCOMPARE(rings, 1);
    }
    void whatIsOverRingsAtOnce()
    {
        FakeClock clock;
        int rings = 0;
        Alarm alarm(clock, [&rings] { ++rings; });
        alarm.ringBy(clock.now() - 1s);
        clock.advance(0ms);
        QCOMPARE(rings, 1);
    }
    void neverRingsBeforeTheTime()
    {
        FakeClock clock;
        TimePoint rang{};
        Alarm alarm(clock, [&] { rang = clock.now(); });
        const TimePoint at = clock.now() + std::chrono::microseconds(1500);
        alarm.ringBy(at);
        clock.advance(1s);
        QVERIFY(rang >= at);
    }
    void nothingToWaitForStopsIt()
    {
        FakeClock clock;
        int rings = 0;
        Alarm alarm(clock, [&rings] { ++rings; });
        alarm.ringBy(clock.now() + 1s);
        alarm.settle({});
        QCOMPARE(clock.runningTimers(), 0U);
        clock.advance(1h);
        QCOMPARE(rings, 0);
        alarm.settle(clock.now() + 1s);
        alarm.stop();
        QCOMPARE(clock.runningTimers(), 0U);
    }
};

ROOKERY_TEST(TestAlarm)
#include "tst_alarm.moc"
