// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/socket_owner.h"
#include "core/error/error.h"

namespace rookery {

/// What a person is told about a port that is taken: who holds it, where that can be known, and what to do.
/// `code` is PortBusy. Looks through processes for at most 50 ms: to be called once for a port that turns out
/// busy, not at every try. Any thread.
[[nodiscard]] Error portBusyError(Transport transport, const LocalEnd &end, const QString &where);

/// A port that is free now, near `end.port` where there is one; 0 where none is free. Any thread.
[[nodiscard]] quint16 freePortNear(Transport transport, const LocalEnd &end);

} // namespace rookery
