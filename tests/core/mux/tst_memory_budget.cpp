// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/memory_budget.h"
#include "support/room_test.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <thread>
#include <vector>

using namespace rookery;

namespace {
constexpr qint64 MiB = qint64(1) << 20;
} // namespace

class TestMemoryBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAloneMayHoldHalf()
    {
        MemoryBudget budget(100 * MiB);
        MemoryShare one(budget);
        QCOMPARE(one.most(), 100 * MiB);
        one.hold(50 * MiB);
        QCOMPARE(one.most(), 50 * MiB);
    }

    void greedyOnesLeaveTheSameToEach_data()
    {
        QTest::addColumn<int>("parties");
        QTest::newRow("2") << 2;
        QTest::newRow("9") << 9;
        QTest::newRow("30") << 30;
    }
    /// Each takes what it may, in turn: nobody ends with more than another, and a part stays free.
    void greedyOnesLeaveTheSameToEach()
    {
        QFETCH(int, parties);
        MemoryBudget budget(310 * MiB);
        std::vector<std::unique_ptr<MemoryShare>> shares;
        std::vector<qint64> held(size_t(parties), 0);
        for (int i = 0; i < parties; ++i)
            shares.push_back(std::make_unique<MemoryShare>(budget));
        for (int round = 0; round < 2000; ++round) {
            for (size_t i = 0; i < shares.size(); ++i) {
                qint64 &mine = held[i];
                mine = mine < shares[i]->most() ? mine + MiB / 8 : mine;
                shares[i]->hold(mine);
            }
        }
        const auto [least, most] = std::minmax_element(held.begin(), held.end());
        QVERIFY(*most - *least <= MiB / 8);
        QVERIFY(*most >= 310 * MiB / (parties + 1) - MiB);
        QVERIFY(budget.held() <= budget.limit());
    }

    void everybodyHasTheLeast()
    {
        MemoryBudget budget(10 * MiB);
        MemoryShare greedy(budget);
        greedy.hold(20 * MiB);
        const MemoryShare late(budget);
        QCOMPARE(late.most(), MemoryShare::Least);
    }

    void givesBackAtItsEnd()
    {
        MemoryBudget budget(10 * MiB);
        {
            MemoryShare one(budget);
            one.hold(3 * MiB);
            QCOMPARE(budget.held(), 3 * MiB);
            one.hold(3 * MiB + MemoryShare::Step - 1);
            QCOMPARE(budget.held(), 3 * MiB);
        }
        QCOMPARE(budget.held(), qint64(0));
    }

    void countsAcrossThreads()
    {
        MemoryBudget budget(100 * MiB);
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&budget] {
                for (int round = 0; round < 1000; ++round) {
                    MemoryShare share(budget);
                    share.hold(round % 7 * MiB);
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(budget.held(), qint64(0));
    }
};

ROOKERY_TEST(TestMemoryBudget)
#include "tst_memory_budget.moc"
