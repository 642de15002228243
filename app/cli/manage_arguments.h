// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/environment_secrets.h"
#include "app/cli/forward_auth_source.h"
#include "app/cli/psk_source.h"
#include "core/error/error.h"

#include <QStringList>

namespace rookery {

/// `rookery-cli up|down|list|status|watch|import|export …`, read: the commands about the tunnels that are
/// saved.
struct ManageArguments
{
    QString command;
    QStringList words;       ///< names of tunnels; for import what to import
    bool foreground = false; ///< up: in this process
    bool json = false;       ///< list, status, watch, export
    bool asCommand = false;  ///< export
    bool replace = false;    ///< import
    QString name;            ///< import: for the tunnel that a command makes
    PskChoice psk;           ///< up --foreground
    ForwardAuthChoice forwardAuth;
    int verbosity = 0; ///< -1 quiet … 2
    bool help = false; ///< only help was asked for; nothing else counts
};

[[nodiscard]] bool isManageCommand(const QString &command);

/// `arguments` are the words behind `command`.
[[nodiscard]] Expected<ManageArguments> parseManageArguments(const QString &command,
                                                             const QStringList &arguments,
                                                             const EnvironmentSecrets &environment = {});

} // namespace rookery
