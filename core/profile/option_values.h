// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/error/settings_place.h"
#include "core/websocket/websocket_kind.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <utility>

namespace rookery {

// One value of a command line each: text → value, or what is wrong with it. None of the errors shows a
// secret.

/// Seconds, with or without a fraction, up to 11 days; 0 means "off".
[[nodiscard]] Expected<std::chrono::milliseconds> secondsFromText(const QString &text);

/// A whole number between two bounds.
[[nodiscard]] Expected<int> numberFromText(const QString &text, int least, int most);

/// What may stand behind the colon of a header: no control characters, nothing that could end the line.
[[nodiscard]] Expected<QByteArray> headerValueFromText(const QByteArray &text);

/// "Name: value". The names that the handshake itself sets are refused; the hint names what is in front of
/// the person, options or fields.
[[nodiscard]] Expected<std::pair<QByteArray, QByteArray>>
headerFromText(const QString &text, SettingsPlace place = SettingsPlace::CommandLine);

/// "native" or "qt".
[[nodiscard]] Expected<WebSocketKind> webSocketFromText(const QString &text);

} // namespace rookery
