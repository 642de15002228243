// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/link_channel.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rookery {

namespace {

/// What was received is told with the first turn that ends after so many bytes, or that much time.
constexpr qint64 TellAfterBytes = 256 * 1024;
constexpr milliseconds TellAfter{20};
/// While a message comes, the other end is told that it does: what has to go through a deep buffer is long on
/// its way, and not in vain.
constexpr milliseconds TellOfPartsAfter{250};
/// Sent again in one go; then the connection has to take some.
constexpr qint64 Portion = 1024 * 1024;
/// What a connection may write of its own, pings say, while what it was given has to keep its order.
constexpr qint64 OwnFrames = 4096;

} // namespace

LinkChannel::LinkChannel(std::unique_ptr<MessageChannel> connection, LinkOptions options, Clock &clock,
                         QObject *parent)
    : MessageChannel(parent)
    , m_options(std::move(options))
    , m_share(*m_options.budget)
    , m_connection(std::move(connection))
    , m_graceTimer(clock.createTimer([this] { finish(m_why); }))
    , m_haveTimer(clock.createTimer([this] {
        sendHave();
        flush();
    }))
    , m_progressTimer(clock.createTimer([this] { lookForProgress(); }))
    , m_clock(clock)
{
    MessageChannel::setLogName(m_connection->logName());
    connectConnection();
}

LinkChannel::~LinkChannel()
{
    if (m_connection)
        m_connection->disconnect(this);
}

void LinkChannel::connectConnection()
{
    MessageChannel *const from = m_connection.get();
    connect(from, &MessageChannel::messageReceived, this, &LinkChannel::messageArrived);
    connect(from, &MessageChannel::messageBegan, this, &LinkChannel::partBegan);
    connect(from, &MessageChannel::messageContinued, this, &LinkChannel::partArrived);
    connect(from, &MessageChannel::invalidMessage, this, &MessageChannel::invalidMessage);
    connect(from, &MessageChannel::bytesWritten, this, &LinkChannel::connectionWrote);
    connect(from, &MessageChannel::pongReceived, this, [this](const QByteArray &payload) {
        heard();
        Q_EMIT pongReceived(payload);
    });
    connect(from, &MessageChannel::roundTripMeasured, this, [this](std::chrono::microseconds roundTrip) {
        m_progress.measured(roundTrip);
        Q_EMIT roundTripMeasured(roundTrip);
    });
    connect(from, &MessageChannel::closed, this, &LinkChannel::connectionClosed);
    m_peerName = from->peerName();
    if (m_mode != Mode::PassingThrough)
        from->setReturns(&m_sent);
}

/// The peer has not named the ability, and never will.
void LinkChannel::passThrough()
{
    m_mode = Mode::PassingThrough;
    m_connection->setReturns(nullptr);
    keepOrder(); // as it was given, and a connection may keep to that as long as it gives back
    m_haveTimer->stop();
    m_progressTimer->stop();
    m_haveDue = false;
    m_untold = 0;
    m_sent.clear();
    m_share.set(0);
}

// --- the way out ---

void LinkChannel::give(MessageBuffer &&message, bool ahead)
{
    if (isOver())
        return;
    if (m_mode == Mode::PassingThrough) {
        const bool goesAhead = ahead && m_inOrder <= 0;
        giveToConnection(std::move(message), goesAhead);
        if (ahead && !goesAhead)
            keepOrder();
        return;
    }
    const bool counted = link::isCounted(link::kindOf(message.view()));
    if (canSend() && !m_sent.hasWaiting()) {
        const bool goesAhead = ahead && m_sent.mayGoAhead();
        if (counted)
            noteGiven();
        if (ahead && !goesAhead)
            m_sent.noteBehind();
        giveToConnection(std::move(message), goesAhead);
    } else if (counted) {
        m_sent.wait(std::move(message));
    }
    kept();
}

/// What could not go ahead is not overtaken by what belongs behind it.
void LinkChannel::keepOrder()
{
    const qint64 queued = m_connection->bytesToWrite();
    m_inOrder = queued > 0 ? queued + OwnFrames : 0;
}

void LinkChannel::giveToConnection(MessageBuffer &&message, bool ahead)
{
    if (ahead)
        m_connection->sendAhead(std::move(message));
    else
        m_connection->send(std::move(message));
}

void LinkChannel::kept()
{
    m_share.set(m_sent.cost());
    if (m_sent.costOfControl() > m_share.controlLimit())
        fail(tr("The other end does not say what it has received."), "too much is not acknowledged",
             CloseCode::PolicyViolation);
}

qint64 LinkChannel::burden() const
{
    const TimePoint now = m_clock.now();
    const bool inVain = !m_connection || (m_sent.hasUnacknowledged() && m_progress.isOverdue(now));
    if (!inVain || m_sent.cost() <= LinkBudget::LeastOfOne)
        return 0;
    const auto age = std::chrono::duration_cast<std::chrono::seconds>(m_progress.age(now));
    return m_sent.cost() * std::max<qint64>(1, age.count());
}

/// A portion of what waits, in its order, ahead of anything new.
void LinkChannel::sendWaiting()
{
    if (!m_sent.hasWaiting())
        return;
    while (canSend() && m_sent.hasWaiting() && m_connection->bytesToWrite() < Portion) {
        noteGoing();
        m_connection->noteTraffic();
        m_connection->send(m_sent.takeWaiting());
    }
    if (!m_connection)
        return;
    m_connection->flush();
    if (!m_sent.hasWaiting())
        atTurnEnd();
}

/// Not ahead of anything: of two numbers the second must not come first.
void LinkChannel::sendHave()
{
    if (isOver() || m_mode != Mode::Counting || m_declared || m_untold == 0 || !canSend())
        return;
    m_untold = 0;
    m_haveTimer->stop();
    m_connection->send(link::encodeHave(m_received.count()));
}

// --- progress ---

/// A counted message is about to go.
void LinkChannel::noteGiven()
{
    noteGoing();
    m_sent.noteGiven();
}

void LinkChannel::noteGoing()
{
    m_progress.sent(m_sent.lastGiven() + 1, m_clock.now(), !m_sent.hasUnacknowledged());
    // Only a client can dial.
    if (m_mode == Mode::Counting && !m_silent && !m_progressTimer->isActive())
        m_progressTimer->start(canDial() ? m_progress.longestSilence() : ProgressWatch::WithheldAfter);
}

void LinkChannel::lookForProgress()
{
    if (isOver() || !m_connection || m_silent || !m_sent.hasUnacknowledged())
        return;
    const TimePoint now = m_clock.now();
    if (m_progress.isWithheld(now, lastHeard()) && m_sent.cost() > m_share.tolerated()) {
        fail(tr("The other end does not say what it has received."), "nothing is acknowledged",
             CloseCode::PolicyViolation);
        return;
    }
    const milliseconds left = m_progress.untilSilent(now, lastHeard());
    if (!canDial()) {
        m_progressTimer->start(ProgressWatch::WithheldAfter);
    } else if (left > milliseconds(0)) {
        m_progressTimer->start(left);
    } else {
        m_silent = true;
        Q_EMIT fellSilent();
    }
}

void LinkChannel::heard()
{
    if (!std::exchange(m_silent, false))
        return;
    if (m_sent.hasUnacknowledged())
        m_progressTimer->start(m_progress.longestSilence());
    Q_EMIT movedAgain();
}

void LinkChannel::ping(const QByteArray &payload)
{
    if (m_connection)
        m_connection->ping(payload);
}

qint64 LinkChannel::bytesToWrite() const
{
    return m_connection ? m_connection->bytesToWrite() : 0;
}

bool LinkChannel::isFull() const
{
    if (m_mode == Mode::PassingThrough)
        return false;
    m_wasFull =
        !m_connection || m_connection->isClosing() || m_sent.hasWaiting() || m_sent.cost() >= m_share.limit();
    return m_wasFull;
}

void LinkChannel::flush()
{
    if (m_connection)
        m_connection->flush();
}

void LinkChannel::connectionWrote(qint64 bytes)
{
    m_inOrder = std::max<qint64>(0, m_inOrder - bytes);
    sendWaiting();
    m_share.set(m_sent.cost()); // some has been returned
    Q_EMIT bytesWritten(bytes);
}

void LinkChannel::peerSendsAtOnce()
{
    m_sendsAtOnce = true;
    if (m_connection)
        m_connection->peerSendsAtOnce();
}

void LinkChannel::setInteractive(bool on)
{
    m_interactive = on;
    if (m_connection)
        m_connection->setInteractive(on);
}

void LinkChannel::setLogName(const QString &name)
{
    MessageChannel::setLogName(name);
    if (m_connection)
        m_connection->setLogName(name);
}

QString LinkChannel::peerName() const
{
    return m_connection ? m_connection->peerName() : m_peerName;
}

void LinkChannel::noteTraffic()
{
    if (m_connection)
        m_connection->noteTraffic();
}

std::optional<TimePoint> LinkChannel::lastHeard() const
{
    const auto heard = m_connection ? m_connection->lastHeard() : std::nullopt;
    return heard ? heard : m_heardBefore;
}

// --- the way in ---

void LinkChannel::messageArrived(const ByteSlice &message)
{
    if (isOver())
        return;
    if (m_mode == Mode::PassingThrough) {
        Q_EMIT messageReceived(message);
        return;
    }
    heard();
    const link::Kind kind = link::kindOf(message.view());
    if (kind == link::Kind::Own && m_mode == Mode::Counting) {
        ownArrived(message);
        return;
    }
    if (kind == link::Kind::Datagram) {
        // Between the parts of a message that was cut nothing may come.
        if (m_received.hasCut())
            idleArrived();
        else
            Q_EMIT messageReceived(message);
        return;
    }
    const auto verdict = m_received.whole(message.size());
    count(message.size(), verdict.completes);
    if (verdict.kind == ReceivedMessages::Verdict::HandOn) {
        const bool first = m_mode == Mode::Unknown;
        Q_EMIT messageReceived(message);
        // A Rookery says hello first, and its reader has told us of it then.
        if (first && m_mode == Mode::Unknown && !isOver())
            passThrough();
        return;
    }
    handOn(message, true, verdict);
}

void LinkChannel::partBegan(const ByteSlice &part, qint64 total)
{
    if (isOver())
        return;
    if (m_mode == Mode::Unknown)
        passThrough();
    if (m_mode == Mode::PassingThrough) {
        Q_EMIT messageBegan(part, total);
        return;
    }
    heard();
    m_inUncounted = link::kindOf(part.view()) == link::Kind::Datagram;
    if (m_inUncounted) {
        m_dropsUncounted = m_received.hasCut();
        if (m_dropsUncounted)
            idleArrived();
        else
            Q_EMIT messageBegan(part, total);
        return;
    }
    const auto verdict = m_received.began(part.size(), total);
    count(part.size(), false);
    if (verdict.kind == ReceivedMessages::Verdict::HandOn)
        Q_EMIT messageBegan(part, total);
    else
        handOn(part, false, verdict);
}

void LinkChannel::partArrived(const ByteSlice &part, bool last)
{
    if (isOver())
        return;
    if (m_mode == Mode::PassingThrough) {
        Q_EMIT messageContinued(part, last);
        return;
    }
    heard();
    if (m_inUncounted) {
        m_inUncounted = !last;
        if (!m_dropsUncounted)
            Q_EMIT messageContinued(part, last);
        return;
    }
    const auto verdict = m_received.continued(part.size(), last);
    count(part.size(), verdict.completes);
    handOn(part, last, verdict);
}

/// What of a message comes that its reader has a beginning of.
void LinkChannel::handOn(const ByteSlice &part, bool last, const ReceivedMessages::Verdict &verdict)
{
    if (verdict.kind == ReceivedMessages::Verdict::Rest)
        Q_EMIT messageContinued(part.sliced(verdict.skip), last);
    else if (verdict.kind == ReceivedMessages::Verdict::Broken)
        fail(tr("The other end broke the protocol."), "another message than the one that was cut",
             CloseCode::ProtocolError);
}

/// So many bytes have come; a message that they complete, the other end will be told of.
void LinkChannel::count(qsizetype bytes, bool whole)
{
    m_untold += bytes + (whole ? SentMessages::CostOfOne : 0);
    if (whole)
        m_progress.received();
    if (m_declared)
        return;
    if (whole && m_untold >= TellAfterBytes) {
        m_haveDue = true;
        atTurnEnd();
    } else {
        tellWithin(whole ? TellAfter : TellOfPartsAfter);
    }
}

void LinkChannel::tellWithin(milliseconds time)
{
    if (m_haveTimer->isActive() && (m_tellsSoon || time > TellAfter))
        return;
    m_tellsSoon = time <= TellAfter;
    m_haveTimer->start(time);
}

void LinkChannel::ownArrived(const ByteSlice &message)
{
    const auto own = link::parse(message.view());
    const auto *have = own ? std::get_if<link::Have>(&*own) : nullptr;
    const auto *session = own ? std::get_if<link::Session>(&*own) : nullptr;
    const quint64 before = m_sent.acknowledged();
    if (have && m_sent.acknowledge(have->count)) {
        if (m_sent.acknowledged() > before)
            m_progress.acknowledged(m_sent.acknowledged(), m_clock.now());
        else
            idleArrived();
        kept();
        if (m_wasFull && !isFull()) {
            m_wakes = true;
            atTurnEnd();
        }
    } else if (session && !m_token && !m_options.newSession) {
        m_token = session->token;
        if (m_sent.hasUnacknowledged())
            m_progressTimer->start(m_progress.longestSilence());
    } else {
        fail(tr("The other end broke the protocol."), have ? "a number that cannot be" : "a link message",
             CloseCode::ProtocolError);
    }
}

/// The multiplexor, which counts what is worth nothing, does not see it.
void LinkChannel::idleArrived()
{
    if (!m_received.toleratesIdle(m_clock.now()))
        fail(tr("The other end broke the protocol."), "too many messages that bring nothing",
             CloseCode::PolicyViolation);
}

void LinkChannel::peerKnows(const QByteArrayList &abilities)
{
    if (m_mode != Mode::Unknown || isOver() || !abilities.contains(link::Ability))
        return;
    m_mode = Mode::Counting;
    if (!m_options.newSession)
        return;
    m_token = m_options.newSession();
    if (m_token && canSend())
        m_connection->send(link::encodeSession(*m_token));
}

// --- connections that come and go ---

std::optional<SessionJoin> LinkChannel::nextJoin()
{
    if (isOver() || !m_token || m_options.newSession)
        return std::nullopt;
    m_declared = m_received.count();
    return SessionJoin{*m_token, ++m_generation, *m_declared};
}

void LinkChannel::joinFailed()
{
    m_declared.reset();
    if (m_untold > 0)
        tellWithin(TellAfter);
}

void LinkChannel::attach(std::unique_ptr<MessageChannel> connection, quint64 peerHas)
{
    Q_ASSERT(!m_connection);
    if (isOver())
        return;
    m_connection = std::move(connection);
    m_graceTimer->stop();
    m_received.attach(m_declared.value_or(m_received.count()));
    m_declared.reset();
    m_untold = 0;
    m_connection->setLogName(logName());
    connectConnection();
    if (m_sendsAtOnce)
        m_connection->peerSendsAtOnce();
    m_connection->setInteractive(m_interactive);
    if (!m_sent.attach(peerHas)) {
        fail(tr("The other end broke the protocol."), "it joined with a number that cannot be",
             CloseCode::ProtocolError);
        return;
    }
    m_share.set(m_sent.cost());
    m_wakes = true;
    m_progress.attached(peerHas, m_clock.now(), m_sent.hasWaiting(), m_received.hasCut());
    atTurnEnd();
    sendWaiting();
}

void LinkChannel::detach(const QString &detail)
{
    const Error why{ErrorCode::ConnectionFailed, tr("The connection was lost."), {}, detail};
    if (isOver() || !m_connection)
        return;
    dropConnection();
    if (!beginWaiting(why))
        endLater(why);
}

void LinkChannel::dropConnection()
{
    m_connection->disconnect(this);
    m_connection->abort();
    m_connection->setReturns(nullptr);
    m_heardBefore = lastHeard();
    // It may be the one that is calling.
    m_connection.release()->deleteLater();
}

void LinkChannel::connectionClosed(const Error &why)
{
    if (isOver() || !mayWaitAfter(why)) {
        finish(m_endDue ? m_why : why);
        return;
    }
    dropConnection();
    if (beginWaiting(why))
        Q_EMIT detached(why);
    else
        finish(why);
}

/// Whether the connection was lost and not ended.
bool LinkChannel::mayWaitAfter(const Error &why) const
{
    constexpr std::array<int, 5> Final{1000, 1002, 1003, 1008, 1009};
    switch (why.code) {
    case ErrorCode::ConnectionFailed:
    case ErrorCode::KeepaliveTimeout:
        return true;
    case ErrorCode::ClosedByPeer:
        return std::find(Final.begin(), Final.end(), why.closeCode) == Final.end();
    default:
        return false;
    }
}

bool LinkChannel::beginWaiting(const Error &why)
{
    m_haveTimer->stop();
    m_progressTimer->stop();
    m_silent = false;
    m_haveDue = false;
    m_inUncounted = m_dropsUncounted = false;
    if (m_mode != Mode::Counting || !m_token || !m_sent.detach())
        return false;
    m_received.detach();
    m_share.set(m_sent.cost());
    m_why = why;
    // Connections that bring nothing are none: who waits for them does not wait for ever.
    const TimePoint until = m_progress.lost(m_clock.now()) + m_options.graceTime;
    m_graceTimer->start(std::max(milliseconds(0), std::chrono::ceil<milliseconds>(until - m_clock.now())));
    return true;
}

void LinkChannel::expire(const Error &why)
{
    if (isOver())
        return;
    if (m_connection)
        giveUp(why, CloseCode::PolicyViolation);
    else
        endLater(why);
}

// --- turns, and the end ---

void LinkChannel::turnEnded()
{
    if (m_over)
        return;
    if (m_endDue) {
        finish(m_why);
        return;
    }
    if (std::exchange(m_haveDue, false)) {
        sendHave();
        flush();
    }
    sendWaiting();
    if (isOver() || (!std::exchange(m_wakes, false) && !m_wasFull) || isFull())
        return;
    Q_EMIT bytesWritten(0);
}

void LinkChannel::close(CloseCode code, const QString &reason)
{
    if (isOver())
        return;
    if (!m_connection) {
        endLater({ErrorCode::ClosedHere, tr("The connection was closed here."), {}, reason});
        return;
    }
    // What is queued goes first; its memory is in use anyway.
    while (m_sent.hasWaiting())
        m_connection->send(m_sent.takeWaiting());
    m_ending = true;
    // To the other end this one says that the connection is over and the session may go on.
    const bool final = m_mode == Mode::Counting && code == CloseCode::GoingAway;
    m_connection->close(final ? CloseCode::Normal : code, reason);
}

void LinkChannel::abort()
{
    if (m_over)
        return;
    if (!m_connection) {
        endLater({ErrorCode::ClosedHere, tr("The connection was closed here."), {}, {}});
        return;
    }
    m_ending = true;
    m_connection->abort();
}

void LinkChannel::giveUp(const Error &why, CloseCode code)
{
    if (m_over)
        return;
    if (!m_connection) {
        endLater(why);
        return;
    }
    m_ending = true;
    m_connection->giveUp(why, code);
}

/// closed() follows with the end of this turn, whatever becomes of the connection.
void LinkChannel::endLater(const Error &why)
{
    m_ending = true;
    if (std::exchange(m_endDue, true))
        return;
    m_why = why;
    m_graceTimer->stop();
    m_haveTimer->stop();
    m_progressTimer->stop();
    atTurnEnd();
}

void LinkChannel::fail(const QString &message, const char *detail, CloseCode code)
{
    if (isOver())
        return;
    const LogScope scope(logName());
    qCWarning(logLink, "session with %s ended: %s", qUtf8Printable(peerName()), detail);
    const QString said = QString::fromLatin1(detail);
    if (m_connection) {
        m_connection->disconnect(this);
        m_connection->close(code, said);
        m_connection->flush();
    }
    endLater({ErrorCode::ProtocolError, message, {}, said});
}

void LinkChannel::finish(const Error &why)
{
    if (std::exchange(m_over, true))
        return;
    m_graceTimer->stop();
    m_haveTimer->stop();
    m_progressTimer->stop();
    if (m_connection) {
        m_connection->disconnect(this);
        m_connection->setReturns(nullptr);
    }
    m_sent.clear();
    m_share.set(0);
    Q_EMIT closed(why);
}

} // namespace rookery

#include "moc_link_channel.cpp"
