// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>

namespace rookery {

/// Text as it was meant: pasted text has characters that nobody sees (zero-width ones, byte order marks,
/// marks of direction, no-break spaces at its ends), and keyboards of East Asia have full-width letters,
/// digits, dots and colons. Joiners that belong to a word stay. For hosts, ports and forwards; not for paths.
[[nodiscard]] QString meantText(const QString &text);

/// A host as a person writes it, without brackets: an IP address or a name. Gives what goes on the wire: an
/// address in its usual form, a name in lower-case IDNA ASCII of at most 253 characters. Names may have
/// underscores, as containers do. Refused is what only looks like a name: 0x7f.1 and 0177.0.0.1 are addresses
/// to most resolvers, and not to all the same.
[[nodiscard]] Expected<QString> hostFromText(const QString &text);

/// Whether that is this computer itself, by any of its own names: localhost, 127.0.0.0/8, ::1.
[[nodiscard]] bool isLoopbackHost(const QString &host);

/// The content of `[…]`, which only holds an IPv6 address, maybe with a zone. One that stands for an IPv4
/// address (::ffff:192.0.2.7) becomes that.
[[nodiscard]] Expected<QString> ipv6FromText(const QString &text);

/// A URL, with its scheme or without, with the per cent sign before the zone of a bracketed IPv6 address
/// written as a URL has it (RFC 6874 §2): people write [fe80::1%eth0].
[[nodiscard]] QString withZoneEncoded(const QString &text);

/// A port, 0 to 65535, decimal digits only.
[[nodiscard]] Expected<quint16> portFromText(const QString &text);

} // namespace rookery
