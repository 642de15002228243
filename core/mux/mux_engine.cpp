// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/mux_engine.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"

#include <QPointer>
#include <QThread>

namespace rookery {

namespace {

/// How long close() waits for what is queued, before the channel's own limit begins.
constexpr milliseconds DrainLimit = std::chrono::seconds(3);
/// In a row; a writer with nothing to say looks the same as one that missed an Acknowledge.
constexpr int MaxReminders = 3;
/// How long a penguin, or a peer that has not said hello, may go on consuming before it acknowledges: as many
/// frames as we announced.
int ackEvery(const MuxOptions &options, bool early)
{
    return early ? 1 : int(options.initialWindow);
}

} // namespace

MuxEngine::MuxEngine(Multiplexor *front, std::unique_ptr<MessageChannel> channel, const MuxOptions &options,
                     Clock &clock)
    : m_front(front)
    , m_channel(std::move(channel))
    , m_options(options)
    , m_clock(clock)
    , m_ids(options.flowIdSource, [this](quint32 id) { return idInUse(id); })
    , m_datagramsIn(options.maxQueuedDatagrams, options.maxQueuedDatagramBytes)
    , m_datagramsOut(options.maxQueuedDatagrams, options.maxQueuedDatagramBytes)
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
    connect(c, &MessageChannel::closed, this, &MuxEngine::shutDown);
    sendControl(frame::encodeReset(0, Hello::ours(options.identity)));
    onTimer();
}

MuxEngine::~MuxEngine()
{
    // The front is being destroyed: flows get their end, but nobody hears the front's signals any more.
    m_front->blockSignals(true);
    m_channel->disconnect(this);
    shutDown({ErrorCode::ClosedHere, tr("The connection was closed here."), {}, {}});
}

MuxCounters MuxEngine::counters() const
{
    MuxCounters c = m_counters;
    c.flows = int(m_flows.size());
    c.datagramsDroppedIn = m_datagramsIn.dropped();
    c.datagramsDroppedOut = m_datagramsOut.dropped();
    c.lastPong = m_keepalive.lastPong();
    return c;
}

ReceiveWindow::Limits MuxEngine::receiveLimits() const
{
    return {m_options.initialWindow, m_options.minReceiveWindow, m_options.maxReceiveWindow};
}

SendWindow::Limits MuxEngine::sendLimits() const
{
    return {m_options.minInFlight, m_options.maxInFlight, ackEvery(m_options, m_peerAcksEarly),
            m_options.politeInFlight};
}

MuxEngine::FlowPtr MuxEngine::makeFlow(quint32 id)
{
    auto flow = std::make_shared<Flow>(sendLimits(), receiveLimits(), m_clock.now());
    flow->id = id;
    return flow;
}

void MuxEngine::insertFlow(const FlowPtr &flow)
{
    flow->engine = this;
    m_flows.insert(flow->id, flow);
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
    m_counters.queuedForReaders -= flow->incoming.bytes();
    flow->engine = nullptr;
    flow->state = Flow::State::Over;
    flow->outgoing.clear();
    flow->early.clear();
}

/// Ends both directions and tells the application.
void MuxEngine::failFlow(const FlowPtr &flow, const Error &why)
{
    // What arrived before is the reader's; it may come in the same turn as the end.
    if (flow->awaitsNotice)
        tellReader(flow);
    removeFlow(flow);
    if (flow->end) {
        flow->end->flowEnded(why);
    } else if (MuxStream *stream = flow->stream) {
        stream->setErrorString(why.message);
        const QPointer<MuxStream> alive(stream);
        Q_EMIT stream->failed(why);
        if (alive && !flow->finishReceived)
            Q_EMIT stream->readChannelFinished();
    }
}

void MuxEngine::resetFlow(const FlowPtr &flow, const Error &why)
{
    sendReset(flow->id);
    failFlow(flow, why);
}

std::unique_ptr<MuxStream> MuxEngine::open(const QByteArray &host, quint16 port)
{
    auto flow = makeFlow(0);
    flow->host = host;
    flow->port = port;
    std::unique_ptr<MuxStream> stream(new MuxStream(flow));
    const auto refuse = [this, &flow, &stream](ErrorCode code, const QString &message) {
        flow->state = Flow::State::Over;
        QMetaObject::invokeMethod(
            stream.get(), [this, flow, why = Error{code, message, {}, {}}] { failFlow(flow, why); },
            Qt::QueuedConnection);
    };
    if (m_state != State::Running)
        refuse(ErrorCode::ClosedHere, tr("The tunnel is not connected."));
    else if (m_flows.size() >= m_options.maxFlows)
        refuse(ErrorCode::TooMuch, tr("Too many flows are open on this connection."));
    else if (host.size() > MaxHost)
        refuse(ErrorCode::BadInput, tr("The host name is too long."));
    if (flow->state == Flow::State::Over)
        return stream;
    flow->id = m_ids.next();
    insertFlow(flow);
    sendControl(frame::encodeConnect(flow->id, m_options.initialWindow, host, port));
    if (m_options.openTimeout > milliseconds(0)) {
        flow->openDeadline = m_clock.now() + m_options.openTimeout;
        m_openDeadlines.push_back({flow->openDeadline, flow->id});
        armTimer();
    }
    return stream;
}

std::unique_ptr<MuxStream> MuxEngine::nextPendingStream()
{
    if (m_pendingStreams.empty())
        return nullptr;
    auto stream = std::move(m_pendingStreams.front());
    m_pendingStreams.pop_front();
    return stream;
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
    if (!flow->finishWanted) {
        flowAborted(flow);
        return;
    }
    if (flow->finishSent) {
        removeFlow(flow);
        return;
    }
    flow->discardIncoming = true;
    const qint64 unread = flow->incoming.bytes();
    flow->incoming.drop(unread, [&flow](qsizetype size) { flow->receiving.consumed(size); });
    flowRead(*flow, unread);
}

Expected<quint32> MuxEngine::requestBind(frame::BindType type, const QByteArray &host, quint16 port)
{
    if (m_state != State::Running)
        return failure(ErrorCode::ClosedHere, tr("The tunnel is not connected."));
    if (host.size() > MaxHost)
        return failure(ErrorCode::BadInput, tr("The address to listen on is too long."));
    if (m_binds.hasTimedOut() && !m_peerHello) {
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

void MuxEngine::probe()
{
    m_keepalive.probe(m_clock.now());
    onTimer();
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
    if (m_state == State::Closed)
        return;
    const TimePoint now = m_clock.now();
    const auto verdict = m_keepalive.check(now);
    if (verdict.dead) {
        fail(ErrorCode::KeepaliveTimeout, tr("The other end stopped answering."),
             QStringLiteral("no pong in time"), CloseCode::GoingAway);
        return;
    }
    if (verdict.ping) {
        m_channel->ping(m_keepalive.pingPayload());
        scheduleWake();
    }
    if (verdict.stalled)
        Q_EMIT m_front->stalled();
    checkOpenDeadlines(now);
    checkBindDeadlines(now);
    checkMissedAcknowledges(now);
    checkDeafPeers(now);
    if (m_closeDeadline && now >= *m_closeDeadline) {
        m_closeDeadline.reset();
        m_channel->close(CloseCode::GoingAway, m_closeReason);
    }
    armTimer();
}

void MuxEngine::armTimer()
{
    if (m_state == State::Closed)
        return;
    // Opens that were answered leave their deadlines behind; they are dropped once they are the oldest.
    while (!m_openDeadlines.empty()) {
        const FlowPtr flow = m_flows.value(m_openDeadlines.front().id);
        if (flow && flow->state == Flow::State::Requested && flow->openDeadline == m_openDeadlines.front().at)
            break;
        m_openDeadlines.pop_front();
    }
    std::optional<TimePoint> next = m_keepalive.nextCheck();
    const auto sooner = [&next](std::optional<TimePoint> at) {
        if (at)
            next = next ? std::min(*next, *at) : *at;
    };
    if (!m_openDeadlines.empty())
        sooner(m_openDeadlines.front().at);
    sooner(m_binds.nextDeadline());
    sooner(m_missedAcknowledges.next());
    sooner(m_deafPeers.next());
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
    while (!m_openDeadlines.empty() && m_openDeadlines.front().at <= now) {
        const OpenDeadline due = m_openDeadlines.front();
        m_openDeadlines.pop_front();
        const FlowPtr flow = m_flows.value(due.id);
        if (!flow || flow->state != Flow::State::Requested || flow->openDeadline != due.at)
            continue;
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
    while (const auto id = m_missedAcknowledges.takeDue(now)) {
        const FlowPtr flow = m_flows.value(*id);
        if (!flow || !std::exchange(flow->watchedForMiss, false) || flow->finishReceived ||
            !flow->receiving.lastGrantUntouched() || flow->reminders >= MaxReminders)
            continue;
        ++flow->reminders;
        sendControl(frame::encodeAcknowledge(*id, 0));
        watchForMiss(*flow);
    }
}

void MuxEngine::checkDeafPeers(TimePoint now)
{
    while (const auto id = m_deafPeers.takeDue(now)) {
        const FlowPtr flow = m_flows.value(*id);
        if (!flow || !std::exchange(flow->watchedForDeaf, false) || !waitsForDeafPeer(*flow))
            continue;
        sendControl(frame::encodeAcknowledge(*id, 0));
        updateReadiness(*flow);
    }
}

void MuxEngine::close(const QString &reason)
{
    if (m_state != State::Running)
        return;
    m_state = State::Closing;
    m_closeReason = reason;
    m_closeDeadline = m_clock.now() + DrainLimit;
    const Error why{ErrorCode::ClosedHere, tr("The connection was closed here."), {}, {}};
    const auto flows = m_flows.values();
    for (const FlowPtr &flow : flows) {
        if (flow->state == Flow::State::Requested)
            failFlow(flow, why);
        else if (flow->engine)
            updateReadiness(*flow);
    }
    const auto binds = m_binds.takeUnanswered();
    for (const quint32 id : binds)
        Q_EMIT m_front->bindFailed(id, why);
    armTimer();
    scheduleWake();
}

void MuxEngine::closeWhenDrained()
{
    if (m_state != State::Closing || !m_closeDeadline || !m_datagramsOut.isEmpty())
        return;
    for (const FlowPtr &flow : std::as_const(m_flows)) {
        if (!flow->outgoing.isEmpty())
            return;
    }
    m_closeDeadline.reset();
    m_channel->close(CloseCode::Normal, m_closeReason);
    armTimer();
}

void MuxEngine::fail(ErrorCode code, const QString &message, const QString &detail, CloseCode closeCode)
{
    if (m_state == State::Closed)
        return;
    const LogScope scope(m_channel->logName());
    qCWarning(logMux, "connection with %s ended: %s", qUtf8Printable(m_channel->peerName()),
              qUtf8Printable(detail));
    m_channel->disconnect(this);
    m_channel->close(closeCode, detail);
    m_channel->flush();
    shutDown({code, message, {}, detail});
}

void MuxEngine::shutDown(const Error &why)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_timer->stop();
    m_datagramsOut.clear();
    m_scheduler.withdraw(m_datagramTurn);
    const auto flows = m_flows.values();
    for (const FlowPtr &flow : flows)
        failFlow(flow, why);
    const auto binds = m_binds.takeUnanswered();
    for (const quint32 id : binds)
        Q_EMIT m_front->bindFailed(id, why);
    Q_EMIT m_front->closed(why);
}

} // namespace rookery
