// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rookery {

/// Totals of one connection, as plain values.
struct MuxCounters
{
    quint64 bytesIn = 0; ///< payload of Push and Datagram
    quint64 bytesOut = 0;
    quint64 streamsOpened = 0;   ///< by us, acknowledged
    quint64 streamsAccepted = 0; ///< by the peer
    quint64 datagramsIn = 0;
    quint64 datagramsOut = 0;
    quint64 datagramsDroppedIn = 0;  ///< the application's queue was full
    quint64 datagramsDroppedOut = 0; ///< our send queue was full
    quint64 datagramsTooShort =
        0; ///< shorter than 4 bytes, for a peer that would end the connection (docs/protocol.md §6.2)
    quint64 badFrames = 0;       ///< slips of the peer that cost only their flow
    int flows = 0;               ///< now
    qint64 queuedForReaders = 0; ///< bytes, now
};

} // namespace rookery
