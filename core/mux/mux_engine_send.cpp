// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/mux/mux_engine.h"

#include <QPointer>

// The way out, and the end of each turn: readers are told, turns are taken, the channel is flushed once.

namespace rookery {

namespace {
/// What the frame header and the WebSocket's cost, for fairness between small and large frames.
constexpr qint64 Overhead = 32;
/// A block that was filled less than this is copied out, so that the large one can be used again.
constexpr qsizetype SmallPayload = 16 * 1024;
/// Bytes sent in one turn of the event loop; then everything else gets its turn.
constexpr qint64 TurnBytes = 1024 * 1024;
} // namespace

void MuxEngine::wake()
{
    if (m_failure && m_state != State::Closed) {
        endFailed();
        return;
    }
    if (m_timerDue)
        onTimer();
    if (std::exchange(m_closeToTell, false))
        failWhatWaits();
    tellReaders();
    m_memory.packWaste();
    m_memory.turnEnded(m_clock.now());
    if (std::exchange(m_streamsArrived, false) && m_pending.count() > 0)
        Q_EMIT m_front->streamPending();
    if (std::exchange(m_datagramsArrived, false))
        Q_EMIT m_front->datagramsPending();
    flushOut();
    tellWriters();
    closeWhenDrained();
}

void MuxEngine::noticeReader(const FlowPtr &flow)
{
    if (flow->awaitsNotice)
        return;
    flow->awaitsNotice = true;
    m_readersToTell.push_back(flow);
    scheduleWake();
}

void MuxEngine::tellReader(const FlowPtr &flow)
{
    flow->awaitsNotice = false;
    if (flow->end) {
        flow->end->framesArrived();
        return;
    }
    const QPointer<MuxStream> stream(flow->stream);
    if (!stream)
        return;
    if (!flow->incoming.isEmpty())
        Q_EMIT stream->readyRead();
    if (stream && flow->state.isFinishReceived() && !flow->awaitsNotice)
        Q_EMIT stream->readChannelFinished();
}

void MuxEngine::tellReaders()
{
    // A reader may cause more notices; those come with the next turn.
    const auto flows = std::exchange(m_readersToTell, {});
    for (const FlowPtr &flow : flows) {
        if (flow->awaitsNotice)
            tellReader(flow);
    }
}

void MuxEngine::tellWriters()
{
    const auto flows = std::exchange(m_writersToTell, {});
    for (const FlowPtr &flow : flows) {
        const qint64 written = std::exchange(flow->writtenUnreported, 0);
        if (flow->stream && written > 0)
            Q_EMIT flow->stream->bytesWritten(written);
    }
}

void MuxEngine::sendControl(MessageBuffer &&message)
{
    if (isOver())
        return;
    // Data stops at the high-water mark. What is beyond it are answers that the peer asks for and does not
    // read.
    if (m_channel->bytesToWrite() > m_options.maxQueuedControl + m_drain.highWater() + m_options.maxFrame) {
        fail(ErrorCode::ProtocolError, tr("The other end asks for answers and does not read them."),
             QStringLiteral("control queue full"), CloseCode::ProtocolError);
        return;
    }
    m_channel->send(std::move(message));
    scheduleWake();
}

void MuxEngine::flowHasData(Flow &flow)
{
    updateReadiness(flow);
    scheduleWake();
}

void MuxEngine::flowRead(Flow &flow)
{
    m_memory.taken(flow);
    if (m_memory.isWasteful() && !flow.incoming.isEmpty() && m_memory.noteWaste(m_flows.value(flow.id)))
        scheduleWake();
    acknowledgeIfDue(flow);
}

void MuxEngine::acknowledgeIfDue(Flow &flow)
{
    const bool mayGrow = m_memory.mayGrow();
    if (flow.state.push() != FlowLifecycle::Arrival::Fits || !flow.receiving.acknowledgeDue(!mayGrow))
        return;
    const quint32 grant =
        flow.receiving.takeGrant(m_clock.now(), m_shortestRoundTrip, mayGrow, m_memory.promisable());
    m_memory.notePromise(flow);
    sendControl(frame::encodeAcknowledge(flow.id, grant));
    if (m_penguin.watchForMiss(flow.id, flow.penguin, flow.receiving))
        armTimer();
}

bool MuxEngine::maySend(const Flow &flow) const
{
    if (!flow.state.maySendPush())
        return false;
    if (flow.state.isRequested())
        return flow.early.size() < m_options.earlyFrames && m_inFlight.crowd().share == 0;
    return flow.sending.canSend(m_inFlight.crowd());
}

bool MuxEngine::mayBeForgotten(const Flow &flow)
{
    return flow.state.isOpen() && flow.state.isFinishReceived() && !flow.state.isFinishSent() &&
           (flow.sourceReady || !flow.outgoing.isEmpty()) && flow.sending.frames() == 0;
}

void MuxEngine::updateReadiness(Flow &flow)
{
    if (mayBeForgotten(flow) && m_forgotten.watch(flow.id, flow.forgotten, m_clock.now()))
        armTimer();
    const bool pulls =
        m_state == State::Running && flow.end && flow.sourceReady && !flow.state.isWritingEnded();
    const bool hasData = pulls || !flow.outgoing.isEmpty();
    if (hasData && flow.state.isOpen() && !flow.state.isFinishSent() &&
        !DelayedFlows::isWatched(flow.heldBack) && flow.sending.isHeldBack(m_inFlight.crowd())) {
        flow.heldBackSince = m_clock.now();
        m_heldBack.watch(flow.id, flow.heldBack, flow.heldBackSince);
        armTimer();
    }
    if ((hasData && maySend(flow)) || (flow.state.owesFinish() && flow.outgoing.isEmpty())) {
        m_scheduler.ready(flow);
        scheduleWake();
    } else {
        m_scheduler.drained(flow);
    }
}

void MuxEngine::flushOut()
{
    if (isOver() || m_flushing)
        return;
    m_flushing = true;
    qint64 room = TurnBytes;
    while (!isOver()) {
        m_scheduler.setQuantum(m_drain.budget());
        SendTurn *turn = m_scheduler.next();
        if (!turn)
            break;
        const qint64 queued = m_channel->bytesToWrite();
        if (queued >= m_drain.highWater()) {
            m_drain.filled(m_clock.now());
            m_channel->flush();
            if (m_channel->bytesToWrite() >= m_drain.highWater())
                break;
            continue;
        }
        if (room <= 0) {
            scheduleWake();
            break;
        }
        serve(*turn);
        room -= std::max<qint64>(Overhead, m_channel->bytesToWrite() - queued);
    }
    if (!isOver())
        m_channel->flush();
    m_flushing = false;
    // Back to the pool, where every connection of the thread finds it.
    if (m_spare.capacity() > 0)
        m_spare = MessageBuffer();
    if (!m_writersToTell.empty())
        scheduleWake();
}

void MuxEngine::serve(SendTurn &turn)
{
    if (&turn == &m_datagrams) {
        serveDatagrams();
        return;
    }
    // Kept alive: what happens below may drop its stream and its slot.
    if (const FlowPtr flow = m_flows.value(static_cast<Flow &>(turn).id))
        serveFlow(flow);
    else
        m_scheduler.withdraw(turn);
}

FlowEnd::Supply MuxEngine::fill(Flow &flow, MessageBuffer &payload, qsizetype max)
{
    if (!flow.outgoing.isEmpty()) {
        const qint64 n = flow.outgoing.read(payload.data(), max, [](qsizetype) {});
        payload.truncate(n);
        if (flow.writtenUnreported == 0)
            m_writersToTell.push_back(m_flows.value(flow.id));
        flow.writtenUnreported += n;
        return FlowEnd::Supply::More;
    }
    if (!flow.end || !flow.sourceReady || flow.state.isWritingEnded() || m_state != State::Running) {
        payload.truncate(0);
        return FlowEnd::Supply::Drained;
    }
    const auto pulled = flow.end->pull(payload.data(), max);
    payload.truncate(pulled.bytes);
    return pulled.then;
}

void MuxEngine::serveFlow(const FlowPtr &flow)
{
    if (maySend(*flow)) {
        const qsizetype max =
            flow->state.isRequested()
                ? m_options.minFrame
                : std::max<qsizetype>(
                      1024, std::min(m_drain.budget(), flow->sending.maxPayload(m_inFlight.crowd())));
        MessageBuffer payload = m_spare.capacity() >= max ? std::move(m_spare) : MessageBuffer(max);
        m_spare = MessageBuffer();
        const auto supply = fill(*flow, payload, max);
        const qsizetype bytes = payload.size();
        m_scheduler.charge(*flow, bytes + Overhead);
        if (bytes > 0)
            sendPush(*flow, std::move(payload));
        else
            m_spare = std::move(payload);
        m_spare.restore();
        flow->sourceReady = flow->sourceReady && supply == FlowEnd::Supply::More;
        if (supply == FlowEnd::Supply::End)
            flow->state.endWriting();
        if (supply == FlowEnd::Supply::Failed) {
            flowAborted(flow);
            return;
        }
    }
    sendFinishIfDue(flow);
    if (flow->engine)
        updateReadiness(*flow);
}

void MuxEngine::sendPush(Flow &flow, MessageBuffer &&payload)
{
    const qsizetype bytes = payload.size();
    if (flow.state.isRequested())
        flow.early.append(payload.view().toByteArray());
    const TimePoint now = m_clock.now();
    m_traffic = true;
    flow.sending.sent(bytes, now);
    m_inFlight.add(bytes);
    if (std::exchange(flow.heardSinceSent, false))
        m_interaction.replied(flow.id, flow.sending.inFlight(), now);
    flow.sending.setPolite(m_interaction.isBeside(flow.id, now));
    flow.counters.bytesOut += quint64(bytes);
    ++flow.counters.framesOut;
    m_counters.bytesOut += quint64(bytes);
    if (bytes < SmallPayload && payload.capacity() > 4 * SmallPayload) {
        auto small = MessageBuffer::copyOf(payload.view());
        m_spare = std::move(payload);
        payload = std::move(small);
    }
    frame::prependPushHeader(payload, flow.id);
    m_channel->send(std::move(payload));
}

void MuxEngine::sendFinishIfDue(const FlowPtr &flow)
{
    if (!flow->outgoing.isEmpty() || !flow->state.sendFinish())
        return;
    sendControl(frame::encodeFinish(flow->id));
    if (flow->state.isDone() || !flow->stream)
        removeFlow(flow);
}

Expected<void> MuxEngine::sendDatagram(const DatagramView &datagram)
{
    if (m_state != State::Running)
        return failure(ErrorCode::ClosedHere, tr("The tunnel is not connected."));
    if (datagram.host.size() > frame::MaxDatagramHost)
        return failure(ErrorCode::BadInput, tr("The host name of a datagram is longer than 255 bytes."));
    if (!m_penguin.takesDatagram(datagram.data.size())) {
        if (++m_counters.datagramsTooShort == 1) {
            const LogScope scope(m_channel->logName());
            qCWarning(logMux,
                      "%s: datagrams shorter than 4 bytes are dropped, because a penguin ends the connection "
                      "at one",
                      qUtf8Printable(m_channel->peerName()));
        }
        return failure(ErrorCode::NotPermitted, tr("The server cannot take datagrams shorter than 4 bytes."));
    }
    if (!m_datagrams.send(datagram))
        return failure(ErrorCode::TooMuch, tr("Too many datagrams wait to be sent."));
    m_counters.bytesOut += quint64(datagram.data.size());
    m_scheduler.ready(m_datagrams);
    scheduleWake();
    return {};
}

void MuxEngine::serveDatagrams()
{
    MessageBuffer message = m_datagrams.nextFrame();
    if (!m_datagrams.isSending())
        m_scheduler.drained(m_datagrams);
    m_scheduler.charge(m_datagrams, message.size() + Overhead);
    m_traffic = true;
    m_channel->send(std::move(message));
}

quint32 MuxEngine::newDatagramFlowId()
{
    // A space of their own (docs/protocol.md §3.3); the caller keeps its own mappings, so a clash with a
    // stream is harmless.
    return m_ids.next();
}

} // namespace rookery
