// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>

namespace rookery {

/// A file that can be read now: a wrong name is better said at once than at every try to connect.
[[nodiscard]] Expected<QString> readableFile(const QString &path);

} // namespace rookery
