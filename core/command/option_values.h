// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/websocket/websocket_kind.h"

#include <QString>

#include <chrono>

namespace rookery {

// One value of a command line each: text → value, or what is wrong with it.

/// Seconds, with or without a fraction, up to 11 days; 0 means "off".
[[nodiscard]] Expected<std::chrono::milliseconds> secondsFromText(const QString &text);

/// Minutes, with or without a fraction, up to 11 days and not 0.
[[nodiscard]] Expected<std::chrono::milliseconds> minutesFromText(const QString &text);

/// A whole number between two bounds.
[[nodiscard]] Expected<int> numberFromText(const QString &text, int least, int most);

/// "native" or "qt".
[[nodiscard]] Expected<WebSocketKind> webSocketFromText(const QString &text);

} // namespace rookery
