// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/flow_table.h"

#include "core/mux/flow.h"
#include "core/mux/flow_ids.h"
#include "core/mux/mux_link.h"
#include "core/mux/penguin_care.h"
#include "core/mux/refusal_error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rookery {

using Slip = AbuseGuard::Slip;

namespace {
constexpr int OpenAttempts = 3;
/// Behind the host of a Connect: how did it go (docs/protocol.md §9.4)?
constexpr QByteArrayView ResultQuestion("\0", 1);

/// Whether an Acknowledge says that the target was reached.
bool isResult(const frame::Acknowledge &acknowledge)
{
    return acknowledge.frames == 0 && acknowledge.trailing.size() == 1 &&
           acknowledge.trailing[0] == char(ConnectResult::Connected);
}

/// Why it was not reached, from what is behind a Reset.
ConnectResult resultIn(QByteArrayView trailing)
{
    const quint8 code = trailing.size() == 1 ? quint8(trailing[0]) : quint8(ConnectResult::Failed);
    const bool isKnown = code > quint8(ConnectResult::Connected) && code <= quint8(ConnectResult::TimedOut);
    return isKnown ? ConnectResult(code) : ConnectResult::Failed;
}
} // namespace

FlowTable::FlowTable(MuxLink &link, FlowIds &ids, PenguinCare &penguin)
    : m_link(link)
    , m_ids(ids)
    , m_penguin(penguin)
    , m_opens(link)
    , m_notices(link.turnEnd())
    , m_receiver(link, m_notices, penguin, m_flows)
    , m_sender(link, m_notices, m_flows)
{
}

FlowTable::~FlowTable()
{
    // It may be destroyed from inside some call: streams that outlive it are told from the event loop.
    const auto flows = m_flows.values();
    for (const FlowPtr &flow : flows) {
        remove(flow);
        if (flow->stream)
            FlowNotices::tellEndLater(flow,
                                      {ErrorCode::ClosedHere, tr("The connection was closed here."), {}, {}});
    }
}

// --- how flows begin ---

FlowTable::FlowPtr FlowTable::makeFlow(quint32 id, FlowLifecycle state)
{
    const MuxOptions &options = m_link.options();
    const SendWindow::Limits send{
        options.minInFlight,    options.maxInFlight,    m_penguin.acknowledgesEvery(options.initialWindow),
        options.politeInFlight, options.unreadInFlight, firstInFlight()};
    const ReceiveWindow::Limits receive{options.initialWindow, options.minReceiveWindow,
                                        options.maxReceiveWindow};
    auto flow = std::make_shared<Flow>(state, send, receive, m_link.now(), m_receiver.memory().account());
    flow->id = id;
    return flow;
}

qint64 FlowTable::firstInFlight() const
{
    return m_penguin.acknowledgesInTime() ? m_link.options().firstInFlight : 0;
}

void FlowTable::insert(const FlowPtr &flow)
{
    flow->table = this;
    m_flows.insert(flow->id, flow);
}

std::unique_ptr<MuxStream> FlowTable::open(const QByteArray &host, quint16 port, MuxOpen how)
{
    auto flow = makeFlow(0, FlowLifecycle::requested());
    flow->host = host;
    flow->port = port;
    flow->wish = how == MuxOpen::AskResult ? ResultWish::Asked : ResultWish::None;
    std::unique_ptr<MuxStream> stream(new MuxStream(flow));
    const auto refuse = [&flow](ErrorCode code, const QString &message) {
        flow->state.end();
        FlowNotices::tellEndLater(flow, {code, message, {}, {}});
    };
    const MuxOptions &options = m_link.options();
    if (!m_link.isRunning())
        refuse(ErrorCode::ClosedHere, tr("The tunnel is not connected."));
    else if (count() >= options.maxFlows)
        refuse(ErrorCode::TooMuch, tr("Too many flows are open on this connection."));
    else if (host.size() > MaxHost)
        refuse(ErrorCode::BadInput, tr("The host name is too long."));
    if (flow->state.isOver())
        return stream;
    flow->id = m_ids.next();
    insert(flow);
    sendConnect(*flow);
    m_opens.add(*flow);
    return stream;
}

void FlowTable::sendConnect(Flow &flow)
{
    if (flow.wish != ResultWish::None)
        flow.wish = m_penguin.tellsResults() ? ResultWish::Asked : ResultWish::CannotAsk;
    const bool asks = flow.wish == ResultWish::Asked;
    m_link.sendControlAhead(frame::encodeConnect(flow.id, m_link.options().initialWindow,
                                                 asks ? flow.host + ResultQuestion : flow.host, flow.port));
}

std::unique_ptr<MuxStream> FlowTable::takePending()
{
    FlowPtr flow = m_pending.take();
    return flow ? std::unique_ptr<MuxStream>(new MuxStream(std::move(flow))) : nullptr;
}

bool FlowTable::onConnect(quint32 id, const frame::Connect &connect)
{
    if (!m_link.spend(AbuseGuard::Kind::Connect))
        return false;
    const MuxOptions &options = m_link.options();
    const bool asks = connect.host.endsWith(ResultQuestion);
    const QByteArrayView host = connect.host.chopped(asks ? 1 : 0);
    if (m_link.state() == MuxLink::State::Closing || id == 0 || m_ids.isInUse(id) ||
        count() >= options.maxFlows || m_pending.count() >= options.maxPendingStreams ||
        host.size() > MaxHost) {
        m_link.noteSlip(Slip::ConnectRefused);
        m_link.sendReset(id);
        return false;
    }
    const FlowPtr flow = makeFlow(id, FlowLifecycle::accepted());
    flow->host = host.toByteArray();
    flow->port = connect.port;
    flow->wish = asks ? ResultWish::Asked : ResultWish::None;
    flow->sending.open(connect.rwnd, m_link.now());
    insert(flow);
    ++m_link.counters().streamsAccepted;
    // Before the application has it, so that nothing of the flow can overtake it.
    m_link.sendControlAhead(frame::encodeAcknowledge(id, options.initialWindow));
    m_pending.add(flow);
    m_link.wakeAtTurnEnd();
    return true;
}

/// The ID was in use at the peer: another one, and what rode behind the Connect rides again (docs/protocol.md
/// §3.2, §4.1).
void FlowTable::retryOpen(const FlowPtr &flow)
{
    if (flow->attempts >= OpenAttempts) {
        fail(flow, {ErrorCode::FlowIdsExhausted,
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
    // What is sent again goes behind what others have in the channel.
    flow->sentAhead = flow->early.isEmpty();
    sendConnect(*flow);
    for (const QByteArray &payload : std::as_const(flow->early)) {
        auto message = MessageBuffer::copyOf(payload);
        frame::prependPushHeader(message, flow->id);
        m_link.sendControl(std::move(message));
    }
}

// --- what arrives ---

bool FlowTable::onAcknowledge(quint32 id, const frame::Acknowledge &acknowledge)
{
    const FlowPtr flow = m_flows.value(id);
    if (!flow)
        return false;
    if (flow->state.acknowledge()) {
        flow->endWait();
        flow->early.clear();
        flow->sending.open(acknowledge.frames, m_link.now());
        ++m_link.counters().streamsOpened;
        m_sender.update(*flow);
        FlowNotices::tellOpened(flow);
        if (flow->wish == ResultWish::CannotAsk)
            tellReached(flow);
    } else if (isResult(acknowledge) && flow->wish == ResultWish::Asked && !flow->state.isOpenedByPeer()) {
        tellReached(flow);
    } else if (acknowledge.frames > 0 || m_link.spend(AbuseGuard::Kind::EmptyAcknowledge)) {
        m_sender.acknowledged(*flow, acknowledge.frames);
    }
    return true;
}

void FlowTable::tellReached(const FlowPtr &flow)
{
    flow->wish = ResultWish::Told;
    flow->result = ConnectResult::Connected;
    FlowNotices::tellReached(flow);
}

bool FlowTable::onReset(quint32 id, const frame::Reset &reset)
{
    const FlowPtr flow = m_flows.value(id);
    if (!flow)
        return false;
    if (flow->state.isOpenedByPeer() && !m_link.spend(AbuseGuard::Kind::Reset))
        return true;
    if (flow->state.isRequested()) {
        retryOpen(flow);
        return true;
    }
    if (flow->wish == ResultWish::Asked && !flow->state.isOpenedByPeer())
        flow->result = resultIn(reset.trailing);
    fail(flow, refusalError(flow->result));
    return true;
}

bool FlowTable::onFinish(quint32 id)
{
    const FlowPtr flow = m_flows.value(id);
    if (!flow)
        return false;
    switch (flow->state.receiveFinish()) {
    case FlowLifecycle::Arrival::Fits:
        m_notices.noteArrival(flow);
        if (flow->state.isDone())
            remove(flow);
        else
            m_sender.update(*flow);
        break;
    case FlowLifecycle::Arrival::NotOpen:
        m_link.noteSlip(Slip::FinishForConnect);
        reset(flow, {ErrorCode::ProtocolError, tr("The server answered the open with nonsense."), {}, {}});
        break;
    case FlowLifecycle::Arrival::AfterFinish:
        m_link.noteSlip(Slip::SecondFinish);
        break;
    }
    return true;
}

void FlowTable::onPush(quint32 id, const ByteSlice &data)
{
    if (const FlowPtr flow = admitPush(id, data.size()))
        m_receiver.take(flow, data, data.size());
}

FlowTable::FlowPtr FlowTable::admitPush(quint32 id, qsizetype bytes)
{
    using Admission = FlowReceiver::Admission;
    FlowPtr flow = m_flows.value(id);
    switch (m_receiver.admit(flow, bytes)) {
    case Admission::NotOpen:
        m_link.noteSlip(Slip::PushForNoFlow);
        m_link.sendReset(id);
        return nullptr;
    case Admission::AfterFinish:
        m_link.noteSlip(Slip::PushAfterFinish);
        reset(flow,
              {ErrorCode::ProtocolError, tr("The other end sent data after the end of the flow."), {}, {}});
        return nullptr;
    case Admission::BeyondWindow:
        m_link.noteSlip(Slip::PushBeyondWindow);
        reset(flow,
              {ErrorCode::ProtocolError, tr("The other end sent more than it was allowed to."), {}, {}});
        return nullptr;
    case Admission::IfOthersPay:
        if (cutOffPayers(flow, bytes))
            break;
        [[fallthrough]];
    case Admission::TooMuch:
        m_link.noteSlip(Slip::TooMuchForReader);
        if (flow->table)
            dropUnread(flow);
        return nullptr;
    case Admission::Welcome:
        break;
    }
    m_receiver.begin(*flow);
    return flow;
}

void FlowTable::takePart(const FlowPtr &flow, const ByteSlice &part, qsizetype frameSize)
{
    if (flow->table)
        m_receiver.take(flow, part, frameSize);
}

/// Whether there is room for `bytes` of this flow then.
bool FlowTable::cutOffPayers(const FlowPtr &flow, qsizetype bytes)
{
    ReaderMemory &memory = m_receiver.memory();
    const auto payers = memory.payers(m_flows);
    for (const FlowPtr &payer : payers) {
        if (memory.isRelieved(bytes))
            break;
        dropUnread(payer);
    }
    return flow->table && memory.roomFor(*flow, bytes) == ReaderMemory::Room::There;
}

/// What has not been read is lost, so the flow is cut off and not ended.
void FlowTable::dropUnread(const FlowPtr &flow)
{
    flow->incoming.clear();
    flow->awaitsNotice = false;
    if (flow->table)
        m_link.sendReset(flow->id);
    fail(flow, {ErrorCode::TooMuch,
                tr("The flow was cut off, because what arrived for it is not read."),
                tr("The program at this end has stopped reading, or is much too slow."),
                {}});
}

// --- what streams do ---

bool FlowTable::takesData() const
{
    return m_link.isRunning();
}

void FlowTable::flowHasData(Flow &flow)
{
    m_sender.update(flow);
    m_link.wakeAtTurnEnd();
}

void FlowTable::flowAborted(const FlowPtr &flow)
{
    m_link.sendReset(flow->id);
    remove(flow);
}

/// The peer's flow has its target, or will never have it.
void FlowTable::flowReached(const FlowPtr &flow, ConnectResult result)
{
    const bool asked = flow->wish == ResultWish::Asked && flow->state.isOpenedByPeer();
    const std::array<char, 1> code{char(result)};
    if (asked && result == ConnectResult::Connected) {
        flow->wish = ResultWish::Told;
        m_link.sendControl(frame::encodeAcknowledge(flow->id, 0, code));
    } else if (asked) {
        m_link.sendControl(frame::encodeReset(flow->id, code));
        remove(flow);
    } else if (result != ConnectResult::Connected) {
        flowAborted(flow);
    }
}

void FlowTable::streamDestroyed(const FlowPtr &flow)
{
    // A reader that ended its writing side properly still gets what it wrote delivered; everything else is an
    // abort.
    if (!flow->state.isWritingEnded()) {
        flowAborted(flow);
        return;
    }
    if (flow->state.isFinishSent()) {
        remove(flow);
        return;
    }
    flow->state.discard();
    flow->incoming.drop(flow->incoming.bytes(), [&flow](qsizetype size) { flow->receiving.consumed(size); });
    flowRead(flow);
}

// --- turns and times ---

void FlowTable::tellReaders()
{
    m_notices.tellReaders();
    m_receiver.turnEnded();
}

void FlowTable::serve(SendTurn &turn)
{
    // Kept alive: what happens below may drop its stream and its slot.
    const FlowPtr flow = m_flows.value(static_cast<Flow &>(turn).id);
    if (!flow) {
        m_link.turns().withdraw(turn);
        return;
    }
    switch (m_sender.serve(flow)) {
    case FlowSender::Served::GoesOn:
        break;
    case FlowSender::Served::Done:
        remove(flow);
        break;
    case FlowSender::Served::Broken:
        flowAborted(flow);
        break;
    }
}

void FlowTable::flushed()
{
    m_sender.flushed();
    if (m_notices.hasWriters())
        m_link.wakeAtTurnEnd();
}

bool FlowTable::isSending() const
{
    return std::ranges::any_of(m_flows, [](const FlowPtr &flow) { return !flow->outgoing.isEmpty(); });
}

void FlowTable::updateAll()
{
    const int ackEvery = m_penguin.acknowledgesEvery(m_link.options().initialWindow);
    for (const FlowPtr &flow : std::as_const(m_flows)) {
        flow->sending.setAckEvery(ackEvery);
        flow->sending.setFirstInFlight(firstInFlight());
        m_sender.update(*flow);
    }
}

void FlowTable::check(TimePoint now)
{
    while (OpenWait *open = m_opens.takeGivenUp(now)) {
        reset(m_flows.value(static_cast<Flow *>(open)->id),
              {ErrorCode::Timeout, tr("The server did not answer the open in time."), {}, {}});
    }
    m_receiver.check(now);
    m_sender.check(now);
}

std::optional<TimePoint> FlowTable::nextCheck() const
{
    std::optional<TimePoint> next = m_opens.next();
    for (const auto at : {m_penguin.nextReminder(), m_sender.nextCheck()}) {
        if (at)
            next = next ? std::min(*next, *at) : *at;
    }
    return next;
}

// --- how flows end ---

/// Takes the flow out of the table: no frame reaches it any more, nothing of it is sent. What has arrived can
/// still be read.
void FlowTable::remove(const FlowPtr &flow)
{
    if (!flow->table)
        return;
    m_flows.remove(flow->id);
    m_ids.retire(flow->id);
    flow->endWait();
    flow->table = nullptr;
    flow->state.end();
    if (flow->state.isUntaken()) {
        m_pending.noteEnd();
        flow->incoming.clear();
    }
    m_sender.forget(*flow);
    m_receiver.forget(flow);
}

/// Ends both directions and tells the application. Only from the event loop, never from inside a call of its.
void FlowTable::fail(const FlowPtr &flow, const Error &why)
{
    // What arrived before is the reader's; it may come in the same turn as the end.
    if (flow->awaitsNotice)
        FlowNotices::tellReader(flow);
    remove(flow);
    FlowNotices::tellEnd(flow, why);
}

void FlowTable::reset(const FlowPtr &flow, const Error &why)
{
    m_link.sendReset(flow->id);
    fail(flow, why);
}

void FlowTable::failRequested(const Error &why)
{
    const auto flows = m_flows.values();
    for (const FlowPtr &flow : flows) {
        if (flow->state.isRequested())
            fail(flow, why);
    }
}

void FlowTable::failAll(const Error &why)
{
    const auto flows = m_flows.values();
    for (const FlowPtr &flow : flows)
        fail(flow, why);
}

} // namespace rookery
