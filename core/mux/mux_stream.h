// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/byte_slice.h"
#include "core/error/connect_result.h"
#include "core/error/error.h"
#include "core/mux/flow_end.h"

#include <QIODevice>

#include <memory>
#include <span>

namespace rookery {

class Flow;

/// Bytes and frames of one flow so far; payload only.
struct FlowCounters
{
    quint64 bytesIn = 0;
    quint64 bytesOut = 0;
    quint64 framesIn = 0;
    quint64 framesOut = 0;
};

/// One TCP flow of a Multiplexor as a sequential QIODevice (docs/protocol.md §4).
///
/// Made by Multiplexor::openStream() and nextPendingStream(), open for reading and writing from the start:
/// bytes written before opened() ride behind the Connect. The caller owns it; it lives in the multiplexor's
/// thread and may outlive the multiplexor.
///
/// write() takes at most bytesToWriteLimit() − bytesToWrite() bytes and says how many; wait for
/// bytesWritten(). Reading is what lets the peer send more. waitForReadyRead() and waitForBytesWritten() are
/// not supported and return false at once.
///
/// Destroying a stream that has not called finish() or close() sends Reset; after them what was written still
/// arrives.
class MuxStream final : public QIODevice
{
    Q_OBJECT

public:
    enum class State {
        Opening, ///< Connect is sent, the Acknowledge has not come
        Open,
        Ended, ///< both directions are over; bytes that arrived before may still be read
    };

    ~MuxStream() override;

    [[nodiscard]] State state() const;
    [[nodiscard]] quint32 flowId() const;
    /// How its target was reached, as the peer has told; Failed while it has not. Worth a look after
    /// reached() and failed() of a stream that was opened with MuxOpen::AskResult.
    [[nodiscard]] ConnectResult result() const;
    /// Says how the target of a stream that the peer opened was reached, where the peer has asked. Anything
    /// but Connected ends the stream as abort() does.
    void tellResult(ConnectResult result);
    /// As in the Connect: bytes that should be UTF-8, but nobody has checked them.
    [[nodiscard]] QByteArray targetHost() const;
    [[nodiscard]] quint16 targetPort() const;
    [[nodiscard]] FlowCounters counters() const;
    /// Bytes a flow may hold that write() took and the channel has not.
    [[nodiscard]] static qint64 bytesToWriteLimit();

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    /// What write() took and the channel has not (docs/architecture.md, The seam above the WebSocket).
    [[nodiscard]] qint64 bytesToWrite() const override;
    [[nodiscard]] bool atEnd() const override;
    [[nodiscard]] bool canReadLine() const override;

    /// Ends our direction after what was written (Finish); reading goes on. Further writes fail.
    void finish();
    [[nodiscard]] bool isWriteFinished() const;
    /// True once the peer has sent Finish (or the flow ended); bytes may still be waiting to be read.
    [[nodiscard]] bool isReadFinished() const;
    /// finish(), and no more reading: what still arrives is thrown away.
    void close() override;
    /// Ends both directions at once with Reset; what was written and not sent is dropped.
    void abort();

    /// \name The fast path of the Relay. With an end attached, no readyRead() and bytesWritten() are emitted.
    /// @{
    /// `end` must outlive the stream or be detached with nullptr.
    void attach(FlowEnd *end);
    /// The end's source has something to pull.
    void sourceReady();
    /// Whether the peer would take more now.
    [[nodiscard]] bool hasWindow() const;
    /// Fills `slices` with what has arrived, oldest first; returns how many. Valid until consume() or the
    /// event loop.
    [[nodiscard]] size_t pendingSlices(std::span<QByteArrayView> slices) const;
    /// The first `bytes` of the pending ones were delivered; whole frames are acknowledged to the peer.
    void consume(qsizetype bytes);
    /// @}

Q_SIGNALS:
    /// The peer acknowledged the Connect. Not emitted for streams that the peer opened.
    void opened();
    /// The target was reached, as far as the peer can tell: of a stream that was opened with
    /// MuxOpen::AskResult. A peer that cannot tell has acknowledged the Connect, and that is all.
    void reached();
    /// The open failed or the flow was aborted, by Reset or because the connection ended; emitted once.
    void failed(const rookery::Error &why);

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    friend class FlowNotices;
    friend class FlowTable;
    void noteRead();
    explicit MuxStream(std::shared_ptr<Flow> flow);

    std::shared_ptr<Flow> m_flow;
};

} // namespace rookery
