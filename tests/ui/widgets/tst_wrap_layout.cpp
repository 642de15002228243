// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/widgets/wrap_layout.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestWrapLayout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrapsWhatHasNoRoom_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void wrapsWhatHasNoRoom()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QWidget window;
        window.setLayoutDirection(direction);
        auto *wrap = new WrapLayout(6);
        QList<QPushButton *> buttons;
        for (int i = 0; i < 4; ++i) {
            buttons.append(new QPushButton(u"A button with words"_s));
            wrap->addWidget(buttons.constLast());
        }
        auto *column = new QVBoxLayout(&window);
        column->addLayout(wrap);
        const int one = buttons[0]->sizeHint().width();
        const int high = buttons[0]->sizeHint().height();
        window.resize(5 * one, 300);
        window.show();
        QCOMPARE(wrap->heightForWidth(5 * one), high);
        for (const QPushButton *button : buttons) {
            QCOMPARE(button->y(), buttons[0]->y());
            QCOMPARE(button->width(), one);
        }
        QCOMPARE(buttons[0]->x() < buttons[1]->x(), direction == Qt::LeftToRight);
        window.resize(2 * one + 60, 300);
        QCoreApplication::processEvents();
        QCOMPARE(buttons[1]->y(), buttons[0]->y());
        QVERIFY(buttons[2]->y() > buttons[1]->y());
        QCOMPARE(buttons[2]->x(), buttons[0]->x());
        QCOMPARE(wrap->heightForWidth(2 * one + 20), 2 * high + 6);
        // What is hidden takes no room.
        buttons[1]->hide();
        buttons[2]->hide();
        QCoreApplication::processEvents();
        QCOMPARE(buttons[3]->y(), buttons[0]->y());
        delete wrap->takeAt(0);
        QCOMPARE(wrap->count(), 3);
        QVERIFY(!wrap->takeAt(9));
        QVERIFY(!wrap->itemAt(-1));
    }
};

ROOKERY_TEST_WITH(QApplication, TestWrapLayout)
#include "tst_wrap_layout.moc"
