// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mux_world.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using World = MuxWorld;

// What flows may send, and whose turn it is (docs/protocol.md §4.3, §4.4, §4.6).

namespace {
constexpr quint32 PeerId = World::PeerId;
} // namespace

class TestFlowSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zeroWindowWaits()
    {
        World w;
        auto stream = w.open(0);
        stream->write("x");
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 0);
        w.peer->send(frame::encodeAcknowledge(stream->flowId(), 1));
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 1);
    }
    void emptyPushIsNeverSent()
    {
        World w;
        auto stream = w.open();
        stream->write("");
        stream->write(QByteArray());
        stream->finish();
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 0);
        QCOMPARE(w.peer->count<frame::Finish>(stream->flowId()), 1);
    }
    void sendWindowSaturates()
    {
        World w;
        auto stream = w.open(0xffffffff);
        w.peer->send(frame::encodeAcknowledge(stream->flowId(), 0xffffffff));
        w.settle();
        stream->write("still goes");
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 1);
    }
    void bytesInFlightAreBounded()
    {
        World w;
        auto stream = w.open(0xffffffff);
        qint64 written = 0;
        const QByteArray block(1 << 20, 'x');
        for (int i = 0; i < 200; ++i) {
            written += std::max<qint64>(0, stream->write(block));
            w.settle();
        }
        qint64 sent = 0;
        for (const auto &push : w.peer->all<frame::Push>(stream->flowId()))
            sent += push.data.size();
        QVERIFY2(sent <= (2 << 20), qPrintable(QString::number(sent)));
        // But never fewer frames than after which a penguin acknowledges.
        QVERIFY(w.peer->count<frame::Push>(stream->flowId()) >= 2 * w.mux->options().initialWindow);
    }
    void bulkKeepsLessInFlightBesideAPingPong_data()
    {
        QTest::addColumn<bool>("pingPong");
        QTest::addColumn<qint64>("most");
        QTest::newRow("alone") << false << (MuxOptions().minInFlight + MuxOptions().maxFrame);
        QTest::newRow("beside") << true << (MuxOptions().politeInFlight + MuxOptions().maxFrame / 2);
    }
    void bulkKeepsLessInFlightBesideAPingPong()
    {
        QFETCH(bool, pingPong);
        QFETCH(qint64, most);
        MuxOptions options;
        options.firstInFlight = 0;
        World w(options);
        // One that acknowledges by bytes, so that the bound in bytes is what counts.
        w.makePeerRookery();
        auto shell = w.open(0xffffffff);
        auto bulk = w.open(0xffffffff);
        if (pingPong) {
            w.peer->push(shell->flowId(), "echo");
            w.settle();
            shell->write("key");
            w.settle();
        }
        const QByteArray block(1 << 20, 'x');
        for (int i = 0; i < 20; ++i) {
            bulk->write(block);
            w.settle();
        }
        qint64 sent = 0;
        for (const auto &push : w.peer->all<frame::Push>(bulk->flowId()))
            sent += push.data.size();
        QVERIFY2(sent <= most, qPrintable(QString::number(sent)));
        QVERIFY2(sent >= most / 2, qPrintable(QString::number(sent)));
    }
    void peerThatNeverAcknowledgesHoldsBackItsFlowOnly()
    {
        World w;
        auto stuck = w.open(4);
        auto other = w.open(64);
        while (stuck->write(QByteArray(65536, 'x')) > 0) {
        }
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stuck->flowId()), 4);
        other->write("ping");
        w.settle();
        QCOMPARE(w.peer->all<frame::Push>(other->flowId())[0].data.toByteArray(), QByteArray("ping"));
    }

    // --- a peer that may have forgotten the flow ---
    /// A flow of ours with data to send, no window, and a peer that has finished.
    static std::unique_ptr<MuxStream> blockOnAFinishedPeer(World &w)
    {
        auto stream = w.accept(PeerId, 1);
        stream->write("goes");
        w.settle();
        stream->write("waits");
        w.settle();
        w.peer->send(frame::encodeFinish(PeerId));
        w.settle();
        return stream;
    }
    void finishedPeerThatGivesNoWindowIsAskedWhetherItKnowsTheFlow()
    {
        World w;
        const auto stream = blockOnAFinishedPeer(w);
        w.clock.advance(4999ms);
        w.settle();
        QCOMPARE(w.reminders(), 0);
        w.clock.advance(1ms);
        w.settle();
        QCOMPARE(w.reminders(), 1);
        w.clock.advance(5s); // and again, for as long as it lasts
        w.settle();
        QCOMPARE(w.reminders(), 2);
        w.peer->send(frame::encodeReset(PeerId));
        w.settle();
        QCOMPARE(stream->state(), MuxStream::State::Ended);
        w.clock.advance(1h);
        w.settle();
        QCOMPARE(w.reminders(), 2);
        QCOMPARE(w.clock.runningTimers(), 0U);
    }
    void finishedPeerThatGivesWindowIsNotAsked()
    {
        World w;
        const auto stream = blockOnAFinishedPeer(w);
        w.peer->send(frame::encodeAcknowledge(PeerId, 1));
        w.settle();
        QCOMPARE(w.peer->all<frame::Push>(PeerId).size(), 2);
        w.clock.advance(1h);
        w.settle();
        QCOMPARE(w.reminders(), 0);
    }

    // --- order and fairness ---
    void controlGoesAheadOfData()
    {
        World w;
        auto bulk = w.open(1000);
        w.peer->frames.clear();
        while (bulk->write(QByteArray(65536, 'x')) > 0) {
        }
        auto other = w.mux->openStream("late", 1);
        w.settle();
        const auto connectAt = std::find_if(w.peer->frames.begin(), w.peer->frames.end(), [](const auto &r) {
            return std::holds_alternative<frame::Connect>(r.frame.payload);
        });
        QVERIFY(connectAt - w.peer->frames.begin() <= 8);
    }
    /// The flows of what arrived, in order.
    static QList<quint32> pushes(const World &w)
    {
        QList<quint32> ids;
        for (const auto &received : w.peer->frames) {
            if (std::holds_alternative<frame::Push>(received.frame.payload))
                ids.append(received.frame.flowId);
        }
        return ids;
    }
    void keystrokesGoAheadOfDataInTheChannel()
    {
        World w;
        auto bulk = w.open();
        auto shell = w.open();
        w.ours->setHeld(true);
        bulk->write(QByteArray(4000, 'x'));
        w.settle();
        shell->write("k");
        w.settle();
        shell->write("e");
        w.settle();
        w.ours->setHeld(false);
        w.settle();
        QCOMPARE(pushes(w), (QList<quint32>{shell->flowId(), shell->flowId(), bulk->flowId()}));
        const auto typed = w.peer->all<frame::Push>(shell->flowId());
        QCOMPARE(typed[0].data.toByteArray() + typed[1].data.toByteArray(), QByteArray("ke"));
    }
    void aFlowNeverOvertakesItself()
    {
        World w;
        auto bulk = w.open();
        auto shell = w.open();
        w.ours->setHeld(true);
        bulk->write(QByteArray(4000, 'x'));
        w.settle();
        // A large one waits behind others; what follows must not go ahead of it.
        shell->write(QByteArray(4000, 'y'));
        w.settle();
        shell->write("key");
        w.settle();
        w.ours->setHeld(false);
        w.settle();
        QCOMPARE(pushes(w), (QList<quint32>{bulk->flowId(), shell->flowId(), shell->flowId()}));
        QCOMPARE(w.peer->all<frame::Push>(shell->flowId())[1].data.toByteArray(), QByteArray("key"));
    }
    /// What a reader grants beyond what it has consumed says nothing about what has gone.
    void aGrantIsNoProofOfDelivery()
    {
        World w;
        auto shell = w.open();
        w.ours->setHeld(true);
        shell->write(QByteArray(4000, 'y'));
        w.settle();
        w.peer->send(frame::encodeAcknowledge(shell->flowId(), 100));
        w.settle();
        QVERIFY(w.ours->bytesToWrite() > 0);
        shell->write("key");
        w.settle();
        w.ours->setHeld(false);
        w.settle();
        QCOMPARE(w.peer->all<frame::Push>(shell->flowId())[1].data.toByteArray(), QByteArray("key"));
    }
    void earlyDataThatIsSentAgainIsNotOvertaken()
    {
        World w;
        auto bulk = w.open();
        auto late = w.mux->openStream("host", 80);
        late->write("early");
        w.settle();
        w.ours->setHeld(true);
        bulk->write(QByteArray(4000, 'x'));
        w.settle();
        w.peer->send(frame::encodeReset(late->flowId()));
        w.settle();
        late->write("next");
        w.settle();
        w.ours->setHeld(false);
        w.settle();
        const auto pushed = w.peer->all<frame::Push>(late->flowId());
        QCOMPARE(pushed.size(), 2);
        QCOMPARE(pushed[0].data.toByteArray(), QByteArray("early"));
        QCOMPARE(pushed[1].data.toByteArray(), QByteArray("next"));
    }
    void busyFlowDoesNotStarveAnother()
    {
        World w;
        auto bulk = w.open(10000);
        auto small = w.open(10000);
        w.peer->frames.clear();
        while (bulk->write(QByteArray(65536, 'x')) > 0) {
        }
        QCoreApplication::processEvents();
        small->write("ping");
        w.settle();
        const auto at = std::find_if(w.peer->frames.begin(), w.peer->frames.end(),
                                     [&](const auto &r) { return r.frame.flowId == small->flowId(); });
        QVERIFY(at != w.peer->frames.end());
    }
};

ROOKERY_TEST(TestFlowSender)
#include "tst_flow_sender.moc"
