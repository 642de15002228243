// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytes/block_pool.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace rookery {

namespace {

struct FreeBlocks
{
    ~FreeBlocks() { over = true; }
    std::vector<QByteArray> blocks;
    qsizetype bytes = 0;
    qsizetype limit = BlockPool::MaxKept;
    /// Trivial, so it can still be read when this thread's objects are being destroyed.
    static thread_local bool over;
};
thread_local bool FreeBlocks::over = false;
thread_local FreeBlocks freeBlocks;

/// Few sizes, so that what comes back fits the next one: powers of two and a little for headers.
qsizetype roundedUp(qsizetype size)
{
    constexpr qsizetype Extra = 64;
    return qsizetype(std::bit_ceil(size_t(size - std::min(size, Extra)))) + Extra;
}

} // namespace

QByteArray BlockPool::take(qsizetype size)
{
    if (size < LeastPooled || FreeBlocks::over)
        return {size, Qt::Uninitialized};
    const qsizetype wanted = roundedUp(size);
    auto &list = freeBlocks.blocks;
    // The youngest first: it may still be in the cache.
    for (auto it = list.rbegin(); it != list.rend(); ++it) {
        if (it->size() != wanted)
            continue;
        QByteArray block = std::move(*it);
        list.erase(std::next(it).base());
        freeBlocks.bytes -= block.size();
        return block;
    }
    freeBlocks.limit = std::min(freeBlocks.limit + wanted, MostKept);
    return {wanted, Qt::Uninitialized};
}

void BlockPool::give(QByteArray &&block)
{
    const QByteArray returned = std::move(block);
    const qsizetype size = returned.size();
    if (size < LeastPooled || FreeBlocks::over || !returned.isDetached() ||
        freeBlocks.bytes + size > freeBlocks.limit)
        return;
    freeBlocks.bytes += size;
    freeBlocks.blocks.push_back(returned);
}

void BlockPool::rest()
{
    if (FreeBlocks::over)
        return;
    freeBlocks.limit = MaxKept;
    // The oldest go.
    auto end = freeBlocks.blocks.begin();
    for (; freeBlocks.bytes > MaxKept; ++end)
        freeBlocks.bytes -= end->size();
    freeBlocks.blocks.erase(freeBlocks.blocks.begin(), end);
}

qsizetype BlockPool::kept()
{
    return FreeBlocks::over ? 0 : freeBlocks.bytes;
}

} // namespace rookery
