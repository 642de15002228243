// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/error/settings_place.h"

#include <QUrl>

namespace rookery {

/// A server's address as a person writes it → a ws or wss URL with a path (docs/protocol.md §8.2): no scheme
/// is ws, http and https are ws and wss, no path is /ws. A query is kept. User name, password and fragment
/// are refused, and no error shows them; its hint says where a key belongs, on the command line or in the
/// editor.
[[nodiscard]] Expected<QUrl> parseServerUrl(const QString &text,
                                            SettingsPlace place = SettingsPlace::CommandLine);

} // namespace rookery
