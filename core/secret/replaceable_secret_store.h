// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secret_store.h"

#include <vector>

namespace rookery {

/// A store that can be changed for another one while the program runs: whoever holds it need not know. What
/// was asked before is answered by the store that was asked; secrets are not carried over. One thread.
class ReplaceableSecretStore final : public SecretStore
{
public:
    explicit ReplaceableSecretStore(std::unique_ptr<SecretStore> first);
    ~ReplaceableSecretStore() override;

    /// Returns the one that was used before, which lives as long as this.
    SecretStore &replace(std::unique_ptr<SecretStore> next);
    [[nodiscard]] SecretStore &current() const { return *m_stores.back(); }

    void read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done) override;
    void write(const QUuid &profile, SecretKind kind, const QByteArray &secret, QObject *context,
               WriteDone done) override;
    void forget(const QUuid &profile, QObject *context, WriteDone done) override;
    [[nodiscard]] QString kindName() const override;
    [[nodiscard]] bool isWaiting() const override;
    void askIfOpen(QObject *context, OpenDone done) override;

private:
    void use(std::unique_ptr<SecretStore> next);

    /// The last one is used; the others may still have something to answer. A person changes it a few times.
    std::vector<std::unique_ptr<SecretStore>> m_stores;
};

} // namespace rookery
