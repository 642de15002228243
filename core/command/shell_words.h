// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>
#include <QStringList>

namespace rookery {

/// A command as someone copied it out of a terminal, a script or a web page, taken apart as a POSIX shell
/// would, except that nothing is run or looked up: variables and substitutions stay as they are written and
/// are reported. What chat programs and word processors make of quotes, dashes and line ends is read as it
/// was meant.
struct ShellCommand
{
    QStringList words;
    QStringList unknown; ///< variables and substitutions whose value only the shell knows, as written:
                         ///< "$PSK", "$(cat key)"
    QString rest;        ///< other commands behind this one (after a line end, `;`, `|`, `&`); empty: none
};

/// Reads the first command of `text`: quotes, backslashes, continued lines, comments, a prompt or a fence of
/// Markdown in front, `~/` for the home directory. Errors: BadInput for an open quote, an empty text or one
/// of more than 64 KiB.
[[nodiscard]] Expected<ShellCommand> readShellCommand(const QString &text);

/// One word, quoted so that a POSIX shell reads it back; without quotes where none are needed.
[[nodiscard]] QString shellQuoted(const QString &word);

} // namespace rookery
