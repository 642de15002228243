// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUuid>

#include <functional>

namespace rookery {

class TunnelSource;

/// Bytes a second.
struct TrayRates
{
    double in = 0;
    double out = 0;
};
using TrayRatesOf = std::function<TrayRates(const QUuid &tunnel)>;

/// One line of the tray's menu. A plain value.
struct TrayEntry
{
    enum class Kind {
        Tunnel,  ///< switches it
        Heading, ///< of a group
        Submenu,
        Copy, ///< puts `address` into the clipboard
        Open, ///< shows `address` in a browser
        More, ///< what is too much for a menu is in the window
    };

    Kind kind = Kind::Tunnel;
    QString text; ///< as menus take it: & stands for itself
    QUuid tunnel;
    bool isOn = false;
    QString address;
    QList<TrayEntry> entries; ///< of a Submenu

    /// Another text, and no other line.
    [[nodiscard]] bool hasShapeOf(const TrayEntry &other) const;
};

/// What the menu has to say about tunnels and their forwards.
struct TrayEntries
{
    /// Tunnels in the menu itself; of more, each group is a submenu.
    static constexpr qsizetype MaxInline = 10;
    /// Lines of a submenu, and submenus.
    static constexpr qsizetype MaxInSubmenu = 20;

    QList<TrayEntry> tunnels;
    QList<TrayEntry> forwards; ///< submenus: addresses to copy, pages to open
    bool anyOn = false;
    bool anyOff = false;

    /// As it is now. However many tunnels there are, the lines are a few hundred at most.
    [[nodiscard]] static TrayEntries of(const TunnelSource &source, const TrayRatesOf &rates);
    [[nodiscard]] bool haveShapeOf(const TrayEntries &other) const;
};

} // namespace rookery
