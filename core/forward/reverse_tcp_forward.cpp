// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/reverse_tcp_forward.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/socket/stream_socket.h"

#include <utility>

namespace rookery {

ReverseTcpForward::ReverseTcpForward(const ForwardSpec &spec, const ForwardContext &context)
    : ReverseForward(spec, context), m_relays(context.tunnel, [this](const Relay::Outcome &) { tellIdle(); })
{
}

ReverseTcpForward::~ReverseTcpForward()
{
    leave();
}

void ReverseTcpForward::takeIncoming(Uplink &uplink, quint32)
{
    uplink.routeStreams(listenHost(), listenPort(), this);
}

void ReverseTcpForward::leaveIncoming(Uplink &uplink, quint32)
{
    uplink.stopStreams(this);
}

void ReverseTcpForward::takeStream(std::unique_ptr<MuxStream> stream)
{
    if (!m_dials) {
        DialOptions options;
        options.lookups = context().lookups;
        Owner &owner = *this;
        m_dials = std::make_unique<DialQueue>(options, descriptors(), clock(), owner);
    }
    if (spec().leadsToUnixSocket())
        m_dials->addUnix(std::move(stream), spec().targetPath);
    else
        m_dials->add(std::move(stream), spec().targetHost, spec().targetPort);
}

void ReverseTcpForward::targetReached(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket)
{
    m_relays.add(std::move(stream), std::move(socket), listenText(), targetText());
}

void ReverseTcpForward::targetMissed(const Error &why)
{
    const LogScope scope(context().tunnel);
    qCInfo(logForward).noquote() << listenText() << "→" << targetText() << why.sentence() << why.detail;
    ++m_neverJoined;
    tellIdle();
}

void ReverseTcpForward::setContext(const ForwardContext &context)
{
    ReverseForward::setContext(context);
    m_relays.setTunnel(context.tunnel);
}

void ReverseTcpForward::abortFlows()
{
    if (const size_t count = m_dials ? m_dials->abort() : 0; count > 0) {
        m_neverJoined += count;
        tellIdle();
    }
    m_relays.abortAll(stoppedHere());
}

bool ReverseTcpForward::closeFlow(quint64 flow)
{
    return m_relays.abort(flow, closedByHand());
}

int ReverseTcpForward::liveFlows() const
{
    return m_relays.live() + int(dialing());
}

void ReverseTcpForward::tellIdle()
{
    if (liveFlows() == 0)
        Q_EMIT idle();
}

void ReverseTcpForward::addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_relays.addTo(snapshot, withFlows);
    snapshot.totalFlows += m_neverJoined + dialing();
    snapshot.failedFlows += m_neverJoined;
}

} // namespace rookery
