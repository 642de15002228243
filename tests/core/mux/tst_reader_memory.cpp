// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/flow.h"
#include "core/mux/reader_memory.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;
using Room = ReaderMemory::Room;

namespace {

constexpr qint64 KiB = 1024;
constexpr qint64 MiB = 1024 * KiB;

struct World
{
    explicit World(qint64 total = 16 * MiB, qint64 budgetLimit = 1024 * MiB)
        : budget(budgetLimit), memory({8 * MiB, total, 4 * MiB}, budget)
    {
    }
    std::shared_ptr<Flow> flow(quint32 id)
    {
        const ReceiveWindow::Limits window{16, 1 * MiB, 64 * MiB};
        auto made = std::make_shared<Flow>(FlowLifecycle::accepted(), SendWindow::Limits{}, window, now,
                                           memory.account());
        made->id = id;
        flows.insert(id, made);
        return made;
    }
    /// `bytes` arrive, alone in a block of `block` bytes.
    void arrive(const std::shared_ptr<Flow> &flow, qint64 bytes, qint64 block = 0)
    {
        const QByteArray owner(std::max(bytes, block), 'x');
        memory.arrives(*flow);
        flow->incoming.append(ByteSlice(owner, QByteArrayView(owner).first(bytes)));
    }
    void read(const std::shared_ptr<Flow> &flow, qint64 bytes)
    {
        flow->incoming.drop(bytes, [](qsizetype) {});
        memory.taken(*flow);
    }
    void turns(milliseconds time)
    {
        for (const auto end = now + time; now < end; now += 100ms)
            memory.turnEnded(now);
    }
    [[nodiscard]] QList<quint32> payers()
    {
        QList<quint32> ids;
        for (const auto &flow : memory.payers(flows))
            ids.append(flow->id);
        return ids;
    }

    TimePoint now{1h};
    MemoryBudget budget;
    ReaderMemory memory;
    QHash<quint32, std::shared_ptr<Flow>> flows;
};

} // namespace

class TestReaderMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsRoomUntilItIsUsedUp()
    {
        World w;
        const auto one = w.flow(1);
        const auto two = w.flow(2);
        QCOMPARE(w.memory.roomFor(*one, 7 * MiB), Room::There);
        w.arrive(one, 7 * MiB);
        w.arrive(two, 7 * MiB);
        QCOMPARE(w.memory.payload(), 14 * MiB);
        QCOMPARE(w.memory.roomFor(*one, 1 * MiB - 2 * SliceQueue::EntryCost), Room::There);
        QCOMPARE(w.memory.roomFor(*w.flow(3), 2 * MiB), Room::IfOthersPay);
        w.read(two, 7 * MiB);
        QCOMPARE(w.memory.roomFor(*w.flow(3), 2 * MiB), Room::There);
    }
    void oneFlowMayNotHoldEverything()
    {
        World w;
        const auto one = w.flow(1);
        w.arrive(one, 8 * MiB);
        QCOMPARE(w.memory.roomFor(*one, 1), Room::TooMuch); // its own bound
        World small(4 * MiB);
        const auto half = small.flow(1);
        small.arrive(half, 2 * MiB);
        small.arrive(small.flow(2), 2 * MiB);
        QCOMPARE(small.memory.roomFor(*half, 1), Room::TooMuch); // others do not pay for that
    }
    void otherConnectionsLeaveLess()
    {
        World w(16 * MiB, 12 * MiB);
        MemoryShare others(w.budget);
        const auto one = w.flow(1);
        QCOMPARE(w.memory.roomFor(*one, 7 * MiB), Room::There);
        others.hold(10 * MiB);
        QCOMPARE(w.memory.roomFor(*one, 1 * MiB), Room::There);
        QCOMPARE(w.memory.roomFor(*one, 3 * MiB), Room::TooMuch);
        others.hold(0);
        w.arrive(one, 7 * MiB);
        (void)w.memory.roomFor(*one, 1);
        QVERIFY(w.budget.held() >= 7 * MiB);
    }

    // --- who pays ---
    void thoseWhoHaveStoppedPayFirstAndOfThemTheLargest()
    {
        World w;
        const auto stopped = w.flow(1);
        const auto stoppedWithMore = w.flow(2);
        const auto reads = w.flow(3);
        (void)w.flow(4); // has nothing
        w.arrive(stopped, 1 * MiB);
        w.arrive(stoppedWithMore, 2 * MiB);
        w.arrive(reads, 4 * MiB);
        w.turns(3s);
        w.read(reads, 1);
        QCOMPARE(w.payers(), (QList<quint32>{2, 1, 3}));
    }
    void aReaderThatHadNothingToReadHasNotStopped()
    {
        World w;
        const auto stopped = w.flow(1);
        const auto idle = w.flow(2);
        w.arrive(stopped, 10 * KiB);
        w.turns(3s);
        w.arrive(idle, 20 * KiB);
        QCOMPARE(w.payers(), (QList<quint32>{1, 2}));
    }
    void stoppingTakesASecondOrTwo()
    {
        World w;
        const auto small = w.flow(1);
        const auto large = w.flow(2);
        w.turns(5s);
        w.arrive(small, 1 * KiB);
        w.turns(900ms);
        w.arrive(large, 2 * KiB);
        QCOMPARE(w.payers(), (QList<quint32>{2, 1})); // neither has
        w.turns(1200ms);
        w.read(large, 1);
        QCOMPARE(w.payers(), (QList<quint32>{1, 2}));
    }
    void someMoreIsFreedThanIsAskedFor()
    {
        World w;
        for (quint32 id = 1; id <= 4; ++id)
            w.arrive(w.flow(id), 4 * MiB - SliceQueue::EntryCost);
        QVERIFY(!w.memory.isRelieved(1));
        w.flows[1]->incoming.drop(1 * MiB, [](qsizetype) {});
        QVERIFY(!w.memory.isRelieved(1));
        w.flows[1]->incoming.clear();
        QVERIFY(w.memory.isRelieved(1));
        QVERIFY(w.memory.isRelieved(2 * MiB));
        QVERIFY(!w.memory.isRelieved(2 * MiB + 1));
    }
    void flowsThatAreOverPayAsLongAsTheyAreRead()
    {
        World w;
        const auto over = w.flow(1);
        w.arrive(over, 2 * MiB);
        w.arrive(w.flow(2), 1 * MiB);
        w.flows.remove(1);
        over->state.end();
        w.memory.keepDraining(over);
        QCOMPARE(w.payers(), (QList<quint32>{1, 2}));
        // Named once; whoever is named is dropped.
        QCOMPARE(w.payers(), (QList<quint32>{2}));
    }
    void thoseThatWereReadToTheirEndAreForgotten()
    {
        World w;
        for (quint32 id = 1; id <= 1000; ++id) {
            const auto over = w.flow(id);
            w.arrive(over, 100);
            w.flows.remove(id);
            over->state.end();
            w.memory.keepDraining(over);
            w.read(over, 100);
        }
        QVERIFY(w.payers().isEmpty());
        QCOMPARE(w.memory.payload(), 0);
    }

    // --- blocks ---
    void blocksThatAreKeptForLittleArePackedAtTheEndOfTheTurn()
    {
        World w;
        const auto one = w.flow(1);
        for (int i = 0; i < 8; ++i)
            w.arrive(one, 1, 1 * MiB);
        QVERIFY(w.memory.isWasteful());
        QVERIFY(w.memory.noteWaste(one));
        QVERIFY(!w.memory.noteWaste(one)); // already
        w.memory.packWaste();
        QVERIFY(!w.memory.isWasteful());
        QVERIFY(!w.memory.noteWaste(one));
        QCOMPARE(one->incoming.bytes(), 8);
    }

    // --- grants ---
    void windowsGrowUntilAQuarterIsHeld()
    {
        World w;
        const auto one = w.flow(1);
        QVERIFY(w.memory.mayGrow());
        w.arrive(one, 4 * MiB);
        QVERIFY(!w.memory.mayGrow());
        w.read(one, 1 * MiB);
        QVERIFY(w.memory.mayGrow());
    }
    void whatIsPromisedIsShared()
    {
        World w;
        const auto one = w.flow(1);
        QCOMPARE(w.memory.promisable(), 4 * MiB);
        const auto grow = [&w](Flow &flow) {
            for (int i = 0; i < 16; ++i) {
                QVERIFY(flow.receiving.received(64 * KiB));
                flow.receiving.consumed(64 * KiB);
            }
            (void)flow.receiving.takeGrant(w.now, 1s, true, w.memory.promisable());
            w.memory.notePromise(flow);
        };
        for (int i = 0; i < 4; ++i)
            grow(*one);
        const qint64 promised = one->receiving.promised();
        QVERIFY(promised > 0);
        QCOMPARE(w.memory.promisable(), 4 * MiB - promised);
        w.memory.notePromise(*one); // says nothing new
        QCOMPARE(w.memory.promisable(), 4 * MiB - promised);
        w.memory.forgetPromise(*one);
        w.memory.forgetPromise(*one);
        QCOMPARE(w.memory.promisable(), 4 * MiB);
    }
};

ROOKERY_TEST(TestReaderMemory)
#include "tst_reader_memory.moc"
