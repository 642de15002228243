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

constexpr quint16 FirstFreePort = 1024;

} // namespace

TcpListener::TcpListener(Accepted accepted, Clock &clock, QObject *parent)
    : QTcpServer(parent)
    , m_accepted(std::move(accepted))
    , m_acceptor([this](int descriptor, const sockaddr_storage &peer,
                        DescriptorLease lease) { handOut(descriptor, peer, std::move(lease)); },
                 [this](int error) { tellExhausted(error); }, clock)
{
    // Qt's 50 overflows when 64 are opened at once, and each one that is lost costs its program a second.
    setListenBacklogSize(Acceptor::Backlog);
}

TcpListener::~TcpListener()
{
    close();
}

void TcpListener::close()
{
    m_acceptor.stop();
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

Expected<void> TcpListener::listen(const QHostAddress &address, quint16 port)
{
    if (open(address, port)) {
        pauseAccepting();
        m_onLoopback = serverAddress().isLoopback();
        const int descriptor = int(socketDescriptor());
        tuneListener(descriptor, m_onLoopback);
        if (m_acceptor.start(descriptor))
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

void TcpListener::handOut(int descriptor, const sockaddr_storage &peer, DescriptorLease lease)
{
#ifndef Q_OS_LINUX
    // Not every system hands these down.
    tuneSocket(descriptor, false);
#endif
    if (!m_onLoopback && QHostAddress(reinterpret_cast<const sockaddr *>(&peer)).isLoopback())
        tuneSocket(descriptor, true);
    m_accepted(descriptor, hostPort(peer), std::move(lease));
}

void TcpListener::tellExhausted(int error)
{
    Q_EMIT exhausted({ErrorCode::TooMuch,
                      tr("Too many files and connections are open to take another connection on %1.")
                          .arg(hostPort(serverAddress(), serverPort())),
                      tr("Close some, or raise the limit of open files."), qt_error_string(error)});
}

} // namespace rookery
