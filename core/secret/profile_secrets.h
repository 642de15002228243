// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace rookery {

/// The secrets of one profile while they are needed; kept in the SecretStore otherwise. Never logged. Empty:
/// none.
struct ProfileSecrets
{
    QByteArray psk;
    QByteArray proxyPassword; ///< UTF-8
    QByteArray keyPassphrase;
    QByteArray forwardAuth{}; ///< "user:password", UTF-8

    friend bool operator==(const ProfileSecrets &, const ProfileSecrets &) = default;
};

} // namespace rookery
