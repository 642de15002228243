// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/tunnel.h"

#include "core/mux/hello.h"
#include "core/tunnel/tunnel_private.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QThread>

#include <array>
#include <utility>

namespace rookery {

namespace {

/// How long stop() waits for queued data and for the answer to our close: a process that is asked to end has
/// 5 s for all of it.
constexpr milliseconds StopLimit = std::chrono::seconds(4);

QByteArray newSecret()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->generate(random.begin(), random.end());
    return {reinterpret_cast<const char *>(random.data()), sizeof random};
}

} // namespace

Tunnel::Private::Private(const TunnelConfig &config, Clock &clock, Tunnel *tunnel)
    : m_config(config)
    , m_log(config)
    , m_secret(newSecret())
    , m_clock(clock)
    , q(tunnel)
    , m_forwards(new ForwardSet(config.forwards, config.switchedOff, forwardContext(config, clock), tunnel))
    , m_redialer(new Redialer(
          config, [this] { return demand(); }, clock, tunnel))
{
    connect(m_forwards, &ForwardSet::changed, q, &Tunnel::forwardChanged);
    connect(m_forwards, &ForwardSet::finished, q, [this](const Error &why) { giveUp(why); });
    connect(m_forwards, &ForwardSet::idle, q, [this] { becameIdle(); });
    connect(m_forwards, &ForwardSet::wanted, q, [this] { m_redialer->wake(); });
    m_redialer->setSessionToJoin([this] { return sessionToJoin(); });
    listenToRedialer();
}

Tunnel::Private::~Private()
{
    // Nothing may call back into what is being destroyed, and the forwards must not keep what goes before
    // them.
    delete m_redialer;
    m_forwards->disconnect(q);
    if (m_mux) {
        m_mux->disconnect(q);
        m_forwards->detach();
    }
    delete m_forwards;
}

ForwardContext Tunnel::Private::forwardContext(const TunnelConfig &config, Clock &clock)
{
    ForwardContext context{&clock, config.channelTimeout, config.name,
                           LookupShare(LookupShare::Kind::Ordinary), config.place};
    context.proxyPassword = ProxyPassword::fromText(config.forwardAuth);
    context.openProxy = config.openProxy;
    return context;
}

MuxOptions Tunnel::Private::muxOptions() const
{
    MuxOptions options;
    options.openTimeout = m_config.channelTimeout;
    if (m_largestFrame > 0)
        options.largestWanted = options.maxFrame = m_largestFrame;
    if (m_config.resumeTime > milliseconds(0))
        options.abilities.append(link::Ability.toByteArray());
    options.identity = identityAt(m_redialer->used().endpoint.url);
    return options;
}

QByteArray Tunnel::Private::identityAt(const QUrl &gateway) const
{
    // A tunnel may be sent to another gateway, and that one must not be able to say that it is us.
    const QByteArray place =
        gateway.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
            .toEncoded();
    return QMessageAuthenticationCode::hash(place, m_secret, QCryptographicHash::Sha256)
        .first(Hello::IdentitySize);
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
    m_largestFrame = 0;
    m_redialer->start();
    m_endTimer = m_clock.createTimer([this] { ended(); });
    m_leaveTimer = m_clock.createTimer([this] { left(); });
    m_restTimer = m_clock.createTimer([this] { restIfUnused(); });
    const bool rests = isOnDemand();
    setState(rests ? TunnelState::Resting : TunnelState::Connecting);
    m_forwards->start();
    if (m_ending)
        return;
    if (rests)
        rest();
    else
        m_redialer->dial();
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
    m_redialer->stop();
    m_restTimer->stop();
    m_forwards->stop();
    m_endTimer->start(StopLimit);
    if (m_flowsWait)
        m_line->abort();
    else if (m_mux)
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
    result.outdated = isOutdated();
    result.flowsWait = m_flowsWait;
    result.certificates = m_redialer->certificates();
    result.connections = m_redialer->connections();
    result.untilRetry = m_redialer->untilRetry();
    if (m_heartbeat) {
        result.connectedSince = m_connectedSince;
        result.roundTrip = m_heartbeat->roundTrip();
        result.sincePong = std::chrono::duration_cast<milliseconds>(m_clock.now() - m_heartbeat->lastSign());
    } else {
        result.attempt = m_redialer->failedAttempts();
    }
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
    d->redialer().setConnectorFactory(std::move(factory));
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

void Tunnel::apply(const TunnelConfig &config)
{
    Q_ASSERT(thread() == QThread::currentThread());
    d->apply(config);
}

void Tunnel::reconnect()
{
    Q_ASSERT(thread() == QThread::currentThread());
    d->reconnect();
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
    d->redialer().hurry(RetryPolicy::Reason::Look);
}

int Tunnel::indexOfForward(quint64 id) const
{
    return d->forwards().indexOf(id);
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
    d->followDemand();
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
