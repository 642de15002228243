// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/keychain_backend.h"

#include <QObject>

#include <functional>

namespace rookery {

/// The lock of one kind of keychain, asked over D-Bus. Needs an event loop in its thread; nothing blocks but
/// the connection to the bus.
class KeychainLock : public QObject
{
    Q_OBJECT

public:
    using Lock = KeychainBackend::Lock;
    using LookDone = std::function<void(Lock)>;
    using UnlockDone = std::function<void(bool opened)>;

    using QObject::QObject;
    /// Asks nobody.
    virtual void look(LookDone done) = 0;
    /// Has its user asked, after a look() that said Locked. Several that want it at the same time share one
    /// prompt.
    virtual void unlock(UnlockDone done) = 0;

Q_SIGNALS:
    /// By whomever.
    void opened();
};

/// That of the keychain which QtKeychain takes in this session; none where nobody tells. For the calling
/// thread, and to the end of the process.
[[nodiscard]] KeychainLock *makeKeychainLock();

} // namespace rookery
