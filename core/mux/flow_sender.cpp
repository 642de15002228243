// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/flow_sender.h"

#include "core/frame/frame.h"
#include "core/mux/flow.h"
#include "core/mux/flow_notices.h"
#include "core/mux/mux_link.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

/// A block that was filled less than this is copied out, so that the large one can be used again.
constexpr qsizetype SmallPayload = 16 * 1024;
/// A Push up to this goes ahead of what other flows have in the channel.
constexpr qsizetype SmallAnswer = 2048;
/// Room for the next Push is at least so much, whatever the window asks for.
constexpr qsizetype LeastPush = 1024;

/// Whether the peer may have let go of the flow without a word.
bool mayBeForgotten(const Flow &flow)
{
    return flow.state.isOpen() && flow.state.isFinishReceived() && !flow.state.isFinishSent() &&
           (flow.sourceReady || !flow.outgoing.isEmpty()) && flow.sending.frames() == 0;
}

} // namespace

FlowSender::FlowSender(MuxLink &link, FlowNotices &notices, const QHash<quint32, FlowPtr> &flows)
    : m_link(link)
    , m_notices(notices)
    , m_flows(flows)
    , m_inFlight(
          {link.options().maxInFlightTotal, link.options().unreadInFlight, link.options().politeInFlight})
{
}

bool FlowSender::pulls(const Flow &flow) const
{
    return m_link.isRunning() && flow.end && flow.sourceReady && !flow.state.isWritingEnded();
}

bool FlowSender::maySend(const Flow &flow) const
{
    if (!flow.state.maySendPush())
        return false;
    if (flow.state.isRequested())
        return flow.early.size() < m_link.options().earlyFrames && m_inFlight.crowd().share == 0;
    return flow.sending.canSend(m_inFlight.crowd());
}

void FlowSender::update(Flow &flow)
{
    const bool hasData = pulls(flow) || !flow.outgoing.isEmpty();
    watch(flow, hasData);
    if ((hasData && maySend(flow)) || (flow.state.owesFinish() && flow.outgoing.isEmpty())) {
        m_link.turns().ready(flow);
        m_link.wakeAtTurnEnd();
    } else {
        m_link.turns().drained(flow);
    }
}

void FlowSender::watch(Flow &flow, bool hasData)
{
    if (mayBeForgotten(flow) && m_forgotten.watch(flow.id, flow.forgotten, m_link.now()))
        m_link.lookBy(*m_forgotten.next());
    if (hasData && flow.state.isOpen() && !flow.state.isFinishSent() &&
        !DelayedFlows::isWatched(flow.heldBack) && flow.sending.isHeldBack(m_inFlight.crowd())) {
        flow.heldBackSince = m_link.now();
        m_heldBack.watch(flow.id, flow.heldBack, flow.heldBackSince);
        m_link.lookBy(*m_heldBack.next());
    }
}

qsizetype FlowSender::largestPush(const Flow &flow) const
{
    if (flow.state.isRequested())
        return std::min({m_link.options().minFrame, m_link.options().maxFrame, m_link.largestFrame()});
    return std::max(LeastPush, std::min(m_link.budget(), flow.sending.maxPayload(m_inFlight.crowd())));
}

FlowSender::Served FlowSender::serve(const FlowPtr &flow)
{
    if (maySend(*flow)) {
        const qsizetype max = largestPush(*flow);
        MessageBuffer payload = m_spare.capacity() >= max ? std::move(m_spare) : MessageBuffer(max);
        m_spare = MessageBuffer();
        const auto supply = fill(flow, payload, max);
        const qsizetype bytes = payload.size();
        m_link.turns().charge(*flow, bytes + MuxLink::Overhead);
        if (bytes > 0)
            sendPush(*flow, std::move(payload));
        else
            m_spare = std::move(payload);
        m_spare.restore();
        flow->sourceReady = flow->sourceReady && supply == FlowEnd::Supply::More;
        if (supply == FlowEnd::Supply::End)
            flow->state.endWriting();
        if (supply == FlowEnd::Supply::Failed)
            return Served::Broken;
    }
    if (flow->outgoing.isEmpty() && flow->state.sendFinish()) {
        m_link.sendControl(frame::encodeFinish(flow->id));
        if (flow->state.isDone() || !flow->stream)
            return Served::Done;
    }
    update(*flow);
    return Served::GoesOn;
}

FlowEnd::Supply FlowSender::fill(const FlowPtr &flow, MessageBuffer &payload, qsizetype max)
{
    if (!flow->outgoing.isEmpty()) {
        const qint64 n = flow->outgoing.read(payload.data(), max, [](qsizetype) {});
        payload.truncate(n);
        m_notices.noteWritten(flow, n);
        return FlowEnd::Supply::More;
    }
    if (!pulls(*flow)) {
        payload.truncate(0);
        return FlowEnd::Supply::Drained;
    }
    const auto pulled = flow->end->pull(payload.data(), max);
    payload.truncate(pulled.bytes);
    return pulled.then;
}

void FlowSender::sendPush(Flow &flow, MessageBuffer &&payload)
{
    const qsizetype bytes = payload.size();
    if (flow.state.isRequested())
        flow.early.append(payload.view().toByteArray());
    const TimePoint now = m_link.now();
    flow.sending.sent(bytes, now);
    m_inFlight.add(bytes);
    if (std::exchange(flow.heardSinceSent, false))
        m_interaction.replied(flow.id, flow.sending.inFlight(), now);
    flow.sending.setPolite(m_interaction.isBeside(flow.id, now));
    tellInteraction(now);
    flow.counters.bytesOut += quint64(bytes);
    ++flow.counters.framesOut;
    m_link.counters().bytesOut += quint64(bytes);
    if (bytes < SmallPayload && payload.capacity() > 4 * SmallPayload) {
        auto small = MessageBuffer::copyOf(payload.view());
        m_spare = std::move(payload);
        payload = std::move(small);
    }
    frame::prependPushHeader(payload, flow.id);
    // A keystroke; it must not overtake what its own flow has sent before. Acknowledges say nothing about
    // that: they may grant more than was sent.
    const bool isAlone = flow.sentAhead || m_link.channel().bytesToWrite() == 0;
    flow.sentAhead = isAlone && bytes <= SmallAnswer;
    if (flow.sentAhead)
        m_link.sendDataAhead(std::move(payload));
    else
        m_link.sendData(std::move(payload));
}

void FlowSender::tellInteraction(TimePoint now)
{
    m_isInteractive = m_interaction.isOn(now);
    m_link.channel().setInteractive(m_isInteractive);
}

void FlowSender::flushed()
{
    // Whoever typed has stopped, and what goes on may be datagrams only.
    if (m_isInteractive)
        tellInteraction(m_link.now());
    // Back to the pool, where every connection of the thread finds it.
    if (m_spare.capacity() > 0)
        m_spare = MessageBuffer();
}

void FlowSender::acknowledged(Flow &flow, quint32 frames)
{
    const TimePoint now = m_link.now();
    const qint64 before = flow.sending.inFlight();
    flow.sending.acknowledge(frames, now, m_link.roundTrip());
    m_inFlight.add(flow.sending.inFlight() - before);
    if (frames > 0)
        flow.heldBackSince = now;
    update(flow);
}

void FlowSender::forget(Flow &flow)
{
    m_link.turns().withdraw(flow);
    m_inFlight.add(-flow.sending.inFlight());
    flow.outgoing.clear();
    flow.early.clear();
}

std::optional<TimePoint> FlowSender::nextCheck() const
{
    const auto forgotten = m_forgotten.next();
    const auto heldBack = m_heldBack.next();
    return forgotten && heldBack ? std::min(*forgotten, *heldBack) : forgotten ? forgotten : heldBack;
}

void FlowSender::check(TimePoint now)
{
    checkForgotten(now);
    checkHeldBack(now);
}

void FlowSender::checkForgotten(TimePoint now)
{
    while (const auto id = m_forgotten.takeDue(now)) {
        const FlowPtr flow = m_flows.value(*id);
        if (!flow || !DelayedFlows::unwatch(flow->forgotten) || !mayBeForgotten(*flow))
            continue;
        m_link.sendControl(frame::encodeAcknowledge(*id, 0));
        update(*flow);
    }
}

void FlowSender::checkHeldBack(TimePoint now)
{
    while (const auto id = m_heldBack.takeDue(now)) {
        const FlowPtr flow = m_flows.value(*id);
        if (!flow || !DelayedFlows::unwatch(flow->heldBack))
            continue;
        // On a long path the Acknowledges are still on their way.
        const auto patience = flow->sending.patience() *
                              std::max<std::chrono::microseconds>(m_heldBack.delay(), 2 * m_link.roundTrip());
        if (!flow->sending.isHeldBack(m_inFlight.crowd())) {
            update(*flow);
        } else if (now - flow->heldBackSince >= patience) {
            flow->sending.allowMore();
            update(*flow);
        } else {
            m_heldBack.watch(*id, flow->heldBack, now);
        }
    }
}

} // namespace rookery
