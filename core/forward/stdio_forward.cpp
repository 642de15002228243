// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/stdio_forward.h"

#include "core/forward/flow_target.h"
#include "core/forward/uplink.h"

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

StdioForward::StdioForward(const ForwardSpec &spec, const ForwardContext &context,
                           const StdioDescriptors &descriptors)
    : Forward(spec, context)
    , m_descriptors(descriptors)
    , m_relays(context.tunnel, [this](const Relay::Outcome &outcome) {
        const auto lack = m_uplink && !outcome.clean
                              ? FlowTarget::of(this->spec()).lackOf(m_uplink->mux(), outcome.error)
                              : std::nullopt;
        Q_EMIT idle();
        Q_EMIT finished(outcome.clean ? Error() : lack.value_or(outcome.error));
    })
{
}

StdioForward::~StdioForward() = default;

void StdioForward::start()
{
    m_started = true;
    setState(ForwardState::Listening);
    join();
    if (m_used)
        return;
    m_wait = std::make_unique<StdioWait>(m_descriptors, clock(), context().channelTimeout,
                                         [this](const Error &why) {
                                             m_used = true;
                                             m_wait.reset();
                                             Q_EMIT finished(why);
                                         });
}

void StdioForward::stop()
{
    m_started = false;
    m_wait.reset();
    setState(ForwardState::Off);
}

void StdioForward::setContext(const ForwardContext &context)
{
    Forward::setContext(context);
    m_relays.setTunnel(context.tunnel);
}

void StdioForward::abortFlows()
{
    m_relays.abortAll(stoppedHere());
}

void StdioForward::attach(Uplink &uplink)
{
    m_uplink = &uplink;
    join();
}

void StdioForward::detach()
{
    m_uplink = nullptr;
}

bool StdioForward::closeFlow(quint64 flow)
{
    return m_relays.abort(flow, closedByHand());
}

int StdioForward::liveFlows() const
{
    return m_relays.live();
}

void StdioForward::join()
{
    if (!m_started || !m_uplink || std::exchange(m_used, true))
        return;
    m_wait.reset();
    const FlowTarget target = FlowTarget::of(spec());
    m_relays.add(m_uplink->mux().openStream(target.host, target.port),
                 std::make_unique<StreamSocket>(m_descriptors.read, m_descriptors.write), u"stdio"_s,
                 targetText(), true);
}

void StdioForward::addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_relays.addTo(snapshot, withFlows);
}

} // namespace rookery
