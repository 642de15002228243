// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/widgets/screen_fit.h"
#include "ui/widgets/wheel_guard.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// A page that scrolls, with fields on it, and a wheel.
class TestWheelGuard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto *page = new QWidget;
        auto *column = new QVBoxLayout(page);
        auto *first = new QLineEdit;
        column->addWidget(first);
        m_number = new QSpinBox;
        m_number->setValue(50);
        m_choice = new QComboBox;
        m_choice->addItems({u"a"_s, u"b"_s, u"c"_s});
        m_choice->setCurrentIndex(1);
        m_text = new QComboBox;
        m_text->setEditable(true);
        m_text->addItems({u"a"_s, u"b"_s, u"c"_s});
        m_text->setCurrentIndex(1);
        for (QWidget *field : {static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_choice),
                               static_cast<QWidget *>(m_text)})
            column->addWidget(field);
        auto *more = new QWidget;
        more->setMinimumHeight(2000);
        column->addWidget(more);
        WheelGuard::install(*page);
        m_area.reset(scrolling(page));
        m_area->resize(300, 300);
        m_area->show();
        QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
        first->setFocus();
    }
    void cleanup() { m_area.reset(); }

    void turnsThePage_data()
    {
        QTest::addColumn<int>("field");
        QTest::newRow("number") << 0;
        QTest::newRow("choice") << 1;
        QTest::newRow("text with a list") << 2;
    }

    void turnsThePage()
    {
        QFETCH(int, field);
        QWidget *widget = fields()[field];
        turn(widget);
        QCOMPARE(m_number->value(), 50);
        QCOMPARE(m_choice->currentIndex(), 1);
        QCOMPARE(m_text->currentIndex(), 1);
        QVERIFY(m_area->verticalScrollBar()->value() > 0);
        QVERIFY(!widget->hasFocus());
    }

    void turnsWhatHasTheFocus()
    {
        m_number->setFocus();
        turn(m_number);
        QCOMPARE(m_number->value(), 49);
        m_choice->setFocus();
        turn(m_choice);
        QCOMPARE(m_choice->currentIndex(), 2);
        QCOMPARE(m_area->verticalScrollBar()->value(), 0);
    }

private:
    [[nodiscard]] QList<QWidget *> fields() const { return {m_number, m_choice, m_text->lineEdit()}; }
    static void turn(QWidget *over)
    {
        const QPointF at = QRectF(over->rect()).center();
        QWheelEvent wheel(at, over->mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        // Only what comes from outside goes on to the page.
        QSpontaneKeyEvent::setSpontaneous(&wheel);
        qApp->notify(over, &wheel);
    }

    std::unique_ptr<QScrollArea> m_area;
    QSpinBox *m_number = nullptr;
    QComboBox *m_choice = nullptr;
    QComboBox *m_text = nullptr;
};

ROOKERY_TEST_WITH(QApplication, TestWheelGuard)
#include "tst_wheel_guard.moc"
