// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/reverse_forward.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/socket/host_port.h"

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
    setState(ForwardState::Binding);
    if (m_bound)
        take();
    else if (m_uplink && !m_asking)
        ask();
}

void ReverseForward::stop()
{
    m_started = false;
    leave();
    setBoundPort(0);
    setState(ForwardState::Off);
}

void ReverseForward::attach(Uplink &uplink)
{
    m_uplink = &uplink;
    if (m_started && spec().listenPort != 0)
        ask();
}

void ReverseForward::detach()
{
    leave();
    m_asking.reset();
    m_bound.reset();
    m_uplink = nullptr;
    setBoundPort(0);
    if (m_started && spec().listenPort != 0)
        setState(ForwardState::Binding);
}

void ReverseForward::ask()
{
    setState(ForwardState::Binding);
    m_asking = std::make_unique<QObject>();
    m_uplink->bind(bindType(), listenHost(), spec().listenPort, m_asking.get(),
                   [this](const Expected<quint32> &flowId) { answered(flowId); });
}

void ReverseForward::answered(const Expected<quint32> &flowId)
{
    m_asking.reset();
    if (flowId) {
        m_bound = *flowId;
        if (m_started)
            take();
    } else if (m_started) {
        setState(ForwardState::Refused, flowId.error());
    }
}

void ReverseForward::take()
{
    m_taking = true;
    takeIncoming(*m_uplink, *m_bound);
    setBoundPort(spec().listenPort);
    const LogScope scope(settings().tunnel);
    qCInfo(logForward).noquote() << "the server listens on" << listenText() << "for" << targetText();
    setState(ForwardState::Bound);
}

void ReverseForward::leave()
{
    if (std::exchange(m_taking, false))
        leaveIncoming(*m_uplink, *m_bound);
}

} // namespace rookery
