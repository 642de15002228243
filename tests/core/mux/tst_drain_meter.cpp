// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/drain_meter.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;

class TestDrainMeter : public QObject
{
    Q_OBJECT

    /// A link of this speed, always full.
    static void run(DrainMeter &meter, TimePoint &now, qint64 bytesPerMs, int ms)
    {
        for (int i = 0; i < ms; ++i) {
            meter.filled(now);
            now += 1ms;
            meter.drained(bytesPerMs, 1, now);
        }
    }

private Q_SLOTS:
    void startsSmall()
    {
        DrainMeter meter(4 * 1024, 16 * 1024, 512 * 1024);
        QCOMPARE(meter.budget(), 16 * 1024);
    }
    void followsTheRate_data()
    {
        QTest::addColumn<qint64>("bytesPerMs");
        QTest::addColumn<qsizetype>("budget");
        QTest::newRow("1 GB/s") << qint64(1'000'000) << qsizetype(512 * 1024);
        QTest::newRow("100 MB/s") << qint64(100'000) << qsizetype(200'000);
        QTest::newRow("5 MB/s") << qint64(5'000) << qsizetype(10'000);
        QTest::newRow("1 MB/s") << qint64(1'000) << qsizetype(4 * 1024);
    }
    void followsTheRate()
    {
        QFETCH(qint64, bytesPerMs);
        QFETCH(qsizetype, budget);
        DrainMeter meter(4 * 1024, 16 * 1024, 512 * 1024);
        TimePoint now{};
        run(meter, now, bytesPerMs, 50);
        QCOMPARE(meter.budget(), budget);
        // And down again soon when the link slows.
        run(meter, now, 1'000, 8);
        QCOMPARE(meter.budget(), 4 * 1024);
    }
    void pausesDoNotCount()
    {
        DrainMeter meter(4 * 1024, 16 * 1024, 512 * 1024);
        TimePoint now{};
        run(meter, now, 100'000, 50);
        meter.filled(now);
        meter.drained(100'000, 0, now + 1ms);
        // Nothing was sent for a second; the measurement begins anew.
        now += 1s;
        meter.drained(10, 0, now);
        run(meter, now, 100'000, 5);
        QCOMPARE(meter.budget(), 200'000);
    }
    void emptyingAtOnceIsFast()
    {
        DrainMeter meter(4 * 1024, 16 * 1024, 512 * 1024);
        TimePoint now{};
        for (int i = 0; i < 20; ++i) {
            meter.filled(now);
            now += 10us;
            meter.drained(meter.highWater(), 0, now);
        }
        QCOMPARE(meter.budget(), 512 * 1024);
    }
};

ROOKERY_TEST(TestDrainMeter)
#include "tst_drain_meter.moc"
