// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/native_channel.h"

#include "core/bytes/block_pool.h"
#include "core/channel/close_frame.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>

namespace rookery {

using websocket::Opcode;

namespace {

constexpr std::chrono::seconds CloseTimeLimit{5};
/// Read in one turn of the event loop; then everything else gets its turn.
constexpr qint64 TurnBytes = 2 * 1024 * 1024;
/// Written as soon as that much is queued, instead of with the turn's flush().
constexpr qint64 WriteAtOnce = 1024 * 1024;
/// With so many bytes at the front of the queue no more pongs join them, whatever a peer pings: of what comes
/// then only the newest is answered (RFC 6455 §5.5.3).
constexpr qint64 MostBeforePongs = 32 * 1024;
/// How the frame of a message begins that is sent in one: final, binary.
constexpr quint8 WholeMessage = 0x80 | quint8(Opcode::Binary);

enum Later { ReadLater = 1, EndLater = 2 };
const auto LaterEvent = QEvent::Type(QEvent::registerEventType());

} // namespace

NativeChannel::NativeChannel(std::unique_ptr<ByteTransport> transport, Role role, const QString &peerName,
                             const Leftovers &leftovers, Clock &clock, QObject *parent)
    : MessageChannel(parent)
    , m_transport(std::move(transport))
    , m_reader(*this, role, MaxMessageSize)
    , m_role(role)
    , m_peerName(peerName)
    , m_clock(clock)
    , m_closeTimer(clock.createTimer([this] {
        const LogScope scope(logName());
        qCInfo(logChannel) << m_peerName << "did not finish the close in time; dropping the connection";
        end();
    }))
    , m_received(leftovers.received)
{
    m_transport->setListener(this);
    if (!leftovers.toSend.isEmpty()) {
        enqueue(MessageBuffer::copyOf(leftovers.toSend), true);
        flush();
        // Nobody sent it who wants to know.
        m_reportedTotal = m_enqueuedTotal - bytesToWrite();
    }
    // What came together with the upgrade raises no event any more.
    postLater(ReadLater);
}

NativeChannel::~NativeChannel()
{
    giveBackQueued();
    m_transport->setListener(nullptr);
}

bool NativeChannel::event(QEvent *event)
{
    if (event->type() != LaterEvent)
        return QObject::event(event);
    const int what = std::exchange(m_posted, 0);
    if (what & ReadLater)
        readMore();
    if (what & EndLater)
        end();
    return true;
}

void NativeChannel::turnEnded()
{
    writeOut();
    reportWritten();
}

void NativeChannel::postLater(int what)
{
    if (m_posted == 0)
        QCoreApplication::postEvent(this, new QEvent(LaterEvent));
    m_posted |= what;
}

// --- the way out ---

void NativeChannel::send(MessageBuffer &&message)
{
    if (!isOpen()) {
        giveBack(std::move(message));
        return;
    }
    if (message.size() <= MaxFrameSize)
        enqueueFrame(std::move(message), Opcode::Binary, true);
    else
        sendInFrames(message.view());
    if (m_queue.bytes() >= WriteAtOnce)
        flush();
}

/// Copies: nothing of the multiplexor is that long.
void NativeChannel::sendInFrames(QByteArrayView message)
{
    m_inFrames = true;
    for (qsizetype at = 0; at < message.size(); at += MaxFrameSize) {
        const QByteArrayView part = message.sliced(at, std::min(MaxFrameSize, message.size() - at));
        enqueueFrame(MessageBuffer::copyOf(part), at == 0 ? Opcode::Binary : Opcode::Continuation,
                     at + part.size() == message.size());
    }
}

void NativeChannel::sendAhead(MessageBuffer &&message)
{
    if (m_queue.isEmpty())
        m_inFrames = false;
    // In the middle of a message of several frames there is no place for another one (RFC 6455 §5.4).
    if (isOpen() && !m_inFrames && message.size() <= MaxFrameSize)
        enqueueFrame(std::move(message), Opcode::Binary, true, true);
    else
        send(std::move(message));
}

void NativeChannel::enqueueFrame(MessageBuffer &&payload, Opcode opcode, bool last, bool urgent)
{
    frameIn(payload, opcode, last);
    enqueue(std::move(payload), urgent);
}

void NativeChannel::ping(const QByteArray &payload)
{
    if (isOpen())
        sendControl(Opcode::Ping, payload);
}

/// Puts the WebSocket header in front of a payload and, in a client, masks both what is there and what it
/// says.
void NativeChannel::frameIn(MessageBuffer &message, Opcode opcode, bool last)
{
    const auto length = quint64(message.size());
    std::optional<websocket::MaskKey> mask;
    if (m_role == Role::Client) {
        mask = websocket::newMaskKey();
        websocket::applyMask(message.data(), message.size(), *mask);
    }
    websocket::writeHeader(message.prepend(websocket::headerSize(length, mask.has_value())), last, opcode,
                           length, mask);
}

void NativeChannel::sendControl(Opcode opcode, QByteArrayView payload)
{
    auto message = MessageBuffer::copyOf(payload);
    frameIn(message, opcode, true);
    enqueue(std::move(message), true);
    flush();
}

void NativeChannel::enqueue(MessageBuffer &&frame, bool urgent)
{
    m_enqueuedTotal += frame.size();
    // Whoever sends more in this turn flushes once, or leaves it to us.
    atTurnEnd();
    if (urgent)
        m_queue.addAhead(std::move(frame));
    else
        m_queue.addBehind(std::move(frame));
}

void NativeChannel::flush()
{
    writeOut();
    if (m_enqueuedTotal - m_reportedTotal > bytesToWrite() && isHeard())
        atTurnEnd();
}

void NativeChannel::writeOut()
{
    if (!isHeard() || !m_mayWrite || writeQueued() >= 0) {
        sendOwedPong();
        return;
    }
    noteEnd({ErrorCode::ConnectionFailed, tr("The connection was lost."), {}, m_transport->errorString()});
    m_lost = true;
    postLater(EndLater);
}

void NativeChannel::reportWritten()
{
    // The transport may hold more than we gave it: TLS adds to every record.
    const qint64 taken = m_enqueuedTotal - m_reportedTotal - bytesToWrite();
    if (taken <= 0 || !isHeard())
        return;
    m_reportedTotal += taken;
    Q_EMIT bytesWritten(taken);
}

/// Writes until nothing is queued or the transport is full. Negative when it broke.
qint64 NativeChannel::writeQueued()
{
    qint64 total = 0;
    while (!m_queue.isEmpty()) {
        std::array<QByteArrayView, 64> slices;
        const size_t count = m_queue.next(slices);
        const auto result = m_transport->write(std::span(slices).first(count));
        if (result.outcome == ByteTransport::Outcome::Failed)
            return -1;
        total += result.bytes;
        m_queue.sent(result.bytes, [this](MessageBuffer &block) {
            if (returns())
                giveBackBlock(block);
        });
        if (result.outcome == ByteTransport::Outcome::WouldBlock) {
            m_mayWrite = false;
            break;
        }
    }
    return total;
}

/// Of several small frames in one each comes back by itself.
void NativeChannel::giveBackBlock(MessageBuffer &block)
{
    QByteArrayView rest = block.view();
    while (!rest.isEmpty()) {
        const auto header = websocket::readHeader(rest);
        if (!header || !*header)
            return; // the answer to an upgrade
        const qsizetype size = (*header)->size + qsizetype((*header)->length);
        if (size == block.size()) {
            giveBackFrame(std::move(block), **header);
            return;
        }
        giveBackFrame(MessageBuffer::copyOf(rest.first(size)), **header);
        rest = rest.sliced(size);
    }
}

void NativeChannel::giveBackFrame(MessageBuffer &&frame, const websocket::FrameHeader &header)
{
    if (quint8(*frame.constData()) != WholeMessage)
        return; // none of send()'s
    std::array<char, MessageReturns::StartSize> start{};
    const qsizetype known = std::min(frame.size() - header.size, MessageReturns::StartSize);
    std::copy_n(frame.constData() + header.size, known, start.data());
    if (header.mask)
        websocket::applyMask(start.data(), known, *header.mask);
    giveBack(std::move(frame), {start.data(), known}, [](MessageBuffer &returned) {
        const auto whole = websocket::readHeader(returned.view());
        returned.removeFirst((*whole)->size);
        if ((*whole)->mask)
            websocket::applyMask(returned.data(), returned.size(), *(*whole)->mask);
    });
}

void NativeChannel::giveBackQueued()
{
    if (returns())
        m_queue.clear([this](MessageBuffer &block) { giveBackBlock(block); });
}

void NativeChannel::transportWritable()
{
    m_mayWrite = true;
    writeOut();
    if (m_finishing && bytesToWrite() == 0)
        finishWritten();
    reportWritten();
}

// --- the way in ---

void NativeChannel::transportReadable()
{
    readMore();
}

void NativeChannel::takeReceived()
{
    QByteArrayView rest = m_received;
    while (!rest.isEmpty() && isHeard() && !m_reader.isOver()) {
        const std::span<char> to = m_reader.room();
        const qsizetype n = std::min<qsizetype>(rest.size(), qsizetype(to.size()));
        std::memcpy(to.data(), rest.data(), size_t(n));
        rest = rest.sliced(n);
        m_reader.commit(n);
    }
    m_received.clear();
}

void NativeChannel::readMore()
{
    if (!m_received.isEmpty())
        takeReceived();
    qint64 room = TurnBytes;
    bool heard = false;
    while (isHeard() && !m_reader.isOver()) {
        if (room <= 0) {
            postLater(ReadLater);
            return;
        }
        const auto result = m_transport->read(m_reader.room());
        if (result.bytes > 0) {
            if (!std::exchange(heard, true))
                noteHeard(m_clock.now());
            room -= result.bytes;
            m_reader.commit(result.bytes);
        }
        if (result.outcome == ByteTransport::Outcome::WouldBlock) {
            m_reader.rest();
            return;
        }
        if (result.outcome == ByteTransport::Outcome::Ok)
            continue;
        const bool failure = result.outcome == ByteTransport::Outcome::Failed;
        noteEnd({ErrorCode::ConnectionFailed,
                 tr("The connection was lost."),
                 {},
                 failure ? m_transport->errorString() : QStringLiteral("end of stream without a close")});
        end();
    }
}

void NativeChannel::binaryMessage(const ByteSlice &message)
{
    if (isHeard())
        Q_EMIT messageReceived(message);
}

void NativeChannel::binaryBegan(const ByteSlice &part, qint64 total)
{
    if (isHeard())
        Q_EMIT messageBegan(part, total);
}

void NativeChannel::binaryContinued(const ByteSlice &part, bool last)
{
    if (isHeard())
        Q_EMIT messageContinued(part, last);
}

void NativeChannel::textMessage()
{
    if (isHeard())
        Q_EMIT invalidMessage(tr("a text message"));
}

void NativeChannel::pingArrived(QByteArrayView payload)
{
    if (!isOpen())
        return;
    if (m_queue.bytesAhead() < MostBeforePongs)
        sendControl(Opcode::Pong, payload);
    else
        m_owedPong = payload.toByteArray();
}

void NativeChannel::sendOwedPong()
{
    if (!m_owedPong || !isOpen() || m_queue.bytesAhead() >= MostBeforePongs)
        return;
    auto message = MessageBuffer::copyOf(*std::exchange(m_owedPong, {}));
    frameIn(message, Opcode::Pong, true);
    enqueue(std::move(message), true);
}

void NativeChannel::pongArrived(QByteArrayView payload)
{
    if (isHeard())
        Q_EMIT pongReceived(payload.toByteArray());
}

void NativeChannel::releaseMemory()
{
    m_reader.rest();
    m_transport->releaseMemory();
    BlockPool::rest();
}

// --- the end ---

void NativeChannel::closeArrived(quint16 code, const QString &reason)
{
    noteEnd(closedByPeer(code, QStringLiteral("close code %1 %2").arg(code).arg(reason).trimmed()));
    if (!m_closing)
        sendClose(code == websocket::CloseNoStatus ? quint16(CloseCode::Normal) : code, {});
    finish();
}

void NativeChannel::protocolBroken(quint16 closeCode, const char *what)
{
    noteEnd({ErrorCode::ProtocolError,
             tr("The other end broke the WebSocket protocol."),
             {},
             QString::fromLatin1(what)});
    if (!m_closing)
        sendClose(closeCode, QString::fromLatin1(what));
    finish();
}

/// Nothing comes any more: what is queued goes out, and that is the end.
void NativeChannel::finish()
{
    flush();
    m_finishing = true;
    if (bytesToWrite() > 0 && !m_lost)
        m_closeTimer->start(CloseTimeLimit);
    else
        finishWritten();
}

void NativeChannel::finishWritten()
{
    m_transport->shutdownWrite();
    postLater(EndLater);
}

void NativeChannel::close(CloseCode code, const QString &reason)
{
    if (!isOpen())
        return;
    noteEnd({ErrorCode::ClosedHere, tr("The connection was closed here."), {}, reason});
    sendClose(quint16(code), reason);
    flush();
    m_closeTimer->start(CloseTimeLimit);
}

void NativeChannel::sendClose(quint16 code, const QString &reason)
{
    m_closing = true;
    // Behind everything that is queued, unlike other control frames: it is the last one.
    enqueue(MessageBuffer::copyOf(closeFrame(CloseCode(code), reason, m_role == Role::Client)), false);
}

void NativeChannel::abort()
{
    if (m_ended || m_aborted)
        return;
    noteEnd({ErrorCode::ClosedHere, tr("The connection was closed here."), {}, {}});
    m_closing = m_aborted = true;
    m_transport->setListener(nullptr);
    m_transport->abort();
    giveBackQueued();
    postLater(EndLater);
}

void NativeChannel::giveUp(const Error &why, CloseCode code)
{
    if (m_ended || m_aborted)
        return;
    noteEnd(why);
    if (!m_closing)
        sendClose(quint16(code), why.detail);
    flush();
    postLater(EndLater);
}

void NativeChannel::noteEnd(const Error &why)
{
    if (!m_why)
        m_why = why;
}

void NativeChannel::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_closeTimer->stop();
    m_transport->setListener(nullptr);
    giveBackQueued();
    Q_EMIT closed(m_why.value_or(Error{ErrorCode::ConnectionFailed, tr("The connection was lost."), {}, {}}));
}

} // namespace rookery
