// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray_controller.h"

#include "ui/models/tunnel_source.h"
#include "ui/tray/notifier.h"
#include "ui/tray/tray_host.h"
#include "ui/tray/tray_menu.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QGuiApplication>

namespace rookery {

TrayController::TrayController(TunnelSource &source, TrayHost &host, milliseconds freshFor, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_host(host)
    , m_menu(std::make_unique<TrayMenu>(source, [this](const QUuid &id) { return m_rates.value(id); }))
    , m_notifier(new Notifier(this))
{
    connect(m_menu.get(), &TrayMenu::openRequested, this, [this] { Q_EMIT openRequested({}); });
    connect(m_menu.get(), &TrayMenu::quitRequested, this, &TrayController::quitRequested);
    const auto changed = [this](const QUuid &id) {
        m_policy.update(m_source.snapshot(id));
        refreshLater();
    };
    connect(&source, &TunnelSource::stateChanged, this, changed);
    connect(&source, &TunnelSource::forwardChanged, this, changed);
    connect(&source, &TunnelSource::updated, this, &TrayController::refresh);
    connect(&source, &TunnelSource::profilesAdded, this, &TrayController::refreshLater);
    connect(&source, &TunnelSource::profilesRemoved, this, [this](const QList<QUuid> &ids) {
        for (const QUuid &id : ids) {
            m_policy.forget(id);
            m_meters.remove(id);
            m_rates.remove(id);
        }
        refreshLater();
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
    // Whoever opens the menu has the tool tip before them next. No desktop says that a tool tip is about to
    // be shown.
    connect(m_menu.get(), &QMenu::aboutToShow, &source, &TunnelSource::refresh);
    m_stale.setObjectName(QStringLiteral("stale"));
    m_stale.setInterval(freshFor);
    connect(&m_stale, &QTimer::timeout, &source, &TunnelSource::refresh);
    connect(&source, &TunnelSource::updated, this, [this] {
        if (m_stale.isActive())
            m_stale.start();
    });
    qApp->installEventFilter(this);
    connect(&host, &TrayHost::changed, this, &TrayController::appear);
    appear();
    refresh();
}

TrayController::~TrayController() = default;

/// Not before there is a tray: see TrayHost::settle(). From then on Qt's symbol goes and comes with it.
void TrayController::appear()
{
    if (m_icon || !m_host.isThere())
        return;
    m_host.settle();
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, &TrayController::onActivated);
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this,
            [this] { Q_EMIT openRequested(m_bubbleOf); });
    m_icon->setToolTip(m_toolTip);
    refreshIcon();
    m_icon->show();
}

bool TrayController::isAvailable() const
{
    return m_icon && m_host.isThere();
}

TraySummary TrayController::summary()
{
    QList<TunnelSnapshot> tunnels;
    double in = 0;
    double out = 0;
    const QList<Profile> profiles = m_source.profiles();
    for (const Profile &profile : profiles) {
        const TunnelSnapshot tunnel = m_source.snapshot(profile.id);
        tunnels.append(tunnel);
        if (tunnel.state == TunnelState::Stopped) {
            m_meters.remove(profile.id);
            m_rates.remove(profile.id);
            continue;
        }
        Meters &meters = m_meters[profile.id];
        const TrayRates rates{meters.in.update(tunnel.bytesIn, tunnel.takenAt),
                              meters.out.update(tunnel.bytesOut, tunnel.takenAt)};
        m_rates.insert(profile.id, rates);
        in += rates.in;
        out += rates.out;
    }
    TraySummary summary = summaryOf(tunnels);
    summary.in = in;
    summary.out = out;
    return summary;
}

/// Once for all that come together.
void TrayController::refreshLater()
{
    if (!std::exchange(m_isDue, true))
        QMetaObject::invokeMethod(this, &TrayController::refresh, Qt::QueuedConnection);
}

void TrayController::refresh()
{
    m_isDue = false;
    const TraySummary summary = this->summary();
    if (summary.running == 0)
        m_stale.stop();
    else if (!m_stale.isActive())
        m_stale.start();
    const bool otherMood = !m_shown || m_shown->mood != summary.mood;
    m_shown = summary;
    if (const QString tip = trayToolTip(summary); tip != std::exchange(m_toolTip, tip) && m_icon)
        m_icon->setToolTip(tip);
    if (otherMood)
        refreshIcon();
}

void TrayController::refreshIcon()
{
    if (m_icon)
        m_icon->setIcon(icons::tray(m_shown ? m_shown->mood : Mood::Off));
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
    if (!isAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    m_bubbleOf = notice.tunnel();
    m_icon->showMessage(notice.title, notice.text, m_icon->icon());
}

} // namespace rookery
