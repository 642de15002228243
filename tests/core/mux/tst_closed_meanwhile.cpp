// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/flow_end.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "support/fake_clock.h"
#include "support/raw_peer.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

#include <array>
#include <utility>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

// Whatever an application calls, the connection may be over: because of this very call, because of an earlier
// one of the same turn, or long since. Nobody is told from inside a call, for what is on the stack may be
// what the news destroys; everybody is told once, at the end of the turn.

namespace {

constexpr quint32 TakenId = 1;
constexpr quint32 UntakenId = 2;
constexpr quint32 BindId = 3;
constexpr quint32 AttachedId = 4;

MuxOptions quiet()
{
    MuxOptions options;
    options.acceptBinds = true;
    return options;
}

/// Hardly any room for what the peer does not read.
MuxOptions tight()
{
    MuxOptions options = quiet();
    options.maxQueuedControl = 0;
    options.minFrame = options.maxFrame = 1024;
    return options;
}

/// A multiplexor with one of everything: a stream that was opened and one that waits for its answer, one that
/// the peer opened with 8 unread frames, one with an end attached, one that nobody has taken, a Bind each
/// way.
struct World final : FlowEnd
{
    explicit World(const MuxOptions &options = tight())
    {
        auto [a, b] = MemoryChannel::createPair({0, {}, &clock});
        ours = a.get();
        peer = std::make_unique<RawPeer>(std::move(b));
        mux = std::make_unique<Multiplexor>(std::move(a), options, clock);
        taken = accept(TakenId);
        attached = accept(AttachedId);
        attached->attach(this);
        opened = mux->openStream("host", 80);
        peer->send(frame::encodeAcknowledge(opened->flowId(), 64));
        peer->send(frame::encodeConnect(UntakenId, 64, "host", 80));
        peer->send(frame::encodeBind(BindId, frame::BindType::Tcp, "host", 80));
        settle();
        opening = mux->openStream("host", 81);
        bind = *mux->requestBind(frame::BindType::Tcp, "host", 80);
        for (int i = 0; i < 8; ++i)
            peer->push(TakenId, "12345678");
        settle();
        listen();
    }
    ~World() override
    {
        if (attached)
            attached->attach(nullptr);
    }

    std::unique_ptr<MuxStream> accept(quint32 id)
    {
        peer->send(frame::encodeConnect(id, 64, "host", 80));
        settle();
        return mux->nextPendingStream();
    }
    static void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
    /// The next control frame is one too many.
    void fill()
    {
        ours->setHeld(true);
        ours->send(frame::encodeReset(77, QByteArray(1 << 20, 'x')));
    }
    void noteSignal()
    {
        if (inside)
            ++told;
    }
    void listen()
    {
        const auto note = [this] { noteSignal(); };
        Multiplexor *m = mux.get();
        const auto onMux = [&](auto signal) { QObject::connect(m, signal, m, note); };
        onMux(&Multiplexor::streamPending);
        onMux(&Multiplexor::datagramsPending);
        onMux(&Multiplexor::bindRequested);
        onMux(&Multiplexor::bindAnswered);
        onMux(&Multiplexor::bindFailed);
        onMux(&Multiplexor::closed);
        QObject::connect(m, &Multiplexor::closed, m, [this] { ++closed; });
        for (MuxStream *stream : {taken.get(), attached.get(), opened.get(), opening.get()}) {
            const auto onStream = [&](auto signal) { QObject::connect(stream, signal, m, note); };
            onStream(&MuxStream::opened);
            onStream(&MuxStream::failed);
            onStream(&QIODevice::readyRead);
            onStream(&QIODevice::bytesWritten);
            onStream(&QIODevice::readChannelFinished);
            QObject::connect(stream, &MuxStream::failed, m, [this] { ++failed; });
        }
    }

    Pulled pull(char *, qsizetype) override { return {0, Supply::Drained}; }
    void framesArrived() override { noteSignal(); }
    void flowEnded(const Error &) override
    {
        noteSignal();
        ++ended;
    }

    FakeClock clock;
    MemoryChannel *ours = nullptr;
    std::unique_ptr<RawPeer> peer;
    std::unique_ptr<Multiplexor> mux;
    std::unique_ptr<MuxStream> taken, attached, opened, opening;
    quint32 bind = 0;
    bool inside = false;
    int told = 0; ///< from inside a call
    int closed = 0;
    int failed = 0;
    int ended = 0;
};

using Call = void (*)(World &);

/// Every public call of Multiplexor and MuxStream that does something.
const auto Calls = std::to_array<std::pair<const char *, Call>>({
    {"openStream", [](World &w) { w.mux->openStream("host", 82).reset(); }},
    {"nextPendingStream", [](World &w) { w.mux->nextPendingStream().reset(); }},
    {"sendDatagram", [](World &w) { (void)w.mux->sendDatagram({1, "host", 80, "12345678"}); }},
    {"nextPendingDatagram", [](World &w) { (void)w.mux->nextPendingDatagram(); }},
    {"newDatagramFlowId", [](World &w) { (void)w.mux->newDatagramFlowId(); }},
    {"requestBind", [](World &w) { (void)w.mux->requestBind(frame::BindType::Udp, "host", 80); }},
    {"answerBind with yes", [](World &w) { w.mux->answerBind(BindId, true); }},
    {"releaseBind", [](World &w) { (void)w.mux->releaseBind(w.bind); }},
    {"answerBind with no", [](World &w) { w.mux->answerBind(BindId, false); }},
    {"close", [](World &w) { w.mux->close(); }},
    {"counters", [](World &w) { (void)w.mux->counters(); }},
    {"write", [](World &w) { w.opened->write("12345678"); }},
    {"read", [](World &w) { (void)w.taken->readAll(); }},
    {"consume", [](World &w) { w.taken->consume(qsizetype(w.taken->bytesAvailable())); }},
    {"finish", [](World &w) { w.opened->finish(); }},
    {"close of a stream", [](World &w) { w.taken->close(); }},
    {"abort", [](World &w) { w.opened->abort(); }},
    {"attach", [](World &w) { w.attached->attach(&w); }},
    {"detach", [](World &w) { w.attached->attach(nullptr); }},
    {"sourceReady", [](World &w) { w.attached->sourceReady(); }},
    {"destroying a stream", [](World &w) { w.taken.reset(); }},
    {"destroying one that is being opened", [](World &w) { w.opening.reset(); }},
    {"destroying one that has finished",
     [](World &w) {
         w.taken->finish();
         w.taken.reset();
     }},
});

enum class When { ByThisCall, EarlierInThisTurn, LongSince };

} // namespace

class TestClosedMeanwhile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsToldFromInsideACall_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("when");
        for (size_t i = 0; i < Calls.size(); ++i) {
            QTest::addRow("%s, which ends it", Calls[i].first) << int(i) << int(When::ByThisCall);
            QTest::addRow("%s, after one that ends it", Calls[i].first)
                << int(i) << int(When::EarlierInThisTurn);
            QTest::addRow("%s, after the end", Calls[i].first) << int(i) << int(When::LongSince);
        }
    }
    void nothingIsToldFromInsideACall()
    {
        QFETCH(int, call);
        QFETCH(int, when);
        World w;
        w.fill();
        w.inside = true;
        if (When(when) != When::ByThisCall)
            w.mux->openStream("host", 99).reset();
        if (When(when) == When::LongSince) {
            w.inside = false;
            w.settle();
            QCOMPARE(w.closed, 1);
            QCOMPARE(w.ended, 1);
            w.inside = true;
        }
        Calls[size_t(call)].second(w);
        w.inside = false;
        QCOMPARE(w.told, 0);
        w.settle();
        // The calls that say nothing to the peer do not end it; another one does.
        w.mux->openStream("host", 99).reset();
        w.settle();
        if (w.mux->state() == Multiplexor::State::Closing) {
            w.ours->setHeld(false);
            w.settle();
        }
        QCOMPARE(w.closed, 1);
        QCOMPARE(w.mux->state(), Multiplexor::State::Closed);
        QCOMPARE(w.mux->counters().flows, 0);
        for (const MuxStream *stream : {w.taken.get(), w.attached.get(), w.opened.get(), w.opening.get()})
            QVERIFY(!stream || stream->state() == MuxStream::State::Ended);
    }

    void closingTellsAtTheEndOfTheTurn()
    {
        World w;
        QSignalSpy bindFailed(w.mux.get(), &Multiplexor::bindFailed);
        w.inside = true;
        w.mux->close();
        w.inside = false;
        QCOMPARE(w.told, 0);
        QCOMPARE(w.failed, 0);
        w.settle();
        QCOMPARE(bindFailed.size(), 1);
        QCOMPARE(w.opening->state(), MuxStream::State::Ended);
        QVERIFY(w.failed >= 1);
    }

    void destroyingTellsTheStreamsFromTheEventLoop()
    {
        World w;
        QSignalSpy failed(w.taken.get(), &MuxStream::failed);
        w.inside = true;
        w.mux.reset();
        w.inside = false;
        QCOMPARE(w.told, 0);
        QCOMPARE(w.taken->state(), MuxStream::State::Ended);
        w.settle();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(w.ended, 1);
        QCOMPARE(w.taken->readAll(), QByteArray("12345678").repeated(8));
    }

    /// What an application does on the news, too: everything goes at once.
    void slotsMayDestroyTheOtherStreamsAndTheMultiplexor()
    {
        World w;
        const auto dropAll = [&w] {
            w.taken.reset();
            w.opened.reset();
            if (w.mux)
                w.mux.release()->deleteLater();
        };
        connect(w.opening.get(), &MuxStream::failed, this, dropAll);
        connect(w.opened.get(), &MuxStream::failed, w.opening.get(), [&w] { w.taken.reset(); });
        w.fill();
        (void)w.mux->requestBind(frame::BindType::Tcp, "host", 99);
        w.settle();
        QVERIFY(!w.mux);
        QCOMPARE(w.ended, 1);
    }

    /// Connect and Reset in one go: the application has no business with it.
    void streamThatHasEndedIsNotHandedOut()
    {
        World w(quiet());
        QSignalSpy pending(w.mux.get(), &Multiplexor::streamPending);
        w.mux->nextPendingStream().reset();
        for (quint32 id = 100; id < 1100; ++id) {
            w.peer->send(frame::encodeConnect(id, 64, "host", 80));
            w.peer->push(id, "early");
            w.peer->send(frame::encodeReset(id));
        }
        w.peer->send(frame::encodeConnect(1100, 64, "host", 80));
        w.settle();
        QVERIFY(w.mux->hasPendingStreams());
        auto stream = w.mux->nextPendingStream();
        QCOMPARE(stream->flowId(), 1100u);
        QVERIFY(!w.mux->hasPendingStreams());
        QVERIFY(!w.mux->nextPendingStream());
        QVERIFY(pending.size() <= 1);
    }
};

ROOKERY_TEST(TestClosedMeanwhile)
#include "tst_closed_meanwhile.moc"
