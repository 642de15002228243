// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/byte_slice.h"
#include "core/mux/waiting_bytes.h"

#include <cstring>
#include <memory>
#include <span>
#include <vector>

namespace rookery {

/// Received blocks in order, as they came: nothing is joined or copied until a reader copies it out, or
/// pack() finds that a large block is kept for little. Empty, it holds no memory.
class SliceQueue
{
public:
    static constexpr qsizetype NotLast = -1;
    /// What a slice costs beside its bytes, at most: its entry in an array that doubles as it grows.
    static constexpr qint64 EntryCost = 128;
    /// What the allocator and QByteArray add to a block.
    static constexpr qint64 BlockCost = 64;

    /// With an account: what waits here is counted there, too, as long as it waits.
    explicit SliceQueue(std::shared_ptr<WaitingBytes> account = nullptr) : m_account(std::move(account)) {}
    ~SliceQueue() { clear(); }
    SliceQueue(const SliceQueue &) = delete;
    SliceQueue &operator=(const SliceQueue &) = delete;

    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes == 0; }
    /// Bytes, and what it costs to keep them in order.
    [[nodiscard]] qint64 held() const { return m_bytes + EntryCost * qint64(m_slices.size() - m_first); }
    /// Memory of the blocks that are kept alive.
    [[nodiscard]] qint64 blocks() const { return m_blocks; }

    /// A whole frame.
    void append(const ByteSlice &slice) { append(slice, slice.size()); }
    /// A part of a frame: `frameSize` is the whole one's with its last part, and NotLast before.
    void append(const ByteSlice &slice, qsizetype frameSize)
    {
        const bool another = m_slices.size() == m_first || !m_slices.back().rest.sharesBlock(slice);
        const qint64 block = another ? slice.ownerSize() + BlockCost : 0;
        m_slices.push_back({slice, frameSize, block});
        count(slice.size(), 1, block);
    }

    /// The next blocks, oldest first; returns how many. Valid until the queue changes.
    [[nodiscard]] size_t peek(std::span<QByteArrayView> views) const
    {
        const size_t n = std::min(views.size(), m_slices.size() - m_first);
        for (size_t i = 0; i < n; ++i)
            views[i] = m_slices[m_first + i].rest.view();
        return n;
    }

    /// Drops the first `bytes`; calls `whole(size)` for each frame that is used up.
    template <class Whole> void drop(qint64 bytes, Whole &&whole)
    {
        Q_ASSERT(bytes <= m_bytes);
        count(-bytes, 0, 0);
        while (bytes > 0) {
            Entry &entry = m_slices[m_first];
            const qint64 step = std::min<qint64>(bytes, entry.rest.size());
            entry.rest.removeFirst(step);
            bytes -= step;
            if (!entry.rest.isEmpty())
                break;
            const qsizetype size = entry.size;
            dropFirst();
            if (size != NotLast)
                whole(size);
        }
        compact();
    }

    /// Copies up to `max` bytes out and drops them.
    template <class Whole> qint64 read(char *to, qint64 max, Whole &&whole)
    {
        qint64 copied = 0;
        for (size_t i = m_first; i < m_slices.size() && copied < max; ++i) {
            const auto view = m_slices[i].rest.view();
            const qint64 step = std::min<qint64>(max - copied, view.size());
            std::memcpy(to + copied, view.data(), size_t(step));
            copied += step;
        }
        drop(copied, whole);
        return copied;
    }

    /// Copies slices together that keep much larger blocks alive. Views of peek() are not valid any more.
    void pack();
    /// pack(), where the whole connection keeps too much alive for too little.
    void packIfDue()
    {
        if (m_account && m_account->wasted() > WaitingBytes::MostWasted)
            pack();
    }

    [[nodiscard]] bool contains(char byte) const
    {
        for (size_t i = m_first; i < m_slices.size(); ++i) {
            if (m_slices[i].rest.view().contains(byte))
                return true;
        }
        return false;
    }

    void clear()
    {
        count(-m_bytes, -qint64(m_slices.size() - m_first), -m_blocks);
        m_slices = {};
        m_first = m_packed = 0;
    }

private:
    struct Entry
    {
        ByteSlice rest;
        qsizetype size = 0; ///< of the frame that ends with it, or NotLast
        qint64 block = 0;   ///< memory of its block, where it is the first of that block
    };

    void count(qint64 bytes, qint64 entries, qint64 blocks)
    {
        m_bytes += bytes;
        m_blocks += blocks;
        if (!m_account)
            return;
        m_account->payload += bytes;
        m_account->held += bytes + entries * EntryCost;
        m_account->blocks += blocks;
    }
    /// The first slice is used up; its block goes with the last one of it.
    void dropFirst()
    {
        Entry &entry = m_slices[m_first];
        const size_t next = m_first + 1;
        const bool goesOn = next < m_slices.size() && m_slices[next].block == 0;
        if (goesOn)
            m_slices[next].block = entry.block;
        count(0, -1, goesOn ? 0 : -entry.block);
        entry.rest = {};
        m_first = next;
    }
    void compact()
    {
        if (m_first == m_slices.size()) {
            // An idle flow keeps nothing; a busy one keeps its small array.
            if (m_slices.capacity() > 16)
                m_slices = {};
            else
                m_slices.clear();
            m_first = m_packed = 0;
        } else if (m_first >= 64 && m_first * 2 > m_slices.size()) {
            m_slices.erase(m_slices.begin(), m_slices.begin() + qsizetype(m_first));
            m_packed -= std::min(m_packed, m_first);
            m_first = 0;
            if (m_slices.capacity() > 4 * m_slices.size())
                m_slices.shrink_to_fit();
        }
    }
    struct Run
    {
        size_t end = 0;   ///< index behind its last slice
        qint64 bytes = 0; ///< of its slices
        bool wasteful = false;
    };
    /// The slices of one block, from `begin` on.
    [[nodiscard]] Run runFrom(size_t begin) const;
    void packTogether(size_t begin, size_t end, qint64 bytes);

    std::vector<Entry> m_slices;
    size_t m_first = 0;
    size_t m_packed = 0; ///< before this index nothing is wasteful, but for what was read of the first block
    qint64 m_bytes = 0;
    qint64 m_blocks = 0;
    std::shared_ptr<WaitingBytes> m_account;
};

} // namespace rookery
