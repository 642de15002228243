// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace rookery {

/// Large blocks for messages, used again instead of given back to the system: a fresh block of 128 KiB costs
/// 32 page faults, which was a sixth of the CPU time of an upload. One free list for each thread, so nothing
/// is locked. What is out at one time waits in it when it comes back, up to MostKept: of messages that are
/// kept until they are acknowledged many come back at once. At rest it is MaxKept.
class BlockPool final
{
public:
    /// Smaller blocks are the allocator's business.
    static constexpr qsizetype LeastPooled = 32 * 1024;
    static constexpr qsizetype MaxKept = 4 * 1024 * 1024;
    static constexpr qsizetype MostKept = 16 * 1024 * 1024;

    /// A block of at least `size` bytes, uninitialised.
    [[nodiscard]] static QByteArray take(qsizetype size);
    /// Keeps the block for the next take() of this thread, or frees it.
    static void give(QByteArray &&block);
    /// Nothing has moved for a while: the list keeps MaxKept, until more is out again.
    static void rest();
    /// Bytes that wait in the list of this thread.
    [[nodiscard]] static qsizetype kept();
};

} // namespace rookery
