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

tl::unexpected<Error> tooLate()
{
    return failure(
        ErrorCode::Timeout, KeychainSecretStore::tr("The keychain did not answer."),
        KeychainSecretStore::tr("Unlock it and try again, or choose in the settings to be asked each time."));
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

/// One job: answered once, by the backend or by the clock, whichever comes first. The store holds it; the
/// backend only looks, since it may keep or drop what it was given.
struct KeychainSecretStore::Call
{
    std::function<void(const Expected<Answer> &)> done;
    std::unique_ptr<Timer> timer;
};

KeychainSecretStore::KeychainSecretStore(std::unique_ptr<KeychainBackend> backend, Clock &clock,
                                         QObject *parent)
    : SecretStore(parent), m_backend(std::move(backend)), m_clock(clock)
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

QString KeychainSecretStore::kindName() const
{
    return u"keychain"_s;
}

KeychainBackend::Done KeychainSecretStore::guarded(std::function<void(const Expected<Answer> &)> done)
{
    const auto call = std::make_shared<Call>();
    const std::weak_ptr<Call> weak = call;
    const QPointer<KeychainSecretStore> self(this);
    call->done = std::move(done);
    call->timer = m_clock.createTimer([this, weak] { finish(weak.lock(), tooLate()); });
    call->timer->start(TimeLimit);
    m_calls.insert(call);
    return [self, weak](const Answer &answer) {
        if (self)
            self->finish(weak.lock(), answer);
    };
}

void KeychainSecretStore::finish(const std::shared_ptr<Call> &call, const Expected<Answer> &answer)
{
    if (m_calls.erase(call) == 0)
        return; // given up before
    call->timer->stop();
    call->done(answer);
}

void KeychainSecretStore::read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done)
{
    m_backend->read(secretKey(profile, kind), guarded([context = QPointer(context), done = std::move(done)](
                                                          const Expected<Answer> &answer) {
                        if (context)
                            answerSecret(context.data(), done, found(answer));
                    }));
}

void KeychainSecretStore::write(const QUuid &profile, SecretKind kind, const QByteArray &secret,
                                QObject *context, WriteDone done)
{
    auto answered =
        guarded([context = QPointer(context), done = std::move(done)](const Expected<Answer> &answer) {
            if (context)
                answerSecret(context.data(), done, written(answer));
        });
    if (secret.isEmpty())
        m_backend->remove(secretKey(profile, kind), std::move(answered));
    else
        m_backend->write(secretKey(profile, kind), secret, std::move(answered));
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
        m_backend->remove(secretKey(profile, kind), guarded([all](const Expected<Answer> &answer) {
                              if (const Expected<void> one = written(answer); !one && all->result)
                                  all->result = one;
                              if (--all->open == 0)
                                  all->done(all->result);
                          }));
    }
}

} // namespace rookery
