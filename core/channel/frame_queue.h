// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/message_buffer.h"

#include <deque>
#include <span>

namespace rookery {

/// WebSocket frames on their way out: one after the other, and some ahead of others, but never into the
/// middle of one that has begun to go. Small ones share blocks, or a queue of them would take many times its
/// length. No I/O.
class FrameQueue final
{
public:
    void addBehind(MessageBuffer &&frame);
    /// In front of all but what was added in this way before.
    void addAhead(MessageBuffer &&frame);

    [[nodiscard]] bool isEmpty() const { return m_blocks.empty(); }
    /// Bytes of all, and of those that are ahead.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] qint64 bytesAhead() const { return m_bytesAhead; }
    [[nodiscard]] const std::deque<MessageBuffer> &blocks() const { return m_blocks; }

    /// What goes next; fills as many of `slices` as there are blocks, and returns how many.
    [[nodiscard]] size_t next(std::span<QByteArrayView> slices) const;
    /// So many bytes of that are gone. `gone` gets each block that went whole: a frame, or some that share
    /// it, one behind the other.
    template <class Gone> void sent(qsizetype bytes, Gone &&gone);
    /// All that is left goes to `gone`, in its order.
    template <class Gone> void clear(Gone &&gone);

private:
    [[nodiscard]] bool share(MessageBuffer &frame, size_t at);
    void popFront(qsizetype size);

    std::deque<MessageBuffer> m_blocks;
    qsizetype m_frontSent = 0; ///< bytes of the first one that are gone
    size_t m_ahead = 0;        ///< blocks at the front that others must not overtake
    qint64 m_bytes = 0;
    qint64 m_bytesAhead = 0; ///< of blocks that are ahead, with what has gone of the first one
};

template <class Gone> void FrameQueue::sent(qsizetype bytes, Gone &&gone)
{
    m_bytes -= bytes;
    m_frontSent += bytes;
    while (!m_blocks.empty() && m_frontSent >= m_blocks.front().size()) {
        const qsizetype size = m_blocks.front().size();
        m_frontSent -= size;
        gone(m_blocks.front());
        popFront(size);
    }
}

template <class Gone> void FrameQueue::clear(Gone &&gone)
{
    for (MessageBuffer &block : m_blocks)
        gone(block);
    *this = {};
}

} // namespace rookery
