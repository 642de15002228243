// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room_test.h"
#include "tests/support/window_fixture.h"
#include "ui/views/flows_tab.h"
#include "ui/views/notice_board.h"
#include "ui/views/notice_list.h"
#include "ui/views/overview_tab.h"
#include "ui/views/tunnel_list_view.h"
#include "ui/views/tunnel_page.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class MainWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void emptyOffersWaysToBegin();
    void createStartSeeFlowsStop();
    void actionsSpeakOfTheChosenTunnel();
    void paceFollowsWhatCanBeSeen();
    void stateComesBack();
    void statusBarAddsUp();
    void noticesOfferSomethingOnce();
    void showsWhatIsOnTheBoard();
    void aNoticeWaitsForSomebodyWhoLooks();
    void fiftyTunnels();
    void removingTheChosenOneChoosesAnother();
    void actionsSpeakOfAllThatAreChosen();
    void foldedGroupsComeBackFolded();
    void aGroupIsOneThing();
    void keysMoveAndUndo();
};

void MainWindowTest::emptyOffersWaysToBegin()
{
    WindowFixture f;
    f.window->show();
    f.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
    QSignalSpy paste(f.window.get(), &MainWindow::pasteRequested);
    QSignalSpy demo(f.window.get(), &MainWindow::demoRequested);
    QSignalSpy fresh(f.window.get(), &MainWindow::newRequested);
    for (const QString &text : {u"Paste a command"_s, u"Open the demo"_s}) {
        QWidget *button = f.button(text);
        QVERIFY2(button, qPrintable(text));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QTest::keyClick(f.window.get(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(paste.size(), 1);
    QCOMPARE(demo.size(), 1);
    QCOMPARE(fresh.size(), 1);
}

void MainWindowTest::createStartSeeFlowsStop()
{
    WindowFixture f;
    f.window->show();
    QVERIFY(!f.window->list()->isVisible());
    const QUuid id = f.source.add(u"Office"_s, u"Work"_s, {u"5432:db:5432"_s});
    QVERIFY(f.window->list()->isVisible());
    QCOMPARE(f.window->selectedTunnel(), id);

    QTest::keyClick(f.window->list()->list(), Qt::Key_Space);
    QCOMPARE(f.source.calls, QStringList{u"start Office"_s});
    TunnelSnapshot &tunnel = f.source.edit(id);
    tunnel.forwards[0].state = ForwardState::Listening;
    f.source.setState(id, TunnelState::Connected);

    f.window->page()->showTab(TunnelPage::Flows);
    QCOMPARE(f.source.watched, id);
    FlowSnapshot flow;
    flow.id = 7;
    flow.state = FlowState::Open;
    flow.target = u"db:5432"_s;
    tunnel.forwards[0].flows = {flow};
    tunnel.liveFlows = 1;
    f.source.tick({id});
    TableView *flows = f.window->page()->flows()->table();
    QCOMPARE(flows->model()->rowCount(), 1);
    QVERIFY(f.window->page()->tabs()->tabText(TunnelPage::Flows).endsWith(u'1'));
    QVERIFY(!f.button(u"Close flow"_s)->isEnabled());
    flows->setCurrentIndex(flows->model()->index(0, 0));
    QTest::mouseClick(f.button(u"Close flow"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls.last(), u"closeFlow Office 7"_s);

    QTest::keyClick(f.window->list()->list(), Qt::Key_Space);
    QCOMPARE(f.source.calls.last(), u"stop Office"_s);
    tunnel.forwards[0].flows.clear();
    tunnel.liveFlows = 0;
    f.source.tick({id});
    QCOMPARE(flows->model()->rowCount(), 0);
    f.window->page()->showTab(TunnelPage::Overview);
    QVERIFY(f.source.watched.isNull());
}

void MainWindowTest::actionsSpeakOfTheChosenTunnel()
{
    WindowFixture f;
    f.source.add(u"a"_s);
    const QUuid b = f.source.add(u"b"_s);
    f.window->show();
    f.window->selectTunnel(b);
    QSignalSpy edit(f.window.get(), &MainWindow::editRequested);
    QSignalSpy gone(f.window.get(), &MainWindow::deleteRequested);
    QVERIFY(!f.button(u"Reconnect"_s));
    QVERIFY(f.button(u"Start"_s)->isEnabled());
    QTest::mouseClick(f.button(u"Edit…"_s), Qt::LeftButton);
    QTest::keyClick(f.window->list()->list(), Qt::Key_Return);
    QTest::keyClick(f.window->list()->list(), Qt::Key_Delete);
    QCOMPARE(edit.size(), 2);
    QCOMPARE(edit[0][0].toUuid(), b);
    QCOMPARE(gone.size(), 1);
    f.source.setState(b, TunnelState::Connected);
    QTRY_VERIFY(f.button(u"Reconnect"_s));
    QTest::mouseClick(f.button(u"Reconnect"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls.last(), u"reconnect b"_s);
    QTest::mouseClick(f.button(u"Stop all"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls.last(), u"stopAll"_s);
    const auto hasCertificate = [&f] {
        const QList<QAction *> actions = f.window->actions();
        return std::any_of(actions.begin(), actions.end(), [](const QAction *action) {
            return action->text() == u"Show certificate…"_s && action->isEnabled();
        });
    };
    // Once a server has shown one.
    QVERIFY(!hasCertificate());
    f.source.edit(b).certificates.chain = {"DER"};
    f.source.tickAll();
    QVERIFY(hasCertificate());
    f.source.edit(b).certificates = {};
    f.source.tickAll();
    QVERIFY(!hasCertificate());
}

void MainWindowTest::paceFollowsWhatCanBeSeen()
{
    WindowFixture f;
    f.source.add(u"a"_s);
    QCOMPARE(f.source.pace, TunnelSource::Pace::Hidden);
    f.window->show();
    QCOMPARE(f.source.pace, TunnelSource::Pace::Live);
    f.window->page()->showTab(TunnelPage::Flows);
    f.window->hide();
    QCOMPARE(f.source.pace, TunnelSource::Pace::Hidden);
    QVERIFY(f.source.watched.isNull());
}

void MainWindowTest::stateComesBack()
{
    WindowFixture f;
    f.source.add(u"a"_s);
    const QUuid b = f.source.add(u"b"_s);
    f.window->resize(781, 603);
    f.window->show();
    f.window->selectTunnel(b);
    f.window->page()->showTab(TunnelPage::Log);
    f.window->page()->overview()->setSpan(ThroughputHistory::Span::OneDay);
    f.reopen();
    QCOMPARE(f.window->size(), QSize(781, 603));
    QCOMPARE(f.window->selectedTunnel(), b);
    QCOMPARE(f.window->page()->tabs()->currentIndex(), int(TunnelPage::Log));
    QCOMPARE(f.window->page()->overview()->span(), ThroughputHistory::Span::OneDay);
}

void MainWindowTest::statusBarAddsUp()
{
    WindowFixture f;
    const QUuid a = f.source.add(u"a"_s);
    const QUuid b = f.source.add(u"b"_s);
    f.source.edit(a).state = TunnelState::Connected;
    for (const QUuid &id : {a, b}) {
        f.source.edit(id).liveFlows = 3;
        f.source.edit(id).bytesIn = 2'000'000'000;
    }
    f.source.setTraffic({}, {3'000'000'000, 1'000'000'000}, {5'000'000'000, 0}); // at earlier starts too
    f.source.tickAll();
    QStringList texts;
    for (const auto *label : f.window->statusBar()->findChildren<QLabel *>())
        texts.append(label->text() + label->toolTip());
    const QString all = texts.join(u'|');
    QVERIFY2(all.contains(u"1 of 2 tunnels connected"_s) && all.contains(u"6 flows"_s) &&
                 all.contains(u"4.0 GB today"_s),
             qPrintable(all));
    QVERIFY2(all.contains(u"5.0 GB this month"_s), qPrintable(all));
}

void MainWindowTest::noticesOfferSomethingOnce()
{
    WindowFixture f;
    f.window->show();
    int undone = 0;
    f.window->showNotice(u"“a” was deleted."_s, u"Undo"_s, [&undone] { ++undone; });
    QTest::mouseClick(f.button(u"Undo"_s), Qt::LeftButton);
    QCOMPARE(undone, 1);
    QVERIFY(!f.button(u"Undo"_s));
}

/// Above everything else, and as long as it takes.
void MainWindowTest::showsWhatIsOnTheBoard()
{
    WindowFixture f;
    NoticeBoard board;
    board.post({ErrorCode::LocalIo, u"The profile could not be saved."_s, u"Free some space."_s, {}});
    f.window->showBoard(board);
    f.window->show();
    auto *banner = f.window->findChild<NoticeList *>();
    QVERIFY(banner && banner->isVisible());
    QVERIFY(f.button(u"Dismiss"_s));
    QTest::mouseClick(f.button(u"Dismiss"_s), Qt::LeftButton);
    QTRY_VERIFY(!banner->isVisible());
}

/// Its time begins when somebody sees it.
void MainWindowTest::aNoticeWaitsForSomebodyWhoLooks()
{
    WindowFixture f;
    f.window->showNotice(u"“a” was deleted."_s);
    const auto timers = f.window->findChildren<QTimer *>(Qt::FindDirectChildrenOnly);
    const auto runs = [&timers] {
        return std::any_of(timers.begin(), timers.end(),
                           [](const QTimer *timer) { return timer->isSingleShot() && timer->isActive(); });
    };
    QVERIFY(!runs());
    f.window->show();
    QVERIFY(runs());
}

void MainWindowTest::fiftyTunnels()
{
    WindowFixture f;
    f.window->show();
    QList<QUuid> ids;
    for (int i = 0; i < 50; ++i) {
        ids.append(
            f.source.add(u"Tunnel %1"_s.arg(i), u"Group %1"_s.arg(i % 5), {u"%1:db:5432"_s.arg(2000 + i)}));
        f.source.edit(ids.last()).state = TunnelState(i % 6);
    }
    f.source.tickAll();
    QListView *list = f.window->list()->list();
    QCOMPARE(list->model()->rowCount(), 50);
    QVERIFY(!f.window->grab().isNull());
    auto *filter = f.window->list()->findChild<QLineEdit *>();
    QTest::keyClicks(filter, u"tunnel 37"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(f.window->selectedTunnel(), ids.at(37));
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(list->model()->rowCount(), 50);
    QCOMPARE(f.window->selectedTunnel(), ids.at(37));
}

void MainWindowTest::removingTheChosenOneChoosesAnother()
{
    WindowFixture f;
    f.window->show();
    const QUuid a = f.source.add(u"a"_s);
    const QUuid b = f.source.add(u"b"_s);
    f.window->selectTunnel(a);
    f.source.remove(a);
    QCOMPARE(f.window->selectedTunnel(), b);
    QCOMPARE(f.window->page()->tunnel(), b);
    f.source.remove(b);
    QVERIFY(!f.window->list()->isVisible());
}

void MainWindowTest::actionsSpeakOfAllThatAreChosen()
{
    WindowFixture f;
    const QUuid a = f.source.add(u"a"_s);
    const QUuid b = f.source.add(u"b"_s);
    const QUuid c = f.source.add(u"c"_s);
    f.window->show();
    f.source.setState(b, TunnelState::Connected);
    f.source.edit(b).liveFlows = 4;
    f.source.tickAll();
    f.source.calls.clear();
    QListView *list = f.window->list()->list();
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(f.window->selectedTunnel().isNull());
    // What is off can be started and what is on stopped, and that is all that is asked of the engine.
    QTest::mouseClick(f.button(u"Start"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls, (QStringList{u"start a"_s, u"start c"_s}));
    QTRY_VERIFY(!f.button(u"Start"_s));
    QTest::mouseClick(f.button(u"Stop"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls.size(), 5);
    QSignalSpy gone(f.window.get(), &MainWindow::deleteRequested);
    QSignalSpy exported(f.window.get(), &MainWindow::exportRequested);
    QSignalSpy grouped(f.window.get(), &MainWindow::groupRequested);
    QTest::keyClick(list, Qt::Key_Delete);
    QTest::mouseClick(f.button(u"Export…"_s), Qt::LeftButton);
    QTest::mouseClick(f.button(u"Move to group…"_s), Qt::LeftButton);
    const QList<QUuid> all{a, b, c};
    QCOMPARE(gone.value(0).value(0).value<QList<QUuid>>(), all);
    QCOMPARE(exported.value(0).value(0).value<QList<QUuid>>(), all);
    QCOMPARE(grouped.value(0).value(0).value<QList<QUuid>>(), all);
    // There is nothing to edit in three at once.
    QSignalSpy edit(f.window.get(), &MainWindow::editRequested);
    QTest::keyClick(list, Qt::Key_Return);
    QTest::keyClick(f.window.get(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(edit.size(), 0);
    f.window->selectTunnel(c);
    QCOMPARE(f.window->selectedTunnel(), c);
    QTest::mouseClick(f.button(u"Export"_s), Qt::LeftButton);
    QCOMPARE(exported.value(1).value(0).value<QList<QUuid>>(), all); // that of the tool bar
}

void MainWindowTest::foldedGroupsComeBackFolded()
{
    WindowFixture f;
    f.source.add(u"a"_s);
    const QUuid b = f.source.add(u"b"_s, u"Work"_s);
    f.source.add(u"zulu"_s, u"Work"_s);
    f.window->show();
    f.window->selectTunnel(b);
    QListView *list = f.window->list()->list();
    QTest::keyClick(list, Qt::Key_Left);
    QCOMPARE(list->model()->rowCount(), 2);
    f.reopen();
    list = f.window->list()->list();
    QCOMPARE(list->model()->rowCount(), 2);
    // To choose what is in there unfolds it.
    f.window->selectTunnel(b);
    QCOMPARE(list->model()->rowCount(), 3);
    QCOMPARE(f.window->selectedTunnel(), b);
    // And so does what somebody searches.
    QTest::keyClick(list, Qt::Key_Left);
    QTest::keyClicks(f.window->list()->findChild<QLineEdit *>(), u"zulu"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"zulu"_s);
}

void MainWindowTest::aGroupIsOneThing()
{
    WindowFixture f;
    f.source.add(u"a"_s);
    const QUuid b = f.source.add(u"b"_s, u"Work"_s);
    const QUuid c = f.source.add(u"c"_s, u"Work"_s);
    f.window->show();
    const auto choose = [&f](const QString &text) {
        Q_EMIT f.window->list()->groupMenuRequested(u"Work"_s, {});
        for (const auto *menu : f.window->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text() == text && menu->isVisible())
                    action->trigger();
            }
        }
        qDeleteAll(f.window->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    };
    choose(u"Start group"_s);
    QCOMPARE(f.source.calls, (QStringList{u"start b"_s, u"start c"_s}));
    choose(u"Stop group"_s);
    QCOMPARE(f.source.calls.size(), 4);
    QSignalSpy rename(f.window.get(), &MainWindow::renameGroupRequested);
    choose(u"Rename group…"_s);
    QCOMPARE(rename.value(0).value(0).toString(), u"Work"_s);
    choose(u"Fold"_s);
    QListView *list = f.window->list()->list();
    QCOMPARE(list->model()->rowCount(), 2);
    QSignalSpy gone(f.window.get(), &MainWindow::deleteRequested);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(gone.value(0).value(0).value<QList<QUuid>>(), (QList<QUuid>{b, c}));
    choose(u"Unfold"_s);
    QCOMPARE(list->model()->rowCount(), 3);
}

void MainWindowTest::keysMoveAndUndo()
{
    WindowFixture f;
    f.source.add(u"a"_s);
    const QUuid b = f.source.add(u"b"_s);
    f.window->show();
    f.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
    f.window->selectTunnel(b);
    QSignalSpy arranged(f.window.get(), &MainWindow::arrangeRequested);
    QSignalSpy undo(f.window.get(), &MainWindow::undoRequested);
    QTest::keyClick(f.window->list()->list(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(arranged.size(), 1);
    QCOMPARE(arranged[0][0].value<ProfileOrder>().value(0).id, b);
    QTest::keyClick(f.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undo.size(), 1);
}

ROOKERY_TEST_WITH(QApplication, MainWindowTest)
#include "tst_main_window.moc"
