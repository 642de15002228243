// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tunnel_list_view.h"

#include "ui/models/tunnel_list_model.h"
#include "ui/views/tunnel_rows.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rookery {

using Only = TunnelFilterModel::Only;
using Part = TunnelDelegate::Part;

namespace {

QString groupOf(const QModelIndex &index)
{
    return index.data(TunnelListModel::GroupRole).toString();
}

QString groupWith(const ProfileOrder &order, const QUuid &id)
{
    const auto at = std::find_if(order.cbegin(), order.cend(),
                                 [&id](const ProfilePlace &place) { return place.id == id; });
    return at == order.cend() ? QString() : at->group;
}

bool standsForGroup(const QModelIndex &index)
{
    return index.data(TunnelFilterModel::FoldedRole).toBool();
}

} // namespace

TunnelListView::TunnelListView(TunnelListModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filtered(new TunnelFilterModel(this))
    , m_filter(new QLineEdit(this))
    , m_rows(new TunnelRows(this))
{
    m_filtered->setSourceModel(&model);
    m_rows->setModel(m_filtered);
    m_rows->setItemDelegate(new TunnelDelegate(m_rows));
    m_rows->setAccessibleName(tr("Tunnels"));
    m_rows->installEventFilter(this);
    m_rows->viewport()->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(makeFilterRow());
    layout->addWidget(m_rows);
    setTabOrder(m_filter, m_on);
    setTabOrder(m_on, m_trouble);
    setTabOrder(m_trouble, m_rows);
    connectRows();
    keepSomethingSelected();
}

QBoxLayout *TunnelListView::makeFilterRow()
{
    m_filter->setPlaceholderText(tr("Filter tunnels"));
    m_filter->setAccessibleName(tr("Filter tunnels"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setText(text);
        keepSomethingSelected();
    });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 8, 8, 0);
    row->setSpacing(4);
    row->addWidget(m_filter, 1);
    m_on = makeChip(tr("On"), tr("Only tunnels that are switched on"), Only::On);
    m_trouble = makeChip(tr("Trouble"), tr("Only tunnels that need you"), Only::Trouble);
    row->addWidget(m_on);
    row->addWidget(m_trouble);
    return row;
}

QAbstractButton *TunnelListView::makeChip(const QString &text, const QString &tip, Only only)
{
    auto *chip = new QToolButton(this);
    chip->setText(text);
    chip->setToolTip(tip);
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::TabFocus);
    connect(chip, &QToolButton::toggled, this, [this, chip, only](bool checked) {
        QAbstractButton *const other = chip == m_on ? m_trouble : m_on;
        if (checked)
            other->setChecked(false);
        m_filtered->setOnly(checked ? only : Only::All);
        keepSomethingSelected();
    });
    return chip;
}

void TunnelListView::connectRows()
{
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filtered, signal, this, &TunnelListView::keepSomethingSelected);
    const QItemSelectionModel *selection = m_rows->selectionModel();
    connect(selection, &QItemSelectionModel::currentChanged, this, &TunnelListView::selectionChanged);
    connect(selection, &QItemSelectionModel::selectionChanged, this, &TunnelListView::selectionChanged);
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this] {
        if (const QUuid id = selected(); !id.isNull())
            m_last = id;
    });
    connect(m_rows, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!standsForGroup(index))
            Q_EMIT activated(index.data(TunnelListModel::IdRole).toUuid());
    });
    connect(m_rows, &QListView::customContextMenuRequested, this, &TunnelListView::askForMenu);
    connect(m_rows, &TunnelRows::dropped, this,
            [this](const QList<QUuid> &ids, const QUuid &before, const QString &group) {
                Q_EMIT arranged(movedBefore(order(), ids, before, group));
            });
    connect(m_rows, &TunnelRows::groupDropped, this, [this](const QString &group, const QString &onto) {
        Q_EMIT arranged(movedGroup(order(), group, onto));
    });
}

QListView *TunnelListView::list() const
{
    return m_rows;
}

QUuid TunnelListView::selected() const
{
    const QModelIndexList rows = m_rows->selectionModel()->selectedIndexes();
    return rows.size() == 1 ? rows.first().data(TunnelListModel::IdRole).toUuid() : QUuid();
}

QList<QUuid> TunnelListView::chosen() const
{
    return m_rows->chosen();
}

QString TunnelListView::chosenGroup() const
{
    const QModelIndexList rows = m_rows->selectionModel()->selectedIndexes();
    return rows.size() == 1 && standsForGroup(rows.first()) ? groupOf(rows.first()) : QString();
}

void TunnelListView::select(const QUuid &id)
{
    const QModelIndex source = m_model.indexOf(id);
    if (!source.isValid())
        return;
    if (!m_filtered->mapFromSource(source).isValid()) {
        m_filter->clear();
        m_on->setChecked(false);
        m_trouble->setChecked(false);
    }
    m_filtered->setFolded(groupOf(source), false);
    choose(m_filtered->mapFromSource(source));
}

/// Not as the view would, which looks at the keys that are down: with Ctrl+Z, say.
void TunnelListView::choose(const QModelIndex &index)
{
    m_rows->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void TunnelListView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

/// Those of groups that are no more are forgotten.
QStringList TunnelListView::foldedGroups() const
{
    const QStringList groups = groupsOf(order());
    QStringList folded = m_filtered->foldedGroups();
    folded.removeIf([&groups](const QString &group) { return !groups.contains(group); });
    return folded;
}

bool TunnelListView::isFolded(const QString &group) const
{
    return m_filtered->foldedGroups().contains(group);
}

void TunnelListView::setFoldedGroups(const QStringList &groups)
{
    m_filtered->setFoldedGroups(groups);
    keepSomethingSelected();
}

/// Who folds a group that the chosen one is in has its group chosen, and that one again when unfolding.
void TunnelListView::setFolded(const QString &group, bool folded)
{
    const bool isOurs = !m_filtered->isFiltering() && groupOf(m_rows->currentIndex()) == group;
    if (isOurs && folded)
        m_lastIn.insert(group, selected());
    m_filtered->setFolded(group, folded);
    if (isOurs)
        choose(folded ? firstOf(group) : lastChosenIn(group));
    keepSomethingSelected();
}

QModelIndex TunnelListView::firstOf(const QString &group) const
{
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        if (const QModelIndex index = m_filtered->index(row, 0); groupOf(index) == group)
            return index;
    }
    return {};
}

QModelIndex TunnelListView::lastChosenIn(const QString &group)
{
    const QModelIndex last = m_filtered->mapFromSource(m_model.indexOf(m_lastIn.take(group)));
    return last.isValid() && groupOf(last) == group ? last : firstOf(group);
}

void TunnelListView::fold(bool folded)
{
    if (const QString group = groupOf(m_rows->currentIndex()); !m_filtered->isFiltering() && !group.isEmpty())
        setFolded(group, folded);
}

ProfileOrder TunnelListView::order() const
{
    ProfileOrder order;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row);
        order.append({index.data(TunnelListModel::IdRole).toUuid(), groupOf(index)});
    }
    return order;
}

void TunnelListView::moveChosen(bool up)
{
    const ProfileOrder now = order();
    const QString group = chosenGroup();
    if (group.isEmpty()) {
        const ProfileOrder moved = up ? movedUp(now, chosen()) : movedDown(now, chosen());
        // In a folded one they would be lost from sight, and the next key would move something else.
        if (const QString into = groupWith(moved, chosen().value(0));
            into != groupOf(m_rows->currentIndex()) && m_filtered->isFolded(into))
            setFolded(into, false);
        Q_EMIT arranged(moved);
    } else {
        const QStringList groups = groupsOf(now);
        const QString next = groups.value(groups.indexOf(group) + (up ? -1 : 1));
        if (!next.isEmpty())
            Q_EMIT arranged(movedGroup(now, group, next));
    }
    m_rows->scrollTo(m_rows->currentIndex());
}

void TunnelListView::askForMenu(const QPoint &at)
{
    const QModelIndex index = m_rows->indexAt(at);
    const QPoint global = m_rows->viewport()->mapToGlobal(at);
    if (index.isValid() && m_rows->partAt(index, at) == Part::Heading) {
        if (const QString group = groupOf(index); !group.isEmpty())
            Q_EMIT groupMenuRequested(group, global);
        return;
    }
    // One of several that are chosen stands for all of them.
    if (index.isValid() && !m_rows->selectionModel()->isSelected(index))
        choose(index);
    if (standsForGroup(index) && chosenGroup() == groupOf(index))
        Q_EMIT groupMenuRequested(groupOf(index), global);
    else if (index.isValid())
        Q_EMIT menuRequested(global);
}

bool TunnelListView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<const QKeyEvent *>(event);
        return (watched == m_filter && filterKey(key)) || (watched == m_rows && rowsKey(key));
    }
    if (watched != m_rows->viewport())
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return filterMouse(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return toggleGroupAt(*static_cast<QMouseEvent *>(event));
    default:
        return false;
    }
}

bool TunnelListView::filterKey(const QKeyEvent &event)
{
    const int key = event.key();
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty())
        m_filter->clear();
    else if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)
        m_rows->setFocus(Qt::OtherFocusReason);
    else
        return false;
    return true;
}

bool TunnelListView::rowsKey(const QKeyEvent &event)
{
    const int key = event.key();
    const QModelIndex current = m_rows->currentIndex();
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isMove = key == Qt::Key_Up || key == Qt::Key_Down;
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (!current.isValid())
        return false;
    if (modifiers == Qt::AltModifier && isMove)
        moveChosen(key == Qt::Key_Up);
    else if (modifiers != Qt::NoModifier)
        return false;
    else if (key == Qt::Key_Delete)
        Q_EMIT deletePressed();
    else if (key == (mirrored ? Qt::Key_Right : Qt::Key_Left))
        fold(true);
    else if (key == (mirrored ? Qt::Key_Left : Qt::Key_Right) || (isEnter && standsForGroup(current)))
        fold(false);
    else if (isEnter && !selected().isNull())
        Q_EMIT activated(selected());
    else if (key == Qt::Key_Space && chosen().size() > 1)
        Q_EMIT switchPressed();
    else
        return false;
    return true;
}

/// The view knows rows only: it would choose, and open, the tunnel below a heading, and open the one whose
/// switch is clicked twice.
bool TunnelListView::filterMouse(const QMouseEvent &event)
{
    const QPoint at = event.position().toPoint();
    const QModelIndex index = m_rows->indexAt(at);
    m_pressed.clear();
    if (!index.isValid())
        return false;
    const Part part = m_rows->partAt(index, at);
    const bool isHeading = part == Part::Heading;
    if (event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier &&
        (isHeading || standsForGroup(index)))
        m_pressed = groupOf(index);
    if (part == Part::Switch && event.type() == QEvent::MouseButtonDblClick) {
        QMouseEvent press(QEvent::MouseButtonPress, event.position(), event.globalPosition(), event.button(),
                          event.buttons(), event.modifiers());
        QCoreApplication::sendEvent(m_rows->viewport(), &press);
        return true;
    }
    return isHeading;
}

/// A click, and not what is left of dragging it.
bool TunnelListView::toggleGroupAt(const QMouseEvent &event)
{
    const QPoint at = event.position().toPoint();
    const QModelIndex index = m_rows->indexAt(at);
    const QString group = std::exchange(m_pressed, QString());
    if (group.isEmpty() || m_filtered->isFiltering() || groupOf(index) != group)
        return false;
    if (standsForGroup(index))
        setFolded(group, false);
    else if (m_rows->partAt(index, at) == Part::Heading)
        setFolded(group, true);
    return false;
}

void TunnelListView::keepSomethingSelected()
{
    const QModelIndex current = m_rows->currentIndex();
    if (m_filtered->rowCount() > 0 && !m_rows->selectionModel()->hasSelection()) {
        // A filter may have hidden what was chosen, and shows it again.
        const QModelIndex last = m_filtered->mapFromSource(m_model.indexOf(m_last));
        choose(last.isValid() ? last : current.isValid() ? current : m_filtered->index(0, 0));
    }
    showWhyEmpty();
    // The same row may be another thing now: a tunnel, or its group.
    Q_EMIT selectionChanged();
}

void TunnelListView::showWhyEmpty()
{
    const bool isOnly = m_filter->text().isEmpty();
    m_rows->setEmptyText(!isOnly                               ? tr("No tunnel holds these words.")
                         : m_filtered->only() == Only::On      ? tr("No tunnel is on.")
                         : m_filtered->only() == Only::Trouble ? tr("No tunnel needs you.")
                                                               : QString());
}

} // namespace rookery
