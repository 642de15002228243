// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/describe/rate_meter.h"
#include "ui/tray/notification_policy.h"
#include "ui/tray/tray_text.h"

#include <QObject>
#include <QSystemTrayIcon>

#include <memory>
#include <optional>

namespace rookery {

class Notifier;
class TrayMenu;
class TunnelSource;

/// The symbol in the tray with its menu and tool tip, and the notices. Draws and sets texts only when they
/// are others than before, since each is a message to another process. Main thread.
class TrayController final : public QObject
{
    Q_OBJECT

public:
    explicit TrayController(TunnelSource &source, QObject *parent = nullptr);
    ~TrayController() override;

    /// Where there is no tray host there is none; one that comes later gets the symbol then.
    void show();
    [[nodiscard]] bool isAvailable() const;
    void setNotices(NoticeKinds kinds) { m_policy.setKinds(kinds); }
    [[nodiscard]] TrayMenu &menu() { return *m_menu; }
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] QString toolTip() const { return m_icon.toolTip(); }

Q_SIGNALS:
    /// A null id: the window, whatever it shows.
    void openRequested(const QUuid &tunnel);
    /// The symbol was clicked.
    void toggleRequested();
    void quitRequested();

private:
    void refresh();
    void refreshIcon();
    void onActivated(QSystemTrayIcon::ActivationReason reason);
    void showBubble(const Notice &notice);

    TunnelSource &m_source;
    QSystemTrayIcon m_icon;
    std::unique_ptr<TrayMenu> m_menu;
    NotificationPolicy m_policy;
    Notifier *m_notifier;
    RateMeter m_in;
    RateMeter m_out;
    std::optional<TraySummary> m_shown;
    QUuid m_bubbleOf;
};

} // namespace rookery
