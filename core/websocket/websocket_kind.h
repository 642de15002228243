// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rookery {

/// Which implementation carries the messages.
enum class WebSocketKind {
    Native, ///< our own RFC 6455: the fast one
    Qt,     ///< QWebSocket and QWebSocketServer
};

} // namespace rookery
