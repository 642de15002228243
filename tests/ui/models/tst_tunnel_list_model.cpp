// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_tunnel_source.h"
#include "tests/support/room_test.h"
#include "ui/models/tunnel_list_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TunnelListModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void groupsStandTogether();
    void profilesComeAndGo();
    void regroupingKeepsPersistentIndexes();
    void aTickIsOneSignalForNeighbours();
    void ratesAreDifferences();
    void theSwitchStartsAndStops();
    void manyAreOneInsertion();

private:
    static QStringList names(const QAbstractItemModel &model)
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list.append(model.index(row, 0).data().toString());
        return list;
    }
};

void TunnelListModelTest::groupsStandTogether()
{
    FakeTunnelSource source;
    source.add(u"a"_s, u"Work"_s);
    source.add(u"b"_s, u"Home"_s);
    source.add(u"c"_s, u"Work"_s);
    source.add(u"d"_s);
    const TunnelListModel model(source);
    QCOMPARE(names(model), (QStringList{u"d"_s, u"a"_s, u"c"_s, u"b"_s}));
}

void TunnelListModelTest::profilesComeAndGo()
{
    FakeTunnelSource source;
    TunnelListModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QUuid a = source.add(u"a"_s, u"Work"_s);
    source.add(u"b"_s, u"Home"_s);
    source.add(u"c"_s, u"Work"_s);
    QCOMPARE(names(model), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
    source.move(2, 0);
    QCOMPARE(names(model), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
    source.remove(a);
    QCOMPARE(names(model), (QStringList{u"c"_s, u"b"_s}));
}

void TunnelListModelTest::regroupingKeepsPersistentIndexes()
{
    FakeTunnelSource source;
    const QUuid a = source.add(u"a"_s, u"Work"_s);
    source.add(u"b"_s, u"Work"_s);
    source.add(u"c"_s, u"Home"_s);
    TunnelListModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex kept = model.indexOf(a);
    Profile changed = *source.profile(a);
    changed.group = u"Home"_s;
    changed.name = u"renamed"_s;
    source.replace(changed);
    QCOMPARE(kept.data().toString(), u"renamed"_s);
    QCOMPARE(kept.data(TunnelListModel::GroupRole).toString(), u"Home"_s);
}

void TunnelListModelTest::aTickIsOneSignalForNeighbours()
{
    FakeTunnelSource source;
    QList<QUuid> ids;
    for (int i = 0; i < 6; ++i)
        ids.append(source.add(QString::number(i)));
    TunnelListModel model(source);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    source.tick({ids[2], ids[0], ids[1], ids[5], ids[1]});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 2);
    QCOMPARE(changed[1][0].toModelIndex().row(), 5);
}

void TunnelListModelTest::ratesAreDifferences()
{
    FakeTunnelSource source;
    const QUuid id = source.add(u"a"_s);
    TunnelListModel model(source);
    source.edit(id).state = TunnelState::Connected;
    source.edit(id).takenAt = TimePoint(1h);
    source.edit(id).bytesIn = 1000;
    source.tick({id});
    source.edit(id).takenAt += 500ms;
    source.edit(id).bytesIn = 3000;
    source.edit(id).bytesOut = 500;
    source.tick({id});
    QCOMPARE(model.index(0).data(TunnelListModel::RateInRole).toDouble(), 4000.0);
    QCOMPARE(model.totalRateOut(), 1000.0);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"download 4.0 kB/s"_s));
    source.setState(id, TunnelState::Stopped);
    QCOMPARE(model.totalRateIn(), 0.0);
}

void TunnelListModelTest::theSwitchStartsAndStops()
{
    FakeTunnelSource source;
    source.add(u"a"_s);
    TunnelListModel model(source);
    QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(model.setData(model.index(0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(source.calls, (QStringList{u"start a"_s, u"stop a"_s}));
}

/// And removals the same.
void TunnelListModelTest::manyAreOneInsertion()
{
    FakeTunnelSource source;
    source.add(u"first"_s, u"Work"_s);
    TunnelListModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QStringList many;
    for (int i = 0; i < 20; ++i)
        many.append(QString::number(i));
    const QList<QUuid> ids = source.addAll(many);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(names(model), many + QStringList{u"first"_s});
    source.removeAll(ids);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(names(model), QStringList{u"first"_s});
}

ROOKERY_TEST(TunnelListModelTest)
#include "tst_tunnel_list_model.moc"
