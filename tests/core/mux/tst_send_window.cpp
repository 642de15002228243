// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/send_window.h"
#include "support/room_test.h"

#include <QTest>

#include <limits>

using namespace rookery;
using namespace std::chrono_literals;

class TestSendWindow : public QObject
{
    Q_OBJECT

    static constexpr qint64 Min = 1 << 20;
    static constexpr qint64 Max = 48 << 20;
    static SendWindow make(int ackEvery = 16) { return SendWindow({Min, Max, ackEvery}); }

private Q_SLOTS:
    void oneFrameOneUnit()
    {
        auto w = make();
        const TimePoint now{};
        QVERIFY(!w.canSend());
        w.open(2, now);
        w.sent(100, now);
        QVERIFY(w.canSend());
        w.sent(100, now);
        QVERIFY(!w.canSend());
        w.acknowledge(1, now, 0us);
        QVERIFY(w.canSend());
        QCOMPARE(w.inFlight(), 100);
    }
    void earlyFramesCount()
    {
        auto w = make();
        w.sent(10, TimePoint{});
        w.sent(10, TimePoint{});
        w.open(3, TimePoint{});
        QCOMPARE(w.frames(), 1u);
        auto tight = make();
        tight.sent(10, TimePoint{});
        tight.sent(10, TimePoint{});
        tight.open(1, TimePoint{});
        QCOMPARE(tight.frames(), 0u);
    }
    void saturates()
    {
        auto w = make();
        w.open(std::numeric_limits<quint32>::max(), TimePoint{});
        w.acknowledge(5, TimePoint{}, 0us);
        QCOMPARE(w.frames(), std::numeric_limits<quint32>::max());
    }
    void moreThanInFlightOnlyGrowsTheWindow()
    {
        auto w = make();
        w.open(1, TimePoint{});
        w.sent(10, TimePoint{});
        w.acknowledge(1000, TimePoint{}, 0us);
        QCOMPARE(w.inFlight(), 0);
        QCOMPARE(w.frames(), 1000u);
    }
    void bytesBoundLargeFrames()
    {
        auto w = make(1);
        w.open(512, TimePoint{});
        int frames = 0;
        while (w.canSend()) {
            w.sent(512 * 1024, TimePoint{});
            ++frames;
        }
        QCOMPARE(frames, 2);
    }
    void neverFewerFramesThanThePeerNeedsToAcknowledge()
    {
        auto w = make(16);
        w.open(512, TimePoint{});
        int frames = 0;
        while (w.canSend()) {
            w.sent(512 * 1024, TimePoint{});
            ++frames;
        }
        QCOMPARE(frames, 32);
        // Frames that keep to maxPayload() stay within the bytes.
        QVERIFY(w.maxPayload() * 32 <= Min);
    }
    void growsWithRoundTripTimesRate_data()
    {
        QTest::addColumn<int>("roundTripMs");
        QTest::addColumn<qint64>("bytesPerMs");
        QTest::newRow("loopback stays small") << 1 << qint64(100'000);
        QTest::newRow("long and fat") << 40 << qint64(300'000);
        QTest::newRow("endless") << 500 << qint64(1'000'000);
    }
    void growsWithRoundTripTimesRate()
    {
        QFETCH(int, roundTripMs);
        QFETCH(qint64, bytesPerMs);
        auto w = make(1);
        TimePoint now{};
        const std::chrono::milliseconds roundTrip(roundTripMs);
        w.open(std::numeric_limits<quint32>::max(), now);
        // A path that delivers at most bytesPerMs, one round trip at a time.
        for (int round = 0; round < 40; ++round) {
            const qint64 most = std::max<qint64>(65536, bytesPerMs * roundTripMs);
            qint64 sent = 0;
            quint32 frames = 0;
            while (w.canSend() && sent < most) {
                w.sent(65536, now);
                sent += 65536;
                ++frames;
            }
            now += std::max(roundTrip, 6ms);
            w.acknowledge(frames, now, roundTrip);
        }
        const qint64 product = bytesPerMs * roundTripMs;
        QVERIFY2(w.limit() >= std::clamp(product, Min, Max) / 2, qPrintable(QString::number(w.limit())));
        QVERIFY2(w.limit() <= std::clamp(product * 3, Min, Max), qPrintable(QString::number(w.limit())));
    }
    void shrinksAgain()
    {
        auto w = make(1);
        TimePoint now{};
        w.open(std::numeric_limits<quint32>::max(), now);
        const auto round = [&](qint64 bytes) {
            for (qint64 sent = 0; sent < bytes; sent += 65536)
                w.sent(65536, now);
            now += 40ms;
            w.acknowledge(quint32(bytes / 65536), now, 40ms);
        };
        for (int i = 0; i < 10; ++i)
            round(20 << 20);
        QVERIFY(w.limit() >= 20 << 20);
        for (int i = 0; i < 10; ++i)
            round(1 << 20);
        QVERIFY(w.limit() <= 4 << 20);
    }
    void givesWayBesideInteractiveFlows()
    {
        SendWindow w({Min, Max, 1, Min / 2});
        TimePoint now{};
        w.open(std::numeric_limits<quint32>::max(), now);
        QCOMPARE(w.limit(), Min);
        w.setPolite(true);
        QCOMPARE(w.limit(), Min / 2);
        QCOMPARE(w.maxPayload(), Min / 4);
        // What a long path needs it keeps, or it would be the interactive flow that decides the rate.
        for (int i = 0; i < 10; ++i) {
            for (int frame = 0; frame < 320; ++frame)
                w.sent(65536, now);
            now += 40ms;
            w.acknowledge(320, now, 40ms);
        }
        QVERIFY(w.limit() >= 20 << 20);
        w.setPolite(false);
        QVERIFY(w.limit() >= 20 << 20);
    }
    void keepsHalfASecondInFlightOfASlowFlow()
    {
        SendWindow w({Min, Max, 1, 0, 0, Min / 8});
        TimePoint now{};
        w.open(std::numeric_limits<quint32>::max(), now);
        QCOMPARE(w.limit(), Min / 8); // not known yet
        // 100 kB/s.
        for (int i = 0; i < 20; ++i) {
            w.sent(5000, now);
            w.sent(5000, now);
            now += 50ms;
            w.acknowledge(1, now, 40ms);
        }
        QCOMPARE(w.limit(), 50'000);
        // Slower than anything is worth holding back for, once the large ones are acknowledged.
        for (int i = 0; i < 60; ++i) {
            w.sent(50, now);
            now += 50ms;
            w.acknowledge(1, now, 40ms);
        }
        QCOMPARE(w.limit(), 32 * 1024);
        // A fast one has what it always had, once the small ones are.
        for (int i = 0; i < 60; ++i) {
            w.sent(1'000'000, now);
            now += 50ms;
            w.acknowledge(1, now, 40ms);
        }
        QCOMPARE(w.limit(), std::max<qint64>(Min, 1'600'000));
    }
    void startsAnewAfterAPause()
    {
        SendWindow w({Min, Max, 1, 0, 0, Min / 8});
        TimePoint now{};
        w.open(std::numeric_limits<quint32>::max(), now);
        for (int i = 0; i < 20; ++i) {
            w.sent(50, now);
            now += 50ms;
            w.acknowledge(1, now, 40ms);
        }
        QCOMPARE(w.limit(), 32 * 1024);
        w.sent(50, now + 500ms);
        w.acknowledge(1, now + 500ms, 40ms);
        QCOMPARE(w.limit(), 32 * 1024);
        w.sent(50, now + 3s);
        QCOMPARE(w.limit(), Min / 8);
    }
    void asksAPeerThatAcknowledgesInTimeLessAndLess()
    {
        SendWindow w({1000, Max, 1, 0, 0, 1000});
        w.open(1000, TimePoint{});
        w.sent(600, TimePoint{});
        w.sent(600, TimePoint{});
        for (int i = 0; i < 8; ++i) {
            QVERIFY(!w.canSend());
            QCOMPARE(w.patience(), 1 << std::min(i, 5));
            w.allowMore();
            QVERIFY(w.canSend());
            w.sent(10, TimePoint{});
        }
        w.acknowledge(10, TimePoint{}, 0us);
        QCOMPARE(w.patience(), 1);
    }
    /// A peer may acknowledge as late as the window that it announced allows. Our bound in bytes slows down;
    /// it does not wait for what need not come.
    void peerThatAcknowledgesLateIsNeverWaitedForForEver_data()
    {
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("after");
        QTest::newRow("200 of 256") << 256 << 200;
        QTest::newRow("all of 256") << 256 << 256;
        QTest::newRow("all of 512") << 512 << 512;
        QTest::newRow("33 of 64") << 64 << 33;
        QTest::newRow("1000 of 2000") << 2000 << 1000;
    }
    void peerThatAcknowledgesLateIsNeverWaitedForForEver()
    {
        QFETCH(int, window);
        QFETCH(int, after);
        auto w = make(16);
        TimePoint now{};
        w.open(quint32(window), now);
        int unacknowledged = 0;
        int waits = 0;
        qint64 mostInFlight = 0;
        for (int frames = 0; frames < 20'000; ++frames) {
            for (int tries = 0; !w.canSend(); ++tries) {
                QVERIFY(tries < 20);
                QVERIFY(w.isHeldBack({}));
                w.allowMore();
                now += 100ms;
                ++waits;
            }
            w.sent(std::min<qsizetype>(512 * 1024, w.maxPayload()), now);
            mostInFlight = std::max(mostInFlight, w.inFlight());
            if (++unacknowledged == after) {
                w.acknowledge(quint32(unacknowledged), now, 1ms);
                unacknowledged = 0;
            }
        }
        // It is learned once.
        QVERIFY2(waits <= 12, qPrintable(QString::number(waits)));
        QVERIFY(mostInFlight <= 6 * Min);
    }
    void tinyFramesAreBoundedInNumber()
    {
        auto w = make();
        w.open(std::numeric_limits<quint32>::max(), TimePoint{});
        int frames = 0;
        while (w.canSend() && frames < 200'000) {
            w.sent(1, TimePoint{});
            ++frames;
        }
        QCOMPARE(frames, 65536);
        QVERIFY(w.isHeldBack({}));
    }
    void aCrowdKeepsLessInFlight()
    {
        SendWindow w({Min, Max, 1, Min / 2, Min / 16});
        TimePoint now{};
        w.open(16, now);
        const SendWindow::Crowd crowd{Min / 4, 10 << 20};
        QCOMPARE(w.limit(), Min);
        QCOMPARE(w.limit(crowd), Min / 16);
        // A whole first window of them fits.
        QVERIFY(w.maxPayload(crowd) * 16 <= Min / 16);
        w.sent(100, now);
        w.acknowledge(1, now, 1ms);
        QCOMPARE(w.limit(crowd), Min / 4);
        w.allowMore(); // nothing was acknowledged for a while
        QCOMPARE(w.limit(crowd), Min / 16);
        for (int i = 0; i < 10; ++i) {
            for (int frame = 0; frame < 320; ++frame)
                w.sent(65536, now);
            now += 40ms;
            w.acknowledge(320, now, 40ms);
        }
        QVERIFY(w.limit() >= 20 << 20);
        QCOMPARE(w.limit(crowd), 10 << 20);
    }
    void manyFramesDoNotKeepMemory()
    {
        auto w = make();
        w.open(std::numeric_limits<quint32>::max(), TimePoint{});
        for (int i = 0; i < 1'000'000; ++i) {
            w.sent(10, TimePoint{});
            w.acknowledge(1, TimePoint{}, 0us);
        }
        QCOMPARE(w.inFlight(), 0);
    }
};

ROOKERY_TEST(TestSendWindow)
#include "tst_send_window.moc"
