// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QSet>

namespace rookery {

/// One socket of this machine, as Linux lists it in /proc/net/tcp, tcp6, udp and udp6.
struct SocketEntry
{
    QHostAddress local; ///< an IPv4 address in an IPv6 socket is IPv4 here
    quint16 localPort = 0;
    quint16 remotePort = 0; ///< 0 for one that listens
    quint64 inode = 0;      ///< never 0: those without an owner are left out
};

/// Reads such a file; lines with other local ports are left out, and so are lines that cannot be read. The
/// file may be long: what is not wanted costs little.
[[nodiscard]] QList<SocketEntry> parseSocketTable(const QByteArray &text, const QSet<quint16> &localPorts);

} // namespace rookery
