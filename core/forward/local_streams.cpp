// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/local_streams.h"

#include "core/forward/uplink.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"

#include <utility>

namespace rookery {

LocalStreams::LocalStreams(const ForwardSpec &spec, const ForwardContext &context, Events events)
    : m_target(FlowTarget::of(spec))
    , m_clock(*context.clock)
    , m_channelTimeout(context.channelTimeout)
    , m_tunnel(context.tunnel)
    , m_events(std::move(events))
    , m_endsWithPeer(spec.isStdio())
    , m_relays(context.tunnel, [this](const Relay::Outcome &outcome) { flowEnded(outcome); })
{
}

LocalStreams::~LocalStreams() = default;

void LocalStreams::setContext(const ForwardContext &context)
{
    m_channelTimeout = context.channelTimeout;
    m_tunnel = context.tunnel;
    m_relays.setTunnel(context.tunnel);
}

void LocalStreams::start()
{
    if (!m_overdue)
        m_overdue = m_clock.createTimer([this] { dropOverdue(); });
}

void LocalStreams::stop()
{
    for (Waiting &waiting : std::exchange(m_waiting, {}))
        refuse(std::move(waiting.socket));
    m_overdue.reset();
}

void LocalStreams::attach(Uplink &uplink)
{
    m_uplink = &uplink;
    m_saidLack = false;
    if (m_overdue)
        m_overdue->stop();
    for (Waiting &waiting : std::exchange(m_waiting, {}))
        join(std::move(waiting.socket), waiting.source);
}

void LocalStreams::take(std::unique_ptr<StreamSocket> socket, const QString &source)
{
    if (m_uplink)
        join(std::move(socket), source);
    else
        wait(std::move(socket), source);
}

void LocalStreams::addTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_relays.addTo(snapshot, withFlows);
    snapshot.totalFlows += m_neverServed;
    snapshot.failedFlows += m_neverServed;
}

void LocalStreams::join(std::unique_ptr<StreamSocket> socket, const QString &source)
{
    m_relays.add(m_uplink->mux().openStream(m_target.host, m_target.port), std::move(socket), source,
                 m_target.text, m_endsWithPeer);
}

void LocalStreams::flowEnded(const Relay::Outcome &outcome)
{
    const std::optional<Error> lack =
        m_uplink && !outcome.clean ? m_target.lackOf(m_uplink->mux(), outcome.error) : std::nullopt;
    // Whoever has stdin hears of it anyway.
    if (lack && !m_endsWithPeer && !std::exchange(m_saidLack, true)) {
        const LogScope scope(m_tunnel);
        qCWarning(logForward).noquote() << lack->sentence();
    }
    if (live() == 0)
        m_events.idle();
    m_events.ended({outcome.clean, lack.value_or(outcome.error)});
}

void LocalStreams::wait(std::unique_ptr<StreamSocket> socket, const QString &source)
{
    if (m_waiting.size() >= MaxWaiting) {
        refuse(std::move(socket));
        return;
    }
    m_waiting.push_back({std::move(socket), source, m_clock.now() + m_channelTimeout});
    if (m_channelTimeout > milliseconds(0) && !m_overdue->isActive())
        m_overdue->start(m_channelTimeout);
    // Last: whoever hears of it may stop everything.
    m_events.wanted();
}

void LocalStreams::dropOverdue()
{
    const LogScope scope(m_tunnel);
    while (!m_waiting.empty() && m_waiting.front().until <= m_clock.now()) {
        qCInfo(logForward).noquote() << m_waiting.front().source << "waited in vain for the tunnel";
        refuse(std::move(m_waiting.front().socket));
        m_waiting.pop_front();
    }
    if (!m_waiting.empty())
        m_overdue->start(std::chrono::ceil<milliseconds>(m_waiting.front().until - m_clock.now()));
    else if (live() == 0)
        m_events.idle();
}

void LocalStreams::refuse(std::unique_ptr<StreamSocket> socket)
{
    // RST, not an end: a program must not take nothing for an empty answer. Unix sockets have no such thing
    // but where something is left unread.
    socket->setAbortOnClose();
    ++m_neverServed;
}

} // namespace rookery
