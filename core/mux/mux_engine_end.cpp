// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/mux/mux_engine.h"

#include <QPointer>

// How flows and the connection end. Who is in the middle of a call hears nothing of it: what a call finds out
// is noted, and told at the end of the turn.

namespace rookery {

namespace {
/// How long close() waits for what is queued, before the channel's own limit begins.
constexpr milliseconds DrainLimit = std::chrono::seconds(3);
} // namespace

MuxEngine::~MuxEngine()
{
    // The front is being destroyed, from inside some call: it says nothing more, and streams that outlive it
    // are told from the event loop.
    m_channel->disconnect(this);
    const auto flows = m_flows.values();
    for (const FlowPtr &flow : flows) {
        removeFlow(flow);
        if (flow->stream)
            tellEndLater(flow, {ErrorCode::ClosedHere, tr("The connection was closed here."), {}, {}});
    }
}

/// Takes the flow out of the table: no frame reaches it any more, nothing of it is sent. What has arrived can
/// still be read.
void MuxEngine::removeFlow(const FlowPtr &flow)
{
    if (!flow->engine)
        return;
    m_scheduler.withdraw(*flow);
    m_flows.remove(flow->id);
    m_ids.retire(flow->id);
    m_inFlight.add(-flow->sending.inFlight());
    m_memory.forgetPromise(*flow);
    flow->endWait();
    flow->engine = nullptr;
    flow->state.end();
    flow->outgoing.clear();
    flow->early.clear();
    if (flow->state.isUntaken()) {
        m_pending.noteEnd();
        flow->incoming.clear();
    }
    if (flow->stream)
        m_memory.keepDraining(flow);
}

/// Ends both directions and tells the application. Only from the event loop, never from inside a call of its.
void MuxEngine::failFlow(const FlowPtr &flow, const Error &why)
{
    // What arrived before is the reader's; it may come in the same turn as the end.
    if (flow->awaitsNotice)
        tellReader(flow);
    removeFlow(flow);
    tellEnd(flow, why);
}

void MuxEngine::tellEndLater(const FlowPtr &flow, const Error &why)
{
    QMetaObject::invokeMethod(
        flow->stream,
        [flow, why] {
            if (flow->awaitsNotice)
                tellReader(flow);
            tellEnd(flow, why);
        },
        Qt::QueuedConnection);
}

void MuxEngine::tellEnd(const FlowPtr &flow, const Error &why)
{
    if (!flow->state.tellEnd())
        return;
    if (flow->end) {
        flow->end->flowEnded(why);
    } else if (MuxStream *stream = flow->stream) {
        stream->setErrorString(why.message);
        const QPointer<MuxStream> alive(stream);
        Q_EMIT stream->failed(why);
        if (alive && !flow->state.isFinishReceived())
            Q_EMIT stream->readChannelFinished();
    }
}

void MuxEngine::resetFlow(const FlowPtr &flow, const Error &why)
{
    sendReset(flow->id);
    failFlow(flow, why);
}

void MuxEngine::close(const QString &reason)
{
    if (m_state != State::Running)
        return;
    m_state = State::Closing;
    m_closeReason = reason;
    m_closeDeadline = m_clock.now() + DrainLimit;
    m_closeToTell = true;
    for (const FlowPtr &flow : std::as_const(m_flows))
        updateReadiness(*flow);
    armTimer();
    scheduleWake();
}

/// What waits for an answer of the peer gets none after close().
void MuxEngine::failWhatWaits()
{
    const Error why{ErrorCode::ClosedHere, tr("The connection was closed here."), {}, {}};
    const auto flows = m_flows.values();
    for (const FlowPtr &flow : flows) {
        if (flow->state.isRequested())
            failFlow(flow, why);
    }
    const auto binds = m_binds.takeUnanswered();
    for (const quint32 id : binds)
        Q_EMIT m_front->bindFailed(id, why);
}

void MuxEngine::closeWhenDrained()
{
    if (isOver() || m_state != State::Closing || !m_closeDeadline || m_datagrams.isSending())
        return;
    for (const FlowPtr &flow : std::as_const(m_flows)) {
        if (!flow->outgoing.isEmpty())
            return;
    }
    m_closeDeadline.reset();
    m_channel->close(CloseCode::Normal, m_closeReason);
    armTimer();
}

/// May be found out inside any call: nothing more is said or heard, and the rest is done by endFailed().
void MuxEngine::fail(ErrorCode code, const QString &message, const QString &detail, CloseCode closeCode)
{
    if (isOver())
        return;
    m_failure = Failure{{code, message, {}, detail}, closeCode};
    scheduleWake();
}

void MuxEngine::endFailed()
{
    const Failure failure = *m_failure;
    const LogScope scope(m_channel->logName());
    qCWarning(logMux, "connection with %s ended: %s", qUtf8Printable(m_channel->peerName()),
              qUtf8Printable(failure.why.detail));
    m_channel->disconnect(this);
    m_channel->close(failure.closeCode, failure.why.detail);
    m_channel->flush();
    shutDown(failure.why);
}

void MuxEngine::onChannelClosed(const Error &why)
{
    shutDown(m_failure ? m_failure->why : why);
}

void MuxEngine::shutDown(const Error &why)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_timer->stop();
    m_datagrams.stopSending();
    m_scheduler.withdraw(m_datagrams);
    const auto flows = m_flows.values();
    for (const FlowPtr &flow : flows)
        failFlow(flow, why);
    const auto binds = m_binds.takeUnanswered();
    for (const quint32 id : binds)
        Q_EMIT m_front->bindFailed(id, why);
    Q_EMIT m_front->closed(why);
}

} // namespace rookery
