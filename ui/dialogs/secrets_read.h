// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"
#include "core/secret/profile_secrets.h"
#include "core/secret/secret_store.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace rookery {

/// Reads every secret of some profiles. One object, one try; deletes itself after done().
class SecretsRead final : public QObject
{
    Q_OBJECT

public:
    SecretsRead(SecretStore &store, const QList<Profile> &profiles, QObject *parent);

Q_SIGNALS:
    /// By profile, also where its gateway has them. `problems` has one for each secret that was not handed
    /// out.
    void done(const QHash<QUuid, rookery::ProfileSecrets> &secrets, const QList<rookery::Error> &problems);

private:
    void take(const QUuid &profile, SecretKind kind, const Expected<QByteArray> &secret);

    QHash<QUuid, ProfileSecrets> m_secrets;
    QList<Error> m_problems;
    qsizetype m_waiting = 0;
};

} // namespace rookery
