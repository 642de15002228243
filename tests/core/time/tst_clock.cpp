// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/clock.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QCoreApplication>
#include <QTest>

#include <vector>

using namespace rookery;
using namespace std::chrono_literals;

/// The system's clock, and the one that tests use in its place.
class TestClock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void systemTimeRuns()
    {
        const TimePoint before = Clock::system().now();
        QVERIFY(before <= std::chrono::steady_clock::now());
        QTRY_VERIFY(Clock::system().now() > before);
    }

    void systemTimerFiresOnceAndNotEarly()
    {
        int fired = 0;
        TimePoint when;
        const auto timer = Clock::system().createTimer([&] {
            ++fired;
            when = Clock::system().now();
        });
        QVERIFY(!timer->isActive());
        const TimePoint start = Clock::system().now();
        timer->start(30ms);
        QVERIFY(timer->isActive());
        QTRY_COMPARE(fired, 1);
        QVERIFY(!timer->isActive());
        // A coarse timer of Qt may be 5 % early.
        QVERIFY(when - start >= 28ms);
        runFor(60ms);
        QCOMPARE(fired, 1);
    }

    void systemTimerOfZeroWaitsForTheEventLoop()
    {
        int fired = 0;
        const auto timer = Clock::system().createTimer([&] { ++fired; });
        timer->start(0ms);
        QCOMPARE(fired, 0);
        QTRY_COMPARE(fired, 1);
    }

    void startingAgainPutsItOff()
    {
        int first = 0;
        int second = 0;
        const auto putOff = Clock::system().createTimer([&] { ++first; });
        const auto other = Clock::system().createTimer([&] {
            QCOMPARE(first, 0);
            ++second;
        });
        putOff->start(10ms);
        other->start(40ms);
        putOff->start(120ms);
        QTRY_COMPARE(first, 1);
        QCOMPARE(second, 1);
    }

    void stoppedTimerStaysSilent()
    {
        int fired = 0;
        const auto timer = Clock::system().createTimer([&] { ++fired; });
        timer->start(1ms);
        timer->stop();
        QVERIFY(!timer->isActive());
        runFor(20ms);
        QCOMPARE(fired, 0);
    }

    void destroyedTimerStaysSilent()
    {
        int fired = 0;
        auto timer = Clock::system().createTimer([&] { ++fired; });
        timer->start(1ms);
        timer.reset();
        runFor(20ms);
        QCOMPARE(fired, 0);
    }

    void mayBeDestroyedInsideItsCallback()
    {
        int fired = 0;
        std::unique_ptr<Timer> timer;
        // What the callback holds has to live until it is done.
        const std::vector<int> held(1000, 7);
        timer = Clock::system().createTimer([&timer, &fired, held] {
            timer.reset();
            fired += held.back();
        });
        timer->start(1ms);
        QTRY_COMPARE(fired, 7);
        QVERIFY(!timer);
    }

    void mayBeStartedInsideItsCallback()
    {
        int fired = 0;
        std::unique_ptr<Timer> timer;
        timer = Clock::system().createTimer([&] {
            if (++fired < 3)
                timer->start(1ms);
        });
        timer->start(1ms);
        QTRY_COMPARE(fired, 3);
        QVERIFY(!timer->isActive());
    }

    void fakeTimersFireInOrderOfTheirTime()
    {
        test::FakeClock clock;
        QList<int> order;
        const auto late = clock.createTimer([&] { order.append(2); });
        const auto early = clock.createTimer([&] { order.append(1); });
        late->start(20ms);
        early->start(10ms);
        QCOMPARE(clock.runningTimers(), size_t(2));
        clock.advance(9ms);
        QVERIFY(order.isEmpty());
        clock.advance(11ms);
        QCOMPARE(order, (QList<int>{1, 2}));
        QCOMPARE(clock.runningTimers(), size_t(0));
    }

    void fakeTimeStandsAtTheTimerWhileItFires()
    {
        test::FakeClock clock;
        const TimePoint start = clock.now();
        QList<milliseconds> seen;
        std::unique_ptr<Timer> timer;
        timer = clock.createTimer([&] {
            seen.append(std::chrono::duration_cast<milliseconds>(clock.now() - start));
            timer->start(10ms);
        });
        timer->start(10ms);
        clock.advance(35ms);
        QCOMPARE(seen, (QList<milliseconds>{10ms, 20ms, 30ms}));
        QCOMPARE(clock.now() - start, 35ms);
    }

private:
    /// Lets the event loop run until another timer has fired; for proofs that something does not happen.
    static void runFor(milliseconds time)
    {
        bool over = false;
        const auto timer = Clock::system().createTimer([&] { over = true; });
        timer->start(time);
        QTRY_VERIFY(over);
    }
};

ROOKERY_TEST(TestClock)
#include "tst_clock.moc"
