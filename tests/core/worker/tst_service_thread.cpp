// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/mailbox.h"
#include "core/worker/service_thread.h"
#include "support/room_test.h"

#include <QTest>
#include <QThread>
#include <QTimer>

using namespace rookery;

class TestServiceThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInOrderBesideUs();
    void hasAnEventLoop();
};

void TestServiceThread::runsInOrderBesideUs()
{
    ServiceThread thread("test");
    Mailbox box(nullptr);
    QList<int> order;
    bool elsewhere = true;
    for (int i = 0; i < 5; ++i)
        thread.post([i, post = box.post(), &order, &elsewhere, here = QThread::currentThread()] {
            const bool other = QThread::currentThread() != here;
            post([i, other, &order, &elsewhere] {
                order += i;
                elsewhere = elsewhere && other;
            });
        });
    QTRY_COMPARE(order, QList<int>({0, 1, 2, 3, 4}));
    QVERIFY(elsewhere);
}

void TestServiceThread::hasAnEventLoop()
{
    ServiceThread thread("test");
    Mailbox box(nullptr);
    bool fired = false;
    thread.post([post = box.post(), &fired] {
        QTimer::singleShot(0, [post, &fired] { post([&fired] { fired = true; }); });
    });
    QTRY_VERIFY(fired);
}

ROOKERY_TEST(TestServiceThread)
#include "tst_service_thread.moc"
