// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/tunnel_manager_private.h"

#include <utility>

namespace rookery {

TunnelSnapshot TunnelManager::Private::stoppedSnapshot(const Profile &profile)
{
    TunnelSnapshot snapshot;
    snapshot.id = profile.id;
    snapshot.name = profile.name;
    for (const ProfileForward &forward : profile.forwards) {
        ForwardSnapshot part;
        part.spec = forward.spec;
        snapshot.forwards += part;
    }
    return snapshot;
}

TunnelSnapshot TunnelManager::Private::snapshot(const QUuid &id) const
{
    if (const Entry *const entry = find(id))
        return entry->last;
    const std::optional<Profile> profile = store.find(id);
    return profile ? stoppedSnapshot(*profile) : TunnelSnapshot();
}

void TunnelManager::Private::setPace(Pace pace)
{
    const Pace before = std::exchange(m_pace, pace);
    if (before == pace)
        return;
    armTimer();
    if (pace != Pace::Hidden)
        tick();
    // Whoever opens the window may wait for a tunnel.
    if (before == Pace::Hidden)
        m_pool.sendToAll([](TunnelSet &tunnels) { tunnels.lookedAt(); });
}

milliseconds TunnelManager::Private::interval() const
{
    switch (m_pace) {
    case Pace::Calm:
        return std::chrono::seconds(1);
    case Pace::Live:
        return milliseconds(250);
    case Pace::Hidden:
        break;
    }
    return m_limits.hiddenSample;
}

void TunnelManager::Private::refresh()
{
    if (m_pool.isIdle())
        return;
    m_asked = true;
    m_pool.collect();
}

void TunnelManager::Private::armTimer()
{
    if (m_pool.isIdle()) {
        // What is fresh, the end of the last one say, is still told.
        if (!m_fresh.isEmpty())
            QMetaObject::invokeMethod(
                this, [this] { tellUpdated(); }, Qt::QueuedConnection);
        m_timer.stop();
        return;
    }
    m_timer.setTimerType(m_pace == Pace::Hidden ? Qt::VeryCoarseTimer : Qt::CoarseTimer);
    if (!m_timer.isActive() || m_timer.intervalAsDuration() != interval())
        m_timer.start(interval());
}

void TunnelManager::Private::tick()
{
    // One engine that is late must not keep the news of the others.
    if (m_pool.awaited() > 0 || m_pool.isIdle())
        tellUpdated();
    m_pool.collect();
}

void TunnelManager::Private::watchFlows(const QUuid &id)
{
    if (std::exchange(m_watched, id) == id)
        return;
    m_programs.clear();
    for (auto &[key, entry] : m_entries) {
        for (ForwardSnapshot &forward : entry.last.forwards)
            forward.flows.clear();
    }
    sendWatched();
    if (m_pace != Pace::Hidden)
        tick();
}

void TunnelManager::Private::sendWatched()
{
    const Entry *const entry = std::as_const(*this).find(m_watched);
    const TunnelRun run = entry ? entry->run : 0;
    m_pool.sendToAll([run](TunnelSet &tunnels) { tunnels.watchFlows(run); });
}

TunnelManager::Private::Entry *TunnelManager::Private::take(const TunnelSet::News &news)
{
    const auto run = m_runs.find(news.run);
    Entry *const entry = run == m_runs.end() ? nullptr : find(run->second);
    if (!entry)
        return nullptr;
    entry->last = news.snapshot;
    if (const std::optional<Profile> profile = store.find(entry->id))
        entry->last.name = profile->name;
    if (entry->reconnect) // the engine has not heard of it yet
        entry->last.state = TunnelState::Connecting;
    if (entry->id == m_watched)
        m_programs.fillIn(entry->last);
    traffic.add(entry->id, news.snapshot);
    m_fresh.insert(entry->id);
    return entry;
}

void TunnelManager::Private::takeState(const TunnelSet::News &news)
{
    if (const Entry *const entry = take(news)) {
        const QUuid id = entry->id;
        Q_EMIT q->stateChanged(id, entry->last.state);
    }
}

void TunnelManager::Private::takeForwards(const TunnelSet::News &news, const QList<int> &indexes)
{
    const Entry *const entry = take(news);
    if (!entry)
        return;
    const QUuid id = entry->id;
    for (const int index : indexes)
        Q_EMIT q->forwardChanged(id, index);
}

void TunnelManager::Private::takeEnd(const TunnelSet::News &news)
{
    if (Entry *const entry = take(news))
        off(*entry, TunnelSnapshot(entry->last));
}

void TunnelManager::Private::takeAll(const QList<TunnelSet::News> &all)
{
    for (const TunnelSet::News &news : all)
        (void)take(news);
    if (m_pool.awaited() == 0)
        tellUpdated();
}

void TunnelManager::Private::tellUpdated()
{
    const bool asked = std::exchange(m_asked, false);
    if ((m_pace == Pace::Hidden && !asked) || m_fresh.isEmpty())
        return;
    const QSet<QUuid> fresh = std::exchange(m_fresh, {});
    Q_EMIT q->updated(QList<QUuid>(fresh.cbegin(), fresh.cend()));
}

void TunnelManager::Private::profileChanged(const QUuid &id)
{
    Entry *const entry = find(id);
    const std::optional<Profile> profile = store.find(id);
    if (!entry || !profile)
        return;
    if (entry->phase == Phase::Off) {
        const Error error = entry->last.error;
        entry->last = stoppedSnapshot(*profile);
        entry->last.error = error;
        entry->offByRule = entry->offByRule && profile->networkRule.decides();
        entry->last.offByRule = entry->offByRule;
    }
    entry->last.name = profile->name;
    // What was given for one server is not shown to another one because that is the tunnel's gateway now.
    if (entry->secretsId != profile->secretsId() && entry->server != profile->server)
        entry->known = {{}, {}, {}, entry->known.forwardAuth};
    settleSoon(*entry);
}

void TunnelManager::Private::profileRemoved(const QUuid &id)
{
    traffic.forget(id);
    Entry *const entry = find(id);
    if (!entry)
        return;
    entry->removed = true;
    if (entry->phase == Phase::Off)
        m_entries.erase(id);
    else
        halt(id);
}

void TunnelManager::Private::profilesAdded(const QList<QUuid> &ids)
{
    for (const QUuid &id : ids) {
        traffic.remember(id);
        // Deleted and brought back before it had stopped.
        if (Entry *const entry = find(id))
            entry->removed = false;
    }
}

} // namespace rookery
