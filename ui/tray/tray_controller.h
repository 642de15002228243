// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/describe/rate_meter.h"
#include "core/time/clock.h"
#include "ui/tray/notification_policy.h"
#include "ui/tray/tray_entries.h"
#include "ui/tray/tray_text.h"

#include <QHash>
#include <QObject>
#include <QSystemTrayIcon>
#include <QTimer>

#include <memory>
#include <optional>

namespace rookery {

class Notifier;
class TrayHost;
class TrayMenu;
class TunnelSource;

/// The symbol in the tray with its menu and tool tip, from when there is a tray, and the notices. Draws and
/// sets texts only when they are others than before, since each is a message to another process. Main thread.
class TrayController final : public QObject
{
    Q_OBJECT

public:
    /// The tool tip is at most about `freshFor` old while a tunnel runs: where nobody else has asked for
    /// snapshots for so long, as while the window is hidden, it asks.
    explicit TrayController(TunnelSource &source, TrayHost &host,
                            milliseconds freshFor = std::chrono::seconds(4), QObject *parent = nullptr);
    ~TrayController() override;

    [[nodiscard]] bool isAvailable() const;
    void setNotices(NoticeKinds kinds) { m_policy.setKinds(kinds); }
    /// Notices heed sleep and the network; it must outlive this.
    void setNetwork(const NetworkWatch &network) { m_policy.follow(network); }
    [[nodiscard]] TrayMenu &menu() { return *m_menu; }
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] QString toolTip() const { return m_toolTip; }

Q_SIGNALS:
    /// A null id: the window, whatever it shows.
    void openRequested(const QUuid &tunnel);
    /// The symbol was clicked. Hides the window or shows it; never ends anything.
    void toggleRequested();
    void quitRequested();

private:
    void appear();
    void refreshLater();
    void refresh();
    void refreshIcon();
    [[nodiscard]] TraySummary summary();
    void onActivated(QSystemTrayIcon::ActivationReason reason);
    void showBubble(const Notice &notice);

    TunnelSource &m_source;
    TrayHost &m_host;
    QHash<QUuid, TrayRates> m_rates; ///< what m_meters measured last; the menu asks for them
    std::unique_ptr<TrayMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< from the first host on
    QString m_toolTip;
    bool m_isDue = false;
    NotificationPolicy m_policy;
    Notifier *m_notifier;
    struct Meters
    {
        RateMeter in;
        RateMeter out;
    };
    QHash<QUuid, Meters> m_meters; ///< one a tunnel: their snapshots are not of the same time
    QTimer m_stale{this};
    std::optional<TraySummary> m_shown;
    QUuid m_bubbleOf;
};

} // namespace rookery
