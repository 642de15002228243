// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/secret_owner.h"
#include "core/tunnel/tunnel_manager_private.h"

namespace rookery {

void TunnelManager::Private::collectSecrets(Entry &entry)
{
    const QUuid id = entry.id;
    dropCollector(entry);
    const Profile profile = *store.find(id);
    entry.secretsId = profile.secretsId();
    entry.server = profile.server;
    entry.collector = std::make_unique<SecretCollector>(profile, ProfileSecrets(), m_limits.secrets);
    entry.collector->setKnown(entry.known);
    connect(entry.collector.get(), &SecretCollector::ready, this, [this, id] {
        if (Entry *const ready = find(id))
            collected(*ready);
    });
    connect(entry.collector.get(), &SecretCollector::needed, this,
            [this, id](SecretKind kind, const QString &why) {
                if (Entry *const asking = find(id))
                    secretNeeded(*asking, kind, why);
            });
    connect(entry.collector.get(), &SecretCollector::waiting, this, [this, id](bool waits) {
        if (Entry *const waiting = find(id))
            waitForKeychain(*waiting, waits);
    });
    entry.collector->start(secrets);
}

void TunnelManager::Private::waitForKeychain(Entry &entry, bool waits)
{
    if (entry.phase != Phase::Secrets)
        return; // it goes on as it was
    if (waits)
        setState(entry, TunnelState::WaitingForKeychain,
                 {ErrorCode::NotPermitted,
                  TunnelManager::tr("The keychain is locked."),
                  TunnelManager::tr("Unlock it, and the tunnel connects."),
                  {}});
    else
        setState(entry, TunnelState::Connecting);
}

void TunnelManager::Private::collectAgain(Entry &entry)
{
    collectSecrets(entry);
    if (entry.phase == Phase::Secrets)
        setState(entry, TunnelState::Connecting);
}

/// Who was asked because it was locked need not answer any more.
void TunnelManager::Private::secretsOpened()
{
    QList<QUuid> refused;
    for (const auto &[id, entry] : m_entries) {
        if (entry.collector && entry.collector->asked() && entry.collector->wasRefused())
            refused += id;
    }
    for (const QUuid &id : refused) {
        if (Entry *const entry = find(id); entry && entry->collector)
            collectAgain(*entry);
    }
}

void TunnelManager::Private::secretNeeded(Entry &entry, SecretKind kind, const QString &why)
{
    const QUuid id = entry.id;
    if (entry.phase == Phase::Running) {
        // It goes on as it was until there is an answer.
        Q_EMIT q->secretNeeded(id, kind, why);
        return;
    }
    Error error{ErrorCode::NotPermitted, {}, TunnelManager::tr("Enter it to connect."), why};
    switch (kind) {
    case SecretKind::Psk:
        error.message = TunnelManager::tr("The key for the server is needed.");
        break;
    case SecretKind::ProxyPassword:
        error.message = TunnelManager::tr("The password for the proxy is needed.");
        break;
    case SecretKind::KeyPassphrase:
        error.message = TunnelManager::tr("The passphrase of the certificate's key is needed.");
        break;
    case SecretKind::ForwardAuth:
        error.message = TunnelManager::tr("The password of this tunnel's own proxies is needed.");
        break;
    }
    setState(entry, TunnelState::NeedsAttention, error);
    Q_EMIT q->secretNeeded(id, kind, why);
}

void TunnelManager::Private::provideSecret(const QUuid &id, SecretKind kind, const QByteArray &secret,
                                           bool remember)
{
    Entry *const entry = find(id);
    if (!entry)
        return;
    const bool asked = entry->collector && entry->collector->asked() == kind;
    if (remember) {
        const std::optional<Profile> profile = store.find(id);
        secrets.write(profile ? secretOwner(*profile, kind) : id, kind, secret, this,
                      [this, id](const Expected<void> &written) {
                          if (!written)
                              Q_EMIT q->failed(id, written.error());
                      });
    }
    // Kept for the next connection too, since a person should not be asked twice.
    secretOf(entry->known, kind) = secret;
    if (!asked)
        return;
    if (entry->phase == Phase::Secrets)
        setState(*entry, TunnelState::Connecting);
    // Whoever heard that may have stopped it.
    if (entry->collector)
        entry->collector->provide(kind, secret);
}

void TunnelManager::Private::cancelChange(Entry &entry)
{
    dropCollector(entry);
    entry.reconnect = false;
    m_pool.collect(); // what it does is what it did before
}

void TunnelManager::Private::declineSecret(const QList<QUuid> &ids, SecretKind kind)
{
    QList<QUuid> unwanted;
    QList<QUuid> ended;
    for (const QUuid &id : ids) {
        Entry *const entry = find(id);
        if (!entry || !entry->collector || entry->collector->asked() != kind)
            continue;
        if (entry->phase == Phase::Running) {
            cancelChange(*entry);
            continue;
        }
        // At a restore nobody has switched it on just now; the next restore may ask again.
        if (entry->byHand)
            unwanted += id;
        ended += id;
    }
    saveWishes(unwanted, false);
    for (const QUuid &id : std::as_const(ended)) {
        personDecided(id); // or its network's rule would ask again
        halt(id);
    }
}

} // namespace rookery
