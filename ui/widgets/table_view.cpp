// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_view.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>
#include <numeric>
#include <utility>

namespace rookery {

namespace {

constexpr int CellPadding = 18;

} // namespace

TableView::TableView(QWidget *parent) : QTreeView(parent)
{
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(30);
    header()->setHighlightSections(false);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QHeaderView::customContextMenuRequested, this, &TableView::showHeaderMenu);
    connect(header(), &QHeaderView::sectionResized, this, [this] { m_byHand |= !m_fitting && isVisible(); });
    connect(header(), &QHeaderView::sectionMoved, this, [this] { m_byHand = true; });
    connect(header(), &QHeaderView::sectionClicked, this, &TableView::largestFirst);
}

void TableView::setModel(QAbstractItemModel *model)
{
    const QScopedValueRollback guard(m_fitting, true);
    QTreeView::setModel(model);
}

void TableView::setPlan(const QList<ColumnPlan> &plan)
{
    m_plan = plan;
    fit();
}

void TableView::setOmitted(int column, bool omitted)
{
    if (m_omitted.contains(column) == omitted)
        return;
    if (omitted)
        m_omitted.append(column);
    else
        m_omitted.removeOne(column);
    if (m_byHand)
        setColumnHidden(column, omitted);
    else
        fit();
}

QByteArray TableView::columnState() const
{
    return m_byHand ? header()->saveState() : QByteArray();
}

void TableView::setColumnState(const QByteArray &state)
{
    const QScopedValueRollback guard(m_fitting, true);
    m_byHand = !state.isEmpty() && header()->restoreState(state);
}

void TableView::copySelection() const
{
    QStringList lines;
    for (const int row : selectedRows()) {
        QStringList cells;
        for (int visual = 0; visual < header()->count(); ++visual) {
            const int column = header()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells.append(model()->index(row, column).data().toString());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

QList<int> TableView::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TableView::setPlaceholder(const QString &text)
{
    if (text == m_placeholder)
        return;
    m_placeholder = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fit();
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTreeView::keyPressEvent(event);
}

void TableView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_placeholder.isEmpty() || !model() || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(Theme::of(palette()).muted);
    painter.drawText(viewport()->rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap,
                     m_placeholder);
}

void TableView::fit()
{
    if (m_byHand || m_fitting || !model() || m_plan.size() != model()->columnCount())
        return;
    const QScopedValueRollback guard(m_fitting, true);
    QList<int> widths;
    int left = viewport()->width();
    int stretches = 0;
    for (int column = 0; column < m_plan.size(); ++column)
        widths.append(wantedWidth(column));
    QList<int> shown(m_plan.size());
    std::iota(shown.begin(), shown.end(), 0);
    shown.removeIf([this](int column) { return m_omitted.contains(column); });
    const auto total = [&] {
        return std::accumulate(shown.begin(), shown.end(), 0,
                               [&](int sum, int column) { return sum + widths.at(column); });
    };
    while (total() > left) {
        const auto worst = std::max_element(shown.begin(), shown.end(), [this](int a, int b) {
            return m_plan.at(a).dropWhenTight < m_plan.at(b).dropWhenTight;
        });
        if (m_plan.at(*worst).dropWhenTight == 0)
            break;
        shown.erase(worst);
    }
    for (const int column : std::as_const(shown))
        stretches += m_plan.at(column).stretch;
    left = stretches > 0 ? left - total() : 0;
    for (int column = 0; column < m_plan.size(); ++column) {
        setColumnHidden(column, !shown.contains(column));
        // Where even that is too much, the stretching columns give way down to a few letters.
        const int share = stretches > 0 ? left * m_plan.at(column).stretch / stretches : 0;
        if (shown.contains(column))
            header()->resizeSection(column,
                                    std::max(widths.at(column) + share, std::min(widths.at(column), 60)));
    }
}

void TableView::largestFirst(int clicked)
{
    const int before = std::exchange(m_largestFirst, -1);
    const int sorted = header()->sortIndicatorSection();
    const bool up = header()->sortIndicatorOrder() == Qt::AscendingOrder;
    const auto alignment = model()->headerData(clicked, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    if (!isSortingEnabled() || (alignment & Qt::AlignTrailing) == 0)
        return;
    // The header knows only up, down, off.
    if (before != clicked && sorted == clicked && up) {
        header()->setSortIndicator(clicked, Qt::DescendingOrder);
        m_largestFirst = clicked;
    } else if (before == clicked && sorted != clicked) {
        header()->setSortIndicator(clicked, Qt::AscendingOrder);
        m_largestFirst = clicked;
    } else if (before == clicked && !up) {
        header()->setSortIndicator(-1, Qt::AscendingOrder);
    }
}

void TableView::showHeaderMenu(const QPoint &at)
{
    QMenu menu(this);
    for (int column = 0; column < header()->count(); ++column) {
        QAction *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column > 0);
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_byHand = true;
            setColumnHidden(column, !on);
            if (on && columnWidth(column) < 40)
                setColumnWidth(column, wantedWidth(column));
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Fit columns")), &QAction::triggered, this, [this] {
        m_byHand = false;
        fit();
    });
    menu.exec(header()->mapToGlobal(at));
}

int TableView::wantedWidth(int column) const
{
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const bool sorted = header()->isSortIndicatorShown();
    const int heading = fontMetrics().horizontalAdvance(title) + CellPadding + (sorted ? 12 : 0);
    return std::max(heading, fontMetrics().horizontalAdvance(m_plan.at(column).widest) + CellPadding);
}

} // namespace rookery
