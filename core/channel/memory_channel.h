// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"
#include "core/time/clock.h"

#include <QPointer>

#include <deque>
#include <functional>
#include <utility>

namespace rookery {

/// How a pair of MemoryChannels behaves.
struct MemoryLink
{
    /// Bytes that one turn of the event loop moves each way, as a slow transport would; a message arrives
    /// with its last byte. 0: everything.
    qsizetype mtu = 0;
    /// One-way delay of every message, by `clock`; 0: the next turn of the event loop.
    milliseconds delay{0};
    Clock *clock = &Clock::system();
};

/// An in-memory MessageChannel for tests and for embedding: what one end sends, the other receives, in order.
/// Both ends live in one thread.
class MemoryChannel final : public MessageChannel
{
    Q_OBJECT

public:
    using Pair = std::pair<std::unique_ptr<MemoryChannel>, std::unique_ptr<MemoryChannel>>;
    [[nodiscard]] static Pair createPair(const MemoryLink &link = {});
    ~MemoryChannel() override;

    void send(MessageBuffer &&message) override;
    void ping(const QByteArray &payload) override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_bytesQueued; }
    [[nodiscard]] bool isClosing() const override { return m_closing || m_lost || m_ended; }
    void flush() override {}
    void close(CloseCode code, const QString &reason) override;
    void sendAhead(MessageBuffer &&message) override;
    void abort() override;
    void giveUp(const Error &why, CloseCode code) override;
    void peerSendsAtOnce() override { m_peerSendsAtOnce = true; }
    void releaseMemory() override { ++m_timesReleased; }
    [[nodiscard]] int timesReleased() const { return m_timesReleased; }
    /// Whether the multiplexor above has said so.
    [[nodiscard]] bool toldThatPeerSendsAtOnce() const { return m_peerSendsAtOnce; }
    [[nodiscard]] QString peerName() const override { return QStringLiteral("memory"); }

    /// \name Faults
    /// @{
    /// While held, nothing this end sent moves on: a peer that does not read.
    void setHeld(bool held);
    /// The peer gets no pongs from this end any more: a dead link.
    void setAnswersPings(bool answers) { m_answersPings = answers; }
    /// The connection breaks without a close at both ends; what is on the way is lost.
    void cut();
    /// Puts a text message, which no penguin sends, on the way to the peer.
    void sendText(const QByteArray &text);
    /// @}

private:
    struct Item
    {
        enum class Kind { Binary, Text, Ping, Pong, Close } kind = Kind::Binary;
        QByteArray bytes;
        qint64 left = 0; ///< bytes that the transport still has to move
        TimePoint due;
        CloseCode closeCode = CloseCode::Normal;
    };

    explicit MemoryChannel(const MemoryLink &link);
    void enqueue(Item::Kind kind, QByteArrayView bytes);
    void schedule();
    void move();
    void arrive(const Item &item);
    void endLater(const Error &why);
    void end(const Error &why);

    MemoryLink m_link;
    QPointer<MemoryChannel> m_peer;
    std::deque<Item> m_queue;
    std::unique_ptr<Timer> m_timer;
    qint64 m_bytesQueued = 0;
    size_t m_ahead = 0; ///< items at the front that others must not overtake
    int m_timesReleased = 0;
    bool m_peerSendsAtOnce = false;
    bool m_scheduled = false;
    bool m_held = false;
    bool m_answersPings = true;
    bool m_closing = false;
    bool m_lost = false; ///< endLater() is on its way
    bool m_ended = false;
};

} // namespace rookery
