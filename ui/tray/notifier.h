// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/notification_policy.h"

#include <QObject>

class QDBusConnection;

namespace rookery {

/// Shows notices with the desktop's notification service (org.freedesktop.Notifications), with buttons; where
/// there is none, bubble() asks for the tray's simple one. A newer notice takes the place of the one in its
/// slot; none outlives this. Main thread; never blocks.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    /// On the session bus; tests give another one.
    explicit Notifier(QObject *parent = nullptr);
    Notifier(const QDBusConnection &bus, QObject *parent);
    ~Notifier() override;

    void show(const Notice &notice);
    void withdraw(NoticeSlot slot);

Q_SIGNALS:
    void retryRequested(const QUuid &tunnel);
    /// A null id: the window, whatever it shows. XDG_ACTIVATION_TOKEN is set where the desktop gave a token,
    /// with which a window may come to the front (xdg-activation-v1).
    void openRequested(const QUuid &tunnel);
    void bubble(const rookery::Notice &notice);

private Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);
    void onActivationToken(uint id, const QString &token);

private:
    void ask(const Notice &notice);
    /// `id` is 0 where the service could not.
    void answered(const Notice &notice, uint id);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rookery
