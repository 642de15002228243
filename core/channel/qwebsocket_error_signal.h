// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebSocket>

namespace rookery {

/// The signal of QWebSocket that tells an error: Qt 6.5 gave it a name of its own.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
inline constexpr auto webSocketErrorSignal = &QWebSocket::errorOccurred;
#else
inline constexpr auto webSocketErrorSignal = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif

} // namespace rookery
