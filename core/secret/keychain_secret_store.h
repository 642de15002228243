// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/keychain_backend.h"
#include "core/secret/secret_store.h"
#include "core/time/clock.h"

#include <chrono>
#include <deque>

namespace rookery {

/// Secrets in the desktop's keychain: one job at a time, whose time counts from its own start. Where the
/// keychain is locked its user is asked once to unlock it, by the keychain's own prompt, and everything waits
/// for that without a limit; whoever says no says it for all that waits. A keychain that has not answered a
/// job after the time limit is given up with an error, for all that stands behind it too, and what it answers
/// later is dropped. Errors: Timeout, NotPermitted, LocalIo.
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
    [[nodiscard]] bool isWaiting() const override { return m_waiting; }
    void askIfOpen(QObject *context, OpenDone done) override;

private:
    using Answer = KeychainBackend::Answer;
    using Done = std::function<void(const Expected<Answer> &)>;
    using Work = std::function<void(KeychainBackend &, KeychainBackend::Done)>;
    enum class Access { Reads, Writes };
    struct Job;
    using JobRef = std::weak_ptr<Job>;

    void add(Access access, Work work, Done done);
    void remove(const QString &key, Done done);
    void watchBackend();
    void startNext();
    [[nodiscard]] bool isCurrent(const JobRef &job) const;
    void looked(const JobRef &job, KeychainBackend::Lock lock);
    void unlocked(const JobRef &job, bool opened);
    void run(const JobRef &job);
    void finish(const JobRef &job, const Answer &answer);
    void giveUp(const Error &why);
    void setWaiting(bool waiting);

    std::unique_ptr<KeychainBackend> m_backend;
    std::deque<std::shared_ptr<Job>> m_jobs; ///< the first one runs
    std::unique_ptr<Timer> m_timer;          ///< of the one that runs
    bool m_watched = false;
    bool m_waiting = false;
    bool m_failed = false; ///< somebody got an error since it was opened
};

} // namespace rookery
