// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secrets_read.h"

#include "core/profile/secret_owner.h"
#include "core/secret/secret_key.h"

namespace rookery {

SecretsRead::SecretsRead(SecretStore &store, const QList<Profile> &profiles, QObject *parent)
    : QObject(parent)
{
    for (const Profile &profile : profiles) {
        for (const SecretKind kind : AllSecretKinds) {
            ++m_waiting;
            store.read(secretOwner(profile, kind), kind, this,
                       [this, id = profile.id, kind](const Expected<QByteArray> &secret) {
                           take(id, kind, secret);
                       });
        }
    }
}

void SecretsRead::take(const QUuid &profile, SecretKind kind, const Expected<QByteArray> &secret)
{
    ProfileSecrets &secrets = m_secrets[profile];
    if (!secret) {
        m_problems.append(secret.error());
    } else {
        switch (kind) {
        case SecretKind::Psk:
            secrets.psk = *secret;
            break;
        case SecretKind::ProxyPassword:
            secrets.proxyPassword = *secret;
            break;
        case SecretKind::KeyPassphrase:
            secrets.keyPassphrase = *secret;
            break;
        case SecretKind::ForwardAuth:
            secrets.forwardAuth = *secret;
            break;
        }
    }
    if (--m_waiting > 0)
        return;
    deleteLater();
    Q_EMIT done(m_secrets, m_problems);
}

} // namespace rookery
