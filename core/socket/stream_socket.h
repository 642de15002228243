// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/socket_poller.h"
#include "core/socket/descriptor_budget.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <memory>
#include <span>
#include <utility>

namespace rookery {

/// A connected, non-blocking stream socket (or another descriptor that reads and writes bytes) without
/// buffers of its own: the local side of a flow. QTcpSocket cannot half-close and costs a third more CPU
/// (docs/architecture.md, Life of a byte).
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
        /// After a read that returned WouldBlock; also end of stream. And when the connection breaks, even
        /// while nobody waits to read: lastError() is set then.
        virtual void socketReadable() = 0;
        virtual void socketWritable() = 0; ///< after a write that was not taken whole
    };
    enum class Outcome { Ok, WouldBlock, End, Failed };
    struct Result
    {
        qsizetype bytes = 0;
        Outcome outcome = Outcome::Ok; ///< WouldBlock may come together with bytes: do not ask again before
                                       ///< the listener is told
    };
    /// Slices that one write() takes at most; it leaves the rest.
    static constexpr size_t MaxSlices = 64;

    /// What has been done to a descriptor already.
    enum class Setup {
        None,
        /// A TCP socket of our own that is non-blocking, close-on-exec and tuned, as TcpListener and Dialer
        /// hand them out. Spares a dozen system calls a flow.
        Complete,
    };

    /// Takes over `descriptor` and makes it non-blocking, close-on-exec and, for TCP, TCP_NODELAY.
    explicit StreamSocket(int descriptor, Setup setup = Setup::None);
    /// For stdin and stdout: one descriptor to read from, another to write to. The O_NONBLOCK flags, which
    /// other programs may share, are put back at the end, and a standard descriptor is replaced by /dev/null
    /// instead of closed. SIGPIPE is ignored from here on, for the whole process.
    StreamSocket(int readDescriptor, int writeDescriptor);
    ~StreamSocket() override;
    StreamSocket(const StreamSocket &) = delete;
    StreamSocket &operator=(const StreamSocket &) = delete;

    void setListener(Listener *listener);
    /// Keeps what the descriptor was counted with, to the descriptor's end.
    void keep(DescriptorLease lease) { m_lease = std::move(lease); }
    /// Up to `max` bytes, which is more than 0. Ok: ask again. End: nothing ever again, however often it is
    /// asked. Failed comes after what had arrived before the connection broke.
    [[nodiscard]] Result read(char *to, qsizetype max);
    /// Writes what the system takes of the first MaxSlices slices. Ok may come with fewer bytes than there
    /// were: ask again.
    [[nodiscard]] Result write(std::span<const QByteArrayView> slices);
    /// Half-close: the peer reads the end of our bytes; reading goes on.
    void shutdownWrite();
    /// Destroying sends RST instead of FIN, so that the local program sees that the flow was aborted and not
    /// ended. Only TCP can.
    void setAbortOnClose();
    /// Gives the descriptor of a connected socket away, as it is, to whoever takes it over; this object is of
    /// no use afterwards.
    [[nodiscard]] int takeDescriptor();
    /// \name To another thread: leave this one, hand the socket over, enter there. Not for stdin and stdout.
    /// @{
    /// Nobody is told anything any more; the listener may go. The socket may be destroyed in any thread then.
    void leaveThread();
    /// From now on the listener is told here, also of what has happened meanwhile.
    void enterThread();
    /// @}
    /// errno of what broke the connection; 0 while nothing has.
    [[nodiscard]] int lastError() const { return m_error; }
    [[nodiscard]] int descriptor() const { return m_readFd; }

private:
    /// What is put back when a borrowed descriptor goes; -1: nothing.
    struct OldFlags
    {
        int read = -1;
        int write = -1;
    };

    void descriptorReady(SocketPoller::Events events) override;
    void watch();
    void watchOne(int descriptor, SocketPoller::Events interest);
    void await(SocketPoller::Events direction);
    [[nodiscard]] bool learnError(SocketPoller::Events events);
    [[nodiscard]] Result failed(int error);
    [[nodiscard]] Result readWhatIsLeft(char *to, qsizetype max);
    [[nodiscard]] qsizetype send(std::span<const QByteArrayView> slices) const;
    [[nodiscard]] qsizetype receive(char *to, qsizetype max) const;

    DescriptorLease m_lease;
    int m_readFd = -1;
    int m_writeFd = -1;
    int m_error = 0;
    OldFlags m_oldFlags;
    bool m_isSocket = false;
    bool m_isTcp = false;
    bool m_isOurs = false; ///< Setup::Complete: nobody else has the open file
    bool m_readEnded = false;
    bool m_hasLastWords = false; ///< broken, and maybe not all has been read
    bool m_awaitingRead = false;
    bool m_awaitingWrite = false;
    /// The poller has told of an end or an error: until a read has returned EAGAIN, a short one does not
    /// prove that there is no more. What had come before the socket was watched is told, too.
    bool m_mustDrain = false;
    /// Directions of a descriptor that is always ready, such as a regular file.
    SocketPoller::Events m_alwaysReady = 0;
    Listener *m_listener = nullptr;
    /// Expires with this object: for calls that are on their way, and for listeners that destroy the socket.
    std::shared_ptr<StreamSocket *> m_life;
};

} // namespace rookery
