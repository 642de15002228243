// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/link_budget.h"
#include "support/room_test.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace rookery;

class TestLinkBudget final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMayHaveWhatIsFree();
    void isFreeAgainAfterTheEnd();
    void littleIsNotTold();
    void controlHasAsMuchAsIsFree();
};

void TestLinkBudget::eachMayHaveWhatIsFree()
{
    LinkBudget budget;
    QCOMPARE(budget.limit(), LinkBudget::MostOfOne);
    LinkBudget::Share large(budget);
    large.set(LinkBudget::MostInAll - (qint64(10) << 20));
    QCOMPARE(budget.limit(), qint64(10) << 20);
    QVERIFY(budget.isTight());
    LinkBudget::Share other(budget);
    other.set(qint64(20) << 20);
    QCOMPARE(other.limit(), LinkBudget::LeastOfOne);
}

void TestLinkBudget::isFreeAgainAfterTheEnd()
{
    LinkBudget budget;
    {
        LinkBudget::Share share(budget);
        share.set(LinkBudget::MostInAll);
        QVERIFY(budget.isTight());
    }
    QVERIFY(!budget.isTight());
    QCOMPARE(budget.limit(), LinkBudget::MostOfOne);
}

void TestLinkBudget::littleIsNotTold()
{
    LinkBudget budget;
    LinkBudget::Share most(budget);
    most.set(LinkBudget::MostInAll - (qint64(2) << 20));
    LinkBudget::Share share(budget);
    share.set(1000);
    QCOMPARE(budget.limit(), qint64(2) << 20);
    share.set(512 * 1024);
    QCOMPARE(budget.limit(), (qint64(2) << 20) - 512 * 1024);
    share.set(0);
    QCOMPARE(budget.limit(), qint64(2) << 20);
}

void TestLinkBudget::controlHasAsMuchAsIsFree()
{
    LinkBudget budget;
    LinkBudget::Share share(budget);
    QCOMPARE(share.controlLimit(), LinkBudget::MostControl);
    share.set(LinkBudget::MostInAll - (qint64(4) << 20));
    QCOMPARE(share.controlLimit(), qint64(4) << 20);
    share.set(LinkBudget::MostInAll + (qint64(4) << 20));
    QCOMPARE(share.controlLimit(), LinkBudget::LeastControl);
}

ROOKERY_TEST(TestLinkBudget)
#include "tst_link_budget.moc"
