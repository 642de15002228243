// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rookery {

/// Whether somebody owns the system tray of this X11 screen now (System Tray Protocol, _NET_SYSTEM_TRAY_Sn).
/// One round trip to the display; false everywhere but on X11. Main thread.
[[nodiscard]] bool hasEmbeddingTray();

} // namespace rookery
