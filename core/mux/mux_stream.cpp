// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/mux_stream.h"

#include "core/mux/flow.h"
#include "core/mux/flow_table.h"

#include <QThread>

#include <array>

namespace rookery {

namespace {
constexpr qint64 WriteLimit = qint64(4) << 20;
}

MuxStream::MuxStream(std::shared_ptr<Flow> flow) : m_flow(std::move(flow))
{
    m_flow->stream = this;
    // Unbuffered: the flow's own queue is the buffer, and a frame counts as consumed when it was copied out
    // of it.
    QIODevice::open(QIODevice::ReadWrite | QIODevice::Unbuffered);
}

MuxStream::~MuxStream()
{
    m_flow->stream = nullptr;
    m_flow->end = nullptr;
    if (m_flow->table)
        m_flow->table->streamDestroyed(m_flow);
}

MuxStream::State MuxStream::state() const
{
    switch (m_flow->state.phase()) {
    case FlowLifecycle::Phase::Requested:
        return State::Opening;
    case FlowLifecycle::Phase::Open:
        return State::Open;
    case FlowLifecycle::Phase::Over:
        break;
    }
    return State::Ended;
}

quint32 MuxStream::flowId() const
{
    return m_flow->id;
}

ConnectResult MuxStream::result() const
{
    return m_flow->result;
}

void MuxStream::tellResult(ConnectResult result)
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (m_flow->table)
        m_flow->table->flowReached(m_flow, result);
}

QByteArray MuxStream::targetHost() const
{
    return m_flow->host;
}

quint16 MuxStream::targetPort() const
{
    return m_flow->port;
}

FlowCounters MuxStream::counters() const
{
    return m_flow->counters;
}

qint64 MuxStream::bytesToWriteLimit()
{
    return WriteLimit;
}

qint64 MuxStream::bytesAvailable() const
{
    return m_flow->incoming.bytes() + QIODevice::bytesAvailable();
}

qint64 MuxStream::bytesToWrite() const
{
    return m_flow->outgoing.bytes();
}

bool MuxStream::atEnd() const
{
    return bytesAvailable() == 0 && isReadFinished();
}

bool MuxStream::canReadLine() const
{
    return m_flow->incoming.contains('\n') || QIODevice::canReadLine();
}

void MuxStream::finish()
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (m_flow->state.endWriting())
        m_flow->table->flowHasData(*m_flow);
}

bool MuxStream::isWriteFinished() const
{
    return m_flow->state.isWritingEnded() || m_flow->state.isOver();
}

bool MuxStream::isReadFinished() const
{
    return m_flow->state.isFinishReceived() || m_flow->state.isOver();
}

void MuxStream::close()
{
    if (!isOpen())
        return;
    finish();
    m_flow->state.discard();
    const qint64 unread = m_flow->incoming.bytes();
    if (unread > 0)
        consume(unread);
    QIODevice::close();
}

void MuxStream::abort()
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (m_flow->table)
        m_flow->table->flowAborted(m_flow);
}

void MuxStream::attach(FlowEnd *end)
{
    m_flow->end = end;
    m_flow->sourceReady = false;
    if (m_flow->table)
        m_flow->table->flowHasData(*m_flow);
}

bool MuxStream::hasWindow() const
{
    return m_flow->state.isOpen() && m_flow->sending.canSend();
}

void MuxStream::sourceReady()
{
    m_flow->sourceReady = true;
    if (m_flow->table)
        m_flow->table->flowHasData(*m_flow);
}

size_t MuxStream::pendingSlices(std::span<QByteArrayView> slices) const
{
    return m_flow->incoming.peek(slices);
}

void MuxStream::consume(qsizetype bytes)
{
    m_flow->incoming.drop(bytes, [this](qsizetype size) { m_flow->receiving.consumed(size); });
    noteRead();
}

void MuxStream::noteRead()
{
    if (m_flow->table)
        m_flow->table->flowRead(m_flow);
    else
        m_flow->incoming.packIfDue();
}

qint64 MuxStream::readData(char *data, qint64 maxSize)
{
    if (maxSize == 0)
        return 0;
    const qint64 n =
        m_flow->incoming.read(data, maxSize, [this](qsizetype size) { m_flow->receiving.consumed(size); });
    if (n > 0)
        noteRead();
    // -1 is QIODevice's way to say that nothing will ever come again.
    return n == 0 && isReadFinished() ? -1 : n;
}

qint64 MuxStream::writeData(const char *data, qint64 maxSize)
{
    if (isWriteFinished() || !m_flow->table->takesData()) {
        setErrorString(tr("The flow takes no more data."));
        return -1;
    }
    const qint64 n = std::min(maxSize, WriteLimit - m_flow->outgoing.bytes());
    if (n > 0) {
        m_flow->outgoing.append(ByteSlice(QByteArray(data, n)));
        m_flow->table->flowHasData(*m_flow);
    }
    return n;
}

} // namespace rookery
