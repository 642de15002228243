// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/keychain_backend.h"

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

class QtKeychainBackend final : public KeychainBackend
{
public:
    void read(const QString &key, Done done) override
    {
        // Deletes itself, as the others do.
        auto *job = new QKeychain::ReadPasswordJob(serviceName());
        start(job, key, [job, done = std::move(done)](Answer answer) {
            answer.secret = job->binaryData();
            done(answer);
        });
    }

    void write(const QString &key, const QByteArray &secret, Done done) override
    {
        auto *job = new QKeychain::WritePasswordJob(serviceName());
        job->setBinaryData(secret);
        start(job, key, std::move(done));
    }

    void remove(const QString &key, Done done) override
    {
        start(new QKeychain::DeletePasswordJob(serviceName()), key, std::move(done));
    }

private:
    static void start(QKeychain::Job *job, const QString &key, const Done &done)
    {
        job->setKey(key);
        QObject::connect(job, &QKeychain::Job::finished, job, [done](QKeychain::Job *ended) {
            const QString detail = ended->error() == QKeychain::NoError ? QString() : ended->errorString();
            done({resultOf(ended->error()), {}, detail});
        });
        job->start();
    }
};

} // namespace

std::unique_ptr<KeychainBackend> makeKeychainBackend()
{
    return std::make_unique<QtKeychainBackend>();
}

} // namespace rookery
