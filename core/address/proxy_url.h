// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QNetworkProxy>
#include <QUrl>

namespace rookery {

/// The address of the proxy that a tunnel goes through, as a person writes it:
/// [http://][user[:password]@]host[:port], socks5://… (also socks://, socks5h://: names are resolved by the
/// proxy), or "system:" for what the system says. No error shows the password.
[[nodiscard]] Expected<QUrl> proxyUrlFromText(const QString &text);

/// Whether the system's settings choose the proxy.
[[nodiscard]] bool isSystemProxy(const QUrl &proxy);

/// The proxy for connections to `server` (ws or wss). `proxy` is one that proxyUrlFromText() gave; empty:
/// none. The system's settings are asked now, which can take a moment where they are a script.
[[nodiscard]] QNetworkProxy networkProxy(const QUrl &proxy, const QUrl &server);

} // namespace rookery
