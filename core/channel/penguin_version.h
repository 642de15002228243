// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rookery {

/// The WebSocket subprotocol that names the wire format (docs/protocol.md §1.1).
inline const QString PenguinSubprotocol = QStringLiteral("penguin-v7");
/// The request header that carries the pre-shared key (docs/protocol.md §1.2).
inline constexpr char PskHeader[] = "X-Penguin-PSK";
/// The field of an upgrade request that joins a session, and of the answer to it (docs/protocol.md §10.3). A
/// secret.
inline constexpr char SessionHeader[] = "X-Rookery-Session";

} // namespace rookery
