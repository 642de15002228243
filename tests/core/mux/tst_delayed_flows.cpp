// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/delayed_flows.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;

class TestDelayedFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesFlowsOutAfterTheDelayInTheirOrder()
    {
        DelayedFlows flows(100ms);
        DelayedFlows::Mark one, two;
        QVERIFY(!flows.next());
        QVERIFY(flows.watch(1, one, m_start));
        QVERIFY(flows.watch(2, two, m_start + 10ms));
        QCOMPARE(*flows.next(), m_start + 100ms);
        QVERIFY(!flows.takeDue(m_start + 99ms));
        QCOMPARE(flows.takeDue(m_start + 1s), std::optional<quint32>(1));
        QCOMPARE(flows.takeDue(m_start + 1s), std::optional<quint32>(2));
        QVERIFY(!flows.takeDue(m_start + 1s));
        QVERIFY(!flows.next());
    }
    void watchesEachOnce()
    {
        DelayedFlows flows(100ms);
        DelayedFlows::Mark mark;
        QVERIFY(!DelayedFlows::isWatched(mark));
        QVERIFY(flows.watch(1, mark, m_start));
        QVERIFY(!flows.watch(1, mark, m_start + 50ms));
        QVERIFY(DelayedFlows::isWatched(mark));
        QVERIFY(flows.takeDue(m_start + 100ms));
        QVERIFY(DelayedFlows::unwatch(mark));
        QVERIFY(!flows.takeDue(m_start + 1h));
        QVERIFY(flows.watch(1, mark, m_start + 1h));
    }
    /// The ID of one that is over may belong to another flow by now.
    void anotherFlowOfThatIdWasNotWatched()
    {
        DelayedFlows flows(100ms);
        DelayedFlows::Mark gone, other;
        flows.watch(1, gone, m_start);
        QCOMPARE(flows.takeDue(m_start + 100ms), std::optional<quint32>(1));
        QVERIFY(!DelayedFlows::unwatch(other));
    }
    void forgetsThem()
    {
        DelayedFlows flows(100ms);
        DelayedFlows::Mark mark;
        flows.watch(1, mark, m_start);
        flows.clear();
        QVERIFY(!flows.next());
        QVERIFY(!flows.takeDue(m_start + 1h));
    }

private:
    const TimePoint m_start{1h};
};

ROOKERY_TEST(TestDelayedFlows)
#include "tst_delayed_flows.moc"
