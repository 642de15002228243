// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/snapshot.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;
class QPushButton;
class QWidget;

namespace rookery {

/// What can be done with the tunnels that are chosen: one action each, shared by buttons, menus and
/// shortcuts, enabled as their states allow.
class TunnelActions final : public QObject
{
    Q_OBJECT

public:
    enum class Verb {
        Start,
        Stop,
        Reconnect,
        RetryNow,
        Edit,
        Duplicate,
        Group,
        Export,
        ShowCertificate,
        Delete
    };

    /// The shortcuts work in `window`.
    explicit TunnelActions(QWidget *window);

    [[nodiscard]] QAction *action(Verb verb) const { return m_actions.value(verb); }
    /// What of them can be started, stopped and so on, each in the order of the list.
    struct Chosen
    {
        QList<QUuid> all;
        QList<QUuid> off;
        QList<QUuid> on;
        QList<QUuid> waiting;        ///< for the next try
        bool hasCertificate = false; ///< of one that is chosen alone

        void add(const QUuid &id, const TunnelSnapshot &tunnel);
    };
    void setChosen(const Chosen &chosen);
    /// Every action, in the order of a context menu.
    void fill(QMenu &menu) const;
    /// A button that does what an action does, and is there and enabled as it is.
    [[nodiscard]] QPushButton *button(Verb verb, QWidget *parent) const;

Q_SIGNALS:
    /// With those that it concerns, one at least.
    void triggered(rookery::TunnelActions::Verb verb, const QList<QUuid> &ids);

private:
    void add(Verb verb, const QString &icon, const QString &text, const QKeySequence &keys = {});
    void show(Verb verb, bool possible);
    [[nodiscard]] const QList<QUuid> &concernedBy(Verb verb) const;

    QWidget *m_window;
    QHash<Verb, QAction *> m_actions;
    Chosen m_chosen;
};

[[nodiscard]] inline size_t qHash(TunnelActions::Verb verb, size_t seed = 0)
{
    return ::qHash(int(verb), seed);
}

} // namespace rookery
