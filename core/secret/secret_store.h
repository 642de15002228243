// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/secret/secret_place.h"

#include <QByteArray>
#include <QObject>
#include <QUuid>

#include <functional>
#include <memory>

namespace rookery {

/// What is secret in a profile.
enum class SecretKind {
    Psk,
    ProxyPassword, ///< of the proxy on the way to the gateway
    KeyPassphrase,
    ForwardAuth, ///< "user:password" that programs show to the tunnel's own proxies
};

/// Secrets of profiles, by profile and kind (docs/architecture.md, Profiles and secrets). Asynchronous, since
/// a keychain may ask its user. Every call is answered once, from the event loop, unless `context` is
/// destroyed before; a keychain that does not answer is given up after a time limit, one that is locked is
/// waited for.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using ReadDone = std::function<void(const Expected<QByteArray> &)>; ///< empty: there is none
    using WriteDone = std::function<void(const Expected<void> &)>;
    using OpenDone = std::function<void(bool open)>;

    using QObject::QObject;
    virtual void read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done) = 0;
    virtual void write(const QUuid &profile, SecretKind kind, const QByteArray &secret, QObject *context,
                       WriteDone done) = 0;
    /// Forgets every secret of the profile.
    virtual void forget(const QUuid &profile, QObject *context, WriteDone done) = 0;
    /// One word for Diagnostics: "keychain", "file", "memory".
    [[nodiscard]] virtual QString kindName() const = 0;
    /// A person has to unlock it before it goes on, and is being asked to. No time limit counts meanwhile.
    [[nodiscard]] virtual bool isWaiting() const { return false; }
    /// Whether it can be used without a person having to unlock it. Asks nobody.
    virtual void askIfOpen(QObject *context, OpenDone done);

Q_SIGNALS:
    void waitingChanged(bool waiting);
    /// It refused before and can be used now: time to read again.
    void opened();
};

/// The desktop's keychain by QtKeychain, an 0600 file by explicit choice, or this process's memory.
[[nodiscard]] std::unique_ptr<SecretStore> makeSecretStore(SecretPlace place);

} // namespace rookery
