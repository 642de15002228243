// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/turn_end.h"
#include "support/room_test.h"

#include <QList>
#include <QTest>

#include <functional>
#include <memory>

using namespace rookery;

namespace {

struct Task final : TurnEnd::Task
{
    explicit Task(std::function<void()> does) : work(std::move(does)) {}
    void turnEnded() override
    {
        ++runs;
        work();
    }
    std::function<void()> work;
    int runs = 0;
};

} // namespace

class TestTurnEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsOnceAtTheEndOfTheScope();
    void runsFromTheEventLoopOutsideOfAScope();
    void keepsTheOrderAndRunsWhatATaskAsksFor();
    void comesBackInTheNextTurn();
    void nestedScopesAreOneTurn();
    void destroyingTakesItBack();
    void aTaskMayDestroyAnother();
};

void TestTurnEnd::runsOnceAtTheEndOfTheScope()
{
    Task task([] {});
    {
        const TurnEnd::Scope turn;
        task.atTurnEnd();
        task.atTurnEnd();
        QCOMPARE(task.runs, 0);
    }
    QCOMPARE(task.runs, 1);
    QCoreApplication::processEvents();
    QCOMPARE(task.runs, 1);
}

void TestTurnEnd::runsFromTheEventLoopOutsideOfAScope()
{
    Task task([] {});
    task.atTurnEnd();
    task.atTurnEnd();
    QCOMPARE(task.runs, 0);
    QTRY_COMPARE(task.runs, 1);
}

void TestTurnEnd::keepsTheOrderAndRunsWhatATaskAsksFor()
{
    QList<int> order;
    Task third([&] { order.append(3); });
    Task first([&] {
        order.append(1);
        third.atTurnEnd();
    });
    Task second([&] { order.append(2); });
    {
        const TurnEnd::Scope turn;
        first.atTurnEnd();
        second.atTurnEnd();
    }
    QCOMPARE(order, QList<int>({1, 2, 3}));
}

void TestTurnEnd::comesBackInTheNextTurn()
{
    Task *self = nullptr;
    Task again([&] {
        if (self->runs < 3)
            self->atTurnEnd();
    });
    self = &again;
    {
        const TurnEnd::Scope turn;
        again.atTurnEnd();
    }
    // Not at once, or a busy task would keep everything else from its turn.
    QCOMPARE(again.runs, 1);
    QTRY_COMPARE(again.runs, 3);
}

void TestTurnEnd::nestedScopesAreOneTurn()
{
    Task task([] {});
    {
        const TurnEnd::Scope outer;
        {
            const TurnEnd::Scope inner;
            task.atTurnEnd();
        }
        QCOMPARE(task.runs, 0);
    }
    QCOMPARE(task.runs, 1);
}

void TestTurnEnd::destroyingTakesItBack()
{
    int runs = 0;
    {
        const TurnEnd::Scope turn;
        Task gone([&] { ++runs; });
        gone.atTurnEnd();
    }
    QCOMPARE(runs, 0);
}

void TestTurnEnd::aTaskMayDestroyAnother()
{
    int runs = 0;
    auto victim = std::make_unique<Task>([&] { ++runs; });
    Task killer([&] { victim.reset(); });
    {
        const TurnEnd::Scope turn;
        killer.atTurnEnd();
        victim->atTurnEnd();
    }
    QCOMPARE(runs, 0);
}

ROOKERY_TEST(TestTurnEnd)
#include "tst_turn_end.moc"
