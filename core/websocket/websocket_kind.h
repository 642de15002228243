// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>
#include <utility>

namespace rookery {

/// Which implementation carries the messages.
enum class WebSocketKind {
    Native, ///< our own RFC 6455: the fast one
    Qt,     ///< QWebSocket and QWebSocketServer
};

/// Their words in files and commands.
constexpr std::array<std::pair<WebSocketKind, QLatin1StringView>, 2> WebSocketWords{{
    {WebSocketKind::Native, QLatin1StringView("native")},
    {WebSocketKind::Qt, QLatin1StringView("qt")},
}};

} // namespace rookery
