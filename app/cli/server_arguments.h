// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/gateway/gateway_config.h"

#include <QStringList>

namespace rookery {

/// `rookery-cli server …`, read (docs/protocol.md §8.5 has the options). Two differences from penguin: it
/// listens on 127.0.0.1 unless --host says otherwise, and where there are more ports than hosts the last host
/// listens on the rest.
struct ServerArguments
{
    GatewayConfig config;
    int verbosity = 0; ///< -1 quiet … 2
    bool help = false; ///< only help was asked for; nothing else counts
    QStringList warnings;
    QStringList notes; ///< shown with -v
};

/// `arguments` are the words behind "server". `environmentPsk` is ROOKERY_PSK, or empty.
[[nodiscard]] Expected<ServerArguments> parseServerArguments(const QStringList &arguments,
                                                             const QByteArray &environmentPsk = {});

} // namespace rookery
