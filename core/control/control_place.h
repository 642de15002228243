// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>

namespace rookery {

/// The directory of what belongs to the running application: its control socket and its lock. Made where it
/// is missing, for this user only. Errors: NotPermitted where it belongs to somebody else or others may write
/// there, LocalIo.
[[nodiscard]] Expected<QString> runtimeDirectory();

/// The control socket in there: $XDG_RUNTIME_DIR/rookery/control.
[[nodiscard]] Expected<QString> controlSocketPath();

} // namespace rookery
