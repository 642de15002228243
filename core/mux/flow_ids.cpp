// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/flow_ids.h"

#include <QRandomGenerator>

namespace rookery {

FlowIds::FlowIds(Source source, InUse inUse)
    : m_source(source ? std::move(source) : [] { return QRandomGenerator::system()->generate(); })
    , m_inUse(std::move(inUse))
{
}

quint32 FlowIds::next()
{
    while (true) {
        const quint32 id = m_source();
        if (id != 0 && !m_retired.contains(id) && !m_inUse(id))
            return id;
    }
}

void FlowIds::retire(quint32 id)
{
    if (m_retired.contains(id))
        return;
    quint32 &slot = m_order[m_oldest];
    m_oldest = (m_oldest + 1) % m_order.size();
    if (slot != 0)
        m_retired.remove(slot);
    slot = id;
    m_retired.insert(id);
}

} // namespace rookery
