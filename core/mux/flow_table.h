// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/byte_slice.h"
#include "core/error/connect_result.h"
#include "core/error/error.h"
#include "core/frame/frame.h"
#include "core/mux/flow_notices.h"
#include "core/mux/flow_receiver.h"
#include "core/mux/flow_sender.h"
#include "core/mux/late_opens.h"
#include "core/mux/mux_link.h"
#include "core/mux/pending_flows.h"

#include <QCoreApplication>
#include <QHash>

namespace rookery {

/// What is wanted of an open.
enum class MuxOpen {
    Plain,
    AskResult, ///< be told how the target was reached: MuxStream::reached(), result()
};

class FlowIds;
class FlowLifecycle;
class MuxStream;
class SendTurn;

/// The streams of one connection (docs/protocol.md §4): who has which ID, what a frame means to its flow, how
/// flows begin and end. FlowSender and FlowReceiver move their bytes. Frames are handled as they arrive; what
/// they cause is told at the end of the turn. Streams may outlive it.
class FlowTable final
{
    Q_DECLARE_TR_FUNCTIONS(rookery::FlowTable)

public:
    using FlowPtr = std::shared_ptr<Flow>;

    /// Longest target host that is sent or taken, bytes: a name has at most 253.
    static constexpr qsizetype MaxHost = 255;

    FlowTable(MuxLink &link, FlowIds &ids, PenguinCare &penguin);
    ~FlowTable();
    FlowTable(const FlowTable &) = delete;
    FlowTable &operator=(const FlowTable &) = delete;

    /// Never null: failure comes as MuxStream::failed().
    [[nodiscard]] std::unique_ptr<MuxStream> open(const QByteArray &host, quint16 port, MuxOpen how);
    /// The oldest that the peer has opened; null when there is none.
    [[nodiscard]] std::unique_ptr<MuxStream> takePending();
    [[nodiscard]] bool hasPending() const { return m_pending.count() > 0; }
    [[nodiscard]] bool contains(quint32 id) const { return m_flows.contains(id); }
    [[nodiscard]] int count() const { return int(m_flows.size()); }
    [[nodiscard]] qint64 queuedForReaders() const { return m_receiver.memory().payload(); }
    /// Whether anything that was written has not been sent.
    [[nodiscard]] bool isSending() const;

    /// \name Frames of the peer: one branch a cell of the table in docs/protocol.md §4.2
    /// @{
    /// Whether there is a flow more, for takePending().
    [[nodiscard]] bool onConnect(quint32 id, const frame::Connect &connect);
    /// These return false where there is no flow of that ID.
    [[nodiscard]] bool onAcknowledge(quint32 id, const frame::Acknowledge &acknowledge);
    [[nodiscard]] bool onReset(quint32 id, const frame::Reset &reset);
    [[nodiscard]] bool onFinish(quint32 id);
    void onPush(quint32 id, const ByteSlice &data);
    /// The same in parts: the flow that may take a Push of `bytes`; null when it was refused.
    [[nodiscard]] FlowPtr admitPush(quint32 id, qsizetype bytes);
    /// One of the parts, `frameSize` as in SliceQueue. A flow that has ended meanwhile does not care.
    void takePart(const FlowPtr &flow, const ByteSlice &part, qsizetype frameSize);
    /// @}

    /// \name For MuxStream
    /// @{
    [[nodiscard]] bool takesData() const;
    void flowHasData(Flow &flow); ///< write(), finish() or sourceReady() changed what there is to send
    void flowRead(const FlowPtr &flow) { m_receiver.read(flow); } ///< whole frames were told to receiving
    void flowAborted(const FlowPtr &flow);
    void streamDestroyed(const FlowPtr &flow);
    void flowReached(const FlowPtr &flow, ConnectResult result);
    /// @}

    /// \name Turns and times
    /// @{
    /// Readers are told what the turn brought.
    void tellReaders();
    void tellWriters() { m_notices.tellWriters(); }
    /// A flow's turn at sending has come.
    void serve(SendTurn &turn);
    /// Nobody has a turn any more for now.
    void flushed();
    void check(TimePoint now);
    /// A pong has come, whoever asked for it.
    void onPong(const QByteArray &payload) { m_opens.onPong(payload, m_link.now()); }
    [[nodiscard]] std::optional<TimePoint> nextCheck() const;
    /// Every flow may send more, or less, than before.
    void updateAll();
    /// @}

    /// \name The end of the connection
    /// @{
    void failRequested(const Error &why); ///< opens that wait for an answer
    void failAll(const Error &why);
    /// @}

private:
    [[nodiscard]] FlowPtr makeFlow(quint32 id, FlowLifecycle state);
    [[nodiscard]] qint64 firstInFlight() const;
    void insert(const FlowPtr &flow);
    void remove(const FlowPtr &flow);
    void fail(const FlowPtr &flow, const Error &why);
    void reset(const FlowPtr &flow, const Error &why);
    void retryOpen(const FlowPtr &flow);
    void sendConnect(Flow &flow);
    void tellReached(const FlowPtr &flow);
    [[nodiscard]] bool cutOffPayers(const FlowPtr &flow, qsizetype bytes);
    void dropUnread(const FlowPtr &flow);

    MuxLink &m_link;
    FlowIds &m_ids;
    PenguinCare &m_penguin;
    QHash<quint32, FlowPtr> m_flows;
    PendingFlows m_pending;
    LateOpens m_opens;
    FlowNotices m_notices;
    FlowReceiver m_receiver;
    FlowSender m_sender;
};

} // namespace rookery
