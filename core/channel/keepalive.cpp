// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/keepalive.h"

#include <algorithm>
#include <utility>

namespace rookery {

Keepalive::Keepalive(const Limits &limits, TimePoint now)
    : m_limits(limits)
    , m_lastSign(now)
    // The first ping goes out at once, whatever the interval: it measures the round trip.
    , m_nextPing(now)
{
    if (m_limits.timeout > milliseconds(0))
        m_limits.timeout = std::max(m_limits.timeout, m_limits.interval);
}

Keepalive::Verdict Keepalive::check(TimePoint now)
{
    Verdict verdict;
    if (m_waitingSince) {
        // Silence counts from the oldest unanswered ping: while none is out, nobody owes us a pong.
        if (m_limits.interval > milliseconds(0) && m_limits.timeout > milliseconds(0) &&
            now - std::max(m_lastSign, *m_waitingSince - m_limits.interval) >= m_limits.timeout) {
            verdict.dead = true;
            return verdict;
        }
        if (!m_stalled && m_limits.stallAfter > milliseconds(0) &&
            now - std::max(m_lastSign, *m_waitingSince) >= m_limits.stallAfter) {
            m_stalled = verdict.stalled = true;
            m_nextPing = now;
        }
    }
    if (m_nextPing && now >= *m_nextPing) {
        verdict.ping = true;
        ++m_sequence;
        m_newestPing = now;
        if (!m_waitingSince)
            m_waitingSince = now;
        if (m_limits.interval > milliseconds(0))
            m_nextPing = now + m_limits.interval;
        else
            m_nextPing.reset();
    }
    return verdict;
}

std::optional<TimePoint> Keepalive::nextCheck() const
{
    std::optional<TimePoint> next = m_nextPing;
    const auto sooner = [&next](TimePoint at) { next = next ? std::min(*next, at) : at; };
    if (m_waitingSince) {
        if (!m_stalled && m_limits.stallAfter > milliseconds(0))
            sooner(std::max(m_lastSign, *m_waitingSince) + m_limits.stallAfter);
        if (m_limits.interval > milliseconds(0) && m_limits.timeout > milliseconds(0))
            sooner(std::max(m_lastSign, *m_waitingSince - m_limits.interval) + m_limits.timeout);
    }
    return next;
}

bool Keepalive::heard(TimePoint at)
{
    m_lastSign = std::max(m_lastSign, at);
    return m_waitingSince && at > *m_waitingSince && std::exchange(m_stalled, false);
}

std::optional<std::chrono::microseconds> Keepalive::pong(const QByteArray &payload, TimePoint now)
{
    heard(now);
    if (!m_waitingSince || payload != pingPayload())
        return std::nullopt;
    m_waitingSince.reset();
    return std::chrono::duration_cast<std::chrono::microseconds>(now - m_newestPing);
}

} // namespace rookery
