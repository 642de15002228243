// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/bind_table.h"

namespace rookery {

void BindTable::request(quint32 id, TimePoint deadline)
{
    m_slots.insert(id, Slot::Requested);
    m_deadlines.emplace_back(deadline, id);
    ++m_unanswered;
}

bool BindTable::answered(quint32 id, bool accepted, quint16 port)
{
    const auto it = m_slots.find(id);
    if (it == m_slots.end() || (*it != Slot::Requested && *it != Slot::Late))
        return false;
    if (*it == Slot::Late) {
        --m_late;
        m_timedOut = false;
    } else {
        --m_unanswered;
    }
    if (accepted) {
        *it = Slot::Bound;
        if (port != 0)
            m_ports.insert(id, port);
    } else {
        m_slots.erase(it);
    }
    return true;
}

bool BindTable::release(quint32 id)
{
    if (m_slots.value(id) != Slot::Bound)
        return false;
    m_ports.remove(id);
    return m_slots.remove(id);
}

bool BindTable::ask(quint32 id)
{
    if (m_fromPeer >= MaxFromPeer)
        return false;
    ++m_fromPeer;
    m_slots.insert(id, Slot::Asked);
    return true;
}

bool BindTable::answer(quint32 id, bool accepted)
{
    const auto it = m_slots.find(id);
    if (it == m_slots.end() || *it != Slot::Asked)
        return false;
    if (accepted) {
        *it = Slot::Given;
    } else {
        m_slots.erase(it);
        --m_fromPeer;
    }
    return true;
}

bool BindTable::released(quint32 id)
{
    const Slot slot = m_slots.value(id);
    if (slot != Slot::Asked && slot != Slot::Given)
        return false;
    --m_fromPeer;
    return m_slots.remove(id);
}

std::optional<quint32> BindTable::takeExpired(TimePoint now)
{
    while (!m_deadlines.empty() && m_deadlines.front().first <= now) {
        const quint32 id = m_deadlines.front().second;
        m_deadlines.pop_front();
        const auto it = m_slots.find(id);
        if (it == m_slots.end() || *it != Slot::Requested)
            continue;
        if (m_late < MaxLate) {
            *it = Slot::Late;
            ++m_late;
        } else {
            m_slots.erase(it);
        }
        --m_unanswered;
        m_timedOut = true;
        return id;
    }
    return std::nullopt;
}

std::optional<TimePoint> BindTable::nextDeadline() const
{
    for (const auto &[at, id] : m_deadlines) {
        if (isRequested(id))
            return at;
    }
    return std::nullopt;
}

QList<quint32> BindTable::takeUnanswered()
{
    QList<quint32> ids;
    m_slots.removeIf([&ids](const std::pair<const quint32 &, Slot &> slot) {
        if (slot.second != Slot::Requested)
            return false;
        ids.append(slot.first);
        return true;
    });
    m_unanswered = 0;
    return ids;
}

} // namespace rookery
