// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/tunnel.h"

#include "core/channel/message_channel.h"
#include "core/channel/native_connector.h"
#include "core/channel/qwebsocket_connector.h"
#include "core/mux/hello.h"
#include "core/mux/multiplexor.h"
#include "core/tunnel/dispatcher.h"
#include "core/tunnel/forward_set.h"
#include "core/tunnel/retry_policy.h"
#include "core/tunnel/tunnel_log.h"

#include <QRandomGenerator>
#include <QThread>

#include <array>
#include <optional>
#include <utility>

namespace rookery {

namespace {

/// How long stop() waits for queued data and for the answer to our close: a process that is asked to end has
/// 5 s for all of it.
constexpr milliseconds StopLimit = std::chrono::seconds(4);
/// How long a connection has to answer after the network has changed: less than the usual stall, since there
/// is a reason to doubt it.
constexpr milliseconds DoubtLimit = std::chrono::seconds(5);

milliseconds since(TimePoint then, TimePoint now)
{
    return std::chrono::duration_cast<milliseconds>(now - then);
}

QByteArray newIdentity()
{
    std::array<quint32, Hello::IdentitySize / sizeof(quint32)> random{};
    QRandomGenerator::system()->generate(random.begin(), random.end());
    return {reinterpret_cast<const char *>(random.data()), Hello::IdentitySize};
}

/// An object that may be in the middle of emitting the signal we are called from.
template <class T> void deleteSoon(std::unique_ptr<T> &object)
{
    if (T *const raw = object.release()) {
        raw->disconnect();
        raw->deleteLater();
    }
}

} // namespace

class Tunnel::Private
{
public:
    Private(const TunnelConfig &config, Clock &clock, Tunnel *tunnel);
    ~Private();
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    void start();
    void stop();
    void retryNow();
    void networkChanged();
    void hurry(RetryPolicy::Reason reason);
    [[nodiscard]] TunnelSnapshot snapshot(bool withFlows) const;
    [[nodiscard]] ForwardSet &forwards() { return *m_forwards; }

    ConnectorFactory makeConnector;
    TunnelState state = TunnelState::Stopped;

private:
    [[nodiscard]] static ForwardSettings forwardSettings(const TunnelConfig &config, Clock &clock);
    [[nodiscard]] MuxOptions muxOptions() const;
    void setState(TunnelState next, const Error &why = {});
    void connectNow();
    void connected();
    void connectionClosed(const Error &why);
    void dropConnection();
    void endDoubt();
    void tryAgain(const Error &why, const RetryPolicy::Verdict &verdict);
    void waitFor(milliseconds wait);
    void giveUp(const Error &why);
    void end();
    void endWhenIdle();
    void ended();
    void tellStopped();

    const TunnelConfig m_config;
    const TunnelLog m_log;
    /// Lets a gateway know our connections from others, so that a new one has the ports of the one before.
    const QByteArray m_identity;
    Clock &m_clock;
    Tunnel *const q;
    ForwardSet *const m_forwards; ///< a child of the tunnel, so that it moves to another thread with it
    RetryPolicy m_retries;
    // Made in start(): they belong to the thread that the tunnel then lives in.
    std::unique_ptr<Timer> m_retryTimer;
    std::unique_ptr<Timer> m_endTimer;
    std::unique_ptr<Timer> m_doubtTimer;
    std::unique_ptr<ClientConnector> m_connector;
    // The dispatcher speaks to the multiplexor, so it goes first.
    std::unique_ptr<Multiplexor> m_mux;
    std::unique_ptr<Dispatcher> m_dispatcher;

    Error m_error;
    QDateTime m_connectedSince;
    TimePoint m_connectedAt;
    TimePoint m_waitsSince;
    TimePoint m_retryAt;
    TimePoint m_doubtSince;
    quint64 m_connections = 0;
    bool m_ending = false;
    bool m_stopAsked = false;
    std::optional<Error> m_gaveUp;
};

Tunnel::Private::Private(const TunnelConfig &config, Clock &clock, Tunnel *tunnel)
    : makeConnector([&clock](const ClientEndpoint &endpoint) -> std::unique_ptr<ClientConnector> {
        if (endpoint.webSocket == WebSocketKind::Qt)
            return std::make_unique<QWebSocketConnector>(endpoint, clock);
        return std::make_unique<NativeConnector>(endpoint, clock);
    })
    , m_config(config)
    , m_log(config)
    , m_identity(newIdentity())
    , m_clock(clock)
    , q(tunnel)
    , m_forwards(new ForwardSet(config.forwards, config.switchedOff, forwardSettings(config, clock), tunnel))
    , m_retries(config.maxRetries, config.maxRetryInterval)
{
    connect(m_forwards, &ForwardSet::changed, q, &Tunnel::forwardChanged);
    connect(m_forwards, &ForwardSet::finished, q, [this](const Error &why) { giveUp(why); });
    connect(m_forwards, &ForwardSet::idle, q, [this] { endWhenIdle(); });
    connect(m_forwards, &ForwardSet::wanted, q, [this] { hurry(RetryPolicy::Reason::LocalConnection); });
}

Tunnel::Private::~Private()
{
    // Nothing may call back into what is being destroyed, and the forwards must not keep what goes before
    // them.
    m_forwards->disconnect(q);
    if (m_mux) {
        m_mux->disconnect(q);
        m_forwards->detach();
    }
    delete m_forwards;
}

ForwardSettings Tunnel::Private::forwardSettings(const TunnelConfig &config, Clock &clock)
{
    return {&clock, config.channelTimeout, config.name, LookupShare(LookupShare::Kind::Ordinary),
            config.place};
}

MuxOptions Tunnel::Private::muxOptions() const
{
    MuxOptions options;
    options.keepaliveInterval = m_config.keepaliveInterval;
    options.keepaliveTimeout = m_config.keepaliveTimeout;
    options.openTimeout = m_config.channelTimeout;
    options.identity = m_identity;
    return options;
}

void Tunnel::Private::setState(TunnelState next, const Error &why)
{
    m_error = why;
    if (std::exchange(state, next) != next)
        Q_EMIT q->stateChanged(next);
}

void Tunnel::Private::start()
{
    if (state != TunnelState::Stopped)
        return;
    m_ending = false;
    m_stopAsked = false;
    m_gaveUp.reset();
    m_retries.reset();
    m_retryTimer = m_clock.createTimer([this] { connectNow(); });
    m_endTimer = m_clock.createTimer([this] { ended(); });
    m_doubtTimer = m_clock.createTimer([this] { endDoubt(); });
    setState(TunnelState::Connecting);
    m_forwards->start();
    if (!m_ending)
        connectNow();
}

void Tunnel::Private::connectNow()
{
    m_retryTimer->stop();
    m_log.connecting(m_retries.failedAttempts());
    setState(TunnelState::Connecting);
    m_connector = makeConnector(m_config.endpoint);
    connect(m_connector.get(), &ClientConnector::connected, q, [this] { connected(); });
    connect(m_connector.get(), &ClientConnector::failed, q, [this](const Error &why) {
        deleteSoon(m_connector);
        m_log.failed(why);
        tryAgain(why, m_retries.failed(why));
    });
    m_connector->start();
}

void Tunnel::Private::connected()
{
    std::unique_ptr<MessageChannel> channel = m_connector->takeChannel();
    deleteSoon(m_connector);
    channel->setLogName(m_config.name);
    m_mux = std::make_unique<Multiplexor>(std::move(channel), muxOptions(), m_clock);
    m_dispatcher = std::make_unique<Dispatcher>(*m_mux);
    connect(m_mux.get(), &Multiplexor::closed, q, [this](const Error &why) { connectionClosed(why); });
    connect(m_mux.get(), &Multiplexor::stalled, q, [this] {
        m_log.stalled();
        if (!m_ending)
            setState(TunnelState::Stalled);
    });
    connect(m_mux.get(), &Multiplexor::recovered, q, [this] {
        m_log.recovered();
        if (!m_ending)
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
    m_connectedSince = {};
    deleteSoon(m_dispatcher);
    deleteSoon(m_mux);
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
        m_mux->probe();
    } else if (m_retryTimer && m_retryTimer->isActive()) {
        m_retries.reset();
        connectNow();
    }
}

void Tunnel::Private::networkChanged()
{
    if (m_ending || state == TunnelState::Stopped)
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

void Tunnel::Private::stop()
{
    m_stopAsked = true;
    if (state == TunnelState::Stopped)
        QMetaObject::invokeMethod(
            q, [this] { tellStopped(); }, Qt::QueuedConnection);
    else if (!m_ending)
        end();
}

void Tunnel::Private::giveUp(const Error &why)
{
    if (m_ending)
        return;
    m_gaveUp = why;
    end();
}

void Tunnel::Private::end()
{
    m_ending = true;
    m_retryTimer->stop();
    deleteSoon(m_connector);
    m_forwards->stop();
    m_endTimer->start(StopLimit);
    if (m_mux)
        m_mux->close();
    else
        endWhenIdle();
}

void Tunnel::Private::endWhenIdle()
{
    // What arrived before the end is still on its way to local programs.
    if (m_ending && !m_mux && m_forwards->liveFlows() == 0)
        QMetaObject::invokeMethod(
            q, [this] { ended(); }, Qt::QueuedConnection);
}

void Tunnel::Private::ended()
{
    if (!m_ending)
        return;
    m_endTimer->stop();
    dropConnection();
    m_forwards->abortFlows();
    m_ending = false;
    m_log.stopped();
    const std::optional<Error> why = std::exchange(m_gaveUp, {});
    setState(TunnelState::Stopped, why.value_or(Error()));
    if (why)
        Q_EMIT q->gaveUp(*why);
    tellStopped();
}

void Tunnel::Private::tellStopped()
{
    if (state == TunnelState::Stopped && std::exchange(m_stopAsked, false))
        Q_EMIT q->stopped();
}

TunnelSnapshot Tunnel::Private::snapshot(bool withFlows) const
{
    TunnelSnapshot result;
    result.takenAt = m_clock.now();
    result.name = m_config.name;
    result.state = state;
    result.error = m_error;
    result.connections = m_connections;
    if (m_mux) {
        const MuxCounters counters = m_mux->counters();
        result.connectedSince = m_connectedSince;
        result.roundTrip = counters.roundTrip;
        result.sincePong =
            since(counters.lastPong == TimePoint() ? m_connectedAt : counters.lastPong, m_clock.now());
    } else {
        result.attempt = m_retries.failedAttempts();
    }
    if (m_retryTimer && m_retryTimer->isActive())
        result.untilRetry = std::max(milliseconds(0), since(m_clock.now(), m_retryAt));
    m_forwards->addTo(result, withFlows);
    return result;
}

Tunnel::Tunnel(const TunnelConfig &config, Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(config, clock, this))
{
}

Tunnel::~Tunnel() = default;

void Tunnel::setConnectorFactory(ConnectorFactory factory)
{
    d->makeConnector = std::move(factory);
}

void Tunnel::start()
{
    Q_ASSERT(thread() == QThread::currentThread());
    d->start();
}

void Tunnel::stop()
{
    Q_ASSERT(thread() == QThread::currentThread());
    d->stop();
}

void Tunnel::retryNow()
{
    Q_ASSERT(thread() == QThread::currentThread());
    d->retryNow();
}

void Tunnel::networkChanged()
{
    Q_ASSERT(thread() == QThread::currentThread());
    d->networkChanged();
}

void Tunnel::lookedAt()
{
    Q_ASSERT(thread() == QThread::currentThread());
    d->hurry(RetryPolicy::Reason::Look);
}

void Tunnel::closeFlow(quint64 flow)
{
    Q_ASSERT(thread() == QThread::currentThread());
    d->forwards().closeFlow(flow);
}

void Tunnel::setForwardRunning(int index, bool running)
{
    Q_ASSERT(thread() == QThread::currentThread());
    d->forwards().setRunning(index, running);
}

bool Tunnel::useOtherPort(int index, quint16 port)
{
    Q_ASSERT(thread() == QThread::currentThread());
    return d->forwards().listenOn(index, port);
}

TunnelState Tunnel::state() const
{
    return d->state;
}

TunnelSnapshot Tunnel::snapshot(bool withFlows) const
{
    Q_ASSERT(thread() == QThread::currentThread());
    return d->snapshot(withFlows);
}

} // namespace rookery
