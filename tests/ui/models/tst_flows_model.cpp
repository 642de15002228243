// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_tunnel_source.h"
#include "tests/support/room_test.h"
#include "ui/models/flows_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class FlowsModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void newFlowsComeLast();
    void aTickIsOneSignal();
    void rowsStayWhileValuesChange();
    void sortsByRawValues();
    void endedFlowsLeaveInRuns();
    void closedFlowsAreBounded();
    void closedFlowsKeepTheirPlace();
    void filters();
    void comesBackAfterNobodyWatched();
    void manyEndsAtOnce();
    void tenThousandAtFourHertz();

private:
    void open(quint64 id, const QString &target = u"db:5432"_s, quint64 bytes = 0);
    void end(quint64 id);
    void tick();
    [[nodiscard]] QList<quint64> ids() const;

    std::unique_ptr<FakeTunnelSource> m_source;
    std::unique_ptr<FlowsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QUuid m_id;
};

void FlowsModelTest::init()
{
    m_source = std::make_unique<FakeTunnelSource>();
    m_id = m_source->add(u"a"_s, {}, {u"5432:db:5432"_s});
    m_source->edit(m_id).state = TunnelState::Connected;
    m_source->edit(m_id).takenAt = TimePoint(1h);
    m_model = std::make_unique<FlowsModel>(*m_source);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setTunnel(m_id);
}

void FlowsModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_source.reset();
}

void FlowsModelTest::open(quint64 id, const QString &target, quint64 bytes)
{
    FlowSnapshot flow;
    flow.id = id;
    flow.state = FlowState::Open;
    flow.target = target;
    flow.bytesIn = bytes;
    m_source->edit(m_id).forwards[0].flows.append(flow);
}

void FlowsModelTest::end(quint64 id)
{
    m_source->edit(m_id).forwards[0].flows.removeIf([id](const FlowSnapshot &flow) { return flow.id == id; });
}

void FlowsModelTest::tick()
{
    m_source->edit(m_id).takenAt += 250ms;
    m_source->tick({m_id});
}

QList<quint64> FlowsModelTest::ids() const
{
    QList<quint64> list;
    for (int row = 0; row < m_model->rowCount(); ++row)
        list.append(m_model->index(row, 0).data(FlowsModel::FlowIdRole).toULongLong());
    return list;
}

void FlowsModelTest::newFlowsComeLast()
{
    m_model->sort(FlowsModel::TargetColumn, Qt::AscendingOrder);
    open(1, u"m:1"_s);
    tick();
    open(2, u"a:1"_s);
    tick();
    QCOMPARE(ids(), (QList<quint64>{1, 2}));
    m_model->settle();
    QCOMPARE(ids(), (QList<quint64>{2, 1}));
}

void FlowsModelTest::aTickIsOneSignal()
{
    for (quint64 id = 1; id <= 50; ++id)
        open(id);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    tick();
    QCOMPARE(inserted.size(), 1);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    tick();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(inserted.size(), 1);
}

void FlowsModelTest::rowsStayWhileValuesChange()
{
    open(1, u"a:1"_s, 500);
    open(2, u"b:1"_s, 100);
    tick();
    m_model->sort(FlowsModel::TotalColumn, Qt::DescendingOrder);
    QCOMPARE(ids(), (QList<quint64>{1, 2}));
    const QPersistentModelIndex kept = m_model->index(1, 0);
    m_source->edit(m_id).forwards[0].flows[1].bytesIn = 9000;
    tick();
    QCOMPARE(ids(), (QList<quint64>{1, 2}));
    m_model->settle();
    QCOMPARE(ids(), (QList<quint64>{2, 1}));
    QCOMPARE(kept.row(), 0);
}

void FlowsModelTest::sortsByRawValues()
{
    open(1, u"a:1"_s, 2'000'000); // "2.0 MB" is after "900 kB" only as a number
    open(2, u"b:1"_s, 900'000);
    open(3, u"c:1"_s, 1'000);
    tick();
    m_model->sort(FlowsModel::TotalColumn, Qt::AscendingOrder);
    QCOMPARE(ids(), (QList<quint64>{3, 2, 1}));
    m_model->sort(-1);
    QCOMPARE(ids(), (QList<quint64>{1, 2, 3}));
    for (int column = 0; column < FlowsModel::ColumnCount; ++column) {
        m_model->sort(column, Qt::DescendingOrder);
        QVERIFY(m_model->index(0, column).data(FlowsModel::SortRole).isValid());
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
}

void FlowsModelTest::endedFlowsLeaveInRuns()
{
    for (quint64 id = 1; id <= 6; ++id)
        open(id);
    tick();
    for (const quint64 id : {1, 2, 5})
        end(id);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    tick();
    QCOMPARE(ids(), (QList<quint64>{3, 4, 6}));
    QCOMPARE(removed.size(), 2);
}

void FlowsModelTest::closedFlowsAreBounded()
{
    m_model->setShowClosed(true);
    constexpr quint64 Many = FlowsModel::MaxClosed + 20;
    for (quint64 id = 1; id <= Many; ++id)
        open(id);
    tick();
    m_source->edit(m_id).forwards[0].flows.clear();
    tick();
    QCOMPARE(size_t(m_model->rowCount()), FlowsModel::MaxClosed);
    QVERIFY(!m_model->index(0, 0).data(FlowsModel::LiveRole).toBool());
    m_model->setShowClosed(false);
    QCOMPARE(m_model->rowCount(), 0);
}

void FlowsModelTest::closedFlowsKeepTheirPlace()
{
    open(1);
    open(2);
    tick();
    m_model->setShowClosed(true);
    end(1);
    tick();
    QCOMPARE(ids(), (QList<quint64>{1, 2}));
    QCOMPARE(m_model->index(0, FlowsModel::StateColumn).data().toString(), u"Closed"_s);
    m_model->setShowClosed(false);
    QCOMPARE(ids(), QList<quint64>{2});
    m_model->setShowClosed(true);
    QCOMPARE(ids(), (QList<quint64>{1, 2}));
}

void FlowsModelTest::filters()
{
    open(1, u"mail.example.com:993"_s);
    open(2, u"wiki.internal:443"_s);
    tick();
    m_model->setText(u"WIKI tcp"_s);
    QCOMPARE(ids(), QList<quint64>{2});
    open(3, u"wiki.internal:80"_s);
    open(4, u"other:80"_s);
    tick();
    QCOMPARE(ids(), (QList<quint64>{2, 3}));
    m_model->setText({});
    QCOMPARE(ids(), (QList<quint64>{1, 2, 3, 4}));
}

void FlowsModelTest::comesBackAfterNobodyWatched()
{
    open(1);
    open(2);
    m_source->edit(m_id).liveFlows = 2;
    tick();
    const QList<FlowSnapshot> flows = m_source->edit(m_id).forwards[0].flows;
    m_source->edit(m_id).forwards[0].flows.clear();
    tick();
    m_source->setState(m_id, TunnelState::Stalled);
    QCOMPARE(ids(), (QList<quint64>{1, 2}));
    m_source->edit(m_id).forwards[0].flows = flows;
    end(1);
    m_source->edit(m_id).liveFlows = 1;
    tick();
    QCOMPARE(ids(), QList<quint64>{2});
    m_source->edit(m_id).forwards[0].flows.clear();
    m_source->edit(m_id).liveFlows = 0;
    tick();
    QCOMPARE(m_model->rowCount(), 0);
}

void FlowsModelTest::manyEndsAtOnce()
{
    for (quint64 id = 1; id <= 2000; ++id)
        open(id);
    tick();
    for (quint64 id = 1; id <= 2000; id += 2)
        end(id);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    tick();
    QCOMPARE(m_model->rowCount(), 1000);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(reset.size(), 1);
}

void FlowsModelTest::tenThousandAtFourHertz()
{
    m_tester.reset();
    for (quint64 id = 1; id <= 10'000; ++id)
        open(id, u"host%1.internal:443"_s.arg(id % 97));
    tick();
    m_model->sort(FlowsModel::RateInColumn, Qt::DescendingOrder);
    QBENCHMARK
    {
        for (FlowSnapshot &flow : m_source->edit(m_id).forwards[0].flows)
            flow.bytesIn += flow.id % 1000;
        tick();
    }
    QCOMPARE(m_model->rowCount(), 10'000);
}

ROOKERY_TEST(FlowsModelTest)
#include "tst_flows_model.moc"
