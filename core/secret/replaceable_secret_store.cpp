// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/replaceable_secret_store.h"

#include <algorithm>
#include <utility>

namespace rookery {

ReplaceableSecretStore::ReplaceableSecretStore(std::unique_ptr<SecretStore> first)
{
    use(std::move(first));
}

ReplaceableSecretStore::~ReplaceableSecretStore() = default;

void ReplaceableSecretStore::use(std::unique_ptr<SecretStore> next)
{
    Q_ASSERT(next);
    // What is waited for in an older one is still waited for.
    connect(next.get(), &SecretStore::waitingChanged, this, [this] { Q_EMIT waitingChanged(isWaiting()); });
    connect(next.get(), &SecretStore::opened, this, &SecretStore::opened);
    m_stores.push_back(std::move(next));
}

SecretStore &ReplaceableSecretStore::replace(std::unique_ptr<SecretStore> next)
{
    SecretStore &before = current();
    use(std::move(next));
    return before;
}

bool ReplaceableSecretStore::isWaiting() const
{
    return std::any_of(m_stores.begin(), m_stores.end(),
                       [](const auto &store) { return store->isWaiting(); });
}

void ReplaceableSecretStore::askIfOpen(QObject *context, OpenDone done)
{
    current().askIfOpen(context, std::move(done));
}

void ReplaceableSecretStore::read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done)
{
    current().read(profile, kind, context, std::move(done));
}

void ReplaceableSecretStore::write(const QUuid &profile, SecretKind kind, const QByteArray &secret,
                                   QObject *context, WriteDone done)
{
    current().write(profile, kind, secret, context, std::move(done));
}

void ReplaceableSecretStore::forget(const QUuid &profile, QObject *context, WriteDone done)
{
    current().forget(profile, context, std::move(done));
}

QString ReplaceableSecretStore::kindName() const
{
    return current().kindName();
}

} // namespace rookery
