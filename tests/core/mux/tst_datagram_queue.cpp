// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/datagram_queue.h"
#include "core/mux/multiplexor.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestDatagramQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundedInNumber()
    {
        DatagramQueue<Datagram> q(2, 1000);
        QVERIFY(q.push({1, "h", 1, "a"}, 2));
        QVERIFY(q.push({2, "h", 1, "b"}, 2));
        QVERIFY(!q.push({3, "h", 1, "c"}, 2));
        QCOMPARE(q.dropped(), 1u);
        QCOMPARE(q.pop().data, QByteArray("a"));
        QVERIFY(q.push({4, "h", 1, "d"}, 2));
    }
    void boundedInBytes()
    {
        DatagramQueue<Datagram> q(100, 10);
        QVERIFY(q.push({1, "host", 1, "123456"}, 10));
        QVERIFY(!q.push({1, "h", 1, ""}, 1));
        QCOMPARE(q.pop().data.size(), 6);
        QVERIFY(q.push({1, "h", 1, ""}, 1));
        q.clear();
        QVERIFY(q.isEmpty());
        QVERIFY(q.push({1, "host", 1, "123456"}, 10));
    }
    void emptyGivesNothing()
    {
        DatagramQueue<Datagram> q(1, 1);
        QCOMPARE(q.pop().flowId, 0u);
    }
};

ROOKERY_TEST(TestDatagramQueue)
#include "tst_datagram_queue.moc"
