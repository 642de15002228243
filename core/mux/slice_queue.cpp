// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/slice_queue.h"

namespace rookery {

namespace {
/// Slices are copied together up to this, so that reading frees memory soon.
constexpr qint64 LargestPacked = 256 * 1024;
} // namespace

SliceQueue::Run SliceQueue::runFrom(size_t begin) const
{
    Run run{begin, 0, false};
    do {
        run.bytes += m_slices[run.end].rest.size();
        ++run.end;
    } while (run.end < m_slices.size() && m_slices[run.end].block == 0);
    const qint64 block = m_slices[begin].block - BlockCost;
    // The first one is being read: copying it as often as a little of it is gone would be for nothing.
    run.wasteful = begin == m_first ? run.bytes < block / 2 : run.bytes < block - block / 8;
    return run;
}

void SliceQueue::pack()
{
    size_t at = m_first;
    if (at < m_packed) {
        const Run first = runFrom(at);
        if (first.wasteful)
            packTogether(at, first.end, first.bytes);
        at = std::max(first.end, m_packed);
    }
    while (at < m_slices.size()) {
        Run run = runFrom(at);
        if (!run.wasteful) {
            at = run.end;
            continue;
        }
        while (run.end < m_slices.size() && run.bytes < LargestPacked) {
            const Run next = runFrom(run.end);
            if (!next.wasteful)
                break;
            run.bytes += next.bytes;
            run.end = next.end;
        }
        packTogether(at, run.end, run.bytes);
        at = run.end;
    }
    m_packed = m_slices.size();
}

void SliceQueue::packTogether(size_t begin, size_t end, qint64 bytes)
{
    const QByteArray block(bytes, Qt::Uninitialized);
    auto *to = const_cast<char *>(block.constData());
    qint64 blocks = 0;
    for (size_t i = begin; i < end; ++i) {
        Entry &entry = m_slices[i];
        const QByteArrayView from = entry.rest.view();
        std::memcpy(to, from.data(), size_t(from.size()));
        entry.rest = ByteSlice(block, QByteArrayView(to, from.size()));
        to += from.size();
        blocks -= std::exchange(entry.block, 0);
    }
    m_slices[begin].block = block.capacity() + BlockCost;
    count(0, 0, blocks + m_slices[begin].block);
}

} // namespace rookery
