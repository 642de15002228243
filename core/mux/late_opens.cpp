// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/late_opens.h"

#include "core/mux/mux_link.h"

#include <algorithm>

namespace rookery {

namespace {
/// A line whose pong takes longer has a queue.
constexpr std::chrono::seconds Quick{1};
/// A peer that answers no pings at all is waited for no longer than this many times the limit of an open.
constexpr int MostUnanswered = 6;
} // namespace

void LateOpens::add(OpenWait &open)
{
    const milliseconds limit = m_link.options().openTimeout;
    if (limit <= milliseconds(0))
        return;
    const TimePoint deadline = m_link.now() + limit;
    m_opens.add(open, deadline);
    m_link.lookBy(deadline);
}

OpenWait *LateOpens::takeGivenUp(TimePoint now)
{
    if (m_lineIsQuick) {
        if (OpenWait *const open = m_late.takeDue(TimePoint::max()))
            return open;
        m_lineIsQuick = false;
    }
    while (OpenWait *const open = m_opens.takeDue(now)) {
        if (m_ping.isEmpty())
            ask(now);
        m_late.add(*open, m_pingedAt + m_link.options().openTimeout);
    }
    if (m_late.next() && *m_late.next() <= now && isLineAlive() && ++m_unanswered < MostUnanswered) {
        ask(now);
        waitOn(now, m_late);
    }
    OpenWait *const open = m_late.takeDue(now);
    if (!m_late.next()) {
        m_ping.clear();
        m_unanswered = 0;
    }
    return open;
}

void LateOpens::ask(TimePoint now)
{
    m_ping = "open " + QByteArray::number(++m_pings);
    m_pingedAt = now;
    m_link.channel().ping(m_ping);
}

/// Whether anything has come since it was asked.
bool LateOpens::isLineAlive() const
{
    const auto heard = m_link.channel().lastHeard();
    return heard && *heard > m_pingedAt;
}

/// All that are late have another limit's time.
void LateOpens::waitOn(TimePoint now, OpenDeadlines &in)
{
    OpenDeadlines all;
    while (OpenWait *const open = m_late.takeDue(TimePoint::max()))
        all.add(*open, now + m_link.options().openTimeout);
    while (OpenWait *const open = all.takeDue(TimePoint::max()))
        in.add(*open, now + m_link.options().openTimeout);
}

void LateOpens::onPong(const QByteArray &payload, TimePoint now)
{
    if (m_ping.isEmpty() || payload != m_ping)
        return;
    m_ping.clear();
    m_unanswered = 0;
    m_lineIsQuick = now - m_pingedAt <= Quick;
    if (!m_lineIsQuick)
        waitOn(now, m_opens);
    m_link.lookBy(now);
}

std::optional<TimePoint> LateOpens::next() const
{
    const auto first = m_opens.next();
    const auto late = m_late.next();
    return first && late ? std::min(*first, *late) : first ? first : late;
}

} // namespace rookery
