// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/acceptor.h"

#include "core/socket/descriptor.h"

#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <utility>

namespace rookery {

namespace {

/// After an accept that failed for a reason of its own, such as a connection that was gone before it was
/// taken.
constexpr milliseconds ShortRest(20);

/// Connections taken in one turn of the event loop; then everything else gets its turn.
constexpr int MostPerTurn = 128;

bool isOutOfSomething(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

} // namespace

Acceptor::Acceptor(Accepted accepted, Exhausted exhausted, Clock &clock)
    : m_accepted(std::move(accepted))
    , m_tellExhausted(std::move(exhausted))
    , m_restTimer(clock.createTimer([this] {
        // It may have been stopped meanwhile.
        acceptNow();
    }))
{
}

Acceptor::~Acceptor()
{
    stop();
}

void Acceptor::setShare(const DescriptorShare &share, DescriptorKind kind, MakeRoom makeRoom)
{
    m_makeRoom = std::move(makeRoom);
    m_share = share;
    m_kind = kind;
    m_wait = std::make_unique<DescriptorWait>(share, kind,
                                              [this](DescriptorLease lease) { granted(std::move(lease)); });
}

bool Acceptor::start(int descriptor)
{
    m_restTimer->stop();
    m_exhausted = false;
    if (!SocketPoller::ofThisThread().add(descriptor, this, SocketPoller::Readable))
        return false;
    m_descriptor = descriptor;
    return true;
}

void Acceptor::stop()
{
    if (SocketPoller *poller = SocketPoller::ofThisThreadIfAny(); poller && m_descriptor >= 0)
        poller->remove(m_descriptor);
    m_descriptor = -1;
    m_restTimer->stop();
    if (m_wait)
        m_wait->stop();
}

void Acceptor::descriptorReady(SocketPoller::Events)
{
    acceptUnlessResting();
}

void Acceptor::turnEnded()
{
    acceptUnlessResting();
}

/// While it rests, the backlog waits.
void Acceptor::acceptUnlessResting()
{
    if (!m_restTimer->isActive())
        acceptNow();
}

void Acceptor::acceptNow()
{
    if (m_descriptor >= 0)
        acceptSome();
    // Nobody was there for it.
    m_granted = {};
}

void Acceptor::acceptSome()
{
    for (int taken = 0; taken < MostPerTurn; ++taken) {
        // Where it may not, whoever gives a descriptor back wakes us, and the backlog waits.
        if (!mayAccept())
            return;
        sockaddr_storage peer{};
        const int descriptor = acceptOne(peer);
        if (descriptor < 0 && (errno == EINTR || errno == ECONNABORTED))
            continue;
        if (descriptor < 0 && errno == EAGAIN) {
            SocketPoller::ofThisThread().rearm(m_descriptor, SocketPoller::Readable);
            return;
        }
        if (descriptor < 0) {
            rest(errno);
            return;
        }
        m_exhausted = false;
        DescriptorLease lease = std::exchange(m_granted, {});
        if (m_share && !lease)
            lease = m_share->takeAnyway(m_kind);
        m_accepted(descriptor, peer, std::move(lease));
        if (m_descriptor < 0)
            return;
    }
    atTurnEnd();
}

void Acceptor::setHeld(bool held)
{
    // What came meanwhile is not told again.
    if (std::exchange(m_isHeld, held) && !held)
        atTurnEnd();
}

bool Acceptor::mayAccept()
{
    if (m_isHeld)
        return false;
    if (!m_share || m_granted || m_share->hasRoom(m_kind) || replace())
        return true;
    m_wait->start();
    return false;
}

/// Whoever has been taken goes only for somebody who is there.
bool Acceptor::replace()
{
    pollfd listening{m_descriptor, POLLIN, 0};
    if (m_makeRoom && ::poll(&listening, 1, 0) > 0)
        m_granted = m_share->takeOrReplace(m_kind, m_makeRoom);
    return bool(m_granted);
}

void Acceptor::granted(DescriptorLease lease)
{
    m_granted = std::move(lease);
    acceptUnlessResting();
    m_granted = {};
}

int Acceptor::acceptOne(sockaddr_storage &peer) const
{
    socklen_t size = sizeof peer;
    auto *const address = reinterpret_cast<sockaddr *>(&peer);
#ifdef Q_OS_LINUX
    return ::accept4(m_descriptor, address, &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
#else
    const int descriptor = ::accept(m_descriptor, address, &size);
    if (descriptor >= 0) {
        setNonBlocking(descriptor);
        setCloseOnExec(descriptor);
    }
    return descriptor;
#endif
}

void Acceptor::rest(int error)
{
    const bool out = isOutOfSomething(error);
    if (out && m_share)
        m_share->budget().recount();
    m_restTimer->start(out ? Rest : ShortRest);
    if (out && !std::exchange(m_exhausted, true))
        m_tellExhausted(error);
}

} // namespace rookery
