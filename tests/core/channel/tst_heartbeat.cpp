// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/heartbeat.h"
#include "core/channel/memory_channel.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

namespace {

/// A connection that is watched over, and a clock that is moved by hand.
struct World
{
    explicit World(const Keepalive::Limits &limits = {}, milliseconds delay = 0ms)
    {
        std::tie(channel, peer) = MemoryChannel::createPair({0, delay, &clock});
        heartbeat = new Heartbeat(*channel, limits, clock);
    }
    static void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
    void advance(milliseconds by)
    {
        clock.advance(by);
        settle();
    }

    FakeClock clock;
    std::unique_ptr<MemoryChannel> channel;
    std::unique_ptr<MemoryChannel> peer;
    QPointer<Heartbeat> heartbeat;
};

} // namespace

class TestHeartbeat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pingsAtTheIntervalAndMeasures();
    void measuresTheWayThereAndBack();
    void letsAnIdleConnectionRest();
    void stallsAndRecovers();
    void livesOnDataAlone();
    void recoversByData();
    void probesFromTheEventLoop();
    void givesUpWhenNoPongComes();
    void zeroTurnsPingsOff();
    void isStillOnceTheChannelIsClosed();
    void goesWithItsChannel();
};

void TestHeartbeat::pingsAtTheIntervalAndMeasures()
{
    World w;
    QSignalSpy measured(w.heartbeat, &Heartbeat::measured);
    QSignalSpy told(w.channel.get(), &MessageChannel::roundTripMeasured);
    QCOMPARE(w.heartbeat->roundTrip(), 0us);
    w.settle();
    QCOMPARE(measured.size(), 1); // the first ping goes out at once
    w.advance(24s);
    QCOMPARE(measured.size(), 1);
    w.advance(1s);
    QCOMPARE(measured.size(), 2);
    QCOMPARE(told.size(), 2);
    QCOMPARE(w.heartbeat->lastSign(), w.clock.now());
}

void TestHeartbeat::measuresTheWayThereAndBack()
{
    World w({}, 20ms);
    for (int i = 0; i < 4; ++i)
        w.advance(10ms);
    QCOMPARE(w.heartbeat->roundTrip(), 40ms);
}

void TestHeartbeat::letsAnIdleConnectionRest()
{
    World w;
    w.settle();
    const int before = w.channel->timesReleased();
    w.channel->noteTraffic();
    w.advance(25s);
    QCOMPARE(w.channel->timesReleased(), before);
    w.channel->noteTraffic();
    w.advance(25s);
    QCOMPARE(w.channel->timesReleased(), before);
    w.advance(25s);
    QCOMPARE(w.channel->timesReleased(), before + 1);
}

void TestHeartbeat::stallsAndRecovers()
{
    World w;
    w.settle();
    QSignalSpy stalled(w.heartbeat, &Heartbeat::stalled);
    QSignalSpy recovered(w.heartbeat, &Heartbeat::recovered);
    w.peer->setAnswersPings(false);
    w.advance(25s);
    w.advance(10s);
    QCOMPARE(stalled.size(), 1);
    w.peer->setAnswersPings(true);
    w.heartbeat->probe();
    w.settle();
    QCOMPARE(recovered.size(), 1);
    w.advance(25s);
    QCOMPARE(stalled.size(), 1);
}

void TestHeartbeat::livesOnDataAlone()
{
    World w;
    w.settle();
    QSignalSpy stalled(w.heartbeat, &Heartbeat::stalled);
    QSignalSpy closed(w.channel.get(), &MessageChannel::closed);
    w.peer->setAnswersPings(false);
    for (int i = 0; i < 60; ++i) {
        w.peer->send(MessageBuffer::copyOf("data"));
        w.settle();
        w.advance(5s);
    }
    QCOMPARE(stalled.size(), 0);
    QCOMPARE(closed.size(), 0);
    QCOMPARE(w.heartbeat->lastSign(), w.clock.now() - 5s);
}

void TestHeartbeat::recoversByData()
{
    World w;
    w.settle();
    QSignalSpy recovered(w.heartbeat, &Heartbeat::recovered);
    w.peer->setAnswersPings(false);
    w.advance(25s);
    w.advance(10s);
    QCOMPARE(recovered.size(), 0);
    w.advance(500ms);
    w.peer->send(MessageBuffer::copyOf("data"));
    w.settle();
    w.advance(1s);
    QCOMPARE(recovered.size(), 1);
}

void TestHeartbeat::probesFromTheEventLoop()
{
    World w({0ms, 0ms, 10s});
    w.settle();
    QSignalSpy measured(w.heartbeat, &Heartbeat::measured);
    QSignalSpy stalled(w.heartbeat, &Heartbeat::stalled);
    w.heartbeat->probe();
    QCOMPARE(w.channel->bytesToWrite(), 0);
    w.settle();
    QCOMPARE(measured.size(), 1);
    w.peer->setAnswersPings(false);
    w.heartbeat->probe();
    w.settle();
    w.advance(10s);
    QCOMPARE(stalled.size(), 1);
}

void TestHeartbeat::givesUpWhenNoPongComes()
{
    World w;
    w.settle();
    QSignalSpy closed(w.channel.get(), &MessageChannel::closed);
    QSignalSpy closedThere(w.peer.get(), &MessageChannel::closed);
    w.peer->setAnswersPings(false);
    w.advance(59s);
    QCOMPARE(closed.size(), 0);
    w.clock.advance(1s);
    QCOMPARE(closed.size(), 0); // from the event loop
    w.settle();
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed[0][0].value<Error>().code, ErrorCode::KeepaliveTimeout);
    QCOMPARE(closedThere.size(), 1);
    QCOMPARE(w.clock.runningTimers(), size_t(0));
}

void TestHeartbeat::zeroTurnsPingsOff()
{
    World w({0ms, 60s, 10s});
    w.settle();
    QCOMPARE(w.clock.runningTimers(), size_t(0));
    w.peer->setAnswersPings(false);
    QSignalSpy closed(w.channel.get(), &MessageChannel::closed);
    w.advance(2h);
    QCOMPARE(closed.size(), 0);
}

void TestHeartbeat::isStillOnceTheChannelIsClosed()
{
    World w;
    QSignalSpy measured(w.heartbeat, &Heartbeat::measured);
    w.heartbeat->probe();
    w.channel->abort();
    w.settle();
    w.heartbeat->probe();
    w.advance(1h);
    QCOMPARE(measured.size(), 0);
    QCOMPARE(w.clock.runningTimers(), size_t(0));
}

void TestHeartbeat::goesWithItsChannel()
{
    World w;
    w.channel.reset();
    QVERIFY(!w.heartbeat);
    QCOMPARE(w.clock.runningTimers(), size_t(0));
}

ROOKERY_TEST(TestHeartbeat)
#include "tst_heartbeat.moc"
