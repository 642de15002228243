// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mux/flow_lifecycle.h"
#include "core/mux/mux_stream.h"
#include "core/mux/open_deadlines.h"
#include "core/mux/penguin_care.h"
#include "core/mux/reader_memory.h"
#include "core/mux/receive_window.h"
#include "core/mux/send_scheduler.h"
#include "core/mux/send_window.h"
#include "core/mux/slice_queue.h"

#include <QByteArrayList>

namespace rookery {

class FlowTable;

/// Everything the multiplexor knows of one stream (docs/protocol.md §4). Shared by the engine's table and the
/// MuxStream in front of it; each may go first: without its stream a flow still sends what was written before
/// finish(), without its engine it can still be read to its end.
class Flow final : public SendTurn, public OpenWait
{
public:
    Flow(FlowLifecycle begin, const SendWindow::Limits &send, const ReceiveWindow::Limits &receive,
         TimePoint now, std::shared_ptr<WaitingBytes> waiting)
        : state(begin), sending(send), receiving(receive, now), incoming(std::move(waiting))
    {
    }

    quint32 id = 0;
    FlowLifecycle state;
    QByteArray host;
    quint16 port = 0;
    int attempts = 1; ///< Connects sent for this open

    FlowTable *table = nullptr;  ///< null once the flow is no longer in it
    MuxStream *stream = nullptr; ///< null once the application has dropped it
    FlowEnd *end = nullptr;

    SendWindow sending;
    ReceiveWindow receiving;
    SliceQueue outgoing;  ///< what write() took
    SliceQueue incoming;  ///< what the reader has not taken
    QByteArrayList early; ///< payloads sent behind the Connect, kept until it is acknowledged
    FlowCounters counters;
    ReaderMemory::Part memory;
    PenguinCare::Watch penguin;
    DelayedFlows::Mark forgotten; ///< of the engine's m_forgotten
    DelayedFlows::Mark heldBack;  ///< of the engine's m_heldBack
    TimePoint heldBackSince{};    ///< while it is watched there
    qint64 writtenUnreported = 0; ///< for bytesWritten()

    bool sourceReady = false;    ///< the end has said that there is something to pull
    bool heardSinceSent = false; ///< a Push has come since the last one went
    bool awaitsNotice = false;   ///< in the engine's list of flows whose reader must be told
};

} // namespace rookery
