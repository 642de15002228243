// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rookery {

/// The WebSocket subprotocol that names the wire format (protocol.md §1).
inline const QString PenguinSubprotocol = QStringLiteral("penguin-v7");
/// The request header that carries the pre-shared key (protocol.md §1).
inline constexpr char PskHeader[] = "X-Penguin-PSK";

} // namespace rookery
