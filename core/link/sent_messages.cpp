// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/sent_messages.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rookery {

namespace {
constexpr qsizetype Few = 16 * 1024;
constexpr qint64 Much = qint64(8) << 20;
} // namespace

void SentMessages::noteGiven(bool counted)
{
    if (m_given.empty() || m_given.back().counted != counted)
        m_given.push_back({0, counted});
    ++m_given.back().length;
    if (counted)
        m_reached = std::max(m_reached, ++m_lastGiven);
}

void SentMessages::wait(MessageBuffer &&message)
{
    keep(m_waiting, std::move(message), nullptr);
}

void SentMessages::messageReturned(MessageBuffer &&message, Restore restore)
{
    if (m_given.empty())
        return; // after clear()
    Run &run = m_given.front();
    const bool counted = run.counted;
    if (--run.length == 0)
        m_given.pop_front();
    // The peer may have it and have said so before the connection is through with it.
    if (counted && ++m_lastReturned > m_acknowledged)
        keep(m_kept, std::move(message), restore);
}

/// A few bytes that were read into a large block give that back; where much is kept already, more than a few.
bool SentMessages::isWasteful(const MessageBuffer &message) const
{
    const qsizetype used = message.size() + CostOfOne;
    return m_cost < Much ? used < Few && message.capacity() > 4 * used : message.capacity() > 2 * used;
}

void SentMessages::keep(std::deque<Kept> &queue, MessageBuffer &&message, Restore restore)
{
    if (isWasteful(message))
        queue.push_back({MessageBuffer::copyOf(message.view()), restore});
    else
        queue.push_back({std::move(message), restore});
    m_cost += costOf(queue.back());
}

void SentMessages::dropFirst(std::deque<Kept> &queue)
{
    m_cost -= costOf(queue.front());
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
    m_given.clear();
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
    if (peerHas < m_acknowledged || peerHas > m_reached)
        return false;
    for (; m_acknowledged < peerHas; ++m_acknowledged)
        dropFirst(m_waiting);
    m_lastGiven = m_lastReturned = m_acknowledged;
    return true;
}

MessageBuffer SentMessages::takeWaiting()
{
    Kept next = std::move(m_waiting.front());
    m_cost -= costOf(next);
    m_waiting.pop_front();
    if (next.restore)
        next.restore(next.message);
    noteGiven(true);
    return std::move(next.message);
}

void SentMessages::clear()
{
    m_given.clear();
    m_kept.clear();
    m_waiting.clear();
    m_cost = 0;
}

} // namespace rookery
