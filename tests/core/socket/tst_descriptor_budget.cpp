// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/descriptor_wait.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace rookery;

namespace {

constexpr auto Stream = DescriptorKind::Stream;
constexpr auto Datagram = DescriptorKind::Datagram;
constexpr auto Connection = DescriptorKind::Connection;

/// One that takes whatever it gets.
struct Party
{
    explicit Party(DescriptorBudget &budget) : share(budget) {}
    int takeAll(DescriptorKind kind = Stream)
    {
        int taken = 0;
        while (DescriptorLease lease = share.take(kind)) {
            leases.push_back(std::move(lease));
            ++taken;
        }
        return taken;
    }

    DescriptorShare share;
    std::vector<DescriptorLease> leases;
};

} // namespace

class TestDescriptorBudget final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsHeld();
    void leavesAsMuchAsOneHolds_data();
    void leavesAsMuchAsOneHolds();
    void servesOneThatHasLittleFirst();
    void keepsSomeForConnections();
    void tellsWhenConnectionsAreTight();
    void tellsWhenStreamsAreTight();
    void leavesStreamsHalfBesideDatagrams();
    void leaseOutlivesItsShare();
    void servesWhoWaitsWhenOneIsGivenBack();
    void whoHasFewerGoesFirst();
    void passesOnWhatIsNotKept();
    void aStoppedWaitTakesNothing();
    void aDestroyedWaitTakesNothing();
    void addsUpOverThreads();
    void knowsTheLimitOfTheProcess();
};

void TestDescriptorBudget::countsWhatIsHeld()
{
    DescriptorBudget budget(16);
    const DescriptorShare share(budget);
    {
        const DescriptorLease one = share.take(Stream);
        DescriptorLease two = share.takeAnyway(Stream);
        const DescriptorLease moved = std::move(two);
        QVERIFY(one);
        QVERIFY(moved);
        QCOMPARE(share.held(Stream), 2);
        QCOMPARE(budget.used(), 2);
    }
    QCOMPARE(share.held(Stream), 0);
    QCOMPARE(budget.used(), 0);
}

void TestDescriptorBudget::leavesAsMuchAsOneHolds_data()
{
    QTest::addColumn<int>("capacity");
    QTest::addColumn<int>("parties");
    for (const int capacity : {16, 200, 4000}) {
        for (const int parties : {1, 2, 3})
            QTest::addRow("%d of %d", parties, capacity) << capacity << parties;
    }
}

void TestDescriptorBudget::leavesAsMuchAsOneHolds()
{
    QFETCH(const int, capacity);
    QFETCH(const int, parties);
    DescriptorBudget budget(capacity);
    std::vector<Party> all;
    for (int i = 0; i < parties; ++i)
        all.emplace_back(budget);
    // In turn, as those who open their connections at the same time.
    for (bool any = true; any;) {
        any = false;
        for (Party &party : all) {
            if (DescriptorLease lease = party.share.take(Stream)) {
                party.leases.push_back(std::move(lease));
                any = true;
            }
        }
    }
    const int fair = (capacity - capacity / 8) / (parties + 1);
    for (const Party &party : all) {
        QVERIFY2(std::abs(int(party.leases.size()) - fair) <= 1,
                 qPrintable(QString::number(party.leases.size())));
    }
}

void TestDescriptorBudget::servesOneThatHasLittleFirst()
{
    DescriptorBudget budget(200);
    Party greedy(budget);
    const int first = greedy.takeAll();
    QVERIFY(first > 80);
    Party second(budget);
    QVERIFY(second.takeAll() > 40);
    Party third(budget);
    QVERIFY(third.takeAll() > 20);
    // What the greedy one lets go of is not the greedy one's.
    greedy.leases.resize(size_t(first / 2));
    QVERIFY(!greedy.share.hasRoom(Stream) || greedy.share.held(Stream) < 200 / 3);
    QVERIFY(third.takeAll() > 10);
}

void TestDescriptorBudget::keepsSomeForConnections()
{
    DescriptorBudget budget(80);
    std::vector<Party> greedy;
    for (int i = 0; i < 40; ++i) {
        greedy.emplace_back(budget);
        greedy.back().takeAll(i % 2 ? Stream : Datagram);
    }
    QVERIFY(!DescriptorShare(budget).hasRoom(Stream));
    QVERIFY(!DescriptorShare(budget).hasRoom(Datagram));
    Party clients(budget);
    QCOMPARE(clients.takeAll(Connection), 10);
}

void TestDescriptorBudget::tellsWhenConnectionsAreTight()
{
    DescriptorBudget budget(80);
    QVERIFY(!budget.isTightForConnections());
    Party clients(budget);
    int taken = 0;
    while (!budget.isTightForConnections()) {
        clients.leases.push_back(clients.share.take(Connection));
        QVERIFY(clients.leases.back());
        ++taken;
    }
    QVERIFY(taken > 30);
    // Before the last one is gone.
    QVERIFY(clients.takeAll(Connection) > 0);
    QCOMPARE(budget.used(), 40);
}

/// Whoever gives streams up for it gives up what is short.
void TestDescriptorBudget::tellsWhenStreamsAreTight()
{
    DescriptorBudget budget(80);
    Party clients(budget);
    QVERIFY(clients.takeAll(Connection) >= 40);
    QVERIFY(budget.isTightForConnections());
    QVERIFY(!budget.isTightForStreams());
    std::vector<Party> sessions;
    for (int i = 0; i < 40; ++i) {
        sessions.emplace_back(budget);
        sessions.back().takeAll(Stream);
    }
    QVERIFY(budget.isTightForStreams());
    sessions.clear();
    QVERIFY(!budget.isTightForStreams());
}

void TestDescriptorBudget::leavesStreamsHalfBesideDatagrams()
{
    DescriptorBudget budget(100);
    std::vector<Party> senders;
    for (int i = 0; i < 60; ++i) {
        senders.emplace_back(budget);
        senders.back().takeAll(Datagram);
    }
    QCOMPARE(budget.used(), 50);
    Party program(budget);
    QVERIFY(program.takeAll(Stream) >= 18);
}

void TestDescriptorBudget::leaseOutlivesItsShare()
{
    DescriptorBudget budget(8);
    DescriptorLease lease;
    {
        const DescriptorShare share(budget);
        lease = share.take(Stream);
    }
    QCOMPARE(budget.used(), 1);
    lease = {};
    QCOMPARE(budget.used(), 0);
}

void TestDescriptorBudget::servesWhoWaitsWhenOneIsGivenBack()
{
    DescriptorBudget budget(1);
    Party party(budget);
    QCOMPARE(party.takeAll(), 1);
    DescriptorLease got;
    const DescriptorShare other(budget);
    DescriptorWait wait(other, Stream, [&got](DescriptorLease lease) { got = std::move(lease); });
    wait.start();
    QCoreApplication::processEvents();
    QVERIFY(!got);
    party.leases.clear();
    QTRY_VERIFY(got);
    QCOMPARE(budget.used(), 1);
    QCOMPARE(other.held(Stream), 1);
}

void TestDescriptorBudget::whoHasFewerGoesFirst()
{
    DescriptorBudget budget(2);
    Party rich(budget);
    Party poor(budget);
    rich.leases.push_back(rich.share.takeAnyway(Stream));
    rich.leases.push_back(rich.share.takeAnyway(Stream));
    QStringList order;
    DescriptorWait first(rich.share, Stream, [&](DescriptorLease lease) {
        order.append(QStringLiteral("rich"));
        rich.leases.push_back(std::move(lease));
    });
    DescriptorWait second(poor.share, Stream, [&](DescriptorLease lease) {
        order.append(QStringLiteral("poor"));
        poor.leases.push_back(std::move(lease));
    });
    first.start();
    second.start();
    rich.leases.pop_back();
    QTRY_COMPARE(order, QStringList{QStringLiteral("poor")});
    poor.leases.clear();
    rich.leases.clear();
    QTRY_COMPARE(order.size(), 2);
}

void TestDescriptorBudget::passesOnWhatIsNotKept()
{
    DescriptorBudget budget(1);
    Party party(budget);
    QCOMPARE(party.takeAll(), 1);
    int unwanted = 0;
    int wanted = 0;
    DescriptorWait first(DescriptorShare(budget), Stream, [&](const DescriptorLease &) { ++unwanted; });
    DescriptorWait second(DescriptorShare(budget), Stream, [&](const DescriptorLease &) { ++wanted; });
    first.start();
    second.start();
    party.leases.clear();
    QTRY_COMPARE(wanted, 1);
    QCOMPARE(unwanted, 1);
    QCOMPARE(budget.used(), 0);
}

void TestDescriptorBudget::aStoppedWaitTakesNothing()
{
    DescriptorBudget budget(1);
    Party party(budget);
    QCOMPARE(party.takeAll(), 1);
    int calls = 0;
    DescriptorWait wait(DescriptorShare(budget), Stream, [&](const DescriptorLease &) { ++calls; });
    wait.start();
    party.leases.clear();
    // It is on its way.
    QCOMPARE(budget.used(), 1);
    wait.stop();
    QCOMPARE(budget.used(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(calls, 0);
    wait.start();
    QTRY_COMPARE(calls, 1);
}

void TestDescriptorBudget::aDestroyedWaitTakesNothing()
{
    DescriptorBudget budget(1);
    Party party(budget);
    QCOMPARE(party.takeAll(), 1);
    auto waiting = std::make_unique<DescriptorWait>(DescriptorShare(budget), Stream, [](DescriptorLease) {});
    auto served = std::make_unique<DescriptorWait>(DescriptorShare(budget), Stream, [](DescriptorLease) {});
    served->start();
    waiting->start();
    party.leases.clear();
    served.reset();
    waiting.reset();
    QCOMPARE(budget.used(), 0);
}

void TestDescriptorBudget::addsUpOverThreads()
{
    constexpr int capacity = 64;
    DescriptorBudget budget(capacity);
    std::atomic<int> most = 0;
    std::atomic<int> served = 0;
    const auto work = [&] {
        Party party(budget);
        QEventLoop loop;
        int left = 500;
        DescriptorWait wait(party.share, Stream, [&](DescriptorLease lease) {
            party.leases.push_back(std::move(lease));
            loop.quit();
        });
        while (left > 0) {
            if (DescriptorLease lease = party.share.take(Stream)) {
                party.leases.push_back(std::move(lease));
            } else {
                // Somebody must go on, and it may be us.
                party.leases.clear();
                wait.start();
                loop.exec();
            }
            --left;
            ++served;
            most = std::max(most.load(), budget.used());
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back(work);
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(served.load(), 4 * 500);
    QVERIFY(most <= capacity);
    QCOMPARE(budget.used(), 0);
}

void TestDescriptorBudget::knowsTheLimitOfTheProcess()
{
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    DescriptorBudget &budget = DescriptorBudget::ofProcess();
    QVERIFY(budget.capacity() > 0);
    QVERIFY(rlim_t(budget.capacity()) < limit.rlim_cur);
    QCOMPARE(&budget, &DescriptorBudget::ofProcess());
}

ROOKERY_TEST(TestDescriptorBudget)

#include "tst_descriptor_budget.moc"
