// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/replaceable_secret_store.h"

#include <utility>

namespace rookery {

ReplaceableSecretStore::ReplaceableSecretStore(std::unique_ptr<SecretStore> first)
{
    replace(std::move(first));
}

ReplaceableSecretStore::~ReplaceableSecretStore() = default;

void ReplaceableSecretStore::replace(std::unique_ptr<SecretStore> next)
{
    Q_ASSERT(next);
    m_stores.push_back(std::move(next));
}

void ReplaceableSecretStore::read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done)
{
    m_stores.back()->read(profile, kind, context, std::move(done));
}

void ReplaceableSecretStore::write(const QUuid &profile, SecretKind kind, const QByteArray &secret,
                                   QObject *context, WriteDone done)
{
    m_stores.back()->write(profile, kind, secret, context, std::move(done));
}

void ReplaceableSecretStore::forget(const QUuid &profile, QObject *context, WriteDone done)
{
    m_stores.back()->forget(profile, context, std::move(done));
}

QString ReplaceableSecretStore::kindName() const
{
    return m_stores.back()->kindName();
}

} // namespace rookery
