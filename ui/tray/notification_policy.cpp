// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notification_policy.h"

#include "core/describe/forward_text.h"
#include "core/describe/tunnel_text.h"

namespace rookery {

namespace {

bool isUp(TunnelState state)
{
    return state == TunnelState::Connected || state == TunnelState::Stalled;
}

// A first try that has not failed yet is not an outage.
bool isOut(const TunnelSnapshot &tunnel)
{
    return tunnel.state == TunnelState::Waiting || tunnel.state == TunnelState::NeedsAttention ||
           (tunnel.state == TunnelState::Connecting && (tunnel.attempt > 0 || tunnel.connections > 0));
}

} // namespace

NotificationPolicy::NotificationPolicy(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

NotificationPolicy::~NotificationPolicy() = default;

void NotificationPolicy::update(const TunnelSnapshot &tunnel)
{
    Watch &watch = watchFor(tunnel.id);
    watch.last = tunnel;
    updateOutage(watch);
    updateForward(watch);
    watch.wasUp |= isUp(tunnel.state);
}

void NotificationPolicy::forget(const QUuid &tunnel)
{
    if (m_watches.erase(tunnel) > 0)
        Q_EMIT withdrawn(tunnel);
}

NotificationPolicy::Watch &NotificationPolicy::watchFor(const QUuid &tunnel)
{
    Watch &watch = m_watches[tunnel];
    if (!watch.outage) {
        watch.outage = m_clock.createTimer([this, tunnel] { tellOutage(tunnel); });
        watch.forward = m_clock.createTimer([this, tunnel] { tellForward(tunnel); });
    }
    return watch;
}

void NotificationPolicy::updateOutage(Watch &watch)
{
    if (isOut(watch.last)) {
        if (!watch.outageTold && !watch.outage->isActive())
            watch.outage->start(HoldOff);
        return;
    }
    if (watch.last.state == TunnelState::Connecting)
        return;
    watch.outage->stop();
    if (!std::exchange(watch.outageTold, false))
        return;
    Q_EMIT withdrawn(watch.last.id);
    if (isUp(watch.last.state)) {
        const QString title = watch.wasUp ? tr("%1 is connected again") : tr("%1 is connected");
        tell({NoticeKind::Back, watch.last.id, title.arg(watch.last.name), {}, false});
    }
}

void NotificationPolicy::updateForward(Watch &watch)
{
    if (watch.last.state != TunnelState::Stopped && firstBroken(watch.last) >= 0) {
        if (!watch.forwardTold && !watch.forward->isActive())
            watch.forward->start(HoldOff);
        return;
    }
    watch.forward->stop();
    if (std::exchange(watch.forwardTold, false))
        Q_EMIT withdrawn(watch.last.id);
}

void NotificationPolicy::tellOutage(const QUuid &tunnel)
{
    Watch &watch = watchFor(tunnel);
    watch.outageTold = true;
    const bool attention = watch.last.state == TunnelState::NeedsAttention;
    const QString title = attention ? tr("%1 needs your attention") : tr("%1 is not connected");
    tell({attention ? NoticeKind::NeedsAttention : NoticeKind::Lost, tunnel, title.arg(watch.last.name),
          watch.last.error.message, true});
}

void NotificationPolicy::tellForward(const QUuid &tunnel)
{
    Watch &watch = watchFor(tunnel);
    const int broken = firstBroken(watch.last);
    if (broken < 0)
        return;
    watch.forwardTold = true;
    const ForwardSnapshot &forward = watch.last.forwards[broken];
    tell({NoticeKind::ForwardBroken, tunnel, tr("A forward of %1 does not work").arg(watch.last.name),
          forward.error.message.isEmpty() ? forwardNews(forward) : forwardTrouble(forward), false});
}

void NotificationPolicy::tell(const Notice &told)
{
    if (m_kinds.testFlag(told.kind))
        Q_EMIT notice(told);
}

} // namespace rookery
