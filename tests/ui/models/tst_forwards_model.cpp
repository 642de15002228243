// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe/tunnel_text.h"
#include "tests/support/fake_tunnel_source.h"
#include "tests/support/room_test.h"
#include "ui/models/forwards_model.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class ForwardsModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void showsTheProfileWhileOff();
    void followsTheSnapshot();
    void saysWhatAPortOfThisSessionIs();
    void waitsForTheTunnel();
    void anotherForwardStartsAtZero();
    void rowsComeAndGo();
};

void ForwardsModelTest::showsTheProfileWhileOff()
{
    FakeTunnelSource source;
    const QUuid id = source.add(u"a"_s, {}, {u"5432:db:5432"_s, u"1080:socks"_s});
    source.edit(id).forwards.clear();
    ForwardsModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTunnel(id);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, ForwardsModel::KindColumn).data().toString(), u"SOCKS"_s);
    QCOMPARE(model.index(0, ForwardsModel::StateColumn).data().toString(), u"Off"_s);
}

void ForwardsModelTest::followsTheSnapshot()
{
    FakeTunnelSource source;
    const QUuid other = source.add(u"b"_s, {}, {u"1:c:1"_s});
    const QUuid id = source.add(u"a"_s, {}, {u"5432:db:5432"_s});
    ForwardsModel model(source);
    model.setTunnel(id);
    ForwardSnapshot &forward = source.edit(id).forwards[0];
    forward.state = ForwardState::Listening;
    source.edit(id).takenAt = TimePoint(1h);
    source.tick({id});
    forward.bytesIn = 12000;
    source.edit(id).takenAt += 3s;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    source.tick({id});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, ForwardsModel::RateInColumn).data().toString(), u"4.0 kB/s"_s);
    QCOMPARE(model.index(0, ForwardsModel::RateInColumn).data(ForwardsModel::SortRole).toDouble(), 4000.0);
    source.tick({other});
    source.tick({id}); // nothing new
    QCOMPARE(changed.size(), 1);
    forward.state = ForwardState::PortBusy;
    forward.error = {ErrorCode::PortBusy, u"Taken."_s, u"Choose another."_s, {}};
    Q_EMIT source.forwardChanged(id, 0);
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), u"Taken. Choose another."_s);
    QVERIFY(model.index(0, 0).data(ForwardsModel::WarnRole).toBool());
}

void ForwardsModelTest::saysWhatAPortOfThisSessionIs()
{
    FakeTunnelSource source;
    const QUuid id = source.add(u"a"_s, {}, {u"5432:db:5432"_s, u"R:8443:web:80"_s});
    ForwardsModel model(source);
    model.setTunnel(id);
    const auto look = [&](int row, int column) {
        const QModelIndex cell = model.index(row, column);
        return std::pair(cell.data().toString(), cell.data(Qt::FontRole).value<QFont>().italic());
    };
    source.edit(id).forwards[0].boundPort = 5432;
    source.tick({id});
    QCOMPARE(look(0, ForwardsModel::LocalColumn), std::pair(u"127.0.0.1:5432"_s, false));
    source.edit(id).forwards[0].boundPort = 40123;
    source.edit(id).forwards[1].boundPort = 8443;
    source.tick({id});
    QCOMPARE(look(0, ForwardsModel::LocalColumn), std::pair(u"127.0.0.1:40123*"_s, true));
    QCOMPARE(look(0, ForwardsModel::RemoteColumn), std::pair(u"db:5432"_s, false));
    QCOMPARE(look(1, ForwardsModel::LocalColumn), std::pair(u"web:80"_s, false));
    QCOMPARE(look(1, ForwardsModel::RemoteColumn), std::pair(u"127.0.0.1:8443"_s, false));
}

void ForwardsModelTest::waitsForTheTunnel()
{
    FakeTunnelSource source;
    const QUuid id = source.add(u"a"_s, {}, {u"5432:db:5432"_s});
    ForwardsModel model(source);
    model.setTunnel(id);
    source.edit(id).forwards[0].state = ForwardState::Listening;
    source.setState(id, TunnelState::Waiting);
    const QModelIndex state = model.index(0, ForwardsModel::StateColumn);
    QCOMPARE(state.data().toString(), u"Listens; waits for the tunnel"_s);
    QCOMPARE(state.data(ForwardsModel::MoodRole).toInt(), int(Mood::Working));
    source.setState(id, TunnelState::Connected);
    QCOMPARE(state.data().toString(), u"Listening"_s);
    QCOMPARE(state.data(ForwardsModel::MoodRole).toInt(), int(Mood::Good));
}

void ForwardsModelTest::anotherForwardStartsAtZero()
{
    FakeTunnelSource source;
    const QUuid id = source.add(u"a"_s, {}, {u"5432:db:5432"_s});
    ForwardsModel model(source);
    model.setTunnel(id);
    source.edit(id).takenAt = TimePoint(1h);
    source.edit(id).forwards[0].bytesIn = 10;
    source.tick({id});
    source.edit(id).takenAt += 1s;
    source.edit(id).forwards[0].spec.targetPort = 1;
    source.edit(id).forwards[0].bytesIn = 9'000'000;
    source.tick({id});
    QCOMPARE(model.index(0, ForwardsModel::RateInColumn).data(ForwardsModel::SortRole).toDouble(), 0.0);
}

void ForwardsModelTest::rowsComeAndGo()
{
    FakeTunnelSource source;
    const QUuid id = source.add(u"a"_s, {}, {u"1:a:1"_s, u"2:b:2"_s, u"3:c:3"_s});
    ForwardsModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTunnel(id);
    const ForwardSnapshot last = source.edit(id).forwards.takeLast();
    source.tick({id});
    QCOMPARE(model.rowCount(), 2);
    source.edit(id).forwards.append(last);
    source.edit(id).forwards.append(last);
    source.tick({id});
    QCOMPARE(model.rowCount(), 4);
    model.setTunnel({});
    QCOMPARE(model.rowCount(), 0);
}

ROOKERY_TEST(ForwardsModelTest)
#include "tst_forwards_model.moc"
