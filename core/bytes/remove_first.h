// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace rookery {

/// Removes the first bytes, and the block when it is empty: a connection that rests costs none.
inline void removeFirst(QByteArray &from, qsizetype bytes)
{
    if (bytes >= from.size())
        from = {};
    else
        from.remove(0, bytes);
}

} // namespace rookery
