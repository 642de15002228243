// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/message_parts.h"

#include "core/frame/frame.h"
#include "core/mux/slice_queue.h"

#include <utility>

namespace rookery {

MessageParts::Begin MessageParts::begin(const ByteSlice &part, qint64 total)
{
    end();
    m_joined.clear();
    const auto frame = frame::decode(part.view());
    if (const auto *push = frame ? std::get_if<frame::Push>(&frame->payload) : nullptr) {
        m_bytes = qsizetype(total) - frame::HeaderSize;
        return {Kind::Push, frame->flowId, m_bytes, part.withView(push->data)};
    }
    if (total > MaxJoined)
        return {Kind::TooLong};
    m_joined = part.toByteArray();
    return {Kind::Joined};
}

qsizetype MessageParts::frameSize(bool last) const
{
    return last ? m_bytes : SliceQueue::NotLast;
}

QByteArray MessageParts::join(QByteArrayView part, bool last)
{
    m_joined += part;
    return last ? std::exchange(m_joined, {}) : QByteArray();
}

} // namespace rookery
