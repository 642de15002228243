// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/memory_channel.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "support/room_test.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QPointer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextStream>

using namespace rookery;

// Streams between two multiplexors over an in-memory link: the properties that penguin-mux's own tests
// promise, and QIODevice's.

namespace {

QByteArray randomBytes(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(seed);
    generator.fillRange(reinterpret_cast<quint32 *>(bytes.data()), size / 4);
    return bytes;
}

struct Ends
{
    explicit Ends(qsizetype mtu = 0, const MuxOptions &options = {})
    {
        auto [a, b] = MemoryChannel::createPair({mtu, {}, &Clock::system()});
        client = std::make_unique<Multiplexor>(std::move(a), options);
        server = std::make_unique<Multiplexor>(std::move(b), options);
    }
    /// Opens a stream and takes its other end.
    std::pair<std::unique_ptr<MuxStream>, std::unique_ptr<MuxStream>> open()
    {
        auto here = client->openStream("example.com", 80);
        if (!QTest::qWaitFor([this] { return server->hasPendingStreams(); }))
            return {};
        return {std::move(here), server->nextPendingStream()};
    }
    std::unique_ptr<Multiplexor> client;
    std::unique_ptr<Multiplexor> server;
};

/// Writes all of `data`, as much as the stream takes each time.
class Writer : public QObject
{
public:
    Writer(MuxStream &stream, QByteArray data, bool finish = false)
        : m_stream(stream), m_data(std::move(data)), m_finish(finish)
    {
        connect(&stream, &QIODevice::bytesWritten, this, [this] { pump(); });
        pump();
    }

private:
    void pump()
    {
        while (m_at < m_data.size()) {
            const qint64 n = m_stream.write(m_data.constData() + m_at, m_data.size() - m_at);
            if (n <= 0)
                return;
            m_at += n;
        }
        if (m_finish)
            m_stream.finish();
    }
    MuxStream &m_stream;
    QByteArray m_data;
    qsizetype m_at = 0;
    bool m_finish;
};

class Reader : public QObject
{
public:
    explicit Reader(MuxStream &stream)
    {
        connect(&stream, &QIODevice::readyRead, this, [this, &stream] { bytes += stream.readAll(); });
        connect(&stream, &QIODevice::readChannelFinished, this, [this] { ++ends; });
    }
    QByteArray bytes;
    int ends = 0;
};

} // namespace

class TestMuxStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithTargetAndOpenedSignal()
    {
        Ends ends;
        auto here = ends.client->openStream("example.com", 443);
        QSignalSpy opened(here.get(), &MuxStream::opened);
        QCOMPARE(here->state(), MuxStream::State::Opening);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(here->state(), MuxStream::State::Open);
        auto there = ends.server->nextPendingStream();
        QVERIFY(there);
        QCOMPARE(there->targetHost(), QByteArray("example.com"));
        QCOMPARE(there->targetPort(), quint16(443));
        QCOMPARE(there->flowId(), here->flowId());
    }

    void movesDataBothWays_data()
    {
        QTest::addColumn<qsizetype>("mtu");
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("mtu 1") << qsizetype(1) << qsizetype(4096);
        QTest::newRow("mtu 8") << qsizetype(8) << qsizetype(64 * 1024);
        QTest::newRow("mtu 2048") << qsizetype(2048) << qsizetype(2 << 20);
        QTest::newRow("no mtu") << qsizetype(0) << qsizetype(32 << 20);
    }
    void movesDataBothWays()
    {
        QFETCH(qsizetype, mtu);
        QFETCH(qsizetype, size);
        Ends ends(mtu);
        auto [here, there] = ends.open();
        const auto up = randomBytes(size, 1);
        const auto down = randomBytes(size, 2);
        Reader atServer(*there);
        Reader atClient(*here);
        Writer upWriter(*here, up, true);
        Writer downWriter(*there, down, true);
        QTRY_COMPARE_WITH_TIMEOUT(atServer.ends + atClient.ends, 2, 60000);
        QVERIFY(atServer.bytes == up);
        QVERIFY(atClient.bytes == down);
        QTRY_COMPARE(ends.client->counters().flows, 0);
        QTRY_COMPARE(ends.server->counters().flows, 0);
        QCOMPARE(ends.server->counters().queuedForReaders, 0);
        QCOMPARE(here->state(), MuxStream::State::Ended);
    }

    void sixteenStreamsPingPong()
    {
        Ends ends;
        constexpr int Streams = 16;
        const auto data = randomBytes(1 << 20, 3);
        std::vector<std::unique_ptr<MuxStream>> here, there;
        std::vector<std::unique_ptr<Reader>> readers;
        std::vector<std::unique_ptr<Writer>> writers;
        connect(ends.server.get(), &Multiplexor::streamPending, this, [&] {
            while (auto stream = ends.server->nextPendingStream()) {
                MuxStream *s = stream.get();
                connect(s, &QIODevice::readyRead, s, [s] { s->write(s->readAll()); });
                connect(s, &QIODevice::readChannelFinished, s, [s] { s->finish(); });
                there.push_back(std::move(stream));
            }
        });
        for (int i = 0; i < Streams; ++i) {
            here.push_back(ends.client->openStream("echo", 7));
            readers.push_back(std::make_unique<Reader>(*here.back()));
            writers.push_back(std::make_unique<Writer>(*here.back(), data, true));
        }
        for (int i = 0; i < Streams; ++i) {
            QTRY_COMPARE_WITH_TIMEOUT(readers[size_t(i)]->ends, 1, 60000);
            QVERIFY(readers[size_t(i)]->bytes == data);
        }
        QTRY_COMPARE(ends.client->counters().flows, 0);
    }

    void halfClose_data()
    {
        QTest::addColumn<bool>("clientFirst");
        QTest::newRow("client ends first") << true;
        QTest::newRow("server ends first") << false;
    }
    void halfClose()
    {
        QFETCH(bool, clientFirst);
        Ends ends;
        auto [here, there] = ends.open();
        MuxStream &first = clientFirst ? *here : *there;
        MuxStream &second = clientFirst ? *there : *here;
        Reader atFirst(first);
        Reader atSecond(second);
        first.write("question");
        first.finish();
        QTRY_COMPARE(atSecond.ends, 1);
        QCOMPARE(atSecond.bytes, QByteArray("question"));
        QVERIFY(second.isReadFinished());
        QCOMPARE(first.write("more"), -1);
        // After the pause in which only one side has ended, the other one still delivers.
        const auto answer = randomBytes(3 << 20, 4);
        Writer writer(second, answer, true);
        QTRY_COMPARE(atFirst.ends, 1);
        QVERIFY(atFirst.bytes == answer);
        QTRY_COMPARE(ends.client->counters().flows + ends.server->counters().flows, 0);
    }

    void droppedSenderStillDelivers()
    {
        Ends ends;
        auto [here, there] = ends.open();
        Reader reader(*there);
        const auto data = randomBytes(4 << 20, 5);
        QCOMPARE(here->write(data), data.size());
        here->finish();
        here.reset();
        QTRY_COMPARE(reader.ends, 1);
        QVERIFY(reader.bytes == data);
    }

    void droppedWithoutFinishResets()
    {
        Ends ends;
        auto [here, there] = ends.open();
        QSignalSpy failed(there.get(), &MuxStream::failed);
        here->write("x");
        here.reset();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::FlowRefused);
        QCOMPARE(there->state(), MuxStream::State::Ended);
        QTRY_COMPARE(ends.client->counters().flows + ends.server->counters().flows, 0);
    }

    void droppedReaderOfARefusedConnect()
    {
        Ends ends;
        auto here = ends.client->openStream("nowhere", 1);
        QSignalSpy failed(here.get(), &MuxStream::failed);
        QTRY_VERIFY(ends.server->hasPendingStreams());
        ends.server->nextPendingStream().reset();
        QTRY_COMPARE(failed.size(), 1);
    }

    void outlivesItsMultiplexor()
    {
        Ends ends;
        auto [here, there] = ends.open();
        here->write("last words");
        QTRY_COMPARE(there->bytesAvailable(), 10);
        QSignalSpy failed(there.get(), &MuxStream::failed);
        ends.server.reset();
        QCOMPARE(there->state(), MuxStream::State::Ended);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(there->readAll(), QByteArray("last words"));
        QVERIFY(there->atEnd());
        QCOMPARE(there->write("x"), -1);
    }

    void backPressureBoundsMemory()
    {
        Ends ends;
        auto [here, there] = ends.open();
        qint64 taken = 0;
        const QByteArray block(256 * 1024, 'x');
        const auto pump = [&, h = here.get()] {
            qint64 n = 0;
            while ((n = h->write(block)) > 0)
                taken += n;
        };
        connect(here.get(), &QIODevice::bytesWritten, here.get(), pump);
        pump();
        // Nobody reads at the other end: the writer comes to rest.
        qint64 before = -1;
        QTRY_VERIFY_WITH_TIMEOUT(std::exchange(before, taken) == taken &&
                                     here->bytesToWrite() == MuxStream::bytesToWriteLimit(),
                                 20000);
        QVERIFY2(taken <= (16 << 20), qPrintable(QString::number(taken)));
        QVERIFY(ends.server->counters().queuedForReaders <= (16 << 20));
        // A reader that comes back gets everything.
        disconnect(here.get(), nullptr, here.get(), nullptr);
        here->finish();
        Reader reader(*there);
        reader.bytes = there->readAll();
        QTRY_COMPARE_WITH_TIMEOUT(reader.ends, 1, 20000);
        QCOMPARE(reader.bytes.size(), taken);
    }

    void textStream()
    {
        Ends ends;
        auto [here, there] = ends.open();
        QTextStream out(here.get());
        out << "first line\nsecond " << 42 << '\n';
        out.flush();
        QTRY_VERIFY(there->canReadLine());
        QTextStream in(there.get());
        QCOMPARE(in.readLine(), QStringLiteral("first line"));
        QCOMPARE(in.readLine(), QStringLiteral("second 42"));
    }

    void dataStream()
    {
        Ends ends;
        auto [here, there] = ends.open();
        QDataStream out(here.get());
        out << qint32(7) << QStringLiteral("höhe") << randomBytes(100000, 6);
        QDataStream in(there.get());
        qint32 number = 0;
        QString text;
        QByteArray bytes;
        bool complete = false;
        const auto tryRead = [&] {
            if (complete)
                return true;
            in.startTransaction();
            in >> number >> text >> bytes;
            return complete = in.commitTransaction();
        };
        QTRY_VERIFY(tryRead());
        QCOMPARE(number, 7);
        QCOMPARE(text, QStringLiteral("höhe"));
        QVERIFY(bytes == randomBytes(100000, 6));
    }

    void isADeviceLikeOthers()
    {
        Ends ends;
        auto [here, there] = ends.open();
        QVERIFY(here->isSequential());
        QVERIFY(here->isOpen());
        QVERIFY(!here->atEnd());
        QVERIFY(!here->waitForReadyRead(0));
        QVERIFY(!here->waitForBytesWritten(0));
        char c = 0;
        QCOMPARE(here->read(&c, 1), 0);
        there->write("abc\ndef");
        QTRY_COMPARE(here->bytesAvailable(), 7);
        QCOMPARE(here->peek(2), QByteArray("ab"));
        QCOMPARE(here->readLine(), QByteArray("abc\n"));
        QVERIFY(here->getChar(&c));
        QCOMPARE(c, 'd');
        QSignalSpy written(there.get(), &QIODevice::bytesWritten);
        there->write("12345");
        QTRY_COMPARE(written.size(), 1);
        QCOMPARE(written[0][0].toLongLong(), 5);
        here->close();
        QVERIFY(!here->isOpen());
        QTRY_VERIFY(there->isReadFinished());
    }

    void closedReaderLetsTheWriterFinish()
    {
        Ends ends;
        auto [here, there] = ends.open();
        there->close();
        Writer writer(*here, randomBytes(8 << 20, 7), true);
        QTRY_COMPARE_WITH_TIMEOUT(ends.client->counters().flows, 0, 20000);
        QCOMPARE(ends.server->counters().queuedForReaders, 0);
    }

    void streamMayDieInAnySlot_data()
    {
        QTest::addColumn<QByteArray>("signal");
        QTest::newRow("opened") << QByteArray("opened");
        QTest::newRow("readyRead") << QByteArray("readyRead");
        QTest::newRow("bytesWritten") << QByteArray("bytesWritten");
        QTest::newRow("readChannelFinished") << QByteArray("readChannelFinished");
        QTest::newRow("failed") << QByteArray("failed");
    }
    void streamMayDieInAnySlot()
    {
        QFETCH(QByteArray, signal);
        Ends ends;
        auto here = ends.client->openStream("x", 1);
        bool died = false;
        const auto die = [&] {
            here.reset();
            died = true;
        };
        MuxStream *s = here.get();
        if (signal == "opened")
            connect(s, &MuxStream::opened, this, die);
        else if (signal == "readyRead")
            connect(s, &QIODevice::readyRead, this, die);
        else if (signal == "bytesWritten")
            connect(s, &QIODevice::bytesWritten, this, die);
        else if (signal == "readChannelFinished")
            connect(s, &QIODevice::readChannelFinished, this, die);
        else
            connect(s, &MuxStream::failed, this, die);
        here->write("some");
        QTRY_VERIFY(died || ends.server->hasPendingStreams());
        auto there = ends.server->nextPendingStream();
        if (there) {
            there->write("data");
            if (signal == "failed")
                there.reset();
            else
                there->finish();
        }
        QTRY_VERIFY(died);
        QTRY_COMPARE(ends.client->counters().flows, 0);
    }
};

ROOKERY_TEST(TestMuxStream)
#include "tst_mux_stream.moc"
