// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/mux_engine.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"

#include <QThread>

namespace rookery {

MuxEngine::MuxEngine(Multiplexor *front, std::unique_ptr<MessageChannel> channel, const MuxOptions &options,
                     Clock &clock)
    : m_front(front)
    , m_channel(std::move(channel))
    , m_options(options)
    , m_clock(clock)
    , m_penguin(clock)
    , m_guard(clock)
    , m_ids(options.flowIdSource, [this](quint32 id) { return idInUse(id); })
    , m_memory({options.maxQueuedPerFlow, options.maxQueuedTotal, options.maxPromised},
               MemoryBudget::process())
    , m_inFlight({options.maxInFlightTotal, options.unreadInFlight, options.politeInFlight})
    , m_datagrams(options.maxQueuedDatagrams, options.maxQueuedDatagramBytes)
    , m_drain(options.minFrame, options.maxFrame)
    , m_keepalive({options.keepaliveInterval, options.keepaliveTimeout, options.stallAfter}, clock.now())
    , m_timer(clock.createTimer([this] { onTimer(); }))
{
    MessageChannel *c = m_channel.get();
    connect(c, &MessageChannel::messageReceived, this, &MuxEngine::onMessage);
    connect(c, &MessageChannel::messageBegan, this, &MuxEngine::onMessageBegan);
    connect(c, &MessageChannel::messageContinued, this, &MuxEngine::onMessageContinued);
    connect(c, &MessageChannel::invalidMessage, this, [this](const QString &what) {
        fail(ErrorCode::ProtocolError, tr("The other end broke the protocol."), what,
             CloseCode::UnsupportedData);
    });
    connect(c, &MessageChannel::bytesWritten, this, [this](qint64 bytes) {
        m_drain.drained(bytes, m_channel->bytesToWrite(), m_clock.now());
        if (!m_flushing)
            flushOut();
    });
    connect(c, &MessageChannel::pongReceived, this, &MuxEngine::onPong);
    connect(c, &MessageChannel::closed, this, &MuxEngine::onChannelClosed);
    sendControl(frame::encodeReset(0, Hello::ours(options.identity)));
    onTimer();
}

MuxCounters MuxEngine::counters() const
{
    MuxCounters c = m_counters;
    c.flows = int(m_flows.size());
    c.badFrames = m_guard.slips();
    c.queuedForReaders = m_memory.payload();
    c.datagramsIn = m_datagrams.in();
    c.datagramsOut = m_datagrams.out();
    c.datagramsDroppedIn = m_datagrams.droppedIn();
    c.datagramsDroppedOut = m_datagrams.droppedOut();
    c.lastPong = m_keepalive.lastPong();
    return c;
}

ReceiveWindow::Limits MuxEngine::receiveLimits() const
{
    return {m_options.initialWindow, m_options.minReceiveWindow, m_options.maxReceiveWindow};
}

SendWindow::Limits MuxEngine::sendLimits() const
{
    return {m_options.minInFlight, m_options.maxInFlight,
            m_penguin.acknowledgesEvery(m_options.initialWindow), m_options.politeInFlight,
            m_options.unreadInFlight};
}

MuxEngine::FlowPtr MuxEngine::makeFlow(quint32 id, FlowLifecycle state)
{
    auto flow =
        std::make_shared<Flow>(state, sendLimits(), receiveLimits(), m_clock.now(), m_memory.account());
    flow->id = id;
    return flow;
}

void MuxEngine::insertFlow(const FlowPtr &flow)
{
    flow->engine = this;
    m_flows.insert(flow->id, flow);
}

std::unique_ptr<MuxStream> MuxEngine::open(const QByteArray &host, quint16 port)
{
    auto flow = makeFlow(0, FlowLifecycle::requested());
    flow->host = host;
    flow->port = port;
    std::unique_ptr<MuxStream> stream(new MuxStream(flow));
    const auto refuse = [&flow](ErrorCode code, const QString &message) {
        flow->state.end();
        tellEndLater(flow, {code, message, {}, {}});
    };
    if (m_state != State::Running)
        refuse(ErrorCode::ClosedHere, tr("The tunnel is not connected."));
    else if (m_flows.size() >= m_options.maxFlows)
        refuse(ErrorCode::TooMuch, tr("Too many flows are open on this connection."));
    else if (host.size() > MaxHost)
        refuse(ErrorCode::BadInput, tr("The host name is too long."));
    if (flow->state.isOver())
        return stream;
    flow->id = m_ids.next();
    insertFlow(flow);
    sendControl(frame::encodeConnect(flow->id, m_options.initialWindow, host, port));
    if (m_options.openTimeout > milliseconds(0)) {
        m_openDeadlines.add(*flow, m_clock.now() + m_options.openTimeout);
        armTimer();
    }
    return stream;
}

std::unique_ptr<MuxStream> MuxEngine::nextPendingStream()
{
    FlowPtr flow = m_pending.take();
    return flow ? std::unique_ptr<MuxStream>(new MuxStream(std::move(flow))) : nullptr;
}

void MuxEngine::flowAborted(const std::shared_ptr<Flow> &flow)
{
    sendReset(flow->id);
    removeFlow(flow);
}

void MuxEngine::streamDestroyed(const std::shared_ptr<Flow> &flow)
{
    // A reader that ended its writing side properly still gets what it wrote delivered; everything else is an
    // abort.
    if (!flow->state.isWritingEnded()) {
        flowAborted(flow);
        return;
    }
    if (flow->state.isFinishSent()) {
        removeFlow(flow);
        return;
    }
    flow->state.discard();
    flow->incoming.drop(flow->incoming.bytes(), [&flow](qsizetype size) { flow->receiving.consumed(size); });
    flowRead(*flow);
}

Expected<quint32> MuxEngine::requestBind(frame::BindType type, const QByteArray &host, quint16 port)
{
    if (m_state != State::Running)
        return failure(ErrorCode::ClosedHere, tr("The tunnel is not connected."));
    if (host.size() > MaxHost)
        return failure(ErrorCode::BadInput, tr("The address to listen on is too long."));
    if (!m_penguin.mayAskForBind(m_binds.hasTimedOut())) {
        return failure(ErrorCode::Timeout, tr("The server did not answer an earlier reverse forward."),
                       tr("It may be a penguin, which never does."));
    }
    if (m_binds.unanswered() >= m_options.maxUnansweredBinds)
        return failure(ErrorCode::TooMuch, tr("Too many reverse forwards wait for the server's answer."));
    const quint32 id = m_ids.next();
    m_binds.request(id, m_clock.now() + m_options.bindTimeout);
    sendControl(frame::encodeBind(id, type, host, port));
    armTimer();
    return id;
}

void MuxEngine::answerBind(quint32 flowId, bool accepted)
{
    if (m_state == State::Closed || !m_binds.answer(flowId, accepted))
        return;
    sendControl(accepted ? frame::encodeFinish(flowId) : frame::encodeReset(flowId));
}

bool MuxEngine::releaseBind(quint32 flowId)
{
    if (m_state != State::Running || !m_binds.release(flowId))
        return false;
    m_ids.retire(flowId);
    sendReset(flowId);
    return true;
}

} // namespace rookery
