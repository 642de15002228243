// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/listener.h"

#include "core/endpoint/host_port.h"

#include <QHostAddress>

#include <sys/socket.h>

namespace rookery {

namespace {

/// After an accept that failed for a reason of its own, such as a connection that was gone before it was
/// taken.
constexpr milliseconds ShortRest(20);

constexpr quint16 FirstFreePort = 1024;

QString peerOf(int descriptor)
{
    sockaddr_storage peer{};
    socklen_t size = sizeof peer;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) != 0)
        return {};
    return hostPort(peer);
}

} // namespace

TcpListener::TcpListener(Accepted accepted, Clock &clock, QObject *parent)
    : QTcpServer(parent), m_accepted(std::move(accepted)), m_restTimer(clock.createTimer([this] {
        // It may have been closed meanwhile; Qt does not look.
        if (isListening())
            resumeAccepting();
    }))
{
    setListenBacklogSize(Backlog);
    connect(this, &QTcpServer::acceptError, this, &TcpListener::rest);
}

TcpListener::~TcpListener() = default;

Expected<void> TcpListener::listen(const QHostAddress &address, quint16 port)
{
    m_restTimer->stop();
    m_exhausted = false;
    if (QTcpServer::listen(address, port))
        return {};
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

void TcpListener::incomingConnection(qintptr descriptor)
{
    m_exhausted = false;
    const int accepted = int(descriptor);
    m_accepted(accepted, peerOf(accepted));
}

void TcpListener::rest(QAbstractSocket::SocketError why)
{
    // QTcpServer has paused itself, whatever the reason, and would never go on.
    const bool out = why == QAbstractSocket::SocketResourceError;
    m_restTimer->start(out ? Rest : ShortRest);
    if (!out || m_exhausted)
        return;
    m_exhausted = true;
    Q_EMIT exhausted({ErrorCode::TooMuch,
                      tr("Too many files and connections are open to take another connection on %1.")
                          .arg(hostPort(serverAddress(), serverPort())),
                      tr("Close some, or raise the limit of open files."), errorString()});
}

} // namespace rookery
