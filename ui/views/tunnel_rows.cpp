// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tunnel_rows.h"

#include "ui/models/tunnel_filter_model.h"
#include "ui/models/tunnel_list_model.h"
#include "ui/widgets/theme.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Format = "application/x-rookery-tunnels"_L1;

QList<QUuid> idsIn(const QMimeData &data)
{
    QList<QUuid> ids;
    const QList<QByteArray> words = data.data(Format).split('\n');
    for (const QByteArray &word : words) {
        if (const QUuid id = QUuid::fromString(QLatin1StringView(word)); !id.isNull())
            ids.append(id);
    }
    return ids;
}

const TunnelFilterModel &filtered(const QListView &view)
{
    return *static_cast<const TunnelFilterModel *>(view.model());
}

} // namespace

TunnelRows::TunnelRows(QWidget *parent) : QListView(parent)
{
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false); // ours knows of groups
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

QStyleOptionViewItem TunnelRows::optionOf(const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    option.initFrom(this);
    option.font = font();
    option.rect = visualRect(index);
    return option;
}

TunnelDelegate::Part TunnelRows::partAt(const QModelIndex &index, const QPoint &point) const
{
    return TunnelDelegate::partAt(optionOf(index), index, point);
}

QList<QUuid> TunnelRows::chosen() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QList<QUuid> ids;
    for (const QModelIndex &index : std::as_const(indexes))
        ids += filtered(*this).tunnelsOf(index);
    return ids;
}

void TunnelRows::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

/// Not as the view does it, which would take the rows away that were dropped elsewhere.
void TunnelRows::startDrag(Qt::DropActions actions)
{
    Q_UNUSED(actions)
    const QList<QUuid> ids = chosen();
    if (ids.isEmpty())
        return;
    QByteArray words;
    for (const QUuid &id : ids)
        words += id.toByteArray(QUuid::WithoutBraces) + '\n';
    auto *content = new QMimeData;
    content->setData(Format, words);
    auto *drag = new QDrag(this);
    drag->setMimeData(content);
    const QModelIndexList rows = selectionModel()->selectedIndexes();
    const bool isGroup = rows.size() == 1 && rows.first().data(TunnelFilterModel::FoldedRole).toBool();
    m_draggedGroup = isGroup ? rows.first().data(TunnelListModel::GroupRole).toString() : QString();
    const QPixmap picture = pictureOfDrag(int(rows.size()));
    drag->setPixmap(picture);
    drag->setHotSpot({-8, picture.height() / 2});
    drag->exec(Qt::MoveAction);
    m_draggedGroup.clear();
    showPlace({});
}

QPixmap TunnelRows::pictureOfDrag(int count) const
{
    const QString text = count == 1 ? currentIndex().data().toString() : tr("%n tunnel(s)", nullptr, count);
    const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, 240);
    const QSize size = fontMetrics().boundingRect(shown).size() + QSize(24, 12);
    QPixmap picture(size * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    const Theme theme = Theme::of(palette());
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.accent);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(theme.text);
    painter.setFont(font());
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, shown);
    return picture;
}

void TunnelRows::dragEnterEvent(QDragEnterEvent *event)
{
    // What comes from elsewhere is the window's.
    if (!event->mimeData()->hasFormat(Format)) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
}

void TunnelRows::dragMoveEvent(QDragMoveEvent *event)
{
    QListView::dragMoveEvent(event); // scrolls at the edges
    const std::optional<Place> place = placeAt(event->position().toPoint());
    showPlace(place);
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(place.has_value());
}

void TunnelRows::dragLeaveEvent(QDragLeaveEvent *event)
{
    QListView::dragLeaveEvent(event);
    showPlace({});
}

void TunnelRows::dropEvent(QDropEvent *event)
{
    const std::optional<Place> place = placeAt(event->position().toPoint());
    const QList<QUuid> ids = idsIn(*event->mimeData());
    stopAutoScroll();
    setState(NoState);
    showPlace({});
    if (!place || ids.isEmpty()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
    if (m_draggedGroup.isEmpty())
        Q_EMIT dropped(ids, place->before, place->group);
    else
        Q_EMIT groupDropped(m_draggedGroup, place->group);
}

/// The edge of a row that is nearer, where a heading belongs to the group below it. A folded group takes what
/// is dropped on it.
std::optional<TunnelRows::Place> TunnelRows::placeAt(const QPoint &point) const
{
    if (model()->rowCount() == 0)
        return std::nullopt;
    const QModelIndex under = indexAt(point);
    const QModelIndex index = under.isValid() ? under : model()->index(model()->rowCount() - 1, 0);
    const QRect row = visualRect(index);
    if (!m_draggedGroup.isEmpty())
        return wholeGroup(index);
    if (index.data(TunnelFilterModel::FoldedRole).toBool())
        return Place{{}, index.data(TunnelListModel::GroupRole).toString(), row};
    const bool isHeading = partAt(index, point) == TunnelDelegate::Part::Heading;
    const QRect tunnel = TunnelDelegate::rowRect(optionOf(index), index);
    if (!under.isValid() || (!isHeading && point.y() > tunnel.center().y()))
        return behind(index);
    return Place{index.data(TunnelListModel::IdRole).toUuid(),
                 index.data(TunnelListModel::GroupRole).toString(),
                 QRect(row.left(), tunnel.top(), row.width(), 0)};
}

TunnelRows::Place TunnelRows::wholeGroup(const QModelIndex &index) const
{
    const QString group = index.data(TunnelListModel::GroupRole).toString();
    const auto isOther = [&group](const QModelIndex &row) {
        return !row.isValid() || row.data(TunnelListModel::GroupRole).toString() != group;
    };
    QModelIndex first = index;
    QModelIndex last = index;
    while (!isOther(first.siblingAtRow(first.row() - 1)))
        first = first.siblingAtRow(first.row() - 1);
    while (!isOther(last.siblingAtRow(last.row() + 1)))
        last = last.siblingAtRow(last.row() + 1);
    return {{}, group, visualRect(first).united(visualRect(last))};
}

TunnelRows::Place TunnelRows::behind(const QModelIndex &index) const
{
    const QString group = index.data(TunnelListModel::GroupRole).toString();
    // The next one may not be seen now.
    const QModelIndex here = filtered(*this).mapToSource(index);
    const QModelIndex next = here.siblingAtRow(here.row() + 1);
    const bool isLast = !next.isValid() || next.data(TunnelListModel::GroupRole).toString() != group;
    const QRect row = visualRect(index);
    return {isLast ? QUuid() : next.data(TunnelListModel::IdRole).toUuid(), group,
            QRect(row.left(), row.bottom(), row.width(), 0)};
}

void TunnelRows::showPlace(const std::optional<Place> &place)
{
    const QRect before = m_place ? m_place->mark : QRect();
    m_place = place;
    if (before != (m_place ? m_place->mark : QRect()))
        viewport()->update();
}

void TunnelRows::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    const Theme theme = Theme::of(palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    if (model()->rowCount() == 0 && !m_emptyText.isEmpty()) {
        painter.setPen(theme.muted);
        painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
    }
    if (!m_place)
        return;
    const QRectF mark = QRectF(m_place->mark).adjusted(7, 0, -7, 0);
    painter.setPen(QPen(theme.accent, 2));
    if (m_place->mark.height() > 0)
        painter.drawRoundedRect(mark.adjusted(0, 2, 0, -2), 7, 7);
    else
        painter.drawLine(mark.topLeft(), QPointF(mark.right(), mark.top()));
}

} // namespace rookery
