// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/mux/mux_engine.h"

// What arrives: one function a frame, one branch a cell of the table in docs/protocol.md §4.2.

namespace rookery {

namespace {
/// From here on a reader is told at once instead of at the end of the turn: a channel that reads on and on
/// must not pile up memory.
constexpr qint64 TellAtOnce = 64 * 1024;
constexpr int OpenAttempts = 3;
} // namespace

void MuxEngine::onMessage(const ByteSlice &message)
{
    if (isOver())
        return;
    const auto frame = frame::decode(message.view());
    if (!frame) {
        fail(ErrorCode::ProtocolError, tr("The other end broke the protocol."),
             QString::fromLatin1(frame::describe(frame.error())), CloseCode::ProtocolError);
        return;
    }
    const auto *push = std::get_if<frame::Push>(&frame->payload);
    if (push)
        onPush(frame->flowId, message.withView(push->data));
    else
        std::visit([this, id = frame->flowId](const auto &payload) { onFrame(id, payload); }, frame->payload);
}

bool MuxEngine::spend(AbuseGuard::Kind kind)
{
    if (m_guard.allows(kind))
        return true;
    fail(ErrorCode::ProtocolError, tr("The other end sends frames that do nothing without end."),
         QString::fromLatin1(AbuseGuard::describe(kind)), CloseCode::PolicyViolation);
    return false;
}

void MuxEngine::noteSlip(Slip slip)
{
    spend(AbuseGuard::Kind::Misplaced);
    if (!m_guard.isNew(slip))
        return;
    const LogScope scope(m_channel->logName());
    qCInfo(logMux, "%s: %s (said once for this connection)", qUtf8Printable(m_channel->peerName()),
           AbuseGuard::describe(slip));
}

void MuxEngine::onFrame(quint32 id, const frame::Connect &connect)
{
    if (!spend(AbuseGuard::Kind::Connect))
        return;
    if (m_state == State::Closing || id == 0 || idInUse(id) || m_flows.size() >= m_options.maxFlows ||
        m_pending.count() >= m_options.maxPendingStreams || connect.host.size() > MaxHost) {
        noteSlip(Slip::ConnectRefused);
        sendReset(id);
        return;
    }
    const FlowPtr flow = makeFlow(id, FlowLifecycle::accepted());
    flow->host = connect.host.toByteArray();
    flow->port = connect.port;
    flow->sending.open(connect.rwnd, m_clock.now());
    insertFlow(flow);
    ++m_counters.streamsAccepted;
    // Before the application has it, so that nothing of the flow can overtake it.
    sendControl(frame::encodeAcknowledge(id, m_options.initialWindow));
    m_pending.add(flow);
    m_streamsArrived = true;
    scheduleWake();
}

void MuxEngine::onFrame(quint32 id, const frame::Acknowledge &acknowledge)
{
    const FlowPtr flow = m_flows.value(id);
    if (!flow) {
        noteSlip(m_binds.isRequested(id) ? Slip::AcknowledgeForBind : Slip::AcknowledgeForNoFlow);
        sendReset(id);
        return;
    }
    if (flow->state.acknowledge()) {
        establish(flow, acknowledge.frames);
        return;
    }
    if (acknowledge.frames == 0 && !spend(AbuseGuard::Kind::EmptyAcknowledge))
        return;
    const qint64 before = flow->sending.inFlight();
    flow->sending.acknowledge(acknowledge.frames, m_clock.now(), m_shortestRoundTrip);
    m_inFlight.add(flow->sending.inFlight() - before);
    if (acknowledge.frames > 0)
        flow->heldBackSince = m_clock.now();
    updateReadiness(*flow);
}

void MuxEngine::establish(const FlowPtr &flow, quint32 frames)
{
    flow->endWait();
    flow->early.clear();
    flow->sending.open(frames, m_clock.now());
    ++m_counters.streamsOpened;
    armTimer();
    updateReadiness(*flow);
    if (flow->stream)
        Q_EMIT flow->stream->opened();
}

void MuxEngine::onFrame(quint32 id, const frame::Reset &reset)
{
    if (id == 0) {
        onHello(reset.trailing);
        return;
    }
    if (m_binds.answered(id, false)) {
        m_ids.retire(id);
        armTimer();
        Q_EMIT m_front->bindAnswered(id, false);
        return;
    }
    // Others may mean nothing by it.
    if (m_peerHello && m_peerHello->abilities.contains(Hello::Unbind) && m_binds.released(id)) {
        if (spend(AbuseGuard::Kind::Reset))
            Q_EMIT m_front->bindReleased(id);
        return;
    }
    const FlowPtr flow = m_flows.value(id);
    if (!flow) {
        spend(AbuseGuard::Kind::Misplaced);
        return;
    }
    if (flow->state.isOpenedByPeer() && !spend(AbuseGuard::Kind::Reset))
        return;
    if (flow->state.isRequested())
        retryOpen(flow);
    else
        failFlow(flow, {ErrorCode::FlowRefused,
                        tr("The other end cut the flow off."),
                        tr("Its target may be down or refuse connections."),
                        {}});
}

void MuxEngine::onHello(QByteArrayView trailing)
{
    if (m_peerHello) {
        spend(AbuseGuard::Kind::Misplaced);
        return;
    }
    const auto hello = Hello::parse(trailing);
    if (!hello)
        return;
    m_peerHello = hello;
    m_channel->peerSendsAtOnce();
    m_penguin.meet(*hello);
    for (const FlowPtr &flow : std::as_const(m_flows)) {
        flow->sending.setAckEvery(sendLimits().ackEvery);
        updateReadiness(*flow);
    }
    Q_EMIT m_front->peerIdentified();
}

/// The ID was in use at the peer: another one, and what rode behind the Connect rides again (docs/protocol.md
/// §3.2, §4.1).
void MuxEngine::retryOpen(const FlowPtr &flow)
{
    if (flow->attempts >= OpenAttempts) {
        failFlow(flow, {ErrorCode::FlowIdsExhausted,
                        tr("The server refused the flow three times."),
                        tr("It may have too many open."),
                        {}});
        return;
    }
    ++flow->attempts;
    m_flows.remove(flow->id);
    m_ids.retire(flow->id);
    flow->id = m_ids.next();
    m_flows.insert(flow->id, flow);
    sendControl(frame::encodeConnect(flow->id, m_options.initialWindow, flow->host, flow->port));
    for (const QByteArray &payload : std::as_const(flow->early)) {
        auto message = MessageBuffer::copyOf(payload);
        frame::prependPushHeader(message, flow->id);
        sendControl(std::move(message));
    }
}

void MuxEngine::onFrame(quint32 id, const frame::Finish &)
{
    if (m_binds.answered(id, true)) {
        armTimer();
        Q_EMIT m_front->bindAnswered(id, true);
        return;
    }
    const FlowPtr flow = m_flows.value(id);
    if (!flow) {
        noteSlip(Slip::FinishForNoFlow);
        // Of a Bind that was given back, or that nobody remembers: the port is the peer's again. Of one that
        // stands it says nothing new.
        if (!m_binds.contains(id))
            sendReset(id);
        return;
    }
    switch (flow->state.receiveFinish()) {
    case FlowLifecycle::Arrival::Fits:
        noticeReader(flow);
        if (flow->state.isDone())
            removeFlow(flow);
        else
            updateReadiness(*flow);
        break;
    case FlowLifecycle::Arrival::NotOpen:
        noteSlip(Slip::FinishForConnect);
        resetFlow(flow,
                  {ErrorCode::ProtocolError, tr("The server answered the open with nonsense."), {}, {}});
        break;
    case FlowLifecycle::Arrival::AfterFinish:
        noteSlip(Slip::SecondFinish);
        break;
    }
}

void MuxEngine::onPush(quint32 id, const ByteSlice &data)
{
    if (const FlowPtr flow = admitPush(id, data.size()))
        takePush(flow, data, data.size());
}

MuxEngine::FlowPtr MuxEngine::admitPush(quint32 id, qsizetype bytes)
{
    const FlowPtr flow = m_flows.value(id);
    const auto arrival = flow ? flow->state.push() : FlowLifecycle::Arrival::NotOpen;
    if (arrival == FlowLifecycle::Arrival::NotOpen) {
        noteSlip(Slip::PushForNoFlow);
        sendReset(id);
        return nullptr;
    }
    if (arrival == FlowLifecycle::Arrival::AfterFinish) {
        noteSlip(Slip::PushAfterFinish);
        resetFlow(
            flow,
            {ErrorCode::ProtocolError, tr("The other end sent data after the end of the flow."), {}, {}});
        return nullptr;
    }
    if (!flow->receiving.received(bytes)) {
        noteSlip(Slip::PushBeyondWindow);
        resetFlow(flow,
                  {ErrorCode::ProtocolError, tr("The other end sent more than it was allowed to."), {}, {}});
        return nullptr;
    }
    if (!makeRoom(flow, bytes)) {
        noteSlip(Slip::TooMuchForReader);
        if (flow->engine)
            dropUnread(flow);
        return nullptr;
    }
    ++flow->counters.framesIn;
    if (m_penguin.pushCame(id, flow->penguin, flow->receiving))
        armTimer();
    return flow;
}

void MuxEngine::takePush(const FlowPtr &flow, const ByteSlice &part, qsizetype frameSize)
{
    m_traffic = true;
    flow->heardSinceSent = true;
    flow->counters.bytesIn += quint64(part.size());
    m_counters.bytesIn += quint64(part.size());
    if (frameSize == 0 && !spend(AbuseGuard::Kind::EmptyPush))
        return;
    if (part.isEmpty() || flow->state.isDiscarding()) {
        if (frameSize != SliceQueue::NotLast)
            flow->receiving.consumed(frameSize);
        acknowledgeIfDue(*flow);
        return;
    }
    m_memory.arrives(*flow);
    flow->incoming.append(part, frameSize);
    noticeReader(flow);
    if (flow->awaitsNotice && flow->incoming.bytes() >= TellAtOnce)
        tellReader(flow);
    if (!flow->incoming.isEmpty() && m_memory.noteWaste(flow))
        scheduleWake();
}

bool MuxEngine::makeRoom(const FlowPtr &flow, qint64 bytes)
{
    const auto room = m_memory.roomFor(*flow, bytes);
    if (room != ReaderMemory::Room::IfOthersPay)
        return room == ReaderMemory::Room::There;
    const auto payers = m_memory.payers(m_flows);
    for (const FlowPtr &payer : payers) {
        if (m_memory.isRelieved(bytes))
            break;
        dropUnread(payer);
    }
    return flow->engine && m_memory.roomFor(*flow, bytes) == ReaderMemory::Room::There;
}

/// What has not been read is lost, so the flow is cut off and not ended.
void MuxEngine::dropUnread(const FlowPtr &flow)
{
    flow->incoming.clear();
    flow->awaitsNotice = false;
    if (flow->engine)
        sendReset(flow->id);
    failFlow(flow, {ErrorCode::TooMuch,
                    tr("The flow was cut off, because what arrived for it is not read."),
                    tr("The program at this end has stopped reading, or is much too slow."),
                    {}});
}

void MuxEngine::onMessageBegan(const ByteSlice &part, qint64 total)
{
    if (isOver())
        return;
    const MessageParts::Begin begin = m_parts.begin(part, total);
    if (begin.kind == MessageParts::Kind::TooLong)
        fail(ErrorCode::ProtocolError, tr("The other end broke the protocol."),
             QStringLiteral("oversized frame"), CloseCode::TooBig);
    if (begin.kind != MessageParts::Kind::Push)
        return;
    m_parts.giveTo(admitPush(begin.flowId, begin.bytes));
    if (m_parts.receiver())
        takePush(m_parts.receiver(), begin.first, m_parts.frameSize(false));
}

void MuxEngine::onMessageContinued(const ByteSlice &part, bool last)
{
    if (isOver())
        return;
    if (m_parts.isJoining()) {
        if (const QByteArray message = m_parts.join(part.view(), last); last)
            onMessage(ByteSlice(message));
        return;
    }
    // A flow that has ended meanwhile, and one that was not admitted, do not care.
    const FlowPtr &flow = m_parts.receiver();
    if (flow && flow->engine)
        takePush(flow, part, m_parts.frameSize(last));
    if (last)
        m_parts.end();
}

void MuxEngine::onFrame(quint32 id, const frame::Bind &bind)
{
    if (m_state == State::Closing)
        return;
    if (!m_options.acceptBinds || id == 0 || idInUse(id) || bind.host.size() > MaxHost || !m_binds.ask(id)) {
        noteSlip(Slip::BindRefused);
        sendReset(id);
        return;
    }
    Q_EMIT m_front->bindRequested({id, bind.type, bind.host.toByteArray(), bind.port});
}

void MuxEngine::onFrame(quint32 id, const frame::Datagram &datagram)
{
    if (!m_datagrams.arrive(id, datagram))
        return;
    m_traffic = true;
    m_counters.bytesIn += quint64(datagram.data.size());
    m_datagramsArrived = true;
    scheduleWake();
}

} // namespace rookery
