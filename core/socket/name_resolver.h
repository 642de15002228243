// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

namespace rookery {

/// What a resolver knows of a name. No address: there is none, and `detail` says why in the system's words.
struct ResolvedName
{
    QList<QHostAddress> addresses{};
    QString detail{};
};

/// Asks the system (getaddrinfo): hosts file, DNS, whatever it is set up for. Blocks for as long as that
/// takes, which may be a minute; any thread that nobody waits for. The addresses are in the system's order
/// (RFC 6724), each once.
[[nodiscard]] ResolvedName resolveBySystem(const QString &name);

} // namespace rookery
