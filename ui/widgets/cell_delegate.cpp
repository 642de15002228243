// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cell_delegate.h"

#include "core/log/log_ring.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace rookery {

namespace {

constexpr int ShapeSide = 10;
constexpr int ShapeGap = 6;

} // namespace

CellDelegate::CellDelegate(const QHash<int, Kind> &kinds, Roles roles, QObject *parent)
    : QStyledItemDelegate(parent), m_kinds(kinds), m_roles(roles)
{
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    if (m_kinds.value(index.column(), Kind::Level) != Kind::Mood) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    // The style leaves room for a decoration of this size; the shape goes there.
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.features |= QStyleOptionViewItem::HasDecoration;
    cell.decorationSize = QSize(ShapeSide + ShapeGap / 2, ShapeSide);
    cell.icon = QIcon();
    cell.textElideMode = Qt::ElideRight; // of words the first say most
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const QRect place = style->subElementRect(QStyle::SE_ItemViewItemDecoration, &cell, cell.widget);
    const QRect box(place.center() - QPoint(ShapeSide / 2, ShapeSide / 2 - 1), QSize(ShapeSide, ShapeSide));
    const auto mood = Mood(index.data(m_roles.mood).toInt());
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    paintMood(*painter, box, mood,
              selected ? cell.palette.color(QPalette::HighlightedText)
                       : Theme::of(option.palette).shapeOf(mood));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (const auto *table = qobject_cast<const TableView *>(option.widget); table && table->wrapped() >= 0)
        return wrappedSize(option, index, *table);
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 11));
    return size;
}

/// Asked for every row of a long table each time that a line comes: so as little as can be.
QSize CellDelegate::wrappedSize(const QStyleOptionViewItem &option, const QModelIndex &index,
                                const TableView &table)
{
    const int line = option.fontMetrics.height();
    int height = line;
    if (index.column() == table.wrapped()) {
        const int margin = table.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &table) + 1;
        const int room = table.columnWidth(index.column()) - 2 * margin;
        const QString text = index.data().toString();
        if (text.size() * option.fontMetrics.maxWidth() > room &&
            option.fontMetrics.horizontalAdvance(text) > room)
            height =
                option.fontMetrics.boundingRect(QRect(0, 0, room, 1 << 20), Qt::TextWordWrap, text).height();
    }
    return {0, height + 11};
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // One ring around the cell says less than the row that is selected.
    option->state.setFlag(QStyle::State_HasFocus, false);
    QColor color;
    if (m_roles.live >= 0 && !index.data(m_roles.live).toBool())
        color = Theme::of(option->palette).muted;
    else if (const auto kind = m_kinds.constFind(index.column()); kind != m_kinds.constEnd())
        color = colorOf(*kind, option->palette, index);
    if (color.isValid())
        option->palette.setColor(QPalette::Text, color);
}

QColor CellDelegate::colorOf(Kind kind, const QPalette &palette, const QModelIndex &index) const
{
    const Theme theme = Theme::of(palette);
    switch (kind) {
    case Kind::Download:
        return theme.download;
    case Kind::Upload:
        return theme.upload;
    case Kind::Mood:
        return theme.of(Mood(index.data(m_roles.mood).toInt()));
    case Kind::Level:
        break;
    }
    switch (LogLevel(index.data(m_roles.level).toInt())) {
    case LogLevel::Debug:
        return theme.muted;
    case LogLevel::Info:
        return theme.text;
    case LogLevel::Warning:
        return theme.working;
    case LogLevel::Error:
        return theme.trouble;
    }
    return theme.text;
}

} // namespace rookery
