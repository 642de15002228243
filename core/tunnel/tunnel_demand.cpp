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
    // They go on over the next one.
    if (m_line && !m_leaving && m_forwards->liveFlows() > 0)
        return Redialer::Demand::Usual;
    return isOnDemand() ? Redialer::Demand::None : Redialer::Demand::Usual;
}

void Tunnel::Private::rest(const Error &why)
{
    m_redialer->rest();
    setState(TunnelState::Resting, why);
}

/// A connection that is there for nobody.
bool Tunnel::Private::isUnused() const
{
    return m_mux && !m_flowsWait && !m_leaving && !m_ending && isOnDemand() && m_forwards->liveFlows() == 0;
}

/// From now on, or from the last flow's end.
void Tunnel::Private::watchUse()
{
    if (isUnused())
        m_restTimer->start(m_config.restAfter);
    else
        m_restTimer->stop();
}

void Tunnel::Private::restIfUnused()
{
    // A flow that has begun since brings the timer back with its end.
    if (isUnused())
        leave(true);
}

void Tunnel::Private::becameIdle()
{
    endWhenIdle();
    followDemand();
}

void Tunnel::Private::restInsteadOfWaiting()
{
    dropConnection();
    rest(Error(m_error));
}

/// Whether it is on demand, who waits or when it rests may be other than before.
void Tunnel::Private::followDemand()
{
    const bool waits = state == TunnelState::Waiting || state == TunnelState::NeedsAttention;
    if (m_ending || state == TunnelState::Stopped)
        return;
    if (m_leaving)
        m_toRest = m_toRest && isOnDemand();
    else if (m_mux && !m_flowsWait)
        watchUse();
    else if (waits && !m_redialer->isHeld() && demand() == Redialer::Demand::None)
        restInsteadOfWaiting();
    else if (state == TunnelState::Resting && !isOnDemand())
        m_redialer->dial();
}

} // namespace rookery
