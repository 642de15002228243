// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_order.h"
#include "ui/models/tunnel_filter_model.h"

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QBoxLayout;
class QKeyEvent;
class QLineEdit;
class QListView;
class QMenu;
class QModelIndex;
class QMouseEvent;

namespace rookery {

class TunnelListModel;
class TunnelRows;

/// The left side: a filter and the tunnels, one or several of them chosen.
class TunnelListView final : public QWidget
{
    Q_OBJECT

public:
    explicit TunnelListView(TunnelListModel &model, QWidget *parent = nullptr);

    /// The one that is chosen alone; null: none, several, or a folded group.
    [[nodiscard]] QUuid selected() const;
    /// All of them, in their order, those of folded groups too.
    [[nodiscard]] QList<QUuid> chosen() const;
    /// The name of the folded group that is chosen alone, or nothing.
    [[nodiscard]] QString chosenGroup() const;
    /// Alone, and so that it can be seen: whatever hides it is taken back.
    void select(const QUuid &id);
    void focusFilter();
    [[nodiscard]] QListView *list() const;
    [[nodiscard]] QStringList foldedGroups() const;
    [[nodiscard]] bool isFolded(const QString &group) const;
    void setFoldedGroups(const QStringList &groups);
    void setFolded(const QString &group, bool folded);

Q_SIGNALS:
    void selectionChanged();
    void menuRequested(const QPoint &globalPosition);
    /// On the heading of a group.
    void groupMenuRequested(const QString &group, const QPoint &globalPosition);
    /// Return or a double click.
    void activated(const QUuid &id);
    void deletePressed();
    /// Space, where several are chosen: their switches.
    void switchPressed();
    void arranged(const rookery::ProfileOrder &order);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QBoxLayout *makeFilterRow();
    QAbstractButton *makeChip(const QString &text, const QString &tip, TunnelFilterModel::Only only);
    void connectRows();
    void choose(const QModelIndex &index);
    void askForMenu(const QPoint &at);
    void keepSomethingSelected();
    void showWhyEmpty();
    void fold(bool folded);
    [[nodiscard]] QModelIndex firstOf(const QString &group) const;
    [[nodiscard]] QModelIndex lastChosenIn(const QString &group);
    void moveChosen(bool up);
    [[nodiscard]] ProfileOrder order() const;
    [[nodiscard]] bool filterKey(const QKeyEvent &event);
    [[nodiscard]] bool rowsKey(const QKeyEvent &event);
    [[nodiscard]] bool filterMouse(const QMouseEvent &event);
    [[nodiscard]] bool toggleGroupAt(const QMouseEvent &event);

    TunnelListModel &m_model;
    TunnelFilterModel *m_filtered;
    QLineEdit *m_filter;
    QAbstractButton *m_on = nullptr;
    QAbstractButton *m_trouble = nullptr;
    TunnelRows *m_rows;
    QHash<QString, QUuid> m_lastIn; ///< what was chosen in a folded group
    QUuid m_last;                   ///< what was chosen last
    QString m_pressed;              ///< the group on whose heading the button went down
};

} // namespace rookery
