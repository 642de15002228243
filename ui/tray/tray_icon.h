// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/describe/tunnel_text.h"

#include <QIcon>

namespace rookery {

/// The mark of the program with the state of all tunnels in its corner, drawn in `ink`, which is the colour
/// of the panel's other symbols. The shape tells the state, for those who see no colours (shapes.h).
[[nodiscard]] QIcon trayIcon(Mood mood, const QColor &ink);

} // namespace rookery
