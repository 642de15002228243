// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/throughput_history.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QTest>

#include <numeric>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

using Span = ThroughputHistory::Span;
using Sample = ThroughputHistory::Sample;

namespace {

/// What the samples of a span say moved in, in bytes.
double bytesIn(const ThroughputHistory &history, Span span)
{
    const std::vector<Sample> samples = history.samples(span);
    const double rates = std::accumulate(samples.begin(), samples.end(), 0.0,
                                         [](double sum, const Sample &sample) { return sum + sample.in; });
    return rates * std::chrono::duration<double>(ThroughputHistory::bucket(span)).count();
}

} // namespace

class TestThroughputHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithZeros();
    void spansAreWhatTheySay_data();
    void spansAreWhatTheySay();
    void showsASteadyRate_data();
    void showsASteadyRate();
    void doesNotCountTheTotalsBeforeTheFirst();
    void showsTheNewestBucketInFull();
    void spreadsSeldomSamples();
    void forgetsWhatIsTooOld();
    void survivesALongBreak();
    void beginsAgainWhereTotalsFell();
    void ignoresTimeThatStandsStill();
};

void TestThroughputHistory::startsWithZeros()
{
    const ThroughputHistory history;
    for (const Span span : ThroughputHistory::Spans) {
        for (const Sample &sample : history.samples(span)) {
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
    QCOMPARE(ThroughputHistory().samples(span).size() * size_t(ThroughputHistory::bucket(span).count()),
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
    const std::vector<Sample> samples = history.samples(span);
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
    QVERIFY(std::abs(bytesIn(history, Span::OneMinute) - 100) < 0.01);
}

void TestThroughputHistory::showsTheNewestBucketInFull()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 0, 0);
    clock.advance(6min);
    history.add(clock.now(), 360000, 0);
    // Five minutes of the first bucket and one of the second.
    const std::vector<Sample> samples = history.samples(Span::OneDay);
    QVERIFY(std::abs(samples.back().in - 1000) < 0.01);
    QVERIFY(std::abs(samples[samples.size() - 2].in - 1000) < 0.01);
}

void TestThroughputHistory::spreadsSeldomSamples()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 0, 0);
    clock.advance(30s);
    history.add(clock.now(), 30000, 0);
    const std::vector<Sample> samples = history.samples(Span::OneMinute);
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
    QCOMPARE(bytesIn(history, Span::OneMinute), 0.0);
    QVERIFY(std::abs(bytesIn(history, Span::TenMinutes) - 5000) < 0.01);
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
        QCOMPARE(bytesIn(history, span), 0.0);
    clock.advance(1000h);
    history.add(clock.now(), 1000 + quint64(3600000), 0);
    for (const Sample &sample : history.samples(Span::OneDay))
        QVERIFY(std::abs(sample.in - 1) < 0.01);
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
    QVERIFY(std::abs(bytesIn(history, Span::OneMinute) - 10) < 0.01);
}

void TestThroughputHistory::ignoresTimeThatStandsStill()
{
    FakeClock clock;
    ThroughputHistory history;
    history.add(clock.now(), 0, 0);
    history.add(clock.now(), 1000, 0);
    QCOMPARE(bytesIn(history, Span::OneMinute), 0.0);
    clock.advance(1s);
    history.add(clock.now(), 1000, 0);
    QVERIFY(std::abs(bytesIn(history, Span::OneMinute) - 1000) < 0.01);
}

ROOKERY_TEST(TestThroughputHistory)
#include "tst_throughput_history.moc"
