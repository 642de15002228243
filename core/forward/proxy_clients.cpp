// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/proxy_clients.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/proxy/socks_datagram.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

ProxyDatagrams::Target endOfDatagram(QByteArrayView end)
{
    return {SocksDatagram::hostIn(end), SocksDatagram::portIn(end)};
}

} // namespace

ProxyClients::ProxyClients(const ForwardSpec &spec, const ForwardContext &context, MakeSession make,
                           Events events)
    : m_clock(*context.clock)
    , m_make(std::move(make))
    , m_events(std::move(events))
    , m_password(context.proxyPassword)
    , m_tunnel(context.tunnel)
    , m_endsWithPeer(spec.isStdio())
    , m_descriptors(context.descriptors ? *context.descriptors : DescriptorBudget::ofProcess())
    , m_targets(context, [this] { noteWanted(); })
    , m_datagrams(
          m_clock, &endOfDatagram, [this] { noteWanted(); }, [this] { noteIdle(); })
    , m_relays(context.tunnel,
               [this](const Relay::Outcome &outcome) {
                   if (!hasLive())
                       m_events.idle();
                   m_events.ended(outcome);
               })
    , m_closing(*context.clock)
{
}

ProxyClients::~ProxyClients() = default;

void ProxyClients::noteWanted()
{
    m_wanted = true;
    atTurnEnd();
}

void ProxyClients::noteIdle()
{
    m_isIdle = true;
    atTurnEnd();
}

void ProxyClients::setContext(const ForwardContext &context)
{
    if (m_password != context.proxyPassword) {
        m_password = context.proxyPassword;
        endOldPassword();
    }
    m_targets.setContext(context);
    m_tunnel = context.tunnel;
    m_relays.setTunnel(m_tunnel);
}

/// Who is not in yet was to be judged by the old one, and an association can go on naming new targets with
/// it. Flows are what they are.
void ProxyClients::endOldPassword()
{
    std::vector<ClientSession *> old;
    for (const Queue *const queue : {&m_handshakes, &m_denied, &m_associations}) {
        for (const Waiting &one : queue->sessions)
            old.push_back(one.session);
    }
    for (ClientSession *const session : old)
        session->abort({ErrorCode::ClosedHere, tr("The password of this proxy is another one now."), {}, {}});
}

void ProxyClients::start()
{
    m_started = true;
    m_targets.start();
    if (!m_overdue)
        m_overdue.emplace(m_clock, [this] { dropOverdue(); });
}

void ProxyClients::stop()
{
    m_started = false;
    const Error why{ErrorCode::ClosedHere, tr("The forward was stopped."), {}, {}};
    for (ClientSession *const session : sessions()) {
        if (session->liveFlows() == 0)
            session->abort(why);
        else
            session->endSoon();
    }
    m_datagrams.abortAll();
    m_closing.stop();
}

void ProxyClients::attach(Uplink &uplink)
{
    m_uplink = &uplink;
    m_targets.attach(uplink);
    m_datagrams.attach(uplink);
    for (ClientSession *const session : sessions())
        session->attach(uplink);
}

void ProxyClients::detach()
{
    m_uplink = nullptr;
    m_targets.detach();
    m_datagrams.detach();
    for (ClientSession *const session : sessions())
        session->detach();
}

void ProxyClients::take(std::unique_ptr<StreamSocket> socket, const QString &source)
{
    if (!m_started) {
        socket->setAbortOnClose();
        return;
    }
    std::unique_ptr<ClientSession> session = m_make(*this, {std::move(socket), source, {}});
    ClientSession *const key = session.get();
    m_sessions.emplace(key, Entry{std::move(session)});
    wait(*key, m_handshakes);
    key->start();
}

size_t ProxyClients::mostHandshakes() const
{
    const auto few = size_t(m_descriptors.budget().capacity()) / 8;
    return std::clamp(few, MinHandshakes, MaxHandshakes);
}

TimePoint ProxyClients::endOf(const Queue &queue) const
{
    return queue.limit == milliseconds::max() ? TimePoint::max() : m_clock.now() + queue.limit;
}

/// Of too many the oldest makes room.
void ProxyClients::wait(ClientSession &session, Queue &queue)
{
    const auto it = m_sessions.find(&session);
    if (it == m_sessions.end())
        return;
    leaveQueue(it->second);
    it->second.queue = &queue;
    it->second.place = queue.sessions.insert(queue.sessions.end(), {&session, endOf(queue)});
    if (queue.sessions.size() > std::min(queue.most, mostHandshakes()) && !m_makesRoom)
        dropOldest(queue);
    watchTime();
}

/// One goes for one that came, whatever it has still to read.
void ProxyClients::dropOldest(Queue &queue)
{
    ClientSession *const oldest = queue.sessions.front().session;
    m_makesRoom = true;
    // Nobody gets an answer sooner for having asked more often.
    if (&queue != &m_denied)
        giveUpOldest(queue);
    m_makesRoom = false;
    const auto it = m_sessions.find(oldest);
    if (it != m_sessions.end() && it->second.queue)
        oldest->abort({ErrorCode::TooMuch, tr("Too many programs want to use this proxy."), {}, {}});
}

/// Last words are worth less than a descriptor.
bool ProxyClients::makeRoom()
{
    if (m_closing.makeRoom())
        return true;
    Queue *oldest = nullptr;
    const auto since = [](const Queue &queue) { return queue.sessions.front().until - queue.limit; };
    for (Queue *const queue : {&m_handshakes, &m_resting, &m_denied}) {
        if (!queue->sessions.empty() && (!oldest || since(*queue) < since(*oldest)))
            oldest = queue;
    }
    if (!oldest)
        return false;
    dropOldest(*oldest);
    m_closing.makeRoom();
    return true;
}

void ProxyClients::giveUpOldest(Queue &queue)
{
    ClientSession *const session = queue.sessions.front().session;
    handshakeDone(*session);
    session->giveUpHandshake();
}

void ProxyClients::dropOverdue()
{
    for (Queue *const queue : {&m_handshakes, &m_resting, &m_denied}) {
        while (!queue->sessions.empty() && queue->sessions.front().until <= m_clock.now())
            giveUpOldest(*queue);
    }
    watchTime();
}

void ProxyClients::watchTime()
{
    TimePoint next = TimePoint::max();
    for (const Queue *const queue : {&m_handshakes, &m_resting, &m_denied}) {
        if (!queue->sessions.empty())
            next = std::min(next, queue->sessions.front().until);
    }
    if (next != TimePoint::max())
        m_overdue->ringBy(next);
}

std::vector<ClientSession *> ProxyClients::sessions() const
{
    std::vector<ClientSession *> all;
    all.reserve(m_sessions.size());
    for (const auto &[key, entry] : m_sessions)
        all.push_back(entry.session.get());
    return all;
}

void ProxyClients::abortAll(const Error &why)
{
    for (ClientSession *const session : sessions())
        session->abort(why);
    m_datagrams.abortAll();
    m_relays.abortAll(why);
}

bool ProxyClients::abort(quint64 flow, const Error &why)
{
    for (ClientSession *const session : sessions()) {
        if (session->abortFlow(flow, why))
            return true;
    }
    return m_relays.abort(flow, why) || m_datagrams.abort(flow);
}

int ProxyClients::live() const
{
    int flows = m_relays.live() + m_datagrams.live();
    for (const auto &[key, entry] : m_sessions)
        flows += entry.session->liveFlows();
    return flows;
}

/// Without asking each session where one flow answers it: this is asked whenever one ends.
bool ProxyClients::hasLive() const
{
    return m_relays.live() + m_datagrams.live() > 0 ||
           std::any_of(m_sessions.begin(), m_sessions.end(),
                       [](const auto &one) { return one.second.session->liveFlows() > 0; });
}

void ProxyClients::addTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_relays.addTo(snapshot, withFlows);
    m_datagrams.addTo(snapshot, withFlows);
    for (const auto &[key, entry] : m_sessions)
        entry.session->addTo(snapshot, withFlows);
}

FlowSnapshot ProxyClients::newFlow(const ProxyClient &client, const QString &target)
{
    return RelaySet::newFlow(client.source, target);
}

void ProxyClients::handshakeDone(ClientSession &session)
{
    if (const auto it = m_sessions.find(&session); it != m_sessions.end())
        leaveQueue(it->second);
}

void ProxyClients::handshakeAgain(ClientSession &session)
{
    wait(session, m_handshakes);
}

void ProxyClients::denied(ClientSession &session, const ProxyClient &client)
{
    if (!m_saidDenied || m_clock.now() - *m_saidDenied >= DenyLogInterval) {
        m_saidDenied = m_clock.now();
        const LogScope scope(m_tunnel);
        qCWarning(logForward).noquote() << "wrong user or password for the proxy, from" << client.source;
    }
    wait(session, m_denied);
}

void ProxyClients::rests(ClientSession &session)
{
    wait(session, m_resting);
    // A flow that is only kept is none that lives.
    noteIdle();
}

void ProxyClients::leaveQueue(Entry &entry)
{
    if (entry.queue)
        entry.queue->sessions.erase(entry.place);
    entry.queue = nullptr;
}

void ProxyClients::flowEnded(const FlowSnapshot &flow, const Relay::Outcome &outcome)
{
    m_relays.noteEnded(flow, outcome);
    m_outcome = outcome;
    atTurnEnd();
}

void ProxyClients::relay(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket,
                         const FlowSnapshot &flow)
{
    m_relays.add(std::move(stream), std::move(socket), flow, m_endsWithPeer);
}

void ProxyClients::closeGently(std::unique_ptr<StreamSocket> socket)
{
    m_closing.add(std::move(socket));
}

void ProxyClients::handOver(ClientSession &session, std::unique_ptr<ClientSession> next)
{
    const auto it = m_sessions.find(&session);
    if (it == m_sessions.end())
        return;
    ClientSession *const key = next.get();
    // It has what is left of the handshake's time.
    Entry entry{std::move(next), std::exchange(it->second.queue, nullptr), it->second.place};
    if (entry.queue)
        entry.place->session = key;
    m_sessions.emplace(key, std::move(entry));
    over(session);
    key->start();
}

void ProxyClients::over(ClientSession &session)
{
    const auto it = m_sessions.find(&session);
    if (it == m_sessions.end())
        return;
    leaveQueue(it->second);
    // It may be calling.
    m_over.push_back(std::move(it->second.session));
    m_sessions.erase(it);
    noteIdle();
}

void ProxyClients::turnEnded()
{
    m_over.clear();
    const Relay::Outcome outcome = std::exchange(m_outcome, {});
    // Whoever hears of something may stop everything, but does not destroy this.
    if (std::exchange(m_wanted, false))
        m_events.wanted();
    if (!std::exchange(m_isIdle, false) || hasLive())
        return;
    m_events.idle();
    if (m_started && m_sessions.empty())
        m_events.ended(outcome);
}

} // namespace rookery
