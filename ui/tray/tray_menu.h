// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMenu>
#include <QUuid>

namespace rookery {

class TunnelSource;
struct Profile;

/// The tray's menu: a checkable entry for each tunnel, in a submenu where they are many, and what concerns
/// all of them. Follows the source while it lives.
class TrayMenu final : public QMenu
{
    Q_OBJECT

public:
    /// More tunnels than this go into a submenu.
    static constexpr int MaxInline = 10;

    explicit TrayMenu(TunnelSource &source, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested();
    void quitRequested();

private:
    void rebuildLater();
    void rebuild();
    void showTunnel(QAction &entry, const Profile &profile) const;
    void refresh(const QUuid &id);
    void refreshCommon();
    void addTunnels(QMenu &into, QAction *before);

    TunnelSource &m_source;
    QHash<QUuid, QAction *> m_entries;
    QMenu *m_tunnels = nullptr; ///< the submenu, where there is one
    QAction *m_open;
    QAction *m_startAll;
    QAction *m_stopAll;
    QAction *m_quit;
    QAction *m_tunnelsEnd = nullptr; ///< the line below the tunnels
    bool m_isDue = false;
    bool m_isCommonDue = false;
};

} // namespace rookery
