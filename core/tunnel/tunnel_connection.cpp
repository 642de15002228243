// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/config_change.h"
#include "core/tunnel/tunnel_private.h"

#include <utility>

namespace rookery {

namespace {

/// How long a connection that is left may take to say goodbye, so that the gateway has its reverse ports
/// free.
constexpr milliseconds LeaveLimit = std::chrono::seconds(2);

/// Payload of the largest Push after a message was too large for something on the way, and after another one.
constexpr qsizetype SmallFrame = 32 * 1024;
constexpr qsizetype SmallestFrame = 2 * 1024;

} // namespace

void Tunnel::Private::listenToRedialer()
{
    connect(m_redialer, &Redialer::dialing, q, [this] { setState(TunnelState::Connecting); });
    connect(m_redialer, &Redialer::connected, q, [this] { connected(); });
    connect(m_redialer, &Redialer::waiting, q, [this](const Error &why, bool needsAttention) {
        setState(needsAttention ? TunnelState::NeedsAttention : TunnelState::Waiting, why);
    });
    connect(m_redialer, &Redialer::resting, q, [this](const Error &why) {
        // That a connection which nobody used was lost is nobody's trouble.
        setState(TunnelState::Resting, m_redialer->failedAttempts() > 0 ? why : Error());
    });
    connect(m_redialer, &Redialer::gaveUp, q, [this](const Error &why) { giveUp(why); });
    connect(m_redialer, &Redialer::probeWanted, q, [this] { m_heartbeat->probe(); });
    connect(m_redialer, &Redialer::doubted, q, [this](TimePoint since) { endDoubt(since); });
}

void Tunnel::Private::connected()
{
    std::unique_ptr<MessageChannel> owned = m_redialer->takeConnection().channel;
    MessageChannel &channel = *owned;
    channel.setLogName(m_config.name);
    m_mux = std::make_unique<Multiplexor>(std::move(owned), muxOptions(), m_clock);
    connect(m_mux.get(), &Multiplexor::closed, q, [this](const Error &why) { connectionClosed(why); });
    m_uplink = std::make_unique<SharedUplink>(*m_mux);
    watch(channel);
    m_connectedSince = QDateTime::currentDateTimeUtc();
    m_log.connected(m_mux->peerName());
    // Connections that wait are served before anyone hears of the new state, and may stop us then.
    m_forwards->attach(*m_uplink);
    if (m_mux && !m_ending)
        setState(TunnelState::Connected);
    watchUse();
}

void Tunnel::Private::watch(MessageChannel &channel)
{
    Keepalive::Limits limits;
    limits.interval = m_config.keepaliveInterval;
    limits.timeout = m_config.keepaliveTimeout;
    m_heartbeat = new Heartbeat(channel, limits, m_clock);
    connect(m_heartbeat, &Heartbeat::stalled, q, [this] {
        m_log.stalled();
        if (!m_ending && !m_leaving)
            setState(TunnelState::Stalled);
    });
    connect(m_heartbeat, &Heartbeat::recovered, q, [this] {
        m_log.recovered();
        if (!m_ending && !m_leaving)
            setState(TunnelState::Connected);
    });
    connect(
        m_heartbeat, &Heartbeat::measured, q,
        [this](std::chrono::microseconds time) { m_log.roundTrip(time); }, Qt::SingleShotConnection);
}

void Tunnel::Private::connectionClosed(const Error &why)
{
    if (m_leaving) {
        left();
        return;
    }
    dropConnection();
    if (m_ending) {
        endWhenIdle();
        return;
    }
    // Some proxies take frames of 64 KiB, others of a few: the connection that follows has smaller ones.
    if (why.code == ErrorCode::MessageTooBig)
        m_largestFrame = m_largestFrame == 0 ? SmallFrame : SmallestFrame;
    m_redialer->lost(why);
}

void Tunnel::Private::dropConnection()
{
    if (!m_mux)
        return;
    m_forwards->detach();
    m_leaveTimer->stop();
    m_restTimer->stop();
    m_leaving = m_toRest = false;
    m_connectedSince = {};
    m_heartbeat->disconnect(q);
    m_heartbeat = nullptr;
    deleteSoon(m_uplink);
    deleteSoon(m_mux);
}

void Tunnel::Private::apply(const TunnelConfig &config)
{
    const ConfigChange change = ConfigChange::between(m_config, config);
    m_config = config;
    m_log = TunnelLog(config);
    m_redialer->use(config);
    if (change.renames && m_mux)
        m_mux->setLogName(config.name);
    if (m_ending)
        return;
    m_forwards->apply(config.forwards, config.switchedOff, forwardContext(config, m_clock));
    followDemand();
    if (state == TunnelState::Resting && change.reconnects)
        m_redialer->forget();
    if (state == TunnelState::Stopped || state == TunnelState::Resting ||
        !ConfigChange::between(m_redialer->used(), config).reconnects)
        return;
    if (change.reconnects) {
        m_log.changed(isOutdated() && m_forwards->liveFlows() > 0);
        m_largestFrame = 0;
        m_redialer->forget();
    }
    if (!m_mux || m_forwards->liveFlows() == 0)
        reconnect();
}

bool Tunnel::Private::isOutdated() const
{
    return m_mux && !m_leaving && ConfigChange::between(m_redialer->used(), m_config).reconnects;
}

void Tunnel::Private::reconnect()
{
    m_toRest = false;
    if (m_ending || state == TunnelState::Stopped || m_leaving)
        return;
    m_redialer->startOver();
    if (m_mux)
        leave();
    else
        m_redialer->dial();
}

void Tunnel::Private::leave(bool toRest)
{
    m_leaving = true;
    m_toRest = toRest;
    setState(toRest ? TunnelState::Resting : TunnelState::Connecting);
    // Local connections that come from now on wait for the next one.
    m_forwards->detach();
    m_forwards->abortFlows();
    m_leaveTimer->start(LeaveLimit);
    m_mux->close();
}

void Tunnel::Private::left()
{
    const bool rests = m_toRest && demand() == Redialer::Demand::None;
    dropConnection();
    if (m_ending)
        endWhenIdle();
    else if (rests)
        rest();
    else
        m_redialer->dial();
}

void Tunnel::Private::retryNow()
{
    if (m_ending || m_leaving)
        return;
    if (m_mux)
        m_heartbeat->probe();
    else
        m_redialer->retryNow();
}

void Tunnel::Private::networkChanged()
{
    if (!m_ending && !m_leaving)
        m_redialer->networkChanged();
}

void Tunnel::Private::endDoubt(TimePoint since)
{
    if (m_ending || !m_mux || m_heartbeat->lastSign() >= since)
        return;
    m_log.silentSinceNetworkChanged();
    dropConnection();
    if (demand() == Redialer::Demand::None)
        rest();
    else
        m_redialer->dial();
}

} // namespace rookery
