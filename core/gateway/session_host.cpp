// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/session_host.h"

#include "core/bytes/unused_memory.h"
#include "core/log/log.h"

#include <unistd.h>
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

SessionHost::SessionHost(const SharedGatewaySettings &settings, std::shared_ptr<SessionTotals> totals,
                         int mostHandshakes)
    : m_settings(settings), m_totals(std::move(totals)), m_mostHandshakes(mostHandshakes)
{
}

SessionHost::~SessionHost()
{
    for (const auto &[session, adopted] : m_sessions) {
        session->disconnect(this);
        addTo(m_past, session->counters());
    }
    m_sessions.clear();
    m_past.flows = 0;
    m_tunnels = 0;
    publish();
    m_totals->connections.store(0, Relaxed);
}

void SessionHost::adopt(qintptr descriptor, const QString &peer, DescriptorLease lease)
{
    if (m_closing || m_tunnels >= SessionThread::MaxSessions) {
        qCInfo(logGateway) << "no room for" << qUtf8Printable(peer);
        ::close(static_cast<int>(descriptor));
        m_totals->connections.fetch_sub(1, Relaxed);
        return;
    }
    if (!m_upgrader) {
        m_upgrader = std::make_unique<QWebSocketUpgrader>();
        m_publish = Clock::system().createTimer([this] {
            publish();
            m_publish->start(PublishInterval);
        });
    }
    makeRoom();
    if (m_sessions.empty())
        m_publish->start(PublishInterval);

    auto owned = std::make_unique<GatewaySession>(descriptor, peer, m_settings, *m_upgrader);
    GatewaySession *const session = owned.get();
    m_sessions.emplace(session, Adopted{std::move(lease), std::move(owned)});
    m_handshakes.add(session, peer);
    connect(session, &GatewaySession::upgraded, this, [this, session] { sessionUpgraded(session); });
    connect(session, &GatewaySession::refused, this,
            [this] { m_totals->refusedUpgrades.fetch_add(1, Relaxed); });
    connect(session, &GatewaySession::ended, this, [this, session] { sessionEnded(session); });
    session->start();
}

void SessionHost::arrived()
{
    if (m_totals->handedOver.fetch_sub(1, Relaxed) == 1)
        Q_EMIT caughtUp();
}

/// Not by refusing the newcomer: who comes to stay silent would keep everybody out for as long as a handshake
/// may take.
void SessionHost::makeRoom()
{
    const bool full = static_cast<int>(m_handshakes.size()) >= m_mostHandshakes;
    if (!full && !m_settings->descriptors.isTightForConnections())
        return;
    if (GatewaySession *const session = m_handshakes.dispensable()) {
        qCDebug(logGateway) << "a connection that is no tunnel yet makes room";
        session->disconnect(this);
        const Adopted gone = forget(session);
    }
}

void SessionHost::close()
{
    m_closing = true;
    if (m_sessions.empty()) {
        Q_EMIT drained();
        return;
    }
    // A copy: a session may end inside close().
    std::vector<GatewaySession *> all;
    all.reserve(m_sessions.size());
    for (const auto &[session, adopted] : m_sessions)
        all.push_back(session);
    for (GatewaySession *session : all)
        session->close();
}

void SessionHost::sessionUpgraded(GatewaySession *session)
{
    m_handshakes.remove(session);
    ++m_tunnels;
    m_totals->sessionsTotal.fetch_add(1, Relaxed);
    publish();
}

void SessionHost::sessionEnded(GatewaySession *session)
{
    if (!m_sessions.contains(session))
        return;
    // Those that ask and leave hold nothing that is worth it.
    if (session->isTunnel())
        returnUnusedMemorySoon();
    forget(session).session.release()->deleteLater();
    publish();
    if (m_sessions.empty()) {
        m_publish->stop();
        if (m_closing)
            Q_EMIT drained();
    }
}

SessionHost::Adopted SessionHost::forget(GatewaySession *session)
{
    MuxCounters last = session->counters();
    last.flows = 0;
    addTo(m_past, last);
    m_tunnels -= session->isTunnel() ? 1 : 0;
    m_handshakes.remove(session);
    auto node = m_sessions.extract(session);
    m_totals->connections.fetch_sub(1, Relaxed);
    return std::move(node.mapped());
}

void SessionHost::publish()
{
    MuxCounters sum = m_past;
    for (const auto &[session, adopted] : m_sessions)
        addTo(sum, session->counters());
    m_totals->sessions.store(m_tunnels, Relaxed);
    m_totals->flows.store(sum.flows, Relaxed);
    m_totals->flowsTotal.store(sum.streamsOpened + sum.streamsAccepted, Relaxed);
    m_totals->bytesIn.store(sum.bytesIn, Relaxed);
    m_totals->bytesOut.store(sum.bytesOut, Relaxed);
}

} // namespace rookery
