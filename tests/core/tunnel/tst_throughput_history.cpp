// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/throughput_history.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

using Span = ThroughputHistory::Span;
using Sample = ThroughputHistory::Sample;

namespace {

/// What the samples of a span say moved in, in bytes.
double bytesIn(const ThroughputHistory &history, Span span, TimePoint now)
{
    const std::vector<Sample> samples = history.samples(span, now);
    const double rates = std::accumulate(samples.begin(), samples.end(), 0.0,
                                         [](double sum, const Sample &sample) { return sum + sample.in; });
    return rates * std::chrono::duration<double>(ThroughputHistory::bucket(span)).count();
}

} // namespace

class TestThroughputHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithNothingKnown();
    void spansAreWhatTheySay_data();
    void spansAreWhatTheySay();
    void showsASteadyRate_data();
    void showsASteadyRate();
    void doesNotCountTheTotalsBeforeTheFirst();
    void showsFinishedBucketsOnly();
    void showsTheFirstBucketAtOnce();
    void dividesByWhatIsKnown();
    void leavesGaps();
    void scrollsWhileItIsOff();
    void keepsRoundTrips();
    void comesBackFromJson();
    void leavesOutWhatMakesNoSense_data();
    void leavesOutWhatMakesNoSense();
    void spreadsSeldomSamples();
    void forgetsWhatIsTooOld();
    void survivesALongBreak();
    void beginsAgainWhereTotalsFell();
    void ignoresTimeThatStandsStill();
};

void TestThroughputHistory::startsWithNothingKnown()
{
    const ThroughputHistory history;
    for (const Span span : ThroughputHistory::Spans) {
        for (const Sample &sample : history.samples(span, TimePoint(1h))) {
            QVERIFY(!sample.known);
            QCOMPARE(sample.in, 0.0);
            QCOMPARE(sample.out, 0.0);
        }
    }
}

void TestThroughputHistory::spansAreWhatTheySay_data()
{
    QTest::addColumn<Span>("span");
    QTest::addColumn<milliseconds>("length");
    QTest::newRow("1 min") << Span::OneMinute << milliseconds(1min);
    QTest::newRow("10 min") << Span::TenMinutes << milliseconds(10min);
    QTest::newRow("1 h") << Span::OneHour << milliseconds(1h);
    QTest::newRow("24 h") << Span::OneDay << milliseconds(24h);
}

void TestThroughputHistory::spansAreWhatTheySay()
{
    QFETCH(Span, span);
    QFETCH(milliseconds, length);
    QCOMPARE(ThroughputHistory::length(span), length);
    QCOMPARE(ThroughputHistory().samples(span, TimePoint(1h)).size() *
                 size_t(ThroughputHistory::bucket(span).count()),
             size_t(length.count()));
}

void TestThroughputHistory::showsASteadyRate_data()
{
    QTest::addColumn<Span>("span");
    QTest::addColumn<milliseconds>("pace");
    for (const milliseconds pace : {milliseconds(250), milliseconds(1000), milliseconds(30000)}) {
        QTest::addRow("1 min at %d ms", int(pace.count())) << Span::OneMinute << pace;
        QTest::addRow("10 min at %d ms", int(pace.count())) << Span::TenMinutes << pace;
        QTest::addRow("1 h at %d ms", int(pace.count())) << Span::OneHour << pace;
        QTest::addRow("24 h at %d ms", int(pace.count())) << Span::OneDay << pace;
    }
}

void TestThroughputHistory::showsASteadyRate()
{
    QFETCH(Span, span);
    QFETCH(milliseconds, pace);
    FakeClock clock;
    clock.advance(123ms); // not on the edge of a bucket
    ThroughputHistory history;
    quint64 total = 5000;
    history.add(clock.now(), total, 2 * total);
    for (milliseconds passed = 0ms; passed < 10min; passed += pace) {
        clock.advance(pace);
        total += quint64(pace.count()); // 1000 B/s
        history.add(clock.now(), total, 2 * total);
    }
    const std::vector<Sample> samples = history.samples(span, clock.now());
    // Of the first bucket that was begun, only a part is known.
    const size_t full = std::min(samples.size(), size_t(10min / ThroughputHistory::bucket(span)));
    for (size_t i = samples.size() - std::max<size_t>(full, 1); i < samples.size(); ++i) {
        if (full < samples.size() && i == samples.size() - full)
            continue;
        QVERIFY2(std::abs(samples[i].in - 1000) < 1, qPrintable(QString::number(samples[i].in)));
        QVERIFY2(std::abs(samples[i].out - 2000) < 2, qPrintable(QString::number(samples[i].out)));
    }
}

void TestThroughputHistory::doesNotCountTheTotalsBeforeTheFirst()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 1000000, 0);
    clock.advance(10s);
    history.add(clock.now(), 1000100, 0);
    QVERIFY(std::abs(bytesIn(history, Span::OneMinute, clock.now()) - 100) < 0.01);
}

void TestThroughputHistory::showsFinishedBucketsOnly()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 0, 0);
    clock.advance(1s);
    history.add(clock.now(), 1000, 0);
    // A burst at the start of the next second is not two thousand bytes a second in the middle of it.
    clock.advance(500ms);
    history.add(clock.now(), 2000, 0);
    QVERIFY(std::abs(history.samples(Span::OneMinute, clock.now()).back().in - 1000) < 0.01);
    clock.advance(500ms);
    history.add(clock.now(), 2000, 0);
    const std::vector<Sample> samples = history.samples(Span::OneMinute, clock.now());
    QVERIFY(std::abs(samples.back().in - 1000) < 0.01);
    QVERIFY(std::abs(samples[samples.size() - 2].in - 1000) < 0.01);
}

/// Five minutes without a curve would be too long to wait.
void TestThroughputHistory::showsTheFirstBucketAtOnce()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 0, 0);
    clock.advance(10s);
    history.add(clock.now(), 52'000'000, 0);
    const std::vector<Sample> samples = history.samples(Span::OneDay, clock.now());
    QVERIFY(samples.back().known);
    QVERIFY(std::abs(samples.back().in - 5.2e6) < 1);
    QVERIFY(!samples[samples.size() - 2].known);
}

/// It was shown as 110 kB/s: as if nothing had moved in the time before the start.
void TestThroughputHistory::dividesByWhatIsKnown()
{
    FakeClock clock;
    ThroughputHistory history;
    clock.advance(5min - 6s); // a clock starts at the full hour
    history.add(clock.now(), 0, 0);
    quint64 total = 0;
    for (int i = 0; i < 5 * 60; ++i) {
        clock.advance(1s);
        history.add(clock.now(), total += 5'200'000, 0);
    }
    const std::vector<Sample> samples = history.samples(Span::OneDay, clock.now());
    QVERIFY(std::abs(samples.back().in - 5.2e6) < 100);
    QVERIFY(samples.back().known && !samples[samples.size() - 2].known);
}

void TestThroughputHistory::leavesGaps()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 0, 0);
    const auto run = [&](quint64 total) {
        for (int i = 0; i < 10; ++i) {
            clock.advance(1s);
            history.add(clock.now(), total, 0);
        }
    };
    run(0);
    history.interrupt();
    clock.advance(20s);
    history.add(clock.now(), 0, 0);
    run(0);
    const std::vector<Sample> samples = history.samples(Span::OneMinute, clock.now());
    for (size_t i = 0; i < samples.size(); ++i) {
        const size_t age = samples.size() - i;
        QCOMPARE(samples[i].known, age <= 10 || (age > 30 && age <= 40));
    }
}

void TestThroughputHistory::scrollsWhileItIsOff()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 0, 0);
    clock.advance(1s);
    history.add(clock.now(), 1000, 0);
    QVERIFY(history.samples(Span::OneMinute, clock.now()).back().known);
    history.interrupt();
    clock.advance(10s);
    const std::vector<Sample> samples = history.samples(Span::OneMinute, clock.now());
    QVERIFY(!samples.back().known);
    QVERIFY(samples[samples.size() - 11].known);
    clock.advance(1h);
    for (const Sample &sample : history.samples(Span::OneMinute, clock.now()))
        QVERIFY(!sample.known);
}

void TestThroughputHistory::keepsRoundTrips()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 0, 0, 20ms);
    QCOMPARE(history.samples(Span::OneMinute, clock.now()).back().roundTrip.count(), 0);
    for (const std::chrono::microseconds time : {10ms, 30ms}) {
        clock.advance(500ms);
        history.add(clock.now(), 0, 0, time);
    }
    clock.advance(1s);
    history.add(clock.now(), 0, 0); // not connected
    const std::vector<Sample> samples = history.samples(Span::OneMinute, clock.now());
    QCOMPARE(samples[samples.size() - 2].roundTrip, 20ms);
    QCOMPARE(samples.back().roundTrip.count(), 0);
    QVERIFY(samples.back().known);
}

void TestThroughputHistory::comesBackFromJson()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 0, 0);
    for (int i = 1; i <= 700; ++i) {
        clock.advance(1s);
        history.add(clock.now(), quint64(i) * 1000, quint64(i) * 20, 23ms);
    }
    history.interrupt();
    const QJsonObject saved = history.toJson();
    ThroughputHistory again;
    again.restore(saved, clock.now());
    for (const Span span : ThroughputHistory::Spans) {
        const std::vector<Sample> before = history.samples(span, clock.now());
        const std::vector<Sample> after = again.samples(span, clock.now());
        QCOMPARE(after.size(), before.size());
        for (size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].known, before[i].known);
            QVERIFY(std::abs(after[i].in - before[i].in) < 1);
            QVERIFY(std::abs(after[i].out - before[i].out) < 1);
            QVERIFY(std::abs((after[i].roundTrip - before[i].roundTrip).count()) < 10);
        }
    }
    // What comes then is apart from it.
    clock.advance(30s);
    again.add(clock.now(), 0, 0);
    clock.advance(1s);
    again.add(clock.now(), 5, 0);
    const std::vector<Sample> samples = again.samples(Span::OneMinute, clock.now());
    QVERIFY(samples.back().known && !samples[samples.size() - 2].known);
    QVERIFY(samples[samples.size() - 35].known);
    // A clock that was set back makes all of it wrong.
    ThroughputHistory earlier;
    earlier.restore(saved, TimePoint(1h));
    for (const Span span : ThroughputHistory::Spans) {
        if (span == Span::OneDay)
            continue; // the same five minutes
        for (const Sample &sample : earlier.samples(span, TimePoint(1h)))
            QVERIFY(!sample.known);
    }
}

void TestThroughputHistory::leavesOutWhatMakesNoSense_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("no row") << QByteArray("7");
    QTest::newRow("short") << QByteArray("[0, 1, 1]");
    QTest::newRow("negative age") << QByteArray("[-1, 1, 1, 1, 0, 0]");
    QTest::newRow("old") << QByteArray("[61, 1, 1, 1, 0, 0]");
    QTest::newRow("negative") << QByteArray("[0, -1, 1, 1, 0, 0]");
    QTest::newRow("too much") << QByteArray("[0, 1e300, 1, 1, 0, 0]");
    QTest::newRow("longer than a bucket") << QByteArray("[0, 1, 1, 2, 0, 0]");
    QTest::newRow("words") << QByteArray("[0, \"a\", 1, 1, 0, 0]");
}

void TestThroughputHistory::leavesOutWhatMakesNoSense()
{
    QFETCH(QByteArray, row);
    const QByteArray text = "{\"1min\": {\"newest\": 3599, \"buckets\": [[5, 1, 1, 1, 0, 0], " + row + "]}}";
    ThroughputHistory history;
    history.restore(QJsonDocument::fromJson(text).object(), TimePoint(1h));
    const std::vector<Sample> samples = history.samples(Span::OneMinute, TimePoint(1h));
    QCOMPARE(std::count_if(samples.begin(), samples.end(), [](const Sample &sample) { return sample.known; }),
             1);
}

void TestThroughputHistory::spreadsSeldomSamples()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 0, 0);
    clock.advance(30s);
    history.add(clock.now(), 30000, 0);
    const std::vector<Sample> samples = history.samples(Span::OneMinute, clock.now());
    for (size_t i = 0; i < samples.size(); ++i)
        QVERIFY(std::abs(samples[i].in - (i < samples.size() / 2 ? 0 : 1000)) < 0.01);
}

void TestThroughputHistory::forgetsWhatIsTooOld()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 0, 0);
    clock.advance(1s);
    history.add(clock.now(), 5000, 0);
    for (int i = 0; i < 61; ++i) {
        clock.advance(1s);
        history.add(clock.now(), 5000, 0);
    }
    QCOMPARE(bytesIn(history, Span::OneMinute, clock.now()), 0.0);
    QVERIFY(std::abs(bytesIn(history, Span::TenMinutes, clock.now()) - 5000) < 0.01);
}

void TestThroughputHistory::survivesALongBreak()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 0, 0);
    clock.advance(1s);
    history.add(clock.now(), 1000, 0);
    clock.advance(1000h); // asleep
    history.add(clock.now(), 1000, 0);
    for (const Span span : ThroughputHistory::Spans)
        QCOMPARE(bytesIn(history, span, clock.now()), 0.0);
    // What moved meanwhile, nobody knows when.
    clock.advance(1000h);
    history.add(clock.now(), 1000 + quint64(3600000), 0);
    for (const Sample &sample : history.samples(Span::OneDay, clock.now()))
        QVERIFY(!sample.known);
}

void TestThroughputHistory::beginsAgainWhereTotalsFell()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 1000, 1000);
    clock.advance(1s);
    history.add(clock.now(), 0, 0);
    clock.advance(1s);
    history.add(clock.now(), 10, 0);
    QVERIFY(std::abs(bytesIn(history, Span::OneMinute, clock.now()) - 10) < 0.01);
}

void TestThroughputHistory::ignoresTimeThatStandsStill()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 0, 0);
    history.add(clock.now(), 1000, 0);
    QCOMPARE(bytesIn(history, Span::OneMinute, clock.now()), 0.0);
    clock.advance(1s);
    history.add(clock.now(), 1000, 0);
    QVERIFY(std::abs(bytesIn(history, Span::OneMinute, clock.now()) - 1000) < 0.01);
}

ROOKERY_TEST(TestThroughputHistory)
#include "tst_throughput_history.moc"
