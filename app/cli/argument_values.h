// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_endpoint.h"
#include "core/error/error.h"

#include <QByteArray>
#include <QNetworkProxy>
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

/// "Name: value". The names that the handshake itself sets are refused.
[[nodiscard]] Expected<std::pair<QByteArray, QByteArray>> headerFromText(const QString &text);

/// http://[user:password@]host[:port] or socks5://… (also socks://, socks5h://). Names are resolved by the
/// proxy.
/// "native" or "qt".
[[nodiscard]] Expected<WebSocketKind> webSocketFromText(const QString &text);
[[nodiscard]] Expected<QNetworkProxy> proxyFromText(const QString &text);

/// A file that can be read now: a wrong name is better said at once than at every try to connect.
[[nodiscard]] Expected<QString> readableFile(const QString &path);

} // namespace rookery
