// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/connect_result.h"
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

/// Whether who opens a flow wants to be told how its target was reached (docs/protocol.md §9.4).
enum class ResultWish : quint8 {
    None,
    CannotAsk, ///< the peer does not know the question: that it has the flow is all that will be known
    Asked,     ///< the answer is due
    Told,
};

/// Everything the multiplexor knows of one stream (docs/protocol.md §4). Shared by the FlowTable and the
/// MuxStream in front of it; each may go first: without its stream a flow still sends what was written before
/// finish(), without its table it can still be read to its end. There are tens of thousands of them: small
/// members stand together, so that nothing is lost between them.
class Flow final : public SendTurn, public OpenWait
{
public:
    Flow(FlowLifecycle begin, const SendWindow::Limits &send, const ReceiveWindow::Limits &receive,
         TimePoint now, std::shared_ptr<WaitingBytes> waiting)
        : state(begin), sending(send), receiving(receive, now), incoming(std::move(waiting))
    {
    }

    quint32 id = 0;
    quint32 writtenUnreported = 0; ///< FlowNotices': for bytesWritten()
    FlowLifecycle state;
    quint16 port = 0;
    quint8 attempts = 1;         ///< Connects sent for this open
    bool sourceReady = false;    ///< the end has said that there is something to pull
    bool heardSinceSent = false; ///< a Push has come since the last one went
    bool sentAhead = true;       ///< FlowSender's: nothing of it waits behind data of other flows
    bool awaitsNotice = false;   ///< FlowNotices': the reader is to be told
    ResultWish wish = ResultWish::None;
    ConnectResult result = ConnectResult::Failed; ///< what is known of it
    PenguinCare::Watch penguin;                   ///< PenguinCare's
    DelayedFlows::Mark forgotten;                 ///< FlowSender's
    DelayedFlows::Mark heldBack;                  ///< FlowSender's
    TimePoint heldBackSince{};                    ///< while heldBack is watched
    QByteArray host;

    FlowTable *table = nullptr;  ///< null once the flow is no longer in it
    MuxStream *stream = nullptr; ///< null once the application has dropped it
    FlowEnd *end = nullptr;

    SendWindow sending;
    ReceiveWindow receiving;
    SliceQueue outgoing;  ///< what write() took
    SliceQueue incoming;  ///< what the reader has not taken
    QByteArrayList early; ///< payloads sent behind the Connect, kept until it is acknowledged
    FlowCounters counters;
    ReaderMemory::Part memory; ///< ReaderMemory's
};

} // namespace rookery
