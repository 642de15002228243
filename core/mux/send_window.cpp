// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/send_window.h"

#include <algorithm>
#include <limits>

namespace rookery {

using std::chrono::microseconds;

void SendWindow::open(quint32 frames, TimePoint now)
{
    const auto early = quint32(framesInFlight());
    m_frames = frames > early ? frames - early : 0;
    m_epochStart = now;
}

void SendWindow::sent(qsizetype bytes, TimePoint now)
{
    if (m_frames > 0)
        --m_frames;
    if (framesInFlight() == 0) {
        // After a pause the old measurement says nothing.
        m_epochStart = now;
        m_epochBytes = 0;
    }
    if (m_first > 64 && m_first * 2 > m_sizes.size()) {
        m_sizes.erase(m_sizes.begin(), m_sizes.begin() + qsizetype(m_first));
        m_first = 0;
    }
    m_sizes.push_back(quint32(bytes));
    m_inFlight += bytes;
}

void SendWindow::acknowledge(quint32 frames, TimePoint now, microseconds roundTrip)
{
    m_frames = frames > std::numeric_limits<quint32>::max() - m_frames ? std::numeric_limits<quint32>::max()
                                                                       : m_frames + frames;
    // More than is in flight only makes the window larger.
    const auto consumed = std::min<size_t>(frames, m_sizes.size() - m_first);
    for (size_t i = 0; i < consumed; ++i) {
        m_inFlight -= m_sizes[m_first + i];
        m_epochBytes += m_sizes[m_first + i];
    }
    m_first += consumed;
    if (m_first == m_sizes.size()) {
        m_sizes.clear();
        m_first = 0;
    }
    adapt(now, roundTrip);
}

void SendWindow::adapt(TimePoint now, microseconds roundTrip)
{
    if (roundTrip <= microseconds(0))
        return;
    const auto elapsed = std::chrono::duration_cast<microseconds>(now - m_epochStart);
    // Shorter measurements catch bursts of Acknowledges and not the rate.
    if (elapsed < std::max(roundTrip, microseconds(5000)))
        return;
    // Twice round trip × rate: doubles each round trip while the window is what limits, and stays when the
    // path is.
    const double rate = double(m_epochBytes) / double(elapsed.count());
    const auto goal = qint64(2.0 * rate * double(roundTrip.count()));
    m_needed = std::min(std::max(goal, m_needed / 2), m_limits.maxInFlight);
    m_epochStart = now;
    m_epochBytes = 0;
}

} // namespace rookery
