// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/sent_messages.h"

#include "core/link/link_message.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rookery {

namespace {
constexpr qsizetype Few = 16 * 1024;
constexpr qint64 Much = qint64(8) << 20;
} // namespace

void SentMessages::noteGiven()
{
    m_reached = std::max(m_reached, ++m_lastGiven);
}

void SentMessages::wait(MessageBuffer &&message)
{
    const bool isData = link::kindOf(message.view()) == link::Kind::Data;
    keep(m_waiting, {std::move(message), nullptr, isData});
}

void SentMessages::messageReturned(MessageBuffer &&message, QByteArrayView start, Restore restore)
{
    const link::Kind kind = link::kindOf(start);
    if (!link::isCounted(kind) || m_lastReturned == m_lastGiven)
        return; // or after clear()
    // The peer may have it and have said so before the connection is through with it.
    if (++m_lastReturned > m_acknowledged)
        keep(m_kept, {std::move(message), restore, kind == link::Kind::Data});
}

/// A few bytes that were read into a large block give that back; where much is kept already, more than a few.
bool SentMessages::isWasteful(const MessageBuffer &message) const
{
    const qsizetype used = message.size() + CostOfOne;
    return m_cost < Much ? used < Few && message.capacity() > 4 * used : message.capacity() > 2 * used;
}

void SentMessages::keep(std::deque<Kept> &queue, Kept &&kept)
{
    if (isWasteful(kept.message))
        kept.message = MessageBuffer::copyOf(kept.message.view());
    queue.push_back(std::move(kept));
    const qint64 cost = costOf(queue.back());
    m_cost += cost;
    if (!queue.back().isData)
        m_costOfControl += cost;
}

void SentMessages::uncount(const Kept &kept)
{
    m_cost -= costOf(kept);
    if (!kept.isData)
        m_costOfControl -= costOf(kept);
}

void SentMessages::dropFirst(std::deque<Kept> &queue)
{
    uncount(queue.front());
    queue.pop_front();
}

bool SentMessages::acknowledge(quint64 count)
{
    if (count < m_acknowledged || count > m_reached)
        return false;
    for (; m_acknowledged < count; ++m_acknowledged) {
        if (!m_kept.empty())
            dropFirst(m_kept);
    }
    return true;
}

bool SentMessages::detach()
{
    if (m_lastReturned != m_lastGiven)
        return false;
    for (; m_lastGiven < m_acknowledged; ++m_lastGiven)
        dropFirst(m_waiting);
    m_waiting.insert(m_waiting.begin(), std::make_move_iterator(m_kept.begin()),
                     std::make_move_iterator(m_kept.end()));
    m_kept.clear();
    m_lastGiven = m_lastReturned = m_acknowledged;
    return true;
}

bool SentMessages::attach(quint64 peerHas)
{
    if (!canAttach(peerHas))
        return false;
    for (; m_acknowledged < peerHas; ++m_acknowledged)
        dropFirst(m_waiting);
    m_lastGiven = m_lastReturned = m_acknowledged;
    m_inOrder = std::max(m_inOrder, m_reached);
    return true;
}

MessageBuffer SentMessages::takeWaiting()
{
    Kept next = std::move(m_waiting.front());
    uncount(next);
    m_waiting.pop_front();
    if (next.restore)
        next.restore(next.message);
    noteGiven();
    noteBehind();
    return std::move(next.message);
}

void SentMessages::clear()
{
    m_kept.clear();
    m_waiting.clear();
    m_cost = m_costOfControl = 0;
    m_lastGiven = m_lastReturned;
}

} // namespace rookery
