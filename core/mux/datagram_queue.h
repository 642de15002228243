// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mux/multiplexor.h"

#include <deque>

namespace rookery {

/// Datagrams that wait, bounded in number and bytes. Full, it drops the newest and counts (protocol.md §6).
class DatagramQueue
{
public:
    DatagramQueue(int maxCount, qint64 maxBytes)
        : m_maxCount(size_t(maxCount))
        , m_maxBytes(maxBytes)
    {}

    /// False when it was dropped.
    bool push(Datagram &&datagram)
    {
        const qint64 size = datagram.data.size() + datagram.host.size();
        if (m_queue.size() >= m_maxCount || m_bytes + size > m_maxBytes) {
            ++m_dropped;
            return false;
        }
        m_bytes += size;
        m_queue.push_back(std::move(datagram));
        return true;
    }
    [[nodiscard]] Datagram pop()
    {
        if (m_queue.empty())
            return {};
        Datagram first = std::move(m_queue.front());
        m_queue.pop_front();
        m_bytes -= first.data.size() + first.host.size();
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
    size_t m_maxCount;
    qint64 m_maxBytes;
    qint64 m_bytes = 0;
    quint64 m_dropped = 0;
    std::deque<Datagram> m_queue;
};

} // namespace rookery
