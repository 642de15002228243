// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/keychain_secret_store.h"

#include "core/secret/secret_key.h"

#include <QPointer>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Result = KeychainBackend::Result;

tl::unexpected<Error> keychainError(const KeychainBackend::Answer &answer)
{
    const QString hint =
        KeychainSecretStore::tr("Unlock it, or choose in the settings to be asked each time.");
    switch (answer.result) {
    case Result::Denied:
        return failure(ErrorCode::NotPermitted, KeychainSecretStore::tr("The keychain refused access."), hint,
                       answer.detail);
    case Result::None:
        return failure(ErrorCode::LocalIo, KeychainSecretStore::tr("There is no keychain on this computer."),
                       KeychainSecretStore::tr("Choose in the settings to be asked each time, or a file."),
                       answer.detail);
    default:
        return failure(ErrorCode::LocalIo, KeychainSecretStore::tr("The keychain could not be used."), hint,
                       answer.detail);
    }
}

Error tooLate()
{
    return {
        ErrorCode::Timeout,
        KeychainSecretStore::tr("The keychain did not answer."),
        KeychainSecretStore::tr("Unlock it and try again, or choose in the settings to be asked each time."),
        {}};
}

Error isLocked()
{
    return {ErrorCode::NotPermitted,
            KeychainSecretStore::tr("The keychain is locked."),
            KeychainSecretStore::tr("Unlock it, or choose in the settings to be asked each time."),
            {}};
}

/// Several jobs that are one thing to the caller: tells when the last one is there, with the first error.
struct Gathered
{
    size_t open = 0;
    Expected<void> result;
    std::function<void(const Expected<void> &)> done;
};

Expected<void> written(const Expected<KeychainBackend::Answer> &answer)
{
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    if (answer->result == Result::Done || answer->result == Result::NotFound)
        return {};
    return keychainError(*answer);
}

Expected<QByteArray> found(const Expected<KeychainBackend::Answer> &answer)
{
    if (const Expected<void> fine = written(answer); !fine)
        return tl::unexpected<Error>(fine.error());
    return answer->result == Result::NotFound ? QByteArray() : answer->secret;
}

} // namespace

/// Answered once. The store holds it; the backend only looks, since it may keep or drop what it was given.
struct KeychainSecretStore::Job
{
    Access access;
    Work work;
    Done done;
    bool started = false;
};

KeychainSecretStore::KeychainSecretStore(std::unique_ptr<KeychainBackend> backend, Clock &clock,
                                         QObject *parent)
    : SecretStore(parent)
    , m_backend(std::move(backend))
    , m_timer(clock.createTimer([this] { giveUp(tooLate()); }))
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

QString KeychainSecretStore::kindName() const
{
    return u"keychain"_s;
}

void KeychainSecretStore::add(Access access, Work work, Done done)
{
    m_jobs.push_back(std::make_shared<Job>(Job{access, std::move(work), std::move(done), false}));
    startNext();
}

/// Not before it is needed: asking a service starts it.
void KeychainSecretStore::watchBackend()
{
    if (std::exchange(m_watched, true))
        return;
    m_backend->watch([self = QPointer(this)] {
        if (self && std::exchange(self->m_failed, false))
            Q_EMIT self->opened();
    });
}

void KeychainSecretStore::startNext()
{
    // Whoever heard of the last one may have started this one already.
    if (m_jobs.empty() || std::exchange(m_jobs.front()->started, true))
        return;
    watchBackend();
    m_timer->start(TimeLimit);
    m_backend->look([self = QPointer(this), job = JobRef(m_jobs.front())](KeychainBackend::Lock lock) {
        if (self && self->isCurrent(job))
            self->looked(job, lock);
    });
}

bool KeychainSecretStore::isCurrent(const JobRef &job) const
{
    const std::shared_ptr<Job> held = job.lock();
    return held && !m_jobs.empty() && m_jobs.front() == held;
}

void KeychainSecretStore::looked(const JobRef &job, KeychainBackend::Lock lock)
{
    const bool makesOne = lock == KeychainBackend::Lock::Missing && m_jobs.front()->access == Access::Writes;
    m_timer->stop();
    if (lock != KeychainBackend::Lock::Locked && !makesOne) {
        m_timer->start(TimeLimit);
        run(job);
        return;
    }
    // Its user is at it, and takes their time.
    setWaiting(true);
    if (!isCurrent(job))
        return;
    if (makesOne)
        run(job);
    else
        m_backend->unlock([self = QPointer(this), job](bool opened) {
            if (self && self->isCurrent(job))
                self->unlocked(job, opened);
        });
}

void KeychainSecretStore::unlocked(const JobRef &job, bool opened)
{
    if (!opened) {
        giveUp(isLocked());
        return;
    }
    m_timer->start(TimeLimit);
    setWaiting(false);
    if (isCurrent(job))
        run(job);
}

void KeychainSecretStore::run(const JobRef &job)
{
    m_jobs.front()->work(*m_backend, [self = QPointer(this), job](const Answer &answer) {
        if (self && self->isCurrent(job))
            self->finish(job, answer);
    });
}

void KeychainSecretStore::finish(const JobRef &job, const Answer &answer)
{
    const std::shared_ptr<Job> held = job.lock();
    m_timer->stop();
    m_jobs.pop_front();
    m_failed |= answer.result != Result::Done && answer.result != Result::NotFound;
    held->done(answer);
    setWaiting(false);
    startNext();
}

/// The keychain works through its jobs one by one: what waits behind this one would wait as long.
void KeychainSecretStore::giveUp(const Error &why)
{
    m_timer->stop();
    m_failed = true;
    for (const std::shared_ptr<Job> &job : std::exchange(m_jobs, {}))
        job->done(tl::unexpected<Error>(why));
    setWaiting(false);
}

void KeychainSecretStore::setWaiting(bool waiting)
{
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT waitingChanged(waiting);
}

void KeychainSecretStore::read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done)
{
    add(
        Access::Reads,
        [key = secretKey(profile, kind)](KeychainBackend &backend, KeychainBackend::Done answered) {
            backend.read(key, std::move(answered));
        },
        [context = QPointer(context), done = std::move(done)](const Expected<Answer> &answer) {
            if (context)
                answerSecret(context.data(), done, found(answer));
        });
}

void KeychainSecretStore::remove(const QString &key, Done done)
{
    add(
        Access::Reads,
        [key](KeychainBackend &backend, KeychainBackend::Done answered) {
            backend.remove(key, std::move(answered));
        },
        std::move(done));
}

void KeychainSecretStore::write(const QUuid &profile, SecretKind kind, const QByteArray &secret,
                                QObject *context, WriteDone done)
{
    const QString key = secretKey(profile, kind);
    Done answered = [context = QPointer(context), done = std::move(done)](const Expected<Answer> &answer) {
        if (context)
            answerSecret(context.data(), done, written(answer));
    };
    if (secret.isEmpty()) {
        remove(key, std::move(answered));
        return;
    }
    add(
        Access::Writes,
        [key, secret](KeychainBackend &backend, KeychainBackend::Done writes) {
            backend.write(key, secret, std::move(writes));
        },
        std::move(answered));
}

void KeychainSecretStore::forget(const QUuid &profile, QObject *context, WriteDone done)
{
    const auto all = std::make_shared<Gathered>();
    all->open = AllSecretKinds.size();
    all->done = [context = QPointer(context), done = std::move(done)](const Expected<void> &result) {
        if (context)
            answerSecret(context.data(), done, result);
    };
    for (const SecretKind kind : AllSecretKinds) {
        remove(secretKey(profile, kind), [all](const Expected<Answer> &answer) {
            if (const Expected<void> one = written(answer); !one && all->result)
                all->result = one;
            if (--all->open == 0)
                all->done(all->result);
        });
    }
}

void KeychainSecretStore::askIfOpen(QObject *context, OpenDone done)
{
    watchBackend();
    m_backend->look([self = QPointer(this), context = QPointer(context),
                     done = std::move(done)](KeychainBackend::Lock lock) {
        const bool open = lock != KeychainBackend::Lock::Locked;
        if (self && !open)
            self->m_failed = true; // whoever was told so hears when it is opened
        if (context)
            answerSecret(context.data(), done, open);
    });
}

} // namespace rookery
