// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QLineEdit;

namespace rookery {

/// The cells of a ForwardTableModel. What is typed counts at once, Escape takes it back, and Return goes on.
/// Whole forwards in the cell of an end, typed or pasted, become rows. The kind is chosen from a list; the
/// text of a row that is wrong is tinted. Main thread.
class ForwardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

Q_SIGNALS:
    /// Return was pressed in a cell, which is closed now.
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *createChoice(QWidget *parent) const;
    void followTyping(QLineEdit &line);

    bool m_typing = false; ///< the text is on its way, and not yet what it will be
};

} // namespace rookery
