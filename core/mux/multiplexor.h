// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/frame/frame.h"
#include "core/mux/datagram.h"
#include "core/mux/mux_options.h"

#include <QByteArray>
#include <QObject>

#include <memory>

namespace rookery {

class MessageChannel;
class MuxEngine;
class MuxStream;

/// A reverse listener that the peer asks for (docs/protocol.md §5).
struct BindRequest
{
    quint32 flowId = 0;
    frame::BindType type = frame::BindType::Tcp;
    QByteArray host;
    quint16 port = 0;
};

/// Totals of one connection, as plain values.
struct MuxCounters
{
    quint64 bytesIn = 0; ///< payload of Push and Datagram
    quint64 bytesOut = 0;
    quint64 streamsOpened = 0;   ///< by us, acknowledged
    quint64 streamsAccepted = 0; ///< by the peer
    quint64 datagramsIn = 0;
    quint64 datagramsOut = 0;
    quint64 datagramsDroppedIn = 0;  ///< the application's queue was full
    quint64 datagramsDroppedOut = 0; ///< our send queue was full
    quint64 datagramsTooShort =
        0; ///< shorter than 4 bytes, for a peer that would end the connection (docs/protocol.md §6.2)
    quint64 badFrames = 0;                  ///< slips of the peer that cost only their flow
    int flows = 0;                          ///< now
    qint64 queuedForReaders = 0;            ///< bytes, now
    std::chrono::microseconds roundTrip{0}; ///< of the last ping; 0 before the first pong
    TimePoint lastPong{};
};

/// penguin-v7 over one MessageChannel: streams, datagrams and binds (docs/protocol.md §3–§7, §9). Both ends
/// use this class.
///
/// Lives in one thread, with its channel and its streams. A slot may destroy streams; the multiplexor itself
/// is deleted with deleteLater() from inside a slot. Destroying it drops the connection; close() first to
/// send what is queued.
class Multiplexor final : public QObject
{
    Q_OBJECT

public:
    enum class State { Running, Closing, Closed };

    explicit Multiplexor(std::unique_ptr<MessageChannel> channel, const MuxOptions &options = {},
                         Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~Multiplexor() override;

    [[nodiscard]] State state() const;
    [[nodiscard]] MuxCounters counters() const;
    [[nodiscard]] const MuxOptions &options() const;
    [[nodiscard]] QString peerName() const;
    /// MessageChannel::logName().
    [[nodiscard]] QString logName() const;
    void setLogName(const QString &name);
    /// Whether the peer's hello named this ability, such as "short-datagrams" (docs/protocol.md §9.2). False
    /// before the hello.
    [[nodiscard]] bool peerCan(QByteArrayView ability) const;
    /// Whether a hello has come at all: the peer is a Rookery.
    [[nodiscard]] bool peerIsRookery() const;
    /// What the peer's hello said it is (MuxOptions::identity); empty: nothing. Never shown.
    [[nodiscard]] QByteArray peerIdentity() const;

    /// Sends Connect at once; any number may be under way. Never null: failure comes as MuxStream::failed().
    [[nodiscard]] std::unique_ptr<MuxStream> openStream(const QByteArray &host, quint16 port);
    [[nodiscard]] bool hasPendingStreams() const;
    /// The oldest stream that the peer opened; null when there is none. Destroying it refuses the Connect
    /// with Reset.
    [[nodiscard]] std::unique_ptr<MuxStream> nextPendingStream();

    /// Queues a datagram. Fails when the host is too long, the connection is over, the queue is full, or the
    /// payload is shorter than 4 bytes and the peer is a penguin.
    Expected<void> sendDatagram(const DatagramView &datagram);
    [[nodiscard]] bool hasPendingDatagrams() const;
    [[nodiscard]] Datagram nextPendingDatagram();
    /// A flow ID for a new UDP mapping: random, never 0.
    [[nodiscard]] quint32 newDatagramFlowId();

    /// Asks the peer to listen; returns the flow ID under which bindAnswered() or bindFailed() comes. For UDP
    /// it is also the flow ID of the datagrams. Fails when the connection is over, 8 are unanswered, or one
    /// has timed out on this connection and the peer is a penguin.
    [[nodiscard]] Expected<quint32> requestBind(frame::BindType type, const QByteArray &host, quint16 port);
    /// The application's answer to bindRequested(): Finish or Reset.
    void answerBind(quint32 flowId, bool accepted);
    /// Gives a port back that the peer has bound for us. False where the peer would not understand: it stays
    /// bound as long as the connection.
    bool releaseBind(quint32 flowId);

    /// Sends a ping now, and expects its pong within the stall limit (after wake from sleep, say).
    void probe();
    /// docs/protocol.md §7: writers see the end, what is queued is sent, then the WebSocket is closed;
    /// closed() follows.
    void close(const QString &reason = {});

Q_SIGNALS:
    void streamPending();
    void datagramsPending();
    void bindRequested(const rookery::BindRequest &request);
    void bindAnswered(quint32 flowId, bool accepted);
    /// The peer gives a port back that it asked for, or asks no more for it.
    void bindReleased(quint32 flowId);
    /// No answer came in time: a penguin never answers (docs/protocol.md §5.3). One that comes later is told
    /// by bindAnswered() all the same.
    void bindFailed(quint32 flowId, const rookery::Error &why);
    void peerIdentified();
    void roundTripMeasured(std::chrono::microseconds roundTrip);
    /// A pong is overdue / came after all.
    void stalled();
    void recovered();
    /// The connection is over and every flow has got its end; emitted once.
    void closed(const rookery::Error &why);

private:
    std::unique_ptr<MuxEngine> m_engine;
};

} // namespace rookery
