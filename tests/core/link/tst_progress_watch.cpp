// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/progress_watch.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;

class TestProgressWatch final : public QObject
{
    Q_OBJECT

    TimePoint m_now{1h};

private Q_SLOTS:
    void isSilentAfterAWhile()
    {
        ProgressWatch watch;
        watch.sent(1, m_now, true);
        QCOMPARE(watch.untilSilent(m_now + 400ms, {}), 600ms);
        QCOMPARE(watch.untilSilent(m_now + 2s, {}), 0ms);
        QCOMPARE(watch.untilSilent(m_now + 2s, m_now + 1900ms), 900ms);
        watch.acknowledged(1, m_now + 2s);
        QCOMPARE(watch.untilSilent(m_now + 2s, {}), 1s);
        watch.measured(1s);
        QCOMPARE(watch.untilSilent(m_now + 2s, {}), 4s);
    }
    void waitsSinceTheLastConnectionThatBroughtSomething()
    {
        ProgressWatch watch;
        QCOMPARE(watch.lost(m_now), m_now);
        watch.attached(0, m_now + 1s, true, false);
        watch.received(); // not what was owed
        QCOMPARE(watch.lost(m_now + 2s), m_now);
        QVERIFY(!watch.isFruitless()); // one may be cut while it is young
        watch.attached(0, m_now + 3s, true, true);
        watch.acknowledged(1, m_now + 4s); // what was cut has not come
        QCOMPARE(watch.lost(m_now + 5s), m_now);
        QVERIFY(watch.isFruitless());
        QCOMPARE(watch.longestSilence(), 2s);
        watch.attached(0, m_now + 6s, true, true);
        watch.acknowledged(1, m_now + 7s);
        watch.received();
        QCOMPARE(watch.lost(m_now + 8s), m_now + 8s);
        QVERIFY(!watch.isFruitless());
        QCOMPARE(watch.longestSilence(), 1s);
        watch.attached(0, m_now + 9s, false, false);
        QCOMPARE(watch.lost(m_now + 10s), m_now + 10s);
    }
    void hasPatienceWithinBounds()
    {
        ProgressWatch watch;
        for (int i = 0; i < 100; ++i)
            static_cast<void>(watch.lost(m_now));
        QCOMPARE(watch.longestSilence(), 32s);
    }
    void isWithheldByWhoLives()
    {
        ProgressWatch watch;
        watch.sent(1, m_now, true);
        QVERIFY(!watch.isOverdue(m_now + 4s));
        QVERIFY(watch.isOverdue(m_now + 5s));
        const TimePoint later = m_now + ProgressWatch::WithheldAfter;
        QVERIFY(!watch.isWithheld(later - 1ms, later - 1ms));
        QVERIFY(watch.isWithheld(later, later));
        QVERIFY(!watch.isWithheld(later, m_now)); // it may be dead
        QVERIFY(!watch.isWithheld(later, {}));
        watch.acknowledged(1, later);
        QVERIFY(!watch.isWithheld(later, later));
    }
    /// The last progress tells nothing of the oldest message.
    void isBehindWhateverElseIsAcknowledged()
    {
        ProgressWatch watch;
        watch.sent(1, m_now, true);
        for (quint64 i = 2; i <= 100; ++i)
            watch.sent(i, m_now, false);
        TimePoint now = m_now;
        for (quint64 i = 1; i < 100 && now - m_now < ProgressWatch::BehindAfter; ++i) {
            QVERIFY(!watch.isWithheld(now, now));
            now += 8s;
            watch.acknowledged(i, now);
            QCOMPARE(watch.age(now), std::chrono::duration_cast<milliseconds>(now - m_now));
            QVERIFY(watch.isOverdue(now));
        }
        QVERIFY(watch.isWithheld(now, now));
        watch.acknowledged(100, now);
        QCOMPARE(watch.age(now), 0ms);
        QVERIFY(!watch.isWithheld(now, now));
    }
    void isNotBehindWhereEachComesInTime()
    {
        ProgressWatch watch;
        constexpr quint64 Delay = 30; // messages of 100 ms
        for (quint64 i = 1; i < 20'000; ++i) {
            const TimePoint now = m_now + i * 100ms;
            watch.sent(i, now, i == 1);
            if (i > Delay)
                watch.acknowledged(i - Delay, now);
            QVERIFY(!watch.isOverdue(now));
        }
    }
    void timeBetweenConnectionsIsNobodysFault()
    {
        ProgressWatch watch;
        watch.sent(1, m_now, true);
        watch.sent(2, m_now + 3s, false);
        static_cast<void>(watch.lost(m_now + 4s));
        QCOMPARE(watch.age(m_now + 1h), 4s);
        watch.attached(0, m_now + 1h, true, false);
        QCOMPARE(watch.age(m_now + 1h), 4s);
        QVERIFY(!watch.isWithheld(m_now + 1h, m_now + 1h));
        watch.acknowledged(1, m_now + 1h);
        QCOMPARE(watch.age(m_now + 1h), 1s);
        // Or they would have to be connected for once to begin anew.
        watch.sent(3, m_now + 1h, false);
        static_cast<void>(watch.lost(m_now + 1h));
        watch.attached(2, m_now + 2h, true, false);
        QCOMPARE(watch.age(m_now + 2h), 0ms);
    }
};

ROOKERY_TEST(TestProgressWatch)
#include "tst_progress_watch.moc"
