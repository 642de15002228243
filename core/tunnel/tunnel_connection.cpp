// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/config_change.h"
#include "core/tunnel/tunnel_private.h"

#include <utility>

namespace rookery {

namespace {

/// How long a connection that is left may take to say goodbye, so that the gateway has its reverse ports
/// free.
constexpr milliseconds LeaveLimit = std::chrono::seconds(2);
/// How long a connection has to answer after the network has changed: less than the usual stall, since there
/// is a reason to doubt it.
constexpr milliseconds DoubtLimit = std::chrono::seconds(5);

} // namespace

void Tunnel::Private::connectNow()
{
    m_retryTimer->stop();
    m_log.connecting(m_retries.failedAttempts());
    setState(TunnelState::Connecting);
    m_used = m_config;
    m_connector = makeConnector(m_config.endpoint);
    connect(m_connector.get(), &ClientConnector::connected, q, [this] { connected(); });
    connect(m_connector.get(), &ClientConnector::failed, q, [this](const Error &why) {
        noteCertificates();
        deleteSoon(m_connector);
        m_log.failed(why);
        tryAgain(why, m_retries.failed(why));
    });
    m_connector->start();
}

void Tunnel::Private::noteCertificates()
{
    if (!m_connector->peerCertificates().isEmpty())
        m_certificates = m_connector->peerCertificates();
}

void Tunnel::Private::connected()
{
    noteCertificates();
    std::unique_ptr<MessageChannel> channel = m_connector->takeConnection().channel;
    deleteSoon(m_connector);
    channel->setLogName(m_config.name);
    m_mux = std::make_unique<Multiplexor>(std::move(channel), muxOptions(), m_clock);
    m_dispatcher = std::make_unique<Dispatcher>(*m_mux);
    connect(m_mux.get(), &Multiplexor::closed, q, [this](const Error &why) { connectionClosed(why); });
    connect(m_mux.get(), &Multiplexor::stalled, q, [this] {
        m_log.stalled();
        if (!m_ending && !m_leaving)
            setState(TunnelState::Stalled);
    });
    connect(m_mux.get(), &Multiplexor::recovered, q, [this] {
        m_log.recovered();
        if (!m_ending && !m_leaving)
            setState(TunnelState::Connected);
    });
    connect(
        m_mux.get(), &Multiplexor::roundTripMeasured, q,
        [this](std::chrono::microseconds time) { m_log.roundTrip(time); }, Qt::SingleShotConnection);
    ++m_connections;
    m_retries.connected();
    m_connectedAt = m_clock.now();
    m_connectedSince = QDateTime::currentDateTimeUtc();
    m_log.connected(m_mux->peerName());
    // Connections that wait are served before anyone hears of the new state, and may stop us then.
    m_forwards->attach(*m_dispatcher);
    if (m_mux && !m_ending)
        setState(TunnelState::Connected);
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
    const milliseconds lasted = since(m_connectedAt, m_clock.now());
    m_log.lost(why, lasted);
    tryAgain(why, m_retries.lost(why, lasted));
}

void Tunnel::Private::dropConnection()
{
    if (!m_mux)
        return;
    m_forwards->detach();
    m_doubtTimer->stop();
    m_leaveTimer->stop();
    m_leaving = false;
    m_connectedSince = {};
    deleteSoon(m_dispatcher);
    deleteSoon(m_mux);
}

void Tunnel::Private::apply(const TunnelConfig &config)
{
    const ConfigChange change = ConfigChange::between(m_config, config);
    const bool otherRetries =
        config.maxRetries != m_config.maxRetries || config.maxRetryInterval != m_config.maxRetryInterval;
    m_config = config;
    m_log = TunnelLog(config);
    if (change.renames && m_mux)
        m_mux->setLogName(config.name);
    if (otherRetries)
        m_retries = RetryPolicy(config.maxRetries, config.maxRetryInterval);
    if (otherRetries && m_connections > 0)
        m_retries.connected();
    if (m_ending)
        return;
    m_forwards->apply(config.forwards, config.switchedOff, forwardSettings(config, m_clock));
    if (state == TunnelState::Stopped || !ConfigChange::between(m_used, config).reconnects)
        return;
    if (change.reconnects) {
        m_log.changed(isOutdated() && m_forwards->liveFlows() > 0);
        m_retries.forget();
    }
    if (!m_mux || m_forwards->liveFlows() == 0)
        reconnect();
}

bool Tunnel::Private::isOutdated() const
{
    return m_mux && !m_leaving && ConfigChange::between(m_used, m_config).reconnects;
}

void Tunnel::Private::reconnect()
{
    if (m_ending || state == TunnelState::Stopped || m_leaving)
        return;
    m_retries.reset();
    m_certificates = {};
    if (m_mux) {
        leave();
        return;
    }
    deleteSoon(m_connector);
    connectNow();
}

void Tunnel::Private::leave()
{
    m_leaving = true;
    setState(TunnelState::Connecting);
    // Local connections that come from now on wait for the next one.
    m_forwards->detach();
    m_forwards->abortFlows();
    m_leaveTimer->start(LeaveLimit);
    m_mux->close();
}

void Tunnel::Private::left()
{
    dropConnection();
    if (m_ending)
        endWhenIdle();
    else
        connectNow();
}

void Tunnel::Private::tryAgain(const Error &why, const RetryPolicy::Verdict &verdict)
{
    if (verdict.giveUp) {
        m_log.givingUp(m_retries.failedAttempts());
        giveUp(why);
        return;
    }
    m_waitsSince = m_clock.now();
    waitFor(verdict.wait);
    if (m_forwards->hasWaiting())
        hurry(RetryPolicy::Reason::LocalConnection);
    m_log.tryingAgain(since(m_waitsSince, m_retryAt));
    setState(verdict.needsAttention ? TunnelState::NeedsAttention : TunnelState::Waiting, why);
}

void Tunnel::Private::waitFor(milliseconds wait)
{
    m_retryAt = m_clock.now() + wait;
    m_retryTimer->start(wait);
}

void Tunnel::Private::hurry(RetryPolicy::Reason reason)
{
    if (m_ending || !m_retryTimer || !m_retryTimer->isActive())
        return;
    const TimePoint now = m_clock.now();
    // Not at once, even where it may be: this is called from inside a forward.
    if (const auto wait = m_retries.hurry(reason, since(m_waitsSince, now), since(now, m_retryAt)))
        waitFor(*wait);
}

void Tunnel::Private::retryNow()
{
    if (m_ending)
        return;
    if (m_mux) {
        if (!m_leaving)
            m_mux->probe();
    } else if (m_retryTimer && m_retryTimer->isActive()) {
        m_retries.reset();
        connectNow();
    }
}

void Tunnel::Private::networkChanged()
{
    if (m_ending || m_leaving || state == TunnelState::Stopped)
        return;
    if (!m_mux && !m_retries.heeds(RetryPolicy::Reason::Network))
        return;
    m_retries.reset();
    m_log.networkChanged(m_mux != nullptr);
    if (!m_mux) {
        // A try that is under way may be on the network that is gone.
        deleteSoon(m_connector);
        connectNow();
        return;
    }
    m_doubtSince = m_clock.now();
    m_doubtTimer->start(DoubtLimit);
    m_mux->probe();
}

void Tunnel::Private::endDoubt()
{
    if (m_ending || !m_mux || m_mux->counters().lastPong >= m_doubtSince)
        return;
    m_log.silentSinceNetworkChanged();
    dropConnection();
    connectNow();
}

} // namespace rookery
