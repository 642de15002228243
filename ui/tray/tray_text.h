// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/describe/tunnel_text.h"

#include <QList>

namespace rookery {

/// What the tray tells about all tunnels together. A plain value.
struct TraySummary
{
    int tunnels = 0;
    int running = 0;   ///< not Stopped
    int connected = 0; ///< Connected or Stalled
    int flows = 0;
    double in = 0; ///< bytes a second
    double out = 0;
    Mood mood = Mood::Off;

    friend bool operator==(const TraySummary &, const TraySummary &) = default;
};

/// The worst mood of those that run counts: one that needs somebody must not hide behind two that are well.
[[nodiscard]] TraySummary summaryOf(const QList<TunnelSnapshot> &tunnels);
/// Two short lines at most: desktops cut tool tips off.
[[nodiscard]] QString trayToolTip(const TraySummary &summary);

} // namespace rookery
