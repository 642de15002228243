// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/mux_stream.h"
#include "support/mux_pair.h"

#include <QTest>

#include <vector>

using namespace rookery;
using namespace rookery::test;

/// What the multiplexor costs by itself: two of them, joined in memory.
class BenchMux : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_pair.reset(); }

    void opensAndCloses_data();
    void opensAndCloses();
    void opensAreRefused_data();
    void opensAreRefused();
    void movesBytes_data();
    void movesBytes();
    void movesDatagrams();

private:
    std::unique_ptr<MuxPair> m_pair;
};

void BenchMux::init()
{
    m_pair = std::make_unique<MuxPair>();
    QVERIFY(m_pair->waitUntilKnown());
}

void BenchMux::opensAndCloses_data()
{
    QTest::addColumn<int>("atATime");
    QTest::addRow("1") << 1;
    QTest::addRow("64") << 64;
}

void BenchMux::opensAndCloses()
{
    QFETCH(const int, atATime);
    QBENCHMARK
    {
        std::vector<std::unique_ptr<MuxStream>> here;
        std::vector<std::unique_ptr<MuxStream>> there;
        for (int i = 0; i < atATime; ++i)
            here.push_back(m_pair->client->openStream("127.0.0.1", 80));
        while (there.size() < here.size()) {
            QCoreApplication::processEvents();
            while (m_pair->server->hasPendingStreams())
                there.push_back(m_pair->server->nextPendingStream());
        }
    }
    QTRY_COMPARE(m_pair->server->counters().flows, 0);
}

void BenchMux::opensAreRefused_data()
{
    QTest::addColumn<int>("atATime");
    QTest::addRow("64") << 64;
    QTest::addRow("8192") << 8192;
}

/// A peer that resets each open as often as it is tried: what one costs must not depend on how many there
/// are.
void BenchMux::opensAreRefused()
{
    QFETCH(const int, atATime);
    MuxOptions refusing;
    refusing.maxFlows = 0;
    MuxPair pair(refusing);
    QVERIFY(pair.waitUntilKnown());
    QBENCHMARK
    {
        std::vector<std::unique_ptr<MuxStream>> here;
        for (int i = 0; i < atATime; ++i)
            here.push_back(pair.client->openStream("127.0.0.1", 80));
        while (pair.client->counters().flows > 0)
            QCoreApplication::processEvents();
    }
}

void BenchMux::movesBytes_data()
{
    QTest::addColumn<int>("flows");
    QTest::addRow("1 flow") << 1;
    QTest::addRow("8 flows") << 8;
}

/// 16 MiB in all.
void BenchMux::movesBytes()
{
    QFETCH(const int, flows);
    constexpr qint64 Total = 16 << 20;
    const QByteArray chunk(64 * 1024, 'x');
    std::vector<std::unique_ptr<MuxStream>> here;
    std::vector<std::unique_ptr<MuxStream>> there;
    for (int i = 0; i < flows; ++i)
        here.push_back(m_pair->client->openStream("127.0.0.1", 80));
    while (int(there.size()) < flows) {
        QCoreApplication::processEvents();
        while (m_pair->server->hasPendingStreams())
            there.push_back(m_pair->server->nextPendingStream());
    }
    QByteArray sink(256 * 1024, Qt::Uninitialized);
    QBENCHMARK
    {
        qint64 written = 0;
        qint64 got = 0;
        while (got < Total) {
            for (const auto &stream : here) {
                if (written < Total)
                    written += std::max<qint64>(
                        0, stream->write(chunk.constData(), std::min<qint64>(chunk.size(), Total - written)));
            }
            QCoreApplication::processEvents();
            for (const auto &stream : there) {
                while (stream->bytesAvailable() > 0)
                    got += stream->read(sink.data(), sink.size());
            }
        }
        QCOMPARE(got, Total);
    }
}

void BenchMux::movesDatagrams()
{
    constexpr int Count = 500;
    const QByteArray data(512, 'x');
    QBENCHMARK
    {
        for (int i = 0; i < Count; ++i)
            QVERIFY(m_pair->client->sendDatagram({1, "127.0.0.1", 53, data}));
        int got = 0;
        while (got < Count) {
            QCoreApplication::processEvents();
            for (; m_pair->server->hasPendingDatagrams(); ++got)
                (void)m_pair->server->nextPendingDatagram();
        }
    }
}

QTEST_GUILESS_MAIN(BenchMux)
#include "bench_mux.moc"
