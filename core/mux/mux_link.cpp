// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/mux_link.h"

#include "core/frame/frame.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"

#include <utility>

namespace rookery {

MuxLink::MuxLink(std::unique_ptr<MessageChannel> channel, const MuxOptions &options, Clock &clock,
                 TurnEnd::Task &turnEnd, std::function<void()> onTime)
    : m_channel(std::move(channel))
    , m_options(options)
    , m_clock(clock)
    , m_turnEnd(turnEnd)
    , m_alarm(clock, std::move(onTime))
    , m_guard(clock)
    , m_drain(std::min(options.leastFrame, options.minFrame), std::min(options.minFrame, options.maxFrame),
              options.maxFrame)
{
}

void MuxLink::measured(std::chrono::microseconds roundTrip)
{
    if (m_roundTrip.count() == 0 || roundTrip < m_roundTrip)
        m_roundTrip = roundTrip;
}

void MuxLink::sendControl(MessageBuffer &&message)
{
    if (!takesControl())
        return;
    m_channel->send(std::move(message));
    wakeAtTurnEnd();
}

void MuxLink::sendControlAhead(MessageBuffer &&message)
{
    if (!takesControl())
        return;
    m_channel->sendAhead(std::move(message));
    wakeAtTurnEnd();
}

bool MuxLink::takesControl()
{
    if (isOver())
        return false;
    // Data stops at the high-water mark. What is beyond it are answers that the peer asks for and does not
    // read.
    if (m_channel->bytesToWrite() > m_options.maxQueuedControl + m_drain.highWater() + m_options.maxFrame) {
        fail(ErrorCode::ProtocolError, tr("The other end asks for answers and does not read them."),
             QStringLiteral("control queue full"), CloseCode::ProtocolError);
        return false;
    }
    return true;
}

void MuxLink::sendReset(quint32 flowId)
{
    sendControl(frame::encodeReset(flowId));
}

bool MuxLink::spend(AbuseGuard::Kind kind)
{
    if (m_guard.allows(kind))
        return true;
    fail(ErrorCode::ProtocolError, tr("The other end sends frames that do nothing without end."),
         QString::fromLatin1(AbuseGuard::describe(kind)), CloseCode::PolicyViolation);
    return false;
}

void MuxLink::noteSlip(AbuseGuard::Slip slip)
{
    spend(AbuseGuard::Kind::Misplaced);
    if (!m_guard.isNew(slip))
        return;
    const LogScope scope(m_channel->logName());
    qCInfo(logMux, "%s: %s (said once for this connection)", qUtf8Printable(m_channel->peerName()),
           AbuseGuard::describe(slip));
}

void MuxLink::fail(ErrorCode code, const QString &message, const QString &detail, CloseCode closeCode)
{
    if (isOver())
        return;
    m_failure = Failure{{code, message, {}, detail}, closeCode};
    wakeAtTurnEnd();
}

void MuxLink::setClosed()
{
    m_state = State::Closed;
    m_alarm.stop();
}

} // namespace rookery
