// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/socket_owner.h"

#include "core/address/host_port.h"
#include "core/process/process_sockets.h"
#include "core/process/socket_table.h"

#include <QFile>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of one file in /proc/net; a machine with more sockets than that goes without answers.
constexpr qint64 LongestTable = 16 << 20;

QList<SocketEntry> socketsWith(Transport transport, const QSet<quint16> &ports)
{
    const bool tcp = transport == Transport::Tcp;
    QList<SocketEntry> entries;
    for (const QString &path :
         {tcp ? u"/proc/net/tcp"_s : u"/proc/net/udp"_s, tcp ? u"/proc/net/tcp6"_s : u"/proc/net/udp6"_s}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            entries += parseSocketTable(file.read(LongestTable), ports);
    }
    return entries;
}

bool isAny(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6);
}

quint64 inodeOf(const LocalEnd &end, Transport transport, const QHash<LocalEnd, quint64> &sockets)
{
    if (const quint64 exact = sockets.value(end); exact != 0 || transport == Transport::Tcp)
        return exact;
    // A UDP socket that was never bound is listed with the wildcard, whatever it sends from.
    const quint64 any = sockets.value({QHostAddress(QHostAddress::AnyIPv4), end.port});
    return any != 0 ? any : sockets.value({QHostAddress(QHostAddress::AnyIPv6), end.port});
}

} // namespace

QString Program::text() const
{
    return u"%1 (%2)"_s.arg(name).arg(pid);
}

std::optional<LocalEnd> LocalEnd::parse(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const quint16 port = colon < 0 ? 0 : QStringView(text).sliced(colon + 1).toUShort(&isNumber);
    QHostAddress address;
    if (!isNumber || !address.setAddress(withoutBrackets(text.left(colon))))
        return std::nullopt;
    address.setScopeId({});
    return LocalEnd{address, port};
}

QHash<LocalEnd, Program> ownersOf(Transport transport, const QSet<LocalEnd> &ends, milliseconds limit)
{
    QSet<quint16> ports;
    for (const LocalEnd &end : ends)
        ports.insert(end.port);
    QHash<LocalEnd, quint64> sockets;
    for (const SocketEntry &entry : socketsWith(transport, ports)) {
        if (transport == Transport::Udp || entry.remotePort != 0)
            sockets.insert({entry.local, entry.localPort}, entry.inode);
    }
    QHash<LocalEnd, quint64> inodes;
    QSet<quint64> wanted;
    for (const LocalEnd &end : ends) {
        if (const quint64 inode = inodeOf(end, transport, sockets)) {
            inodes.insert(end, inode);
            wanted.insert(inode);
        }
    }
    const QHash<quint64, Program> programs = programsWithSockets(wanted, limit);
    QHash<LocalEnd, Program> owners;
    for (auto it = inodes.cbegin(); it != inodes.cend(); ++it) {
        if (const auto program = programs.constFind(it.value()); program != programs.cend())
            owners.insert(it.key(), *program);
    }
    return owners;
}

std::optional<Program> listenerAt(Transport transport, const LocalEnd &end, milliseconds limit)
{
    QSet<quint64> exact;
    QSet<quint64> others;
    for (const SocketEntry &entry : socketsWith(transport, {end.port})) {
        if (entry.remotePort != 0)
            continue;
        if (entry.local == end.address)
            exact.insert(entry.inode);
        // Whoever asks for all addresses is in the way of one, and the other way round.
        else if (isAny(entry.local) || isAny(end.address))
            others.insert(entry.inode);
    }
    const QHash<quint64, Program> programs = programsWithSockets(exact.isEmpty() ? others : exact, limit);
    if (programs.isEmpty())
        return std::nullopt;
    return *programs.cbegin();
}

} // namespace rookery
