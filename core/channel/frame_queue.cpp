// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/frame_queue.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {
/// Frames up to this share a block of that many bytes, where others are queued already.
constexpr qsizetype SmallFrame = 512;
constexpr qsizetype SharedBlock = 4096;
/// So many may have blocks of their own first.
constexpr size_t QueuedAlone = 4;
} // namespace

void FrameQueue::addBehind(MessageBuffer &&frame)
{
    m_bytes += frame.size();
    // Not into a block that is ahead of what comes behind it.
    if (m_blocks.size() <= m_ahead || !share(frame, m_blocks.size()))
        m_blocks.push_back(std::move(frame));
}

void FrameQueue::addAhead(MessageBuffer &&frame)
{
    m_bytes += frame.size();
    m_bytesAhead += frame.size();
    // What has begun to go counts as ahead from now on.
    if (m_ahead == 0 && m_frontSent > 0) {
        m_ahead = 1;
        m_bytesAhead += m_blocks.front().size();
    }
    if (share(frame, m_ahead))
        return;
    m_blocks.insert(m_blocks.begin() + qsizetype(m_ahead), std::move(frame));
    ++m_ahead;
}

/// Puts a small frame into the block in front of `at`, or makes the frame the beginning of one that others
/// can share.
bool FrameQueue::share(MessageBuffer &frame, size_t at)
{
    if (frame.size() > SmallFrame || at <= QueuedAlone)
        return false;
    // Whoever wants them back has to take them apart: that is for small blocks.
    if (MessageBuffer &last = m_blocks[at - 1];
        last.size() + frame.size() <= SharedBlock && last.append(frame.view()))
        return true;
    MessageBuffer shared(SharedBlock);
    shared.truncate(0);
    static_cast<void>(shared.append(frame.view()));
    frame = std::move(shared);
    return false;
}

size_t FrameQueue::next(std::span<QByteArrayView> slices) const
{
    const size_t count = std::min(slices.size(), m_blocks.size());
    for (size_t i = 0; i < count; ++i)
        slices[i] = m_blocks[i].view();
    if (count > 0)
        slices[0] = slices[0].sliced(m_frontSent);
    return count;
}

void FrameQueue::popFront(qsizetype size)
{
    if (m_ahead > 0) {
        --m_ahead;
        m_bytesAhead -= size;
    }
    m_blocks.pop_front();
}

} // namespace rookery
