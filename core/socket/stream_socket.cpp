// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/stream_socket.h"

#include "core/socket/descriptor.h"
#include "core/socket/socket_tuning.h"

#include <QMetaObject>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utility>

namespace rookery {

namespace {

/// There is no MSG_NOSIGNAL for pipes. Qt does the same at its first socket.
void ignoreBrokenPipeSignal()
{
    [[maybe_unused]] static const bool once = [] {
        struct sigaction ignore = {};
        ignore.sa_handler = SIG_IGN;
        return ::sigaction(SIGPIPE, &ignore, nullptr) == 0;
    }();
}

qsizetype totalSize(std::span<const QByteArrayView> slices)
{
    qsizetype total = 0;
    for (const QByteArrayView slice : slices)
        total += slice.size();
    return total;
}

} // namespace

StreamSocket::StreamSocket(int descriptor, Setup setup)
    : m_readFd(descriptor)
    , m_writeFd(descriptor)
    , m_isSocket(setup == Setup::Complete || isSocket(descriptor))
    , m_isTcp(setup == Setup::Complete || isTcpSocket(descriptor))
    , m_isOurs(setup == Setup::Complete)
    , m_life(std::make_shared<StreamSocket *>(this))
{
    if (m_isOurs) {
        watch();
        return;
    }
    setNonBlocking(descriptor);
    setCloseOnExec(descriptor);
    if (m_isTcp)
        tuneSocket(descriptor);
    if (!m_isSocket)
        ignoreBrokenPipeSignal();
#ifdef SO_NOSIGPIPE
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
    watch();
}

StreamSocket::StreamSocket(int readDescriptor, int writeDescriptor)
    : m_readFd(readDescriptor), m_writeFd(writeDescriptor), m_life(std::make_shared<StreamSocket *>(this))
{
    // Both first: they may be two names of one open file (a terminal), and the second would see what was done
    // to the first.
    m_oldFlags = {::fcntl(readDescriptor, F_GETFL), ::fcntl(writeDescriptor, F_GETFL)};
    setNonBlocking(readDescriptor);
    setNonBlocking(writeDescriptor);
    ignoreBrokenPipeSignal();
    watch();
}

StreamSocket::~StreamSocket()
{
    if (SocketPoller *poller = SocketPoller::ofThisThreadIfAny()) {
        if (m_isOurs) {
            poller->forget(m_readFd);
        } else {
            poller->remove(m_readFd);
            poller->remove(m_writeFd);
        }
    }
    if (m_oldFlags.write >= 0 && m_writeFd >= 0)
        ::fcntl(m_writeFd, F_SETFL, m_oldFlags.write);
    if (m_oldFlags.read >= 0)
        ::fcntl(m_readFd, F_SETFL, m_oldFlags.read);
    if (m_writeFd != m_readFd)
        closeDescriptor(m_writeFd);
    closeDescriptor(m_readFd);
}

void StreamSocket::watch()
{
    if (m_readFd == m_writeFd) {
        watchOne(m_readFd, SocketPoller::Readable | SocketPoller::Writable);
        return;
    }
    watchOne(m_readFd, SocketPoller::Readable);
    watchOne(m_writeFd, SocketPoller::Writable);
}

void StreamSocket::watchOne(int descriptor, SocketPoller::Events interest)
{
    if (SocketPoller::ofThisThread().add(descriptor, this, interest))
        return;
    if (errno == EPERM)
        m_alwaysReady |= interest;
    else
        m_error = errno;
}

void StreamSocket::setListener(Listener *listener)
{
    m_listener = listener;
}

StreamSocket::Result StreamSocket::failed(int error)
{
    m_error = error;
    return {0, Outcome::Failed};
}

StreamSocket::Result StreamSocket::read(char *to, qsizetype max)
{
    Q_ASSERT(max > 0);
    if (m_error != 0)
        return readWhatIsLeft(to, max);
    if (m_readEnded)
        return {0, Outcome::End};
    const qsizetype got = receive(to, max);
    if (got > 0) {
        if (!m_isTcp || got == max || m_mustDrain)
            return {got, Outcome::Ok};
        // Spares a read that would only say EAGAIN: what arrives from now on makes a new edge.
        await(SocketPoller::Readable);
        return {got, Outcome::WouldBlock};
    }
    if (got == 0) {
        m_readEnded = true;
        return {0, Outcome::End};
    }
    if (errno != EAGAIN)
        return failed(errno);
    m_mustDrain = false;
    await(SocketPoller::Readable);
    return {0, Outcome::WouldBlock};
}

/// recv(2) is cheaper than read(2), and send(2) than sendmsg(2).
qsizetype StreamSocket::receive(char *to, qsizetype max) const
{
    ssize_t got = 0;
    do
        got = m_isSocket ? ::recv(m_readFd, to, size_t(max), 0) : ::read(m_readFd, to, size_t(max));
    while (got < 0 && errno == EINTR);
    return got;
}

/// What came before the connection broke is still there: the last words of a program that cuts off.
StreamSocket::Result StreamSocket::readWhatIsLeft(char *to, qsizetype max)
{
    const qsizetype got = std::exchange(m_hasLastWords, false) ? receive(to, max) : 0;
    m_hasLastWords = got > 0;
    return got > 0 ? Result{got, Outcome::Ok} : Result{0, Outcome::Failed};
}

StreamSocket::Result StreamSocket::write(std::span<const QByteArrayView> slices)
{
    if (m_error != 0)
        return {0, Outcome::Failed};
    if (m_writeFd < 0)
        return failed(EPIPE);
    slices = slices.first(std::min(slices.size(), MaxSlices));
    const qsizetype whole = totalSize(slices);
    if (whole == 0)
        return {};
    const qsizetype taken = send(slices);
    if (taken >= 0) {
        if (taken == whole || !m_isTcp)
            return {taken, Outcome::Ok};
        // TCP takes less only when its buffer is full, and then it promises an edge.
        await(SocketPoller::Writable);
        return {taken, Outcome::WouldBlock};
    }
    if (errno != EAGAIN) {
        const int error = errno;
        m_hasLastWords = m_isSocket && !m_readEnded;
        return failed(error);
    }
    await(SocketPoller::Writable);
    return {0, Outcome::WouldBlock};
}

qsizetype StreamSocket::send(std::span<const QByteArrayView> slices) const
{
#ifdef MSG_NOSIGNAL
    constexpr int flags = MSG_NOSIGNAL;
#else
    constexpr int flags = 0;
#endif
    const auto retried = [](auto call) {
        ssize_t sent = 0;
        do
            sent = call();
        while (sent < 0 && errno == EINTR);
        return qsizetype(sent);
    };
    if (m_isSocket && slices.size() == 1)
        return retried([&] { return ::send(m_writeFd, slices[0].data(), size_t(slices[0].size()), flags); });

    std::array<iovec, MaxSlices> parts;
    const auto toPart = [](QByteArrayView slice) {
        return iovec{const_cast<char *>(slice.data()), size_t(slice.size())};
    };
    std::transform(slices.begin(), slices.end(), parts.begin(), toPart);
    if (!m_isSocket)
        return retried([&] { return ::writev(m_writeFd, parts.data(), int(slices.size())); });
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = slices.size();
    return retried([&] { return ::sendmsg(m_writeFd, &message, flags); });
}

void StreamSocket::await(SocketPoller::Events direction)
{
    (direction == SocketPoller::Readable ? m_awaitingRead : m_awaitingWrite) = true;
    SocketPoller &poller = SocketPoller::ofThisThread();
    if (!(m_alwaysReady & direction)) {
        poller.rearm(direction == SocketPoller::Readable ? m_readFd : m_writeFd, direction);
        return;
    }
    const auto tell = [life = std::weak_ptr(m_life), direction] {
        if (const auto self = life.lock())
            (*self)->descriptorReady(direction);
    };
    QMetaObject::invokeMethod(&poller, tell, Qt::QueuedConnection);
}

void StreamSocket::shutdownWrite()
{
    if (m_isSocket) {
        ::shutdown(m_writeFd, SHUT_WR);
        return;
    }
    // One descriptor for both directions, and no socket: a terminal or a device has no half-close.
    if (m_writeFd < 0 || m_writeFd == m_readFd)
        return;
    if (SocketPoller *poller = SocketPoller::ofThisThreadIfAny())
        poller->remove(m_writeFd);
    if (m_oldFlags.write >= 0)
        ::fcntl(m_writeFd, F_SETFL, m_oldFlags.write);
    closeDescriptor(m_writeFd);
    m_writeFd = -1;
    m_awaitingWrite = false;
    // Where both were one open file, the line above has made reading blocking as well.
    setNonBlocking(m_readFd);
}

int StreamSocket::takeDescriptor()
{
    SocketPoller::ofThisThread().remove(m_readFd);
    m_writeFd = -1;
    return std::exchange(m_readFd, -1);
}

void StreamSocket::leaveThread()
{
    m_listener = nullptr;
    if (SocketPoller *poller = SocketPoller::ofThisThreadIfAny())
        poller->remove(m_readFd);
}

void StreamSocket::enterThread()
{
    // What was ready already makes a new edge.
    watch();
}

void StreamSocket::setAbortOnClose()
{
    const linger now{1, 0};
    ::setsockopt(m_readFd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

bool StreamSocket::learnError(SocketPoller::Events events)
{
    if (m_error != 0)
        return false;
    if (m_isSocket) {
        // Reading it clears it, so it has to be kept here.
        socklen_t size = sizeof m_error;
        if (::getsockopt(m_readFd, SOL_SOCKET, SO_ERROR, &m_error, &size) != 0)
            m_error = errno;
        m_hasLastWords = m_error != 0 && !m_readEnded;
    } else if (!(events & SocketPoller::Readable)) {
        m_error = EPIPE;
    }
    return m_error != 0;
}

void StreamSocket::descriptorReady(SocketPoller::Events events)
{
    if (events & SocketPoller::Drain)
        m_mustDrain = true;
    const bool broke = (events & SocketPoller::Broken) && learnError(events);
    const std::weak_ptr<StreamSocket *> life = m_life;
    if (broke || ((events & SocketPoller::Readable) && m_awaitingRead)) {
        m_awaitingRead = false;
        if (m_listener)
            m_listener->socketReadable();
        if (life.expired())
            return;
    }
    if ((events & SocketPoller::Writable) && m_awaitingWrite && !broke) {
        m_awaitingWrite = false;
        if (m_listener)
            m_listener->socketWritable();
    }
}

} // namespace rookery
