// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/listener.h"

#include "core/address/host_port.h"
#include "core/socket/descriptor.h"
#include "core/socket/socket_tuning.h"

#include <cerrno>
#include <sys/socket.h>
#include <utility>

namespace rookery {

namespace {

/// After an accept that failed for a reason of its own, such as a connection that was gone before it was
/// taken.
constexpr milliseconds ShortRest(20);

constexpr quint16 FirstFreePort = 1024;

/// Connections taken in one turn of the event loop; then everything else gets its turn.
constexpr int MostPerTurn = 128;

bool isOutOfSomething(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

} // namespace

TcpListener::TcpListener(Accepted accepted, Clock &clock, QObject *parent)
    : QTcpServer(parent), m_accepted(std::move(accepted)), m_restTimer(clock.createTimer([this] {
        // It may have been closed meanwhile.
        if (isListening())
            acceptSome();
    }))
{
    setListenBacklogSize(Backlog);
}

TcpListener::~TcpListener()
{
    close();
}

void TcpListener::close()
{
    if (SocketPoller *poller = SocketPoller::ofThisThreadIfAny())
        poller->remove(int(socketDescriptor()));
    m_restTimer->stop();
    if (m_wait)
        m_wait->stop();
    QTcpServer::close();
}

QHostAddress TcpListener::serverAddress() const
{
    const QHostAddress address = QTcpServer::serverAddress();
    return address == QHostAddress(QHostAddress::Any) ? QHostAddress(QHostAddress::AnyIPv6) : address;
}

bool TcpListener::open(const QHostAddress &address, quint16 port)
{
    if (address != QHostAddress(QHostAddress::AnyIPv6))
        return QTcpServer::listen(address, port);
    if (QTcpServer::listen(QHostAddress(QHostAddress::Any), port))
        return true;
    const bool noIpv6 = serverError() == QAbstractSocket::SocketAddressNotAvailableError ||
                        serverError() == QAbstractSocket::UnsupportedSocketOperationError;
    return noIpv6 && QTcpServer::listen(QHostAddress(QHostAddress::AnyIPv4), port);
}

void TcpListener::setShare(const DescriptorShare &share, DescriptorKind kind)
{
    m_share = share;
    m_kind = kind;
    m_wait = std::make_unique<DescriptorWait>(share, kind,
                                              [this](DescriptorLease lease) { granted(std::move(lease)); });
}

Expected<void> TcpListener::listen(const QHostAddress &address, quint16 port)
{
    m_restTimer->stop();
    m_exhausted = false;
    if (open(address, port)) {
        pauseAccepting();
        m_onLoopback = serverAddress().isLoopback();
        const int descriptor = int(socketDescriptor());
        tuneListener(descriptor, m_onLoopback);
        if (SocketPoller::ofThisThread().add(descriptor, this, SocketPoller::Readable))
            return {};
        const QString why = qt_error_string(errno);
        close();
        return failure(ErrorCode::LocalIo, tr("Listening on %1 failed.").arg(hostPort(address, port)), {},
                       why);
    }
    const QString where = hostPort(address, port);
    const QString detail = errorString();
    switch (serverError()) {
    case QAbstractSocket::AddressInUseError:
        return failure(ErrorCode::PortBusy, tr("Another program is already listening on %1.").arg(where),
                       tr("Stop it, or choose another port."), detail);
    case QAbstractSocket::SocketAccessError:
        return failure(ErrorCode::NotPermitted, tr("The system does not allow listening on %1.").arg(where),
                       port < FirstFreePort ? tr("Choose a port of 1024 or higher.") : QString(), detail);
    case QAbstractSocket::SocketAddressNotAvailableError:
        return failure(
            ErrorCode::BadInput, tr("%1 is not an address of this machine.").arg(address.toString()),
            tr("Choose 127.0.0.1 for this machine only, or 0.0.0.0 for all of its addresses."), detail);
    case QAbstractSocket::SocketResourceError:
        return failure(ErrorCode::TooMuch,
                       tr("Too many files and connections are open to listen on %1.").arg(where),
                       tr("Close some, or raise the limit of open files."), detail);
    default:
        return failure(ErrorCode::LocalIo, tr("Listening on %1 failed.").arg(where), {}, detail);
    }
}

void TcpListener::descriptorReady(SocketPoller::Events)
{
    // While it rests, the backlog waits.
    if (!m_restTimer->isActive())
        acceptSome();
}

void TcpListener::turnEnded()
{
    if (isListening() && !m_restTimer->isActive())
        acceptSome();
}

void TcpListener::acceptSome()
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
            SocketPoller::ofThisThread().rearm(int(socketDescriptor()), SocketPoller::Readable);
            return;
        }
        if (descriptor < 0) {
            rest(errno);
            return;
        }
        m_exhausted = false;
        if (!m_onLoopback && QHostAddress(reinterpret_cast<const sockaddr *>(&peer)).isLoopback())
            tuneSocket(descriptor, true);
        DescriptorLease lease = std::exchange(m_granted, {});
        if (m_share && !lease)
            lease = m_share->takeAnyway(m_kind);
        m_accepted(descriptor, hostPort(peer), std::move(lease));
        if (!isListening())
            return;
    }
    atTurnEnd();
}

void TcpListener::setHeld(bool held)
{
    // What came meanwhile is not told again.
    if (std::exchange(m_isHeld, held) && !held)
        atTurnEnd();
}

bool TcpListener::mayAccept()
{
    if (m_isHeld)
        return false;
    if (!m_share || m_granted || m_share->hasRoom(m_kind))
        return true;
    m_wait->start();
    return false;
}

void TcpListener::granted(DescriptorLease lease)
{
    m_granted = std::move(lease);
    if (isListening() && !m_restTimer->isActive())
        acceptSome();
    // Nobody was there for it.
    m_granted = {};
}

int TcpListener::acceptOne(sockaddr_storage &peer) const
{
    socklen_t size = sizeof peer;
    auto *const address = reinterpret_cast<sockaddr *>(&peer);
    const int listening = int(socketDescriptor());
#ifdef Q_OS_LINUX
    return ::accept4(listening, address, &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
#else
    const int descriptor = ::accept(listening, address, &size);
    if (descriptor >= 0) {
        setNonBlocking(descriptor);
        setCloseOnExec(descriptor);
        // Not every system hands these down.
        tuneSocket(descriptor, false);
    }
    return descriptor;
#endif
}

void TcpListener::rest(int error)
{
    const bool out = isOutOfSomething(error);
    if (out && m_share)
        m_share->budget().recount();
    m_restTimer->start(out ? Rest : ShortRest);
    if (!out || m_exhausted)
        return;
    m_exhausted = true;
    Q_EMIT exhausted({ErrorCode::TooMuch,
                      tr("Too many files and connections are open to take another connection on %1.")
                          .arg(hostPort(serverAddress(), serverPort())),
                      tr("Close some, or raise the limit of open files."), qt_error_string(error)});
}

} // namespace rookery
