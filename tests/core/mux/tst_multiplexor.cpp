// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/hello.h"
#include "support/mux_world.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using World = MuxWorld;

// The connection as a whole: datagrams, hello and the end of it (docs/protocol.md §2.2, §6, §7, §9).

namespace {
constexpr quint32 PeerId = World::PeerId;
} // namespace

class TestMultiplexor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- docs/protocol.md §6: datagrams ---
    void datagramsBothWays()
    {
        World w;
        QVERIFY(w.mux->sendDatagram({9, "8.8.8.8", 53, "query"}));
        w.peer->send(frame::encodeDatagram(9, "8.8.8.8", 53, "answer"));
        w.settle();
        QCOMPARE(w.peer->all<frame::Datagram>(9)[0].data.toByteArray(), QByteArray("query"));
        QVERIFY(w.mux->hasPendingDatagrams());
        const auto datagram = w.mux->nextPendingDatagram();
        QCOMPARE(datagram.flowId, 9u);
        QCOMPARE(datagram.host, QByteArray("8.8.8.8"));
        QCOMPARE(datagram.data, QByteArray("answer"));
        QVERIFY(!w.mux->hasPendingDatagrams());
    }
    void fullDatagramQueueDropsTheNewestAndCounts()
    {
        World w;
        QSignalSpy pending(w.mux.get(), &Multiplexor::datagramsPending);
        for (int i = 0; i < 600; ++i)
            w.peer->send(frame::encodeDatagram(1, "h", 1, QByteArray::number(i)));
        w.settle();
        QVERIFY(pending.size() >= 1);
        QCOMPARE(w.mux->counters().datagramsDroppedIn, 88u);
        QCOMPARE(w.mux->counters().datagramsIn, 512u);
        for (int i = 0; i < 512; ++i)
            QCOMPARE(w.mux->nextPendingDatagram().data, QByteArray::number(i));
        QVERIFY(!w.mux->hasPendingDatagrams());
        // Nothing blocks: the next one is taken.
        w.peer->send(frame::encodeDatagram(1, "h", 1, "next"));
        w.settle();
        QCOMPARE(w.mux->nextPendingDatagram().data, QByteArray("next"));
    }
    void sendQueueOfDatagramsIsBounded()
    {
        World w;
        w.makePeerRookery();
        int refused = 0;
        for (int i = 0; i < 600; ++i) {
            if (!w.mux->sendDatagram({1, "h", 1, "data"}))
                ++refused;
        }
        QCOMPARE(refused, 88);
        QCOMPARE(w.mux->counters().datagramsDroppedOut, 88u);
    }
    /// docs/protocol.md §1.6: behind something that takes small messages only, ours and the peer's.
    void datagramsThatDoNotComeThroughAreRefused_data()
    {
        QTest::addColumn<qsizetype>("known");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("we know") << qsizetype(2048) << QByteArray("rookery/1");
        QTest::newRow("the peer says so") << qsizetype(0) << QByteArray("rookery/1 frames=2048");
        QTest::newRow("the smaller counts") << qsizetype(2048) << QByteArray("rookery/1 frames=32768");
    }
    void datagramsThatDoNotComeThroughAreRefused()
    {
        QFETCH(qsizetype, known);
        QFETCH(QByteArray, told);
        MuxOptions options;
        options.largestWanted = known;
        World w(options);
        w.peer->send(frame::encodeReset(0, told));
        w.settle();
        QVERIFY(w.mux->sendDatagram({1, "h", 1, QByteArray(2048, 'x')}));
        const auto tooLarge = w.mux->sendDatagram({1, "h", 1, QByteArray(2049, 'x')});
        QVERIFY(!tooLarge);
        QCOMPARE(tooLarge.error().code, ErrorCode::TooMuch);
    }
    void longHostIsRefusedAtTheSender()
    {
        World w;
        QVERIFY(w.mux->sendDatagram({1, QByteArray(255, 'a'), 1, "data"}));
        const auto tooLong = w.mux->sendDatagram({1, QByteArray(256, 'a'), 1, "data"});
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().code, ErrorCode::BadInput);
    }
    void shortDatagramsAreForRookeriesOnly_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (qsizetype size = 0; size < 5; ++size)
            QTest::addRow("%d bytes", int(size)) << size;
    }
    void shortDatagramsAreForRookeriesOnly()
    {
        QFETCH(qsizetype, size);
        World w;
        QCOMPARE(w.mux->sendDatagram({1, "h", 1, QByteArray(size, 'x')}).has_value(), size >= 4);
        QCOMPARE(w.mux->counters().datagramsTooShort, size < 4 ? 1u : 0u);
        w.makePeerRookery();
        QVERIFY(w.mux->sendDatagram({2, "h", 1, QByteArray(size, 'x')}));
        w.settle();
        QCOMPARE(w.peer->count<frame::Datagram>(2), 1);
        // Any length is taken.
        w.peer->send(frame::encodeDatagram(3, "h", 1, QByteArray(size, 'y')));
        w.settle();
        QCOMPARE(w.mux->nextPendingDatagram().data.size(), size);
    }

    // --- docs/protocol.md §9: hello ---
    void helloTellsTheChannelThatThePeerSendsAtOnce()
    {
        World w;
        w.settle();
        QVERIFY(!w.ours->toldThatPeerSendsAtOnce());
        w.makePeerRookery();
        QVERIFY(w.ours->toldThatPeerSendsAtOnce());
    }
    void tellsWhoItIs()
    {
        MuxOptions options;
        options.identity = QByteArray(Hello::IdentitySize, '\x5a');
        World w(options);
        w.peer->send(frame::encodeReset(0, Hello::ours(QByteArray(Hello::IdentitySize, '\x07'))));
        w.settle();
        QCOMPARE(Hello::parse(w.peer->hello)->identity, options.identity);
        QCOMPARE(w.mux->peerIdentity(), QByteArray(Hello::IdentitySize, '\x07'));
        QVERIFY(World().mux->peerIdentity().isEmpty());
    }
    void helloIsTheFirstMessage()
    {
        World w;
        w.settle();
        QVERIFY(w.peer->hello.startsWith("rookery/1"));
        QVERIFY(w.peer->hello.contains("short-datagrams"));
        QVERIFY(w.peer->hello.size() + 5 <= 256);
    }
    void peerIsAPenguinUntilItsHello()
    {
        World w;
        QSignalSpy identified(w.mux.get(), &Multiplexor::peerIdentified);
        QVERIFY(!w.mux->peerIsRookery());
        w.peer->send(frame::encodeReset(0, "rookery/1  short-datagrams teleport"));
        w.settle();
        QCOMPARE(identified.size(), 1);
        QVERIFY(w.mux->peerIsRookery());
        QVERIFY(w.mux->peerCan("short-datagrams"));
        QVERIFY(w.mux->peerCan("teleport"));
        QVERIFY(!w.mux->peerCan("early-acks"));
        // A second one changes nothing.
        w.peer->send(frame::encodeReset(0, "rookery/1 early-acks"));
        w.settle();
        QVERIFY(!w.mux->peerCan("early-acks"));
    }
    void otherResetsOfFlowZeroAreIgnored_data()
    {
        QTest::addColumn<QByteArray>("trailing");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("other text") << QByteArray("penguin/8");
        QTest::newRow("longer name") << QByteArray("rookery/11 short-datagrams");
        QTest::newRow("too long") << QByteArray("rookery/1 ") + QByteArray(300, 'x');
    }
    void otherResetsOfFlowZeroAreIgnored()
    {
        QFETCH(QByteArray, trailing);
        World w;
        w.peer->send(frame::encodeReset(0, trailing));
        w.settle();
        QVERIFY(!w.mux->peerIsRookery());
        QCOMPARE(w.mux->state(), Multiplexor::State::Running);
    }

    // --- messages in parts ---
    /// Hands `message` on as the native channel does with a large one.
    static void arriveInParts(World &w, const QByteArray &message, qsizetype step)
    {
        Q_EMIT w.ours->messageBegan(ByteSlice(message.first(64)), message.size());
        for (qsizetype at = 64; at < message.size(); at += step) {
            const QByteArray part = message.mid(at, step);
            Q_EMIT w.ours->messageContinued(ByteSlice(part), at + step >= message.size());
        }
        World::settle();
    }
    static QByteArray pushOf(quint32 id, const QByteArray &data)
    {
        auto message = MessageBuffer::copyOf(data);
        frame::prependPushHeader(message, id);
        return message.view().toByteArray();
    }
    void pushInPartsReachesItsReader()
    {
        World w;
        auto stream = w.accept();
        QByteArray data;
        for (int i = 0; i < 10'000; ++i)
            data += QByteArray::number(i);
        arriveInParts(w, pushOf(PeerId, data), 1000);
        QCOMPARE(stream->readAll(), data);
        QCOMPARE(stream->counters().framesIn, 1u); // of the window, too
        w.peer->push(PeerId, "next");
        w.settle();
        QCOMPARE(stream->readAll(), QByteArray("next"));
    }
    void restOfAPushIsSkippedWhereNobodyWantsIt()
    {
        World w;
        arriveInParts(w, pushOf(PeerId, QByteArray(1000, 'x')), 100);
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
        QCOMPARE(w.mux->counters().badFrames, 1u);
        auto stream = w.accept(1);
        Q_EMIT w.ours->messageBegan(ByteSlice(pushOf(1, QByteArray(100, 'x'))), 1000);
        stream.reset();
        Q_EMIT w.ours->messageContinued(ByteSlice(QByteArray(895, 'x')), true);
        w.settle();
        QCOMPARE(w.mux->counters().badFrames, 1u);
        QCOMPARE(w.mux->counters().queuedForReaders, 0);
        QCOMPARE(w.mux->state(), Multiplexor::State::Running);
    }
    void datagramInPartsIsPutTogether()
    {
        World w;
        const QByteArray data(60'000, 'd');
        arriveInParts(w, frame::encodeDatagram(7, "host", 53, data).view().toByteArray(), 1000);
        QVERIFY(w.mux->hasPendingDatagrams());
        QCOMPARE(w.mux->nextPendingDatagram().data, data);
    }
    void longMessageOtherThanAPushEndsTheConnection()
    {
        World w;
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        Q_EMIT w.ours->messageBegan(ByteSlice(QByteArray(100, '\x76')), MessageParts::MaxJoined + 1);
        Q_EMIT w.ours->messageContinued(ByteSlice(QByteArray(100, 'x')), true);
        w.settle();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed[0][0].value<Error>().code, ErrorCode::ProtocolError);
    }

    // --- broken peers ---
    void malformedFrameEndsTheConnection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("\x74");
        QTest::newRow("version 6") << QByteArray::fromHex("640000abcd");
        QTest::newRow("opcode 9") << QByteArray::fromHex("790000abcd");
        QTest::newRow("bind type") << QByteArray::fromHex("750000abcd020001");
    }
    void malformedFrameEndsTheConnection()
    {
        QFETCH(QByteArray, bytes);
        World w;
        auto stream = w.accept();
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        w.peer->sendBytes(bytes);
        w.settle();
        QCOMPARE(closed.size(), 1);
        const auto why = closed[0][0].value<Error>();
        QCOMPARE(why.code, ErrorCode::ProtocolError);
        QVERIFY(!why.detail.isEmpty());
        QCOMPARE(failed.size(), 1);
        QVERIFY(w.peer->closed);
    }
    void textMessageEndsTheConnection()
    {
        World w;
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        w.peer->channel().sendText("hello");
        w.settle();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed[0][0].value<Error>().code, ErrorCode::ProtocolError);
    }
    void peerThatAsksAndNeverReadsIsCutOff()
    {
        MuxOptions options;
        options.maxQueuedControl = 4096;
        options.maxFrame = 16 * 1024;
        World w(options);
        w.settle();
        w.ours->setHeld(true);
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        for (quint32 id = 1; id < 50000; ++id)
            w.peer->push(id, "x");
        w.settle();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed[0][0].value<Error>().code, ErrorCode::ProtocolError);
    }

    // --- what the channel finds out ---
    void learnsTheRoundTrip()
    {
        const auto granted = [](std::chrono::microseconds roundTrip) {
            World w;
            if (roundTrip > 0ms)
                Q_EMIT w.ours->roundTripMeasured(roundTrip);
            const auto stream = w.accept();
            for (int i = 0; i < 200; ++i) {
                w.peer->push(PeerId, QByteArray(16 * 1024, 'x'));
                if (i % 4 != 3)
                    continue;
                w.settle();
                stream->readAll();
                w.settle();
            }
            quint64 sum = 0;
            for (const auto &acknowledge : w.peer->all<frame::Acknowledge>(PeerId))
                sum += acknowledge.frames;
            return sum;
        };
        // A window that is read within a round trip grows.
        QVERIFY(granted(100ms) > granted(0ms));
    }
    void deadConnectionEndsItsFlows()
    {
        World w;
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        auto stream = w.open();
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        w.ours->giveUp({ErrorCode::KeepaliveTimeout, QStringLiteral("dead"), {}, {}}, CloseCode::GoingAway);
        QCOMPARE(closed.size(), 0);
        w.settle();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed[0][0].value<Error>().code, ErrorCode::KeepaliveTimeout);
        QCOMPARE(failed.size(), 1);
    }

    // --- docs/protocol.md §7: shutdown ---
    void closeSendsWhatIsQueuedThenCloses()
    {
        World w;
        auto stream = w.open(1000);
        stream->write(QByteArray(3 << 20, 'q'));
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        w.mux->close();
        QCOMPARE(stream->write("x"), -1);
        for (int i = 0; i < 100 && closed.isEmpty(); ++i) {
            w.settle();
            w.peer->send(frame::encodeAcknowledge(stream->flowId(), 16));
        }
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed[0][0].value<Error>().code, ErrorCode::ClosedHere);
        qint64 got = 0;
        for (const auto &push : w.peer->all<frame::Push>(stream->flowId()))
            got += push.data.size();
        QCOMPARE(got, 3 << 20);
        QVERIFY(w.peer->closed);
        QCOMPARE(w.peer->closeReason.code, ErrorCode::ClosedByPeer);
    }
    void closeDoesNotWaitForEverForAPeerThatDoesNotRead()
    {
        World w;
        auto stream = w.open(1);
        stream->write(QByteArray(1 << 20, 'q'));
        stream->write(QByteArray(1 << 20, 'q'));
        w.settle();
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        w.mux->close();
        w.settle();
        QCOMPARE(closed.size(), 0);
        w.clock.advance(3s);
        w.settle();
        QCOMPARE(closed.size(), 1);
    }
    void messagesBeforeTheCloseAreDelivered()
    {
        World w;
        auto stream = w.accept();
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        w.peer->push(PeerId, "last");
        w.peer->channel().close(CloseCode::Normal, {});
        w.settle();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed[0][0].value<Error>().code, ErrorCode::ClosedByPeer);
        QCOMPARE(stream->readAll(), QByteArray("last"));
        QVERIFY(stream->atEnd());
    }
    void bindWhileClosingIsIgnored()
    {
        MuxOptions options;
        options.acceptBinds = true;
        World w(options);
        auto stuck = w.open(0);
        stuck->write("keeps the close waiting");
        QSignalSpy asked(w.mux.get(), &Multiplexor::bindRequested);
        w.mux->close();
        w.peer->send(frame::encodeBind(PeerId, frame::BindType::Tcp, "127.0.0.1", 1));
        w.settle();
        QCOMPARE(asked.size(), 0);
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 0);
        QCOMPARE(w.peer->count<frame::Finish>(PeerId), 0);
    }
    void everythingPendingFailsWhenTheConnectionEnds()
    {
        World w;
        auto opening = w.mux->openStream("host", 80);
        auto open = w.open();
        const auto bind = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 1);
        QVERIFY(bind);
        QSignalSpy openFailed(opening.get(), &MuxStream::failed);
        QSignalSpy flowFailed(open.get(), &MuxStream::failed);
        QSignalSpy finished(open.get(), &QIODevice::readChannelFinished);
        QSignalSpy bindFailed(w.mux.get(), &Multiplexor::bindFailed);
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        w.peer->channel().cut();
        w.settle();
        QCOMPARE(openFailed.size(), 1);
        QCOMPARE(flowFailed.size(), 1);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(bindFailed.size(), 1);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(w.clock.runningTimers(), size_t(0));
        // Nothing works any more, and nothing breaks.
        auto late = w.mux->openStream("host", 80);
        QSignalSpy lateFailed(late.get(), &MuxStream::failed);
        w.settle();
        QCOMPARE(lateFailed.size(), 1);
        QVERIFY(!w.mux->sendDatagram({1, "h", 1, "data"}));
        QVERIFY(!w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 1));
        w.mux->answerBind(1, true);
        w.mux->close();
    }
};

ROOKERY_TEST(TestMultiplexor)
#include "tst_multiplexor.moc"
