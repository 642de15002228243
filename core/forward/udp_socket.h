// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QByteArray>
#include <QHostAddress>
#include <QUdpSocket>

/// What the UDP forwards share about QUdpSocket.
namespace rookery::udp {

/// More than any UDP payload.
constexpr qsizetype MaxPayload = 65536;
/// Datagrams read in one turn, so that a flood does not keep the event loop from everything else.
constexpr int MaxPerTurn = 256;

/// Binds for this program alone; port 0 is any. Errors: PortBusy, NotPermitted, BadInput, LocalIo.
[[nodiscard]] Expected<void> bind(QUdpSocket &socket, const QHostAddress &address, quint16 port);
/// Asks the system for room for bursts; it gives what it allows.
void enlargeBuffers(QUdpSocket &socket);

/// Hands everything that has arrived to `take(address, port, data)`. To be called from readyRead(), which
/// comes again when the turn's limit left some.
template <class Take> void readAll(QUdpSocket &socket, Take &&take)
{
    thread_local QByteArray buffer(MaxPayload, Qt::Uninitialized);
    for (int i = 0; i < MaxPerTurn && socket.state() != QAbstractSocket::UnconnectedState; ++i) {
        QHostAddress from;
        quint16 port = 0;
        const qint64 size = socket.readDatagram(buffer.data(), buffer.size(), &from, &port);
        if (size < 0)
            return;
        take(from, port, QByteArray(buffer.constData(), size));
    }
}

} // namespace rookery::udp
