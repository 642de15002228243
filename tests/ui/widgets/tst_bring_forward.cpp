// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/widgets/bring_forward.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

using namespace rookery;

class TestBringForward final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasHidden()
    {
        QWidget window;
        bringForward(window);
        QTRY_VERIFY(window.isVisible() && window.isActiveWindow());
    }

    /// Over a minimised window no question can be seen.
    void showsWhatWasMinimised()
    {
        QWidget window;
        window.showMaximized();
        window.setWindowState(window.windowState() | Qt::WindowMinimized);
        bringForward(window);
        QTRY_VERIFY(window.isVisible() && !window.isMinimized());
        QVERIFY(window.isMaximized());
    }
};

ROOKERY_TEST_WITH(QApplication, TestBringForward)
#include "tst_bring_forward.moc"
