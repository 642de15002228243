// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/socket_poller.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <span>

namespace rookery {

/// A connected, non-blocking stream socket (or another descriptor that reads and writes bytes) without buffers of its own: the
/// local side of a flow. QTcpSocket cannot half-close and costs a third more CPU (docs/architecture.md).
///
/// Owns the descriptor. Lives in one thread.
class StreamSocket final : private SocketPoller::Watcher
{
public:
    /// Told from the event loop; must outlive the socket. May destroy the socket inside a call.
    class Listener
    {
    public:
        virtual ~Listener() = default;
        virtual void socketReadable() = 0; ///< after a read that returned WouldBlock; also end of stream and errors
        virtual void socketWritable() = 0; ///< after a write that was not taken whole
    };
    enum class Outcome { Ok, WouldBlock, End, Failed };
    struct Result
    {
        qsizetype bytes = 0;
        Outcome outcome = Outcome::Ok; ///< WouldBlock may come together with bytes: do not ask again before the listener is told
    };

    /// Takes over `descriptor` and makes it non-blocking, close-on-exec and, for TCP, TCP_NODELAY.
    explicit StreamSocket(int descriptor);
    /// For stdin and stdout: one descriptor to read from, another to write to.
    StreamSocket(int readDescriptor, int writeDescriptor);
    ~StreamSocket() override;
    StreamSocket(const StreamSocket &) = delete;
    StreamSocket &operator=(const StreamSocket &) = delete;

    void setListener(Listener *listener);
    [[nodiscard]] Result read(char *to, qsizetype max);
    [[nodiscard]] Result write(std::span<const QByteArrayView> slices);
    /// Half-close: the peer reads the end of our bytes; reading goes on.
    void shutdownWrite();
    /// close() sends RST instead of FIN, so that the local program sees that the flow was aborted and not ended.
    void setAbortOnClose();
    /// errno of the last Failed.
    [[nodiscard]] int lastError() const { return m_error; }
    [[nodiscard]] int descriptor() const { return m_readFd; }

private:
    void descriptorReady(SocketPoller::Events events) override;

    int m_readFd = -1;
    int m_writeFd = -1;
    int m_error = 0;
    bool m_awaitingRead = false;
    bool m_awaitingWrite = false;
    Listener *m_listener = nullptr;
};

} // namespace rookery
