// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QUrl>

namespace rookery {

/// A server's address as a person writes it → a ws or wss URL with a path (protocol.md §1, §8): no scheme is
/// ws, http and https are ws and wss, no path is /ws. A query is kept. User name, password and fragment are
/// refused, and no error shows them.
[[nodiscard]] Expected<QUrl> parseServerUrl(const QString &text);

} // namespace rookery
