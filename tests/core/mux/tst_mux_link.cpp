// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/frame.h"
#include "core/mux/mux_link.h"
#include "support/fake_clock.h"
#include "support/raw_peer.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

namespace {

MuxOptions tight()
{
    MuxOptions options;
    options.minFrame = options.maxFrame = 1024;
    options.maxQueuedControl = 4096;
    return options;
}

struct Turns final : TurnEnd::Task
{
    void turnEnded() override { ++ended; }
    int ended = 0;
};

/// Something that always has a frame of `bytes` to send.
struct Sender final : SendTurn
{
};

struct World
{
    explicit World(const MuxOptions &options = tight())
    {
        auto [a, b] = MemoryChannel::createPair({0, {}, &clock});
        ours = a.get();
        peer = std::make_unique<RawPeer>(std::move(b));
        link = std::make_unique<MuxLink>(std::move(a), options, clock, turns, [this] { ++looks; });
    }
    void sendOne(qsizetype bytes)
    {
        auto message = MessageBuffer::copyOf(QByteArray(bytes, 'x'));
        frame::prependPushHeader(message, 1);
        link->turns().charge(sender, bytes);
        link->sendData(std::move(message));
    }

    FakeClock clock;
    Turns turns;
    Sender sender;
    MemoryChannel *ours = nullptr;
    std::unique_ptr<RawPeer> peer;
    std::unique_ptr<MuxLink> link;
    int looks = 0;
};

} // namespace

class TestMuxLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlFramesGoAtOnceAndWakeOnceATurn()
    {
        World w;
        w.link->sendReset(1);
        w.link->sendReset(2);
        settle();
        QCOMPARE(w.peer->countAny<frame::Reset>(), 2);
        QCOMPARE(w.turns.ended, 1);
    }
    void aPeerThatDoesNotReadItsAnswersIsCutOff()
    {
        World w;
        w.ours->setHeld(true);
        int sent = 0;
        for (; sent < 10'000 && !w.link->isOver(); ++sent)
            w.link->sendReset(1);
        QVERIFY(sent < 10'000);
        QCOMPARE(w.link->failure()->closeCode, CloseCode::ProtocolError);
        QCOMPARE(w.link->state(), MuxLink::State::Running); // it is told at the end of the turn
        const qint64 queued = w.ours->bytesToWrite();
        w.link->sendReset(1);
        QCOMPARE(w.ours->bytesToWrite(), queued); // nothing follows
    }
    void theFirstFailureCounts()
    {
        World w;
        w.link->fail(ErrorCode::ProtocolError, QStringLiteral("one"), {}, CloseCode::ProtocolError);
        w.link->fail(ErrorCode::KeepaliveTimeout, QStringLiteral("two"), {}, CloseCode::GoingAway);
        QCOMPARE(w.link->failure()->why.message, QStringLiteral("one"));
    }
    void whoSendsTooMuchForNothingIsCutOff()
    {
        World w;
        const auto budget = AbuseGuard::budgetOf(AbuseGuard::Kind::EmptyPush);
        for (quint32 i = 0; i < budget.burst; ++i)
            QVERIFY(w.link->spend(AbuseGuard::Kind::EmptyPush));
        QVERIFY(!w.link->isOver());
        QVERIFY(!w.link->spend(AbuseGuard::Kind::EmptyPush));
        QCOMPARE(w.link->failure()->closeCode, CloseCode::PolicyViolation);
    }
    void slipsAreCounted()
    {
        World w;
        w.link->noteSlip(AbuseGuard::Slip::SecondFinish);
        w.link->noteSlip(AbuseGuard::Slip::SecondFinish);
        QCOMPARE(w.link->slips(), 2u);
        QVERIFY(!w.link->isOver());
    }

    // --- turns ---
    void dataStopsAtTheHighWaterMark()
    {
        World w;
        w.ours->setHeld(true);
        w.link->turns().ready(w.sender);
        int served = 0;
        w.link->flush([&](SendTurn &turn) {
            QCOMPARE(&turn, &w.sender);
            w.sendOne(1000);
            ++served;
        });
        QVERIFY2(served >= 2 && served <= 3, qPrintable(QString::number(served)));
    }
    void nobodyIsServedForEver()
    {
        MuxOptions fast; // the channel would take more
        fast.minFrame = fast.maxFrame = 8 << 20;
        World w(fast);
        w.link->turns().ready(w.sender);
        int served = 0;
        w.link->flush([&](SendTurn &) {
            w.sendOne(64 * 1024);
            ++served;
        });
        QCOMPARE(served, 16); // 1 MiB
        settle();
        QVERIFY(w.turns.ended >= 1); // for the rest
    }
    void nothingIsServedOnceItHasFailed()
    {
        World w;
        w.link->turns().ready(w.sender);
        int served = 0;
        w.link->flush([&](SendTurn &) {
            QVERIFY(w.link->isFlushing());
            ++served;
            w.link->fail(ErrorCode::ProtocolError, {}, {}, CloseCode::ProtocolError);
        });
        QCOMPARE(served, 1);
        QVERIFY(!w.link->isFlushing());
    }

    // --- time ---
    void looksAtTheEarliestTime()
    {
        World w;
        w.link->lookBy(w.clock.now() + 5s);
        w.link->lookBy(w.clock.now() + 1s);
        w.clock.advance(1s);
        QCOMPARE(w.looks, 1);
        w.link->settle(w.clock.now() + 1s);
        w.link->settle({});
        QCOMPARE(w.clock.runningTimers(), 0u);
    }
    void nothingIsLookedAtAfterTheEnd()
    {
        World w;
        w.link->lookBy(w.clock.now() + 1s);
        w.link->setClosed();
        w.link->lookBy(w.clock.now() + 1s);
        w.link->settle(w.clock.now() + 1s);
        QCOMPARE(w.clock.runningTimers(), 0u);
        QVERIFY(w.link->isOver());
    }
    void theShortestRoundTripIsKept()
    {
        World w;
        QCOMPARE(w.link->roundTrip().count(), 0);
        w.link->measured(20ms);
        w.link->measured(10ms);
        w.link->measured(30ms);
        QCOMPARE(w.link->roundTrip(), std::chrono::microseconds(10ms));
    }

private:
    static void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
};

ROOKERY_TEST(TestMuxLink)
#include "tst_mux_link.moc"
