// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_tunnel_source.h"
#include "tests/support/room_test.h"
#include "ui/models/tunnel_list_model.h"
#include "ui/widgets/tunnel_delegate.h"

#include <QApplication>
#include <QListView>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TunnelDelegateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheSwitchTurns_data();
    void onlyTheSwitchTurns();
    void spaceTurns();
    void rowsKeepTheirHeight();
    void theCountdownStandsAtTheOtherSide_data();
    void theCountdownStandsAtTheOtherSide();
};

namespace {

/// A list as the window has it.
struct List
{
    List()
    {
        view.setModel(&model);
        view.setItemDelegate(new TunnelDelegate(&view));
        view.resize(320, 400);
        view.show();
    }
    [[nodiscard]] QPoint switchOf(int row) const
    {
        QStyleOptionViewItem option;
        option.initFrom(&view);
        option.font = view.font();
        option.rect = view.visualRect(model.index(row));
        option.direction = view.layoutDirection();
        return TunnelDelegate::switchRect(option, model.index(row)).center();
    }

    FakeTunnelSource source;
    QUuid first = source.add(u"a"_s, u"Work"_s, {u"1:a:1"_s});
    QUuid second = source.add(u"b"_s, u"Work"_s);
    TunnelListModel model{source};
    QListView view;
};

} // namespace

void TunnelDelegateTest::onlyTheSwitchTurns_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addRow("left to right") << Qt::LeftToRight;
    QTest::addRow("right to left") << Qt::RightToLeft;
}

void TunnelDelegateTest::onlyTheSwitchTurns()
{
    QFETCH(Qt::LayoutDirection, direction);
    List list;
    list.view.setLayoutDirection(direction);
    QVERIFY(QTest::qWaitForWindowExposed(&list.view));
    const QPoint at = list.switchOf(1);
    QCOMPARE(at.x() > 160, direction == Qt::LeftToRight);
    QTest::mouseClick(list.view.viewport(), Qt::LeftButton, {}, QPoint(160, at.y()));
    QCOMPARE(list.source.calls, QStringList());
    QTest::mouseClick(list.view.viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(list.source.calls, QStringList{u"start b"_s});
    QTest::mouseClick(list.view.viewport(), Qt::RightButton, {}, at);
    QCOMPARE(list.source.calls.size(), 1);
}

void TunnelDelegateTest::spaceTurns()
{
    List list;
    QVERIFY(QTest::qWaitForWindowExposed(&list.view));
    list.view.setCurrentIndex(list.model.index(0));
    QTest::keyClick(&list.view, Qt::Key_Space);
    QTest::keyClick(&list.view, Qt::Key_Space);
    QCOMPARE(list.source.calls, (QStringList{u"start a"_s, u"stop a"_s}));
}

void TunnelDelegateTest::rowsKeepTheirHeight()
{
    List list;
    QVERIFY(QTest::qWaitForWindowExposed(&list.view));
    QVERIFY(list.view.visualRect(list.model.index(0)).height() >
            list.view.visualRect(list.model.index(1)).height()); // the name of the group
    const QRect before = list.view.visualRect(list.model.index(1));
    for (const auto state : {TunnelState::Connecting, TunnelState::Connected, TunnelState::Stalled,
                             TunnelState::Waiting, TunnelState::NeedsAttention}) {
        list.source.edit(list.first).error.message =
            u"A long sentence about what went wrong with this tunnel, and more."_s;
        list.source.setState(list.first, state);
        QVERIFY(!list.view.grab().isNull());
        QCOMPARE(list.view.visualRect(list.model.index(1)), before);
    }
}

void TunnelDelegateTest::theCountdownStandsAtTheOtherSide_data()
{
    onlyTheSwitchTurns_data();
}

void TunnelDelegateTest::theCountdownStandsAtTheOtherSide()
{
    QFETCH(Qt::LayoutDirection, direction);
    List list;
    list.view.setLayoutDirection(direction);
    QVERIFY(QTest::qWaitForWindowExposed(&list.view));
    TunnelSnapshot &tunnel = list.source.edit(list.second);
    tunnel.error = {ErrorCode::HttpRefused, u"A sentence."_s, {}, {}, 404};
    tunnel.untilRetry = 8s;
    list.source.setState(list.second, TunnelState::NeedsAttention);
    const QRect row = list.view.visualRect(list.model.index(1));
    const QImage with = list.view.viewport()->grab(row).toImage();
    tunnel.untilRetry = 0s;
    list.source.tick({list.second});
    const QImage without = list.view.viewport()->grab(row).toImage();
    int differences = 0;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            if (with.pixel(x, y) == without.pixel(x, y))
                continue;
            ++differences;
            QCOMPARE(x > with.width() / 2, direction == Qt::LeftToRight);
        }
    }
    QVERIFY(differences > 0);
    QCOMPARE(list.model.index(1).data(TunnelListModel::StateLineRole).toString(), u"Wrong key or path"_s);
}

ROOKERY_TEST_WITH(QApplication, TunnelDelegateTest)
#include "tst_tunnel_delegate.moc"
