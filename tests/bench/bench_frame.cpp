// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/frame.h"

#include <QTest>

using namespace rookery;

/// What taking a frame apart and putting one together costs.
class BenchFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decode_data();
    void decode();
    void encodeDatagram_data();
    void encodeDatagram();
    void prependPushHeader();
};

void BenchFrame::decode_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("Connect") << frame::encodeConnect(1, 64, "example.com", 443).view().toByteArray();
    QTest::newRow("Acknowledge") << frame::encodeAcknowledge(1, 16).view().toByteArray();
    QTest::newRow("Datagram 512")
        << frame::encodeDatagram(1, "127.0.0.1", 53, QByteArray(512, 'x')).view().toByteArray();
    MessageBuffer push(64 * 1024);
    std::fill(push.data(), push.data() + push.size(), 'x');
    frame::prependPushHeader(push, 1);
    QTest::newRow("Push 64 KiB") << push.view().toByteArray();
}

void BenchFrame::decode()
{
    QFETCH(const QByteArray, message);
    quint64 ids = 0;
    QBENCHMARK
    {
        for (int i = 0; i < 1000; ++i) {
            const auto frame = frame::decode(message);
            ids += frame ? frame->flowId : 0;
        }
    }
    QVERIFY(ids > 0);
}

void BenchFrame::encodeDatagram_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {64, 512, 1400})
        QTest::addRow("%d", size) << size;
}

void BenchFrame::encodeDatagram()
{
    QFETCH(const int, size);
    const QByteArray data(size, 'x');
    qsizetype bytes = 0;
    QBENCHMARK
    {
        for (int i = 0; i < 1000; ++i)
            bytes += frame::encodeDatagram(quint32(i), "127.0.0.1", 53, data).size();
    }
    QVERIFY(bytes > 0);
}

void BenchFrame::prependPushHeader()
{
    MessageBuffer payload(64 * 1024);
    QBENCHMARK
    {
        for (int i = 0; i < 1000; ++i) {
            payload.restore();
            payload.truncate(64 * 1024);
            frame::prependPushHeader(payload, quint32(i));
        }
    }
    QCOMPARE(payload.size(), 64 * 1024 + frame::HeaderSize);
}

QTEST_APPLESS_MAIN(BenchFrame)
#include "bench_frame.moc"
