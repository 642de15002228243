// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/dialogs/guide_dialog.h"

#include <QApplication>
#include <QListWidget>
#include <QScrollBar>
#include <QTest>
#include <QTextBrowser>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestGuideDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGuideIsInTheProgram()
    {
        GuideDialog guide;
        guide.show();
        const auto *text = guide.findChild<QTextBrowser *>();
        auto *headings = guide.findChild<QListWidget *>();
        QVERIFY(text->toPlainText().contains(u"rookery-cli"));
        // Nothing is looked for that is not there.
        QVERIFY(!text->toHtml().contains(u"<img"));
        QVERIFY(headings->count() > 5);
        headings->setCurrentRow(headings->count() - 1);
        QVERIFY(text->verticalScrollBar()->value() > 0);
    }

    void oneKeyShowsItOnce()
    {
        QWidget window;
        GuideDialog::offerIn(window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keySequence(&window, QKeySequence::HelpContents);
        QTRY_VERIFY(window.findChild<GuideDialog *>());
        GuideDialog::showOver(&window);
        QCOMPARE(window.findChildren<GuideDialog *>().size(), 1);
    }
};

ROOKERY_TEST_WITH(QApplication, TestGuideDialog)
#include "tst_guide_dialog.moc"
