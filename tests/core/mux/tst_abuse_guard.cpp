// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/abuse_guard.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using Kind = AbuseGuard::Kind;

namespace {

/// How many of a kind are taken, one after another and at once.
quint32 taken(AbuseGuard &guard, Kind kind, quint32 most)
{
    quint32 n = 0;
    while (n < most && guard.allows(kind))
        ++n;
    return n;
}

} // namespace

class TestAbuseGuard : public QObject
{
    Q_OBJECT

    static void kinds()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("Connect") << int(Kind::Connect);
        QTest::newRow("Reset") << int(Kind::Reset);
        QTest::newRow("empty Push") << int(Kind::EmptyPush);
        QTest::newRow("empty Acknowledge") << int(Kind::EmptyAcknowledge);
        QTest::newRow("misplaced") << int(Kind::Misplaced);
    }

private Q_SLOTS:
    void aBurstIsTakenAndNoMore_data() { kinds(); }
    void aBurstIsTakenAndNoMore()
    {
        QFETCH(int, kind);
        FakeClock clock;
        AbuseGuard guard(clock);
        const auto budget = AbuseGuard::budgetOf(Kind(kind));
        QCOMPARE(taken(guard, Kind(kind), budget.burst * 2), budget.burst);
        QVERIFY(!guard.allows(Kind(kind)));
        QVERIFY(qstrlen(AbuseGuard::describe(Kind(kind))) > 0);
    }

    void timeFillsItUpAgain_data() { kinds(); }
    void timeFillsItUpAgain()
    {
        QFETCH(int, kind);
        FakeClock clock;
        AbuseGuard guard(clock);
        const auto budget = AbuseGuard::budgetOf(Kind(kind));
        taken(guard, Kind(kind), budget.burst);
        clock.advance(100ms);
        QCOMPARE(taken(guard, Kind(kind), budget.burst * 2), budget.perSecond / 10);
        clock.advance(24h);
        QCOMPARE(taken(guard, Kind(kind), budget.burst * 2), budget.burst);
    }

    void whatComesAtTheRateIsTakenForEver_data() { kinds(); }
    void whatComesAtTheRateIsTakenForEver()
    {
        QFETCH(int, kind);
        FakeClock clock;
        AbuseGuard guard(clock);
        const auto rate = AbuseGuard::budgetOf(Kind(kind)).perSecond;
        for (int tenth = 0; tenth < 600; ++tenth) {
            QCOMPARE(taken(guard, Kind(kind), rate / 10), rate / 10);
            clock.advance(100ms);
        }
    }

    void kindsAreCountedApart()
    {
        FakeClock clock;
        AbuseGuard guard(clock);
        while (guard.allows(Kind::EmptyPush)) {
        }
        QVERIFY(guard.allows(Kind::Connect));
        QVERIFY(guard.allows(Kind::Misplaced));
    }

    void slipsAreAllCountedAndToldOnceAKind()
    {
        using Slip = AbuseGuard::Slip;
        FakeClock clock;
        AbuseGuard guard(clock);
        QCOMPARE(guard.slips(), 0U);
        QSet<QByteArray> texts;
        for (int round = 0; round < 3; ++round) {
            for (int slip = int(Slip::ConnectRefused); slip <= int(Slip::BindRefused); ++slip) {
                QCOMPARE(guard.isNew(Slip(slip)), round == 0);
                texts.insert(AbuseGuard::describe(Slip(slip)));
            }
        }
        QCOMPARE(guard.slips(), quint64(3 * texts.size()));
        QCOMPARE(texts.size(), int(Slip::BindRefused) + 1);
    }
};

ROOKERY_TEST(TestAbuseGuard)
#include "tst_abuse_guard.moc"
