// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/message_buffer.h"
#include "core/mux/delayed_flows.h"
#include "core/mux/flow_end.h"
#include "core/mux/in_flight_total.h"
#include "core/mux/interaction.h"

#include <QHash>

#include <memory>
#include <optional>

namespace rookery {

class Flow;
class FlowNotices;
class MuxLink;

/// The way out of the flows of one connection: which of them may send, how much at a time, and what is done
/// for those that cannot (docs/architecture.md, Life of a byte). Flows are the table's; here is what they
/// have in flight together.
class FlowSender final
{
public:
    using FlowPtr = std::shared_ptr<Flow>;

    /// What a turn has made of a flow.
    enum class Served {
        GoesOn,
        Done,   ///< its last Finish was sent: it is over
        Broken, ///< the local end failed: to be Reset
    };

    /// `flows` are all that there are, by their IDs.
    FlowSender(MuxLink &link, FlowNotices &notices, const QHash<quint32, FlowPtr> &flows);

    /// What a flow has to send, its window, its state or the connection's has changed: whether it takes
    /// turns.
    void update(Flow &flow);
    /// The flow's turn has come.
    [[nodiscard]] Served serve(const FlowPtr &flow);
    /// Nobody has a turn any more for now.
    void flushed();
    /// The peer has acknowledged so many frames of an open flow.
    void acknowledged(Flow &flow, quint32 frames);
    /// The flow is over.
    void forget(Flow &flow);

    /// Looks after those that could not send for a while.
    void check(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextCheck() const;

private:
    [[nodiscard]] bool pulls(const Flow &flow) const;
    [[nodiscard]] bool maySend(const Flow &flow) const;
    [[nodiscard]] qsizetype largestPush(const Flow &flow) const;
    /// Fills `payload` from the flow's queue or its end; says whether to come back.
    [[nodiscard]] FlowEnd::Supply fill(const FlowPtr &flow, MessageBuffer &payload, qsizetype max);
    void tellInteraction(TimePoint now);
    void sendPush(Flow &flow, MessageBuffer &&payload);
    void watch(Flow &flow, bool hasData);
    void checkForgotten(TimePoint now);
    void checkHeldBack(TimePoint now);

    MuxLink &m_link;
    FlowNotices &m_notices;
    const QHash<quint32, FlowPtr> &m_flows;
    InFlightTotal m_inFlight;
    Interaction m_interaction;
    bool m_isInteractive = false; ///< as the channel was told
    /// Flows that have something to send, no window, and a peer that has ended its own direction. It may have
    /// let go of the flow without a word, and then no window will ever come: a penguin whose target breaks
    /// after its Finish does, and a Rookery whose stream is destroyed after it. Both answer an Acknowledge
    /// for a flow that they do not know with Reset (docs/protocol.md §4.4), so one of 0 frames asks.
    DelayedFlows m_forgotten{std::chrono::seconds(5)};
    /// Flows that only our own bound in bytes holds back. Their peers may wait for more frames before they
    /// acknowledge any, as many as they announced: without an Acknowledge for this long, a few more go.
    DelayedFlows m_heldBack{std::chrono::milliseconds(100)};
    MessageBuffer m_spare; ///< a large block that was read into and not needed
};

} // namespace rookery
