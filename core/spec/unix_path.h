// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>
#include <QStringView>

namespace rookery {

/// The path of a unix socket as a person gives it; on Linux "@name" is an abstract one, which is no file. It
/// is taken as it is: "~" is a name like any other, and a relative path is one of the working directory.
/// Errors (BadInput): none, longer than the system takes, control characters, "]" or "://".
[[nodiscard]] Expected<QString> unixPathFromText(const QString &text);

/// The same for one that is a target: it says where it is by itself, whoever looks for it, so it is absolute
/// and has no “..”, or it is abstract.
[[nodiscard]] Expected<QString> unixTargetFromText(const QString &text);

/// Whether the text of a forward begins with such a target, without brackets. A host may be called unix: a
/// path begins with a slash, or an @.
[[nodiscard]] bool isUnixTarget(QStringView text);

/// Where in the text of a forward the unix socket begins that it leads to, in brackets or not; -1: it leads
/// to none.
[[nodiscard]] qsizetype unixTargetAt(const QString &text);

} // namespace rookery
