// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room_test.h"
#include "tests/support/window_fixture.h"
#include "ui/views/tunnel_list_view.h"
#include "ui/views/tunnel_page.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// What the window is to people who do not use a mouse, do not see it, read from right to left, or have a
/// small screen.
class MainWindowAccessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName_data() { tabs(); }
    void everyControlHasAName();
    void tabReachesEveryControl_data() { tabs(); }
    void tabReachesEveryControl();
    void tabGoesAsOneReads();
    void tabGoesAsOneReadsInEveryTab_data() { tabs(); }
    void tabGoesAsOneReadsInEveryTab();
    void shortcutsReachTheRest();
    void narrowWindowsWork_data();
    void narrowWindowsWork();
    void buttonsGiveWayToTheName();
    void rightToLeftIsMirrored();

private:
    static void tabs()
    {
        QTest::addColumn<int>("tab");
        for (int tab = -1; tab <= TunnelPage::Log; ++tab)
            QTest::addRow("%d", tab) << tab;
    }
    /// -1: the empty window.
    static void fill(WindowFixture &f, int tab)
    {
        if (tab >= 0) {
            const QUuid id = f.source.add(u"Office"_s, u"Work"_s, {u"5432:db:5432"_s});
            f.source.edit(id).state = TunnelState::Waiting;
            f.source.edit(id).error = {
                ErrorCode::TlsFailed, u"The certificate is not trusted."_s, u"Look at it."_s, {}};
            f.source.tick({id});
            f.window->page()->showTab(TunnelPage::Tab(tab));
        }
        f.window->show();
        f.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
    }
    static QList<QWidget *> controls(const QWidget &window)
    {
        QList<QWidget *> list;
        for (auto *widget : window.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 &&
                !widget->focusProxy() && !widget->objectName().startsWith("qt_"_L1) &&
                !qobject_cast<QTabWidget *>(widget))
                list.append(widget);
        }
        return list;
    }
};

void MainWindowAccessTest::everyControlHasAName()
{
    QFETCH(int, tab);
    WindowFixture f;
    fill(f, tab);
    const QList<QWidget *> all = controls(*f.window);
    QVERIFY(all.size() >= 5);
    for (QWidget *widget : all) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(interface);
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" in "_s +
                            QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
    }
}

void MainWindowAccessTest::tabReachesEveryControl()
{
    QFETCH(int, tab);
    WindowFixture f;
    fill(f, tab);
    const QList<QWidget *> all = controls(*f.window);
    QSet<QWidget *> reached;
    for (qsizetype i = 0; i < all.size() * 3; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : f.window.get(),
                        Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (QWidget *widget : all)
        QVERIFY2(reached.contains(widget),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                            widget->accessibleName() + u' ' + widget->property("text").toString()));
}

void MainWindowAccessTest::tabGoesAsOneReads()
{
    WindowFixture f;
    fill(f, TunnelPage::Overview);
    f.window->list()->focusFilter();
    QList<QWidget *> order;
    for (int i = 0; i < 25; ++i) {
        order.append(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const auto place = [&order](QWidget *widget) { return order.indexOf(widget); };
    const auto list = place(f.window->list()->list());
    const auto edit = place(f.button(u"Edit…"_s));
    const auto retry = place(f.button(u"Retry now"_s));
    const auto bar = place(f.window->page()->tabs()->tabBar());
    QCOMPARE(list, 3); // behind the two that filter too
    QVERIFY2(list < edit && edit < retry && retry < bar,
             qPrintable(u"%1 %2 %3 %4"_s.arg(list).arg(edit).arg(retry).arg(bar)));
}

void MainWindowAccessTest::tabGoesAsOneReadsInEveryTab()
{
    QFETCH(int, tab);
    if (tab < 0)
        return;
    WindowFixture f;
    fill(f, tab);
    const QWidget *const content = f.window->page()->tabs()->currentWidget();
    const QList<QWidget *> all = controls(*content);
    // Two that one after the other have the focus, from any of them on.
    for (QWidget *from : all) {
        from->setFocus();
        QTest::keyClick(from, Qt::Key_Tab);
        const QWidget *const to = QApplication::focusWidget();
        if (!all.contains(to))
            continue;
        const QRect before(from->mapTo(f.window.get(), QPoint()), from->size());
        const QRect after(to->mapTo(f.window.get(), QPoint()), to->size());
        const bool sameLine = after.center().y() > before.top() && after.center().y() < before.bottom();
        QVERIFY2(sameLine ? after.left() > before.left() : after.center().y() > before.center().y(),
                 qPrintable(from->accessibleName() + from->property("text").toString() + u" → "_s +
                            to->accessibleName() + to->property("text").toString()));
    }
}

void MainWindowAccessTest::shortcutsReachTheRest()
{
    WindowFixture f;
    fill(f, TunnelPage::Overview);
    QTest::keyClick(f.window.get(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), f.window->list()->findChild<QLineEdit *>());
    QTest::keyClick(f.window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(f.window->page()->tabs()->currentIndex(), int(TunnelPage::Flows));
    QSignalSpy quit(f.window.get(), &MainWindow::quitRequested);
    QTest::keyClick(f.window.get(), Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(quit.size(), 1);
}

void MainWindowAccessTest::narrowWindowsWork_data()
{
    tabs();
}

void MainWindowAccessTest::narrowWindowsWork()
{
    QFETCH(int, tab);
    WindowFixture f;
    fill(f, tab);
    f.window->resize(700, 560);
    QTRY_COMPARE(f.window->width(), 700);
    for (QWidget *widget : controls(*f.window)) {
        const QRect place(widget->mapTo(f.window.get(), QPoint()), widget->size());
        // What is too high scrolls; what is too wide would be lost.
        QVERIFY2(
            place.left() >= 0 && place.right() < 700,
            qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->accessibleName()));
        if (auto *button = qobject_cast<QPushButton *>(widget);
            button && button->parentWidget() == f.window->page())
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    }
}

/// As at 200 % on a small screen: what there is no room for is in the menu.
void MainWindowAccessTest::buttonsGiveWayToTheName()
{
    WindowFixture f;
    fill(f, TunnelPage::Overview);
    // The banner has one that edits, too.
    const auto isShown = [&f](const QString &text) {
        const auto own = f.window->page()->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly);
        return std::any_of(own.begin(), own.end(), [&text](const QPushButton *button) {
            return button->isVisible() && button->text() == text;
        });
    };
    QVERIFY(isShown(u"Stop"_s) && isShown(u"Reconnect"_s) && isShown(u"Edit…"_s));
    f.window->resize(570, 400);
    QTRY_VERIFY(!isShown(u"Edit…"_s));
    QVERIFY(isShown(u"Stop"_s) && isShown(u"More"_s));
    f.window->resize(1100, 700);
    QTRY_VERIFY(isShown(u"Edit…"_s));
}

void MainWindowAccessTest::rightToLeftIsMirrored()
{
    WindowFixture f;
    f.window->setLayoutDirection(Qt::RightToLeft);
    fill(f, TunnelPage::Overview);
    const int list = f.window->list()->mapTo(f.window.get(), QPoint()).x();
    const int page = f.window->page()->mapTo(f.window.get(), QPoint()).x();
    QVERIFY(list > page);
    QVERIFY(!f.window->grab().isNull());
}

ROOKERY_TEST_WITH(QApplication, MainWindowAccessTest)
#include "tst_main_window_access.moc"
