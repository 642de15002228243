// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tunnel_delegate.h"

#include "core/describe/units.h"
#include "ui/models/tunnel_filter_model.h"
#include "ui/models/tunnel_list_model.h"
#include "ui/widgets/scaled_font.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Inset = 6;   ///< around the rounded ground of a row
constexpr int Padding = 9; ///< inside of it
constexpr int ShapeSide = 12;
constexpr int Gap = 10;
constexpr QSize SwitchSize(34, 18);

bool startsSection(const QModelIndex &index)
{
    const QString group = index.data(TunnelListModel::GroupRole).toString();
    if (index.row() == 0)
        return !group.isEmpty();
    return group != index.siblingAtRow(index.row() - 1).data(TunnelListModel::GroupRole).toString();
}

bool isFolded(const QModelIndex &index)
{
    return index.data(TunnelFilterModel::FoldedRole).toBool();
}

QFont smallFont(const QStyleOptionViewItem &option)
{
    return scaled(option.font, 0.9);
}

int sectionHeight(const QStyleOptionViewItem &option)
{
    return QFontMetrics(smallFont(option)).height() + 16;
}

int rowHeight(const QStyleOptionViewItem &option)
{
    return QFontMetrics(option.font).height() + 2 * QFontMetrics(smallFont(option)).height() + 2 +
           2 * Padding;
}

/// Points down, or where reading goes on.
void paintChevron(QPainter &painter, const QRectF &box, bool folded, Qt::LayoutDirection direction,
                  const QColor &color)
{
    const QPointF center = box.center();
    const double arm = box.width() / 2;
    QPainterPath path;
    if (folded) {
        const double way = direction == Qt::RightToLeft ? -arm / 2 : arm / 2;
        path.moveTo(center + QPointF(-way, -arm));
        path.lineTo(center + QPointF(way, 0));
        path.lineTo(center + QPointF(-way, arm));
    } else {
        path.moveTo(center + QPointF(-arm, -arm / 2));
        path.lineTo(center + QPointF(0, arm / 2));
        path.lineTo(center + QPointF(arm, -arm / 2));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

int alignment(const QStyleOptionViewItem &option, Qt::Alignment side)
{
    return int(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter) | Qt::TextSingleLine;
}

/// A row's second and third line at the right.
void paintRate(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place, const QString &text,
               const QColor &color)
{
    painter.setPen(color);
    painter.drawText(place, alignment(option, Qt::AlignRight), text);
}

} // namespace

void TunnelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const QRect row = rowRect(option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isFolded(index)) {
        paintGround(*painter, option, option.rect.adjusted(Inset, 2, -Inset, -2), theme);
        paintSection(*painter, option, index, theme);
        painter->restore();
        return;
    }
    if (startsSection(index))
        paintSection(*painter, option, index, theme);
    paintGround(*painter, option, row, theme);
    paintTexts(*painter, option, index, row, theme);
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    paintSwitch(*painter, switchRect(option, index), on, option.direction == Qt::RightToLeft, theme);
    painter->restore();
}

QSize TunnelDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isFolded(index))
        return {240, sectionHeight(option)};
    return {240, rowHeight(option) + (startsSection(index) ? sectionHeight(option) : 0)};
}

QRect TunnelDelegate::rowRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int top = startsSection(index) ? sectionHeight(option) : 0;
    return option.rect.adjusted(Inset, top, -Inset, 0);
}

QRect TunnelDelegate::switchRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect row = rowRect(option, index);
    const int line = QFontMetrics(option.font).height();
    const QRect box(QPoint(row.right() - Padding - SwitchSize.width(),
                           row.top() + Padding + (line - SwitchSize.height()) / 2),
                    SwitchSize);
    return QStyle::visualRect(option.direction, row, box);
}

TunnelDelegate::Part TunnelDelegate::partAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                            const QPoint &point)
{
    if (isFolded(index))
        return Part::Row;
    if (point.y() < rowRect(option, index).top())
        return Part::Heading;
    constexpr int Around = 6;
    const QRect box = switchRect(option, index).adjusted(-Around, -Around, Around, Around);
    return box.contains(point) ? Part::Switch : Part::Row;
}

bool TunnelDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const auto turn = [&] {
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    };
    if (isFolded(index))
        return false;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        return (key == Qt::Key_Space || key == Qt::Key_Select) && turn();
    }
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease &&
        event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool onSwitch = mouse->button() == Qt::LeftButton &&
                          partAt(option, index, mouse->position().toPoint()) == Part::Switch;
    // What goes down is left to the view, which chooses the row.
    if (event->type() == QEvent::MouseButtonRelease)
        return onSwitch && m_pressed == index && turn();
    m_pressed = onSwitch ? index : QModelIndex();
    return false;
}

void TunnelDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row,
                                 const Theme &theme) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool focused =
        option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_Active);
    if (!selected && !hovered && !focused)
        return;
    painter.setPen(focused ? QPen(theme.accent, 1.2) : QPen(Qt::NoPen));
    painter.setBrush(selected ? theme.selected : hovered ? theme.hover : theme.window);
    painter.drawRoundedRect(QRectF(row).adjusted(0.6, 0.6, -0.6, -0.6), 7, 7);
}

void TunnelDelegate::paintTexts(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const QRect &row, const Theme &theme) const
{
    const auto mood = Mood(index.data(TunnelListModel::MoodRole).toInt());
    const auto snapshot = index.data(TunnelListModel::SnapshotRole).value<TunnelSnapshot>();
    const bool up = snapshot.state == TunnelState::Connected || snapshot.state == TunnelState::Stalled;
    const auto mirrored = [&](const QRect &box) { return QStyle::visualRect(option.direction, row, box); };
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics nameMetrics(bold);
    const QFont small = smallFont(option);
    const QFontMetrics metrics(small);

    const QRect inner = row.adjusted(Padding, Padding, -Padding, -Padding);
    QRect name(inner.left() + ShapeSide + Gap, inner.top(),
               inner.width() - ShapeSide - 2 * Gap - SwitchSize.width(), nameMetrics.height());
    const QRect shape(inner.left(), name.top() + (name.height() - ShapeSide) / 2, ShapeSide, ShapeSide);
    paintMood(painter, mirrored(shape), mood, theme.shapeOf(mood));

    const QString nameText = index.data().toString();
    const int wide = name.width() > 190 ? 64 : 40;
    // Who it is comes before how it does.
    if (up && nameMetrics.horizontalAdvance(nameText) + Gap + wide + 4 <= name.width()) {
        const QRect spark(name.right() - wide - 2, name.top() + 2, wide, name.height() - 4);
        paintSparkLine(painter, mirrored(spark),
                       index.data(TunnelListModel::SparkRole).value<QList<double>>(), theme.downloadLine);
        name.setRight(spark.left() - Gap);
    }
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(mirrored(name), alignment(option, Qt::AlignLeft),
                     nameMetrics.elidedText(nameText, Qt::ElideRight, name.width()));

    painter.setFont(small);
    QRect second(name.left(), name.bottom() + 3, inner.right() - name.left() + 1, metrics.height());
    QRect third = second.translated(0, metrics.height());
    if (up) {
        const QString in = u"↓ "_s + rateText(index.data(TunnelListModel::RateInRole).toDouble());
        const QString out = u"↑ "_s + rateText(index.data(TunnelListModel::RateOutRole).toDouble());
        paintRate(painter, option, mirrored(second), in, theme.download);
        paintRate(painter, option, mirrored(third), out, theme.upload);
        second.setRight(second.right() - metrics.horizontalAdvance(in) - Gap);
        third.setRight(third.right() - metrics.horizontalAdvance(out) - Gap);
    }
    if (const QString retry = index.data(TunnelListModel::RetryRole).toString(); !retry.isEmpty()) {
        paintRate(painter, option, mirrored(second), retry, theme.muted);
        second.setRight(second.right() - metrics.horizontalAdvance(retry) - Gap);
    }
    QString state = index.data(TunnelListModel::StateLineRole).toString();
    if (mood == Mood::Good)
        state += u" · "_s + flowsText(snapshot.liveFlows);
    painter.setPen(mood == Mood::Good ? theme.muted : theme.of(mood));
    painter.drawText(mirrored(second), alignment(option, Qt::AlignLeft),
                     metrics.elidedText(state, Qt::ElideRight, second.width()));
    painter.setPen(theme.muted);
    painter.drawText(mirrored(third), alignment(option, Qt::AlignLeft),
                     metrics.elidedText(index.data(TunnelListModel::ServerRole).toString(), Qt::ElideMiddle,
                                        third.width()));
}

void TunnelDelegate::paintSection(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index, const Theme &theme)
{
    const QString group = index.data(TunnelListModel::GroupRole).toString();
    // What comes after a group and has none begins without a name.
    if (group.isEmpty())
        return;
    const bool folded = isFolded(index);
    QFont font = smallFont(option);
    font.setWeight(QFont::DemiBold);
    const int top = folded ? 3 : 6;
    QRect place(option.rect.left() + Inset + Padding, option.rect.top() + top,
                option.rect.width() - 2 * (Inset + Padding), sectionHeight(option) - 8);
    const auto mirrored = [&](const QRect &box) {
        return QStyle::visualRect(option.direction, option.rect, box);
    };
    constexpr int Side = 7;
    const QRect chevron(place.left(), place.center().y() - Side / 2, Side, Side);
    paintChevron(painter, mirrored(chevron), folded, option.direction, theme.muted);
    place.setLeft(chevron.right() + 8);
    if (folded) {
        paintFolded(painter, option, index, place, theme);
        place.setRight(place.right() - 64);
    }
    painter.setFont(font);
    painter.setPen(theme.muted);
    painter.drawText(mirrored(place), alignment(option, Qt::AlignLeft),
                     QFontMetrics(font).elidedText(group, Qt::ElideRight, place.width()));
}

void TunnelDelegate::paintFolded(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index, const QRect &place, const Theme &theme)
{
    const auto mood = Mood(index.data(TunnelListModel::MoodRole).toInt());
    const auto mirrored = [&](const QRect &box) {
        return QStyle::visualRect(option.direction, option.rect, box);
    };
    const QRect shape(place.right() - ShapeSide, place.center().y() - ShapeSide / 2, ShapeSide, ShapeSide);
    paintMood(painter, mirrored(shape), mood, theme.shapeOf(mood));
    painter.setFont(smallFont(option));
    painter.setPen(theme.muted);
    painter.drawText(mirrored(place.adjusted(0, 0, -ShapeSide - Gap, 0)), alignment(option, Qt::AlignRight),
                     QLocale().toString(index.data(TunnelFilterModel::MembersRole).toInt()));
}

} // namespace rookery
