// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/reverse_forward.h"

#include "core/address/host_port.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

QString ReverseForward::listenHost() const
{
    return spec().listenHost.isEmpty() ? u"127.0.0.1"_s : spec().listenHost;
}

QString ReverseForward::listenText() const
{
    return hostPort(listenHost(), spec().listenPort);
}

void ReverseForward::start()
{
    if (std::exchange(m_started, true))
        return;
    if (spec().listenPort == 0) {
        // The answer to a Bind has no room for the port that was chosen.
        setState(ForwardState::Refused,
                 {ErrorCode::BadInput,
                  tr("A reverse forward needs the number of the port to listen on at the server."),
                  tr("Choose a port other than 0."),
                  {}});
        return;
    }
    m_retry = clock().createTimer([this] { ask(); });
    setState(ForwardState::Binding);
    if (m_bound)
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
    if (!m_started || spec().listenPort == 0)
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
    if (m_started && spec().listenPort != 0)
        setState(ForwardState::Binding);
}

void ReverseForward::ask()
{
    m_overdue = false;
    m_asking = std::make_unique<QObject>();
    m_uplink->bind(bindType(), listenHost(), spec().listenPort, m_asking.get(),
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
    else if (flowId)
        take();
    else
        refused(flowId.error());
}

void ReverseForward::refused(Error why)
{
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
    setBoundPort(spec().listenPort);
    const LogScope scope(context().tunnel);
    qCInfo(logForward).noquote() << "the server listens on" << listenText() << "for" << targetText();
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
