// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/mux_engine.h"

// What comes with time: pings, limits of opens and binds, writers and peers that say nothing.

namespace rookery {

void MuxEngine::probe()
{
    m_keepalive.probe(m_clock.now());
    m_timerDue = true;
    scheduleWake();
}

void MuxEngine::onPong(const QByteArray &payload)
{
    const bool wasStalled = m_keepalive.isStalled();
    const auto roundTrip = m_keepalive.pong(payload, m_clock.now());
    armTimer();
    if (wasStalled)
        Q_EMIT m_front->recovered();
    if (!roundTrip)
        return;
    m_counters.roundTrip = std::max(*roundTrip, std::chrono::microseconds(1));
    if (m_shortestRoundTrip.count() == 0 || m_counters.roundTrip < m_shortestRoundTrip)
        m_shortestRoundTrip = m_counters.roundTrip;
    Q_EMIT m_front->roundTripMeasured(m_counters.roundTrip);
}

void MuxEngine::onTimer()
{
    if (isOver())
        return;
    m_timerDue = false;
    const TimePoint now = m_clock.now();
    const auto verdict = m_keepalive.check(now);
    if (verdict.dead) {
        fail(ErrorCode::KeepaliveTimeout, tr("The other end stopped answering."),
             QStringLiteral("no pong in time"), CloseCode::GoingAway);
        return;
    }
    if (verdict.ping) {
        // Between two pings nothing but those: an idle connection needs no large buffers.
        if (!std::exchange(m_traffic, false))
            m_channel->releaseMemory();
        m_channel->ping(m_keepalive.pingPayload());
        scheduleWake();
    }
    if (verdict.stalled)
        Q_EMIT m_front->stalled();
    checkOpenDeadlines(now);
    checkBindDeadlines(now);
    checkMissedAcknowledges(now);
    checkForgotten(now);
    checkHeldBack(now);
    if (m_closeDeadline && now >= *m_closeDeadline) {
        m_closeDeadline.reset();
        m_channel->close(CloseCode::GoingAway, m_closeReason);
    }
    armTimer();
}

void MuxEngine::armTimer()
{
    if (isOver())
        return;
    std::optional<TimePoint> next = m_keepalive.nextCheck();
    const auto sooner = [&next](std::optional<TimePoint> at) {
        if (at)
            next = next ? std::min(*next, *at) : *at;
    };
    sooner(m_openDeadlines.next());
    sooner(m_binds.nextDeadline());
    sooner(m_penguin.nextReminder());
    sooner(m_forgotten.next());
    sooner(m_heldBack.next());
    sooner(m_closeDeadline);
    if (!next) {
        m_timer->stop();
    } else if (!m_timer->isActive() || *next < m_armedFor) {
        // One that is too early only looks again: moving it with every open that is answered would cost more.
        m_armedFor = *next;
        m_timer->start(std::max(milliseconds(0), std::chrono::ceil<milliseconds>(*next - m_clock.now())));
    }
}

void MuxEngine::checkOpenDeadlines(TimePoint now)
{
    while (OpenWait *open = m_openDeadlines.takeDue(now)) {
        const FlowPtr flow = m_flows.value(static_cast<Flow *>(open)->id);
        resetFlow(flow, {ErrorCode::Timeout, tr("The server did not answer the open in time."), {}, {}});
    }
}

void MuxEngine::checkBindDeadlines(TimePoint now)
{
    while (const auto id = m_binds.takeExpired(now)) {
        Q_EMIT m_front->bindFailed(*id, {ErrorCode::Timeout,
                                         tr("The server did not answer the reverse forward."),
                                         tr("It may be a penguin, which never does."),
                                         {}});
    }
}

void MuxEngine::checkMissedAcknowledges(TimePoint now)
{
    while (const auto id = m_penguin.takeDue(now)) {
        const FlowPtr flow = m_flows.value(*id);
        if (flow && !flow->state.isFinishReceived() && m_penguin.remind(*id, flow->penguin, flow->receiving))
            sendControl(frame::encodeAcknowledge(*id, 0));
    }
}

void MuxEngine::checkForgotten(TimePoint now)
{
    while (const auto id = m_forgotten.takeDue(now)) {
        const FlowPtr flow = m_flows.value(*id);
        if (!flow || !DelayedFlows::unwatch(flow->forgotten) || !mayBeForgotten(*flow))
            continue;
        sendControl(frame::encodeAcknowledge(*id, 0));
        updateReadiness(*flow);
    }
}

void MuxEngine::checkHeldBack(TimePoint now)
{
    while (const auto id = m_heldBack.takeDue(now)) {
        const FlowPtr flow = m_flows.value(*id);
        if (!flow || !DelayedFlows::unwatch(flow->heldBack))
            continue;
        // On a long path the Acknowledges are still on their way.
        const auto patience =
            std::max<std::chrono::microseconds>(m_heldBack.delay(), 2 * m_shortestRoundTrip);
        if (!flow->sending.isHeldBack(m_inFlight.crowd())) {
            updateReadiness(*flow);
        } else if (now - flow->heldBackSince >= patience) {
            flow->sending.allowMore();
            updateReadiness(*flow);
        } else {
            m_heldBack.watch(*id, flow->heldBack, now);
        }
    }
}

} // namespace rookery
