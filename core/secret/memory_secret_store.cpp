// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/memory_secret_store.h"

#include "core/secret/secret_key.h"

namespace rookery {

void MemorySecretStore::read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done)
{
    answerSecret(context, std::move(done), Expected<QByteArray>(m_secrets.value(secretKey(profile, kind))));
}

void MemorySecretStore::write(const QUuid &profile, SecretKind kind, const QByteArray &secret,
                              QObject *context, WriteDone done)
{
    if (secret.isEmpty())
        m_secrets.remove(secretKey(profile, kind));
    else
        m_secrets.insert(secretKey(profile, kind), secret);
    answerSecret(context, std::move(done), Expected<void>());
}

void MemorySecretStore::forget(const QUuid &profile, QObject *context, WriteDone done)
{
    for (const SecretKind kind : AllSecretKinds)
        m_secrets.remove(secretKey(profile, kind));
    answerSecret(context, std::move(done), Expected<void>());
}

QString MemorySecretStore::kindName() const
{
    return QStringLiteral("memory");
}

} // namespace rookery
