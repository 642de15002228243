// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QCoreApplication>
#include <QSslConfiguration>

namespace rookery {

/// Loads what a listener needs to speak TLS.
class GatewayTls final
{
    Q_DECLARE_TR_FUNCTIONS(GatewayTls)

public:
    GatewayTls() = delete;

    /// TLS 1.2 or later with this certificate chain and key, both PEM. Fails when a file cannot be read,
    /// holds nothing of use, or the key does not belong to the certificate. Blocks for as long as reading two
    /// files takes.
    [[nodiscard]] static Expected<QSslConfiguration> load(const QString &certFile, const QString &keyFile);
};

} // namespace rookery
