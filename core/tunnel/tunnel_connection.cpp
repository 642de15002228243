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
        // The last flow that waited for it has ended meanwhile.
        if (m_flowsWait)
            dropConnection();
        // That a connection which nobody used was lost is nobody's trouble.
        setState(TunnelState::Resting, m_redialer->failedAttempts() > 0 ? why : Error());
    });
    connect(m_redialer, &Redialer::gaveUp, q, [this](const Error &why) { giveUp(why); });
    connect(m_redialer, &Redialer::besideFailed, q, [this] {
        if (m_line)
            m_line->joinFailed();
    });
    connect(m_redialer, &Redialer::probeWanted, q, [this] {
        if (m_heartbeat)
            m_heartbeat->probe();
    });
    connect(m_redialer, &Redialer::doubted, q, [this](TimePoint since) { endDoubt(since); });
}

void Tunnel::Private::connected()
{
    ClientConnection connection = m_redialer->takeConnection();
    const auto gatewayHas = joinedHave(connection.session);
    if (m_line && m_asksToJoin && gatewayHas) {
        goOnOver(std::move(connection), *gatewayHas);
        return;
    }
    // The session is not known there, and its connection may live yet.
    if (m_line && m_line->isAttached()) {
        stayWithFormer();
        return;
    }
    if (m_flowsWait) {
        tellSessionIsGone();
        dropConnection();
    }
    // Of a session that has ended here since it was asked for: a new one cannot begin in the middle of it.
    if (gatewayHas) {
        m_redialer->lost({ErrorCode::ConnectionFailed,
                          Tunnel::tr("The gateway went on with a session that is over."),
                          {},
                          {}});
        return;
    }
    begin(std::move(connection.channel));
}

void Tunnel::Private::begin(std::unique_ptr<MessageChannel> connection)
{
    MessageChannel &channel = *connection;
    channel.setLogName(m_config.name);
    m_mux = std::make_unique<Multiplexor>(sessionOver(std::move(connection)), muxOptions(), m_clock);
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

std::unique_ptr<MessageChannel> Tunnel::Private::sessionOver(std::unique_ptr<MessageChannel> connection)
{
    if (m_config.resumeTime <= milliseconds(0))
        return connection;
    LinkOptions options;
    options.graceTime = m_config.resumeTime;
    auto line = std::make_unique<LinkChannel>(std::move(connection), std::move(options), m_clock);
    m_line = line.get();
    m_sessionConfig = m_redialer->used();
    connect(m_line, &LinkChannel::detached, q, [this](const Error &why) { connectionLost(why); });
    connect(m_line, &LinkChannel::fellSilent, q, [this] { fellSilent(); });
    connect(m_line, &LinkChannel::movedAgain, q, [this] { movedAgain(); });
    return line;
}

QByteArray Tunnel::Private::sessionToJoin()
{
    // Another server must neither learn of it nor be taken for the one that has it.
    const bool isSame = m_line && !ConfigChange::between(m_sessionConfig, m_redialer->used()).reconnects;
    const auto join = isSame ? m_line->nextJoin() : std::nullopt;
    m_asksToJoin = join.has_value();
    return join ? join->value() : QByteArray();
}

/// Everything stays as it is but what carries it.
void Tunnel::Private::connectionLost(const Error &why)
{
    if (m_ending || m_leaving) {
        forgetHeartbeat();
        m_line->abort();
        return;
    }
    // Nobody waits, and who comes may have a session of his own.
    if (demand() == Redialer::Demand::None || !hasWhatGoesOn()) {
        dropConnection();
        m_redialer->lost(why);
        return;
    }
    noteLost();
    m_redialer->cut(why, m_forwards->liveFlows(), m_line->isFruitless());
}

/// Flows, ports at the gateway that lead here, or last words that have not come through.
bool Tunnel::Private::hasWhatGoesOn() const
{
    return m_forwards->liveFlows() > 0 || m_forwards->needsConnection() || m_line->keepsAnything();
}

void Tunnel::Private::stayWithFormer()
{
    m_line->joinFailed();
    m_redialer->stayWithFormer();
}

void Tunnel::Private::tellSessionIsGone()
{
    if (m_forwards->liveFlows() > 0)
        m_log.sessionIsGone();
}

/// The connection may be dead long before a ping shows it.
void Tunnel::Private::fellSilent()
{
    if (m_ending || m_leaving || isOutdated())
        return;
    m_log.fellSilent();
    m_redialer->dialBeside();
}

void Tunnel::Private::movedAgain()
{
    m_redialer->stopBeside();
    m_line->joinFailed();
}

void Tunnel::Private::noteLost()
{
    m_flowsWait = true;
    m_lostAt = m_clock.now();
    forgetHeartbeat();
}

void Tunnel::Private::goOnOver(ClientConnection connection, quint64 gatewayHas)
{
    // closed() follows.
    if (m_line->isOver()) {
        m_flowsWait = false;
        return;
    }
    if (m_line->isAttached() && !m_line->canAttach(gatewayHas)) {
        stayWithFormer();
        return;
    }
    MessageChannel &channel = *connection.channel;
    if (m_line->isAttached()) {
        const auto heard = m_line->lastHeard();
        m_line->detach(QStringLiteral("silent, and another one is there"));
        noteLost();
        m_lostAt = heard.value_or(m_lostAt);
    }
    m_flowsWait = false;
    m_line->attach(std::move(connection.channel), gatewayHas);
    if (m_line->isOver())
        return;
    watch(channel);
    m_log.wentOn(std::chrono::duration_cast<milliseconds>(m_clock.now() - m_lostAt));
    setState(TunnelState::Connected);
    watchUse();
}

void Tunnel::Private::forgetHeartbeat()
{
    if (m_heartbeat)
        m_heartbeat->disconnect(q);
    m_heartbeat = nullptr;
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
    // Another connection is on its way already.
    const bool dials = m_flowsWait;
    if (dials && !m_ending)
        tellSessionIsGone();
    dropConnection();
    if (m_ending) {
        endWhenIdle();
        return;
    }
    if (dials)
        return;
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
    forgetHeartbeat();
    // It may be about to say something.
    if (m_line)
        m_line->disconnect(q);
    m_line = nullptr;
    m_flowsWait = false;
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
    if (!m_mux || m_flowsWait || m_forwards->liveFlows() == 0)
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
    if (m_mux && !m_flowsWait) {
        leave();
        return;
    }
    dropConnection();
    m_redialer->dial();
}

void Tunnel::Private::leave(bool toRest)
{
    m_leaving = true;
    m_toRest = toRest;
    m_redialer->stopBeside();
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
    if (m_heartbeat)
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
    if (m_ending || !m_heartbeat || m_heartbeat->lastSign() >= since)
        return;
    m_log.silentSinceNetworkChanged();
    if (m_line)
        m_line->detach(QStringLiteral("silent since the network changed"));
    // Where the session cannot go on, its flows are over.
    if (!m_line || m_line->isOver() || demand() == Redialer::Demand::None) {
        dropConnection();
    } else {
        noteLost();
        m_log.flowsWait(m_forwards->liveFlows());
    }
    if (demand() == Redialer::Demand::None)
        rest();
    else
        m_redialer->dial();
}

} // namespace rookery
