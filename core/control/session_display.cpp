// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/session_display.h"

namespace rookery {

SessionDisplay SessionDisplay::here()
{
    QString x11 = qEnvironmentVariable("DISPLAY");
    // ":0.1" is a screen of ":0".
    const qsizetype colon = x11.lastIndexOf(u':');
    if (const qsizetype dot = x11.indexOf(u'.', colon); colon >= 0 && dot > colon)
        x11.truncate(dot);
    return {x11, qEnvironmentVariable("WAYLAND_DISPLAY")};
}

bool SessionDisplay::sharesWith(const SessionDisplay &other) const
{
    // With XWayland a session has one of each.
    return (name().isEmpty() || other.name().isEmpty()) || (!x11.isEmpty() && x11 == other.x11) ||
           (!wayland.isEmpty() && wayland == other.wayland);
}

} // namespace rookery
