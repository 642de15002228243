// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray_controller.h"

#include "ui/models/tunnel_source.h"
#include "ui/tray/notifier.h"
#include "ui/tray/tray_menu.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QGuiApplication>

#include <algorithm>

namespace rookery {

TrayController::TrayController(TunnelSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_menu(std::make_unique<TrayMenu>(source))
    , m_notifier(new Notifier(this))
{
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, &TrayController::onActivated);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT openRequested(m_bubbleOf); });
    connect(m_menu.get(), &TrayMenu::openRequested, this, [this] { Q_EMIT openRequested({}); });
    connect(m_menu.get(), &TrayMenu::quitRequested, this, &TrayController::quitRequested);
    const auto changed = [this](const QUuid &id) {
        m_policy.update(m_source.snapshot(id));
        refresh();
    };
    connect(&source, &TunnelSource::stateChanged, this, changed);
    connect(&source, &TunnelSource::forwardChanged, this, changed);
    connect(&source, &TunnelSource::updated, this, &TrayController::refresh);
    connect(&source, &TunnelSource::profileAdded, this, &TrayController::refresh);
    connect(&source, &TunnelSource::profileRemoved, this, [this](const QUuid &id) {
        m_policy.forget(id);
        refresh();
    });
    connect(&m_policy, &NotificationPolicy::notice, m_notifier, [this](const Notice &notice) {
        // Whoever has the window before them sees it there.
        if (QGuiApplication::applicationState() != Qt::ApplicationActive)
            m_notifier->show(notice);
    });
    connect(&m_policy, &NotificationPolicy::withdrawn, m_notifier, &Notifier::withdraw);
    connect(m_notifier, &Notifier::bubble, this, &TrayController::showBubble);
    connect(m_notifier, &Notifier::openRequested, this, &TrayController::openRequested);
    connect(m_notifier, &Notifier::retryRequested, &source, &TunnelSource::retryNow);
    qApp->installEventFilter(this);
    refresh();
}

TrayController::~TrayController() = default;

void TrayController::show()
{
    m_icon.show();
}

bool TrayController::isAvailable() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayController::refresh()
{
    QList<TunnelSnapshot> tunnels;
    quint64 in = 0;
    quint64 out = 0;
    TimePoint newest{};
    const QList<Profile> profiles = m_source.profiles();
    for (const Profile &profile : profiles) {
        tunnels.append(m_source.snapshot(profile.id));
        newest = std::max(newest, tunnels.constLast().takenAt);
        in += tunnels.constLast().bytesIn;
        out += tunnels.constLast().bytesOut;
    }
    TraySummary summary = summaryOf(tunnels);
    summary.in = m_in.update(in, newest);
    summary.out = m_out.update(out, newest);
    const bool otherMood = !m_shown || m_shown->mood != summary.mood;
    m_shown = summary;
    if (const QString tip = trayToolTip(summary); tip != m_icon.toolTip())
        m_icon.setToolTip(tip);
    if (otherMood)
        refreshIcon();
}

void TrayController::refreshIcon()
{
    m_icon.setIcon(icons::tray(m_shown ? m_shown->mood : Mood::Off));
}

bool TrayController::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange)
        refreshIcon();
    return false;
}

void TrayController::onActivated(QSystemTrayIcon::ActivationReason reason)
{
    if (reason == QSystemTrayIcon::Trigger)
        Q_EMIT toggleRequested();
}

void TrayController::showBubble(const Notice &notice)
{
    if (!m_icon.isVisible() || !QSystemTrayIcon::supportsMessages())
        return;
    m_bubbleOf = notice.tunnel;
    m_icon.showMessage(notice.title, notice.text, m_icon.icon());
}

} // namespace rookery
