// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/redialer.h"

#include "core/channel/native_connector.h"
#include "core/channel/qwebsocket_connector.h"
#include "core/tls/certificate_pin.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

/// How long a connection has to answer after the network has changed: less than the usual stall, since there
/// is a reason to doubt it.
constexpr milliseconds DoubtLimit = std::chrono::seconds(5);

/// So many connections in a row that did not last are followed by another one at once: the first may be cut
/// again while it is young. So many are no failures; there is a little time between them.
constexpr int MostAtOnce = 2;
constexpr int MostShortLived = 5;
/// Between the beginnings of tries while flows wait, also beside a connection that may be dead, and from the
/// end of one to the next; longer where a person has to put something right, who may just be restarting
/// something.
constexpr milliseconds BetweenJoins{500};
constexpr milliseconds ShortestBetweenJoins{100};
constexpr milliseconds BetweenLastingFailures = std::chrono::seconds(2);
/// What a try to join may take: some times as long as the last one that succeeded. After so many in a row
/// that came to nothing it is twice as long each time.
constexpr milliseconds ShortestJoin{500};
constexpr milliseconds LongestQuickJoin = std::chrono::seconds(2);
constexpr int HandshakesOfJoin = 4;
constexpr int PatientAfter = 10;

/// All tries are one party that asks for names, and wait for the same files.
Redialer::ConnectorFactory networkConnectors(Clock &clock)
{
    return [&clock, lookups = LookupShare(LookupShare::Kind::OwnGateway),
            files = std::make_shared<ClientTlsFiles>()](const ClientEndpoint &endpoint) {
        std::unique_ptr<ClientConnector> connector;
        if (endpoint.webSocket == WebSocketKind::Qt)
            connector = std::make_unique<QWebSocketConnector>(endpoint, clock);
        else
            connector = std::make_unique<NativeConnector>(endpoint, clock);
        connector->setLookups(lookups);
        connector->setTlsFiles(files);
        return connector;
    };
}

milliseconds since(TimePoint then, TimePoint now)
{
    return std::chrono::duration_cast<milliseconds>(now - then);
}

} // namespace

Redialer::Redialer(const TunnelConfig &config, DemandNow demand, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_config(config)
    , m_used(config)
    , m_log(config)
    , m_demand(std::move(demand))
    , m_clock(clock)
    , m_makeConnector(networkConnectors(clock))
    , m_retries(config.maxRetries, config.maxRetryInterval)
{
}

Redialer::~Redialer() = default;

void Redialer::use(const TunnelConfig &config)
{
    const bool otherRetries =
        config.maxRetries != m_config.maxRetries || config.maxRetryInterval != m_config.maxRetryInterval;
    m_config = config;
    m_log = TunnelLog(config);
    if (!otherRetries)
        return;
    m_retries = RetryPolicy(config.maxRetries, config.maxRetryInterval);
    if (m_connections > 0)
        m_retries.connected();
}

void Redialer::start()
{
    m_retries.reset();
    m_shortLived = m_slowJoins = 0;
    m_handshake = milliseconds(0);
    m_retryTimer = m_clock.createTimer([this] {
        if (m_beside)
            makeTry();
        else
            dial();
    });
    m_doubtTimer = m_clock.createTimer([this] {
        if (m_state == State::Connected)
            Q_EMIT doubted(m_doubtSince);
    });
}

void Redialer::stop()
{
    dropTry();
    m_doubtTimer->stop();
    m_state = State::Idle;
    m_beside = m_flowsWait = m_hasFlows = false;
}

void Redialer::dropTry()
{
    m_retryTimer->stop();
    if (!m_connector)
        return;
    m_connector->disconnect();
    // It may be the one that is calling.
    m_connector.release()->deleteLater();
}

void Redialer::dial()
{
    dropTry();
    m_doubtTimer->stop();
    m_beside = false;
    m_state = State::Dialing;
    m_isHeld = false;
    // What an earlier try saw says nothing about the trouble of this one.
    m_certificates = {};
    m_used = m_config;
    m_log.connecting(m_retries.failedAttempts());
    Q_EMIT dialing();
    // Whoever heard of it may have thought better of it.
    if (m_state != State::Dialing || m_connector)
        return;
    makeTry();
}

void Redialer::makeTry()
{
    ClientEndpoint endpoint = m_used.endpoint;
    if (m_sessionToJoin)
        endpoint.session = m_sessionToJoin();
    m_flowsWait = m_hasFlows && !endpoint.session.isEmpty();
    if (m_flowsWait)
        endpoint.handshakeTimeout = limitOfJoin();
    m_triedAt = m_clock.now();
    m_connector = m_makeConnector(endpoint);
    connect(m_connector.get(), &ClientConnector::connected, this, &Redialer::onConnected);
    connect(m_connector.get(), &ClientConnector::failed, this, &Redialer::onFailed);
    m_connector->start();
}

/// On a line that was silent the first packet of a new try is through sooner than one that TCP sends again,
/// and one that is slow gets its time in the end.
milliseconds Redialer::limitOfJoin() const
{
    constexpr int MostDoublings = 5;
    const milliseconds usual = m_used.endpoint.handshakeTimeout;
    const milliseconds quick = std::clamp(HandshakesOfJoin * m_handshake, ShortestJoin, LongestQuickJoin);
    const milliseconds limit = quick * (1 << std::clamp(m_slowJoins - PatientAfter, 0, MostDoublings));
    return usual > milliseconds(0) ? std::min(limit, usual) : limit;
}

void Redialer::onConnected()
{
    const bool isBeside = m_beside;
    m_former = {m_connectedAt, m_connections, m_certificates};
    noteCertificates();
    m_handshake = since(m_triedAt, m_clock.now());
    m_connection = m_connector->takeConnection();
    dropTry();
    if (!isBeside)
        m_doubtTimer->stop();
    m_state = State::Connected;
    m_beside = m_flowsWait = m_hasFlows = false;
    m_slowJoins = 0;
    ++m_connections;
    m_retries.connected();
    m_connectedAt = m_clock.now();
    Q_EMIT connected();
}

void Redialer::stayWithFormer()
{
    m_connectedAt = m_former.connectedAt;
    m_connections = m_former.connections;
    m_certificates = m_former.certificates;
    doubt();
}

void Redialer::doubt()
{
    if (m_state != State::Connected)
        return;
    if (!m_doubtTimer->isActive()) {
        m_doubtSince = m_clock.now();
        m_doubtTimer->start(DoubtLimit);
    }
    Q_EMIT probeWanted();
}

void Redialer::onFailed(const Error &why)
{
    noteCertificates();
    dropTry();
    m_slowJoins = m_flowsWait && why.code == ErrorCode::Timeout ? m_slowJoins + 1 : 0;
    if (m_beside) {
        // What a person has to put right fails again.
        const bool isPassing = RetryPolicy::kindOf(why) == RetryPolicy::Kind::Passing;
        if (isPassing)
            m_retryTimer->start(untilNextJoin());
        else
            m_beside = false;
        Q_EMIT besideFailed();
        if (!isPassing)
            doubt();
        return;
    }
    m_log.failed(why);
    const RetryPolicy::Verdict verdict = m_retries.failed(why);
    if (why.code == ErrorCode::TlsFailed && CertificatePin::isOther(m_used.endpoint.tls, m_certificates))
        hold(why);
    else
        tryAgain(why, verdict);
}

/// Another server is there, or somebody in between: no try makes it the one that is trusted, and who it is
/// only a person can say. On another network it may be gone.
void Redialer::hold(const Error &why)
{
    m_state = State::Waiting;
    m_waitsSince = m_clock.now();
    m_retryAt = m_waitsSince;
    m_isHeld = true;
    m_log.holding();
    Q_EMIT waiting(why, true);
}

void Redialer::noteCertificates()
{
    if (!m_connector->peerCertificates().isEmpty())
        m_certificates = m_connector->peerCertificates();
}

void Redialer::lost(const Error &why)
{
    stopBeside();
    m_doubtTimer->stop();
    const milliseconds lasted = since(m_connectedAt, m_clock.now());
    m_log.lost(why, lasted);
    tryAgain(why, m_retries.lost(why, lasted));
}

void Redialer::dialBeside()
{
    if (m_state != State::Connected || m_beside || m_connector)
        return;
    m_beside = true;
    m_hasFlows = true; // what they sent is missing at the other end
    m_slowJoins = 0;
    makeTry();
}

void Redialer::stopBeside()
{
    if (!std::exchange(m_beside, false))
        return;
    m_flowsWait = m_hasFlows = false;
    dropTry();
}

void Redialer::cut(const Error &why, int flows, bool fruitless)
{
    m_doubtTimer->stop();
    const milliseconds lasted = since(m_connectedAt, m_clock.now());
    m_log.lost(why, lasted);
    m_shortLived = lasted < RetryPolicy::GoodAfter ? m_shortLived + 1 : 0;
    m_hasFlows = flows > 0;
    m_flowsWait = m_hasFlows;
    if (m_hasFlows)
        m_log.flowsWait(flows);
    if (lasted >= RetryPolicy::GoodAfter)
        m_retries.reset();
    if (hasHaste(why))
        m_retries.noteExtra();
    // The one beside it may be why it was cut.
    if (std::exchange(m_beside, false) && m_connector) {
        m_state = State::Dialing;
        Q_EMIT dialing();
    } else if (m_hasFlows && m_shortLived <= MostAtOnce && !fruitless) {
        dial();
    } else {
        m_retryTimer->stop();
        tryAgain(why, m_retries.lost(why, lasted));
    }
}

void Redialer::tryAgain(const Error &why, const RetryPolicy::Verdict &verdict)
{
    if (verdict.giveUp) {
        m_log.givingUp(m_retries.failedAttempts());
        m_state = State::Idle;
        Q_EMIT gaveUp(why);
        return;
    }
    m_why = why;
    m_needsAttention = verdict.needsAttention;
    m_waitsSince = m_clock.now();
    const milliseconds wait = hasHaste(why) ? waitOfFlows(verdict) : verdict.wait;
    if (hasHaste(why))
        m_retries.noteExtra();
    m_retryAt = m_waitsSince + wait;
    const Demand demand = m_demand();
    if (demand == Demand::None) {
        rest();
        Q_EMIT resting(why);
        return;
    }
    m_state = State::Waiting;
    waitFor(wait);
    if (demand == Demand::Urgent)
        hurry(RetryPolicy::Reason::LocalConnection);
    m_log.tryingAgain(since(m_waitsSince, m_retryAt));
    Q_EMIT waiting(why, verdict.needsAttention);
}

/// Flows do not wait for ever, and so these tries are soon over: none of them counts. But whoever cuts each
/// connection while it is young is not hammered.
bool Redialer::hasHaste(const Error &why) const
{
    return m_flowsWait && m_shortLived <= MostShortLived &&
           RetryPolicy::kindOf(why) != RetryPolicy::Kind::Account;
}

milliseconds Redialer::waitOfFlows(const RetryPolicy::Verdict &verdict) const
{
    return verdict.needsAttention ? std::min(BetweenLastingFailures, m_config.maxRetryInterval)
                                  : untilNextJoin();
}

milliseconds Redialer::untilNextJoin() const
{
    const milliseconds wait = std::max(ShortestBetweenJoins, BetweenJoins - since(m_triedAt, m_clock.now()));
    return std::min(wait, m_config.maxRetryInterval);
}

void Redialer::rest()
{
    dropTry();
    m_doubtTimer->stop();
    m_beside = m_flowsWait = m_hasFlows = false;
    m_state = State::Resting;
    m_log.resting();
}

void Redialer::wake()
{
    if (m_state != State::Resting)
        return hurry(RetryPolicy::Reason::LocalConnection);
    m_state = State::Waiting;
    const milliseconds left = since(m_clock.now(), m_retryAt);
    // Not at once, even where it may be: this is called from inside whoever has the reason.
    waitFor(std::max(milliseconds(0), left));
    if (left <= milliseconds(0))
        return;
    hurry(RetryPolicy::Reason::LocalConnection);
    Q_EMIT waiting(m_why, m_needsAttention);
}

void Redialer::waitFor(milliseconds wait)
{
    m_retryAt = m_clock.now() + wait;
    m_retryTimer->start(wait);
}

milliseconds Redialer::untilRetry() const
{
    return m_state == State::Waiting ? std::max(milliseconds(0), since(m_clock.now(), m_retryAt))
                                     : milliseconds(0);
}

void Redialer::startOver()
{
    m_retries.reset();
    m_certificates = {};
}

void Redialer::forget()
{
    m_retries.forget();
    m_handshake = milliseconds(0);
    if (m_state == State::Resting)
        m_retryAt = {};
}

void Redialer::hurry(RetryPolicy::Reason reason)
{
    if (m_state != State::Waiting)
        return;
    const TimePoint now = m_clock.now();
    // Not at once, even where it may be: this is called from inside whoever has the reason.
    if (const auto wait = m_retries.hurry(reason, since(m_waitsSince, now), since(now, m_retryAt)))
        waitFor(*wait);
}

void Redialer::retryNow()
{
    if (m_state != State::Waiting && m_state != State::Resting)
        return;
    m_retries.reset();
    dial();
}

void Redialer::networkChanged()
{
    const bool isConnected = m_state == State::Connected;
    if (m_state == State::Idle || (!isConnected && !m_retries.heeds(RetryPolicy::Reason::Network)))
        return;
    m_retries.reset();
    if (m_state == State::Resting) {
        m_retryAt = {};
        return;
    }
    m_log.networkChanged(isConnected);
    if (!isConnected) {
        // A try that is under way may be on the network that is gone.
        dial();
        return;
    }
    m_doubtSince = m_clock.now();
    m_doubtTimer->start(DoubtLimit);
    Q_EMIT probeWanted();
}

} // namespace rookery

#include "moc_redialer.cpp"
