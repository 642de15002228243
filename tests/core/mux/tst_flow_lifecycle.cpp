// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/flow_lifecycle.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using Arrival = FlowLifecycle::Arrival;
using Phase = FlowLifecycle::Phase;

class TestFlowLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- the open ---
    void ourOwnWaitsForItsAcknowledge()
    {
        FlowLifecycle flow = FlowLifecycle::requested();
        QVERIFY(flow.isRequested());
        QVERIFY(!flow.isOpenedByPeer());
        QVERIFY(!flow.isUntaken());
        QVERIFY(flow.maySendPush()); // early data
        QVERIFY(flow.acknowledge());
        QVERIFY(flow.isOpen());
        QVERIFY(!flow.acknowledge()); // the next ones are window
        QVERIFY(flow.isOpen());
    }
    void thePeersIsOpenAndWaitsForSomebody()
    {
        FlowLifecycle flow = FlowLifecycle::accepted();
        QVERIFY(flow.isOpen());
        QVERIFY(flow.isOpenedByPeer());
        QVERIFY(!flow.acknowledge());
        QVERIFY(flow.isUntaken());
        QVERIFY(!flow.discard()); // by nobody
        QVERIFY(flow.take());
        QVERIFY(!flow.isUntaken());
        QVERIFY(!flow.take());
    }
    void oneThatHasEndedIsNobodysToTake()
    {
        FlowLifecycle flow = FlowLifecycle::accepted();
        QVERIFY(flow.end());
        QVERIFY(!flow.take());
    }

    // --- what arrives: the columns of docs/protocol.md §4.2 ---
    void nothingFitsBeforeTheOpen()
    {
        FlowLifecycle flow = FlowLifecycle::requested();
        QCOMPARE(flow.push(), Arrival::NotOpen);
        QCOMPARE(flow.receiveFinish(), Arrival::NotOpen);
        QVERIFY(!flow.isFinishReceived());
    }
    void pushesFitUntilTheFinish()
    {
        FlowLifecycle flow = FlowLifecycle::accepted();
        QCOMPARE(flow.push(), Arrival::Fits);
        QCOMPARE(flow.receiveFinish(), Arrival::Fits);
        QVERIFY(flow.isFinishReceived());
        QCOMPARE(flow.push(), Arrival::AfterFinish);
        QCOMPARE(flow.receiveFinish(), Arrival::AfterFinish);
        QVERIFY(flow.isOpen()); // the other direction lives on
        QVERIFY(flow.maySendPush());
    }
    void nothingFitsAfterTheEnd()
    {
        FlowLifecycle flow = FlowLifecycle::accepted();
        QVERIFY(flow.end());
        QCOMPARE(flow.push(), Arrival::NotOpen);
        QCOMPARE(flow.receiveFinish(), Arrival::NotOpen);
        QVERIFY(!flow.maySendPush());
    }

    // --- our Finish ---
    void finishFollowsWhatIsQueued()
    {
        FlowLifecycle flow = FlowLifecycle::accepted();
        QVERIFY(!flow.owesFinish());
        QVERIFY(!flow.sendFinish()); // nobody wants it
        QVERIFY(flow.endWriting());
        QVERIFY(flow.isWritingEnded());
        QVERIFY(!flow.endWriting());
        QVERIFY(flow.owesFinish());
        QVERIFY(flow.maySendPush());
        QVERIFY(flow.sendFinish());
        QVERIFY(flow.isFinishSent());
        QVERIFY(!flow.owesFinish());
        QVERIFY(!flow.sendFinish());
        QVERIFY(!flow.endWriting());
        QVERIFY(!flow.maySendPush());
        QCOMPARE(flow.push(), Arrival::Fits);
    }
    void finishWaitsForTheAcknowledge()
    {
        FlowLifecycle flow = FlowLifecycle::requested();
        QVERIFY(flow.endWriting());
        QVERIFY(!flow.owesFinish());
        QVERIFY(!flow.sendFinish());
        QVERIFY(flow.acknowledge());
        QVERIFY(flow.sendFinish());
    }
    void bothFinishesAreTheEndOfIt()
    {
        FlowLifecycle first = FlowLifecycle::accepted();
        QVERIFY(first.endWriting() && first.sendFinish());
        QVERIFY(!first.isDone());
        QCOMPARE(first.receiveFinish(), Arrival::Fits);
        QVERIFY(first.isDone());
        FlowLifecycle second = FlowLifecycle::accepted();
        QCOMPARE(second.receiveFinish(), Arrival::Fits);
        QVERIFY(!second.isDone());
        QVERIFY(second.endWriting());
        QVERIFY(!second.isDone());
        QVERIFY(second.sendFinish());
        QVERIFY(second.isDone());
    }

    // --- the end ---
    void nothingComesBackFromOver_data()
    {
        QTest::addColumn<bool>("byPeer");
        QTest::newRow("ours") << false;
        QTest::newRow("the peer's") << true;
    }
    void nothingComesBackFromOver()
    {
        QFETCH(bool, byPeer);
        FlowLifecycle flow = byPeer ? FlowLifecycle::accepted() : FlowLifecycle::requested();
        QVERIFY(flow.end());
        QVERIFY(!flow.end());
        QVERIFY(!flow.acknowledge());
        QVERIFY(!flow.endWriting());
        QVERIFY(!flow.sendFinish());
        QVERIFY(!flow.owesFinish());
        QCOMPARE(flow.phase(), Phase::Over);
    }
    /// A reader wants to know whether the peer had finished, and what it has not read is still there.
    void whatWasKnownIsKnownAfterTheEnd()
    {
        FlowLifecycle flow = FlowLifecycle::accepted();
        QVERIFY(flow.take());
        QCOMPARE(flow.receiveFinish(), Arrival::Fits);
        QVERIFY(flow.end());
        QVERIFY(flow.isFinishReceived());
        QVERIFY(flow.isOpenedByPeer());
        QVERIFY(flow.discard());
        QVERIFY(flow.isDiscarding());
        QVERIFY(!flow.discard());
    }
    void theEndIsToldOnceAndNotBeforeIt()
    {
        FlowLifecycle flow = FlowLifecycle::requested();
        QVERIFY(!flow.tellEnd());
        QVERIFY(flow.end());
        QVERIFY(flow.tellEnd());
        QVERIFY(!flow.tellEnd());
    }
};

ROOKERY_TEST(TestFlowLifecycle)
#include "tst_flow_lifecycle.moc"
