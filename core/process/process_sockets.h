// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/socket_owner.h"

namespace rookery {

/// Which program has a descriptor of each of these sockets, by their inodes. Processes of other users cannot
/// be looked into. This process is searched first; then it gives up after `limit` of CPU time with what it
/// has. Any thread.
[[nodiscard]] QHash<quint64, Program> programsWithSockets(const QSet<quint64> &inodes, milliseconds limit);

} // namespace rookery
