// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/environment_secrets.h"
#include "app/cli/forward_arguments.h"
#include "core/hook/tunnel_hooks.h"
#include "core/tunnel/tunnel_config.h"

#include <QStringList>

namespace rookery {

/// `rookery-cli client …`, read (docs/protocol.md §8.3 has the options and their defaults).
struct ClientArguments
{
    TunnelConfig config;
    ForwardArguments forwards; ///< where the configuration's come from; empty: out of a saved tunnel
    HookCommands hooks;
    int verbosity = 0; ///< -1 quiet … 2
    bool help = false; ///< only help was asked for; nothing else counts
    /// Whether it is over when a local port is taken, as with penguin; else the others run, and it is tried
    /// again.
    bool endsOnBusyPort = true;
    QStringList warnings;
    QStringList notes; ///< shown with -v
};

/// `arguments` are the words behind "client".
[[nodiscard]] Expected<ClientArguments> parseClientArguments(const QStringList &arguments,
                                                             const EnvironmentSecrets &environment = {});

} // namespace rookery
