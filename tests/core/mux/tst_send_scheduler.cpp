// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/send_scheduler.h"
#include "support/room_test.h"

#include <QList>
#include <QTest>

#include <array>

using namespace rookery;

namespace {
class Turn final : public SendTurn
{
public:
    qint64 sent = 0;
};
} // namespace

class TestSendScheduler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyWaits()
    {
        SendScheduler s;
        QVERIFY(!s.next());
    }
    void sharesBytesNotTurns()
    {
        // One sends large frames, the others small ones: all get the same bytes.
        SendScheduler s;
        s.setQuantum(10'000);
        std::array<Turn, 3> turns;
        const std::array<qint64, 3> frame{9'000, 1'000, 100};
        for (Turn &turn : turns)
            s.ready(turn);
        for (qint64 total = 0; total < 10'000'000;) {
            auto *turn = static_cast<Turn *>(s.next());
            const qint64 size = frame[size_t(turn - turns.data())];
            s.charge(*turn, size);
            turn->sent += size;
            total += size;
        }
        for (const Turn &turn : turns)
            QVERIFY2(std::abs(turn.sent - 3'333'333) < 40'000, qPrintable(QString::number(turn.sent)));
        for (Turn &turn : turns)
            s.withdraw(turn);
    }
    void freshGoesBeforeBusy()
    {
        SendScheduler s;
        s.setQuantum(1000);
        Turn bulk, other, ping;
        s.ready(bulk);
        s.ready(other);
        for (int i = 0; i < 10; ++i)
            s.charge(*s.next(), 600);
        s.ready(ping);
        QCOMPARE(s.next(), &ping);
        s.charge(ping, 64);
        s.drained(ping);
        QVERIFY(s.next() != &ping);
        for (Turn *turn : {&bulk, &other, &ping})
            s.withdraw(*turn);
    }
    void comingBackAtOnceIsNoHeadStart()
    {
        // A flow that drains and comes back all the time must not live on being fresh.
        SendScheduler s;
        s.setQuantum(1000);
        Turn bulk, blinker;
        s.ready(bulk);
        s.charge(*s.next(), 1500);
        QCOMPARE(s.next(), &bulk); // now it is a busy one
        s.ready(blinker);
        for (int i = 0; i < 3000; ++i) {
            auto *turn = static_cast<Turn *>(s.next());
            s.charge(*turn, 500);
            turn->sent += 500;
            if (turn == &blinker)
                s.drained(blinker);
            s.ready(blinker);
        }
        QVERIFY2(std::abs(bulk.sent - blinker.sent) < 150'000,
                 qPrintable(QStringLiteral("%1 %2").arg(bulk.sent).arg(blinker.sent)));
        s.withdraw(bulk);
        s.withdraw(blinker);
    }
    void withdrawnIsNeverNext()
    {
        SendScheduler s;
        std::array<Turn, 5> turns;
        for (Turn &turn : turns)
            s.ready(turn);
        s.withdraw(turns[0]);
        s.withdraw(turns[2]);
        s.withdraw(turns[4]);
        QCOMPARE(s.next(), &turns[1]);
        s.withdraw(turns[1]);
        QCOMPARE(s.next(), &turns[3]);
        s.withdraw(turns[3]);
        s.withdraw(turns[3]);
        QVERIFY(!s.next());
    }
    void drainedKeepsNoTurn()
    {
        SendScheduler s;
        Turn a, b;
        s.ready(a);
        s.ready(b);
        s.drained(a);
        QCOMPARE(s.next(), &b);
        s.drained(b);
        QVERIFY(!s.next());
        s.ready(a);
        QCOMPARE(s.next(), &a);
        s.withdraw(a);
    }
};

ROOKERY_TEST(TestSendScheduler)
#include "tst_send_scheduler.moc"
