// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mux_world.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using World = MuxWorld;

// What becomes of Pushes, and what the peer is told of those that were read (docs/protocol.md §4.3, §4.4).

namespace {
constexpr quint32 PeerId = World::PeerId;
} // namespace

class TestFlowReceiver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acknowledgesAtAQuarterOfTheWindow()
    {
        World w;
        auto stream = w.accept();
        const auto window = w.mux->options().initialWindow;
        for (quint32 i = 0; i < window / 4; ++i)
            w.peer->push(PeerId, "x");
        w.settle();
        QCOMPARE(w.peer->count<frame::Acknowledge>(PeerId), 1); // the Connect's
        char c = 0;
        for (quint32 i = 0; i + 1 < window / 4; ++i)
            stream->read(&c, 1);
        w.settle();
        QCOMPARE(w.peer->count<frame::Acknowledge>(PeerId), 1);
        stream->read(&c, 1);
        w.settle();
        QCOMPARE(w.peer->count<frame::Acknowledge>(PeerId), 2);
        QVERIFY(w.peer->all<frame::Acknowledge>(PeerId)[1].frames >= window / 4);
    }
    void partlyReadFrameIsNotConsumed()
    {
        World w;
        auto stream = w.accept();
        for (int i = 0; i < 4; ++i)
            w.peer->push(PeerId, "ab");
        w.settle();
        stream->read(7);
        w.settle();
        QCOMPARE(w.peer->count<frame::Acknowledge>(PeerId), 1);
        stream->read(1);
        w.settle();
        QCOMPARE(w.peer->count<frame::Acknowledge>(PeerId), 2);
    }
    void emptyPushIsNoEndAndUsesTheWindow()
    {
        World w;
        auto stream = w.accept();
        QSignalSpy finished(stream.get(), &QIODevice::readChannelFinished);
        w.peer->push(PeerId, {});
        w.peer->push(PeerId, "after");
        w.settle();
        QCOMPARE(finished.size(), 0);
        QVERIFY(!stream->isReadFinished());
        QCOMPARE(stream->readAll(), QByteArray("after"));
        // Empty frames count as consumed: a thousand of them come back as thousand units.
        for (int i = 0; i < 1000; ++i) {
            w.peer->push(PeerId, {});
            if (i % 8 == 7)
                w.settle();
        }
        QCOMPARE(stream->state(), MuxStream::State::Open);
        quint64 granted = 0;
        for (const auto &ack : w.peer->all<frame::Acknowledge>(PeerId))
            granted += ack.frames;
        QVERIFY(granted >= 1000);
    }
    void tooManyBytesCloseOnlyTheirFlow()
    {
        MuxOptions options;
        options.maxQueuedPerFlow = 1000;
        World w(options);
        auto greedy = w.accept(1);
        auto other = w.accept(2);
        w.peer->push(1, QByteArray(900, 'x'));
        w.peer->push(1, QByteArray(200, 'x'));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(1), 1);
        QCOMPARE(greedy->state(), MuxStream::State::Ended);
        QCOMPARE(other->state(), MuxStream::State::Open);
    }
    void tooManyBytesOfAllFlowsAreBounded()
    {
        MuxOptions options;
        options.maxQueuedTotal = 2000;
        World w(options);
        auto one = w.accept(1);
        auto two = w.accept(2);
        w.peer->push(1, QByteArray(1100, 'x'));
        w.peer->push(2, QByteArray(800, 'x'));
        w.settle();
        // Both have just begun to wait: the larger one pays.
        QCOMPARE(one->state(), MuxStream::State::Ended);
        QCOMPARE(two->state(), MuxStream::State::Open);
        two->readAll();
        QCOMPARE(w.mux->counters().queuedForReaders, 0);
    }

    // --- Acknowledges that a penguin may have missed ---
    /// The peer sends until its window is empty, and all of it is read: what it may send now is the last
    /// Acknowledge alone.
    static std::unique_ptr<MuxStream> emptyThePeersWindow(World &w)
    {
        auto stream = w.accept();
        for (quint32 i = 0; i < w.mux->options().initialWindow; ++i)
            w.peer->push(PeerId, "x");
        w.settle();
        stream->readAll();
        w.settle();
        return stream;
    }
    void penguinThatMissedAnAcknowledgeIsReminded()
    {
        World w;
        const auto stream = emptyThePeersWindow(w);
        w.clock.advance(99ms);
        w.settle();
        QCOMPARE(w.reminders(), 0);
        w.clock.advance(1ms);
        w.settle();
        QCOMPARE(w.reminders(), 1);
        w.clock.advance(1h);
        w.settle();
        QCOMPARE(w.reminders(), 3); // it may just have nothing to say
        w.clock.advance(1h);        // nothing but the look whether it is idle
        w.settle();
        QCOMPARE(w.clock.runningTimers(), 0U);
    }
    void penguinThatSendsOnIsNotReminded()
    {
        World w;
        const auto stream = emptyThePeersWindow(w);
        w.peer->push(PeerId, "x");
        w.settle();
        w.clock.advance(1h);
        w.settle();
        QCOMPARE(w.reminders(), 0);
    }
    void rookeryIsNotReminded()
    {
        World w;
        w.makePeerRookery();
        const auto stream = emptyThePeersWindow(w);
        w.clock.advance(1h);
        w.settle();
        QCOMPARE(w.reminders(), 0);
    }
};

ROOKERY_TEST(TestFlowReceiver)
#include "tst_flow_receiver.moc"
