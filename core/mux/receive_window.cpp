// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/receive_window.h"

#include <algorithm>

namespace rookery {

namespace {
constexpr qint64 AcknowledgeBytes = 256 * 1024;
}

bool ReceiveWindow::received(qsizetype bytes)
{
    if (m_granted == 0)
        return false;
    --m_granted;
    m_largest = std::max<qint64>(m_largest, bytes);
    return true;
}

void ReceiveWindow::consumed(qsizetype bytes)
{
    ++m_consumed;
    m_consumedBytes += bytes;
}

bool ReceiveWindow::acknowledgeDue() const
{
    return m_consumed >= std::max<quint32>(1, m_window / 4) || m_consumedBytes >= AcknowledgeBytes;
}

quint32 ReceiveWindow::takeGrant(TimePoint now, std::chrono::microseconds roundTrip, bool mayGrow)
{
    m_epochFrames += m_consumed;
    quint32 grant = m_consumed;
    if (mayGrow) {
        const quint32 wanted = goal(now, roundTrip);
        if (wanted > m_window) {
            grant += wanted - m_window;
            m_window = wanted;
        }
    }
    m_consumed = 0;
    m_consumedBytes = 0;
    m_granted += grant;
    m_lastGrant = grant;
    return grant;
}

quint32 ReceiveWindow::framesOf(qint64 bytes) const
{
    return quint32(std::max<qint64>(m_limits.initialFrames, bytes / m_largest));
}

quint32 ReceiveWindow::goal(TimePoint now, std::chrono::microseconds roundTrip)
{
    const quint32 least = framesOf(m_limits.minBytes);
    if (m_window < least)
        return least;
    if (m_epochFrames < m_window)
        return m_window;
    // A whole window has gone by. Where that took less than two round trips, the sender was waiting for us.
    const bool limiting = now - m_epochStart < 2 * roundTrip;
    m_epochStart = now;
    m_epochFrames = 0;
    return limiting ? std::min(m_window * 2, std::max(m_window, framesOf(m_limits.maxBytes))) : m_window;
}

} // namespace rookery
