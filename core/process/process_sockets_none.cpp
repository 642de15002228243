// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/process_sockets.h"

namespace rookery {

// Only Linux tells this without extra rights.
QHash<quint64, Program> programsWithSockets(const QSet<quint64> &, milliseconds)
{
    return {};
}

} // namespace rookery
