// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/tunnel_manager.h"

#include "core/tunnel/tunnel_manager_private.h"

#include <algorithm>
#include <utility>

namespace rookery {

TunnelManager::Private::Private(TunnelManager *manager, ProfileStore &profiles, SecretStore &secretStore,
                                const Limits &waiting)
    : store(profiles), secrets(secretStore), q(manager), m_limits(waiting)
{
    connect(&m_pool, &EnginePool::stateChanged, this, &Private::takeState);
    connect(&m_pool, &EnginePool::forwardsChanged, this, &Private::takeForwards);
    connect(&m_pool, &EnginePool::applied, this, &Private::takeApplied);
    connect(&m_pool, &EnginePool::ended, this, &Private::takeEnd);
    connect(&m_pool, &EnginePool::collected, this, &Private::takeAll);
    connect(&m_timer, &QTimer::timeout, this, &Private::tick);
    m_shutDownTimer.setSingleShot(true);
    connect(&m_shutDownTimer, &QTimer::timeout, this, &Private::forceOff);
    connect(&store, &ProfileStore::changed, this, &Private::profileChanged);
    connect(&store, &ProfileStore::removed, this, [this](const QList<QUuid> &ids) {
        for (const QUuid &id : ids)
            profileRemoved(id);
    });
    connect(&store, &ProfileStore::added, this, &Private::profilesAdded);
    connect(&secrets, &SecretStore::opened, this, &Private::secretsOpened);
}

TunnelManager::Private::Entry *TunnelManager::Private::find(const QUuid &id)
{
    const auto it = m_entries.find(id);
    return it == m_entries.end() ? nullptr : &it->second;
}

const TunnelManager::Private::Entry *TunnelManager::Private::find(const QUuid &id) const
{
    const auto it = m_entries.find(id);
    return it == m_entries.end() ? nullptr : &it->second;
}

bool TunnelManager::Private::isActive() const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [](const auto &entry) { return entry.second.phase != Phase::Off; });
}

void TunnelManager::Private::saveWish(const QUuid &id, bool wanted)
{
    const std::optional<Profile> profile = store.find(id);
    if (!profile || profile->wanted == wanted)
        return;
    if (const Expected<void> saved = store.setWanted(id, wanted); !saved)
        Q_EMIT q->failed(id, saved.error());
}

void TunnelManager::Private::saveWishes(const QList<QUuid> &ids, bool wanted)
{
    if (const Expected<void> saved = store.setWanted(ids, wanted); !saved)
        Q_EMIT q->failed({}, saved.error());
}

void TunnelManager::Private::setState(Entry &entry, TunnelState state, const Error &why)
{
    entry.last.state = state;
    entry.last.error = why;
    m_fresh.insert(entry.id);
    Q_EMIT q->stateChanged(entry.id, state);
}

void TunnelManager::Private::begin(const QUuid &id, bool byHand)
{
    const std::optional<Profile> profile = store.find(id);
    if (!profile || m_shuttingDown)
        return;
    Entry &entry = m_entries[id];
    entry.id = id;
    entry.offByRule = false;
    entry.again = entry.phase == Phase::Stopping;
    if (entry.again || entry.phase == Phase::Off)
        entry.byHand = byHand;
    if (entry.phase != Phase::Off)
        return;
    entry.phase = Phase::Secrets;
    entry.last = stoppedSnapshot(*profile);
    collectSecrets(entry);
    setState(entry, TunnelState::Connecting);
}

void TunnelManager::Private::launch(Entry &entry)
{
    const ProfileSecrets found = entry.collector->secrets();
    dropCollector(entry);
    const std::optional<Profile> profile = store.find(entry.id);
    if (!profile) {
        off(entry, entry.last);
        return;
    }
    entry.phase = Phase::Running;
    entry.known = found;
    entry.config = configOf(*profile, found);
    entry.reconnect = false;
    entry.run = m_pool.start(entry.id, entry.config);
    m_runs.emplace(entry.run, entry.id);
    if (entry.id == m_watched)
        sendWatched();
    armTimer();
}

void TunnelManager::Private::dropCollector(Entry &entry)
{
    // It may be the one that calls us.
    SecretCollector *const collector = entry.collector.release();
    if (!collector)
        return;
    collector->disconnect(this);
    collector->deleteLater();
    if (collector->asked())
        Q_EMIT q->secretWithdrawn(entry.id);
}

void TunnelManager::Private::halt(const QUuid &id)
{
    Entry *const entry = find(id);
    if (!entry)
        return;
    entry->again = entry->reconnect = false;
    entry->known = {};
    entry->config = {};
    if (entry->phase == Phase::Secrets) {
        off(*entry, entry->last);
    } else if (entry->phase == Phase::Running) {
        dropCollector(*entry);
        entry->phase = Phase::Stopping;
        m_pool.send(entry->run, [run = entry->run](TunnelSet &tunnels) { tunnels.stop(run); });
    }
}

void TunnelManager::Private::off(Entry &entry, const TunnelSnapshot &last)
{
    m_runs.erase(entry.run);
    entry.run = 0;
    entry.phase = Phase::Off;
    entry.reconnect = false;
    entry.config = {};
    dropCollector(entry);
    traffic.interrupt(entry.id);
    entry.last = last;
    // One that was ended by force had no time to say so.
    entry.last.untilRetry = milliseconds(0);
    entry.last.connectedSince = {};
    entry.last.liveFlows = 0;
    entry.last.outdated = false;
    entry.last.offByRule = entry.offByRule;
    for (ForwardSnapshot &forward : entry.last.forwards) {
        forward.state = forward.state == ForwardState::Refused ? forward.state : ForwardState::Off;
        forward.boundPort = 0;
        forward.liveFlows = 0;
        forward.flows.clear();
    }
    const QUuid id = entry.id;
    const bool again = std::exchange(entry.again, false);
    const bool removed = entry.removed;
    const bool byHand = entry.byHand;
    setState(entry, TunnelState::Stopped, last.state == TunnelState::Stopped ? last.error : Error());
    if (removed)
        m_entries.erase(id);
    else if (again)
        begin(id, byHand);
    armTimer();
    tellIfAllStopped();
}

void TunnelManager::Private::switchByRule(const QUuid &id, bool on)
{
    const std::optional<Profile> profile = store.find(id);
    if (!profile || m_shuttingDown)
        return;
    if (on) {
        begin(id, false);
        return;
    }
    Entry &entry = m_entries[id];
    if (entry.phase == Phase::Off)
        entry.last = stoppedSnapshot(*profile);
    entry.id = id;
    entry.offByRule = entry.last.offByRule = true;
    if (entry.phase == Phase::Off)
        setState(entry, TunnelState::Stopped);
    else
        halt(id);
}

void TunnelManager::Private::personDecided(const QUuid &id)
{
    if (Entry *const entry = find(id))
        entry->offByRule = entry->last.offByRule = false;
    Q_EMIT q->personDecided(id);
}

void TunnelManager::Private::shutDown()
{
    m_shuttingDown = true;
    m_shutDownTimer.start(m_limits.shutDown);
    QList<QUuid> ids;
    for (const auto &[id, entry] : m_entries)
        ids += id;
    for (const QUuid &id : ids)
        halt(id);
    QMetaObject::invokeMethod(
        this, [this] { tellIfAllStopped(); }, Qt::QueuedConnection);
}

void TunnelManager::Private::forceOff()
{
    QList<QUuid> ids;
    for (const auto &[id, entry] : m_entries) {
        if (entry.phase != Phase::Off)
            ids += id;
    }
    for (const QUuid &id : ids) {
        if (Entry *const entry = find(id)) {
            m_pool.drop(entry->run);
            off(*entry, entry->last);
        }
    }
}

void TunnelManager::Private::tellIfAllStopped()
{
    if (!m_shuttingDown || m_toldAllStopped || isActive())
        return;
    m_toldAllStopped = true;
    m_shutDownTimer.stop();
    Q_EMIT q->allStopped();
}

void TunnelManager::Private::networkChanged()
{
    m_pool.sendToAll([](TunnelSet &tunnels) { tunnels.networkChanged(); });
}

void TunnelManager::Private::send(const QUuid &id, const std::function<void(TunnelSet &, TunnelRun)> &command)
{
    if (const Entry *const entry = find(id); entry && entry->phase == Phase::Running)
        m_pool.send(entry->run, [run = entry->run, command](TunnelSet &tunnels) { command(tunnels, run); });
}

quint64 TunnelManager::Private::forwardAt(const QUuid &id, int index) const
{
    return snapshot(id).forwards.value(index).id;
}

TunnelManager::TunnelManager(ProfileStore &store, SecretStore &secrets, QObject *parent)
    : TunnelManager(store, secrets, Limits(), parent)
{
}

TunnelManager::TunnelManager(ProfileStore &store, SecretStore &secrets, const Limits &limits, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, store, secrets, limits))
{
}

TunnelManager::~TunnelManager() = default;

void TunnelManager::restore()
{
    const QList<Profile> profiles = d->store.profiles();
    for (const Profile &profile : profiles) {
        if (profile.networkRule.decides())
            continue; // once the network is known
        if (profile.startMode == StartMode::Always ||
            (profile.startMode == StartMode::AsItWas && profile.wanted))
            d->begin(profile.id, false);
    }
}

void TunnelManager::switchByRule(const QUuid &id, bool on)
{
    d->switchByRule(id, on);
}

void TunnelManager::start(const QUuid &id)
{
    d->personDecided(id);
    d->saveWish(id, true);
    d->begin(id, true);
}

void TunnelManager::stop(const QUuid &id)
{
    d->personDecided(id);
    d->saveWish(id, false);
    d->halt(id);
}

void TunnelManager::startSome(const QList<QUuid> &ids)
{
    d->saveWishes(ids, true);
    for (const QUuid &id : ids) {
        d->personDecided(id);
        d->begin(id, true);
    }
}

void TunnelManager::stopSome(const QList<QUuid> &ids)
{
    d->saveWishes(ids, false);
    for (const QUuid &id : ids) {
        d->personDecided(id);
        d->halt(id);
    }
}

void TunnelManager::reconnect(const QUuid &id)
{
    d->personDecided(id);
    d->saveWish(id, true);
    d->restart(id);
}

void TunnelManager::secretEdited(const QUuid &id, SecretKind kind, const QByteArray &secret)
{
    if (Private::Entry *const entry = d->find(id)) {
        secretOf(entry->known, kind) = secret;
        d->settleSoon(*entry);
    }
}

void TunnelManager::secretsChanged(const QUuid &id)
{
    d->secretsChanged(id);
}

void TunnelManager::retryNow(const QUuid &id)
{
    if (Private::Entry *const entry = d->find(id); entry && entry->phase == Private::Phase::Secrets)
        d->collectAgain(*entry);
    else
        d->send(id, [](TunnelSet &tunnels, TunnelRun run) { tunnels.retryNow(run); });
}

void TunnelManager::networkChanged()
{
    d->networkChanged();
}

void TunnelManager::provideSecret(const QUuid &id, SecretKind kind, const QByteArray &secret, bool remember)
{
    d->provideSecret(id, kind, secret, remember);
}

void TunnelManager::declineSecret(const QList<QUuid> &ids, SecretKind kind)
{
    d->declineSecret(ids, kind);
}

void TunnelManager::closeFlow(const QUuid &id, quint64 flow)
{
    d->send(id, [flow](TunnelSet &tunnels, TunnelRun run) { tunnels.closeFlow(run, flow); });
}

void TunnelManager::setForwardRunning(const QUuid &id, int index, bool running)
{
    const quint64 forward = d->forwardAt(id, index);
    d->send(id, [forward, running](TunnelSet &tunnels, TunnelRun run) {
        tunnels.setForwardRunning(run, forward, running);
    });
}

void TunnelManager::useOtherPort(const QUuid &id, int index, quint16 port)
{
    const quint64 forward = d->forwardAt(id, index);
    d->send(id,
            [forward, port](TunnelSet &tunnels, TunnelRun run) { tunnels.useOtherPort(run, forward, port); });
}

void TunnelManager::keepPort(const QUuid &id, int index)
{
    const ForwardSnapshot forward = d->snapshot(id).forwards.value(index);
    std::optional<Profile> profile = d->store.find(id);
    if (!profile || forward.boundPort == 0)
        return;
    const auto saved = std::find_if(
        profile->forwards.begin(), profile->forwards.end(),
        [&](const ProfileForward &candidate) { return candidate.spec.isSameForward(forward.spec); });
    if (saved == profile->forwards.end())
        return;
    saved->spec.listenPort = forward.boundPort;
    if (const auto done = d->store.put(*profile); !done)
        Q_EMIT failed(id, done.error());
}

void TunnelManager::setPace(Pace pace)
{
    d->setPace(pace);
}

void TunnelManager::refresh()
{
    d->refresh();
}

void TunnelManager::watchFlows(const QUuid &id)
{
    d->watchFlows(id);
}

TunnelSnapshot TunnelManager::snapshot(const QUuid &id) const
{
    return d->snapshot(id);
}

QList<TunnelSnapshot> TunnelManager::snapshots() const
{
    QList<TunnelSnapshot> all;
    for (const Profile &profile : d->store.profiles())
        all += d->snapshot(profile.id);
    return all;
}

TrafficBook &TunnelManager::traffic()
{
    return d->traffic;
}

bool TunnelManager::isRunning(const QUuid &id) const
{
    const Private::Entry *const entry = std::as_const(*d).find(id);
    return entry && entry->phase != Private::Phase::Off &&
           (entry->phase != Private::Phase::Stopping || entry->again);
}

void TunnelManager::shutDown()
{
    d->shutDown();
}

} // namespace rookery
