// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/byte_slice.h"

#include <cstring>
#include <span>
#include <vector>

namespace rookery {

/// Received blocks in order, as they came: nothing is joined or copied until a reader copies it out. Empty,
/// it holds no memory.
class SliceQueue
{
public:
    static constexpr qsizetype NotLast = -1;

    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes == 0; }

    /// A whole frame.
    void append(const ByteSlice &slice) { append(slice, slice.size()); }
    /// A part of a frame: `frameSize` is the whole one's with its last part, and NotLast before.
    void append(const ByteSlice &slice, qsizetype frameSize)
    {
        m_slices.push_back({slice, frameSize});
        m_bytes += slice.size();
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
        m_bytes -= bytes;
        while (bytes > 0) {
            Entry &entry = m_slices[m_first];
            const qint64 step = std::min<qint64>(bytes, entry.rest.size());
            entry.rest.removeFirst(step);
            bytes -= step;
            if (!entry.rest.isEmpty())
                break;
            const qsizetype size = entry.size;
            entry.rest = {};
            ++m_first;
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
        m_slices = {};
        m_first = 0;
        m_bytes = 0;
    }

private:
    struct Entry
    {
        ByteSlice rest;
        qsizetype size = 0; ///< of the frame that ends with it, or NotLast
    };

    void compact()
    {
        if (m_first == m_slices.size()) {
            // An idle flow keeps nothing; a busy one keeps its small array.
            if (m_slices.capacity() > 64)
                m_slices = {};
            else
                m_slices.clear();
            m_first = 0;
        } else if (m_first >= 64 && m_first * 2 > m_slices.size()) {
            m_slices.erase(m_slices.begin(), m_slices.begin() + qsizetype(m_first));
            m_first = 0;
        }
    }

    std::vector<Entry> m_slices;
    size_t m_first = 0;
    qint64 m_bytes = 0;
};

} // namespace rookery
