// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tunnel_delegate.h"

#include <QListView>
#include <QUuid>

#include <optional>

namespace rookery {

/// The rows of a TunnelFilterModel, several of which may be chosen and dragged to another place among them.
/// Says where they were dropped and moves nothing by itself.
class TunnelRows final : public QListView
{
    Q_OBJECT

public:
    explicit TunnelRows(QWidget *parent = nullptr);

    [[nodiscard]] TunnelDelegate::Part partAt(const QModelIndex &index, const QPoint &point) const;
    /// In their order, those of folded groups too.
    [[nodiscard]] QList<QUuid> chosen() const;
    /// Said where there is no row.
    void setEmptyText(const QString &text);

Q_SIGNALS:
    /// In front of `before` in this group, or behind all of it.
    void dropped(const QList<QUuid> &ids, const QUuid &before, const QString &group);
    /// A folded one, on one of group `onto`.
    void groupDropped(const QString &group, const QString &onto);

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Place
    {
        QUuid before;
        QString group;
        QRect mark; ///< what shows it
    };

    [[nodiscard]] QStyleOptionViewItem optionOf(const QModelIndex &index) const;
    [[nodiscard]] std::optional<Place> placeAt(const QPoint &point) const;
    [[nodiscard]] Place wholeGroup(const QModelIndex &index) const;
    [[nodiscard]] Place behind(const QModelIndex &index) const;
    void showPlace(const std::optional<Place> &place);
    [[nodiscard]] QPixmap pictureOfDrag(int count) const;

    std::optional<Place> m_place;
    QString m_draggedGroup; ///< where one is dragged as a whole
    QString m_emptyText;
};

} // namespace rookery
