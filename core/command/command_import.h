// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/profile.h"
#include "core/secret/profile_secrets.h"

#include <QStringList>

namespace rookery {

/// A command that someone pasted, as a profile.
struct CommandImport
{
    enum class Program { Penguin, Rookery, Chisel, Wstunnel, Ssh, Link };

    Program program = Program::Penguin;
    Profile profile; ///< id is null; the name is the server's host
    ProfileSecrets secrets;
    QStringList notes; ///< sentences for a person: what was not taken over, or means something else here. No
                       ///< secret is in them
};

/// What there is in a text with one command, or several, as an export of several tunnels has them.
struct CommandImports
{
    QList<CommandImport> commands;
    QList<Error> problems; ///< of commands of ours, or that we know, which cannot be read
    int others = 0;        ///< commands of other programs, and other text, which were skipped

    /// Commands of ours, at most; then comes a problem.
    static constexpr int Most = 200;
};

/// Reads `penguin client …`, `rookery-cli client …`, and as far as they map `chisel client …` and `wstunnel
/// client …`, and the forwards of `ssh`, the way they are pasted: quoted, over several lines, with a full
/// path, a prompt, `sudo`, `env A=b` or `ExecStart=` in front; and links (share_link.h), wherever they stand.
/// An option that is not known, and a forward that cannot be read, are notes. Errors (BadInput), where there
/// is none that can be read: other commands, no server, a server that cannot be read. No file that a command
/// names is read.
[[nodiscard]] Expected<CommandImports> importCommands(const QString &text);

} // namespace rookery
