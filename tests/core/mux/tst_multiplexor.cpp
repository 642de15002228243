// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/hello.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "support/fake_clock.h"
#include "support/raw_peer.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

// One multiplexor against a peer that is played by hand: every cell of the table in docs/protocol.md §4.2,
// and the rules of docs/protocol.md §3–§7 and §9 by their names.

namespace {

constexpr quint32 PeerId = 0x1234; ///< a flow that the peer opens

struct World
{
    explicit World(MuxOptions options = {})
    {
        auto [a, b] = MemoryChannel::createPair({0, {}, &clock});
        ours = a.get();
        peer = std::make_unique<RawPeer>(std::move(b));
        mux = std::make_unique<Multiplexor>(std::move(a), options, clock);
    }

    /// Lets everything that is on its way arrive.
    void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
    /// A stream that the peer has opened and we have taken.
    std::unique_ptr<MuxStream> accept(quint32 id = PeerId, quint32 rwnd = 64)
    {
        peer->send(frame::encodeConnect(id, rwnd, "host", 80));
        settle();
        return mux->nextPendingStream();
    }
    /// A stream that we have opened and the peer has acknowledged.
    std::unique_ptr<MuxStream> open(quint32 rwnd = 64)
    {
        auto stream = mux->openStream("host", 80);
        peer->send(frame::encodeAcknowledge(stream->flowId(), rwnd));
        settle();
        return stream;
    }
    void makePeerRookery()
    {
        peer->send(frame::encodeReset(0, "rookery/1 short-datagrams early-acks"));
        settle();
    }

    FakeClock clock;
    MemoryChannel *ours = nullptr; ///< the multiplexor's
    std::unique_ptr<RawPeer> peer;
    std::unique_ptr<Multiplexor> mux;
};

MuxOptions quiet()
{
    MuxOptions options;
    options.keepaliveInterval = 0ms;
    return options;
}

} // namespace

class TestMultiplexor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- docs/protocol.md §4.2: Connect ---
    void connectWithoutSlotMakesAFlowAndAcknowledgesFirst()
    {
        World w(quiet());
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
        World w(quiet());
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
        World w(quiet());
        auto stream = w.mux->openStream("host", 80);
        w.peer->send(frame::encodeConnect(stream->flowId(), 64, "other", 1));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(stream->flowId()), 1);
        QCOMPARE(stream->state(), MuxStream::State::Opening);
        QVERIFY(!w.mux->hasPendingStreams());
    }
    void connectForEstablishedIdIsResetAndLeavesTheFlowAlone()
    {
        World w(quiet());
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
        World w(quiet());
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
        World w(quiet());
        w.peer->send(frame::encodeConnect(0, 64, "host", 80));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(0), 1);
        QVERIFY(!w.mux->hasPendingStreams());
    }
    void connectBeyondTheLimitsIsReset()
    {
        auto options = quiet();
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
        World w(quiet());
        w.peer->send(frame::encodeConnect(PeerId, 64, QByteArray(256, 'a'), 80));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
    }

    // --- docs/protocol.md §4.2: Acknowledge ---
    void acknowledgeWithoutSlotIsReset()
    {
        World w(quiet());
        w.peer->send(frame::encodeAcknowledge(PeerId, 5));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
    }
    void acknowledgeEstablishesWithItsWindow()
    {
        auto options = quiet();
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
        World w(quiet());
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
    void zeroWindowWaits()
    {
        World w(quiet());
        auto stream = w.open(0);
        stream->write("x");
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 0);
        w.peer->send(frame::encodeAcknowledge(stream->flowId(), 1));
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 1);
    }

    // --- docs/protocol.md §4.2: Push ---
    void pushWithoutSlotIsReset()
    {
        World w(quiet());
        w.peer->push(PeerId, "x");
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
    }
    void pushForRequestedIsReset()
    {
        World w(quiet());
        auto stream = w.mux->openStream("host", 80);
        w.peer->push(stream->flowId(), "x");
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(stream->flowId()), 1);
        QCOMPARE(stream->bytesAvailable(), 0);
    }
    void pushForRequestedBindIsReset()
    {
        World w(quiet());
        const auto id = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 8080);
        w.peer->push(*id, "x");
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(*id), 1);
    }
    void pushBeyondTheWindowClosesOnlyItsFlow()
    {
        World w(quiet());
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
    void tooManyBytesCloseOnlyTheirFlow()
    {
        auto options = quiet();
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
        auto options = quiet();
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
    void pushAfterFinishIsReset()
    {
        World w(quiet());
        auto stream = w.accept();
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        w.peer->send(frame::encodeFinish(PeerId));
        w.peer->push(PeerId, "late");
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(stream->readAll(), QByteArray());
    }
    void emptyPushIsNoEndAndUsesTheWindow()
    {
        World w(quiet());
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
    void emptyPushIsNeverSent()
    {
        World w(quiet());
        auto stream = w.open();
        stream->write("");
        stream->write(QByteArray());
        stream->finish();
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 0);
        QCOMPARE(w.peer->count<frame::Finish>(stream->flowId()), 1);
    }

    // --- docs/protocol.md §4.2: Finish ---
    void finishWithoutSlotIsReset()
    {
        World w(quiet());
        w.peer->send(frame::encodeFinish(PeerId));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
    }
    void finishForRequestedDropsTheSlotAndResets()
    {
        World w(quiet());
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
        World w(quiet());
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
        World w(quiet());
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
        World w(quiet());
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
        World w(quiet());
        w.peer->send(frame::encodeReset(PeerId));
        w.settle();
        QVERIFY(w.peer->frames.empty());
        QCOMPARE(w.mux->state(), Multiplexor::State::Running);
    }
    void resetOfRequestedRetriesWithANewIdThreeTimesInAll()
    {
        World w(quiet());
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
        World w(quiet());
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
        World w(quiet());
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
        World w(quiet());
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
        auto options = quiet();
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
        World w(quiet());
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
        World w(quiet());
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
        World w(quiet());
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
        World w(quiet());
        auto stream = w.mux->openStream("host", 80);
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        w.settle();
        w.clock.advance(9999ms);
        QCOMPARE(failed.size(), 0);
        w.clock.advance(1ms);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::Timeout);
        w.settle();
        QCOMPARE(w.peer->countAny<frame::Reset>(), 1);
        QCOMPARE(w.mux->counters().flows, 0);
    }
    void openTimeLimitCoversRetries()
    {
        World w(quiet());
        auto stream = w.mux->openStream("host", 80);
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        w.settle();
        w.clock.advance(6s);
        w.peer->send(frame::encodeReset(w.peer->connects().last()));
        w.settle();
        w.clock.advance(4s);
        QCOMPARE(failed.size(), 1);
    }
    void abandonedOpenIsReset()
    {
        World w(quiet());
        auto stream = w.mux->openStream("host", 80);
        const auto id = stream->flowId();
        stream.reset();
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(id), 1);
    }

    // --- docs/protocol.md §3.1: flow IDs ---
    void flowIdsAreNeverZeroOrInUse()
    {
        auto options = quiet();
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
        auto options = quiet();
        QList<quint32> script{7, 7, 9};
        options.flowIdSource = [&script] { return script.isEmpty() ? 99u : script.takeFirst(); };
        World w(options);
        auto a = w.mux->openStream("a", 1);
        a.reset();
        auto b = w.mux->openStream("b", 1);
        QCOMPARE(b->flowId(), 9u);
    }

    // --- docs/protocol.md §4.3, §4.4: windows ---
    void acknowledgesAtAQuarterOfTheWindow()
    {
        World w(quiet());
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
    void helloTellsTheChannelThatThePeerSendsAtOnce()
    {
        World w(quiet());
        w.settle();
        QVERIFY(!w.ours->toldThatPeerSendsAtOnce());
        w.makePeerRookery();
        QVERIFY(w.ours->toldThatPeerSendsAtOnce());
    }
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
    static qsizetype reminders(const World &w)
    {
        const auto all = w.peer->all<frame::Acknowledge>(PeerId);
        return std::count_if(all.begin(), all.end(),
                             [](const frame::Acknowledge &a) { return a.frames == 0; });
    }
    void penguinThatMissedAnAcknowledgeIsReminded()
    {
        World w(quiet());
        const auto stream = emptyThePeersWindow(w);
        w.clock.advance(99ms);
        w.settle();
        QCOMPARE(reminders(w), 0);
        w.clock.advance(1ms);
        w.settle();
        QCOMPARE(reminders(w), 1);
        w.clock.advance(1h);
        w.settle();
        QCOMPARE(reminders(w), 3); // it may just have nothing to say
        w.clock.advance(1h);       // nothing but the look whether it is idle
        w.settle();
        QCOMPARE(w.clock.runningTimers(), 0U);
    }
    void penguinThatSendsOnIsNotReminded()
    {
        World w(quiet());
        const auto stream = emptyThePeersWindow(w);
        w.peer->push(PeerId, "x");
        w.settle();
        w.clock.advance(1h);
        w.settle();
        QCOMPARE(reminders(w), 0);
    }
    void rookeryIsNotReminded()
    {
        World w(quiet());
        w.makePeerRookery();
        const auto stream = emptyThePeersWindow(w);
        w.clock.advance(1h);
        w.settle();
        QCOMPARE(reminders(w), 0);
    }
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
        World w(quiet());
        const auto stream = blockOnAFinishedPeer(w);
        w.clock.advance(4999ms);
        w.settle();
        QCOMPARE(reminders(w), 0);
        w.clock.advance(1ms);
        w.settle();
        QCOMPARE(reminders(w), 1);
        w.clock.advance(5s); // and again, for as long as it lasts
        w.settle();
        QCOMPARE(reminders(w), 2);
        w.peer->send(frame::encodeReset(PeerId));
        w.settle();
        QCOMPARE(stream->state(), MuxStream::State::Ended);
        w.clock.advance(1h);
        w.settle();
        QCOMPARE(reminders(w), 2);
        QCOMPARE(w.clock.runningTimers(), 0U);
    }
    void finishedPeerThatGivesWindowIsNotAsked()
    {
        World w(quiet());
        const auto stream = blockOnAFinishedPeer(w);
        w.peer->send(frame::encodeAcknowledge(PeerId, 1));
        w.settle();
        QCOMPARE(w.peer->all<frame::Push>(PeerId).size(), 2);
        w.clock.advance(1h);
        w.settle();
        QCOMPARE(reminders(w), 0);
    }
    void partlyReadFrameIsNotConsumed()
    {
        World w(quiet());
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
    void sendWindowSaturates()
    {
        World w(quiet());
        auto stream = w.open(0xffffffff);
        w.peer->send(frame::encodeAcknowledge(stream->flowId(), 0xffffffff));
        w.settle();
        stream->write("still goes");
        w.settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 1);
    }
    void bytesInFlightAreBounded()
    {
        World w(quiet());
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
        World w(quiet());
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
        World w(quiet());
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

    // --- order and fairness ---
    void controlGoesAheadOfData()
    {
        World w(quiet());
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
    void busyFlowDoesNotStarveAnother()
    {
        World w(quiet());
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

    // --- docs/protocol.md §5: binds ---
    void bindIsAcceptedByFinish_data()
    {
        QTest::addColumn<bool>("udp");
        QTest::newRow("TCP") << false;
        QTest::newRow("UDP") << true;
    }
    void bindIsAcceptedByFinish()
    {
        QFETCH(bool, udp);
        World w(quiet());
        QSignalSpy answered(w.mux.get(), &Multiplexor::bindAnswered);
        const auto id = w.mux->requestBind(udp ? frame::BindType::Udp : frame::BindType::Tcp, "0.0.0.0", 53);
        QVERIFY(id);
        w.settle();
        QCOMPARE(w.peer->count<frame::Bind>(*id), 1);
        w.peer->send(frame::encodeFinish(*id));
        // penguin's library sends a Reset after the Finish that accepts: it must not end anything.
        w.peer->send(frame::encodeReset(*id));
        w.settle();
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered[0][0].toUInt(), *id);
        QCOMPARE(answered[0][1].toBool(), true);
        // A second Finish says nothing new.
        w.peer->send(frame::encodeFinish(*id));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(*id), 0);
        // Its ID is taken.
        w.peer->send(frame::encodeConnect(*id, 8, "x", 1));
        w.settle();
        QVERIFY(!w.mux->hasPendingStreams());
        QCOMPARE(w.peer->count<frame::Reset>(*id), 1);
    }
    void bindIsRefusedByReset()
    {
        World w(quiet());
        QSignalSpy answered(w.mux.get(), &Multiplexor::bindAnswered);
        const auto id = w.mux->requestBind(frame::BindType::Tcp, "0.0.0.0", 80);
        w.peer->send(frame::encodeReset(*id));
        w.settle();
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered[0][1].toBool(), false);
    }
    void atMostEightBindsUnanswered()
    {
        World w(quiet());
        QList<quint32> ids;
        for (int i = 0; i < 8; ++i)
            ids.append(w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000).value());
        const auto ninth = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000);
        QVERIFY(!ninth);
        QCOMPARE(ninth.error().code, ErrorCode::TooMuch);
        w.peer->send(frame::encodeFinish(ids[0]));
        w.settle();
        QVERIFY(w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000));
    }
    void unansweredBindTimesOutAndNoneIsAskedAgain()
    {
        World w(quiet());
        QSignalSpy failed(w.mux.get(), &Multiplexor::bindFailed);
        const auto id = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000);
        w.clock.advance(10s);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].toUInt(), *id);
        QVERIFY(failed[0][1].value<Error>().sentence().contains(QStringLiteral("penguin")));
        const auto again = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Timeout);
    }
    void lateAnswerToABindIsTold_data()
    {
        QTest::addColumn<bool>("accepted");
        QTest::newRow("yes") << true;
        QTest::newRow("no") << false;
    }
    void lateAnswerToABindIsTold()
    {
        QFETCH(bool, accepted);
        World w(quiet());
        QSignalSpy answered(w.mux.get(), &Multiplexor::bindAnswered);
        const auto id = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000);
        w.clock.advance(10s);
        w.peer->send(accepted ? frame::encodeFinish(*id) : frame::encodeReset(*id));
        w.settle();
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered[0][0].toUInt(), *id);
        QCOMPARE(answered[0][1].toBool(), accepted);
        QCOMPARE(w.peer->count<frame::Reset>(*id), 0);
        // It does answer: more may be asked.
        QVERIFY(w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9001));
    }
    void aRookeryIsAskedAgainAfterASilence()
    {
        World w(quiet());
        w.peer->send(frame::encodeReset(0, Hello::ours()));
        w.settle();
        QVERIFY(w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000));
        w.clock.advance(10s);
        QVERIFY(w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000));
    }
    void bindIsGivenBackByReset_data()
    {
        QTest::addColumn<QByteArray>("hello");
        QTest::addColumn<bool>("understands");
        QTest::newRow("penguin") << QByteArray() << false;
        QTest::newRow("older") << QByteArray("rookery/1 short-datagrams early-acks") << false;
        QTest::newRow("ours") << Hello::ours() << true;
    }
    void bindIsGivenBackByReset()
    {
        QFETCH(QByteArray, hello);
        QFETCH(bool, understands);
        World w(quiet());
        if (!hello.isEmpty())
            w.peer->send(frame::encodeReset(0, hello));
        const auto id = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000);
        w.settle();
        QVERIFY(!w.mux->releaseBind(*id)); // it is not ours yet
        w.peer->send(frame::encodeFinish(*id));
        w.settle();
        QCOMPARE(w.mux->releaseBind(*id), understands);
        QVERIFY(!w.mux->releaseBind(*id + 1));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(*id), understands ? 1 : 0);
    }
    void peerGivesABindBack_data()
    {
        QTest::addColumn<bool>("answeredBefore");
        QTest::addColumn<bool>("saidHello");
        QTest::newRow("bound") << true << true;
        QTest::newRow("not answered yet") << false << true;
        QTest::newRow("by one who may mean nothing by it") << true << false;
    }
    void peerGivesABindBack()
    {
        QFETCH(bool, answeredBefore);
        QFETCH(bool, saidHello);
        auto options = quiet();
        options.acceptBinds = true;
        World w(options);
        QSignalSpy released(w.mux.get(), &Multiplexor::bindReleased);
        if (saidHello)
            w.peer->send(frame::encodeReset(0, Hello::ours()));
        w.peer->send(frame::encodeBind(1, frame::BindType::Tcp, "127.0.0.1", 8080));
        w.settle();
        if (answeredBefore)
            w.mux->answerBind(1, true);
        w.peer->send(frame::encodeReset(1));
        w.peer->send(frame::encodeReset(1));
        w.settle();
        QCOMPARE(released.size(), saidHello ? 1 : 0);
        w.mux->answerBind(1, true); // too late
        w.settle();
        QCOMPARE(w.peer->count<frame::Finish>(1), answeredBefore ? 1 : 0);
    }
    void tellsWhoItIs()
    {
        auto options = quiet();
        options.identity = QByteArray(Hello::IdentitySize, '\x5a');
        World w(options);
        w.peer->send(frame::encodeReset(0, Hello::ours(QByteArray(Hello::IdentitySize, '\x07'))));
        w.settle();
        QCOMPARE(Hello::parse(w.peer->hello)->identity, options.identity);
        QCOMPARE(w.mux->peerIdentity(), QByteArray(Hello::IdentitySize, '\x07'));
        QVERIFY(World(quiet()).mux->peerIdentity().isEmpty());
    }
    void bindFromThePeerIsResetUnlessAllowed()
    {
        World w(quiet());
        QSignalSpy asked(w.mux.get(), &Multiplexor::bindRequested);
        w.peer->send(frame::encodeBind(PeerId, frame::BindType::Tcp, "127.0.0.1", 8080));
        w.settle();
        QCOMPARE(asked.size(), 0);
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
    }
    void bindFromThePeerIsTheApplicationsToAnswer()
    {
        auto options = quiet();
        options.acceptBinds = true;
        World w(options);
        QList<BindRequest> asked;
        connect(w.mux.get(), &Multiplexor::bindRequested, this,
                [&](const BindRequest &r) { asked.append(r); });
        w.peer->send(frame::encodeBind(1, frame::BindType::Tcp, "127.0.0.1", 8080));
        w.peer->send(frame::encodeBind(2, frame::BindType::Udp, "::", 53));
        w.settle();
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[1].host, QByteArray("::"));
        QCOMPARE(asked[1].port, quint16(53));
        QCOMPARE(asked[1].type, frame::BindType::Udp);
        w.mux->answerBind(1, true);
        w.mux->answerBind(2, false);
        w.mux->answerBind(3, true); // nobody asked
        w.settle();
        QCOMPARE(w.peer->count<frame::Finish>(1), 1);
        QCOMPARE(w.peer->count<frame::Reset>(2), 1);
        QCOMPARE(w.peer->count<frame::Finish>(3), 0);
    }
    void manyBindsFromThePeerAreBounded()
    {
        auto options = quiet();
        options.acceptBinds = true;
        World w(options);
        QSignalSpy asked(w.mux.get(), &Multiplexor::bindRequested);
        for (quint32 id = 1; id <= 300; ++id)
            w.peer->send(frame::encodeBind(id, frame::BindType::Udp, "127.0.0.1", 9000));
        w.settle();
        QCOMPARE(asked.size(), 256);
        QCOMPARE(w.peer->countAny<frame::Reset>(), 44);
    }

    // --- docs/protocol.md §6: datagrams ---
    void datagramsBothWays()
    {
        World w(quiet());
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
        World w(quiet());
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
        World w(quiet());
        w.makePeerRookery();
        int refused = 0;
        for (int i = 0; i < 600; ++i) {
            if (!w.mux->sendDatagram({1, "h", 1, "data"}))
                ++refused;
        }
        QCOMPARE(refused, 88);
        QCOMPARE(w.mux->counters().datagramsDroppedOut, 88u);
    }
    void longHostIsRefusedAtTheSender()
    {
        World w(quiet());
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
        World w(quiet());
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
    void helloIsTheFirstMessage()
    {
        World w(quiet());
        w.settle();
        QVERIFY(w.peer->hello.startsWith("rookery/1"));
        QVERIFY(w.peer->hello.contains("short-datagrams"));
        QVERIFY(w.peer->hello.size() + 5 <= 256);
    }
    void peerIsAPenguinUntilItsHello()
    {
        World w(quiet());
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
        World w(quiet());
        w.peer->send(frame::encodeReset(0, trailing));
        w.settle();
        QVERIFY(!w.mux->peerIsRookery());
        QCOMPARE(w.mux->state(), Multiplexor::State::Running);
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
        World w(quiet());
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
        World w(quiet());
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        w.peer->channel().sendText("hello");
        w.settle();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed[0][0].value<Error>().code, ErrorCode::ProtocolError);
    }
    void peerThatAsksAndNeverReadsIsCutOff()
    {
        auto options = quiet();
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

    // --- keepalive ---
    void pingsAtTheIntervalAndMeasures()
    {
        World w;
        QSignalSpy measured(w.mux.get(), &Multiplexor::roundTripMeasured);
        w.settle();
        QCOMPARE(measured.size(), 1); // the first ping goes out at once
        w.clock.advance(24s);
        w.settle();
        QCOMPARE(measured.size(), 1);
        w.clock.advance(1s);
        w.settle();
        QCOMPARE(measured.size(), 2);
    }
    void idleConnectionLetsGoOfMemory()
    {
        World w;
        auto stream = w.open();
        w.clock.advance(25s); // what the beginning allocated
        w.settle();
        const int before = w.ours->timesReleased();
        stream->write("busy");
        w.settle();
        w.clock.advance(25s);
        w.settle();
        QCOMPARE(w.ours->timesReleased(), before);
        w.clock.advance(25s);
        w.settle();
        QCOMPARE(w.ours->timesReleased(), before + 1);
    }
    void stalledThenRecovered()
    {
        World w;
        w.settle();
        QSignalSpy stalled(w.mux.get(), &Multiplexor::stalled);
        QSignalSpy recovered(w.mux.get(), &Multiplexor::recovered);
        w.peer->channel().setAnswersPings(false);
        w.clock.advance(25s);
        w.settle();
        w.clock.advance(10s);
        QCOMPARE(stalled.size(), 1);
        w.peer->channel().setAnswersPings(true);
        w.mux->probe();
        w.settle();
        QCOMPARE(recovered.size(), 1);
        QCOMPARE(w.mux->state(), Multiplexor::State::Running);
    }
    void deadWhenNoPongComes()
    {
        World w;
        w.settle();
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        auto stream = w.open();
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        w.peer->channel().setAnswersPings(false);
        w.clock.advance(59s);
        w.settle();
        QCOMPARE(closed.size(), 0);
        w.clock.advance(1s);
        w.settle();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed[0][0].value<Error>().code, ErrorCode::KeepaliveTimeout);
        QCOMPARE(failed.size(), 1);
    }
    void zeroTurnsPingsOff()
    {
        World w(quiet());
        w.settle();
        w.peer->channel().setAnswersPings(false);
        w.clock.advance(std::chrono::hours(2));
        QCOMPARE(w.mux->state(), Multiplexor::State::Running);
    }

    // --- docs/protocol.md §7: shutdown ---
    void closeSendsWhatIsQueuedThenCloses()
    {
        World w(quiet());
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
        World w(quiet());
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
        World w(quiet());
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
        auto options = quiet();
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
        World w(quiet());
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
        w.mux->probe();
        w.mux->close();
    }
};

QTEST_GUILESS_MAIN(TestMultiplexor)
#include "tst_multiplexor.moc"
