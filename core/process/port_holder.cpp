// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/port_holder.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QUdpSocket>

#include <limits>

namespace rookery {

namespace {

/// Ports that are tried before any free one will do.
constexpr int Near = 32;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::PortHolder)
};

/// The port that could be opened, or 0.
quint16 tryPort(Transport transport, const QHostAddress &wanted, quint16 port)
{
    // As it will be opened: "::" is both families.
    const QHostAddress any(QHostAddress::Any);
    const QHostAddress &address = wanted == QHostAddress(QHostAddress::AnyIPv6) ? any : wanted;
    if (transport == Transport::Udp) {
        QUdpSocket socket;
        return socket.bind(address, port, QAbstractSocket::DontShareAddress) ? socket.localPort() : 0;
    }
    QTcpServer server;
    return server.listen(address, port) ? server.serverPort() : 0;
}

} // namespace

Error portBusyError(const std::optional<Program> &holder, const QString &where)
{
    if (!holder)
        return {ErrorCode::PortBusy,
                Say::tr("Another program already uses %1.").arg(where),
                Say::tr("Stop that program or choose another port."),
                {}};
    if (holder->pid == QCoreApplication::applicationPid())
        return {ErrorCode::PortBusy,
                Say::tr("Another forward of this program already uses %1.").arg(where),
                Say::tr("Switch that one off or choose another port."),
                {}};
    return {ErrorCode::PortBusy,
            Say::tr("%1 already uses %2.").arg(holder->text(), where),
            Say::tr("Stop that program or choose another port."),
            {}};
}

quint16 freePortNear(Transport transport, const LocalEnd &end)
{
    constexpr int Last = std::numeric_limits<quint16>::max();
    for (int port = end.port + 1; end.port != 0 && port <= std::min(end.port + Near, Last); ++port) {
        if (tryPort(transport, end.address, quint16(port)) != 0)
            return quint16(port);
    }
    return tryPort(transport, end.address, 0);
}

} // namespace rookery
