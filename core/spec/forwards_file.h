// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/read_file.h"
#include "core/spec/forward_spec.h"

#include <QList>

namespace rookery {

/// A line without the comment in it, which begins with a # in front or behind a blank; in brackets it is a
/// character like any other. Without blanks around it.
[[nodiscard]] QString withoutComment(const QString &line);

/// A forward of a text of several lines.
struct ForwardLine
{
    ForwardSpec forward;
    qsizetype number = 0; ///< of its line, from 1; several forwards may have it
};

/// The forwards of a text with one on each line, with names, ranges of ports, comments and empty lines. None
/// where there is none. Errors: the first line that is wrong, by its number; more than MostForwards.
[[nodiscard]] Expected<QList<ForwardLine>> forwardsFromLines(const QString &text);

/// The same out of a file. Any thread; waits as readFile() does. Errors: also those of readTextFile().
[[nodiscard]] Expected<QList<ForwardLine>> readForwardsFile(const QString &path,
                                                            std::chrono::milliseconds limit = SlowFileLimit);

/// An error that says which file and line it is about.
[[nodiscard]] Error wrongForward(const QString &path, const ForwardLine &line, const Error &why);

/// Of one command that is run, or file.
constexpr qsizetype MostForwards = 2048;

} // namespace rookery
