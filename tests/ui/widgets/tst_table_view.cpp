// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TableViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void columnsFit();
    void tightWindowsDropWhatMattersLeast();
    void widthsSetByHandStayAndComeBack();
    void copiesSelectedRows();
    void omittedColumnsGiveTheirRoom();
    void numbersSortFromTheLargest();
    void neverScrollsSideways_data();
    void neverScrollsSideways();
    void hidesWhatWasArrangedByHand();
    void wrapsLongTexts();

private:
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<TableView> m_view;
};

void TableViewTest::init()
{
    m_model = std::make_unique<QStandardItemModel>(3, 3);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            m_model->setItem(row, column,
                             new QStandardItem(QString(QChar(u'a' + column)) + QString::number(row)));
    }
    m_view = std::make_unique<TableView>();
    m_view->setModel(m_model.get());
    m_view->setPlan(
        {{u"a rather long text"_s, 1, 0}, {u"a rather long text"_s, 0, 1}, {u"a rather long text"_s, 0, 2}});
    m_view->resize(900, 200);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TableViewTest::columnsFit()
{
    QTRY_COMPARE(m_view->header()->length(), m_view->viewport()->width());
    QVERIFY(m_view->columnWidth(0) > m_view->columnWidth(1));
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
}

void TableViewTest::tightWindowsDropWhatMattersLeast()
{
    m_view->resize(m_view->columnWidth(1) * 5 / 2, 200);
    QTRY_VERIFY(m_view->isColumnHidden(2));
    QVERIFY(!m_view->isColumnHidden(1));
    m_view->resize(900, 200);
    QTRY_VERIFY(!m_view->isColumnHidden(2));
}

void TableViewTest::widthsSetByHandStayAndComeBack()
{
    QVERIFY(m_view->columnState().isEmpty());
    m_view->header()->resizeSection(1, 77);
    m_view->resize(800, 200);
    QCOMPARE(m_view->columnWidth(1), 77);
    TableView other;
    other.setModel(m_model.get());
    other.setPlan({{u"a"_s, 1, 0}, {u"a"_s, 0, 1}, {u"a"_s, 0, 2}});
    other.setColumnState(m_view->columnState());
    QCOMPARE(other.columnWidth(1), 77);
}

void TableViewTest::copiesSelectedRows()
{
    m_view->setCurrentIndex(m_model->index(2, 0));
    m_view->selectionModel()->select(m_model->index(0, 0),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"a0\tb0\tc0\na2\tb2\tc2"_s);
}

void TableViewTest::omittedColumnsGiveTheirRoom()
{
    const int before = m_view->columnWidth(0);
    m_view->setOmitted(1, true);
    QVERIFY(m_view->isColumnHidden(1));
    QVERIFY(m_view->columnWidth(0) > before);
    m_view->setOmitted(1, false);
    QVERIFY(!m_view->isColumnHidden(1));
    QCOMPARE(m_view->columnWidth(0), before);
}

void TableViewTest::numbersSortFromTheLargest()
{
    m_model->setHeaderData(1, Qt::Horizontal, int(Qt::AlignTrailing | Qt::AlignVCenter),
                           Qt::TextAlignmentRole);
    m_view->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->header()->setSortIndicatorClearable(true);
    m_view->setSortingEnabled(true);
    const auto click = [this](int column) {
        const QHeaderView *header = m_view->header();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 20, header->height() / 2});
        return std::pair(header->sortIndicatorSection(), header->sortIndicatorOrder());
    };
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(click(1), std::pair(1, Qt::DescendingOrder));
        QCOMPARE(click(1), std::pair(1, Qt::AscendingOrder));
        QCOMPARE(click(1).first, -1);
    }
    QCOMPARE(click(1), std::pair(1, Qt::DescendingOrder));
    QCOMPARE(click(0), std::pair(0, Qt::AscendingOrder));
    QCOMPARE(click(0), std::pair(0, Qt::DescendingOrder));
    QCOMPARE(click(1), std::pair(1, Qt::DescendingOrder));
    QCOMPARE(m_model->item(0, 1)->text(), u"b2"_s);
}

void TableViewTest::neverScrollsSideways_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {900, 500, 300, 220, 160, 110, 80})
        QTest::addRow("%d px", width) << width;
}

/// Not even where no column may go of itself.
void TableViewTest::neverScrollsSideways()
{
    QFETCH(int, width);
    m_view->setPlan(
        {{u"a rather long text"_s, 2, 0}, {u"another text"_s, 0, 0}, {u"a rather long text"_s, 1, 0}});
    m_view->resize(width, 200);
    QTRY_COMPARE(m_view->width(), width);
    QTRY_COMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    QVERIFY(!m_view->isColumnHidden(0));
    QVERIFY(m_view->isColumnHidden(1) || !m_view->isColumnHidden(2)); // what stretches says most
}

void TableViewTest::hidesWhatWasArrangedByHand()
{
    m_view->header()->resizeSection(1, 260);
    m_view->header()->resizeSection(2, 260);
    const QByteArray state = m_view->columnState();
    m_view->resize(m_view->columnWidth(0) + 280, 200);
    QTRY_VERIFY(m_view->isColumnHidden(2));
    QTRY_COMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(m_view->columnWidth(1), 260);
    QCOMPARE(m_view->columnState(), state); // it was not the person who hid it
    QVERIFY(m_view->isColumnHidden(2));
    m_view->resize(1200, 200);
    QTRY_VERIFY(!m_view->isColumnHidden(2));
    QCOMPARE(m_view->columnWidth(2), 260);
}

void TableViewTest::wrapsLongTexts()
{
    m_view->setItemDelegate(new CellDelegate({}, {}, m_view.get()));
    m_model->item(1, 0)->setText(u"many words "_s.repeated(60));
    const int line = m_view->visualRect(m_model->index(0, 0)).height();
    QCOMPARE(m_view->visualRect(m_model->index(1, 0)).height(), line);
    m_view->setWrapped(0);
    QTRY_VERIFY(m_view->visualRect(m_model->index(1, 0)).height() > line * 2);
    QCOMPARE(m_view->visualRect(m_model->index(0, 0)).height(), line);
    // A narrower column needs more lines.
    const int wide = m_view->visualRect(m_model->index(1, 0)).height();
    m_view->header()->resizeSection(0, m_view->columnWidth(0) / 2);
    QTRY_VERIFY(m_view->visualRect(m_model->index(1, 0)).height() > wide);
    m_view->setWrapped(-1);
    QTRY_COMPARE(m_view->visualRect(m_model->index(1, 0)).height(), line);
}

ROOKERY_TEST_WITH(QApplication, TableViewTest)
#include "tst_table_view.moc"
