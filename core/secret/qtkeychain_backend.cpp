// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/keychain_backend.h"
#include "core/secret/keychain_lock.h"
#include "core/worker/mailbox.h"
#include "core/worker/service_thread.h"

#include <qt6keychain/keychain.h>

namespace rookery {

namespace {

KeychainBackend::Result resultOf(QKeychain::Error error)
{
    using Result = KeychainBackend::Result;
    switch (error) {
    case QKeychain::NoError:
        return Result::Done;
    case QKeychain::EntryNotFound:
        return Result::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Result::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Result::None;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return Result::Failed;
}

QString serviceName()
{
    return QStringLiteral("Rookery");
}

/// One for the process: the jobs of QtKeychain wait for each other in the thread of the first. It has Qt's
/// own event loop, which libsecret needs and which rookery-cli's main thread has not.
ServiceThread &keychainThread()
{
    static auto *const thread = new ServiceThread("keychain");
    return *thread;
}

/// None: nobody tells. In the thread of keychainThread() only.
KeychainLock *keychainLock()
{
    static auto *const lock = makeKeychainLock();
    return lock;
}

class QtKeychainBackend final : public KeychainBackend
{
public:
    void look(std::function<void(Lock)> done) override
    {
        keychainThread().post([done = std::move(done), post = m_answers.post()] {
            const auto answered = [done, post](Lock lock) { post([done, lock] { done(lock); }); };
            if (KeychainLock *const lock = keychainLock())
                lock->look(answered);
            else
                answered(Lock::Unknown);
        });
    }

    void unlock(std::function<void(bool)> done) override
    {
        keychainThread().post([done = std::move(done), post = m_answers.post()] {
            const auto answered = [done, post](bool opened) { post([done, opened] { done(opened); }); };
            if (KeychainLock *const lock = keychainLock())
                lock->unlock(answered);
            else
                answered(true);
        });
    }

    void watch(std::function<void()> opened) override
    {
        keychainThread().post([opened = std::move(opened), post = m_answers.post()] {
            if (KeychainLock *const lock = keychainLock())
                QObject::connect(lock, &KeychainLock::opened, lock, [opened, post] { post(opened); });
        });
    }

    void read(const QString &key, Done done) override
    {
        start(
            key, std::move(done), [] { return new QKeychain::ReadPasswordJob(serviceName()); },
            [](const QKeychain::ReadPasswordJob &job) { return job.binaryData(); });
    }

    void write(const QString &key, const QByteArray &secret, Done done) override
    {
        start(
            key, std::move(done),
            [secret] {
                auto *job = new QKeychain::WritePasswordJob(serviceName());
                job->setBinaryData(secret);
                return job;
            },
            [](const QKeychain::WritePasswordJob &) { return QByteArray(); });
    }

    void remove(const QString &key, Done done) override
    {
        start(
            key, std::move(done), [] { return new QKeychain::DeletePasswordJob(serviceName()); },
            [](const QKeychain::DeletePasswordJob &) { return QByteArray(); });
    }

private:
    /// The jobs delete themselves.
    template <class Make, class Secret>
    void start(const QString &key, Done done, const Make &make, const Secret &secretOf)
    {
        keychainThread().post([key, done = std::move(done), make, secretOf, post = m_answers.post()] {
            auto *job = make();
            job->setKey(key);
            QObject::connect(job, &QKeychain::Job::finished, job, [job, done, secretOf, post] {
                const QString detail = job->error() == QKeychain::NoError ? QString() : job->errorString();
                post([done, answer = Answer{resultOf(job->error()), secretOf(*job), detail}] {
                    done(answer);
                });
            });
            job->start();
        });
    }

    Mailbox m_answers{nullptr};
};

} // namespace

std::unique_ptr<KeychainBackend> makeKeychainBackend()
{
    return std::make_unique<QtKeychainBackend>();
}

} // namespace rookery
