// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "support/window_fixture.h"
#include "ui/models/tunnel_list_model.h"
#include "ui/views/tunnel_list_view.h"
#include "ui/widgets/tunnel_delegate.h"

#include <QContextMenuEvent>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// With a mouse.
class TestTunnelListView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeTunnelSource>();
        m_first = m_source->add(u"a"_s, u"Work"_s);
        m_second = m_source->add(u"b"_s, u"Work"_s);
        m_model = std::make_unique<TunnelListModel>(*m_source);
        m_view = std::make_unique<TunnelListView>(*m_model);
        m_view->resize(320, 400);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QCOMPARE(m_view->selected(), m_first);
        m_source->calls.clear();
    }
    void cleanup()
    {
        m_view.reset();
        m_model.reset();
        m_source.reset();
    }

    void aClickOnASwitchChoosesItsRow()
    {
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, switchOf(1));
        QCOMPARE(m_source->calls, QStringList{u"start b"_s});
        QCOMPARE(m_view->selected(), m_second);
    }

    void twoClicksOnASwitchAreTwoClicks()
    {
        QSignalSpy activated(m_view.get(), &TunnelListView::activated);
        doubleClick(switchOf(1));
        QCOMPARE(activated.count(), 0);
        QCOMPARE(m_source->calls, (QStringList{u"start b"_s, u"stop b"_s}));
        QCOMPARE(m_view->selected(), m_second);
    }

    void aDoubleClickOpensItsRow()
    {
        QSignalSpy activated(m_view.get(), &TunnelListView::activated);
        doubleClick(rowOf(1).center());
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toUuid(), m_second);
        QCOMPARE(m_source->calls, QStringList());
    }

    void aPressElsewhereTurnsNothing()
    {
        QTest::mousePress(viewport(), Qt::LeftButton, {}, rowOf(1).center());
        QTest::mouseRelease(viewport(), Qt::LeftButton, {}, switchOf(1));
        QCOMPARE(m_source->calls, QStringList());
    }

    void aHeadingIsNoTunnel()
    {
        m_view->select(m_second);
        QSignalSpy activated(m_view.get(), &TunnelListView::activated);
        QSignalSpy menu(m_view.get(), &TunnelListView::menuRequested);
        const QPoint heading = headingOf(0);
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, heading);
        doubleClick(heading);
        QTest::mouseClick(viewport(), Qt::RightButton, {}, heading);
        askForMenu(heading);
        QCOMPARE(m_view->selected(), m_second);
        QCOMPARE(activated.count(), 0);
        QCOMPARE(menu.count(), 0);
    }

    void aMenuIsOfTheRowUnderThePointer()
    {
        QSignalSpy menu(m_view.get(), &TunnelListView::menuRequested);
        askForMenu(rowOf(1).center());
        QCOMPARE(menu.count(), 1);
        QCOMPARE(menu[0][0].toUuid(), m_second);
        QCOMPARE(m_view->selected(), m_second);
    }

private:
    [[nodiscard]] QWidget *viewport() const { return m_view->list()->viewport(); }
    [[nodiscard]] QModelIndex index(int row) const { return m_view->list()->model()->index(row, 0); }
    [[nodiscard]] QStyleOptionViewItem option(int row) const
    {
        QStyleOptionViewItem option;
        option.initFrom(m_view->list());
        option.font = m_view->list()->font();
        option.rect = m_view->list()->visualRect(index(row));
        return option;
    }
    [[nodiscard]] QPoint switchOf(int row) const
    {
        return TunnelDelegate::switchRect(option(row), index(row)).center();
    }
    [[nodiscard]] QRect rowOf(int row) const { return m_view->list()->visualRect(index(row)); }
    [[nodiscard]] QPoint headingOf(int row) const { return rowOf(row).topLeft() + QPoint(20, 8); }
    /// As the platform sends it.
    void doubleClick(const QPoint &at) const
    {
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(viewport(), Qt::LeftButton, {}, at);
        QTest::mouseRelease(viewport(), Qt::LeftButton, {}, at);
    }
    void askForMenu(const QPoint &at) const
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, viewport()->mapToGlobal(at));
        QApplication::sendEvent(viewport(), &event);
    }

    std::unique_ptr<FakeTunnelSource> m_source;
    QUuid m_first;
    QUuid m_second;
    std::unique_ptr<TunnelListModel> m_model;
    std::unique_ptr<TunnelListView> m_view;
};

ROOKERY_TEST_WITH(QApplication, TestTunnelListView)
#include "tst_tunnel_list_view.moc"
