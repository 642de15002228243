// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>
#include <QStringList>

namespace rookery {

/// A command as someone copied it out of a terminal, a script or a web page, taken apart as a POSIX shell
/// would, except that nothing is run or looked up: variables and substitutions stay as they are written and
/// are reported.
struct ShellCommand
{
    QStringList words;
    QStringList unknown; ///< variables and substitutions whose value only the shell knows, as written:
                         ///< "$PSK", "$(cat key)"
    bool more = false; ///< there was another command behind this one (after a line end, `;`, `|`, `&`), which
                       ///< is left out
};

/// Reads the first command of `text`: quotes, backslashes, continued lines, comments, a prompt in front, `~/`
/// for the home directory. Errors: BadInput for an open quote, an empty text or one of more than 64 KiB.
[[nodiscard]] Expected<ShellCommand> readShellCommand(const QString &text);

/// One word, quoted so that a POSIX shell reads it back; without quotes where none are needed.
[[nodiscard]] QString shellQuoted(const QString &word);

} // namespace rookery
