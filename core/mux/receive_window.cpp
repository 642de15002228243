// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/receive_window.h"

#include <algorithm>

namespace rookery {

namespace {
constexpr qint64 AcknowledgeBytes = 64 * 1024;
constexpr qint64 SlowAcknowledgeBytes = 8 * 1024;
constexpr milliseconds SlowAcknowledgeTime{50};
} // namespace

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

bool ReceiveWindow::acknowledgeDue(TimePoint now, bool crowd) const
{
    if (m_consumedBytes >= SlowAcknowledgeBytes && now - m_lastGrantAt >= SlowAcknowledgeTime)
        return true;
    const quint32 window = crowd ? std::min(m_window, m_limits.initialFrames) : m_window;
    return m_consumed >= std::max<quint32>(1, window / 4) || m_consumedBytes >= AcknowledgeBytes;
}

quint32 ReceiveWindow::takeGrant(TimePoint now, std::chrono::microseconds roundTrip, bool mayGrow,
                                 qint64 room)
{
    m_epochFrames += m_consumed;
    quint32 grant = m_consumed;
    const quint32 least = leastFrames();
    if (room < 0 && m_window > least) {
        // Half of them go back in any case: whoever reads goes on.
        const quint32 less = std::min(m_window - least, m_consumed / 2);
        m_window -= less;
        grant -= less;
    } else if (mayGrow) {
        const qint64 most = std::max<qint64>(least, m_window + std::max<qint64>(0, room / m_largest));
        const auto wanted = quint32(std::min<qint64>(goal(now, roundTrip), most));
        if (wanted > m_window) {
            grant += wanted - m_window;
            m_window = wanted;
        }
    }
    m_consumed = 0;
    m_consumedBytes = 0;
    m_granted += grant;
    m_lastGrant = grant;
    m_lastGrantAt = now;
    return grant;
}

quint32 ReceiveWindow::framesOf(qint64 bytes) const
{
    return quint32(std::max<qint64>(m_limits.initialFrames, bytes / m_largest));
}

quint32 ReceiveWindow::goal(TimePoint now, std::chrono::microseconds roundTrip)
{
    const quint32 least = leastFrames();
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
