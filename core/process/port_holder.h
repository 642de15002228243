// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/process/socket_owner.h"

namespace rookery {

/// What a person is told about a port that is taken: who holds it (listenerAt()), where that is known, and
/// what to do. `code` is PortBusy. Any thread.
[[nodiscard]] Error portBusyError(const std::optional<Program> &holder, const QString &where);

} // namespace rookery
