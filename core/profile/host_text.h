// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>

namespace rookery {

/// A host as a person writes it, without brackets: an IP address or a name. Gives what goes on the wire: an
/// address in its usual form, a name in lower-case IDNA ASCII of at most 253 characters. Names may have
/// underscores, as containers do.
[[nodiscard]] Expected<QString> hostFromText(const QString &text);

/// The content of `[…]`, which only holds an IPv6 address.
[[nodiscard]] Expected<QString> ipv6FromText(const QString &text);

/// A port, 0 to 65535, decimal digits only.
[[nodiscard]] Expected<quint16> portFromText(const QString &text);

/// Host and port as people write them: brackets around IPv6.
[[nodiscard]] QString hostAndPort(const QString &host, quint16 port);

} // namespace rookery
