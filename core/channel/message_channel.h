// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/byte_slice.h"
#include "core/bytes/message_buffer.h"
#include "core/error/error.h"
#include "core/socket/descriptor_budget.h"
#include "core/time/clock.h"

#include <QByteArrayList>
#include <QObject>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace rookery {

/// WebSocket close codes that we send (RFC 6455 §7.4.1).
enum class CloseCode : quint16 {
    Normal = 1000,
    GoingAway = 1001,
    ProtocolError = 1002,
    UnsupportedData = 1003,
    PolicyViolation = 1008,
    TooBig = 1009,
};

/// Gets the messages back that a channel was given to send, for whoever may have to send them again.
class MessageReturns
{
public:
    /// Makes of a returned message what it was when it was given to send(); null: it is that already.
    using Restore = void (*)(MessageBuffer &returned);

    virtual ~MessageReturns() = default;
    /// Bytes of `start`, or fewer where the message has fewer.
    static constexpr qsizetype StartSize = 16;
    /// The channel has no more need of `message`, which was given with `start` at its front, whether it went
    /// or not; in the order in which they go out, but for those given after the end, which come back at once.
    /// `start` may lie in the message. Called from inside functions of the channel, of which none may be
    /// called here.
    virtual void messageReturned(MessageBuffer &&message, QByteArrayView start, Restore restore) = 0;
};

/// The seam between the multiplexor and the WebSocket (docs/architecture.md, The seam above the WebSocket):
/// binary messages in and out, ping, close.
///
/// A channel is handed out connected. It lives in one thread; signals are emitted there, and a slot may
/// delete nothing of the channel's but may call any function of it. Every message is at most MaxMessageSize
/// bytes.
class MessageChannel : public QObject
{
    Q_OBJECT

public:
    /// Largest message taken from a peer, bytes. A longer one ends the connection (close code 1009).
    static constexpr qsizetype MaxMessageSize = 64 * 1024 * 1024;

    using QObject::QObject;

    /// Queue one binary message. Nothing happens after close(), abort() or closed().
    virtual void send(MessageBuffer &&message) = 0;
    /// The same ahead of what send() has queued and nothing has gone of yet, behind what was queued in this
    /// way before.
    virtual void sendAhead(MessageBuffer &&message) { send(std::move(message)); }
    /// Queue a WebSocket ping; at most 125 bytes.
    virtual void ping(const QByteArray &payload) = 0;
    /// Bytes that were handed over here and that the operating system has not taken yet, as they go out
    /// (docs/architecture.md, The seam above the WebSocket).
    [[nodiscard]] virtual qint64 bytesToWrite() const = 0;
    /// Whether data should wait although little is queued; bytesWritten() says when it need not any more,
    /// if only with 0 bytes.
    [[nodiscard]] virtual bool isFull() const { return false; }
    /// Whether what is given to send() goes nowhere any more, although closed() may be still to come.
    [[nodiscard]] virtual bool isClosing() const = 0;
    /// Try to hand what is queued to the operating system now.
    virtual void flush() = 0;
    /// Send what is queued, then a WebSocket close; closed() follows, at the latest after a time limit of 5
    /// s.
    virtual void close(CloseCode code, const QString &reason) = 0;
    /// Drop the connection at once; closed() follows from the event loop.
    virtual void abort() = 0;
    /// The other end is dead, or may be: says goodbye with `code` and waits for nothing. closed(`why`)
    /// follows from the event loop.
    virtual void giveUp(const Error &why, CloseCode code) = 0;
    /// The peer is known to send small messages at once, as a Rookery does: it needs no acknowledgement of
    /// TCP to go on. Until told, a channel takes it for a penguin, which has Nagle's algorithm on.
    virtual void peerSendsAtOnce() {}
    /// What the peer's hello names (docs/protocol.md §9.2), told while that is being read.
    virtual void peerKnows(const QByteArrayList &) {}
    /// Somebody waits for answers on this connection: as little as possible is to wait below the channel.
    virtual void setInteractive(bool) {}
    /// When something last came from the other end, whatever it was; none: nothing has yet.
    [[nodiscard]] virtual std::optional<TimePoint> lastHeard() const { return m_lastHeard; }
    /// Nothing has come or gone for a while: buffers that are empty may be freed.
    virtual void releaseMemory() {}
    /// Data has come or gone: what it is, is known to whoever reads the messages. Frames that only ask or
    /// answer are none, or a peer that sends one now and then would keep the buffers of many connections.
    virtual void noteTraffic() { m_traffic = true; }
    /// Whether that was so since the last time this was asked.
    [[nodiscard]] bool takeTraffic() { return std::exchange(m_traffic, false); }
    /// Hands every message of up to 16 MiB back instead of freeing it, to the channel's end. Before the first
    /// send(); `returns` outlives the channel. Null, at any time: no more. abort() hands everything back
    /// before it returns.
    void setReturns(MessageReturns *returns) { m_returns = returns; }
    /// Keeps what the descriptor was counted with, to the descriptor's end.
    void keep(DescriptorLease lease) { m_lease = std::move(lease); }
    /// Whose connection this is, for the log (LogEntry::tunnel).
    virtual void setLogName(const QString &name) { m_logName = name; }
    [[nodiscard]] const QString &logName() const { return m_logName; }
    /// Where the other end is, for the log: "127.0.0.1:8080".
    [[nodiscard]] virtual QString peerName() const = 0;

Q_SIGNALS:
    void messageReceived(const rookery::ByteSlice &message);
    /// A channel may hand a large message on in parts instead, as they come: first this, with at least 64
    /// bytes of `total`…
    void messageBegan(const rookery::ByteSlice &part, qint64 total);
    /// …then the rest. No other message comes in between.
    void messageContinued(const rookery::ByteSlice &part, bool last);
    /// The peer sent something that penguin-v7 does not have, such as a text message (docs/protocol.md §1.4).
    void invalidMessage(const QString &what);
    /// The operating system took `bytes` more, which were part of bytesToWrite(); emitted from the event
    /// loop, not from inside send().
    void bytesWritten(qint64 bytes);
    void pongReceived(const QByteArray &payload);
    /// How long a ping and its pong took; emitted by whoever watches over the channel (Heartbeat).
    void roundTripMeasured(std::chrono::microseconds roundTrip);
    /// The connection is over; emitted once, and nothing follows. `why.code` is ClosedByPeer for a WebSocket
    /// close by the peer, ClosedHere for ours, what giveUp() was told,
    /// where nothing had ended it before, ConnectionFailed or ProtocolError for everything else.
    void closed(const rookery::Error &why);

protected:
    [[nodiscard]] MessageReturns *returns() const { return m_returns; }
    /// A message that is as it was given.
    void giveBack(MessageBuffer &&message)
    {
        const QByteArrayView all = message.view();
        giveBack(std::move(message), all.first(std::min(all.size(), MessageReturns::StartSize)), nullptr);
    }
    void giveBack(MessageBuffer &&message, QByteArrayView start, MessageReturns::Restore restore)
    {
        if (m_returns)
            m_returns->messageReturned(std::move(message), start, restore);
    }

    void noteHeard(TimePoint now) { m_lastHeard = now; }

private:
    MessageReturns *m_returns = nullptr;
    DescriptorLease m_lease;
    QString m_logName;
    std::optional<TimePoint> m_lastHeard;
    bool m_traffic = false;
};

} // namespace rookery
