// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytes/block_pool.h"
#include "core/websocket/frame_reader.h"
#include "support/room_test.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rookery;
using namespace rookery::websocket;

namespace {

QByteArray frameOf(Opcode opcode, const QByteArray &payload, bool masked, bool final = true)
{
    const MaskKey key{0xa1, 0x02, 0x53, 0xf4};
    QByteArray bytes(headerSize(quint64(payload.size()), masked), Qt::Uninitialized);
    writeHeader(bytes.data(), final, opcode, quint64(payload.size()),
                masked ? std::optional(key) : std::nullopt);
    QByteArray body = payload;
    if (masked)
        applyMask(body.data(), body.size(), key);
    return bytes + body;
}

QByteArray pattern(qsizetype size, int seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i * 31 + seed + (i >> 8));
    return bytes;
}

/// Remembers everything in one list, parts joined.
class Recorder final : public FrameReader::Sink
{
public:
    void binaryMessage(const ByteSlice &message) override { events.append("B" + message.toByteArray()); }
    void binaryBegan(const ByteSlice &part, qint64 total) override
    {
        ++begun;
        firstPart = part.size();
        announced = total;
        joined = part.toByteArray();
    }
    void binaryContinued(const ByteSlice &part, bool last) override
    {
        joined += part.view();
        if (!last)
            return;
        lengthFits = lengthFits && joined.size() == announced;
        events.append("B" + joined);
    }
    void textMessage() override { events.append("T"); }
    void pingArrived(QByteArrayView payload) override { events.append("i" + payload.toByteArray()); }
    void pongArrived(QByteArrayView payload) override { events.append("o" + payload.toByteArray()); }
    void closeArrived(quint16 code, const QString &reason) override
    {
        events.append("C" + QByteArray::number(code) + reason.toUtf8());
    }
    void protocolBroken(quint16 closeCode, const char *what) override
    {
        events.append("F" + QByteArray::number(closeCode));
        fault = what;
    }

    QByteArrayList events;
    QByteArray joined;
    QByteArray fault;
    qint64 announced = 0;
    qsizetype firstPart = FrameReader::FirstPart;
    int begun = 0;
    bool lengthFits = true;
};

void feed(FrameReader &reader, const QByteArray &bytes, qsizetype step)
{
    for (qsizetype at = 0; at < bytes.size() && !reader.isOver();) {
        const auto room = reader.room();
        QVERIFY(room.size() >= 4096);
        const qsizetype n = std::min({step, bytes.size() - at, qsizetype(room.size())});
        std::memcpy(room.data(), bytes.constData() + at, size_t(n));
        reader.commit(n);
        at += n;
    }
}

} // namespace

class TestFrameReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCutGivesTheSame_data()
    {
        QTest::addColumn<bool>("masked");
        QTest::addColumn<qsizetype>("step");
        for (const bool masked : {false, true}) {
            for (const int step : {1, 2, 3, 7, 64, 1000, 4096, 65536, 1 << 20})
                QTest::addRow("%s, steps of %d", masked ? "masked" : "plain", step)
                    << masked << qsizetype(step);
        }
    }
    void everyCutGivesTheSame()
    {
        QFETCH(bool, masked);
        QFETCH(qsizetype, step);
        QByteArray bytes;
        QByteArrayList expected;
        for (const int size :
             {0, 1, 4, 125, 126, 127, 4095, 32767, 32768, 32769, 65535, 65536, 65537, 300000, 5}) {
            const auto payload = pattern(size, size);
            bytes += frameOf(Opcode::Binary, payload, masked);
            expected += "B" + payload;
        }
        bytes += frameOf(Opcode::Binary, "frag", masked, false) + frameOf(Opcode::Ping, "between", masked) +
                 frameOf(Opcode::Continuation, "men", masked, false) + frameOf(Opcode::Pong, "", masked) +
                 frameOf(Opcode::Continuation, "ted", masked);
        expected += {"ibetween", "o", "Bfragmented"};
        bytes +=
            frameOf(Opcode::Text, "gr\xc3\xbc\xc3\x9f", masked) + frameOf(Opcode::Binary, "after", masked);
        expected += {"T", "Bafter"};
        Recorder recorder;
        FrameReader reader(recorder, masked ? Role::Server : Role::Client, 64 << 20);
        feed(reader, bytes, step);
        QCOMPARE(recorder.fault, QByteArray());
        QCOMPARE(recorder.events.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i)
            QVERIFY2(recorder.events[i] == expected[i], qPrintable(QString::number(i)));
        QVERIFY(recorder.lengthFits);
        QVERIFY(recorder.firstPart >= FrameReader::FirstPart);
    }

    /// While nothing comes a connection keeps what it has of an unfinished frame, and no block.
    void restsBetweenTheBytesOfAFrame()
    {
        const auto large = pattern(100000, 1);
        const QByteArray bytes = frameOf(Opcode::Binary, pattern(3000, 2), true) +
                                 frameOf(Opcode::Binary, large, true) + frameOf(Opcode::Ping, "p", true) +
                                 frameOf(Opcode::Binary, pattern(900, 3), true);
        for (const qsizetype step : {1, 7, 1000, 5000}) {
            Recorder recorder;
            FrameReader reader(recorder, Role::Server, 64 << 20);
            for (qsizetype at = 0; at < bytes.size(); at += step) {
                feed(reader, bytes.mid(at, step), step);
                reader.rest();
            }
            QCOMPARE(recorder.events.size(), 4);
            QVERIFY(recorder.events[0] == "B" + pattern(3000, 2));
            QVERIFY(recorder.events[1] == "B" + large);
            QCOMPARE(recorder.events[2], QByteArray("ip"));
            QVERIFY(recorder.events[3] == "B" + pattern(900, 3));
            QVERIFY(BlockPool::kept() >= FrameReader::BlockSize);
        }
    }
    void whatIsKeptWholeIsBounded()
    {
        Recorder recorder;
        FrameReader reader(recorder, Role::Client, 64 << 20);
        const QByteArray part(1 << 20, 'x');
        feed(reader, frameOf(Opcode::Binary, part, false, false), 65536);
        for (int i = 0; i < 3; ++i)
            feed(reader, frameOf(Opcode::Continuation, part, false, false), 65536);
        QVERIFY(!reader.isOver());
        feed(reader, frameOf(Opcode::Continuation, "x", false), 65536);
        QCOMPARE(recorder.events, (QByteArrayList{"F1009"}));
    }

    void slicesOutliveTheBlock()
    {
        class Keeper final : public FrameReader::Sink
        {
        public:
            void binaryMessage(const ByteSlice &message) override { kept.append(message); }
            void binaryBegan(const ByteSlice &part, qint64) override { kept.append(part); }
            void binaryContinued(const ByteSlice &part, bool) override { kept.append(part); }
            void textMessage() override {}
            void pingArrived(QByteArrayView) override {}
            void pongArrived(QByteArrayView) override {}
            void closeArrived(quint16, const QString &) override {}
            void protocolBroken(quint16, const char *) override {}
            QList<ByteSlice> kept;
        } keeper;
        FrameReader reader(keeper, Role::Server, 64 << 20);
        QByteArray all;
        for (int i = 0; i < 400; ++i) {
            const auto payload = pattern(i % 7 == 0 ? 100000 : 3000 + i, i);
            all += payload;
            feed(reader, frameOf(Opcode::Binary, payload, true), 8000);
        }
        QByteArray kept;
        for (const ByteSlice &slice : keeper.kept)
            kept += slice.view();
        QVERIFY(kept == all);
    }

    void largeMessagesComeInParts()
    {
        Recorder recorder;
        FrameReader reader(recorder, Role::Client, 64 << 20);
        feed(reader, frameOf(Opcode::Binary, pattern(1 << 20, 1), false), 65536);
        QCOMPARE(recorder.begun, 1);
        QCOMPARE(recorder.announced, 1 << 20);
    }

    void breaks_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("event");
        const auto row = [](const char *name, const QByteArray &bytes, const char *event) {
            QTest::newRow(name) << bytes << QByteArray(event);
        };
        row("unmasked client frame", frameOf(Opcode::Binary, "x", false), "F1002");
        row("unmasked ping", frameOf(Opcode::Ping, "x", false), "F1002");
        row("reserved bit", QByteArray::fromHex("c280"), "F1002");
        row("reserved opcode", QByteArray::fromHex("8380"), "F1002");
        row("continuation of nothing", frameOf(Opcode::Continuation, "x", true), "F1002");
        row("binary inside a fragmented one",
            frameOf(Opcode::Binary, "x", true, false) + frameOf(Opcode::Binary, "y", true), "F1002");
        row("text inside a fragmented one",
            frameOf(Opcode::Binary, "x", true, false) + frameOf(Opcode::Text, "y", true), "F1002");
        row("too long", QByteArray::fromHex("82ff0000000000100001") + "mask", "F1009");
        row("too long in fragments",
            frameOf(Opcode::Binary, QByteArray(600000, 'x'), true, false) +
                frameOf(Opcode::Continuation, QByteArray(500000, 'x'), true),
            "F1009");
        row("half a close code", frameOf(Opcode::Close, "\x03", true), "F1002");
        row("close code 999", frameOf(Opcode::Close, QByteArray::fromHex("03e7"), true), "F1002");
        row("close code 1005", frameOf(Opcode::Close, QByteArray::fromHex("03ed"), true), "F1002");
        row("close code 1006", frameOf(Opcode::Close, QByteArray::fromHex("03ee"), true), "F1002");
        row("close code 5000", frameOf(Opcode::Close, QByteArray::fromHex("1388"), true), "F1002");
        row("close reason is not UTF-8", frameOf(Opcode::Close, QByteArray::fromHex("03e8ff"), true),
            "F1007");
        row("close without a code", frameOf(Opcode::Close, "", true), "C1005");
        row("close with a reason", frameOf(Opcode::Close, QByteArray::fromHex("03e8") + "bye", true),
            "C1000bye");
        row("close code 4999", frameOf(Opcode::Close, QByteArray::fromHex("1387"), true), "C4999");
    }
    void breaks()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, event);
        for (const qsizetype step : {qsizetype(1), qsizetype(1 << 20)}) {
            Recorder recorder;
            FrameReader reader(recorder, Role::Server, 1 << 20);
            // What follows the end is not even looked at.
            feed(reader, bytes + frameOf(Opcode::Binary, "late", true), step);
            QVERIFY(reader.isOver());
            QCOMPARE(recorder.events.last(), event);
        }
    }
    void maskedServerFrameBreaks()
    {
        Recorder recorder;
        FrameReader reader(recorder, Role::Client, 1 << 20);
        feed(reader, frameOf(Opcode::Binary, "x", true), 100);
        QCOMPARE(recorder.events, (QByteArrayList{"F1002"}));
    }
    void noiseNeverReadsBeyondTheEnd()
    {
        // The sanitizers of the asan preset are the judge.
        for (quint32 seed = 1; seed < 300; ++seed) {
            QRandomGenerator random(seed);
            QByteArray noise(random.bounded(3000), Qt::Uninitialized);
            for (char &c : noise)
                c = char(random.bounded(256));
            if (seed % 2)
                noise = frameOf(Opcode::Binary, noise, true) + noise;
            Recorder recorder;
            FrameReader reader(recorder, Role::Server, 1 << 20);
            feed(reader, noise, 1 + random.bounded(500));
        }
    }
};

ROOKERY_TEST(TestFrameReader)
#include "tst_frame_reader.moc"
