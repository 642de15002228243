// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/receive_window.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;

class TestReceiveWindow : public QObject
{
    Q_OBJECT

    static ReceiveWindow make() { return ReceiveWindow({16, 1 << 20, 48 << 20}, TimePoint{}); }

    /// One window's worth of frames goes by; returns how long the peer needed, all told.
    static void turn(ReceiveWindow &w, TimePoint &now, qsizetype frame, std::chrono::microseconds roundTrip,
                     std::chrono::microseconds took)
    {
        const quint32 frames = w.granted();
        for (quint32 i = 0; i < frames; ++i) {
            QVERIFY(w.received(frame));
            w.consumed(frame);
            now += took / frames;
            if (w.acknowledgeDue(TimePoint{}))
                (void)w.takeGrant(now, roundTrip, true);
        }
    }

private Q_SLOTS:
    void takesWhatWasGrantedAndNoMore()
    {
        auto w = make();
        for (int i = 0; i < 16; ++i)
            QVERIFY(w.received(1));
        QVERIFY(!w.received(1));
    }
    void acknowledgesAtAQuarter()
    {
        auto w = make();
        for (int i = 0; i < 4; ++i) {
            QVERIFY(!w.acknowledgeDue(TimePoint{}));
            QVERIFY(w.received(1));
            w.consumed(1);
        }
        QVERIFY(w.acknowledgeDue(TimePoint{}));
        QVERIFY(w.takeGrant(TimePoint{}, 0us, false) == 4);
        QVERIFY(!w.acknowledgeDue(TimePoint{}));
        QCOMPARE(w.granted(), 16u);
    }
    void acknowledgesEarlyByBytes()
    {
        auto w = make();
        QVERIFY(w.received(300 * 1024));
        w.consumed(300 * 1024);
        QVERIFY(w.acknowledgeDue(TimePoint{}));
    }
    void acknowledgesInTimeOnASlowLine()
    {
        auto w = make();
        QVERIFY(w.received(8 * 1024));
        w.consumed(8 * 1024);
        QVERIFY(!w.acknowledgeDue(TimePoint{} + 49ms));
        QVERIFY(w.acknowledgeDue(TimePoint{} + 50ms));
        (void)w.takeGrant(TimePoint{} + 50ms, 0us, false);
        // Keystrokes cause none.
        QVERIFY(w.received(64));
        w.consumed(64);
        QVERIFY(!w.acknowledgeDue(TimePoint{} + 10s));
    }
    void firstGoalIsOneMebibyte_data()
    {
        QTest::addColumn<qsizetype>("frame");
        QTest::addColumn<quint32>("window");
        QTest::newRow("penguin's 8 KiB") << qsizetype(8192) << 128u;
        QTest::newRow("tiny") << qsizetype(1) << 128u;
        QTest::newRow("large") << qsizetype(512 * 1024) << 16u;
    }
    void firstGoalIsOneMebibyte()
    {
        QFETCH(qsizetype, frame);
        QFETCH(quint32, window);
        auto w = make();
        TimePoint now{};
        turn(w, now, frame, 100us, 10ms);
        turn(w, now, frame, 100us, 10ms);
        QCOMPARE(w.window(), window);
    }
    void growsWhileItIsTheLimit()
    {
        auto w = make();
        TimePoint now{};
        // 40 ms round trip, and each window goes by in one: the sender waits for us.
        for (int i = 0; i < 30; ++i)
            turn(w, now, 8192, 40ms, 40ms);
        QVERIFY2(w.window() >= 4096, qPrintable(QString::number(w.window())));
        QVERIFY(qint64(w.window()) * 8192 <= 48 << 20);
    }
    void staysWhereTheSenderIsTheLimit()
    {
        auto w = make();
        TimePoint now{};
        for (int i = 0; i < 30; ++i)
            turn(w, now, 8192, 1ms, 20ms);
        QCOMPARE(w.window(), 128u);
    }
    void doesNotGrowWhenMemoryIsShort()
    {
        auto w = make();
        for (int i = 0; i < 16; ++i) {
            QVERIFY(w.received(8192));
            w.consumed(8192);
        }
        QCOMPARE(w.takeGrant(TimePoint{}, 40ms, false), 16u);
        QCOMPARE(w.window(), 16u);
    }
    void acknowledgesSoonInACrowd()
    {
        auto w = make();
        TimePoint now{};
        for (int rounds = 0; rounds < 6; ++rounds)
            turn(w, now, 8192, 1s, 1ms);
        (void)w.takeGrant(now, 1s, false);
        QVERIFY(w.window() > 400);
        for (int i = 0; i < 4; ++i) {
            QVERIFY(!w.acknowledgeDue(TimePoint{}, true));
            QVERIFY(w.received(1024));
            w.consumed(1024);
        }
        QVERIFY(w.acknowledgeDue(TimePoint{}, true));
        QVERIFY(!w.acknowledgeDue(TimePoint{}));
    }
    /// All flows share what is promised beyond their first goals.
    void growsByNoMoreThanThereIsRoomFor()
    {
        auto w = make();
        for (quint32 i = 0; i < 4; ++i) {
            QVERIFY(w.received(8192));
            w.consumed(8192);
        }
        (void)w.takeGrant(TimePoint{}, 1s, true, 0);
        QCOMPARE(w.window(), quint32((1 << 20) / 8192)); // the first goal is everybody's
        QCOMPARE(w.promised(), 0);
        qint64 room = 10 * 8192;
        for (int rounds = 0; rounds < 5; ++rounds) {
            const quint32 frames = w.granted();
            for (quint32 i = 0; i < frames; ++i) {
                QVERIFY(w.received(8192));
                w.consumed(8192);
            }
            const qint64 before = w.promised();
            (void)w.takeGrant(TimePoint{}, 1s, true, room);
            room -= w.promised() - before;
        }
        QCOMPARE(w.promised(), 10 * 8192);
        QCOMPARE(room, 0);
    }
    void shrinksToTheFirstGoalWhereTooMuchIsPromised()
    {
        auto w = make();
        TimePoint now{};
        for (int rounds = 0; rounds < 6; ++rounds)
            turn(w, now, 8192, 1s, 1ms);
        QVERIFY(w.promised() > 2 << 20);
        for (int rounds = 0; rounds < 200; ++rounds) {
            const quint32 before = w.granted();
            QVERIFY(w.received(8192));
            QVERIFY(w.received(8192));
            w.consumed(8192);
            w.consumed(8192);
            const quint32 grant = w.takeGrant(now, 1s, true, -1);
            QVERIFY(grant >= 1); // whoever reads goes on
            QCOMPARE(w.granted(), before - 2 + grant);
        }
        for (int rounds = 0; rounds < 10; ++rounds) {
            const quint32 frames = w.granted();
            for (quint32 i = 0; i < frames; ++i) {
                QVERIFY(w.received(8192));
                w.consumed(8192);
            }
            (void)w.takeGrant(now, 1s, true, -1);
        }
        QCOMPARE(w.promised(), 0);
        QCOMPARE(w.window(), quint32((1 << 20) / 8192));
    }
};

ROOKERY_TEST(TestReceiveWindow)
#include "tst_receive_window.moc"
