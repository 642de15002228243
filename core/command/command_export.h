// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"
#include "core/secret/profile_secrets.h"

#include <QStringList>

namespace rookery {

/// Whose command line.
enum class CommandStyle { Penguin, Rookery };

/// A profile as a command for a POSIX shell; one line.
struct ExportedCommand
{
    QString command;
    QStringList notes; ///< what the command cannot say, or what has to be put in by hand
};

/// The options of a client, as `client` of our command line has them, with their values; a flag's is null.
struct ExportedOptions
{
    QList<std::pair<QString, QString>> options;
    QStringList notes;
};

/// What differs from the defaults; see exportCommand(). The key of the tunnel is not among them.
[[nodiscard]] ExportedOptions exportOptions(const Profile &profile, CommandStyle style,
                                            const ProfileSecrets *secrets = nullptr);

/// Only what differs from the defaults is written, and only forwards that are enabled. Secrets are left out:
/// the key is "$PENGUIN_PSK" or a file, the value of a header that looks secret a placeholder. With `secrets`
/// they are written out, which shows them to everyone who sees the command or the list of processes.
[[nodiscard]] ExportedCommand exportCommand(const Profile &profile, CommandStyle style,
                                            const ProfileSecrets *secrets = nullptr);

} // namespace rookery
