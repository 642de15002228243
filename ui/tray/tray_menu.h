// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"
#include "ui/tray/tray_entries.h"

#include <QDeadlineTimer>
#include <QMenu>
#include <QTimer>

#include <vector>

namespace rookery {

/// The tray's menu: tunnels to switch, their forwards to copy and open, and what concerns all of them. Made
/// right when it is shown, and kept right as long as it is open; nothing is done for it before. Main thread.
class TrayMenu final : public QMenu
{
    Q_OBJECT

public:
    /// A menu that changed is made right this much later at the latest: there are desktops that show what
    /// they read long ago without asking.
    static constexpr milliseconds Unasked = std::chrono::seconds(30);

    explicit TrayMenu(TunnelSource &source, TrayRatesOf rates = {}, milliseconds unasked = Unasked,
                      QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested();
    void quitRequested();

private:
    void changed();
    void refreshIfOpen();
    void refreshLater();
    void refresh();
    void rebuild(const TrayEntries &entries);
    void add(const TrayEntry &entry, QMenu &into, QAction *before);
    void connectLine(QAction &action, const TrayEntry &entry);
    static void writeLine(QAction &action, const TrayEntry &entry);
    void write(const QList<TrayEntry> &entries, size_t &at);

    TunnelSource &m_source;
    const TrayRatesOf m_rates;
    TrayEntries m_shown;
    std::vector<QAction *> m_lines; ///< of the entries, in their order, those of a submenu behind it
    QList<QObject *> m_own;         ///< what is in the menu itself of them
    QAction *m_open;
    QAction *m_startAll;
    QAction *m_stopAll;
    QAction *m_quit;
    QAction *m_tunnelsEnd = nullptr;  ///< the line below the tunnels
    QAction *m_forwardsEnd = nullptr; ///< the line below the forwards
    QDeadlineTimer m_openUntil{0};
    QTimer m_unasked;
    bool m_isDue = false;
    bool m_isCommonDue = false;
};

} // namespace rookery
