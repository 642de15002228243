// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/bind_table.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;

class TestBindTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptedKeepsTheIdUntilItIsGivenBack()
    {
        BindTable t;
        t.request(1, TimePoint{});
        QCOMPARE(t.unanswered(), 1);
        QVERIFY(!t.release(1)); // not ours yet
        QVERIFY(t.answered(1, true));
        QCOMPARE(t.unanswered(), 0);
        QVERIFY(!t.answered(1, false)); // a late Reset means nothing
        QVERIFY(!t.released(1));        // nor is it the peer's to give back
        QVERIFY(t.contains(1));
        QVERIFY(t.release(1));
        QVERIFY(!t.contains(1));
        QVERIFY(!t.release(1));
    }
    void refusedFreesTheId()
    {
        BindTable t;
        t.request(2, TimePoint{});
        QVERIFY(t.answered(2, false));
        QVERIFY(!t.contains(2));
    }
    void expiresInOrder()
    {
        BindTable t;
        const TimePoint now{};
        t.request(1, now + 1s);
        t.request(2, now + 2s);
        t.request(3, now + 3s);
        t.answered(1, true);
        QCOMPARE(*t.nextDeadline(), now + 2s);
        QVERIFY(!t.takeExpired(now + 1s));
        QVERIFY(!t.hasTimedOut());
        QCOMPARE(t.takeExpired(now + 5s), std::optional<quint32>(2));
        QCOMPARE(t.takeExpired(now + 5s), std::optional<quint32>(3));
        QVERIFY(!t.takeExpired(now + 5s));
        QVERIFY(t.hasTimedOut());
        QVERIFY(!t.nextDeadline());
        QCOMPARE(t.unanswered(), 0);
    }
    void takesALateAnswer()
    {
        BindTable t;
        t.request(1, TimePoint{});
        t.request(2, TimePoint{});
        QVERIFY(t.takeExpired(TimePoint{}));
        QVERIFY(t.takeExpired(TimePoint{}));
        QVERIFY(t.answered(1, true));
        QVERIFY(!t.hasTimedOut()); // it does answer
        QVERIFY(t.contains(1));
        QVERIFY(t.answered(2, false));
        QVERIFY(!t.contains(2));
        QCOMPARE(t.unanswered(), 0);
    }
    void remembersOnlySoManyLateOnes()
    {
        BindTable t;
        for (quint32 id = 1; id <= BindTable::MaxLate + 1; ++id) {
            t.request(id, TimePoint{});
            QCOMPARE(t.takeExpired(TimePoint{}), std::optional(id));
        }
        QVERIFY(!t.answered(BindTable::MaxLate + 1, true));
        QVERIFY(t.answered(BindTable::MaxLate, true));
        QVERIFY(t.answered(1, true));
    }
    void peersBindsAreBoundedAndAnsweredOnce()
    {
        BindTable t;
        for (quint32 id = 1; id <= BindTable::MaxFromPeer; ++id)
            QVERIFY(t.ask(id));
        QVERIFY(!t.ask(9999));
        QVERIFY(t.answer(1, false));
        QVERIFY(!t.answer(1, true));
        QVERIFY(t.ask(9999));
        QVERIFY(t.answer(9999, true)); // lives on, and keeps its place
        QVERIFY(!t.ask(10000));
        QVERIFY(!t.release(9999)); // not ours
        QVERIFY(t.released(9999));
        QVERIFY(!t.released(9999));
        QVERIFY(t.ask(10000));
    }
    void thePeerAsksNoMore()
    {
        BindTable t;
        QVERIFY(t.ask(1));
        QVERIFY(t.released(1));
        QVERIFY(!t.answer(1, true));
        QVERIFY(!t.contains(1));
    }
    void takesTheUnanswered()
    {
        BindTable t;
        t.request(1, TimePoint{});
        t.request(2, TimePoint{});
        t.answered(2, true);
        QVERIFY(t.ask(3));
        QCOMPARE(t.takeUnanswered(), QList<quint32>{1});
        QVERIFY(t.contains(2));
        QVERIFY(t.contains(3));
    }
};

ROOKERY_TEST(TestBindTable)
#include "tst_bind_table.moc"
