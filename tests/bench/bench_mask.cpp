// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/frame_reader.h"
#include "core/websocket/mask.h"

#include <QTest>

#include <cstring>

using namespace rookery;

namespace {

/// Counts what arrives.
class Sink final : public websocket::FrameReader::Sink
{
public:
    void binaryMessage(const ByteSlice &message) override { bytes += message.size(); }
    void binaryBegan(const ByteSlice &part, qint64) override { bytes += part.size(); }
    void binaryContinued(const ByteSlice &part, bool) override { bytes += part.size(); }
    void textMessage() override { failed = true; }
    void pingArrived(QByteArrayView) override { failed = true; }
    void pongArrived(QByteArrayView) override { failed = true; }
    void closeArrived(quint16, const QString &) override { failed = true; }
    void protocolBroken(quint16, const char *) override { failed = true; }
    qint64 bytes = 0;
    bool failed = false;
};

} // namespace

/// What masking costs alone, and what reading masked frames costs with it.
class BenchMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void applyMask_data();
    void applyMask();
    void readFrames_data();
    void readFrames();
};

void BenchMask::applyMask_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {16, 512, 64 * 1024, 512 * 1024})
        QTest::addRow("%d", size) << size;
}

void BenchMask::applyMask()
{
    QFETCH(const int, size);
    // One byte off, as payloads are.
    QByteArray data(size + 1, 'x');
    const websocket::MaskKey key{1, 2, 3, 4};
    QBENCHMARK
    {
        websocket::applyMask(data.data() + 1, size, key);
    }
    QCOMPARE(data.size(), size + 1);
}

void BenchMask::readFrames_data()
{
    QTest::addColumn<int>("payload");
    QTest::addColumn<int>("frames");
    QTest::newRow("1000 of 64") << 64 << 1000;
    QTest::newRow("1000 of 512") << 512 << 1000;
    QTest::newRow("16 of 64 KiB") << 64 * 1024 << 16;
    QTest::newRow("2 of 512 KiB") << 512 * 1024 << 2;
}

void BenchMask::readFrames()
{
    QFETCH(const int, payload);
    QFETCH(const int, frames);
    const websocket::MaskKey key{1, 2, 3, 4};
    const qsizetype head = websocket::headerSize(quint64(payload), true);
    QByteArray frame(head + payload, 'x');
    websocket::writeHeader(frame.data(), true, websocket::Opcode::Binary, quint64(payload), key);
    const QByteArray stream = frame.repeated(frames);
    Sink sink;
    QBENCHMARK
    {
        sink.bytes = 0;
        websocket::FrameReader reader(sink, websocket::Role::Server, 1 << 20);
        for (QByteArrayView rest(stream); !rest.isEmpty();) {
            const auto room = reader.room();
            const qsizetype n = std::min<qsizetype>(rest.size(), qsizetype(room.size()));
            std::memcpy(room.data(), rest.data(), size_t(n));
            reader.commit(n);
            rest = rest.sliced(n);
        }
    }
    QVERIFY(!sink.failed);
    QCOMPARE(sink.bytes, qint64(payload) * frames);
}

QTEST_APPLESS_MAIN(BenchMask)
#include "bench_mask.moc"
