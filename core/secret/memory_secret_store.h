// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secret_store.h"

#include <QHash>

namespace rookery {

/// Keeps secrets until the program ends: for "ask each time", and for tests.
class MemorySecretStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;
    void read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done) override;
    void write(const QUuid &profile, SecretKind kind, const QByteArray &secret, QObject *context,
               WriteDone done) override;
    void forget(const QUuid &profile, QObject *context, WriteDone done) override;
    [[nodiscard]] QString kindName() const override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace rookery
