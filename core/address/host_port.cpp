// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/host_port.h"

#include <QHostAddress>

#include <cstring>
#include <netinet/in.h>

namespace rookery {

QString hostPort(const QString &host, quint16 port)
{
    const QString bracketed = host.contains(u':') ? u'[' + host + u']' : host;
    return bracketed + u':' + QString::number(port);
}

QString hostPort(const QHostAddress &address, quint16 port)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    // Qt takes "::" for "0.0.0.0", which is another address to listen on.
    if (address.protocol() == QAbstractSocket::IPv6Protocol && v4 == 0)
        isV4 = false;
    return hostPort(isV4 ? QHostAddress(v4).toString() : address.toString(), port);
}

QString hostPort(const sockaddr_storage &address)
{
    quint16 port = 0;
    if (address.ss_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &address, sizeof v4);
        port = ntohs(v4.sin_port);
    } else if (address.ss_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, &address, sizeof v6);
        port = ntohs(v6.sin6_port);
    } else {
        return {};
    }
    return hostPort(QHostAddress(reinterpret_cast<const sockaddr *>(&address)), port);
}

QString withoutBrackets(const QString &host)
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.sliced(1, host.size() - 2) : host;
}

QString withoutZone(const QString &host)
{
    return host.contains(u':') ? host.section(u'%', 0, 0) : host;
}

} // namespace rookery
