// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/idle_table.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QList>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

class TestIdleTable : public QObject
{
    Q_OBJECT

private:
    struct Rig
    {
        FakeClock clock;
        QList<int> dropped;
        IdleTable<int, int> table{clock, {60s, 3}, [this](int &value) { dropped.append(value); }};
    };

private Q_SLOTS:
    void dropsWhatWasIdle();
    void keepsWhatIsUsed();
    void dropsTheLongestIdleWhenFull();
    void dropsEverythingAtTheEnd();
    void runsNoTimerWhenEmpty();
};

void TestIdleTable::dropsWhatWasIdle()
{
    Rig rig;
    rig.table.insert(1, 10);
    rig.clock.advance(30s);
    rig.table.insert(2, 20);
    rig.clock.advance(29s);
    QVERIFY(rig.dropped.isEmpty());
    rig.clock.advance(1s);
    QCOMPARE(rig.dropped, QList<int>{10});
    QVERIFY(!rig.table.use(1));
    rig.clock.advance(30s);
    QCOMPARE(rig.dropped, (QList<int>{10, 20}));
}

void TestIdleTable::keepsWhatIsUsed()
{
    Rig rig;
    rig.table.insert(1, 10);
    for (int i = 0; i < 10; ++i) {
        rig.clock.advance(59s);
        QVERIFY(rig.table.use(1));
    }
    QVERIFY(rig.dropped.isEmpty());
    rig.clock.advance(60s);
    QCOMPARE(rig.table.size(), 0);
}

void TestIdleTable::dropsTheLongestIdleWhenFull()
{
    Rig rig;
    for (int i = 1; i <= 3; ++i)
        rig.table.insert(i, i * 10);
    QVERIFY(rig.table.use(1));
    rig.table.insert(4, 40);
    QCOMPARE(rig.dropped, QList<int>{20});
    QCOMPARE(rig.table.size(), 3);
}

void TestIdleTable::dropsEverythingAtTheEnd()
{
    FakeClock clock;
    int dropped = 0;
    {
        IdleTable<int, int> table(clock, {60s, 3}, [&dropped](int &) { ++dropped; });
        table.insert(1, 1);
        table.insert(2, 2);
    }
    QCOMPARE(dropped, 2);
    QCOMPARE(clock.runningTimers(), 0u);
}

void TestIdleTable::runsNoTimerWhenEmpty()
{
    Rig rig;
    rig.table.insert(1, 1);
    QCOMPARE(rig.clock.runningTimers(), 1u);
    rig.clock.advance(60s);
    QCOMPARE(rig.clock.runningTimers(), 0u);
    rig.table.insert(2, 2);
    QCOMPARE(rig.clock.runningTimers(), 1u);
    rig.table.clear();
    QCOMPARE(rig.clock.runningTimers(), 0u);
}

ROOKERY_TEST(TestIdleTable)
#include "tst_idle_table.moc"
