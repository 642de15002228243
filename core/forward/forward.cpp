// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/forward.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"

#include <atomic>

namespace rookery {

Forward::Forward(const ForwardSpec &spec, const ForwardContext &context)
    : m_spec(spec)
    , m_context(context)
    , m_descriptors(context.descriptors ? *context.descriptors : DescriptorBudget::ofProcess())
{
}

ForwardSnapshot Forward::snapshot(bool withFlows) const
{
    ForwardSnapshot snapshot;
    snapshot.spec = m_spec;
    snapshot.state = m_state;
    snapshot.boundPort = m_boundPort;
    snapshot.error = m_error;
    snapshot.liveFlows = liveFlows();
    addFlowsTo(snapshot, withFlows);
    return snapshot;
}

void Forward::setState(ForwardState state, const Error &error)
{
    // The same trouble again, as after each try for a busy port, is no news.
    if (m_state == state && m_error.sentence() == error.sentence())
        return;
    m_state = state;
    m_error = error;
    const LogScope scope(m_context.tunnel);
    if (!error.message.isEmpty())
        qCWarning(logForward).noquote() << error.sentence() << error.detail;
    Q_EMIT changed();
}

void Forward::setContext(const ForwardContext &context)
{
    m_context.channelTimeout = context.channelTimeout;
    m_context.tunnel = context.tunnel;
    m_context.proxyPassword = context.proxyPassword;
    m_context.openProxy = context.openProxy;
}

bool Forward::listenOn(quint16)
{
    return false;
}

Error Forward::stoppedHere()
{
    return {ErrorCode::ClosedHere, tr("The tunnel was stopped."), {}, {}};
}

Error Forward::closedByHand()
{
    return {ErrorCode::ClosedHere, tr("This connection was closed by hand."), {}, {}};
}

QString Forward::targetText() const
{
    const ForwardKindRow *const row = forwardKindRow(m_spec.kind);
    return m_spec.leadsAnywhere() && row ? QString(row->remoteWord) : m_spec.targetText();
}

QString Forward::logText() const
{
    return m_spec.name.isEmpty() ? targetText() : QStringLiteral("%1 (%2)").arg(targetText(), m_spec.name);
}

quint64 nextFlowNumber()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

} // namespace rookery
