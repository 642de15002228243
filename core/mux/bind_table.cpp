// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/bind_table.h"

namespace rookery {

using frame::BindType;

std::optional<BindTable::Slot> BindTable::kindOf(quint32 id) const
{
    const auto it = m_slots.constFind(id);
    return it == m_slots.cend() ? std::nullopt : std::optional(it->slot);
}

void BindTable::settle(quint32 id, bool accepted)
{
    const auto it = m_slots.find(id);
    if (accepted && it->type == BindType::Udp)
        it->slot = Slot::BoundUdp;
    else
        m_slots.erase(it);
}

void BindTable::request(quint32 id, BindType type, TimePoint deadline)
{
    m_slots.insert(id, {Slot::Requested, type});
    m_deadlines.emplace_back(deadline, id);
    ++m_unanswered;
}

bool BindTable::answered(quint32 id, bool accepted)
{
    if (kindOf(id) != Slot::Requested)
        return false;
    --m_unanswered;
    settle(id, accepted);
    return true;
}

bool BindTable::ask(quint32 id, BindType type)
{
    if (m_fromPeer >= MaxFromPeer)
        return false;
    ++m_fromPeer;
    m_slots.insert(id, {Slot::Asked, type});
    return true;
}

bool BindTable::answer(quint32 id, bool accepted)
{
    if (kindOf(id) != Slot::Asked)
        return false;
    settle(id, accepted);
    if (!m_slots.contains(id))
        --m_fromPeer;
    return true;
}

std::optional<quint32> BindTable::takeExpired(TimePoint now)
{
    while (!m_deadlines.empty() && m_deadlines.front().first <= now) {
        const quint32 id = m_deadlines.front().second;
        m_deadlines.pop_front();
        if (kindOf(id) != Slot::Requested)
            continue;
        m_slots.remove(id);
        --m_unanswered;
        m_timedOut = true;
        return id;
    }
    return std::nullopt;
}

std::optional<TimePoint> BindTable::nextDeadline() const
{
    for (const auto &[at, id] : m_deadlines) {
        if (kindOf(id) == Slot::Requested)
            return at;
    }
    return std::nullopt;
}

QList<quint32> BindTable::takeUnanswered()
{
    QList<quint32> ids;
    m_slots.removeIf([&ids](const std::pair<const quint32 &, Entry &> slot) {
        if (slot.second.slot != Slot::Requested)
            return false;
        ids.append(slot.first);
        return true;
    });
    m_unanswered = 0;
    return ids;
}

} // namespace rookery
