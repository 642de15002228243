// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/session_set.h"

#include "core/bytes/unused_memory.h"
#include "core/gateway/http_response.h"
#include "core/gateway/native_handshake.h"
#include "core/gateway/qt_handshake.h"
#include "core/link/link_budget.h"
#include "core/log/log.h"

#include <algorithm>
#include <unistd.h>
#include <utility>
#include <vector>

namespace rookery {

namespace {

constexpr milliseconds PublishInterval{500};
constexpr auto Relaxed = std::memory_order_relaxed;

void addTo(MuxCounters &sum, const MuxCounters &one)
{
    sum.bytesIn += one.bytesIn;
    sum.bytesOut += one.bytesOut;
    sum.streamsOpened += one.streamsOpened;
    sum.streamsAccepted += one.streamsAccepted;
    sum.flows += one.flows;
}

} // namespace

SessionSet::SessionSet(const SharedGatewayContext &context, std::shared_ptr<SessionTotals> totals,
                       int mostHandshakes)
    : m_context(context), m_totals(std::move(totals)), m_mostHandshakes(mostHandshakes)
{
}

SessionSet::~SessionSet()
{
    m_handshakes.clear();
    m_visitors.clear();
    for (const auto &[session, owned] : m_sessions) {
        session->disconnect(this);
        addTo(m_past, session->counters());
    }
    m_sessions.clear();
    m_past.flows = 0;
    m_tunnels = 0;
    publish();
    m_totals->connections.store(0, Relaxed);
}

bool SessionSet::hasRoom(const QString &peer) const
{
    if (!m_closing && m_tunnels < SessionThread::MaxSessions)
        return true;
    qCInfo(logGateway) << "no room for" << qUtf8Printable(peer);
    return false;
}

void SessionSet::begin()
{
    if (!m_upgrader) {
        m_upgrader = std::make_unique<QWebSocketUpgrader>();
        m_publish = Clock::system().createTimer([this] {
            publish();
            relieve();
            m_publish->start(PublishInterval);
        });
    }
    if (isIdle())
        m_publish->start(PublishInterval);
}

void SessionSet::adopt(qintptr descriptor, const QString &peer, DescriptorLease lease)
{
    if (!hasRoom(peer)) {
        ::close(static_cast<int>(descriptor));
        m_totals->connections.fetch_sub(1, Relaxed);
        return;
    }
    begin();
    makeRoom();
    auto owned = makeHandshake(descriptor, peer, std::move(lease));
    GatewayHandshake *const handshake = owned.get();
    m_handshakes.emplace(handshake, std::move(owned));
    m_queue.add(handshake, peer);
    connect(handshake, &GatewayHandshake::requested, this, [this, handshake] { judge(handshake); });
    connect(handshake, &GatewayHandshake::refused, this,
            [this] { m_totals->refusedUpgrades.fetch_add(1, Relaxed); });
    connect(handshake, &GatewayHandshake::ended, this, [this, handshake] { handshakeEnded(handshake); });
    handshake->start();
}

std::unique_ptr<GatewayHandshake> SessionSet::makeHandshake(qintptr descriptor, const QString &peer,
                                                            DescriptorLease lease) const
{
    Clock &clock = Clock::system();
    if (m_context->config.webSocket == WebSocketKind::Native)
        return std::make_unique<NativeHandshake>(descriptor, peer, std::move(lease), m_context, clock);
    return std::make_unique<QtHandshake>(descriptor, peer, std::move(lease), m_context, clock);
}

void SessionSet::judge(GatewayHandshake *handshake)
{
    if (handshake->isOutdated(m_context)) {
        handshakeEnded(handshake);
        return;
    }
    const RequestRoute route = handshake->route();
    const bool hasSite = m_context->config.backend && !handshake->isOutside();
    const bool isForNobody =
        route.kind == RequestRoute::Kind::Nobody || (route.kind == RequestRoute::Kind::Site && !hasSite);
    if (route.kind == RequestRoute::Kind::Page) {
        handshake->show(route.content);
    } else if (route.kind == RequestRoute::Kind::Challenge && !hasSite) {
        showChallenge(handshake, route.content);
    } else if (isForNobody) {
        handshake->refuse();
    } else {
        RequestedConnection connection = handshake->takeConnection();
        // Not at once: this is inside its signal.
        forget(handshake).release()->deleteLater();
        if (route.kind == RequestRoute::Kind::Tunnel)
            enter(std::move(connection));
        else
            welcome(std::move(connection));
    }
}

void SessionSet::showChallenge(GatewayHandshake *handshake, const QByteArray &token)
{
    site().challenges.read(token, handshake, [this, handshake](const std::optional<QByteArray> &content) {
        // It may have ended, and not be deleted yet.
        if (m_handshakes.find(handshake) == m_handshakes.end())
            return;
        if (content)
            handshake->show(HttpResponse::ok(*content, handshake->head().method == "HEAD"));
        else
            handshake->refuse();
    });
}

SessionSet::Site::Site(const GatewayContext &context)
    : challenges(context.config.acmeWebroot), shared{challenges, DescriptorShare(context.descriptors), {}, {}}
{
}

SessionSet::Site &SessionSet::site()
{
    if (!m_site) {
        m_site = std::make_unique<Site>(*m_context);
        m_site->shared.newest = m_context;
    }
    return *m_site;
}

void SessionSet::use(const SharedGatewayContext &context)
{
    m_context = context;
    if (m_site)
        m_site->shared.newest = context;
}

void SessionSet::welcome(RequestedConnection connection)
{
    const QString peer = connection.peer;
    auto owned =
        std::make_unique<BackendVisitor>(std::move(connection), m_context, site().shared, Clock::system());
    BackendVisitor *const visitor = owned.get();
    m_visitors.emplace(visitor, std::move(owned));
    m_queue.add(visitor, peer);
    connect(visitor, &BackendVisitor::admitted, this, [this, visitor] { visitorAdmitted(visitor); });
    connect(visitor, &BackendVisitor::ended, this, [this, visitor] { visitorEnded(visitor); });
    visitor->start();
}

void SessionSet::visitorAdmitted(BackendVisitor *visitor)
{
    RequestedConnection connection = visitor->takeConnection();
    forget(visitor).release()->deleteLater();
    enter(std::move(connection));
}

void SessionSet::visitorEnded(BackendVisitor *visitor)
{
    forget(visitor).release()->deleteLater();
    connectionEnded();
}

std::unique_ptr<BackendVisitor> SessionSet::forget(BackendVisitor *visitor)
{
    visitor->disconnect(this);
    m_queue.remove(visitor);
    return std::move(m_visitors.extract(visitor).mapped());
}

void SessionSet::enter(RequestedConnection connection)
{
    if (!m_context->sessions->join(connection))
        adopt(std::move(connection));
    else
        connectionEnded(); // a session counts once, however many connections it has had
}

void SessionSet::adopt(RequestedConnection connection)
{
    if (!hasRoom(connection.peer)) {
        m_totals->connections.fetch_sub(1, Relaxed);
        return;
    }
    begin();
    auto owned = std::make_unique<GatewaySession>(m_context, *m_upgrader);
    GatewaySession *const session = owned.get();
    m_sessions.emplace(session, std::move(owned));
    connect(session, &GatewaySession::upgraded, this, &SessionSet::sessionUpgraded);
    connect(session, &GatewaySession::ended, this, [this, session] { sessionEnded(session); });
    connect(session, &GatewaySession::waits, this, [this, session] { sessionWaits(session); });
    connect(session, &GatewaySession::wentOn, this, [this, session] { std::erase(m_waiting, session); });
    session->start(std::move(connection));
}

void SessionSet::arrived()
{
    if (m_totals->handedOver.fetch_sub(1, Relaxed) == 1)
        Q_EMIT caughtUp();
}

/// Not by refusing the newcomer: who comes to stay silent would keep everybody out for as long as a handshake
/// may take.
void SessionSet::makeRoom()
{
    const bool full = static_cast<int>(m_queue.size()) >= m_mostHandshakes;
    if (!full && !m_context->descriptors.isTightForConnections())
        return;
    QObject *const connection = m_queue.dispensable([](QObject *one) {
        const auto *visitor = qobject_cast<BackendVisitor *>(one);
        return visitor ? visitor->use() : HandshakeQueue::Use::Underway;
    });
    if (!connection)
        return;
    qCDebug(logGateway) << "a connection that is no tunnel makes room";
    if (auto *handshake = qobject_cast<GatewayHandshake *>(connection))
        static_cast<void>(forget(handshake));
    else
        static_cast<void>(forget(static_cast<BackendVisitor *>(connection)));
    m_totals->connections.fetch_sub(1, Relaxed);
}

void SessionSet::close()
{
    m_closing = true;
    m_totals->connections.fetch_sub(static_cast<int>(m_handshakes.size() + m_visitors.size()), Relaxed);
    m_queue = {};
    m_handshakes.clear();
    m_visitors.clear();
    if (m_sessions.empty()) {
        if (m_publish)
            m_publish->stop();
        Q_EMIT drained();
        return;
    }
    // A copy: a session may end inside close().
    std::vector<GatewaySession *> all;
    all.reserve(m_sessions.size());
    for (const auto &[session, owned] : m_sessions)
        all.push_back(session);
    for (GatewaySession *session : all)
        session->close();
}

std::unique_ptr<GatewayHandshake> SessionSet::forget(GatewayHandshake *handshake)
{
    handshake->disconnect(this);
    m_queue.remove(handshake);
    return std::move(m_handshakes.extract(handshake).mapped());
}

void SessionSet::handshakeEnded(GatewayHandshake *handshake)
{
    forget(handshake).release()->deleteLater();
    connectionEnded();
}

void SessionSet::sessionUpgraded()
{
    ++m_tunnels;
    m_totals->sessionsTotal.fetch_add(1, Relaxed);
    publish();
}

void SessionSet::sessionWaits(GatewaySession *session)
{
    m_waiting.push_back(session);
    if (m_waiting.size() > size_t(SessionThread::MaxWaiting))
        expire(leastWorthWaitingFor(), "too many clients are waited for");
}

/// What a session keeps in vain goes where others need it. With each turn of the timer one, and for its
/// descriptors none before the last one is gone, which gives them back when its targets have what came.
void SessionSet::relieve()
{
    if (LinkBudget::ofProcess().isTight()) {
        if (GatewaySession *const session = keepingMost())
            expire(session, "sessions keep too much");
    }
    if (!m_relieving && m_context->descriptors.isTightForStreams()) {
        m_relieving = waitingWithDescriptors();
        if (m_relieving)
            expire(m_relieving, "descriptors are short");
    }
}

/// Of what nobody takes; null where there is none. By bytes and time: who takes a little of much now and then
/// goes before those that have only just lost their connection.
GatewaySession *SessionSet::keepingMost() const
{
    GatewaySession *most = nullptr;
    qint64 burden = 0;
    for (const auto &[session, owned] : m_sessions) {
        if (const qint64 one = session->burden(); one > burden) {
            most = session;
            burden = one;
        }
    }
    return most;
}

/// Whoever has no flow loses least; then the one that waits longest.
GatewaySession *SessionSet::leastWorthWaitingFor() const
{
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(), [](const GatewaySession *session) {
        return session->counters().flows == 0;
    });
    return found == m_waiting.end() ? m_waiting.front() : *found;
}

GatewaySession *SessionSet::waitingWithDescriptors() const
{
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(),
                                    [](const GatewaySession *session) { return session->descriptors() > 0; });
    return found == m_waiting.end() ? nullptr : *found;
}

void SessionSet::expire(GatewaySession *session, const char *why)
{
    qCInfo(logGateway, "a session ends whose client is away or takes nothing: %s", why);
    std::erase(m_waiting, session);
    session->expire();
}

void SessionSet::sessionEnded(GatewaySession *session)
{
    // Those that ask and leave hold nothing that is worth it.
    if (session->isTunnel())
        returnUnusedMemorySoon();
    forget(session).release()->deleteLater();
    connectionEnded();
}

std::unique_ptr<GatewaySession> SessionSet::forget(GatewaySession *session)
{
    MuxCounters last = session->counters();
    last.flows = 0;
    addTo(m_past, last);
    m_tunnels -= session->isTunnel() ? 1 : 0;
    std::erase(m_waiting, session);
    if (session == m_relieving)
        m_relieving = nullptr;
    session->disconnect(this);
    return std::move(m_sessions.extract(session).mapped());
}

void SessionSet::connectionEnded()
{
    m_totals->connections.fetch_sub(1, Relaxed);
    publish();
    if (!isIdle())
        return;
    m_publish->stop();
    if (m_closing)
        Q_EMIT drained();
}

void SessionSet::publish()
{
    MuxCounters sum = m_past;
    for (const auto &[session, owned] : m_sessions)
        addTo(sum, session->counters());
    m_totals->sessions.store(m_tunnels, Relaxed);
    m_totals->flows.store(sum.flows, Relaxed);
    m_totals->flowsTotal.store(sum.streamsOpened + sum.streamsAccepted, Relaxed);
    m_totals->bytesIn.store(sum.bytesIn, Relaxed);
    m_totals->bytesOut.store(sum.bytesOut, Relaxed);
}

} // namespace rookery
