// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_tunnel_source.h"
#include "tests/support/room_test.h"
#include "ui/models/tunnel_filter_model.h"
#include "ui/models/tunnel_list_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Only = TunnelFilterModel::Only;

class TestTunnelFilterModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeTunnelSource>();
        m_model = std::make_unique<TunnelListModel>(*m_source);
        m_filter = std::make_unique<TunnelFilterModel>();
        m_filter->setSourceModel(m_model.get());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_filter.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            m_ids.append(m_source->add(name, name < u"c"_s ? u"Work"_s : u"Home"_s));
    }
    void cleanup()
    {
        m_tester.reset();
        m_filter.reset();
        m_model.reset();
        m_source.reset();
        m_ids.clear();
    }

    void findsWordsAnywhere()
    {
        m_source->add(u"Office gateway"_s, u"Work"_s);
        m_filter->setText(u"work GATEW"_s);
        QCOMPARE(names(), u"Office gateway"_s);
        m_filter->setText(u"work nothing"_s);
        QCOMPARE(names(), QString());
        m_filter->setText(u" "_s);
        QCOMPARE(m_filter->rowCount(), 5);
    }

    void onlyThoseThatAreWanted()
    {
        m_source->setState(m_ids[0], TunnelState::Connected);
        m_source->setState(m_ids[3], TunnelState::NeedsAttention);
        m_filter->setOnly(Only::On);
        QCOMPARE(names(), u"a d"_s);
        m_filter->setOnly(Only::Trouble);
        QCOMPARE(names(), u"d"_s);
        m_source->setState(m_ids[3], TunnelState::Stopped);
        QCOMPARE(names(), QString());
        m_filter->setOnly(Only::All);
        QCOMPARE(names(), u"a b c d"_s);
    }

    void aFoldedGroupIsOneRow()
    {
        m_filter->setFolded(u"Work"_s, true);
        QCOMPARE(names(), u"Work c d"_s);
        const QModelIndex group = m_filter->index(0, 0);
        QCOMPARE(m_filter->tunnelsOf(group), (QList<QUuid>{m_ids[0], m_ids[1]}));
        QCOMPARE(m_filter->tunnelsOf(m_filter->index(1, 0)), QList<QUuid>{m_ids[2]});
        // It is none of its tunnels, and has no switch.
        QVERIFY(group.data(TunnelListModel::IdRole).toUuid().isNull());
        QVERIFY(!m_filter->setData(group, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!group.flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(group.data(Qt::AccessibleTextRole).toString().contains(u"Work"_s));
        QCOMPARE(m_source->calls, QStringList());
        // Whoever searches finds what is in there.
        m_filter->setText(u"b"_s);
        QCOMPARE(names(), u"b"_s);
        m_filter->setText({});
        QCOMPARE(names(), u"Work c d"_s);
    }

    void aFoldedGroupFollowsItsTunnels()
    {
        m_filter->setFolded(u"Work"_s, true);
        m_source->remove(m_ids[0]);
        QTRY_COMPARE(names(), u"Work c d"_s);
        m_source->add(u"e"_s, u"Work"_s);
        QTRY_COMPARE(names(), u"Work c d"_s);
        m_source->move(1, 0); // c first, and so its group
        QTRY_COMPARE(names(), u"c d Work"_s);
        m_source->remove(m_ids[1]);
        QTRY_COMPARE(names(), u"c d Work"_s);
        m_filter->setFolded(u"Work"_s, false);
        QCOMPARE(names(), u"c d e"_s);
    }

    /// Its row is that of its first tunnel, which depends on the one before it.
    void aFoldedGroupFollowsWhoJoinsWhereItIs()
    {
        m_filter->setFolded(u"Work"_s, true);
        const auto regroup = [this](int which, const QString &group) {
            Profile profile = *m_source->profile(m_ids[which]);
            profile.group = group;
            m_source->replace(profile);
        };
        regroup(0, {});
        QTRY_COMPARE(names(), u"a Work c d"_s);
        regroup(0, u"Work"_s);
        QTRY_COMPARE(names(), u"Work c d"_s);
        regroup(2, u"Work"_s);
        QTRY_COMPARE(names(), u"Work d"_s);
        regroup(2, u"Home"_s);
        QTRY_COMPARE(names(), u"Work c d"_s);
        m_filter->setFolded(u"Work"_s, false);
        QCOMPARE(names(), u"a b c d"_s);
    }

    void itSaysWhatMattersMost()
    {
        m_filter->setFolded(u"Work"_s, true);
        const auto mood = [this] {
            return Mood(m_filter->index(0, 0).data(TunnelListModel::MoodRole).toInt());
        };
        QCOMPARE(mood(), Mood::Off);
        m_source->setState(m_ids[1], TunnelState::Connected);
        QCOMPARE(mood(), Mood::Good);
        m_source->setState(m_ids[0], TunnelState::Waiting);
        QCOMPARE(mood(), Mood::Working);
        m_source->setState(m_ids[1], TunnelState::NeedsAttention);
        QCOMPARE(mood(), Mood::Trouble);
    }

private:
    [[nodiscard]] QString names() const
    {
        QStringList list;
        for (int row = 0; row < m_filter->rowCount(); ++row)
            list.append(m_filter->index(row, 0).data().toString());
        return list.join(u' ');
    }

    std::unique_ptr<FakeTunnelSource> m_source;
    std::unique_ptr<TunnelListModel> m_model;
    std::unique_ptr<TunnelFilterModel> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<QUuid> m_ids;
};

ROOKERY_TEST(TestTunnelFilterModel)
#include "tst_tunnel_filter_model.moc"
