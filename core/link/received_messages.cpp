// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/received_messages.h"

#include <algorithm>
#include <utility>

namespace rookery {

ReceivedMessages::Verdict ReceivedMessages::whole(qsizetype size)
{
    if (m_doubles > 0) {
        --m_doubles;
        return {Verdict::Drop};
    }
    const qint64 had = std::exchange(m_handedOn, 0);
    if (had > 0 && size != m_total)
        return {Verdict::Broken};
    ++m_count;
    if (had > 0)
        return {Verdict::Rest, qsizetype(had), true};
    return {Verdict::HandOn, 0, true};
}

ReceivedMessages::Verdict ReceivedMessages::began(qsizetype size, qint64 total)
{
    if (m_doubles > 0) {
        m_inDouble = true;
        return {Verdict::Drop};
    }
    m_at = size;
    if (m_handedOn == 0) {
        m_total = total;
        m_handedOn = size;
        return {Verdict::HandOn};
    }
    if (total != m_total)
        return {Verdict::Broken};
    const qint64 had = m_handedOn;
    if (size <= had)
        return {Verdict::Drop};
    m_handedOn = size;
    return {Verdict::Rest, qsizetype(had)};
}

ReceivedMessages::Verdict ReceivedMessages::continued(qsizetype size, bool last)
{
    if (m_inDouble) {
        if (last) {
            m_inDouble = false;
            --m_doubles;
        }
        return {Verdict::Drop};
    }
    const qint64 before = m_at;
    const qint64 had = m_handedOn;
    m_at += size;
    m_handedOn = std::max(m_handedOn, m_at);
    if (last) {
        m_handedOn = m_at = 0;
        ++m_count;
    } else if (before + size <= had) {
        return {Verdict::Drop};
    }
    const auto skip = qsizetype(std::min<qint64>(size, had - before));
    return {Verdict::Rest, skip, last};
}

bool ReceivedMessages::toleratesIdle(TimePoint now)
{
    const TimePoint before = m_idleFilled.value_or(now);
    const qint64 more = std::chrono::duration_cast<milliseconds>(now - before).count() * IdlePerSecond / 1000;
    if (more > 0 || !m_idleFilled) {
        m_idleFilled = now;
        m_idleLeft = std::min(MostIdle, m_idleLeft + more);
    }
    return m_idleLeft > 0 && m_idleLeft-- > 0;
}

void ReceivedMessages::detach()
{
    m_at = 0;
    m_inDouble = false;
    m_doubles = 0;
}

} // namespace rookery
