// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rookery {

/// What waits for the readers of one connection, in bytes of memory. Shared by its flows, because one that is
/// over may still have something to be read.
struct WaitingBytes
{
    /// Payload, and what it costs to keep it in order: what the bounds are about.
    qint64 held = 0;
    /// Payload alone.
    qint64 payload = 0;
    /// Blocks that are kept alive for it: more than the payload where a slice is small and its block is not.
    qint64 blocks = 0;

    [[nodiscard]] qint64 wasted() const { return blocks - payload; }
    /// From here on wasteful slices are copied out of their blocks.
    static constexpr qint64 MostWasted = qint64(8) << 20;
};

} // namespace rookery
