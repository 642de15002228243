// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/flow.h"
#include "core/mux/pending_flows.h"
#include "support/room_test.h"

#include <QTest>

#include <vector>

using namespace rookery;

namespace {

std::shared_ptr<Flow> accepted(quint32 id)
{
    auto flow = std::make_shared<Flow>(FlowLifecycle::accepted(), SendWindow::Limits{},
                                       ReceiveWindow::Limits{}, TimePoint{}, nullptr);
    flow->id = id;
    return flow;
}

void end(PendingFlows &pending, const std::shared_ptr<Flow> &flow)
{
    QVERIFY(flow->state.end());
    pending.noteEnd();
}

} // namespace

class TestPendingFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOldestIsTakenFirst()
    {
        PendingFlows pending;
        QVERIFY(!pending.take());
        pending.add(accepted(1));
        pending.add(accepted(2));
        QCOMPARE(pending.count(), 2);
        const auto first = pending.take();
        QCOMPARE(first->id, 1U);
        QVERIFY(!first->state.isUntaken());
        QCOMPARE(pending.take()->id, 2U);
        QCOMPARE(pending.count(), 0);
        QVERIFY(!pending.take());
    }
    void oneThatHasEndedIsNotHandedOut()
    {
        PendingFlows pending;
        const auto ended = accepted(1);
        pending.add(ended);
        pending.add(accepted(2));
        end(pending, ended);
        QCOMPARE(pending.count(), 1);
        QCOMPARE(pending.take()->id, 2U);
        QVERIFY(!pending.take());
    }
    /// Connect and Reset without end, while nobody takes anything.
    void endedOnesDoNotPileUp()
    {
        PendingFlows pending;
        std::vector<std::weak_ptr<Flow>> all;
        pending.add(accepted(1));
        for (quint32 id = 2; id < 10'000; ++id) {
            const auto flow = accepted(id);
            pending.add(flow);
            end(pending, flow);
            all.push_back(flow);
        }
        const auto alive = std::ranges::count_if(all, [](const auto &flow) { return !flow.expired(); });
        QVERIFY2(alive <= 100, qPrintable(QString::number(alive)));
        QCOMPARE(pending.count(), 1);
        QCOMPARE(pending.take()->id, 1U);
    }
};

ROOKERY_TEST(TestPendingFlows)
#include "tst_pending_flows.moc"
