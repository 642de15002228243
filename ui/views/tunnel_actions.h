// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/snapshot.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace rookery {

/// What can be done with the tunnel that is chosen: one action each, shared by buttons, menus and shortcuts,
/// enabled as its state allows.
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
    /// A null snapshot id: nothing is chosen.
    void setSnapshot(const TunnelSnapshot &snapshot);
    /// Every action, in the order of a context menu.
    void fill(QMenu &menu) const;

Q_SIGNALS:
    void triggered(rookery::TunnelActions::Verb verb, const QUuid &id);

private:
    void add(Verb verb, const QString &icon, const QString &text, const QKeySequence &keys = {});

    QWidget *m_window;
    QHash<Verb, QAction *> m_actions;
    QUuid m_tunnel;
};

[[nodiscard]] inline size_t qHash(TunnelActions::Verb verb, size_t seed = 0)
{
    return ::qHash(int(verb), seed);
}

} // namespace rookery
