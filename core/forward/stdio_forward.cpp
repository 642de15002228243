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
    , m_streams(makeInboundStreams(spec, context,
                                   {[this] { Q_EMIT idle(); }, [this] { Q_EMIT wanted(); },
                                    [this](const Relay::Outcome &outcome) {
                                        Q_EMIT finished(outcome.clean ? Error() : outcome.error);
                                    }}))
{
}

StdioForward::~StdioForward() = default;

void StdioForward::start()
{
    m_started = true;
    m_streams->start();
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
    m_streams->stop();
    setState(ForwardState::Off);
}

void StdioForward::setContext(const ForwardContext &context)
{
    Forward::setContext(context);
    m_streams->setContext(context);
}

void StdioForward::abortFlows()
{
    m_streams->abortAll(stoppedHere());
}

void StdioForward::attach(Uplink &uplink)
{
    m_uplink = &uplink;
    m_streams->attach(uplink);
    join();
}

void StdioForward::detach()
{
    m_uplink = nullptr;
    m_streams->detach();
}

bool StdioForward::closeFlow(quint64 flow)
{
    return m_streams->abort(flow, closedByHand());
}

int StdioForward::liveFlows() const
{
    return m_streams->live();
}

void StdioForward::join()
{
    if (!m_started || !m_uplink || std::exchange(m_used, true))
        return;
    m_wait.reset();
    m_streams->take(std::make_unique<StreamSocket>(m_descriptors.read, m_descriptors.write), u"stdio"_s);
}

void StdioForward::addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_streams->addTo(snapshot, withFlows);
}

} // namespace rookery
