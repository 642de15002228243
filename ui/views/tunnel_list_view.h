// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tunnel_delegate.h"

#include <QUuid>
#include <QWidget>

class QLineEdit;
class QListView;
class QModelIndex;
class QMouseEvent;

namespace rookery {

class TextFilterModel;
class TunnelListModel;

/// The left side: a filter and the tunnels, one of them chosen.
class TunnelListView final : public QWidget
{
    Q_OBJECT

public:
    explicit TunnelListView(TunnelListModel &model, QWidget *parent = nullptr);

    /// Null: none.
    [[nodiscard]] QUuid selected() const;
    void select(const QUuid &id);
    void focusFilter();
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void selectionChanged(const QUuid &id);
    void menuRequested(const QUuid &id, const QPoint &globalPosition);
    /// Return or a double click.
    void activated(const QUuid &id);
    void deletePressed(const QUuid &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keepSomethingSelected();
    [[nodiscard]] bool filterKey(QObject *watched, int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool filterMouse(const QMouseEvent &event);
    [[nodiscard]] TunnelDelegate::Part partAt(const QModelIndex &index, const QPoint &point) const;

    TunnelListModel &m_model;
    TextFilterModel *m_filtered;
    QLineEdit *m_filter;
    QListView *m_list;
};

} // namespace rookery
