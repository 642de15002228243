// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"
#include "core/loop/turn_end.h"
#include "core/mux/abuse_guard.h"
#include "core/mux/bind_table.h"
#include "core/mux/datagram_lane.h"
#include "core/mux/delayed_flows.h"
#include "core/mux/drain_meter.h"
#include "core/mux/flow.h"
#include "core/mux/flow_ids.h"
#include "core/mux/hello.h"
#include "core/mux/in_flight_total.h"
#include "core/mux/interaction.h"
#include "core/mux/keepalive.h"
#include "core/mux/message_parts.h"
#include "core/mux/multiplexor.h"
#include "core/mux/open_deadlines.h"
#include "core/mux/pending_flows.h"
#include "core/mux/penguin_care.h"
#include "core/mux/reader_memory.h"

#include <QHash>

#include <memory>
#include <optional>

namespace rookery {

/// The works of a Multiplexor. Frames are handled as they arrive (mux_engine_receive.cpp); what they cause
/// (readers told, frames sent) is gathered and done once at the end of the event loop's turn (wake()), so
/// that many small frames cost one system call.
class MuxEngine final : public QObject, private TurnEnd::Task
{
    Q_OBJECT

public:
    MuxEngine(Multiplexor *front, std::unique_ptr<MessageChannel> channel, const MuxOptions &options,
              Clock &clock);
    ~MuxEngine() override;

    using State = Multiplexor::State;
    /// Longest target host that is sent or taken, bytes: a name has at most 253.
    static constexpr qsizetype MaxHost = 255;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const MuxOptions &options() const { return m_options; }
    [[nodiscard]] MuxCounters counters() const;
    [[nodiscard]] QString peerName() const { return m_channel->peerName(); }
    [[nodiscard]] QString logName() const { return m_channel->logName(); }
    void setLogName(const QString &name) { m_channel->setLogName(name); }
    [[nodiscard]] const std::optional<Hello> &peerHello() const { return m_peerHello; }

    [[nodiscard]] std::unique_ptr<MuxStream> open(const QByteArray &host, quint16 port);
    [[nodiscard]] bool hasPendingStreams() const { return m_pending.count() > 0; }
    [[nodiscard]] std::unique_ptr<MuxStream> nextPendingStream();
    Expected<void> sendDatagram(const DatagramView &datagram);
    [[nodiscard]] DatagramLane &datagrams() { return m_datagrams; }
    [[nodiscard]] quint32 newDatagramFlowId();
    [[nodiscard]] Expected<quint32> requestBind(frame::BindType type, const QByteArray &host, quint16 port);
    void answerBind(quint32 flowId, bool accepted);
    bool releaseBind(quint32 flowId);
    void probe();
    void close(const QString &reason);

    /// \name For MuxStream
    /// @{
    void flowHasData(Flow &flow); ///< write(), finish() or sourceReady() changed what there is to send
    void flowRead(Flow &flow);    ///< whole frames were told to flow.receiving
    void flowAborted(const std::shared_ptr<Flow> &flow);
    void streamDestroyed(const std::shared_ptr<Flow> &flow);
    /// @}

private:
    using FlowPtr = std::shared_ptr<Flow>;
    using Slip = AbuseGuard::Slip;

    // mux_engine.cpp: what the application asks for
    [[nodiscard]] FlowPtr makeFlow(quint32 id, FlowLifecycle state);
    void insertFlow(const FlowPtr &flow);
    void removeFlow(const FlowPtr &flow);
    [[nodiscard]] bool idInUse(quint32 id) const { return m_flows.contains(id) || m_binds.contains(id); }
    [[nodiscard]] ReceiveWindow::Limits receiveLimits() const;
    [[nodiscard]] SendWindow::Limits sendLimits() const;

    // mux_engine_end.cpp: how flows and the connection end
    void failFlow(const FlowPtr &flow, const Error &why);
    static void tellEnd(const FlowPtr &flow, const Error &why);
    /// From the event loop, as long as the stream is there; the engine need not be.
    static void tellEndLater(const FlowPtr &flow, const Error &why);
    void resetFlow(const FlowPtr &flow, const Error &why);
    void fail(ErrorCode code, const QString &message, const QString &detail, CloseCode closeCode);
    void endFailed();
    void onChannelClosed(const Error &why);
    void shutDown(const Error &why);
    void failWhatWaits();
    void closeWhenDrained();
    /// Nothing is sent or heard any more, whether or not closed() has been said.
    [[nodiscard]] bool isOver() const { return m_state == State::Closed || m_failure; }

    // mux_engine_timers.cpp: what comes with time
    void onTimer();
    void armTimer();
    void checkOpenDeadlines(TimePoint now);
    void checkBindDeadlines(TimePoint now);
    void checkMissedAcknowledges(TimePoint now);
    void checkForgotten(TimePoint now);
    void checkHeldBack(TimePoint now);
    void onPong(const QByteArray &payload);

    // mux_engine_receive.cpp: one function a frame
    void onMessage(const ByteSlice &message);
    void onFrame(quint32 id, const frame::Connect &connect);
    void onFrame(quint32 id, const frame::Acknowledge &acknowledge);
    void onFrame(quint32 id, const frame::Reset &reset);
    void onFrame(quint32 id, const frame::Finish &finish);
    void onFrame(quint32, const frame::Push &) {} // onPush() keeps the message alive
    void onPush(quint32 id, const ByteSlice &data);
    void onMessageBegan(const ByteSlice &part, qint64 total);
    void onMessageContinued(const ByteSlice &part, bool last);
    /// The flow that may take a Push of `bytes`; null when it was refused.
    [[nodiscard]] FlowPtr admitPush(quint32 id, qsizetype bytes);
    /// One part of an admitted Push; `frameSize` as in SliceQueue.
    void takePush(const FlowPtr &flow, const ByteSlice &part, qsizetype frameSize);
    void onFrame(quint32 id, const frame::Bind &bind);
    void onFrame(quint32 id, const frame::Datagram &datagram);
    void onHello(QByteArrayView trailing);
    void establish(const FlowPtr &flow, quint32 frames);
    void retryOpen(const FlowPtr &flow);
    void noteSlip(Slip slip);
    /// A frame that costs its sender nothing; false when there were too many and the connection is over.
    bool spend(AbuseGuard::Kind kind);

    // mux_engine_send.cpp: the way out
    void wake();
    void turnEnded() override { wake(); }
    void scheduleWake() { atTurnEnd(); }
    void noticeReader(const FlowPtr &flow);
    static void tellReader(const FlowPtr &flow);
    void tellReaders();
    void tellWriters();
    void sendControl(MessageBuffer &&message);
    void sendReset(quint32 id) { sendControl(frame::encodeReset(id)); }
    void flushOut();
    void serve(SendTurn &turn);
    void serveDatagrams();
    void serveFlow(const FlowPtr &flow);
    [[nodiscard]] bool maySend(const Flow &flow) const;
    /// Fills `payload` from the flow's queue or its end; says whether to come back.
    [[nodiscard]] FlowEnd::Supply fill(Flow &flow, MessageBuffer &payload, qsizetype max);
    void sendPush(Flow &flow, MessageBuffer &&payload);
    void sendFinishIfDue(const FlowPtr &flow);
    void acknowledgeIfDue(Flow &flow);

    /// Whether `bytes` more for this flow can be held. Readers that have stopped pay for the others.
    [[nodiscard]] bool makeRoom(const FlowPtr &flow, qint64 bytes);
    void dropUnread(const FlowPtr &flow);
    [[nodiscard]] static bool mayBeForgotten(const Flow &flow);
    void updateReadiness(Flow &flow);

    Multiplexor *m_front;
    std::unique_ptr<MessageChannel> m_channel;
    MuxOptions m_options;
    Clock &m_clock;
    State m_state = State::Running;
    std::optional<Hello> m_peerHello;
    PenguinCare m_penguin;

    QHash<quint32, FlowPtr> m_flows;
    AbuseGuard m_guard;
    BindTable m_binds;
    FlowIds m_ids;
    PendingFlows m_pending;
    OpenDeadlines m_openDeadlines;
    /// Flows that have something to send, no window, and a peer that has ended its own direction. It may have
    /// let go of the flow without a word, and then no window will ever come: a penguin whose target breaks
    /// after its Finish does, and a Rookery whose stream is destroyed after it. Both answer an Acknowledge
    /// for a flow that they do not know with Reset (docs/protocol.md §4.4), so one of 0 frames asks.
    DelayedFlows m_forgotten{std::chrono::seconds(5)};
    /// Flows that only our own bound in bytes holds back. Their peers may wait for more frames before they
    /// acknowledge any, as many as they announced: without an Acknowledge for this long, a few more go.
    DelayedFlows m_heldBack{std::chrono::milliseconds(100)};
    ReaderMemory m_memory;
    InFlightTotal m_inFlight;
    DatagramLane m_datagrams;
    SendScheduler m_scheduler;
    DrainMeter m_drain;
    Interaction m_interaction;
    MessageBuffer m_spare; ///< a large block that was read into and not needed
    MessageParts m_parts;
    std::vector<FlowPtr> m_readersToTell;
    std::vector<FlowPtr> m_writersToTell;
    bool m_streamsArrived = false;
    bool m_datagramsArrived = false;
    bool m_flushing = false;

    /// What ends the connection at the end of this turn.
    struct Failure
    {
        Error why;
        CloseCode closeCode;
    };
    std::optional<Failure> m_failure;
    bool m_closeToTell = false; ///< close() was called in this turn
    bool m_timerDue = false;    ///< probe() was
    Keepalive m_keepalive;
    std::unique_ptr<Timer> m_timer;
    TimePoint m_armedFor{};
    bool m_traffic = false; ///< since the last ping
    std::optional<TimePoint> m_closeDeadline;
    QString m_closeReason;
    std::chrono::microseconds m_shortestRoundTrip{0};
    MuxCounters m_counters;
};

} // namespace rookery
