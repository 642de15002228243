// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/memory_channel.h"
#include "core/endpoint/relay.h"
#include "core/mux/multiplexor.h"
#include "support/descriptor_pair.h"
#include "support/local_program.h"
#include "support/room_test.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>
#include <vector>

using namespace rookery;
using namespace rookery::test;

namespace {

constexpr qsizetype MiB = 1024 * 1024;

/// One relay with its local program, and how it ended.
struct Side
{
    Side(std::unique_ptr<MuxStream> stream, DescriptorPair pair)
        : program(pair.second.release())
        , relay(std::make_unique<Relay>(std::move(stream),
                                        std::make_unique<StreamSocket>(pair.first.release()),
                                        [this](Relay *, const Relay::Outcome &how) {
                                            ++calls;
                                            outcome = how;
                                            relay.reset();
                                        }))
    {
        relay->start();
    }
    [[nodiscard]] bool endedCleanly() const { return calls == 1 && outcome.clean; }
    [[nodiscard]] bool wasAborted() const { return calls == 1 && !outcome.clean; }

    LocalProgram program;
    std::unique_ptr<Relay> relay;
    Relay::Outcome outcome;
    int calls = 0;
};

/// Two multiplexors over one in-memory connection, each with relays.
struct World
{
    explicit World(qsizetype mtu = 0)
    {
        auto [a, b] = MemoryChannel::createPair({mtu, {}, &Clock::system()});
        wire = a.get();
        client = std::make_unique<Multiplexor>(std::move(a));
        server = std::make_unique<Multiplexor>(std::move(b));
    }
    [[nodiscard]] std::unique_ptr<MuxStream> accept() const
    {
        if (!QTest::qWaitFor([this] { return server->hasPendingStreams(); }))
            return nullptr;
        return server->nextPendingStream();
    }
    /// A flow with a program at either end.
    void connectPrograms(const QString &kind = QStringLiteral("tcp"))
    {
        const auto makePair = [&kind] { return kind == QStringLiteral("tcp") ? tcpPair() : unixPair(); };
        here = std::make_unique<Side>(client->openStream("rook.test", 80), makePair());
        auto stream = accept();
        QVERIFY(stream);
        there = std::make_unique<Side>(std::move(stream), makePair());
    }

    QPointer<MemoryChannel> wire;
    std::unique_ptr<Multiplexor> client;
    std::unique_ptr<Multiplexor> server;
    std::unique_ptr<Side> here;
    std::unique_ptr<Side> there;
};

/// Runs the event loop until `value` stands still. Everything here is in this process or on loopback, so what
/// still moves shows within a few turns.
template <class Value> void untilStill(Value &&value)
{
    auto last = value();
    for (int idle = 0; idle < 200; ++idle) {
        QCoreApplication::processEvents();
        if (value() != last)
            idle = 0;
        last = value();
    }
}

} // namespace

class TestRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesBytesBothWays_data();
    void movesBytesBothWays();
    void halfClose_data();
    void halfClose();
    void endWhileTheFlowIsStillOpening();
    void bytesThatCameBeforeStartAreDelivered();
    void peersResetIsResetHere();
    void resetHereIsResetThere();
    void lastWordsBeforeAResetArrive();
    void resetIsNoticedWithoutWindow();
    void programThatClosedGetsNoMore();
    void slowReaderHoldsTheSenderBack();
    void sixtyFourAtOnce();
    void destroyedInTheMiddle();
    void cutConnection();
    void cutConnectionDeliversWhatCame();
    void endedFlowIsDeliveredAfterTheConnection();
    void abortEndsBothSides();
    void flowThatIsOverBeforeStart();
    void openThatIsRefused();
    void destroyedBeforeItCouldSaySo();
};

void TestRelay::movesBytesBothWays_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<qsizetype>("mtu");
    QTest::newRow("tcp") << QStringLiteral("tcp") << qsizetype(0);
    QTest::newRow("unix") << QStringLiteral("unix") << qsizetype(0);
    QTest::newRow("tcp, slow channel") << QStringLiteral("tcp") << qsizetype(20000);
}

void TestRelay::movesBytesBothWays()
{
    QFETCH(const QString, kind);
    QFETCH(const qsizetype, mtu);
    World world(mtu);
    world.connectPrograms(kind);
    const QByteArray up = randomBytes(8 * MiB, 1);
    const QByteArray down = randomBytes(8 * MiB, 2);
    world.here->program.send(up);
    world.there->program.send(down);
    world.here->program.endSending();
    world.there->program.endSending();
    QTRY_VERIFY_WITH_TIMEOUT(world.here->program.hasEnd() && world.there->program.hasEnd(), 30000);
    QCOMPARE(world.here->program.digest(), digestOf(down));
    QCOMPARE(world.there->program.digest(), digestOf(up));
    QTRY_VERIFY(world.here->endedCleanly() && world.there->endedCleanly());
    QTRY_COMPARE(world.client->counters().flows, 0);
    QCOMPARE(world.server->counters().flows, 0);
}

void TestRelay::halfClose_data()
{
    QTest::addColumn<bool>("openerFirst");
    QTest::newRow("the opener ends first") << true;
    QTest::newRow("the target ends first") << false;
}

void TestRelay::halfClose()
{
    QFETCH(const bool, openerFirst);
    World world;
    world.connectPrograms();
    Side &first = openerFirst ? *world.here : *world.there;
    Side &second = openerFirst ? *world.there : *world.here;
    first.program.send("question");
    first.program.endSending();
    QTRY_VERIFY(second.program.hasEnd());
    QCOMPARE(second.program.received(), qsizetype(8));
    QVERIFY(!first.program.hasEnd());
    const QByteArray answer = randomBytes(3 * MiB, 3);
    second.program.send(answer);
    QTRY_COMPARE(first.program.received(), answer.size());
    QVERIFY(!first.program.hasEnd());
    QCOMPARE(first.calls + second.calls, 0);
    second.program.endSending();
    QTRY_VERIFY(first.program.hasEnd());
    QCOMPARE(first.program.digest(), digestOf(answer));
    QTRY_VERIFY(first.endedCleanly() && second.endedCleanly());
}

void TestRelay::endWhileTheFlowIsStillOpening()
{
    World world;
    auto pair = tcpPair();
    QCOMPARE(::write(pair.second.get(), "early", 5), ssize_t(5));
    ::shutdown(pair.second.get(), SHUT_WR);
    world.here = std::make_unique<Side>(world.client->openStream("rook.test", 80), std::move(pair));
    QCOMPARE(world.here->relay->stream().state(), MuxStream::State::Opening);
    auto stream = world.accept();
    QVERIFY(stream);
    world.there = std::make_unique<Side>(std::move(stream), tcpPair());
    QTRY_VERIFY(world.there->program.hasEnd());
    QCOMPARE(world.there->program.digest(), digestOf("early"));
    world.there->program.send("late");
    world.there->program.endSending();
    QTRY_VERIFY(world.here->program.hasEnd());
    QCOMPARE(world.here->program.digest(), digestOf("late"));
    QTRY_VERIFY(world.here->endedCleanly());
}

void TestRelay::bytesThatCameBeforeStartAreDelivered()
{
    World world;
    const auto opener = world.client->openStream("rook.test", 80);
    opener->write("waiting");
    opener->finish();
    auto stream = world.accept();
    QVERIFY(stream);
    // As while a target is being dialled.
    QTRY_VERIFY(stream->isReadFinished());
    Side side(std::move(stream), tcpPair());
    QTRY_VERIFY(side.program.hasEnd());
    QCOMPARE(side.program.digest(), digestOf("waiting"));
}

void TestRelay::peersResetIsResetHere()
{
    World world;
    Side side(world.client->openStream("rook.test", 80), tcpPair());
    auto stream = world.accept();
    QVERIFY(stream);
    side.program.send("hello");
    QTRY_COMPARE(stream->bytesAvailable(), qint64(5));
    stream->abort();
    QTRY_COMPARE(side.program.error(), ECONNRESET);
    QVERIFY(!side.program.hasEnd());
    QTRY_VERIFY(side.wasAborted());
    QCOMPARE(side.outcome.error.code, ErrorCode::FlowRefused);
}

void TestRelay::resetHereIsResetThere()
{
    World world;
    Side side(world.client->openStream("rook.test", 80), tcpPair());
    auto stream = world.accept();
    QVERIFY(stream);
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    side.program.resetConnection();
    QTRY_COMPARE(failed.count(), 1);
    QTRY_VERIFY(side.wasAborted());
    QCOMPARE(side.outcome.error.code, ErrorCode::LocalIo);
}

void TestRelay::lastWordsBeforeAResetArrive()
{
    World world;
    Side side(world.client->openStream("rook.test", 80), tcpPair());
    auto stream = world.accept();
    QVERIFY(stream);
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    // Both before anybody looks: a server that is busy says so and closes with our request unread.
    side.program.send("busy");
    side.program.resetConnection();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(stream->readAll(), QByteArray("busy"));
    QTRY_VERIFY(side.wasAborted());
    QCOMPARE(side.outcome.error.code, ErrorCode::LocalIo);
}

void TestRelay::resetIsNoticedWithoutWindow()
{
    World world;
    Side side(world.client->openStream("rook.test", 80), tcpPair());
    auto stream = world.accept();
    QVERIFY(stream);
    side.program.send(QByteArray(64 * MiB, 'w'));
    untilStill([&] { return side.program.sent(); });
    QVERIFY(side.program.sent() < 64 * MiB);
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    side.program.resetConnection();
    QTRY_COMPARE(failed.count(), 1);
    QTRY_VERIFY(side.wasAborted());
}

void TestRelay::programThatClosedGetsNoMore()
{
    World world;
    world.connectPrograms();
    world.there->program.close();
    world.here->program.send(randomBytes(4 * MiB, 4));
    QTRY_VERIFY(world.there->wasAborted());
    QTRY_VERIFY(world.here->wasAborted());
    QTRY_VERIFY(world.here->program.error() != 0);
}

void TestRelay::slowReaderHoldsTheSenderBack()
{
    World world;
    world.connectPrograms();
    world.there->program.setReading(false);
    const QByteArray all = randomBytes(64 * MiB, 5);
    world.here->program.send(all);
    world.here->program.endSending();
    untilStill([&] { return world.here->program.sent(); });
    // Two kernel buffers on either side, the flow's first window and a frame.
    QVERIFY2(world.here->program.sent() < 24 * MiB, qPrintable(QString::number(world.here->program.sent())));
    QVERIFY(world.server->counters().queuedForReaders <= 4 * MiB);
    world.there->program.setReading(true);
    QTRY_VERIFY_WITH_TIMEOUT(world.there->program.hasEnd(), 30000);
    QCOMPARE(world.there->program.digest(), digestOf(all));
}

void TestRelay::sixtyFourAtOnce()
{
    constexpr int Count = 64;
    World world;
    std::vector<std::unique_ptr<Side>> here;
    std::vector<std::unique_ptr<Side>> there;
    std::vector<QByteArray> up;
    for (int i = 0; i < Count; ++i) {
        here.push_back(std::make_unique<Side>(world.client->openStream("rook.test", quint16(i)), tcpPair()));
        up.push_back(randomBytes(256 * 1024 + i, quint32(100 + i)));
        here.back()->program.send(up.back());
        here.back()->program.endSending();
    }
    while (there.size() < Count) {
        auto stream = world.accept();
        QVERIFY(stream);
        QCOMPARE(stream->targetPort(), quint16(there.size()));
        there.push_back(std::make_unique<Side>(std::move(stream), unixPair()));
        there.back()->program.send(up[there.size() - 1]);
        there.back()->program.endSending();
    }
    const auto allClean = [](const auto &sides) {
        return std::all_of(sides.begin(), sides.end(), [](const auto &side) { return side->endedCleanly(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(allClean(here) && allClean(there), 30000);
    const auto allHaveEnd = [](const auto &sides) {
        return std::all_of(sides.begin(), sides.end(),
                           [](const auto &side) { return side->program.hasEnd(); });
    };
    QTRY_VERIFY(allHaveEnd(here) && allHaveEnd(there));
    for (size_t i = 0; i < Count; ++i) {
        QCOMPARE(here[i]->program.digest(), digestOf(up[i]));
        QCOMPARE(there[i]->program.digest(), digestOf(up[i]));
    }
    QTRY_COMPARE(world.client->counters().flows, 0);
}

void TestRelay::destroyedInTheMiddle()
{
    World world;
    world.connectPrograms();
    world.here->program.send(randomBytes(16 * MiB, 6));
    world.there->program.send(randomBytes(16 * MiB, 7));
    QTRY_VERIFY(world.there->program.received() > 0 && world.here->program.received() > 0);
    world.here->relay.reset();
    QTRY_COMPARE(world.here->program.error(), ECONNRESET);
    QTRY_VERIFY(world.there->wasAborted());
    QTRY_VERIFY(world.there->program.error() != 0);
    QCOMPARE(world.here->calls, 0);
    QTRY_COMPARE(world.client->counters().flows, 0);
}

void TestRelay::cutConnection()
{
    World world;
    world.connectPrograms();
    world.here->program.send(randomBytes(16 * MiB, 8));
    QTRY_VERIFY(world.there->program.received() > 0);
    world.wire->cut();
    QTRY_VERIFY(world.here->wasAborted() && world.there->wasAborted());
    QCOMPARE(world.here->outcome.error.code, ErrorCode::ConnectionFailed);
    QTRY_VERIFY(world.here->program.error() != 0);
    QTRY_VERIFY(world.there->program.error() != 0);
    QVERIFY(!world.here->program.hasEnd() && !world.there->program.hasEnd());
}

void TestRelay::cutConnectionDeliversWhatCame()
{
    World world;
    auto opener = world.client->openStream("rook.test", 80);
    auto stream = world.accept();
    QVERIFY(stream);
    opener->write("last words");
    QTRY_COMPARE(stream->bytesAvailable(), qint64(10));
    world.server->close();
    auto pair = unixPair();
    const OwnedDescriptor program(pair.second.release());
    std::optional<Relay::Outcome> outcome;
    Relay relay(std::move(stream), std::make_unique<StreamSocket>(pair.first.release()),
                [&](Relay *, const Relay::Outcome &how) { outcome = how; });
    world.wire->cut();
    relay.start();
    QTRY_VERIFY(outcome);
    QVERIFY(!outcome->clean);
    QByteArray got(64, '\0');
    got.truncate(std::max<ssize_t>(0, ::read(program.get(), got.data(), size_t(got.size()))));
    QCOMPARE(got, QByteArray("last words"));
}

void TestRelay::endedFlowIsDeliveredAfterTheConnection()
{
    World world;
    // The opener has ended; the target sends more than the opener's kernel buffer holds, ends, and nobody
    // reads.
    auto pair = unixPair();
    const int small = 32 * 1024;
    QCOMPARE(::setsockopt(pair.first.get(), SOL_SOCKET, SO_SNDBUF, &small, sizeof small), 0);
    world.here = std::make_unique<Side>(world.client->openStream("rook.test", 80), std::move(pair));
    auto stream = world.accept();
    QVERIFY(stream);
    world.there = std::make_unique<Side>(std::move(stream), tcpPair());
    world.here->program.setReading(false);
    world.here->program.endSending();
    const QByteArray answer = randomBytes(200 * 1024, 9);
    world.there->program.send(answer);
    world.there->program.endSending();
    QTRY_VERIFY(world.there->endedCleanly());
    QTRY_COMPARE(world.client->counters().flows, 0);
    QVERIFY(world.here->relay->stream().bytesAvailable() > 0);
    world.wire->cut();
    QTRY_COMPARE(world.client->state(), Multiplexor::State::Closed);
    world.here->program.setReading(true);
    QTRY_VERIFY(world.here->program.hasEnd());
    QCOMPARE(world.here->program.digest(), digestOf(answer));
    QTRY_VERIFY(world.here->endedCleanly());
}

void TestRelay::abortEndsBothSides()
{
    World world;
    world.connectPrograms();
    world.here->program.send("x");
    QTRY_COMPARE(world.there->program.received(), qsizetype(1));
    world.here->relay->abort({ErrorCode::ClosedHere, QStringLiteral("Closed by hand."), {}, {}});
    QCOMPARE(world.here->calls, 0);
    QTRY_VERIFY(world.here->wasAborted());
    QCOMPARE(world.here->outcome.error.code, ErrorCode::ClosedHere);
    QTRY_COMPARE(world.here->program.error(), ECONNRESET);
    QTRY_VERIFY(world.there->wasAborted());
}

void TestRelay::flowThatIsOverBeforeStart()
{
    World world;
    auto opener = world.client->openStream("rook.test", 80);
    auto stream = world.accept();
    QVERIFY(stream);
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    opener->abort();
    QTRY_COMPARE(failed.count(), 1);
    Side side(std::move(stream), tcpPair());
    QTRY_VERIFY(side.wasAborted());
    QTRY_COMPARE(side.program.error(), ECONNRESET);
}

void TestRelay::openThatIsRefused()
{
    World world;
    world.client->close();
    Side side(world.client->openStream("rook.test", 80), tcpPair());
    QTRY_VERIFY(side.wasAborted());
    QCOMPARE(side.outcome.error.code, ErrorCode::ClosedHere);
}

void TestRelay::destroyedBeforeItCouldSaySo()
{
    World world;
    world.connectPrograms();
    world.here->relay->abort({ErrorCode::ClosedHere, QStringLiteral("Closed by hand."), {}, {}});
    world.here->relay.reset();
    QTRY_VERIFY(world.there->wasAborted());
    QCOMPARE(world.here->calls, 0);
}

ROOKERY_TEST(TestRelay)
#include "tst_relay.moc"
