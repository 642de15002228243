// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace rookery {

/// What the environment says that is secret: a child process has no business with it. Never printed; empty:
/// nothing.
struct EnvironmentSecrets
{
    QByteArray psk{};         ///< ROOKERY_PSK
    QByteArray forwardAuth{}; ///< ROOKERY_FORWARD_AUTH

    /// Takes them out of the environment.
    [[nodiscard]] static EnvironmentSecrets take()
    {
        const EnvironmentSecrets secrets{qgetenv("ROOKERY_PSK"), qgetenv("ROOKERY_FORWARD_AUTH")};
        qunsetenv("ROOKERY_PSK");
        qunsetenv("ROOKERY_FORWARD_AUTH");
        return secrets;
    }
};

} // namespace rookery
