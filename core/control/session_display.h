// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rookery {

/// Which desktop session a program shows its windows in, as far as its environment tells: one user may have
/// several at a time, and one control socket for all of them.
struct SessionDisplay
{
    QString x11;     ///< DISPLAY, without the screen; empty: none
    QString wayland; ///< WAYLAND_DISPLAY; empty: none

    [[nodiscard]] static SessionDisplay here();
    /// Windows of both are seen by one person at one place. Who does not say where he is, is here.
    [[nodiscard]] bool sharesWith(const SessionDisplay &other) const;
    /// For a person.
    [[nodiscard]] QString name() const { return wayland.isEmpty() ? x11 : wayland; }
};

} // namespace rookery
