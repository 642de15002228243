// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/received_messages.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using Verdict = ReceivedMessages::Verdict;

class TestReceivedMessages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWholeMessages();
    void aMessageThatWasCutGoesOn();
    void aMessageThatWasCutMayComeWhole();
    void itMayBeCutAgainBeforeItGoesOn();
    void anotherMessageIsNotTakenForIt();
    void whatCameBeforeIsDropped();
    void toleratesSomeThatBringNothing();
};

void TestReceivedMessages::countsWholeMessages()
{
    ReceivedMessages received;
    QCOMPARE(received.whole(10).kind, Verdict::HandOn);
    QCOMPARE(received.began(100, 300).kind, Verdict::HandOn);
    QCOMPARE(received.count(), quint64(1));
    QVERIFY(!received.continued(100, false).completes);
    const Verdict last = received.continued(100, true);
    QCOMPARE(last.kind, Verdict::Rest);
    QCOMPARE(last.skip, 0);
    QVERIFY(last.completes);
    QCOMPARE(received.count(), quint64(2));
}

void TestReceivedMessages::aMessageThatWasCutGoesOn()
{
    ReceivedMessages received;
    static_cast<void>(received.began(100, 300));
    static_cast<void>(received.continued(50, false));
    received.detach();
    QVERIFY(received.hasCut());
    received.attach(0);
    QCOMPARE(received.began(80, 300).kind, Verdict::Drop);
    QVERIFY(!received.hasCut());
    QCOMPARE(received.continued(40, false).kind, Verdict::Drop);
    const Verdict first = received.continued(100, false); // 120 to 220
    QCOMPARE(first.kind, Verdict::Rest);
    QCOMPARE(first.skip, 30);
    const Verdict last = received.continued(80, true);
    QCOMPARE(last.skip, 0);
    QVERIFY(last.completes);
    QCOMPARE(received.count(), quint64(1));
    QCOMPARE(received.whole(5).kind, Verdict::HandOn);
}

void TestReceivedMessages::aMessageThatWasCutMayComeWhole()
{
    ReceivedMessages received;
    static_cast<void>(received.began(100, 300));
    received.detach();
    received.attach(0);
    const Verdict whole = received.whole(300);
    QCOMPARE(whole.kind, Verdict::Rest);
    QCOMPARE(whole.skip, 100);
    QVERIFY(whole.completes);
}

void TestReceivedMessages::itMayBeCutAgainBeforeItGoesOn()
{
    ReceivedMessages received;
    static_cast<void>(received.began(200, 300));
    received.detach();
    static_cast<void>(received.began(100, 300));
    received.detach();
    const Verdict began = received.began(250, 300);
    QCOMPARE(began.kind, Verdict::Rest);
    QCOMPARE(began.skip, 200);
    received.detach();
    QCOMPARE(received.whole(300).skip, 250);
}

void TestReceivedMessages::anotherMessageIsNotTakenForIt()
{
    for (const bool parts : {false, true}) {
        ReceivedMessages received;
        static_cast<void>(received.began(200, 300));
        received.detach();
        QCOMPARE((parts ? received.began(100, 301) : received.whole(299)).kind, Verdict::Broken);
    }
}

void TestReceivedMessages::whatCameBeforeIsDropped()
{
    ReceivedMessages received;
    static_cast<void>(received.whole(1));
    static_cast<void>(received.whole(2));
    static_cast<void>(received.whole(300));
    static_cast<void>(received.began(100, 400));
    received.detach();
    received.attach(1); // the other end was told of one when the next connection was asked for
    QCOMPARE(received.whole(2).kind, Verdict::Drop);
    QCOMPARE(received.began(100, 300).kind, Verdict::Drop);
    QCOMPARE(received.continued(200, true).kind, Verdict::Drop);
    QCOMPARE(received.count(), quint64(3));
    QCOMPARE(received.whole(400).skip, 100);
    QCOMPARE(received.count(), quint64(4));
}

void TestReceivedMessages::toleratesSomeThatBringNothing()
{
    ReceivedMessages received;
    TimePoint now{std::chrono::hours(1)};
    for (qint64 i = 0; i < ReceivedMessages::MostIdle; ++i)
        QVERIFY(received.toleratesIdle(now));
    QVERIFY(!received.toleratesIdle(now));
    now += std::chrono::seconds(1);
    for (qint64 i = 0; i < ReceivedMessages::IdlePerSecond; ++i)
        QVERIFY(received.toleratesIdle(now));
    QVERIFY(!received.toleratesIdle(now));
    // What comes regularly is no matter.
    for (int i = 0; i < 100'000; ++i)
        QVERIFY(received.toleratesIdle(now += milliseconds(2)));
}

ROOKERY_TEST(TestReceivedMessages)
#include "tst_received_messages.moc"
