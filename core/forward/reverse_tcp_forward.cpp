// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/reverse_tcp_forward.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/socket/dialer.h"

#include <utility>

namespace rookery {

ReverseTcpForward::ReverseTcpForward(const ForwardSpec &spec, const ForwardSettings &settings)
    : ReverseForward(spec, settings)
    , m_relays(settings.tunnel, [this](const Relay::Outcome &) { tellIdle(); })
{
}

ReverseTcpForward::~ReverseTcpForward()
{
    leave();
}

void ReverseTcpForward::takeIncoming(Uplink &uplink, quint32)
{
    uplink.routeStreams(listenHost(), spec().listenPort, this);
}

void ReverseTcpForward::leaveIncoming(Uplink &uplink, quint32)
{
    uplink.stopStreams(this);
}

void ReverseTcpForward::takeStream(std::unique_ptr<MuxStream> stream)
{
    if (m_dialing.size() >= MaxDialing) {
        ++m_neverJoined;
        return;
    }
    DialOptions options;
    options.lookups = settings().lookups;
    auto dialer = std::make_unique<Dialer>(options, clock());
    Dialer *const key = dialer.get();
    connect(key, &Dialer::connected, this, [this, key] { dialed(key); });
    connect(key, &Dialer::failed, this, [this, key](const Error &why) { dialFailed(key, why); });
    connect(stream.get(), &MuxStream::failed, key, [this, key](const Error &why) { dialFailed(key, why); });
    m_dialing.emplace(key, Dialing{std::move(stream), std::move(dialer)});
    key->dial(spec().targetHost, spec().targetPort);
}

void ReverseTcpForward::dialed(Dialer *dialer)
{
    std::unique_ptr<StreamSocket> socket = dialer->takeSocket();
    std::unique_ptr<MuxStream> stream = endDialing(dialer);
    m_relays.add(std::move(stream), std::move(socket), listenText(), targetText());
}

void ReverseTcpForward::dialFailed(Dialer *dialer, const Error &why)
{
    const LogScope scope(settings().tunnel);
    qCInfo(logForward).noquote() << listenText() << "→" << targetText() << why.sentence() << why.detail;
    // Destroying the stream refuses the connection at the gateway.
    endDialing(dialer).reset();
    ++m_neverJoined;
    tellIdle();
}

std::unique_ptr<MuxStream> ReverseTcpForward::endDialing(Dialer *dialer)
{
    auto node = m_dialing.extract(dialer);
    Dialing &dialing = node.mapped();
    dialing.stream->disconnect(dialer);
    dialing.dialer->disconnect(this);
    dialing.dialer.release()->deleteLater();
    return std::move(dialing.stream);
}

void ReverseTcpForward::abortFlows()
{
    while (!m_dialing.empty())
        dialFailed(m_dialing.begin()->second.dialer.get(), stoppedHere());
    m_relays.abortAll(stoppedHere());
}

bool ReverseTcpForward::closeFlow(quint64 flow)
{
    return m_relays.abort(flow, closedByHand());
}

int ReverseTcpForward::liveFlows() const
{
    return m_relays.live() + int(m_dialing.size());
}

void ReverseTcpForward::tellIdle()
{
    if (liveFlows() == 0)
        Q_EMIT idle();
}

void ReverseTcpForward::addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_relays.addTo(snapshot, withFlows);
    snapshot.totalFlows += m_neverJoined + m_dialing.size();
    snapshot.failedFlows += m_neverJoined;
}

} // namespace rookery
