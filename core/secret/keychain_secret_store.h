// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/keychain_backend.h"
#include "core/secret/secret_store.h"
#include "core/time/clock.h"

#include <chrono>
#include <set>

namespace rookery {

/// Secrets in the desktop's keychain. A keychain that has not answered after the time limit is given up with
/// an error, and what it answers later is dropped. Errors: Timeout, NotPermitted, LocalIo.
class KeychainSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    static constexpr milliseconds TimeLimit = std::chrono::seconds(10);

    explicit KeychainSecretStore(std::unique_ptr<KeychainBackend> backend = makeKeychainBackend(),
                                 Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~KeychainSecretStore() override;

    void read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done) override;
    void write(const QUuid &profile, SecretKind kind, const QByteArray &secret, QObject *context,
               WriteDone done) override;
    void forget(const QUuid &profile, QObject *context, WriteDone done) override;
    [[nodiscard]] QString kindName() const override;

private:
    using Answer = KeychainBackend::Answer;
    struct Call;
    /// What to give the backend: hands the first answer on, or that there was none in time.
    KeychainBackend::Done guarded(std::function<void(const Expected<Answer> &)> done);

    void finish(const std::shared_ptr<Call> &call, const Expected<Answer> &answer);

    std::unique_ptr<KeychainBackend> m_backend;
    Clock &m_clock;
    std::set<std::shared_ptr<Call>> m_calls; ///< without an answer so far
};

} // namespace rookery
