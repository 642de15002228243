// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "support/window_fixture.h"
#include "ui/views/tunnel_page.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// In the window, with keys.
class TestStartPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returnDoesTheFirst()
    {
        WindowFixture f;
        QSignalSpy fresh(f.window.get(), &MainWindow::newRequested);
        QSignalSpy paste(f.window.get(), &MainWindow::pasteRequested);
        f.window->show();
        QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
        QVERIFY(f.window->focusWidget());
        QCOMPARE(f.window->focusWidget()->property("text").toString(), u"New tunnel"_s);
        QTest::keyClick(f.window->focusWidget(), Qt::Key_Return);
        QCOMPARE(fresh.count(), 1);
        QTest::keyClick(f.window->focusWidget(), Qt::Key_Tab);
        QTest::keyClick(f.window->focusWidget(), Qt::Key_Enter);
        QCOMPARE(paste.count(), 1);
        QCOMPARE(fresh.count(), 1);
    }

    void buttonsOfTheWindowHearReturn()
    {
        WindowFixture f;
        const QUuid id = f.source.add(u"a"_s);
        QSignalSpy edit(f.window.get(), &MainWindow::editRequested);
        f.window->show();
        QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
        f.window->selectTunnel(id);
        QWidget *button = f.button(u"Edit…"_s);
        QVERIFY(button);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(edit.count(), 1);
    }

    void helpIsOneKeyAway()
    {
        WindowFixture f;
        QSignalSpy guide(f.window.get(), &MainWindow::guideRequested);
        f.window->show();
        QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
        QTest::keySequence(f.window.get(), QKeySequence::HelpContents);
        QCOMPARE(guide.count(), 1);
    }

    /// 1366×768 at 200 %, with a panel and a frame.
    void theWindowFitsASmallScreen()
    {
        WindowFixture f;
        f.source.add(u"a"_s, {}, {u"1:a:1"_s});
        f.window->show();
        for (int tab = 0; tab < 4; ++tab) {
            f.window->page()->showTab(TunnelPage::Tab(tab));
            f.window->resize(640, 320);
            QCoreApplication::processEvents();
            QVERIFY2(f.window->height() <= 320, qPrintable(QString::number(f.window->height())));
            QVERIFY2(f.window->width() <= 660, qPrintable(QString::number(f.window->width())));
        }
    }
};

ROOKERY_TEST_WITH(QApplication, TestStartPage)
#include "tst_start_page.moc"
