// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/line_pace.h"
#include "support/room_test.h"

#include <QTest>

#include <limits>

using namespace rookery;
using namespace std::chrono_literals;

namespace {

/// A line with a router's queue in front of it, and a sender who keeps to the pace.
struct Line
{
    explicit Line(qint64 bytesPerSecond) : rate(bytesPerSecond) {}

    /// Some round trips of a sender that always has more; what stood in the queue at the end, in time.
    milliseconds run(LinePace &pace, int rounds)
    {
        qint64 queued = 0;
        for (int i = 0; i < rounds; ++i) {
            now += roundTrip;
            const qint64 inFlight = std::min(pace.limit(), most);
            const qint64 carried = rate * roundTrip.count() / 1000;
            const qint64 delivered = std::min(inFlight, carried);
            queued = inFlight - delivered;
            acknowledged += delivered;
            pace.measured({acknowledged, roundTrip, roundTrip, inFlight, inFlight < most}, now);
        }
        return milliseconds(queued * 1000 / rate);
    }

    qint64 rate;
    qint64 most = 16 << 20; ///< what the system would take
    milliseconds roundTrip = 40ms;
    qint64 acknowledged = 0;
    TimePoint now{};
};

/// Two looks, a round trip apart, at a line of this rate.
void measure(LinePace &pace, qint64 bytesPerSecond, milliseconds roundTrip)
{
    pace.measured({0, roundTrip, roundTrip, 0}, TimePoint{});
    pace.measured({bytesPerSecond / 10, roundTrip, roundTrip, 0}, TimePoint{} + 100ms);
}

} // namespace

class TestLinePace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNoLimitWhileNothingIsKnown()
    {
        LinePace pace;
        QCOMPARE(pace.limit(), std::numeric_limits<qint64>::max());
        QCOMPARE(pace.carriedIn(1s), 0);
        measure(pace, 0, 40ms);
        QCOMPARE(pace.limit(), std::numeric_limits<qint64>::max());
        LinePace withoutTime;
        measure(withoutTime, 1000, 0ms);
        QCOMPARE(withoutTime.limit(), std::numeric_limits<qint64>::max());
    }
    void keepsTheQueueShort_data()
    {
        QTest::addColumn<qint64>("rate");
        QTest::addColumn<bool>("interactive");
        QTest::addColumn<milliseconds>("queue");
        QTest::newRow("slow") << qint64(1'250'000) << false << milliseconds(100);
        QTest::newRow("slow, somebody types") << qint64(1'250'000) << true << milliseconds(15);
        QTest::newRow("fast, somebody types") << qint64(25'000'000) << true << milliseconds(15);
    }
    void keepsTheQueueShort()
    {
        QFETCH(qint64, rate);
        QFETCH(bool, interactive);
        QFETCH(milliseconds, queue);
        Line line(rate);
        LinePace pace;
        pace.setInteractive(interactive);
        QVERIFY(line.run(pace, 50) <= queue);
        // And carries all that it can.
        QVERIFY(pace.carriedIn(1s) >= rate * 99 / 100);
        QVERIFY(pace.limit() >= rate * line.roundTrip.count() / 1000);
    }
    void findsOutThatTheLineIsFaster()
    {
        Line line(1'000'000);
        LinePace pace;
        pace.setInteractive(true);
        line.run(pace, 50);
        line.rate = 10'000'000;
        line.run(pace, 50);
        QVERIFY(pace.carriedIn(1s) >= 9'900'000);
    }
    void findsOutThatTheLineIsSlower()
    {
        Line line(10'000'000);
        LinePace pace;
        line.run(pace, 50);
        line.rate = 1'000'000;
        line.run(pace, 3 * 5 * 25);
        QVERIFY(pace.carriedIn(1s) <= 1'010'000);
    }
    void leavesTheBeginningAlone()
    {
        // The rate doubles: what may wait doubles with it, though somebody types.
        LinePace pace;
        pace.setInteractive(true);
        TimePoint now{};
        qint64 acknowledged = 0;
        pace.measured({0, 40ms, 40ms, 0}, now);
        for (qint64 rate = 100'000; rate < 10'000'000; rate *= 2) {
            now += 40ms;
            acknowledged += rate * 40 / 1000;
            pace.measured({acknowledged, 40ms, 40ms, 0}, now);
            QVERIFY(pace.limit() >= 2 * rate * 40 / 1000);
        }
    }
    void littleTrafficIsNoSlowLine()
    {
        Line line(10'000'000);
        LinePace pace;
        line.run(pace, 50);
        // 100 kB/s for a minute, and never more to send than fits.
        TimePoint now = line.now;
        for (int i = 0; i < 300; ++i) {
            now += 200ms;
            line.acknowledged += 20'000;
            pace.measured({line.acknowledged, 40ms, 40ms, 20'000, false}, now);
        }
        QVERIFY(pace.carriedIn(1s) >= 9'900'000);
    }
    void stopsGrowingWhenPacketsBeginToWait()
    {
        LinePace pace;
        pace.setInteractive(true);
        measure(pace, 1'000'000, 40ms);
        QCOMPARE(pace.limit(), 120'000);
        QCOMPARE(pace.mostPerSecond(), 0);
        pace.measured({141'000, 40ms, 52ms, 0}, TimePoint{} + 141ms);
        QCOMPARE(pace.limit(), 120'000);
        pace.measured({181'000, 40ms, 51ms, 0}, TimePoint{} + 181ms);
        QCOMPARE(pace.limit(), 55'000);
        QCOMPARE(pace.mostPerSecond(), 1'200'000);
        pace.setInteractive(false);
        QCOMPARE(pace.limit(), 140'000);
        QCOMPARE(pace.mostPerSecond(), 0);
    }
    void aPauseIsNotSlow()
    {
        LinePace pace;
        measure(pace, 10'000'000, 40ms);
        const qint64 before = pace.limit();
        TimePoint now{};
        for (qint64 acknowledged = 1'000'000, i = 0; i < 10; ++i) {
            now += 10s;
            acknowledged += 16 * 1024;
            pace.measured({acknowledged, 40ms, 40ms, 0}, now);
        }
        QCOMPARE(pace.limit(), before);
    }
    void neverStarvesTheLine()
    {
        LinePace pace;
        pace.setInteractive(true);
        measure(pace, 100, 1ms);
        QCOMPARE(pace.limit(), 8 * 1024);
        QVERIFY(pace.lookAgainIn() <= 100ms);
        QVERIFY(pace.lookAgainIn() >= 1ms);
    }
};

ROOKERY_TEST(TestLinePace)
#include "tst_line_pace.moc"
