// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/reverse_forward.h"

#include "core/address/host_port.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/mux/hello.h"

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

ReverseForward::ReverseForward(const ForwardSpec &spec, const ForwardContext &context)
    : Forward(spec, context), m_port(spec.listenPort)
{
}

QString ReverseForward::listenHost() const
{
    return spec().listenHost.isEmpty() ? u"127.0.0.1"_s : spec().listenHost;
}

QString ReverseForward::listenText() const
{
    return hostPort(listenHost(), m_port);
}

void ReverseForward::start()
{
    if (std::exchange(m_started, true))
        return;
    m_retry = clock().createTimer([this] { ask(); });
    setState(ForwardState::Binding);
    if (m_bound && hasPort())
        take();
    else if (m_uplink && (!m_asking || m_overdue))
        ask();
}

void ReverseForward::stop()
{
    m_started = false;
    m_retry.reset();
    leave();
    setBoundPort(0);
    setState(ForwardState::Off);
}

void ReverseForward::attach(Uplink &uplink)
{
    m_uplink = &uplink;
    if (!m_started)
        return;
    setState(ForwardState::Binding);
    ask();
}

void ReverseForward::detach()
{
    stopTaking();
    if (m_retry)
        m_retry->stop();
    m_asking.reset();
    m_bound.reset();
    m_uplink = nullptr;
    setBoundPort(0);
    if (m_started)
        setState(ForwardState::Binding);
}

void ReverseForward::ask()
{
    m_overdue = false;
    m_asking = std::make_unique<QObject>();
    m_uplink->bind(bindType(), listenHost(), m_port, m_asking.get(),
                   [this](const Expected<quint32> &flowId) { answered(flowId); });
}

void ReverseForward::answered(const Expected<quint32> &flowId)
{
    // A yes that comes late is as good.
    m_overdue = !flowId && flowId.error().code == ErrorCode::Timeout;
    if (!m_overdue)
        m_asking.reset();
    if (flowId)
        m_bound = *flowId;
    if (!m_started)
        giveBack();
    else if (flowId && hasPort())
        take();
    else if (flowId)
        refuseWithoutPort();
    else
        refused(flowId.error());
}

void ReverseForward::refuseWithoutPort()
{
    giveBack();
    refused({ErrorCode::Timeout,
             tr("The server does not say which port it has chosen."),
             tr("Choose a port other than 0."),
             {}});
}

/// Of the Bind that was accepted.
bool ReverseForward::hasPort()
{
    if (takesAnyPort() && m_port == 0)
        m_port = m_uplink->mux().boundPort(*m_bound);
    return m_port != 0;
}

void ReverseForward::refused(Error why)
{
    const bool isChosen = takesAnyPort() && m_port == 0;
    if (takesAnyPort() && why.code == ErrorCode::BindRefused && std::exchange(m_port, 0) != 0) {
        // The one that it had is somebody else's by now.
        ask();
        return;
    }
    if (isChosen && why.code == ErrorCode::BindRefused && !m_uplink->mux().peerCan(Hello::AnyPort)) {
        why.message = tr("The server does not choose ports for reverse forwards by itself.");
        why.hint =
            tr("It has to be a newer Rookery that runs with --reverse; or choose a port other than 0.");
    }
    if (why.code == ErrorCode::BindRefused) {
        m_retry->start(RetryInterval);
        why.hint +=
            u' ' + tr("It is asked for again every %1 seconds.").arg(RetryInterval / std::chrono::seconds(1));
    }
    setState(ForwardState::Refused, why);
}

void ReverseForward::take()
{
    m_taking = true;
    takeIncoming(*m_uplink, *m_bound);
    setBoundPort(m_port);
    const LogScope scope(context().tunnel);
    qCInfo(logForward).noquote() << "the server listens on" << listenText() << "for" << logText();
    setState(ForwardState::Bound);
}

void ReverseForward::leave()
{
    stopTaking();
    giveBack();
}

void ReverseForward::stopTaking()
{
    if (std::exchange(m_taking, false))
        leaveIncoming(*m_uplink, *m_bound);
}

void ReverseForward::giveBack()
{
    if (m_bound && m_uplink->unbind(*m_bound))
        m_bound.reset();
}

} // namespace rookery
