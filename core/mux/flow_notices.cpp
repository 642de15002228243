// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/flow_notices.h"

#include "core/mux/flow.h"

#include <QPointer>

#include <utility>

namespace rookery {

void FlowNotices::noteArrival(const FlowPtr &flow)
{
    if (std::exchange(flow->awaitsNotice, true))
        return;
    m_readers.push_back(flow);
    m_turnEnd.atTurnEnd();
}

void FlowNotices::noteWritten(const FlowPtr &flow, qint64 bytes)
{
    if (flow->writtenUnreported == 0)
        m_writers.push_back(flow);
    flow->writtenUnreported += quint32(bytes);
}

void FlowNotices::tellReaders()
{
    const auto flows = std::exchange(m_readers, {});
    for (const FlowPtr &flow : flows) {
        if (flow->awaitsNotice)
            tellReader(flow);
    }
}

void FlowNotices::tellWriters()
{
    const auto flows = std::exchange(m_writers, {});
    for (const FlowPtr &flow : flows) {
        const qint64 written = std::exchange(flow->writtenUnreported, 0U);
        if (flow->stream && written > 0)
            Q_EMIT flow->stream->bytesWritten(written);
    }
}

void FlowNotices::tellReader(const FlowPtr &flow)
{
    flow->awaitsNotice = false;
    if (flow->end) {
        flow->end->framesArrived();
        return;
    }
    const QPointer<MuxStream> stream(flow->stream);
    if (!stream)
        return;
    if (!flow->incoming.isEmpty())
        Q_EMIT stream->readyRead();
    if (stream && flow->state.isFinishReceived() && !flow->awaitsNotice)
        Q_EMIT stream->readChannelFinished();
}

void FlowNotices::tellOpened(const FlowPtr &flow)
{
    if (flow->stream)
        Q_EMIT flow->stream->opened();
}

void FlowNotices::tellReached(const FlowPtr &flow)
{
    if (flow->stream)
        Q_EMIT flow->stream->reached();
}

void FlowNotices::tellEnd(const FlowPtr &flow, const Error &why)
{
    if (!flow->state.tellEnd())
        return;
    if (flow->end) {
        flow->end->flowEnded(why);
    } else if (MuxStream *stream = flow->stream) {
        stream->setErrorString(why.message);
        const QPointer<MuxStream> alive(stream);
        Q_EMIT stream->failed(why);
        if (alive && !flow->state.isFinishReceived())
            Q_EMIT stream->readChannelFinished();
    }
}

void FlowNotices::tellEndLater(const FlowPtr &flow, const Error &why)
{
    QMetaObject::invokeMethod(
        flow->stream,
        [flow, why] {
            if (flow->awaitsNotice)
                tellReader(flow);
            tellEnd(flow, why);
        },
        Qt::QueuedConnection);
}

} // namespace rookery
