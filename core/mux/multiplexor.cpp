// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/multiplexor.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/mux/mux_stream.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {
/// How long close() waits for what is queued, before the channel's own limit begins.
constexpr milliseconds DrainLimit = std::chrono::seconds(3);
} // namespace

Multiplexor::Multiplexor(std::unique_ptr<MessageChannel> channel, const MuxOptions &options, Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_link(std::move(channel), options, clock, *this, [this] { onTime(); })
    , m_penguin(clock)
    , m_ids(options.flowIdSource, [this](quint32 id) { return m_flows.contains(id) || m_binds.contains(id); })
    , m_datagrams(options.maxQueuedDatagrams, options.maxQueuedDatagramBytes)
    , m_flows(m_link, m_ids, m_penguin)
{
    // What takes no large frames of theirs takes none of ours.
    if (options.largestWanted > 0)
        m_link.limitFrames(options.largestWanted);
    connectChannel();
    m_link.sendControl(
        frame::encodeReset(0, Hello::ours(options.identity, options.largestWanted, options.abilities)));
}

Multiplexor::~Multiplexor()
{
    m_link.channel().disconnect(this);
}

void Multiplexor::connectChannel()
{
    MessageChannel *channel = &m_link.channel();
    connect(channel, &MessageChannel::messageReceived, this, &Multiplexor::onMessage);
    connect(channel, &MessageChannel::messageBegan, this, &Multiplexor::onMessageBegan);
    connect(channel, &MessageChannel::messageContinued, this, &Multiplexor::onMessageContinued);
    connect(channel, &MessageChannel::invalidMessage, this, [this](const QString &what) {
        m_link.fail(ErrorCode::ProtocolError, tr("The other end broke the protocol."), what,
                    CloseCode::UnsupportedData);
    });
    connect(channel, &MessageChannel::bytesWritten, this, [this](qint64 bytes) {
        if (bytes > 0)
            m_link.drained(bytes);
        flushOut();
    });
    connect(channel, &MessageChannel::roundTripMeasured, this,
            [this](std::chrono::microseconds roundTrip) { m_link.measured(roundTrip); });
    connect(channel, &MessageChannel::pongReceived, this,
            [this](const QByteArray &payload) { m_flows.onPong(payload); });
    connect(channel, &MessageChannel::closed, this,
            [this](const Error &why) { shutDown(m_link.failure() ? m_link.failure()->why : why); });
}

MuxCounters Multiplexor::counters() const
{
    MuxCounters c = m_link.counters();
    c.badFrames = m_link.slips();
    c.flows = m_flows.count();
    c.queuedForReaders = m_flows.queuedForReaders();
    c.datagramsIn = m_datagrams.in();
    c.datagramsOut = m_datagrams.out();
    c.datagramsDroppedIn = m_datagrams.droppedIn();
    c.datagramsDroppedOut = m_datagrams.droppedOut();
    return c;
}

// --- what the application asks for ---

std::unique_ptr<MuxStream> Multiplexor::openStream(const QByteArray &host, quint16 port, MuxOpen how)
{
    return m_flows.open(host, port, how);
}

std::unique_ptr<MuxStream> Multiplexor::nextPendingStream()
{
    return m_flows.takePending();
}

Expected<void> Multiplexor::sendDatagram(const DatagramView &datagram)
{
    if (!m_link.isRunning())
        return failure(ErrorCode::ClosedHere, tr("The tunnel is not connected."));
    if (datagram.host.size() > frame::MaxDatagramHost)
        return failure(ErrorCode::BadInput, tr("The host name of a datagram is longer than 255 bytes."));
    if (!m_penguin.takesDatagram(datagram.data.size())) {
        if (++m_link.counters().datagramsTooShort == 1) {
            const LogScope scope(logName());
            qCWarning(logMux,
                      "%s: datagrams shorter than 4 bytes are dropped, because a penguin ends the connection "
                      "at one",
                      qUtf8Printable(peerName()));
        }
        return failure(ErrorCode::NotPermitted, tr("The server cannot take datagrams shorter than 4 bytes."));
    }
    if (datagram.data.size() > m_link.largestFrame())
        return failure(ErrorCode::TooMuch, tr("Something on the way takes no datagrams of this size."));
    if (!m_datagrams.send(datagram))
        return failure(ErrorCode::TooMuch, tr("Too many datagrams wait to be sent."));
    m_link.counters().bytesOut += quint64(datagram.data.size());
    m_link.turns().ready(m_datagrams);
    m_link.wakeAtTurnEnd();
    return {};
}

quint32 Multiplexor::newDatagramFlowId()
{
    // A space of their own (docs/protocol.md §3.3); the caller keeps its own mappings, so a clash with a
    // stream is harmless.
    return m_ids.next();
}

Expected<quint32> Multiplexor::requestBind(frame::BindType type, const QByteArray &host, quint16 port)
{
    if (!m_link.isRunning())
        return failure(ErrorCode::ClosedHere, tr("The tunnel is not connected."));
    if (host.size() > FlowTable::MaxHost)
        return failure(ErrorCode::BadInput, tr("The address to listen on is too long."));
    if (!m_penguin.mayAskForBind(m_binds.hasTimedOut())) {
        return failure(ErrorCode::Timeout, tr("The server did not answer an earlier reverse forward."),
                       tr("It may be a penguin, which never does."));
    }
    if (m_binds.unanswered() >= options().maxUnansweredBinds)
        return failure(ErrorCode::TooMuch, tr("Too many reverse forwards wait for the server's answer."));
    const quint32 id = m_ids.next();
    const TimePoint deadline = m_link.now() + options().bindTimeout;
    m_binds.request(id, deadline);
    m_link.sendControl(frame::encodeBind(id, type, host, port));
    m_link.lookBy(deadline);
    return id;
}

void Multiplexor::answerBind(quint32 flowId, bool accepted, quint16 port)
{
    if (state() == State::Closed || !m_binds.answer(flowId, accepted))
        return;
    m_link.sendControl(accepted ? frame::encodeFinish(flowId, port) : frame::encodeReset(flowId));
}

bool Multiplexor::releaseBind(quint32 flowId)
{
    if (!m_link.isRunning() || !peerCan(Hello::Unbind) || !m_binds.release(flowId))
        return false;
    m_ids.retire(flowId);
    m_link.sendReset(flowId);
    return true;
}

void Multiplexor::close(const QString &reason)
{
    if (!m_link.isRunning())
        return;
    m_link.beginClosing();
    m_closeReason = reason;
    m_closeDeadline = m_link.now() + DrainLimit;
    m_closeToTell = true;
    m_flows.updateAll();
    m_link.lookBy(*m_closeDeadline);
    m_link.wakeAtTurnEnd();
}

// --- what arrives ---

void Multiplexor::onMessage(const ByteSlice &message)
{
    if (m_link.isOver())
        return;
    const auto frame = frame::decode(message.view());
    if (!frame) {
        m_link.fail(ErrorCode::ProtocolError, tr("The other end broke the protocol."),
                    QString::fromLatin1(frame::describe(frame.error())), CloseCode::ProtocolError);
        return;
    }
    const auto *push = std::get_if<frame::Push>(&frame->payload);
    if (push)
        m_flows.onPush(frame->flowId, message.withView(push->data));
    else
        std::visit([this, id = frame->flowId](const auto &payload) { onFrame(id, payload); }, frame->payload);
}

void Multiplexor::onMessageBegan(const ByteSlice &part, qint64 total)
{
    if (m_link.isOver())
        return;
    const MessageParts::Begin begin = m_parts.begin(part, total);
    if (begin.kind == MessageParts::Kind::TooLong)
        m_link.fail(ErrorCode::ProtocolError, tr("The other end broke the protocol."),
                    QStringLiteral("oversized frame"), CloseCode::TooBig);
    if (begin.kind != MessageParts::Kind::Push)
        return;
    m_parts.giveTo(m_flows.admitPush(begin.flowId, begin.bytes));
    if (m_parts.receiver())
        m_flows.takePart(m_parts.receiver(), begin.first, m_parts.frameSize(false));
}

void Multiplexor::onMessageContinued(const ByteSlice &part, bool last)
{
    if (m_link.isOver())
        return;
    if (m_parts.isJoining()) {
        if (const QByteArray message = m_parts.join(part.view(), last); last)
            onMessage(ByteSlice(message));
        return;
    }
    if (m_parts.receiver())
        m_flows.takePart(m_parts.receiver(), part, m_parts.frameSize(last));
    if (last)
        m_parts.end();
}

void Multiplexor::onFrame(quint32 id, const frame::Connect &connect)
{
    if (m_flows.onConnect(id, connect))
        m_streamsArrived = true;
}

void Multiplexor::onFrame(quint32 id, const frame::Acknowledge &acknowledge)
{
    if (m_flows.onAcknowledge(id, acknowledge))
        return;
    m_link.noteSlip(m_binds.isRequested(id) ? Slip::AcknowledgeForBind : Slip::AcknowledgeForNoFlow);
    m_link.sendReset(id);
}

void Multiplexor::onFrame(quint32 id, const frame::Reset &reset)
{
    if (id == 0) {
        onHello(reset.trailing);
    } else if (m_binds.answered(id, false)) {
        m_ids.retire(id);
        lookLater();
        Q_EMIT bindAnswered(id, false);
    } else if (peerCan(Hello::Unbind) && m_binds.released(id)) { // others may mean nothing by it
        if (m_link.spend(AbuseGuard::Kind::Reset))
            Q_EMIT bindReleased(id);
    } else if (!m_flows.onReset(id, reset)) {
        m_link.spend(AbuseGuard::Kind::Misplaced);
    }
}

void Multiplexor::onHello(QByteArrayView trailing)
{
    if (m_peer) {
        m_link.spend(AbuseGuard::Kind::Misplaced);
        return;
    }
    m_peer = Hello::parse(trailing);
    if (!m_peer)
        return;
    m_link.channel().peerSendsAtOnce();
    m_link.channel().peerKnows(m_peer->abilities);
    m_penguin.meet(*m_peer);
    if (m_peer->largestFrame > 0)
        m_link.limitFrames(std::min<qsizetype>(m_link.largestFrame(), m_peer->largestFrame));
    m_flows.updateAll();
    Q_EMIT peerIdentified();
}

void Multiplexor::onFrame(quint32 id, const frame::Finish &finish)
{
    if (m_binds.answered(id, true, finish.port)) {
        lookLater();
        Q_EMIT bindAnswered(id, true);
        return;
    }
    if (m_flows.onFinish(id))
        return;
    m_link.noteSlip(Slip::FinishForNoFlow);
    // Of a Bind that was given back, or that nobody remembers: the port is the peer's again. Of one that
    // stands it says nothing new.
    if (!m_binds.contains(id))
        m_link.sendReset(id);
}

void Multiplexor::onFrame(quint32 id, const frame::Bind &bind)
{
    if (state() == State::Closing)
        return;
    if (!options().acceptBinds || id == 0 || m_ids.isInUse(id) || bind.host.size() > FlowTable::MaxHost ||
        !m_binds.ask(id)) {
        m_link.noteSlip(Slip::BindRefused);
        m_link.sendReset(id);
        return;
    }
    Q_EMIT bindRequested({id, bind.type, bind.host.toByteArray(), bind.port});
}

void Multiplexor::onFrame(quint32 id, const frame::Datagram &datagram)
{
    if (!m_datagrams.arrive(id, datagram))
        return;
    m_link.channel().noteTraffic();
    m_link.counters().bytesIn += quint64(datagram.data.size());
    m_datagramsArrived = true;
    m_link.wakeAtTurnEnd();
}

// --- turns and times ---

/// What the frames and calls of a turn have caused.
void Multiplexor::turnEnded()
{
    if (m_link.failure() && state() != State::Closed) {
        endFailed();
        return;
    }
    if (std::exchange(m_closeToTell, false))
        failWhatWaits();
    m_flows.tellReaders();
    if (std::exchange(m_streamsArrived, false) && hasPendingStreams())
        Q_EMIT streamPending();
    if (std::exchange(m_datagramsArrived, false))
        Q_EMIT datagramsPending();
    flushOut();
    m_flows.tellWriters();
    closeWhenDrained();
}

void Multiplexor::flushOut()
{
    if (m_link.isOver() || m_link.isFlushing())
        return;
    m_link.flush([this](SendTurn &turn) {
        if (&turn == &m_datagrams)
            sendNextDatagram();
        else
            m_flows.serve(turn);
    });
    m_flows.flushed();
}

void Multiplexor::sendNextDatagram()
{
    MessageBuffer message = m_datagrams.nextFrame();
    if (!m_datagrams.isSending())
        m_link.turns().drained(m_datagrams);
    m_link.turns().charge(m_datagrams, message.size() + MuxLink::Overhead);
    m_link.sendData(std::move(message));
}

void Multiplexor::onTime()
{
    if (m_link.isOver())
        return;
    const TimePoint now = m_link.now();
    while (const auto id = m_binds.takeExpired(now)) {
        Q_EMIT bindFailed(*id, {ErrorCode::Timeout,
                                tr("The server did not answer the reverse forward."),
                                tr("It may be a penguin, which never does."),
                                {}});
    }
    m_flows.check(now);
    if (m_closeDeadline && now >= *m_closeDeadline) {
        m_closeDeadline.reset();
        m_link.channel().close(CloseCode::GoingAway, m_closeReason);
    }
    lookLater();
}

/// When there is something to look at next.
void Multiplexor::lookLater()
{
    std::optional<TimePoint> next = m_closeDeadline;
    for (const auto at : {m_flows.nextCheck(), m_binds.nextDeadline()}) {
        if (at)
            next = next ? std::min(*next, *at) : *at;
    }
    m_link.settle(next);
}

// --- the end ---

/// What waits for an answer of the peer gets none after close().
void Multiplexor::failWhatWaits()
{
    const Error why{ErrorCode::ClosedHere, tr("The connection was closed here."), {}, {}};
    m_flows.failRequested(why);
    failBinds(why);
}

void Multiplexor::failBinds(const Error &why)
{
    const auto binds = m_binds.takeUnanswered();
    for (const quint32 id : binds)
        Q_EMIT bindFailed(id, why);
}

void Multiplexor::closeWhenDrained()
{
    if (m_link.isOver() || !m_closeDeadline || m_datagrams.isSending() || m_flows.isSending())
        return;
    m_closeDeadline.reset();
    m_link.channel().close(CloseCode::Normal, m_closeReason);
    lookLater();
}

/// After MuxLink::fail().
void Multiplexor::endFailed()
{
    const MuxLink::Failure failure = *m_link.failure();
    const LogScope scope(logName());
    qCWarning(logMux, "connection with %s ended: %s", qUtf8Printable(peerName()),
              qUtf8Printable(failure.why.detail));
    MessageChannel &channel = m_link.channel();
    channel.disconnect(this);
    channel.close(failure.closeCode, failure.why.detail);
    channel.flush();
    shutDown(failure.why);
}

void Multiplexor::shutDown(const Error &why)
{
    if (state() == State::Closed)
        return;
    m_link.setClosed();
    m_datagrams.stopSending();
    m_link.turns().withdraw(m_datagrams);
    m_flows.failAll(why);
    failBinds(why);
    Q_EMIT closed(why);
}

} // namespace rookery
