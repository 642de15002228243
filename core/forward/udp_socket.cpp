// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/udp_socket.h"

#include "core/endpoint/host_port.h"

#include <QCoreApplication>
#include <QVariant>

namespace rookery::udp {

namespace {

constexpr int BufferSize = 4 << 20;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::UdpSocket)
};

} // namespace

Expected<void> bind(QUdpSocket &socket, const QHostAddress &address, quint16 port)
{
    // Not Qt's default, which on Unix lets a second program take the same port.
    if (socket.bind(address, port, QAbstractSocket::DontShareAddress)) {
        enlargeBuffers(socket);
        return {};
    }
    const QString where = hostPort(address, port);
    const QString detail = socket.errorString();
    switch (socket.error()) {
    case QAbstractSocket::AddressInUseError:
        return failure(ErrorCode::PortBusy, Say::tr("Another program already uses UDP port %1.").arg(where),
                       Say::tr("Stop it, or choose another port."), detail);
    case QAbstractSocket::SocketAccessError:
        return failure(ErrorCode::NotPermitted,
                       Say::tr("The system does not allow listening on %1.").arg(where),
                       Say::tr("Choose a port of 1024 or higher."), detail);
    case QAbstractSocket::SocketAddressNotAvailableError:
        return failure(ErrorCode::BadInput,
                       Say::tr("%1 is not an address of this machine.").arg(address.toString()),
                       Say::tr("Choose 127.0.0.1 for this machine only."), detail);
    default:
        return failure(ErrorCode::LocalIo, Say::tr("Listening on %1 failed.").arg(where), {}, detail);
    }
}

void enlargeBuffers(QUdpSocket &socket)
{
    socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, QVariant(BufferSize));
    socket.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, QVariant(BufferSize));
}

} // namespace rookery::udp
