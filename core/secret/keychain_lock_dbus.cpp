// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/keychain_lock.h"
#include "core/secret/kwallet.h"
#include "core/secret/secret_service.h"

namespace rookery {

KeychainLock *makeKeychainLock()
{
    // As QtKeychain chooses: KDE's wallet in a Plasma session, else what is behind libsecret.
    const bool plasma =
        qgetenv("XDG_CURRENT_DESKTOP") == "KDE" || qEnvironmentVariableIsSet("KDE_FULL_SESSION");
    const int version = qEnvironmentVariableIntValue("KDE_SESSION_VERSION");
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (plasma && version >= 5)
        return new KWallet(bus, version);
    return new SecretService(bus);
}

} // namespace rookery
