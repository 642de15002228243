// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/tunnel_private.h"

namespace rookery {

bool Tunnel::Private::isOnDemand() const
{
    return m_config.onDemand && !m_forwards->needsConnection();
}

Redialer::Demand Tunnel::Private::demand() const
{
    if (m_forwards->hasWaiting())
        return Redialer::Demand::Urgent;
    return isOnDemand() ? Redialer::Demand::None : Redialer::Demand::Usual;
}

void Tunnel::Private::rest(const Error &why)
{
    m_redialer->rest();
    setState(TunnelState::Resting, why);
}

/// From now on, or from the last flow's end.
void Tunnel::Private::watchUse()
{
    if (m_mux && !m_leaving && !m_ending && isOnDemand() && m_forwards->liveFlows() == 0)
        m_restTimer->start(m_config.restAfter);
    else
        m_restTimer->stop();
}

void Tunnel::Private::restIfUnused()
{
    // A flow that has begun since brings the timer back with its end.
    if (m_mux && !m_leaving && !m_ending && isOnDemand() && m_forwards->liveFlows() == 0)
        leave(true);
}

void Tunnel::Private::becameIdle()
{
    endWhenIdle();
    followDemand();
}

/// Whether it is on demand, who waits or when it rests may be other than before.
void Tunnel::Private::followDemand()
{
    const bool waits = state == TunnelState::Waiting || state == TunnelState::NeedsAttention;
    if (m_ending || state == TunnelState::Stopped)
        return;
    if (m_leaving)
        m_toRest = m_toRest && isOnDemand();
    else if (m_mux)
        watchUse();
    else if (waits && !m_redialer->isHeld() && demand() == Redialer::Demand::None)
        rest(Error(m_error));
    else if (state == TunnelState::Resting && !isOnDemand())
        m_redialer->dial();
}

} // namespace rookery
