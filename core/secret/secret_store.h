// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QByteArray>
#include <QObject>
#include <QUuid>

#include <functional>
#include <memory>

namespace rookery {

/// What is secret in a profile.
enum class SecretKind { Psk, ProxyPassword, KeyPassphrase };

/// Secrets of profiles, by profile and kind (docs/architecture.md, Profiles and secrets). Asynchronous, since
/// a keychain may ask its user. Every call is answered once, from the event loop, unless `context` is
/// destroyed before; a keychain that does not answer is given up after a time limit.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using ReadDone = std::function<void(const Expected<QByteArray> &)>; ///< empty: there is none
    using WriteDone = std::function<void(const Expected<void> &)>;

    using QObject::QObject;
    virtual void read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done) = 0;
    virtual void write(const QUuid &profile, SecretKind kind, const QByteArray &secret, QObject *context,
                       WriteDone done) = 0;
    /// Forgets every secret of the profile.
    virtual void forget(const QUuid &profile, QObject *context, WriteDone done) = 0;
    /// One word for Diagnostics: "keychain", "file", "memory".
    [[nodiscard]] virtual QString kindName() const = 0;
};

/// Where secrets are kept. AskEachTime keeps them until the program ends and nowhere else.
enum class SecretPlace { Keychain, File, AskEachTime };

/// The desktop's keychain by QtKeychain, an 0600 file by explicit choice, or this process's memory.
[[nodiscard]] std::unique_ptr<SecretStore> makeSecretStore(SecretPlace place);

} // namespace rookery
