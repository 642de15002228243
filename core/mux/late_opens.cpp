// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/late_opens.h"

#include "core/mux/mux_link.h"

#include <algorithm>

namespace rookery {

namespace {
/// A line whose pong takes longer has a queue.
constexpr std::chrono::seconds Quick{1};
/// So many times as long as usual an open may take, whatever the line says.
constexpr int MostExtensions = 3;
constexpr QByteArrayView PingWord = "open ";
constexpr TimePoint AtOnce{};
} // namespace

void LateOpens::add(OpenWait &open)
{
    const milliseconds limit = m_link.options().openTimeout;
    if (limit <= milliseconds(0))
        return;
    const TimePoint deadline = m_link.now() + limit;
    open.m_extensions = 0;
    m_opens.add(open, deadline);
    m_link.lookBy(deadline);
}

OpenWait *LateOpens::takeGivenUp(TimePoint now)
{
    while (OpenWait *const open = m_opens.takeDue(now)) {
        if (m_answered == m_pings)
            ask(now);
        m_late.add(*open, m_pingedAt + m_link.options().openTimeout);
    }
    if (m_late.next() && *m_late.next() <= now) {
        if (isLineAlive())
            extend(now);
        else
            giveUpLate();
    }
    return m_givenUp.takeDue(TimePoint::max());
}

void LateOpens::ask(TimePoint now)
{
    m_pingedAt = now;
    m_link.channel().ping(PingWord.toByteArray() + QByteArray::number(++m_pings));
}

/// Whether anything has come since it was asked.
bool LateOpens::isLineAlive() const
{
    const auto heard = m_link.channel().lastHeard();
    return heard && *heard > m_pingedAt;
}

/// All that are late have another limit's time, but for those that had it too often.
void LateOpens::extend(TimePoint now)
{
    while (OpenWait *const open = m_late.takeDue(TimePoint::max())) {
        if (++open->m_extensions > MostExtensions)
            m_givenUp.add(*open, AtOnce);
        else
            m_opens.add(*open, now + m_link.options().openTimeout);
    }
    // Whoever is late next asks anew; the pong of this ping may still come.
    m_answered = m_pings;
}

void LateOpens::giveUpLate()
{
    while (OpenWait *const open = m_late.takeDue(TimePoint::max()))
        m_givenUp.add(*open, AtOnce);
    m_answered = m_pings;
}

void LateOpens::onPong(const QByteArray &payload, TimePoint now)
{
    if (!payload.startsWith(PingWord))
        return;
    const quint32 number = payload.sliced(PingWord.size()).toUInt();
    if (number == 0 || number > m_pings)
        return;
    m_answered = std::max(m_answered, number);
    if (!m_late.next())
        return;
    // That of an earlier ping says that the line is slow, and nothing else.
    if (number == m_pings && now - m_pingedAt <= Quick)
        giveUpLate();
    else
        extend(now);
    m_link.lookBy(now);
}

std::optional<TimePoint> LateOpens::next() const
{
    std::optional<TimePoint> next = m_opens.next();
    for (const auto at : {m_late.next(), m_givenUp.next()}) {
        if (at)
            next = next ? std::min(*next, *at) : at;
    }
    return next;
}

} // namespace rookery
