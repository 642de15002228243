// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/abuse_guard.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "support/fake_clock.h"
#include "support/raw_peer.h"
#include "support/room_test.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

// Peers that mean harm, or are broken in ways nobody thought of: whatever they send, nothing crashes, hangs
// or grows without bound, and the flows of an innocent application are told. The sanitizers of the asan
// preset are the second judge.

namespace {

QByteArray noise(QRandomGenerator &random, int most)
{
    QByteArray bytes(random.bounded(most + 1), Qt::Uninitialized);
    for (char &c : bytes)
        c = char(random.bounded(256));
    return bytes;
}

/// A frame that is right in itself, about a flow that may or may not be there.
MessageBuffer someFrame(QRandomGenerator &random, const QList<quint32> &known)
{
    const quint32 id = !known.isEmpty() && random.bounded(4) ? known[random.bounded(int(known.size()))]
                                                             : quint32(random.bounded(8));
    switch (random.bounded(8)) {
    case 0:
        return frame::encodeConnect(id, random.generate(), noise(random, 300), quint16(random.generate()));
    case 1:
        return frame::encodeAcknowledge(id,
                                        random.bounded(2) ? quint32(random.bounded(100)) : random.generate());
    case 2:
        return frame::encodeReset(id, noise(random, 300));
    case 3:
        return frame::encodeFinish(id);
    case 4:
        return frame::encodeBind(id, random.bounded(2) ? frame::BindType::Tcp : frame::BindType::Udp,
                                 noise(random, 300), 9);
    case 5:
        return frame::encodeDatagram(id, noise(random, 255), 9, noise(random, 2000));
    default: {
        auto push = MessageBuffer::copyOf(noise(random, 5000));
        frame::prependPushHeader(push, id);
        return push;
    }
    }
}

struct World
{
    explicit World(const MuxOptions &options)
    {
        auto [a, b] = MemoryChannel::createPair({0, {}, &clock});
        peer = std::make_unique<RawPeer>(std::move(b));
        mux = std::make_unique<Multiplexor>(std::move(a), options, clock);
    }
    FakeClock clock;
    std::unique_ptr<RawPeer> peer;
    std::unique_ptr<Multiplexor> mux;
};

void settle()
{
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
}

} // namespace

class TestHostilePeer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomBytesEndTheConnectionAtWorst_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 25; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void randomBytesEndTheConnectionAtWorst()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        World w({});
        auto stream = w.mux->openStream("host", 80);
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        for (int i = 0; i < 200 && closed.isEmpty(); ++i) {
            auto bytes = noise(random, 60);
            if (!bytes.isEmpty() && random.bounded(8))
                bytes[0] = char(0x70 | random.bounded(7));
            w.peer->sendBytes(bytes);
            settle();
        }
        QCOMPARE(closed.size(), 1);
        QCOMPARE(failed.size(), 1);
    }

    void truncatedFramesNameWhatIsWrong()
    {
        const QList<QByteArray> whole{
            QByteArray::fromHex("700000abcd0000020001bb6578"), QByteArray::fromHex("710000abcd00000200"),
            QByteArray::fromHex("750000abcd011f9031"), QByteArray::fromHex("760000abcd0200353838")};
        for (const QByteArray &frame : whole) {
            for (qsizetype cut = 0; cut < 7; ++cut) {
                World w({});
                QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
                w.peer->sendBytes(frame.first(cut));
                settle();
                QCOMPARE(closed.size(), 1);
                QVERIFY(!closed[0][0].value<Error>().detail.isEmpty());
            }
        }
    }

    void stormOfValidFramesIsSurvived_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void stormOfValidFramesIsSurvived()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        MuxOptions options;
        options.acceptBinds = seed % 2;
        World w(options);
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        QList<quint32> binds;
        connect(w.mux.get(), &Multiplexor::bindRequested, this,
                [&](const BindRequest &r) { binds.append(r.flowId); });
        std::vector<std::unique_ptr<MuxStream>> streams;
        for (int i = 0; i < 2000; ++i) {
            QList<quint32> known = w.peer->connects();
            for (const auto &stream : streams)
                known.append(stream->flowId());
            w.peer->send(someFrame(random, known));
            if (random.bounded(4) == 0)
                settle();
            // An application that does all it may, at the wrong times.
            switch (random.bounded(12)) {
            case 0:
                streams.push_back(w.mux->openStream("host", 80));
                break;
            case 1:
                if (auto stream = w.mux->nextPendingStream())
                    streams.push_back(std::move(stream));
                break;
            case 2:
                if (!streams.empty())
                    streams.erase(streams.begin() + random.bounded(int(streams.size())));
                break;
            case 3:
                if (!streams.empty())
                    streams[size_t(random.bounded(int(streams.size())))]->write(
                        QByteArray(random.bounded(20000), 'w'));
                break;
            case 4:
                if (!streams.empty())
                    streams[size_t(random.bounded(int(streams.size())))]->readAll();
                break;
            case 5:
                if (!streams.empty())
                    streams[size_t(random.bounded(int(streams.size())))]->finish();
                break;
            case 6:
                (void)w.mux->requestBind(frame::BindType::Udp, "127.0.0.1", 9);
                break;
            case 7:
                if (!binds.isEmpty())
                    w.mux->answerBind(binds.takeFirst(), random.bounded(2));
                break;
            case 8:
                (void)w.mux->sendDatagram({1, "h", 1, QByteArray(random.bounded(100), 'd')});
                break;
            case 9:
                w.clock.advance(milliseconds(random.bounded(500)));
                break;
            default:
                (void)w.mux->nextPendingDatagram();
                break;
            }
            if (streams.size() > 40)
                streams.clear();
        }
        settle();
        // Frames that are right in themselves cost their flows, never the connection.
        QCOMPARE(closed.size(), 0);
        streams.clear();
        while (w.mux->hasPendingStreams())
            w.mux->nextPendingStream().reset();
        settle();
        QCOMPARE(w.mux->counters().queuedForReaders, 0);
    }

    void everythingAboutFlowZero()
    {
        World w({});
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        w.peer->send(frame::encodeConnect(0, 1, "h", 1));
        w.peer->send(frame::encodeAcknowledge(0, 1));
        w.peer->send(frame::encodeFinish(0));
        w.peer->push(0, "x");
        w.peer->send(frame::encodeBind(0, frame::BindType::Tcp, "h", 1));
        w.peer->send(frame::encodeReset(0));
        settle();
        QCOMPARE(closed.size(), 0);
        QCOMPARE(w.mux->counters().flows, 0);
        QCOMPARE(w.peer->count<frame::Reset>(0), 5); // the Reset gets none
    }

    void ignoringTheWindowWithLargeFramesIsBounded()
    {
        MuxOptions options;
        World w(options);
        w.peer->send(frame::encodeConnect(5, 1, "h", 1));
        settle();
        auto victim = w.mux->nextPendingStream();
        QSignalSpy failed(victim.get(), &MuxStream::failed);
        const QByteArray large(1 << 20, 'L');
        for (int i = 0; i < 64 && failed.isEmpty(); ++i) {
            w.peer->push(5, large);
            settle();
            QVERIFY(w.mux->counters().queuedForReaders <= options.maxQueuedPerFlow);
        }
        QCOMPARE(failed.size(), 1);
        QVERIFY(victim->bytesAvailable() <= options.maxQueuedPerFlow);
    }

    void manyFlowsTogetherAreBounded()
    {
        MuxOptions options;
        options.maxQueuedTotal = 4 << 20;
        World w(options);
        std::vector<std::unique_ptr<MuxStream>> streams;
        const QByteArray block(64 * 1024, 'b');
        for (quint32 id = 1; id <= 200; ++id) {
            w.peer->send(frame::encodeConnect(id, 1, "h", 1));
            for (int i = 0; i < 4; ++i)
                w.peer->push(id, block);
            settle();
            streams.push_back(w.mux->nextPendingStream());
            QVERIFY(w.mux->counters().queuedForReaders <= options.maxQueuedTotal);
        }
    }

    void floodOfConnectsIsBounded()
    {
        MuxOptions options;
        options.maxPendingStreams = 100;
        World w(options);
        for (quint32 id = 1; id <= 10000; ++id)
            w.peer->send(frame::encodeConnect(id, 1, "h", 1));
        settle();
        QCOMPARE(w.mux->counters().flows, 100);
        QCOMPARE(w.peer->countAny<frame::Reset>(), 9900);
    }

    void peerThatNeverAnswersAnythingCostsTimersOnly()
    {
        World w({});
        w.peer->channel().setAnswersPings(false);
        std::vector<std::unique_ptr<MuxStream>> streams;
        std::vector<std::unique_ptr<QSignalSpy>> spies;
        for (int i = 0; i < 50; ++i) {
            streams.push_back(w.mux->openStream("h", 1));
            spies.push_back(std::make_unique<QSignalSpy>(streams.back().get(), &MuxStream::failed));
        }
        settle();
        // Nor the ping that asks whether it is because of the line.
        w.clock.advance(20s);
        for (const auto &spy : spies)
            QCOMPARE(spy->size(), 1);
        QCOMPARE(w.mux->counters().flows, 0);
    }

    void floodsOfCheapFramesEndTheConnection_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("Connect and Reset") << int(AbuseGuard::Kind::Reset);
        QTest::newRow("Connect") << int(AbuseGuard::Kind::Connect);
        QTest::newRow("empty Acknowledge") << int(AbuseGuard::Kind::EmptyAcknowledge);
        QTest::newRow("empty Push") << int(AbuseGuard::Kind::EmptyPush);
        QTest::newRow("for no flow") << int(AbuseGuard::Kind::Misplaced);
    }
    void floodsOfCheapFramesEndTheConnection()
    {
        QFETCH(int, kind);
        using Kind = AbuseGuard::Kind;
        World w({});
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        w.peer->send(frame::encodeConnect(1, 64, "h", 1));
        settle();
        auto stream = w.mux->nextPendingStream();
        const auto budget = AbuseGuard::budgetOf(Kind(kind));
        const auto sendOne = [&w, kind](quint32 i) {
            switch (Kind(kind)) {
            case Kind::Connect:
                w.peer->send(frame::encodeConnect(1, 64, "h", 1)); // in use: refused
                break;
            case Kind::Reset:
                w.peer->send(frame::encodeConnect(100 + i, 64, "h", 1));
                w.peer->send(frame::encodeReset(100 + i));
                break;
            case Kind::EmptyPush:
                w.peer->push(1, {});
                break;
            case Kind::EmptyAcknowledge:
                w.peer->send(frame::encodeAcknowledge(1, 0));
                break;
            case Kind::Misplaced:
                w.peer->send(frame::encodeReset(77));
                break;
            }
        };
        // As many as the budget is are no reason for anything; with the first of ours one is spent already.
        for (quint32 i = 0; i + 1 < budget.burst; ++i) {
            sendOne(i);
            if (i % (Kind(kind) == Kind::EmptyPush ? 4 : 1000) == 0)
                QCoreApplication::processEvents();
        }
        settle();
        QCOMPARE(closed.size(), 0);
        for (quint32 i = 0; i < 10; ++i)
            sendOne(budget.burst + i);
        settle();
        QCOMPARE(closed.size(), 1);
        const auto why = closed[0][0].value<Error>();
        QCOMPARE(why.code, ErrorCode::ProtocolError);
        QCOMPARE(why.detail, QString::fromLatin1(AbuseGuard::describe(Kind(kind))));
    }

    /// 6000 short flows a second, and a peer that was stopped and delivers a minute's at once.
    void manyShortFlowsAreNoAbuse()
    {
        World w({});
        QSignalSpy closed(w.mux.get(), &Multiplexor::closed);
        quint32 id = 0;
        const auto shortFlow = [&w, &id](bool aborts) {
            w.peer->send(frame::encodeConnect(++id, 64, "h", 1));
            w.peer->push(id, "hello");
            w.peer->send(aborts ? frame::encodeReset(id) : frame::encodeFinish(id));
        };
        const auto endAll = [&w] {
            while (auto stream = w.mux->nextPendingStream())
                stream->close();
        };
        for (int i = 0; i < 10 * 6000; ++i) {
            shortFlow(i % 3 == 0);
            if (i % 64 == 0) {
                QCoreApplication::processEvents();
                endAll();
            }
            if (i % 6000 == 0)
                w.clock.advance(1s);
        }
        w.clock.advance(5s);
        for (int i = 0; i < 60'000; ++i)
            shortFlow(i % 3 == 0);
        settle();
        QCOMPARE(closed.size(), 0);
    }

    void hugeGrantsDoNotWrap()
    {
        World w({});
        auto stream = w.mux->openStream("h", 1);
        for (int i = 0; i < 10; ++i)
            w.peer->send(frame::encodeAcknowledge(stream->flowId(), 0xffffffff));
        settle();
        stream->write("fine");
        settle();
        QCOMPARE(w.peer->count<frame::Push>(stream->flowId()), 1);
    }
};

ROOKERY_TEST(TestHostilePeer)
#include "tst_hostile_peer.moc"
