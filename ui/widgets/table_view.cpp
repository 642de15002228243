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
    connect(header(), &QHeaderView::sectionResized, this, [this](int column) {
        m_byHand |= !m_fitting && isVisible();
        if (column == m_wrapped)
            scheduleDelayedItemsLayout();
    });
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

QByteArray TableView::columnState()
{
    if (!m_byHand)
        return {};
    // What there is no room for now is shown again when there is.
    const QScopedValueRollback guard(m_fitting, true);
    for (const int column : std::as_const(m_squeezed))
        setColumnHidden(column, false);
    const QByteArray state = header()->saveState();
    for (const int column : std::as_const(m_squeezed))
        setColumnHidden(column, true);
    return state;
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
    if (m_fitting || !model() || m_plan.size() != model()->columnCount())
        return;
    if (m_byHand) {
        squeeze();
        return;
    }
    const QScopedValueRollback guard(m_fitting, true);
    QList<int> widths;
    for (int column = 0; column < m_plan.size(); ++column)
        widths.append(wantedWidth(column));
    const QList<int> shown = columnsThatFit(widths);
    int left = viewport()->width();
    int stretches = 0;
    for (const int column : shown) {
        left -= widths.at(column);
        stretches += m_plan.at(column).stretch;
    }
    for (int column = 0; column < m_plan.size(); ++column) {
        setColumnHidden(column, !shown.contains(column));
        const int stretch = m_plan.at(column).stretch;
        if (!shown.contains(column) || stretch == 0)
            continue;
        // Each takes its share of what is left of the share: so none is lost by rounding or at a limit.
        const int share = left * stretch / stretches;
        const int width = std::max(widths.at(column) + share, leastWidth(column, widths));
        left -= width - widths.at(column);
        stretches -= stretch;
        widths[column] = width;
    }
    for (const int column : shown)
        header()->resizeSection(column, widths.at(column));
}

QList<int> TableView::columnsThatFit(const QList<int> &widths) const
{
    QList<int> shown(m_plan.size());
    std::iota(shown.begin(), shown.end(), 0);
    shown.removeIf([this](int column) { return m_omitted.contains(column); });
    const auto total = [&](auto widthOf) {
        return std::accumulate(shown.begin(), shown.end(), 0,
                               [&](int sum, int column) { return sum + widthOf(column); });
    };
    const int room = viewport()->width();
    while (total([&](int column) { return widths.at(column); }) > room) {
        const int worst = leastImportant(shown);
        if (worst < 0)
            break;
        shown.removeOne(worst);
    }
    // Where even that is too much, the stretching columns, which say most, give way down to a few letters,
    // and then the others go; the first one stays.
    while (shown.size() > 1 && total([&](int column) { return leastWidth(column, widths); }) > room) {
        const auto plain = std::find_if(shown.rbegin(), shown.rend() - 1,
                                        [this](int column) { return m_plan.at(column).stretch == 0; });
        shown.removeOne(plain == shown.rend() - 1 ? shown.last() : *plain);
    }
    return shown;
}

int TableView::leastWidth(int column, const QList<int> &widths) const
{
    const int letters = fontMetrics().averageCharWidth() * 8 + CellPadding;
    return m_plan.at(column).stretch > 0 ? std::min(widths.at(column), letters) : widths.at(column);
}

int TableView::leastImportant(const QList<int> &columns) const
{
    const auto worst = std::max_element(columns.begin(), columns.end(), [this](int a, int b) {
        return m_plan.at(a).dropWhenTight < m_plan.at(b).dropWhenTight;
    });
    return worst != columns.end() && m_plan.at(*worst).dropWhenTight > 0 ? *worst : -1;
}

void TableView::squeeze()
{
    const QScopedValueRollback guard(m_fitting, true);
    for (const int column : std::exchange(m_squeezed, {}))
        setColumnHidden(column, false);
    while (header()->length() > viewport()->width()) {
        QList<int> shown;
        for (int column = 0; column < m_plan.size(); ++column) {
            if (!isColumnHidden(column))
                shown.append(column);
        }
        const int worst = leastImportant(shown);
        if (worst < 0)
            return;
        setColumnHidden(worst, true);
        m_squeezed.append(worst);
    }
}

void TableView::setWrapped(int column)
{
    m_wrapped = column;
    setWordWrap(column >= 0);
    setUniformRowHeights(column < 0);
    scheduleDelayedItemsLayout();
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
            m_squeezed.removeOne(column);
            setColumnHidden(column, !on);
            if (on && columnWidth(column) < 40)
                setColumnWidth(column, wantedWidth(column));
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Fit columns")), &QAction::triggered, this, [this] {
        m_byHand = false;
        m_squeezed.clear();
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
