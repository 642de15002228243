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
        watch.owed(m_now);
        QCOMPARE(watch.untilSilent(m_now + 400ms, {}), 600ms);
        QCOMPARE(watch.untilSilent(m_now + 2s, {}), 0ms);
        QCOMPARE(watch.untilSilent(m_now + 2s, m_now + 1900ms), 900ms);
        watch.acknowledged(m_now + 2s);
        QCOMPARE(watch.untilSilent(m_now + 2s, {}), 1s);
        watch.measured(1s);
        QCOMPARE(watch.untilSilent(m_now + 2s, {}), 4s);
    }
    void waitsSinceTheLastConnectionThatBroughtSomething()
    {
        ProgressWatch watch;
        QCOMPARE(watch.lost(m_now), m_now);
        watch.attached(m_now + 1s, true, false);
        watch.received(); // not what was owed
        QCOMPARE(watch.lost(m_now + 2s), m_now);
        QVERIFY(!watch.isFruitless()); // one may be cut while it is young
        watch.attached(m_now + 3s, true, true);
        watch.acknowledged(m_now + 4s); // what was cut has not come
        QCOMPARE(watch.lost(m_now + 5s), m_now);
        QVERIFY(watch.isFruitless());
        QCOMPARE(watch.longestSilence(), 2s);
        watch.attached(m_now + 6s, true, true);
        watch.acknowledged(m_now + 7s);
        watch.received();
        QCOMPARE(watch.lost(m_now + 8s), m_now + 8s);
        QVERIFY(!watch.isFruitless());
        QCOMPARE(watch.longestSilence(), 1s);
        watch.attached(m_now + 9s, false, false);
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
        watch.owed(m_now);
        QVERIFY(!watch.isOverdue(m_now + 4s));
        QVERIFY(watch.isOverdue(m_now + 5s));
        const TimePoint later = m_now + ProgressWatch::WithheldAfter;
        QVERIFY(!watch.isWithheld(later - 1ms, later - 1ms));
        QVERIFY(watch.isWithheld(later, later));
        QVERIFY(!watch.isWithheld(later, m_now)); // it may be dead
        QVERIFY(!watch.isWithheld(later, {}));
        watch.acknowledged(later);
        QVERIFY(!watch.isWithheld(later, later));
    }
};

ROOKERY_TEST(TestProgressWatch)
#include "tst_progress_watch.moc"
