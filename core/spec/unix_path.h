// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>

namespace rookery {

/// The path of a unix socket as a person gives it; on Linux "@name" is an abstract one, which is no file. It
/// is taken as it is: "~" is a name like any other, and a relative path is one of the working directory.
/// Errors (BadInput): none, longer than the system takes, control characters, "]" or "://".
[[nodiscard]] Expected<QString> unixPathFromText(const QString &text);

} // namespace rookery
