// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/bind_table.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;
using frame::BindType;

class TestBindTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptedTcpFreesTheIdAcceptedUdpKeepsIt()
    {
        BindTable t;
        t.request(1, BindType::Tcp, TimePoint{});
        t.request(2, BindType::Udp, TimePoint{});
        QCOMPARE(t.unanswered(), 2);
        QVERIFY(t.answered(1, true));
        QVERIFY(t.answered(2, true));
        QCOMPARE(t.unanswered(), 0);
        QVERIFY(!t.contains(1));
        QVERIFY(t.contains(2));
        QVERIFY(!t.answered(2, false)); // a late Reset means nothing
        QVERIFY(t.contains(2));
    }
    void refusedFreesTheId()
    {
        BindTable t;
        t.request(2, BindType::Udp, TimePoint{});
        QVERIFY(t.answered(2, false));
        QVERIFY(!t.contains(2));
    }
    void expiresInOrder()
    {
        BindTable t;
        const TimePoint now{};
        t.request(1, BindType::Tcp, now + 1s);
        t.request(2, BindType::Tcp, now + 2s);
        t.request(3, BindType::Tcp, now + 3s);
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
    void peersBindsAreBoundedAndAnsweredOnce()
    {
        BindTable t;
        for (quint32 id = 1; id <= BindTable::MaxFromPeer; ++id)
            QVERIFY(t.ask(id, BindType::Tcp));
        QVERIFY(!t.ask(9999, BindType::Tcp));
        QVERIFY(t.answer(1, true));
        QVERIFY(!t.answer(1, true));
        QVERIFY(t.ask(9999, BindType::Udp));
        QVERIFY(t.answer(9999, true)); // lives on, and keeps its place
        QVERIFY(!t.ask(10000, BindType::Tcp));
    }
    void takesTheUnanswered()
    {
        BindTable t;
        t.request(1, BindType::Tcp, TimePoint{});
        t.request(2, BindType::Udp, TimePoint{});
        t.answered(2, true);
        QVERIFY(t.ask(3, BindType::Tcp));
        QCOMPARE(t.takeUnanswered(), QList<quint32>{1});
        QVERIFY(t.contains(2));
        QVERIFY(t.contains(3));
    }
};

QTEST_APPLESS_MAIN(TestBindTable)
#include "tst_bind_table.moc"
