// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/memory_budget.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "support/fake_clock.h"
#include "support/raw_peer.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

// Readers that have stopped, in numbers: whoever reads goes on, whoever does not read pays, and what waits is
// bounded in bytes of memory and not of payload.

namespace {

constexpr qint64 MiB = 1 << 20;

void settle(int turns = 10)
{
    for (int i = 0; i < turns; ++i)
        QCoreApplication::processEvents();
}

MuxOptions quiet()
{
    MuxOptions options;
    return options;
}

/// One multiplexor against a peer that is played by hand.
struct Alone
{
    explicit Alone(const MuxOptions &options)
    {
        auto [a, b] = MemoryChannel::createPair({0, {}, &clock});
        ours = a.get();
        peer = std::make_unique<RawPeer>(std::move(b));
        mux = std::make_unique<Multiplexor>(std::move(a), options, clock);
    }
    std::unique_ptr<MuxStream> accept(quint32 id)
    {
        peer->send(frame::encodeConnect(id, 64, "host", 80));
        settle();
        return mux->nextPendingStream();
    }
    /// A message of many frames' block, as the native channel hands them on.
    void arrive(quint32 id, const QByteArray &block, qsizetype bytes)
    {
        auto frame = MessageBuffer::copyOf(QByteArray(bytes, 'x'));
        frame::prependPushHeader(frame, id);
        char *to = const_cast<char *>(block.constData());
        std::copy_n(frame.constData(), frame.size(), to);
        Q_EMIT ours->messageReceived(ByteSlice(block, QByteArrayView(to, frame.size())));
    }
    FakeClock clock;
    MemoryChannel *ours = nullptr;
    std::unique_ptr<RawPeer> peer;
    std::unique_ptr<Multiplexor> mux;
};

/// Two of them: a source that writes to whoever asks, and readers.
struct Both
{
    Both()
    {
        auto [a, b] = MemoryChannel::createPair({0, {}, &clock});
        reader = std::make_unique<Multiplexor>(std::move(a), quiet(), clock);
        source = std::make_unique<Multiplexor>(std::move(b), quiet(), clock);
        settle();
    }
    /// A stream of `reader`, and its end at the source.
    std::unique_ptr<MuxStream> open()
    {
        auto stream = reader->openStream("host", 80);
        settle();
        auto end = source->nextPendingStream();
        sources.push_back(std::move(end));
        return stream;
    }
    /// Every source writes what it can, for a while.
    void pump()
    {
        static const QByteArray block(128 * 1024, 's');
        for (const auto &end : sources) {
            if (end->state() == MuxStream::State::Open && end->bytesToWrite() == 0)
                end->write(block);
        }
        settle(3);
        clock.advance(10ms);
    }
    FakeClock clock;
    std::unique_ptr<Multiplexor> reader, source;
    std::vector<std::unique_ptr<MuxStream>> sources;
};

} // namespace

class TestStoppedReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThatReadsGoesOnBesideMany_data()
    {
        QTest::addColumn<int>("stopped");
        QTest::addColumn<qint64>("readBefore");
        QTest::newRow("20") << 20 << qint64(0);
        QTest::newRow("400") << 400 << qint64(0);
        QTest::newRow("400 that have read a little") << 400 << qint64(64 * 1024);
    }
    void oneThatReadsGoesOnBesideMany()
    {
        QFETCH(int, stopped);
        QFETCH(qint64, readBefore);
        Both both;
        std::vector<std::unique_ptr<MuxStream>> held;
        int failed = 0;
        for (int i = 0; i < stopped; ++i) {
            held.push_back(both.open());
            connect(held.back().get(), &MuxStream::failed, this, [&failed] { ++failed; });
        }
        for (int i = 0; i < 5; ++i) {
            both.pump();
            for (const auto &stream : held)
                stream->read(readBefore / 5);
        }
        for (int i = 0; i < 30; ++i)
            both.pump();
        auto reads = both.open();
        QSignalSpy lost(reads.get(), &MuxStream::failed);
        qint64 got = 0;
        for (int i = 0; i < 20'000 && got < 64 * MiB; ++i) {
            both.pump();
            got += reads->readAll().size();
        }
        QVERIFY2(got >= 64 * MiB, qPrintable(QString::number(got)));
        QCOMPARE(lost.size(), 0);
        // Between two of us nobody pays with more than patience.
        QCOMPARE(failed, 0);
        QVERIFY(both.reader->counters().queuedForReaders <= quiet().maxQueuedTotal);
    }

    /// Where other connections hold nearly all of the process's, this one holds its least and not its most.
    void leavesTheirPartToOtherConnections()
    {
        MemoryShare others(MemoryBudget::process());
        others.hold(MemoryBudget::process().limit());
        Alone alone(quiet());
        auto stream = alone.accept(1);
        QSignalSpy lost(stream.get(), &MuxStream::failed);
        const QByteArray block(256 * 1024, Qt::Uninitialized);
        for (int i = 0; i < 8 && lost.isEmpty(); ++i) {
            alone.arrive(1, block, 200 * 1024);
            settle();
            QVERIFY(alone.mux->counters().queuedForReaders <= MemoryShare::Least);
        }
        QCOMPARE(lost.size(), 1);
        stream.reset();

        others.hold(0);
        auto later = alone.accept(2);
        QSignalSpy lostLater(later.get(), &MuxStream::failed);
        for (int i = 0; i < 8; ++i)
            alone.arrive(2, block, 200 * 1024);
        settle();
        QCOMPARE(lostLater.size(), 0);
    }

    /// A peer that sends what it was granted, in large frames: within its rights, and more than can be held.
    void whoDoesNotReadPays()
    {
        auto options = quiet();
        options.maxQueuedTotal = 16 * MiB;
        Alone w(options);
        std::vector<std::unique_ptr<MuxStream>> held;
        std::vector<Error> ends;
        const QByteArray large(256 * 1024, 'l');
        for (quint32 id = 1; id <= 20; ++id) {
            held.push_back(w.accept(id));
            connect(held.back().get(), &MuxStream::failed, this,
                    [&ends](const Error &why) { ends.push_back(why); });
        }
        auto reads = w.accept(100);
        QSignalSpy lost(reads.get(), &MuxStream::failed);
        qint64 got = 0;
        for (int round = 0; round < 16; ++round) {
            for (quint32 id = 1; id <= 20; ++id)
                w.peer->push(id, large);
            w.peer->push(100, large);
            settle();
            got += reads->readAll().size();
            settle();
            w.clock.advance(500ms);
            QVERIFY(w.mux->counters().queuedForReaders <= options.maxQueuedTotal);
        }
        QCOMPARE(lost.size(), 0);
        QCOMPARE(got, 16 * large.size());
        QVERIFY(!ends.empty());
        QVERIFY(int(ends.size()) < 20);
        for (const Error &why : ends) {
            QCOMPARE(why.code, ErrorCode::TooMuch);
            QVERIFY(!why.hint.isEmpty());
        }
    }

    /// What arrived after a pause is no sign of a reader that has stopped.
    void aReaderThatHadNothingToReadHasNotStopped()
    {
        auto options = quiet();
        options.maxQueuedTotal = 1 * MiB;
        Alone w(options);
        auto idle = w.accept(1);
        auto stopped = w.accept(2);
        w.peer->push(2, QByteArray(700 * 1024, 's'));
        for (int i = 0; i < 5; ++i) {
            settle();
            w.clock.advance(1s);
            w.peer->push(2, "s");
        }
        w.peer->push(1, QByteArray(300 * 1024, 'i'));
        w.peer->push(1, QByteArray(100 * 1024, 'i'));
        settle();
        QCOMPARE(idle->state(), MuxStream::State::Open);
        QCOMPARE(stopped->state(), MuxStream::State::Ended);
    }

    /// A flow that is over may still be read, and what it holds is counted as long as it is not.
    void flowsThatAreOverCountWhileTheyAreRead()
    {
        auto options = quiet();
        options.maxQueuedTotal = 4 * MiB;
        Alone w(options);
        std::vector<std::unique_ptr<MuxStream>> held;
        for (quint32 id = 1; id <= 50; ++id) {
            held.push_back(w.accept(id));
            held.back()->finish();
            w.peer->push(id, QByteArray(1 * MiB, 'x'));
            w.peer->send(frame::encodeFinish(id));
            settle();
            QVERIFY(w.mux->counters().queuedForReaders <= options.maxQueuedTotal);
            QCOMPARE(w.mux->counters().flows, 0);
        }
        qint64 left = 0;
        for (const auto &stream : held)
            left += stream->bytesAvailable();
        QCOMPARE(w.mux->counters().queuedForReaders, left);
        held.clear();
        QCOMPARE(w.mux->counters().queuedForReaders, 0);
    }

    /// One byte in each block of half a mebibyte.
    void slicesDoNotKeepTheirBlocks_data()
    {
        QTest::addColumn<int>("flows");
        QTest::addColumn<qsizetype>("bytes");
        QTest::newRow("a byte") << 100 << qsizetype(1);
        QTest::newRow("a quarter") << 50 << qsizetype(128 * 1024);
        QTest::newRow("one flow") << 1 << qsizetype(1);
    }
    void slicesDoNotKeepTheirBlocks()
    {
        QFETCH(int, flows);
        QFETCH(qsizetype, bytes);
        Alone w(quiet());
        std::vector<std::unique_ptr<MuxStream>> held;
        for (quint32 id = 1; id <= quint32(flows); ++id)
            held.push_back(w.accept(id));
        // Blocks that somebody keeps are shared; those that nobody keeps are ours alone again.
        std::vector<QByteArray> blocks;
        for (int round = 0; round < 15; ++round) {
            for (quint32 id = 1; id <= quint32(flows); ++id) {
                blocks.emplace_back(512 * 1024, Qt::Uninitialized);
                w.arrive(id, blocks.back(), bytes);
                settle(2);
                std::erase_if(blocks, [](const QByteArray &block) { return block.isDetached(); });
                QVERIFY2(blocks.size() <= 40, qPrintable(QString::number(blocks.size())));
            }
        }
        for (const auto &stream : held)
            QCOMPARE(stream->readAll(), QByteArray(15 * bytes, 'x'));
    }

    /// 200 of 256 frames at a time, which is its right.
    void peerThatAcknowledgesLateGetsEverything()
    {
        Alone w(quiet());
        auto stream = w.mux->openStream("host", 80);
        const quint32 id = stream->flowId();
        w.peer->send(frame::encodeAcknowledge(id, 256));
        settle();
        const QByteArray block(1 * MiB, 'x');
        qint64 written = 0;
        qsizetype seen = 0;
        qsizetype acknowledged = 0;
        for (int i = 0; i < 5000 && written < 8 * MiB; ++i) {
            written += std::max<qint64>(0, stream->write(block));
            settle(4);
            seen = w.peer->all<frame::Push>(id).size();
            if (seen - acknowledged >= 200) {
                w.peer->send(frame::encodeAcknowledge(id, 200));
                acknowledged += 200;
            }
            w.clock.advance(50ms);
        }
        QVERIFY2(written >= 8 * MiB, qPrintable(QString::number(written)));
        QVERIFY(seen - acknowledged <= 256);
    }
};

ROOKERY_TEST(TestStoppedReaders)
#include "tst_stopped_readers.moc"
