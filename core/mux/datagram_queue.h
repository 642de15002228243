// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <utility>

namespace rookery {

/// Datagrams that wait, bounded in number and bytes: arrived ones (Datagram), or frames on their way out
/// (MessageBuffer). Full, it drops the newest and counts (docs/protocol.md §6.1).
template <class T> class DatagramQueue
{
public:
    DatagramQueue(int maxCount, qint64 maxBytes) : m_maxCount(size_t(maxCount)), m_maxBytes(maxBytes) {}

    /// Whether push() of so many bytes would succeed; counts one that would not as dropped.
    [[nodiscard]] bool hasRoom(qint64 bytes)
    {
        if (m_queue.size() < m_maxCount && m_bytes + bytes <= m_maxBytes)
            return true;
        ++m_dropped;
        return false;
    }
    /// False when it was dropped.
    bool push(T &&datagram, qint64 bytes)
    {
        if (!hasRoom(bytes))
            return false;
        m_bytes += bytes;
        m_queue.push_back({std::move(datagram), bytes});
        return true;
    }
    [[nodiscard]] T pop()
    {
        if (m_queue.empty())
            return {};
        T first = std::move(m_queue.front().datagram);
        m_bytes -= m_queue.front().bytes;
        m_queue.pop_front();
        return first;
    }
    [[nodiscard]] bool isEmpty() const { return m_queue.empty(); }
    [[nodiscard]] quint64 dropped() const { return m_dropped; }
    void clear()
    {
        m_queue.clear();
        m_bytes = 0;
    }

private:
    struct Entry
    {
        T datagram;
        qint64 bytes;
    };

    size_t m_maxCount;
    qint64 m_maxBytes;
    qint64 m_bytes = 0;
    quint64 m_dropped = 0;
    std::deque<Entry> m_queue;
};

} // namespace rookery
