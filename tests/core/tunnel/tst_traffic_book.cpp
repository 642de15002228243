// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/traffic_book.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Span = ThroughputHistory::Span;

class TestTrafficBook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsUpDayAndMonth();
    void takesNoOldRoundTrip();
    void countsAnewAfterAnInterruption();
    void survivesARestart();
    void writesSeldom();
    void forgetsWhatWasDeleted();
    void holdsNothingButNumbers();
    void leavesOutABrokenFile_data();
    void leavesOutABrokenFile();
    void isBounded();
    void knowsNothingOfTheTimeAsleep();
    void staysWhereItIsWhenTheClockIsSetBack();

private:
    TrafficBook::Now now()
    {
        return [this] { return m_start.addMSecs(m_asleep + (m_clock->now() - m_began) / 1ms); };
    }
    TunnelSnapshot snapshot(quint64 in, quint64 out) const
    {
        TunnelSnapshot tunnel;
        tunnel.state = TunnelState::Connected;
        tunnel.takenAt = m_clock->now();
        tunnel.roundTrip = 23ms;
        tunnel.bytesIn = in;
        tunnel.bytesOut = out;
        return tunnel;
    }
    /// A tunnel with 1000 bytes a second for ten seconds.
    void run(TrafficBook &book, const QUuid &id)
    {
        for (int i = 0; i <= 10; ++i) {
            book.add(id, snapshot(quint64(i) * 1000, 0));
            m_clock->advance(1s);
        }
        book.interrupt(id);
    }
    static qsizetype known(const TrafficBook &book, const QUuid &id, Span span)
    {
        const TrafficBook::Samples samples = book.samples(id, span);
        return std::count_if(samples.begin(), samples.end(), [](const auto &sample) { return sample.known; });
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
    QDateTime m_start;
    TimePoint m_began;
    qint64 m_asleep = 0;
    const QUuid m_id = QUuid::createUuid();
};

void TestTrafficBook::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_directory = std::make_unique<QTemporaryDir>();
    m_path = m_directory->filePath(u"state/traffic.json"_s);
    m_start = QDateTime(QDate(2026, 11, 28), QTime(12, 0));
    m_began = m_clock->now();
    m_asleep = 0;
}

void TestTrafficBook::addsUpDayAndMonth()
{
    TrafficBook book(*m_clock, now());
    const QUuid other = QUuid::createUuid();
    book.add(m_id, snapshot(100, 20));
    book.add(m_id, snapshot(100, 20));
    book.add(other, snapshot(1, 2));
    QCOMPARE(book.today(m_id), (Traffic{100, 20}));
    QCOMPARE(book.today({}), (Traffic{101, 22}));
    QCOMPARE(book.today(QUuid::createUuid()), Traffic());
    m_clock->advance(24h);
    QCOMPARE(book.today(m_id), Traffic());
    QCOMPARE(book.thisMonth({}), (Traffic{101, 22}));
    book.add(m_id, snapshot(150, 20));
    QCOMPARE(book.today(m_id), (Traffic{50, 0}));
}

void TestTrafficBook::takesNoOldRoundTrip()
{
    TrafficBook book(*m_clock, now());
    TunnelSnapshot tunnel;
    for (int i = 0; i < 4; ++i) {
        tunnel = snapshot(0, 0);
        tunnel.state = i < 2 ? TunnelState::Connected : TunnelState::Stalled;
        book.add(m_id, tunnel);
        m_clock->advance(1s);
    }
    const TrafficBook::Samples samples = book.samples(m_id, Span::OneMinute);
    QCOMPARE(samples[samples.size() - 3].roundTrip, 23ms);
    QVERIFY(samples.back().known);
    QCOMPARE(samples.back().roundTrip.count(), 0);
}

void TestTrafficBook::countsAnewAfterAnInterruption()
{
    TrafficBook book(*m_clock, now());
    book.add(m_id, snapshot(100, 0));
    book.interrupt(m_id);
    m_clock->advance(1s);
    book.add(m_id, snapshot(300, 0));
    QCOMPARE(book.today(m_id), (Traffic{400, 0}));
}

void TestTrafficBook::survivesARestart()
{
    {
        TrafficBook book(*m_clock, now());
        book.keepIn(m_path);
        run(book, m_id);
        book.save();
    }
    // The steady clock begins anew with the machine; the time of day goes on.
    m_start = now()().addSecs(30);
    m_clock = std::make_unique<FakeClock>();
    m_began = m_clock->now();
    TrafficBook book(*m_clock, now());
    book.keepIn(m_path);
    QCOMPARE(book.today(m_id), (Traffic{10'000, 0}));
    QCOMPARE(book.thisMonth({}), (Traffic{10'000, 0}));
    const TrafficBook::Samples samples = book.samples(m_id, Span::OneMinute);
    QVERIFY(!samples.back().known);
    QCOMPARE(known(book, m_id, Span::OneMinute), 10);
    QVERIFY(samples[samples.size() - 36].known);
    QVERIFY(std::abs(samples[samples.size() - 36].in - 1000) < 1);
    QCOMPARE(samples[samples.size() - 36].roundTrip, 23ms);
    run(book, m_id);
    QCOMPARE(book.today(m_id), (Traffic{20'000, 0}));
}

void TestTrafficBook::writesSeldom()
{
    TrafficBook book(*m_clock, now());
    book.keepIn(m_path);
    m_clock->advance(1h);
    QVERIFY(!QFileInfo::exists(m_path)); // nothing to tell
    run(book, m_id);
    QVERIFY(!QFileInfo::exists(m_path));
    m_clock->advance(TrafficBook::SaveInterval);
    QVERIFY(QFileInfo::exists(m_path));
    QFile::remove(m_path);
    m_clock->advance(1h);
    book.save();
    QVERIFY(!QFileInfo::exists(m_path)); // nothing new
}

void TestTrafficBook::forgetsWhatWasDeleted()
{
    TrafficBook book(*m_clock, now());
    book.keepIn(m_path);
    run(book, m_id);
    const auto isInTheFile = [&] {
        book.save();
        TrafficBook again(*m_clock, now());
        again.keepIn(m_path);
        return again.today(m_id) != Traffic() && known(again, m_id, Span::OneMinute) > 0;
    };
    QVERIFY(isInTheFile());
    book.forget(m_id);
    QVERIFY(!isInTheFile());
    QCOMPARE(book.today({}), (Traffic{10'000, 0})); // was moved all the same
    book.remember(m_id);
    QVERIFY(isInTheFile());
    m_clock->advance(1s);
    book.add(m_id, snapshot(0, 0));
    QVERIFY(isInTheFile());
}

void TestTrafficBook::holdsNothingButNumbers()
{
    TrafficBook book(*m_clock, now());
    book.keepIn(m_path);
    TunnelSnapshot tunnel = snapshot(5, 5);
    tunnel.name = u"nobody's business"_s;
    book.add(m_id, tunnel);
    book.save();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("business"));
    QVERIFY((file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
}

void TestTrafficBook::leavesOutABrokenFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("half") << QByteArray("{\"version\":1,\"tunnels\":{\"") << true;
    QTest::newRow("binary") << QByteArray(5000, '\xff') << true;
    QTest::newRow("a list") << QByteArray("[1, 2]") << true;
    QTest::newRow("another version") << QByteArray("{\"version\":2}") << true;
    QTest::newRow("wrong types") << QByteArray("{\"version\":1,\"all\":[],\"tunnels\":[1]}") << false;
    QTest::newRow("too large") << QByteArray(TrafficBook::LargestFile + 1, ' ') << true;
}

void TestTrafficBook::leavesOutABrokenFile()
{
    QFETCH(QByteArray, content);
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    TrafficBook book(*m_clock, now());
    book.keepIn(m_path);
    QCOMPARE(book.today({}), Traffic());
    run(book, m_id);
    book.save();
    TrafficBook again(*m_clock, now());
    again.keepIn(m_path);
    QCOMPARE(again.today(m_id), (Traffic{10'000, 0}));
    // What was there is not written over.
    const QDir directory = QFileInfo(m_path).dir();
    const QStringList aside = directory.entryList({u"traffic.json.unread-*"_s});
    QTEST(!aside.isEmpty(), "isKept");
    if (!aside.isEmpty()) {
        QFile kept(directory.filePath(aside.constFirst()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(kept.readAll() == content);
    }
}

void TestTrafficBook::isBounded()
{
    TrafficBook book(*m_clock, now());
    book.keepIn(m_path);
    QList<QUuid> ids;
    for (size_t i = 0; i < TrafficBook::MostHistories + 10; ++i)
        ids += QUuid::createUuid();
    for (int round = 0; round <= 60; ++round) {
        for (const QUuid &id : std::as_const(ids))
            book.add(id, snapshot(quint64(round + 1) * 1'000'000'007, 1));
        m_clock->advance(round < 60 ? 20s : 1ms);
    }
    // Of those that have moved something, the last.
    book.add(ids.last(), snapshot(99'000'000'000'000, 1));
    book.save();
    QVERIFY(QFileInfo(m_path).size() < TrafficBook::LargestFile / 2);
    TrafficBook again(*m_clock, now());
    again.keepIn(m_path);
    qsizetype histories = 0;
    for (const QUuid &id : std::as_const(ids)) {
        QVERIFY(again.today(id) != Traffic());
        histories += known(again, id, Span::OneDay) > 0;
    }
    QCOMPARE(histories, qsizetype(TrafficBook::MostHistories));
    QVERIFY(known(again, ids.last(), Span::OneDay) > 0);
}

void TestTrafficBook::knowsNothingOfTheTimeAsleep()
{
    TrafficBook book(*m_clock, now());
    book.add(m_id, snapshot(0, 0));
    m_clock->advance(1s);
    book.add(m_id, snapshot(1000, 0));
    m_asleep = 3600 * 1000; // the steady clock stands still
    m_clock->advance(1s);
    book.add(m_id, snapshot(1500, 0));
    QCOMPARE(known(book, m_id, Span::TenMinutes), 0);
    const TrafficBook::Samples samples = book.samples(m_id, Span::OneDay);
    QVERIFY(!samples.back().known);
    QVERIFY(samples[samples.size() - 12].known || samples[samples.size() - 13].known);
    QCOMPARE(book.today(m_id), (Traffic{1500, 0}));
}

void TestTrafficBook::staysWhereItIsWhenTheClockIsSetBack()
{
    TrafficBook book(*m_clock, now());
    book.add(m_id, snapshot(0, 0));
    m_asleep = -3600 * 1000;
    for (int i = 1; i <= 5; ++i) {
        m_clock->advance(1s);
        book.add(m_id, snapshot(quint64(i) * 1000, 0));
    }
    QCOMPARE(known(book, m_id, Span::OneMinute), 5);
}

ROOKERY_TEST(TestTrafficBook)
#include "tst_traffic_book.moc"
