// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/stranger.h"

#include <QtEndian>

namespace rookery::attack {

Stranger::Stranger(Wire &&tunnel) : m_wire(std::move(tunnel)), m_reader([this] { read(); }) {}

Stranger::~Stranger()
{
    m_wire.shutdown();
    m_reader.join();
}

qint64 Stranger::grantOf(quint32 flow) const
{
    const std::lock_guard lock(m_mutex);
    return m_grants.value(flow);
}

bool Stranger::takeGrant(quint32 flow)
{
    const std::lock_guard lock(m_mutex);
    qint64 &grant = m_grants[flow];
    if (grant <= 0)
        return false;
    --grant;
    return true;
}

bool Stranger::wasReset(quint32 flow) const
{
    const std::lock_guard lock(m_mutex);
    return m_reset.contains(flow);
}

void Stranger::read()
{
    while (!m_wire.isOver()) {
        const auto message = m_wire.next(milliseconds(200));
        if (!message || message->opcode < 0)
            continue;
        ++m_counts[size_t(message->opcode)];
        const std::lock_guard lock(m_mutex);
        if (message->opcode == 1 && message->rest.size() >= 4)
            m_grants[message->flow] += qFromBigEndian<quint32>(message->rest.constData());
        else if (message->opcode == 2)
            m_reset.insert(message->flow);
    }
}

} // namespace rookery::attack
