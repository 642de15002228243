// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace rookery {

struct Theme;

/// Paints a row of TunnelListModel: the state as a shape, name, state in words, server, rates, a spark line
/// and the switch; above the first row of a group, its name, and nothing else of a row that stands for a
/// folded group. All rows are equally high, so that none moves when its neighbour's state changes. A click on
/// the switch, or Space, turns it; the row is chosen by it as by any other.
class TunnelDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What a pointer can be on.
    enum class Part {
        Heading, ///< the name of a group, which is none of the tunnel's below it
        Row,
        Switch, ///< with some room around it
    };
    [[nodiscard]] static Part partAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                     const QPoint &point);
    /// The part of the item below the name of its group, in the coordinates of option.rect.
    [[nodiscard]] static QRect rowRect(const QStyleOptionViewItem &option, const QModelIndex &index);
    /// Where the switch is, in the same.
    [[nodiscard]] static QRect switchRect(const QStyleOptionViewItem &option, const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    QPersistentModelIndex m_pressed; ///< whose switch the button went down on

    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row,
                     const Theme &theme) const;
    void paintTexts(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &row, const Theme &theme) const;
    static void paintSection(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                             const Theme &theme);
    /// What is in a folded group, as far as it matters.
    static void paintFolded(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                            const QRect &place, const Theme &theme);
};

} // namespace rookery
