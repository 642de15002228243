// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/datagram_lane.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestDatagramLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrivedOnesAreTakenInTheirOrder()
    {
        DatagramLane lane(4, 1000);
        QVERIFY(!lane.hasArrived());
        QVERIFY(lane.arrive(9, {53, "8.8.8.8", "one"}));
        QVERIFY(lane.arrive(9, {53, "8.8.8.8", "two"}));
        QVERIFY(lane.arrive(7, {80, "host", {}}));
        const Datagram one = lane.take();
        QCOMPARE(one.flowId, 9U);
        QCOMPARE(one.host, QByteArray("8.8.8.8"));
        QCOMPARE(one.port, quint16(53));
        QCOMPARE(one.data, QByteArray("one"));
        const Datagram two = lane.take();
        QCOMPARE(two.data, QByteArray("two"));
        QCOMPARE(two.host.constData(), one.host.constData()); // not copied for each
        QCOMPARE(lane.take().host, QByteArray("host"));
        QVERIFY(!lane.hasArrived());
        QCOMPARE(lane.in(), 3U);
    }
    void theNewestOfTooManyIsDroppedAndCounted()
    {
        DatagramLane lane(2, 1000);
        QVERIFY(lane.arrive(1, {1, "h", "one"}));
        QVERIFY(lane.arrive(1, {1, "h", "two"}));
        QVERIFY(!lane.arrive(1, {1, "h", "three"}));
        QCOMPARE(lane.droppedIn(), 1U);
        QCOMPARE(lane.in(), 2U);
        QCOMPARE(lane.take().data, QByteArray("one"));
        DatagramLane narrow(1000, 10);
        QVERIFY(narrow.arrive(1, {1, "host", "123456"}));
        QVERIFY(!narrow.arrive(1, {1, {}, "1"}));
    }
    void leavingOnesAreFrames()
    {
        DatagramLane lane(4, 1000);
        QVERIFY(!lane.isSending());
        QVERIFY(lane.send({9, "8.8.8.8", 53, "query"}));
        QVERIFY(lane.isSending());
        QCOMPARE(lane.out(), 0U);
        const MessageBuffer message = lane.nextFrame();
        const auto frame = frame::decode(message.view());
        QVERIFY(frame);
        QCOMPARE(frame->flowId, 9U);
        const auto &datagram = std::get<frame::Datagram>(frame->payload);
        QCOMPARE(datagram.host.toByteArray(), QByteArray("8.8.8.8"));
        QCOMPARE(datagram.port, quint16(53));
        QCOMPARE(datagram.data.toByteArray(), QByteArray("query"));
        QVERIFY(!lane.isSending());
        QCOMPARE(lane.out(), 1U);
    }
    void noMoreThanTheBoundWaitsToLeave()
    {
        DatagramLane lane(2, 1000);
        QVERIFY(lane.send({1, "h", 1, "one"}));
        QVERIFY(lane.send({1, "h", 1, "two"}));
        QVERIFY(!lane.send({1, "h", 1, "three"}));
        QCOMPARE(lane.droppedOut(), 1U);
        lane.stopSending();
        QVERIFY(!lane.isSending());
        QVERIFY(lane.send({1, "h", 1, "four"}));
    }
};

ROOKERY_TEST(TestDatagramLane)
#include "tst_datagram_lane.moc"
