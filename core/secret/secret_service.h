// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/keychain_lock.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusVariant>

#include <vector>

namespace rookery {

/// The lock of the keychain behind org.freedesktop.secrets (Secret Service API 0.2), which GNOME Keyring and
/// KeePassXC implement: whether the default collection is locked, having its user asked, and that it was
/// opened. Where libsecret finds it locked it asks by itself, once for every job, and says "not found" where
/// the answer was no; hence no job starts before this has said that it is open. Needs an event loop in its
/// thread; nothing blocks but the connection to the bus.
class SecretService final : public KeychainLock
{
    Q_OBJECT

public:
    explicit SecretService(const QDBusConnection &bus, QObject *parent = nullptr);

    void look(LookDone done) override;
    void unlock(UnlockDone done) override;

private Q_SLOTS:
    void changed();
    void promptCompleted(bool dismissed, const QDBusVariant &result);

private:
    void lookAtCollection(const QDBusObjectPath &collection, const LookDone &done);
    void askToUnlock();
    void showPrompt(const QDBusObjectPath &prompt);
    void answer(bool opened);
    void take(Lock lock);

    QDBusConnection m_bus;
    QDBusObjectPath m_collection;
    QDBusObjectPath m_prompt; ///< on the screen
    std::vector<UnlockDone> m_asking;
    Lock m_last = Lock::Open; ///< as far as was heard
};

} // namespace rookery
