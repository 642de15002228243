// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStyledItemDelegate>

namespace rookery {

class TableView;

/// Cells of a table whose colour means something. Columns that were not named are painted as the style does.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Kind {
        Download,
        Upload,
        Mood,  ///< the shape in front, the words in its colour; needs moodRole
        Level, ///< of a log; needs levelRole
    };
    struct Roles
    {
        int mood = -1;
        int live = -1;  ///< bool; a row that is not live is faint
        int level = -1; ///< int of LogLevel
    };

    CellDelegate(const QHash<int, Kind> &kinds, Roles roles, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    [[nodiscard]] static QSize wrappedSize(const QStyleOptionViewItem &option, const QModelIndex &index,
                                           const TableView &table);
    [[nodiscard]] QColor colorOf(Kind kind, const QPalette &palette, const QModelIndex &index) const;

    QHash<int, Kind> m_kinds;
    Roles m_roles;
};

} // namespace rookery
