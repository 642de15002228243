// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mux/bind_table.h"
#include "core/mux/datagram_lane.h"
#include "core/mux/flow_ids.h"
#include "core/mux/flow_table.h"
#include "core/mux/hello.h"
#include "core/mux/message_parts.h"
#include "core/mux/mux_link.h"
#include "core/mux/penguin_care.h"

#include <QObject>

namespace rookery {

/// penguin-v7 over one MessageChannel: streams, datagrams and binds (docs/protocol.md §3–§7, §9). Both ends
/// use this class. It is what holds for the connection as a whole: frames go from here to whom they are for,
/// and what a turn of the event loop brought is told and sent at its end. Streams are FlowTable's.
///
/// Lives in one thread, with its channel and its streams. A slot may destroy streams; the multiplexor itself
/// is deleted with deleteLater() from inside a slot. Destroying it drops the connection; close() first to
/// send what is queued.
class Multiplexor final : public QObject, private TurnEnd::Task
{
    Q_OBJECT

public:
    using State = MuxLink::State;

    explicit Multiplexor(std::unique_ptr<MessageChannel> channel, const MuxOptions &options = {},
                         Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~Multiplexor() override;

    [[nodiscard]] State state() const { return m_link.state(); }
    [[nodiscard]] MuxCounters counters() const;
    [[nodiscard]] const MuxOptions &options() const { return m_link.options(); }
    [[nodiscard]] QString peerName() const { return m_link.channel().peerName(); }
    /// MessageChannel::logName().
    [[nodiscard]] QString logName() const { return m_link.channel().logName(); }
    void setLogName(const QString &name) { m_link.channel().setLogName(name); }
    /// Whether the peer's hello named this ability, such as "short-datagrams" (docs/protocol.md §9.2). False
    /// before the hello.
    [[nodiscard]] bool peerCan(QByteArrayView ability) const
    {
        return m_peer && m_peer->abilities.contains(ability);
    }
    /// Whether a hello has come at all: the peer is a Rookery.
    [[nodiscard]] bool peerIsRookery() const { return m_peer.has_value(); }
    /// What the peer's hello said it is (MuxOptions::identity); empty: nothing. Never shown.
    [[nodiscard]] QByteArray peerIdentity() const { return m_peer ? m_peer->identity : QByteArray(); }

    /// Payload of the largest Push that comes through to the peer, as its hello says; 0: it knows of no
    /// limit.
    [[nodiscard]] qsizetype peerLargestFrame() const { return m_peer ? m_peer->largestFrame : 0; }

    /// Sends Connect at once; any number may be under way. Never null: failure comes as MuxStream::failed().
    [[nodiscard]] std::unique_ptr<MuxStream> openStream(const QByteArray &host, quint16 port,
                                                        MuxOpen how = MuxOpen::Plain);
    [[nodiscard]] bool hasPendingStreams() const { return m_flows.hasPending(); }
    /// The oldest stream that the peer opened; null when there is none. Destroying it refuses the Connect
    /// with Reset.
    [[nodiscard]] std::unique_ptr<MuxStream> nextPendingStream();

    /// Queues a datagram. Fails when the host is too long, the connection is over, the queue is full, or the
    /// payload is shorter than 4 bytes and the peer is a penguin.
    Expected<void> sendDatagram(const DatagramView &datagram);
    [[nodiscard]] bool hasPendingDatagrams() const { return m_datagrams.hasArrived(); }
    [[nodiscard]] Datagram nextPendingDatagram() { return m_datagrams.take(); }
    /// A flow ID for a new UDP mapping: random, never 0.
    [[nodiscard]] quint32 newDatagramFlowId();

    /// Asks the peer to listen; returns the flow ID under which bindAnswered() or bindFailed() comes. For UDP
    /// it is also the flow ID of the datagrams. Fails when the connection is over, 8 are unanswered, or one
    /// has timed out on this connection and the peer is a penguin.
    [[nodiscard]] Expected<quint32> requestBind(frame::BindType type, const QByteArray &host, quint16 port);
    /// The application's answer to bindRequested(): Finish or Reset.
    /// `port`: the one that was chosen, where the Bind asked for any.
    void answerBind(quint32 flowId, bool accepted, quint16 port = 0);
    /// The port that the peer says it has chosen for a Bind of ours that it has accepted; 0: it says none.
    [[nodiscard]] quint16 boundPort(quint32 flowId) const { return m_binds.port(flowId); }
    /// Gives a port back that the peer has bound for us. False where the peer would not understand: it stays
    /// bound as long as the connection.
    bool releaseBind(quint32 flowId);

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
    /// The connection is over and every flow has got its end; emitted once.
    void closed(const rookery::Error &why);

private:
    using Slip = AbuseGuard::Slip;

    // What arrives: one function a frame.
    void connectChannel();
    void onMessage(const ByteSlice &message);
    void onMessageBegan(const ByteSlice &part, qint64 total);
    void onMessageContinued(const ByteSlice &part, bool last);
    void onFrame(quint32 id, const frame::Connect &connect);
    void onFrame(quint32 id, const frame::Acknowledge &acknowledge);
    void onFrame(quint32 id, const frame::Reset &reset);
    void onFrame(quint32 id, const frame::Finish &finish);
    void onFrame(quint32, const frame::Push &) {} // onMessage() keeps the message alive
    void onFrame(quint32 id, const frame::Bind &bind);
    void onFrame(quint32 id, const frame::Datagram &datagram);
    void onHello(QByteArrayView trailing);

    // Turns and times.
    void turnEnded() override;
    void flushOut();
    void sendNextDatagram();
    void onTime();
    void lookLater();

    // The end.
    void failWhatWaits();
    void failBinds(const Error &why);
    void closeWhenDrained();
    void endFailed();
    void shutDown(const Error &why);

    MuxLink m_link;
    std::optional<Hello> m_peer; ///< a Rookery
    PenguinCare m_penguin;
    BindTable m_binds;
    FlowIds m_ids; ///< of flows and binds
    DatagramLane m_datagrams;
    FlowTable m_flows;
    MessageParts m_parts;
    bool m_streamsArrived = false; ///< in this turn
    bool m_datagramsArrived = false;
    bool m_closeToTell = false; ///< close() was called in this turn
    std::optional<TimePoint> m_closeDeadline;
    QString m_closeReason;
};

} // namespace rookery
