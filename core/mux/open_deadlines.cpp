// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/open_deadlines.h"

#include <QtGlobal>

#include <utility>

namespace rookery {

void OpenWait::endWait()
{
    if (!m_previous)
        return;
    m_previous->m_next = m_next;
    m_next->m_previous = m_previous;
    m_previous = m_next = nullptr;
}

OpenDeadlines::OpenDeadlines()
{
    m_end.m_previous = m_end.m_next = &m_end;
}

OpenDeadlines::~OpenDeadlines()
{
    while (!isEmpty())
        m_end.m_next->endWait();
}

void OpenDeadlines::add(OpenWait &open, TimePoint deadline)
{
    Q_ASSERT(isEmpty() || m_end.m_previous->m_deadline <= deadline);
    open.endWait();
    open.m_deadline = deadline;
    open.m_previous = std::exchange(m_end.m_previous, &open);
    open.m_next = &m_end;
    open.m_previous->m_next = &open;
}

OpenWait *OpenDeadlines::takeDue(TimePoint now)
{
    if (isEmpty() || m_end.m_next->m_deadline > now)
        return nullptr;
    OpenWait *const first = m_end.m_next;
    first->endWait();
    return first;
}

std::optional<TimePoint> OpenDeadlines::next() const
{
    return isEmpty() ? std::optional<TimePoint>() : m_end.m_next->m_deadline;
}

} // namespace rookery
