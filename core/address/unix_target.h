// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace rookery {

// How a Connect names a unix socket of the gateway's where others name a host (docs/protocol.md §4.8).

/// No target has it, so that whoever does not know of unix sockets refuses it.
inline constexpr quint16 UnixTargetPort = 0;

[[nodiscard]] QByteArray unixTargetHost(const QString &path);

/// The path, as the peer wrote it; none where it is no unix socket that is meant.
[[nodiscard]] std::optional<QString> unixTargetPath(QByteArrayView host, quint16 port);

} // namespace rookery
