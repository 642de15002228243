// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/send_window.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace rookery {

using std::chrono::microseconds;

namespace {
/// Frames that only ask for an Acknowledge are small: bytes are what there are too many of.
constexpr qint64 AskingPayload = 4096;
/// Frames of a whole first window.
constexpr qint64 FirstFrames = 16;
/// What is in flight is worth so much time at most, where the path does not ask for more: on a slow line all
/// flows together then have so much time's worth in its queues, and no more.
constexpr double WorthSeconds = 0.5;
constexpr qint64 LeastWorth = 32 * 1024;
/// After one that is no longer than this a flow is as fast as it was before.
constexpr std::chrono::seconds ShortPause{1};
/// A penguin announces 512 frames; more than this would make frames too small.
constexpr int MostAckEvery = 1024;
} // namespace

void SendWindow::open(quint32 frames, TimePoint now)
{
    const auto early = quint32(framesInFlight());
    m_frames = frames > early ? frames - early : 0;
    m_announced = frames;
    m_epochStart = now;
}

void SendWindow::sent(qsizetype bytes, TimePoint now)
{
    if (m_frames > 0)
        --m_frames;
    if (m_more > 0)
        --m_more;
    if (framesInFlight() == 0) {
        // After a pause the old measurement says nothing.
        if (now - m_epochStart > ShortPause)
            m_worth = 0;
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
    if (frames > 0)
        learn(int(std::min<size_t>(consumed, MostAckEvery)));
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

void SendWindow::learn(int acknowledged)
{
    m_isRead = true;
    m_allowed = 0;
    if (std::exchange(m_moreAtOnce, 0) > 0)
        m_seenAckEvery = std::max(m_seenAckEvery, acknowledged);
    else if (acknowledged > 0 && 4 * acknowledged < m_seenAckEvery)
        m_seenAckEvery /= 2; // it does so earlier now
    m_more = 0;
}

void SendWindow::allowMore()
{
    m_isRead = false;
    if (m_limits.firstInFlight > 0) {
        // It is the line that is slow, or the reader: one frame asks, and has its answer where they are not.
        ++m_allowed;
        m_more = m_moreAtOnce = 1;
        return;
    }
    // Beyond the window that it announced a peer has no right to wait; where it does, it gets little.
    const bool mayDouble = quint32(framesInFlight()) < m_announced;
    m_moreAtOnce = mayDouble ? std::clamp(2 * m_moreAtOnce, 1, MostAckEvery) : 1;
    m_more = m_moreAtOnce;
}

qsizetype SendWindow::maxPayload(const Crowd &crowd) const
{
    const qint64 shared = limit(crowd) / std::max<qint64>(2 * ackEvery(), crowd.share > 0 ? FirstFrames : 0);
    return qsizetype(m_more > 0 ? std::min(shared, AskingPayload) : shared);
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
    m_worth = std::max({qint64(rate * 1e6 * WorthSeconds), m_worth / 2, LeastWorth});
    m_epochStart = now;
    m_epochBytes = 0;
}

} // namespace rookery
