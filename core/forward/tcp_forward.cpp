// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/tcp_forward.h"

#include "core/endpoint/listener.h"
#include "core/forward/uplink.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"

#include <utility>

namespace rookery {

TcpForward::TcpForward(const ForwardSpec &spec, const ForwardContext &context)
    : ListeningForward(spec, context), m_relays(context.tunnel, [this](const Relay::Outcome &) {
        if (liveFlows() == 0)
            Q_EMIT idle();
    })
{
}

TcpForward::~TcpForward() = default;

void TcpForward::start()
{
    if (!m_overdue)
        m_overdue = clock().createTimer([this] { dropOverdue(); });
    ListeningForward::start();
}

void TcpForward::stop()
{
    ListeningForward::stop();
    for (Waiting &waiting : std::exchange(m_waiting, {}))
        refuse(std::move(waiting.socket));
    m_overdue.reset();
}

void TcpForward::setContext(const ForwardContext &context)
{
    ListeningForward::setContext(context);
    m_relays.setTunnel(context.tunnel);
}

void TcpForward::abortFlows()
{
    m_relays.abortAll(stoppedHere());
}

void TcpForward::attach(Uplink &uplink)
{
    m_uplink = &uplink;
    if (m_overdue)
        m_overdue->stop();
    for (Waiting &waiting : std::exchange(m_waiting, {}))
        join(std::move(waiting.socket), waiting.source);
}

void TcpForward::detach()
{
    m_uplink = nullptr;
}

bool TcpForward::closeFlow(quint64 flow)
{
    return m_relays.abort(flow, closedByHand());
}

int TcpForward::liveFlows() const
{
    return m_relays.live();
}

Expected<quint16> TcpForward::open(const QHostAddress &address, quint16 port)
{
    auto listener = std::make_unique<TcpListener>(
        [this](int descriptor, const QString &peer, DescriptorLease lease) {
            accepted(descriptor, peer, std::move(lease));
        },
        clock());
    listener->setShare(descriptors(), DescriptorKind::Stream);
    const Expected<void> listening = listener->listen(address, port);
    if (!listening)
        return tl::unexpected(listening.error());
    connect(listener.get(), &TcpListener::exhausted, this, [this](const Error &why) {
        const LogScope scope(context().tunnel);
        qCWarning(logForward).noquote() << why.sentence() << why.detail;
    });
    m_listeners.push_back(std::move(listener));
    return m_listeners.back()->serverPort();
}

void TcpForward::closeAll()
{
    for (std::unique_ptr<TcpListener> &listener : m_listeners) {
        // We may be called from inside one.
        listener->close();
        listener.release()->deleteLater();
    }
    m_listeners.clear();
}

void TcpForward::addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_relays.addTo(snapshot, withFlows);
    snapshot.totalFlows += m_neverServed;
    snapshot.failedFlows += m_neverServed;
}

void TcpForward::accepted(int descriptor, const QString &source, DescriptorLease lease)
{
    auto socket = std::make_unique<StreamSocket>(descriptor, StreamSocket::Setup::Complete);
    socket->keep(std::move(lease));
    if (m_uplink)
        join(std::move(socket), source);
    else
        wait(std::move(socket), source);
}

void TcpForward::join(std::unique_ptr<StreamSocket> socket, const QString &source)
{
    m_relays.add(m_uplink->mux().openStream(spec().targetHost.toUtf8(), spec().targetPort), std::move(socket),
                 source, targetText());
}

void TcpForward::wait(std::unique_ptr<StreamSocket> socket, const QString &source)
{
    if (m_waiting.size() >= MaxWaiting) {
        refuse(std::move(socket));
        return;
    }
    const milliseconds limit = context().channelTimeout;
    m_waiting.push_back({std::move(socket), source, clock().now() + limit});
    Q_EMIT wanted();
    if (limit > milliseconds(0) && !m_overdue->isActive())
        m_overdue->start(limit);
}

void TcpForward::dropOverdue()
{
    const LogScope scope(context().tunnel);
    while (!m_waiting.empty() && m_waiting.front().until <= clock().now()) {
        qCInfo(logForward).noquote() << m_waiting.front().source << "waited in vain for the tunnel";
        refuse(std::move(m_waiting.front().socket));
        m_waiting.pop_front();
    }
    if (!m_waiting.empty())
        m_overdue->start(std::chrono::ceil<milliseconds>(m_waiting.front().until - clock().now()));
}

void TcpForward::refuse(std::unique_ptr<StreamSocket> socket)
{
    // RST, not an end: a program must not take nothing for an empty answer.
    socket->setAbortOnClose();
    ++m_neverServed;
}

} // namespace rookery
