// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/byte_slice.h"
#include "core/mux/reader_memory.h"
#include "core/mux/slice_queue.h"

#include <QHash>

#include <memory>
#include <optional>

namespace rookery {

class FlowNotices;
class MuxLink;
class PenguinCare;

/// The way in of the flows of one connection: what of a Push is kept for its reader, and what the peer is
/// told of what was read. Flows are the table's, and so is who is Reset.
class FlowReceiver final
{
public:
    using FlowPtr = std::shared_ptr<Flow>;

    /// What becomes of a Push.
    enum class Admission {
        Welcome,
        NotOpen, ///< there is no such flow, or not yet
        AfterFinish,
        BeyondWindow,
        TooMuch,     ///< it cannot be held
        IfOthersPay, ///< as ReaderMemory::Room
    };

    /// `flows` are all that there are, by their IDs.
    FlowReceiver(MuxLink &link, FlowNotices &notices, PenguinCare &penguin,
                 const QHash<quint32, FlowPtr> &flows);

    [[nodiscard]] ReaderMemory &memory() { return m_memory; }
    [[nodiscard]] const ReaderMemory &memory() const { return m_memory; }

    /// A Push of `bytes` comes for `flow`, which may be null.
    [[nodiscard]] Admission admit(const FlowPtr &flow, qsizetype bytes);
    /// An admitted one begins.
    void begin(Flow &flow);
    /// One part of it; `frameSize` as in SliceQueue.
    void take(const FlowPtr &flow, const ByteSlice &part, qsizetype frameSize);
    /// The reader took something, and whole frames were told to flow->receiving.
    void read(const FlowPtr &flow);
    /// The flow is over. Its reader may take what has come.
    void forget(const FlowPtr &flow);

    void turnEnded();
    /// Wakes penguins that may have missed an Acknowledge.
    void check(TimePoint now);

private:
    void acknowledgeIfDue(Flow &flow);

    MuxLink &m_link;
    FlowNotices &m_notices;
    PenguinCare &m_penguin;
    const QHash<quint32, FlowPtr> &m_flows;
    ReaderMemory m_memory;
};

} // namespace rookery
