// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/name_resolver.h"

#include <QUrl>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <netdb.h>
#include <sys/socket.h>

namespace rookery {

namespace {

/// As DNS has it (RFC 5890). ASCII goes as it is: machines have names that no rule for domains allows.
QByteArray toWire(const QString &name)
{
    const bool isAscii =
        std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() > 0 && c.unicode() < 0x80; });
    return isAscii ? name.toLatin1() : QUrl::toAce(name);
}

} // namespace

ResolvedName resolveBySystem(const QString &name)
{
    const QByteArray wire = toWire(name);
    if (wire.isEmpty())
        return {{}, QStringLiteral("not a host name")};
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    // One answer for each address instead of one for each kind of socket.
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_ADDRCONFIG;
    addrinfo *head = nullptr;
    int result = ::getaddrinfo(wire.constData(), nullptr, &hints, &head);
    if (result == EAI_BADFLAGS) {
        hints.ai_flags = 0;
        result = ::getaddrinfo(wire.constData(), nullptr, &hints, &head);
    }
    if (result == EAI_SYSTEM)
        return {{}, qt_error_string(errno)};
    if (result != 0)
        return {{}, QString::fromLocal8Bit(::gai_strerror(result))};
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owned(head, &::freeaddrinfo);
    ResolvedName found;
    for (const addrinfo *one = head; one; one = one->ai_next) {
        const QHostAddress address(one->ai_addr);
        if (!address.isNull() && !found.addresses.contains(address))
            found.addresses.append(address);
    }
    return found;
}

} // namespace rookery
