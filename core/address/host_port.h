// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct sockaddr_storage;
class QHostAddress;

namespace rookery {

/// An address and a port as people read them: "127.0.0.1:80", "[::1]:80", "example.com:80".
[[nodiscard]] QString hostPort(const QString &host, quint16 port);
/// An IPv4 address that came as IPv6 ("::ffff:127.0.0.1") is shown as IPv4.
[[nodiscard]] QString hostPort(const QHostAddress &address, quint16 port);
/// Empty for what is not IP (a unix socket).
[[nodiscard]] QString hostPort(const sockaddr_storage &address);

/// "[::1]" → "::1"; a host without brackets stays as it is.
[[nodiscard]] QString withoutBrackets(const QString &host);

/// Without the zone of a link-local address, which means nothing on another machine (RFC 6874 §4):
/// "fe80::1%eth0" → "fe80::1".
[[nodiscard]] QString withoutZone(const QString &host);

} // namespace rookery
