// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QtGlobal>

namespace rookery {

/// The application's end of a flow for code that moves blocks instead of using QIODevice: the Relay. The
/// scheduler asks for bytes when it is the flow's turn, so that nothing is read from a local socket before it
/// can be sent (docs/architecture.md, Life of a byte).
class FlowEnd
{
public:
    enum class Supply {
        More,    ///< there is more: ask again at the next turn
        Drained, ///< nothing now: MuxStream::sourceReady() says when to ask again
        End,     ///< nothing ever again: Finish is sent after these bytes
        Failed,  ///< the local end broke: Reset is sent, flowEnded() is not called
    };
    struct Pulled
    {
        qsizetype bytes = 0;
        Supply then = Supply::Drained;
    };

    virtual ~FlowEnd() = default;

    /// Put up to `max` bytes at `to`. Must not destroy the stream or re-enter it.
    [[nodiscard]] virtual Pulled pull(char *to, qsizetype max) = 0;
    /// Frames or the peer's end of stream have arrived: see MuxStream::pendingSlices() and isReadFinished().
    virtual void framesArrived() = 0;
    /// The open failed, the peer sent Reset or the connection ended: the flow is over in both directions.
    /// What is still in pendingSlices() when the connection ended may be delivered (docs/protocol.md §7);
    /// after a Reset there is nothing.
    virtual void flowEnded(const Error &why) = 0;
};

} // namespace rookery
