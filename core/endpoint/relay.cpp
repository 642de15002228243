// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/relay.h"

#include <QMetaObject>
#include <QObject>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace rookery {

Relay::Relay(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket, Finished finished)
    : m_stream(std::move(stream)), m_socket(std::move(socket)), m_finished(std::move(finished))
{
}

Relay::~Relay()
{
    m_stream->attach(nullptr);
    if (!m_socket)
        return;
    m_stream->abort();
    m_socket->setAbortOnClose();
}

void Relay::start()
{
    m_socket->setListener(this);
    m_stream->attach(this);
    if (m_stream->state() != MuxStream::State::Ended) {
        m_stream->sourceReady();
        deliver();
        return;
    }
    // It ended between its making and now. Where the multiplexor is still about to say why, that comes before
    // this.
    const auto tell = [this] {
        flowEnded(
            {ErrorCode::ClosedByPeer, tr("The flow was over before its bytes could be moved."), {}, {}});
    };
    QMetaObject::invokeMethod(m_stream.get(), tell, Qt::QueuedConnection);
}

void Relay::abort(const Error &why)
{
    if (!m_socket)
        return;
    m_stream->abort();
    end({false, why});
}

FlowEnd::Pulled Relay::pull(char *to, qsizetype max)
{
    if (!m_socket)
        return {0, Supply::Drained};
    const StreamSocket::Result result = m_socket->read(to, max);
    switch (result.outcome) {
    case StreamSocket::Outcome::Ok:
        return {result.bytes, Supply::More};
    case StreamSocket::Outcome::WouldBlock:
        return {result.bytes, Supply::Drained};
    case StreamSocket::Outcome::End:
        m_localEnded = true;
        endIfDone();
        return {0, Supply::End};
    case StreamSocket::Outcome::Failed:
        break;
    }
    end({false, localError()});
    return {0, Supply::Failed};
}

void Relay::framesArrived()
{
    deliver();
}

void Relay::socketWritable()
{
    deliver();
}

void Relay::socketReadable()
{
    // A connection that broke is told even while the flow has no window and nobody reads. Otherwise what came
    // before it broke is read first, and then it is told.
    if (m_socket->lastError() != 0 && !m_stream->hasWindow())
        localBroke();
    else
        m_stream->sourceReady();
}

void Relay::deliver()
{
    if (!deliverPending() || m_peerEnded || !m_stream->isReadFinished())
        return;
    m_peerEnded = true;
    // Where both directions are over, closing says the same.
    if (!m_localEnded)
        m_socket->shutdownWrite();
    if (m_endsWithPeer && !m_localEnded) {
        m_localEnded = true;
        m_stream->finish();
    }
    endIfDone();
}

bool Relay::deliverPending()
{
    std::array<QByteArrayView, StreamSocket::MaxSlices> slices;
    while (m_socket) {
        const size_t count = m_stream->pendingSlices(slices);
        if (count == 0)
            return true;
        const StreamSocket::Result result = m_socket->write(std::span(slices).first(count));
        if (result.outcome == StreamSocket::Outcome::Failed) {
            localBroke();
            return false;
        }
        m_stream->consume(result.bytes);
        if (result.outcome == StreamSocket::Outcome::WouldBlock)
            return false;
    }
    return false;
}

void Relay::flowEnded(const Error &why)
{
    // What came before the end may still be delivered, where the local program takes it at once
    // (docs/protocol.md §7). Without shutdown: this is no end that the program may take for a clean one.
    deliverPending();
    end({false, why});
}

void Relay::localBroke()
{
    m_stream->abort();
    end({false, localError()});
}

Error Relay::localError() const
{
    const int error = m_socket->lastError();
    const QString detail = QString::fromLocal8Bit(std::strerror(error));
    if (error == ECONNRESET || error == EPIPE)
        return {ErrorCode::LocalIo, tr("The local program cut its connection off."), {}, detail};
    return {ErrorCode::LocalIo, tr("The connection with the local program failed."), {}, detail};
}

void Relay::endIfDone()
{
    if (m_localEnded && m_peerEnded)
        end({});
}

void Relay::end(const Outcome &outcome)
{
    if (!m_socket)
        return;
    if (!outcome.clean)
        m_socket->setAbortOnClose();
    m_socket.reset();
    m_outcome = outcome;
    atTurnEnd();
}

void Relay::turnEnded()
{
    // Copies: the callee may destroy the relay.
    const Finished finished = std::exchange(m_finished, {});
    const Outcome outcome = m_outcome;
    if (finished)
        finished(this, outcome);
}

} // namespace rookery
