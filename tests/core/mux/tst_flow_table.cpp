// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mux_world.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using World = MuxWorld;

// Every cell of the table in docs/protocol.md §4.2, and how flows are opened (docs/protocol.md §3, §4.1).

namespace {
constexpr quint32 PeerId = World::PeerId;
} // namespace

class TestFlowTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- docs/protocol.md §4.2: Connect ---
    void connectWithoutSlotMakesAFlowAndAcknowledgesFirst()
    {
        World w;
        QSignalSpy pending(w.mux.get(), &Multiplexor::streamPending);
        w.peer->send(frame::encodeConnect(PeerId, 64, "example.com", 443));
        w.settle();
        QCOMPARE(pending.size(), 1);
        QCOMPARE(w.peer->count<frame::Acknowledge>(PeerId), 1);
        QCOMPARE(w.peer->all<frame::Acknowledge>(PeerId)[0].frames, w.mux->options().initialWindow);
        auto stream = w.mux->nextPendingStream();
        QCOMPARE(stream->targetHost(), QByteArray("example.com"));
        QCOMPARE(stream->targetPort(), quint16(443));
        QCOMPARE(stream->state(), MuxStream::State::Open);
    }
    void acknowledgeGoesBeforeWhatTheApplicationSends()
    {
        World w;
        std::unique_ptr<MuxStream> stream;
        connect(w.mux.get(), &Multiplexor::streamPending, this, [&] {
            stream = w.mux->nextPendingStream();
            stream->write("hello");
        });
        w.peer->send(frame::encodeConnect(PeerId, 64, "host", 80));
        w.settle();
        QVERIFY(w.peer->frames.size() >= 2);
        QVERIFY(std::holds_alternative<frame::Acknowledge>(w.peer->frames[0].frame.payload));
        QVERIFY(std::holds_alternative<frame::Push>(w.peer->frames[1].frame.payload));
    }
    void connectForRequestedIdIsReset()
    {
        World w;
        auto stream = w.mux->openStream("host", 80);
        w.peer->send(frame::encodeConnect(stream->flowId(), 64, "other", 1));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(stream->flowId()), 1);
        QCOMPARE(stream->state(), MuxStream::State::Opening);
        QVERIFY(!w.mux->hasPendingStreams());
    }
    void connectForEstablishedIdIsResetAndLeavesTheFlowAlone()
    {
        World w;
        auto stream = w.accept();
        w.peer->send(frame::encodeConnect(PeerId, 64, "other", 1));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
        QVERIFY(!w.mux->hasPendingStreams());
        w.peer->push(PeerId, "still here");
        w.settle();
        QCOMPARE(stream->readAll(), QByteArray("still here"));
    }
    void connectForRequestedBindIsReset()
    {
        World w;
        const auto id = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 8080);
        w.peer->send(frame::encodeConnect(*id, 64, "other", 1));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(*id), 1);
        QSignalSpy answered(w.mux.get(), &Multiplexor::bindAnswered);
        w.peer->send(frame::encodeFinish(*id));
        w.settle();
        QCOMPARE(answered.size(), 1);
    }
    void connectWithFlowIdZeroIsReset()
    {
        World w;
        w.peer->send(frame::encodeConnect(0, 64, "host", 80));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(0), 1);
        QVERIFY(!w.mux->hasPendingStreams());
    }
    void connectBeyondTheLimitsIsReset()
    {
        MuxOptions options;
        options.maxFlows = 2;
        World w(options);
        auto one = w.accept(1);
        auto two = w.accept(2);
        w.peer->send(frame::encodeConnect(3, 64, "host", 80));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(3), 1);
        two.reset();
        w.settle();
        QVERIFY(w.accept(4));
    }
    void connectWithAnEndlessHostIsReset()
    {
        World w;
        w.peer->send(frame::encodeConnect(PeerId, 64, QByteArray(256, 'a'), 80));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
    }

    // --- docs/protocol.md §4.2: Acknowledge ---
    void acknowledgeWithoutSlotIsReset()
    {
        World w;
        w.peer->send(frame::encodeAcknowledge(PeerId, 5));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
    }
    void acknowledgeEstablishesWithItsWindow()
    {
        MuxOptions options;
        options.minFrame = 1;
        options.maxFrame = 1;
        World w(options);
        auto stream = w.mux->openStream("host", 80);
        QSignalSpy opened(stream.get(), &MuxStream::opened);
        w.peer->send(frame::encodeAcknowledge(stream->flowId(), 3));
        w.settle();
        QCOMPARE(opened.size(), 1);
        stream->write(QByteArray(9 * 1024, 'x'));
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 3);
        // One more unit, one more frame.
        w.peer->send(frame::encodeAcknowledge(stream->flowId(), 1));
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 4);
    }
    void acknowledgeForRequestedBindIsResetAndTheSlotStays()
    {
        World w;
        const auto id = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 8080);
        w.peer->send(frame::encodeAcknowledge(*id, 5));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(*id), 1);
        QSignalSpy answered(w.mux.get(), &Multiplexor::bindAnswered);
        w.peer->send(frame::encodeFinish(*id));
        w.settle();
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered[0][1].toBool(), true);
    }
    // --- docs/protocol.md §4.2: Push ---
    void pushWithoutSlotIsReset()
    {
        World w;
        w.peer->push(PeerId, "x");
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
    }
    void pushForRequestedIsReset()
    {
        World w;
        auto stream = w.mux->openStream("host", 80);
        w.peer->push(stream->flowId(), "x");
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(stream->flowId()), 1);
        QCOMPARE(stream->bytesAvailable(), 0);
    }
    void pushForRequestedBindIsReset()
    {
        World w;
        const auto id = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 8080);
        w.peer->push(*id, "x");
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(*id), 1);
    }
    void pushBeyondTheWindowClosesOnlyItsFlow()
    {
        World w;
        auto greedy = w.accept(1);
        auto other = w.accept(2);
        QSignalSpy failed(greedy.get(), &MuxStream::failed);
        const auto window = w.mux->options().initialWindow;
        for (quint32 i = 0; i < window; ++i)
            w.peer->push(1, "x");
        w.settle();
        QCOMPARE(failed.size(), 0);
        QCOMPARE(greedy->bytesAvailable(), qint64(window));
        w.peer->push(1, "x");
        w.settle();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::ProtocolError);
        QCOMPARE(w.peer->count<frame::Reset>(1), 1);
        w.peer->push(2, "fine");
        w.settle();
        QCOMPARE(other->readAll(), QByteArray("fine"));
        QCOMPARE(w.mux->state(), Multiplexor::State::Running);
        // What was within the window is still the reader's.
        QCOMPARE(greedy->readAll().size(), qsizetype(window));
    }
    void pushAfterFinishIsReset()
    {
        World w;
        auto stream = w.accept();
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        w.peer->send(frame::encodeFinish(PeerId));
        w.peer->push(PeerId, "late");
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(stream->readAll(), QByteArray());
    }

    // --- docs/protocol.md §4.2: Finish ---
    void finishWithoutSlotIsReset()
    {
        World w;
        w.peer->send(frame::encodeFinish(PeerId));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
    }
    void finishForRequestedDropsTheSlotAndResets()
    {
        World w;
        auto stream = w.mux->openStream("host", 80);
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        const auto id = stream->flowId();
        w.peer->send(frame::encodeFinish(id));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(id), 1);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(w.mux->counters().flows, 0);
    }
    void finishEndsReadingAfterWhatIsQueued()
    {
        World w;
        auto stream = w.accept();
        QSignalSpy finished(stream.get(), &QIODevice::readChannelFinished);
        w.peer->push(PeerId, "queued");
        w.peer->send(frame::encodeFinish(PeerId));
        w.settle();
        QCOMPARE(finished.size(), 1);
        QVERIFY(!stream->atEnd());
        QCOMPARE(stream->readAll(), QByteArray("queued"));
        QVERIFY(stream->atEnd());
        // The other direction lives on.
        QCOMPARE(stream->write("answer"), 6);
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(PeerId), 1);
    }
    void secondFinishIsOnlyLogged()
    {
        World w;
        auto stream = w.accept();
        QSignalSpy finished(stream.get(), &QIODevice::readChannelFinished);
        w.peer->send(frame::encodeFinish(PeerId));
        w.peer->send(frame::encodeFinish(PeerId));
        w.settle();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 0);
        QCOMPARE(w.mux->counters().badFrames, 1u);
        QCOMPARE(stream->write("x"), 1);
    }
    void bothFinishFreeTheId()
    {
        World w;
        auto stream = w.accept();
        stream->finish();
        w.settle();
        QCOMPARE(w.peer->count<frame::Finish>(PeerId), 1);
        w.peer->send(frame::encodeFinish(PeerId));
        w.settle();
        QCOMPARE(w.mux->counters().flows, 0);
        QVERIFY(w.accept(PeerId));
    }

    // --- docs/protocol.md §4.2: Reset ---
    void resetWithoutSlotIsIgnored()
    {
        World w;
        w.peer->send(frame::encodeReset(PeerId));
        w.settle();
        QVERIFY(w.peer->frames.empty());
        QCOMPARE(w.mux->state(), Multiplexor::State::Running);
    }
    void resetOfRequestedRetriesWithANewIdThreeTimesInAll()
    {
        World w;
        auto stream = w.mux->openStream("host", 80);
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        QSet<quint32> ids;
        for (int attempt = 1; attempt <= 3; ++attempt) {
            w.settle();
            QCOMPARE(w.peer->connects().size(), attempt);
            QCOMPARE(failed.size(), 0);
            ids.insert(w.peer->connects().last());
            w.peer->send(frame::encodeReset(w.peer->connects().last()));
        }
        w.settle();
        QCOMPARE(ids.size(), 3);
        QCOMPARE(w.peer->connects().size(), 3);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::FlowIdsExhausted);
        QVERIFY(!failed[0][0].value<Error>().message.isEmpty());
    }
    void secondIdMayWork()
    {
        World w;
        auto stream = w.mux->openStream("host", 80);
        QSignalSpy opened(stream.get(), &MuxStream::opened);
        w.settle();
        w.peer->send(frame::encodeReset(w.peer->connects().last()));
        w.settle();
        const auto id = w.peer->connects().last();
        QCOMPARE(stream->flowId(), id);
        w.peer->send(frame::encodeAcknowledge(id, 8));
        w.settle();
        QCOMPARE(opened.size(), 1);
    }
    void resetOfEstablishedAbortsWithoutAnswer()
    {
        World w;
        auto stream = w.accept();
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        QSignalSpy finished(stream.get(), &QIODevice::readChannelFinished);
        w.peer->send(frame::encodeReset(PeerId));
        w.settle();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 0);
        QCOMPARE(stream->state(), MuxStream::State::Ended);
        QCOMPARE(stream->write("x"), -1);
    }

    // --- docs/protocol.md §4.1: early data ---
    void earlyDataRidesBehindTheConnect()
    {
        World w;
        auto stream = w.mux->openStream("host", 80);
        stream->write("early");
        w.settle();
        QCOMPARE(w.peer->frames.size(), size_t(2));
        QVERIFY(std::holds_alternative<frame::Connect>(w.peer->frames[0].frame.payload));
        QCOMPARE(std::get<frame::Push>(w.peer->frames[1].frame.payload).data.toByteArray(),
                 QByteArray("early"));
    }
    void earlyDataIsAtMostFourFrames()
    {
        MuxOptions options;
        options.minFrame = 100;
        World w(options);
        auto stream = w.mux->openStream("host", 80);
        stream->write(QByteArray(1000, 'e'));
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 4);
        // The four used up units of the window that comes now.
        w.peer->send(frame::encodeAcknowledge(stream->flowId(), 4));
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 4);
        w.peer->send(frame::encodeAcknowledge(stream->flowId(), 1));
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 5);
    }
    void earlyDataIsSentAgainWithTheNewId()
    {
        World w;
        auto stream = w.mux->openStream("host", 80);
        stream->write("early");
        w.settle();
        w.peer->send(frame::encodeReset(w.peer->connects().last()));
        w.settle();
        const auto id = w.peer->connects().last();
        QCOMPARE(w.peer->all<frame::Push>(id)[0].data.toByteArray(), QByteArray("early"));
        w.peer->send(frame::encodeAcknowledge(id, 8));
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(id), 1);
        QCOMPARE(stream->counters().bytesOut, 5u);
    }
    void finishWaitsForTheAcknowledge()
    {
        World w;
        auto stream = w.mux->openStream("host", 80);
        stream->write("question");
        stream->finish();
        w.settle();
        QCOMPARE(w.peer->countAny<frame::Finish>(), 0);
        w.peer->send(frame::encodeAcknowledge(stream->flowId(), 8));
        w.settle();
        QCOMPARE(w.peer->count<frame::Finish>(stream->flowId()), 1);
    }
    void opensAreNotSerial()
    {
        World w;
        std::vector<std::unique_ptr<MuxStream>> streams;
        for (int i = 0; i < 100; ++i)
            streams.push_back(w.mux->openStream("host", 80));
        w.settle();
        QCOMPARE(w.peer->connects().size(), 100);
        const auto ids = w.peer->connects();
        QCOMPARE(QSet<quint32>(ids.begin(), ids.end()).size(), 100);
    }
    void openTimesOut()
    {
        World w;
        auto stream = w.mux->openStream("host", 80);
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        w.settle();
        w.clock.advance(9999ms);
        QCOMPARE(failed.size(), 0);
        w.clock.advance(1ms);
        QCOMPARE(failed.size(), 0); // until it is known that it is not because of the line
        w.settle();
        w.clock.advance(0ms);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::Timeout);
        w.settle();
        QCOMPARE(w.peer->countAny<frame::Reset>(), 1);
        QCOMPARE(w.mux->counters().flows, 0);
    }
    void openTimeLimitCoversRetries()
    {
        World w;
        auto stream = w.mux->openStream("host", 80);
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        w.settle();
        w.clock.advance(6s);
        w.peer->send(frame::encodeReset(w.peer->connects().last()));
        w.settle();
        w.clock.advance(4s);
        w.settle();
        w.clock.advance(0ms);
        QCOMPARE(failed.size(), 1);
    }
    void abandonedOpenIsReset()
    {
        World w;
        auto stream = w.mux->openStream("host", 80);
        const auto id = stream->flowId();
        stream.reset();
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(id), 1);
    }

    // --- docs/protocol.md §3.1: flow IDs ---
    void flowIdsAreNeverZeroOrInUse()
    {
        MuxOptions options;
        QList<quint32> script{0, 7, 7, 0, 8};
        options.flowIdSource = [&script] { return script.isEmpty() ? 99u : script.takeFirst(); };
        World w(options);
        auto a = w.mux->openStream("a", 1);
        auto b = w.mux->openStream("b", 1);
        QCOMPARE(a->flowId(), 7u);
        QCOMPARE(b->flowId(), 8u);
    }
    void endedIdsAreNotUsedAgainSoon()
    {
        MuxOptions options;
        QList<quint32> script{7, 7, 9};
        options.flowIdSource = [&script] { return script.isEmpty() ? 99u : script.takeFirst(); };
        World w(options);
        auto a = w.mux->openStream("a", 1);
        a.reset();
        auto b = w.mux->openStream("b", 1);
        QCOMPARE(b->flowId(), 9u);
    }
};

ROOKERY_TEST(TestFlowTable)
#include "tst_flow_table.moc"
