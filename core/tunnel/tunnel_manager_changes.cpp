// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/config_change.h"
#include "core/tunnel/profile_config.h"
#include "core/tunnel/tunnel_manager_private.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

bool needsMore(const Profile &profile, ProfileSecrets known)
{
    const QList<SecretKind> kinds = SecretCollector::kindsNeededBy(profile);
    return std::any_of(kinds.cbegin(), kinds.cend(),
                       [&known](SecretKind kind) { return secretOf(known, kind).isEmpty(); });
}

} // namespace

void TunnelManager::Private::restart(const QUuid &id)
{
    Entry *const entry = find(id);
    if (!entry || entry->phase == Phase::Off || entry->phase == Phase::Stopping) {
        // One that stops has its ports yet; it begins again when they are free.
        begin(id, true);
        return;
    }
    entry->byHand = true;
    entry->reconnect = entry->phase == Phase::Running;
    collectSecrets(*entry);
    setState(*entry, TunnelState::Connecting);
}

void TunnelManager::Private::secretsChanged(const QUuid &id)
{
    if (Entry *const entry = find(id);
        entry && (entry->phase == Phase::Running || entry->phase == Phase::Secrets))
        collectSecrets(*entry);
}

TunnelConfig TunnelManager::Private::configOf(const Profile &profile, const ProfileSecrets &secrets)
{
    TunnelConfig config = tunnelConfig(profile, secrets);
    config.place = ForwardPlace::Window;
    return config;
}

/// At the end of the turn: whoever saves a profile saves its secrets with it, and several profiles at once.
void TunnelManager::Private::settleSoon(Entry &entry)
{
    if (std::exchange(entry.settling, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this, id = entry.id] {
            if (Entry *const changed = find(id)) {
                changed->settling = false;
                settle(*changed);
            }
        },
        Qt::QueuedConnection);
}

void TunnelManager::Private::settle(Entry &entry)
{
    const std::optional<Profile> profile = store.find(entry.id);
    if (!profile)
        return;
    // Another gateway has keys of its own; one that is the tunnel's no more has left it what it had.
    const bool isElsewhere = entry.secretsId != profile->secretsId();
    if (entry.phase == Phase::Secrets) {
        const bool isAnswered = entry.collector->asked() && !needsMore(*profile, entry.known);
        if (isElsewhere || isAnswered || SecretCollector::kindsNeededBy(*profile) != entry.collector->kinds())
            collectSecrets(entry);
        return;
    }
    if (entry.phase != Phase::Running)
        return;
    entry.secretsId = profile->secretsId();
    const TunnelConfig config = configOf(*profile, entry.known);
    const ConfigChange change = ConfigChange::between(entry.config, config);
    // A keychain may make its user unlock it: it is asked only where the connection is another one.
    if (change.reconnects || needsMore(*profile, entry.known) || (isElsewhere && !profile->gateway.isNull()))
        collectSecrets(entry);
    else if (!change.isNothing())
        deliver(entry, config);
}

/// The secrets are there.
void TunnelManager::Private::collected(Entry &entry)
{
    if (entry.phase == Phase::Secrets) {
        launch(entry);
        return;
    }
    const std::optional<Profile> profile = store.find(entry.id);
    entry.known = entry.collector->secrets();
    dropCollector(entry);
    if (!profile || entry.phase != Phase::Running)
        return;
    const TunnelConfig config = configOf(*profile, entry.known);
    if (entry.reconnect || !ConfigChange::between(entry.config, config).isNothing())
        deliver(entry, config);
}

void TunnelManager::Private::deliver(Entry &entry, const TunnelConfig &config)
{
    entry.config = config;
    // Should it end by itself before it hears that.
    entry.again = entry.reconnect;
    m_pool.send(entry.run, [run = entry.run, config, reconnect = entry.reconnect](TunnelSet &tunnels) {
        tunnels.apply(run, config, reconnect);
    });
}

void TunnelManager::Private::takeApplied(const TunnelSet::News &news, bool reconnected)
{
    Entry *entry = take(news);
    if (!entry || entry->phase != Phase::Running)
        return;
    const QUuid id = entry->id;
    if (reconnected) {
        entry->again = entry->reconnect = false;
        entry->last.state = news.snapshot.state;
        Q_EMIT q->stateChanged(id, news.snapshot.state);
    }
    for (int i = 0; i < int(news.snapshot.forwards.size()); ++i)
        Q_EMIT q->forwardChanged(id, i);
    if (m_pace != Pace::Hidden)
        tellUpdated();
}

} // namespace rookery
