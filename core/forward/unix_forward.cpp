// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/unix_forward.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"

namespace rookery {

UnixForward::UnixForward(const ForwardSpec &spec, const ForwardContext &context)
    : Forward(spec, context)
    , m_streams(makeInboundStreams(
          spec, context,
          {[this] { Q_EMIT idle(); }, [this] { Q_EMIT wanted(); }, [](const Relay::Outcome &) {}}))
{
}

UnixForward::~UnixForward() = default;

void UnixForward::start()
{
    if (m_retry)
        return;
    m_streams->start();
    m_retry = clock().createTimer([this] { listen(); });
    if (!m_listener)
        makeListener();
    listen();
}

void UnixForward::makeListener()
{
    m_listener = std::make_unique<UnixListener>(
        [this](int descriptor, const QString &peer, DescriptorLease lease) {
            m_streams->take(descriptor, StreamSocket::Setup::None, peer, std::move(lease));
        },
        [this](const Error &why) {
            const LogScope scope(context().tunnel);
            qCWarning(logForward).noquote() << why.sentence() << why.detail;
        },
        clock());
    m_listener->setShare(descriptors(), DescriptorKind::Stream, [this] { return m_streams->makeRoom(); });
}

void UnixForward::listen()
{
    if (const Expected<void> listening = m_listener->listen(spec().unixPath); !listening) {
        m_retry->start(RetryInterval);
        setState(ForwardState::Refused, listening.error());
        return;
    }
    const LogScope scope(context().tunnel);
    qCInfo(logForward).noquote() << "listening on" << spec().unixPath << "for" << logText();
    setState(ForwardState::Listening);
}

void UnixForward::stop()
{
    m_retry.reset();
    // We may be called from inside it.
    if (m_listener)
        m_listener->close();
    m_streams->stop();
    setState(ForwardState::Off);
}

void UnixForward::setContext(const ForwardContext &context)
{
    Forward::setContext(context);
    m_streams->setContext(context);
}

void UnixForward::abortFlows()
{
    m_streams->abortAll(stoppedHere());
}

bool UnixForward::closeFlow(quint64 flow)
{
    return m_streams->abort(flow, closedByHand());
}

void UnixForward::attach(Uplink &uplink)
{
    m_streams->attach(uplink);
}

void UnixForward::detach()
{
    m_streams->detach();
}

int UnixForward::liveFlows() const
{
    return m_streams->live();
}

bool UnixForward::hasWaiting() const
{
    return m_streams->waiting() > 0;
}

void UnixForward::addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_streams->addTo(snapshot, withFlows);
}

} // namespace rookery
