// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/flow_receiver.h"

#include "core/frame/frame.h"
#include "core/mux/flow.h"
#include "core/mux/flow_notices.h"
#include "core/mux/mux_link.h"
#include "core/mux/penguin_care.h"

namespace rookery {

namespace {
/// From here on a reader is told at once instead of at the end of the turn: a channel that reads on and on
/// must not pile up memory.
constexpr qint64 TellAtOnce = 64 * 1024;
} // namespace

FlowReceiver::FlowReceiver(MuxLink &link, FlowNotices &notices, PenguinCare &penguin,
                           const QHash<quint32, FlowPtr> &flows)
    : m_link(link)
    , m_notices(notices)
    , m_penguin(penguin)
    , m_flows(flows)
    , m_memory({link.options().maxQueuedPerFlow, link.options().maxQueuedTotal, link.options().maxPromised},
               MemoryBudget::process())
{
}

FlowReceiver::Admission FlowReceiver::admit(const FlowPtr &flow, qsizetype bytes)
{
    switch (flow ? flow->state.push() : FlowLifecycle::Arrival::NotOpen) {
    case FlowLifecycle::Arrival::NotOpen:
        return Admission::NotOpen;
    case FlowLifecycle::Arrival::AfterFinish:
        return Admission::AfterFinish;
    case FlowLifecycle::Arrival::Fits:
        break;
    }
    if (!flow->receiving.received(bytes))
        return Admission::BeyondWindow;
    switch (m_memory.roomFor(*flow, bytes)) {
    case ReaderMemory::Room::TooMuch:
        return Admission::TooMuch;
    case ReaderMemory::Room::IfOthersPay:
        return Admission::IfOthersPay;
    case ReaderMemory::Room::There:
        break;
    }
    return Admission::Welcome;
}

void FlowReceiver::begin(Flow &flow)
{
    ++flow.counters.framesIn;
    if (m_penguin.pushCame(flow.id, flow.penguin, flow.receiving))
        m_link.lookBy(*m_penguin.nextReminder());
}

void FlowReceiver::take(const FlowPtr &flow, const ByteSlice &part, qsizetype frameSize)
{
    m_link.channel().noteTraffic();
    flow->heardSinceSent = true;
    flow->counters.bytesIn += quint64(part.size());
    m_link.counters().bytesIn += quint64(part.size());
    if (frameSize == 0 && !m_link.spend(AbuseGuard::Kind::EmptyPush))
        return;
    if (part.isEmpty() || flow->state.isDiscarding()) {
        if (frameSize != SliceQueue::NotLast)
            flow->receiving.consumed(frameSize);
        acknowledgeIfDue(*flow);
        return;
    }
    m_memory.arrives(*flow);
    flow->incoming.append(part, frameSize);
    m_notices.noteArrival(flow);
    if (flow->awaitsNotice && flow->incoming.bytes() >= TellAtOnce)
        FlowNotices::tellReader(flow);
    if (!flow->incoming.isEmpty() && m_memory.noteWaste(flow))
        m_link.wakeAtTurnEnd();
}

void FlowReceiver::read(const FlowPtr &flow)
{
    m_memory.taken(*flow);
    if (!flow->incoming.isEmpty() && m_memory.noteWaste(flow))
        m_link.wakeAtTurnEnd();
    acknowledgeIfDue(*flow);
}

void FlowReceiver::acknowledgeIfDue(Flow &flow)
{
    const bool mayGrow = m_memory.mayGrow();
    const TimePoint now = m_link.now();
    if (flow.state.push() != FlowLifecycle::Arrival::Fits || !flow.receiving.acknowledgeDue(now, !mayGrow))
        return;
    const quint32 grant = flow.receiving.takeGrant(now, m_link.roundTrip(), mayGrow, m_memory.promisable());
    m_memory.notePromise(flow);
    m_link.sendControlAhead(frame::encodeAcknowledge(flow.id, grant));
    if (m_penguin.watchForMiss(flow.id, flow.penguin, flow.receiving))
        m_link.lookBy(*m_penguin.nextReminder());
}

void FlowReceiver::forget(const FlowPtr &flow)
{
    m_memory.forgetPromise(*flow);
    if (flow->stream)
        m_memory.keepDraining(flow);
}

void FlowReceiver::turnEnded()
{
    m_memory.packWaste();
    m_memory.turnEnded(m_link.now());
}

void FlowReceiver::check(TimePoint now)
{
    while (const auto id = m_penguin.takeDue(now)) {
        const FlowPtr flow = m_flows.value(*id);
        if (flow && !flow->state.isFinishReceived() && m_penguin.remind(*id, flow->penguin, flow->receiving))
            m_link.sendControl(frame::encodeAcknowledge(*id, 0));
    }
}

} // namespace rookery
