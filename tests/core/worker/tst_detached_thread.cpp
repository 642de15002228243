// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/detached_thread.h"
#include "support/room_test.h"

#include <QSemaphore>
#include <QTest>

#include <memory>

using namespace rookery;

class TestDetachedThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsThoseThatAreOut();
    void tellsWhoIsOnItsWayFromWhoHangs();
};

void TestDetachedThread::countsThoseThatAreOut()
{
    const auto mayEnd = std::make_shared<QSemaphore>();
    const auto held = std::make_shared<int>(0);
    QCOMPARE(DetachedThread::running(), 0);
    QVERIFY(DetachedThread::start("test", [mayEnd, held] { mayEnd->acquire(); }));
    QCOMPARE(DetachedThread::running(), 1);
    mayEnd->release();
    QTRY_COMPARE(DetachedThread::running(), 0);
    QCOMPARE(held.use_count(), 1);
}

void TestDetachedThread::tellsWhoIsOnItsWayFromWhoHangs()
{
    using namespace std::chrono_literals;
    const auto mayEnd = std::make_shared<QSemaphore>();
    QVERIFY(DetachedThread::waitForAll(0ms));
    QVERIFY(DetachedThread::start("test", [mayEnd] { mayEnd->acquire(); }));
    QVERIFY(!DetachedThread::waitForAll(5ms));
    mayEnd->release();
    // No event loop is needed, and the limit is not waited for.
    QVERIFY(DetachedThread::waitForAll(1min));
    QCOMPARE(DetachedThread::running(), 0);
}

ROOKERY_TEST(TestDetachedThread)
#include "tst_detached_thread.moc"
