// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notification_policy.h"

#include "core/describe/forward_text.h"
#include "core/describe/name_list.h"
#include "core/describe/tunnel_text.h"
#include "core/tunnel/network_watch.h"

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

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

NoticeSlot slotOf(const TunnelSnapshot &tunnel)
{
    return tunnel.state == TunnelState::NeedsAttention ? NoticeSlot::Attention : NoticeSlot::Outage;
}

NoticeKind kindOf(NoticeSlot slot)
{
    switch (slot) {
    case NoticeSlot::Outage:
        break;
    case NoticeSlot::Attention:
        return NoticeKind::NeedsAttention;
    case NoticeSlot::Forward:
        return NoticeKind::ForwardBroken;
    }
    return NoticeKind::Lost;
}

bool isPartOf(const QList<QUuid> &some, const QList<QUuid> &all)
{
    return std::all_of(some.begin(), some.end(), [&all](const QUuid &one) { return all.contains(one); });
}

} // namespace

NotificationPolicy::NotificationPolicy(Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_quietUntil(clock.now() + AfterStart)
{
}

NotificationPolicy::~NotificationPolicy() = default;

void NotificationPolicy::follow(const NetworkWatch &network)
{
    connect(&network, &NetworkWatch::wokeUp, this, &NotificationPolicy::wokeUp);
    connect(&network, &NetworkWatch::onlineChanged, this, &NotificationPolicy::setOnline);
    m_online = network.isOnline();
}

void NotificationPolicy::hold(milliseconds time)
{
    m_quietUntil = std::max(m_quietUntil, m_clock.now() + time);
}

void NotificationPolicy::setOnline(bool online)
{
    if (std::exchange(m_online, online) == online || !online)
        return;
    hold(AfterNetwork);
    for (auto &[id, watch] : m_watches) {
        if (isOut(watch.last) && !watch.outageSlot && !watch.outage->isActive())
            watch.outage->start(AfterNetwork);
    }
}

void NotificationPolicy::update(const TunnelSnapshot &tunnel)
{
    Watch &watch = watchFor(tunnel.id);
    watch.last = tunnel;
    if (tunnel.state != TunnelState::Connecting)
        watch.rested = tunnel.state == TunnelState::Resting;
    if (watch.rested) {
        // One that connects because it is used begins anew: what was before is no outage.
        watch.last.attempt = 0;
        watch.last.connections = 0;
    }
    updateOutage(watch);
    updateForward(watch);
    watch.wasUp |= isUp(tunnel.state);
}

void NotificationPolicy::forget(const QUuid &tunnel)
{
    const auto gone = m_watches.find(tunnel);
    if (gone == m_watches.end())
        return;
    if (const std::optional<NoticeSlot> slot = gone->second.outageSlot)
        leave(*slot, tunnel, false);
    if (gone->second.forwardCounts)
        leave(NoticeSlot::Forward, tunnel, false);
    for (auto &[slot, group] : m_groups)
        group.back.removeAll(tunnel);
    m_watches.erase(tunnel);
}

NotificationPolicy::Watch &NotificationPolicy::watchFor(const QUuid &tunnel)
{
    Watch &watch = m_watches[tunnel];
    if (!watch.outage) {
        watch.outage = m_clock.createTimer([this, tunnel] { outageLasts(tunnel); });
        watch.forward = m_clock.createTimer([this, tunnel] { forwardLasts(tunnel); });
    }
    return watch;
}

NotificationPolicy::Group &NotificationPolicy::groupFor(NoticeSlot slot)
{
    Group &group = m_groups[slot];
    if (!group.pause)
        group.pause = m_clock.createTimer([this, slot] { tellChange(slot); });
    return group;
}

void NotificationPolicy::updateOutage(Watch &watch)
{
    const QUuid id = watch.last.id;
    if (isOut(watch.last)) {
        if (!watch.outSince)
            watch.outSince = m_clock.now();
        // What was only lost turns out to need somebody.
        if (watch.outageSlot == NoticeSlot::Outage && slotOf(watch.last) == NoticeSlot::Attention) {
            leave(NoticeSlot::Outage, id, false);
            join(NoticeSlot::Attention, id);
            tellChange(NoticeSlot::Attention);
        } else if (!watch.outageSlot && !watch.outage->isActive() && m_online) {
            watch.outage->start(HoldOff);
        }
        return;
    }
    if (watch.last.state == TunnelState::Connecting)
        return;
    watch.outage->stop();
    watch.outSince.reset();
    if (const auto slot = std::exchange(watch.outageSlot, {}))
        leave(*slot, id, isUp(watch.last.state));
}

void NotificationPolicy::updateForward(Watch &watch)
{
    if (watch.last.state != TunnelState::Stopped && firstBroken(watch.last) >= 0) {
        if (!watch.forwardCounts && !watch.forward->isActive())
            watch.forward->start(HoldOff);
        return;
    }
    watch.forward->stop();
    if (std::exchange(watch.forwardCounts, false))
        leave(NoticeSlot::Forward, watch.last.id, false);
}

void NotificationPolicy::outageLasts(const QUuid &tunnel)
{
    if (!m_online)
        return; // setOnline() goes on
    const TimePoint now = m_clock.now();
    if (now < m_quietUntil) {
        watchFor(tunnel).outage->start(std::chrono::ceil<milliseconds>(m_quietUntil - now));
        return;
    }
    for (auto &[id, watch] : m_watches) {
        const bool old = id == tunnel || (watch.outSince && now - *watch.outSince >= Together);
        if (!old || !isOut(watch.last) || watch.outageSlot)
            continue;
        watch.outage->stop();
        join(slotOf(watch.last), id);
    }
    tellChange(NoticeSlot::Outage);
    tellChange(NoticeSlot::Attention);
}

void NotificationPolicy::forwardLasts(const QUuid &tunnel)
{
    join(NoticeSlot::Forward, tunnel);
    tellChange(NoticeSlot::Forward);
}

void NotificationPolicy::join(NoticeSlot slot, const QUuid &tunnel)
{
    Watch &watch = watchFor(tunnel);
    if (slot == NoticeSlot::Forward)
        watch.forwardCounts = true;
    else
        watch.outageSlot = slot;
    Group &group = groupFor(slot);
    group.now += tunnel;
    group.back.removeAll(tunnel);
}

void NotificationPolicy::leave(NoticeSlot slot, const QUuid &tunnel, bool up)
{
    Group &group = groupFor(slot);
    group.now.removeAll(tunnel);
    if (up && group.told.contains(tunnel))
        group.back += tunnel;
    if (!group.now.isEmpty()) {
        // Fewer is no news: the others may follow.
        if (!group.pause->isActive())
            group.pause->start(Pause);
        return;
    }
    QList<QUuid> back = std::exchange(group.back, {});
    back.removeIf([this](const QUuid &id) { return !isUp(watchFor(id).last.state); });
    if (std::exchange(group.told, {}).isEmpty())
        return;
    Q_EMIT withdrawn(slot);
    if (!back.isEmpty() && m_kinds.testFlag(kindOf(slot)))
        tell(backNotice(slot, back));
}

void NotificationPolicy::tellChange(NoticeSlot slot)
{
    Group &group = groupFor(slot);
    if (group.now.isEmpty() || group.now == group.told || group.pause->isActive())
        return;
    Notice news = noticeOf(slot, group.now);
    news.quiet = isPartOf(group.now, group.told);
    group.told = group.now;
    group.pause->start(Pause);
    tell(news);
}

void NotificationPolicy::tell(const Notice &told)
{
    if (m_kinds.testFlag(told.kind))
        Q_EMIT notice(told);
}

Notice NotificationPolicy::noticeOf(NoticeSlot slot, const QList<QUuid> &tunnels)
{
    const int count = int(tunnels.size());
    QString title;
    switch (slot) {
    case NoticeSlot::Outage:
        title = count == 1 ? tr("%1 is not connected") : tr("%n tunnels are not connected", nullptr, count);
        break;
    case NoticeSlot::Attention:
        title =
            count == 1 ? tr("%1 needs your attention") : tr("%n tunnels need your attention", nullptr, count);
        break;
    case NoticeSlot::Forward:
        title = count == 1 ? tr("A forward of %1 does not work")
                           : tr("Forwards of %n tunnels do not work", nullptr, count);
        break;
    }
    Notice news{kindOf(slot), slot, tunnels, title, reasonOfAll(slot, tunnels), slot != NoticeSlot::Forward,
                false};
    if (count == 1)
        news.title = title.arg(watchFor(tunnels.constFirst()).last.name);
    else
        news.text = names(tunnels) + (news.text.isEmpty() ? QString() : u'\n' + news.text);
    return news;
}

Notice NotificationPolicy::backNotice(NoticeSlot slot, const QList<QUuid> &tunnels)
{
    const int count = int(tunnels.size());
    const bool again = std::all_of(tunnels.begin(), tunnels.end(),
                                   [this](const QUuid &tunnel) { return watchFor(tunnel).wasUp; });
    Notice news{NoticeKind::Back, slot, tunnels, {}, {}, false, false};
    if (count == 1) {
        news.title = (again ? tr("%1 is connected again") : tr("%1 is connected"))
                         .arg(watchFor(tunnels.constFirst()).last.name);
    } else {
        news.title = again ? tr("%n tunnels are connected again", nullptr, count)
                           : tr("%n tunnels are connected", nullptr, count);
        news.text = names(tunnels);
    }
    return news;
}

QString NotificationPolicy::reason(NoticeSlot slot, const QUuid &tunnel)
{
    const TunnelSnapshot &last = watchFor(tunnel).last;
    if (slot != NoticeSlot::Forward)
        return last.error.message;
    const int broken = firstBroken(last);
    if (broken < 0)
        return {};
    const ForwardSnapshot &forward = last.forwards[broken];
    return forward.error.message.isEmpty() ? forwardNews(forward) : forwardTrouble(forward);
}

/// Where it is the same for all of them.
QString NotificationPolicy::reasonOfAll(NoticeSlot slot, const QList<QUuid> &tunnels)
{
    const QString first = reason(slot, tunnels.constFirst());
    const bool same = std::all_of(tunnels.begin(), tunnels.end(),
                                  [&](const QUuid &tunnel) { return reason(slot, tunnel) == first; });
    return same ? first : QString();
}

QString NotificationPolicy::names(const QList<QUuid> &tunnels)
{
    QStringList names;
    for (const QUuid &tunnel : tunnels)
        names += watchFor(tunnel).last.name;
    return nameList(names);
}

} // namespace rookery
