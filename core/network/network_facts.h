// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace rookery {

/// What is known of the network that this computer is in.
struct NetworkFacts
{
    enum class Medium { Unknown, Wired, Wireless, Mobile };

    bool isOnline = false; ///< there is a way out at all
    QString name;          ///< as NetworkManager calls it; empty: nobody tells
    QString gateway;       ///< the address of the default gateway; empty: none, as with a modem
    QString hardware;      ///< the hardware address of that, in small letters; empty: not known (yet)
    Medium medium = Medium::Unknown;
    std::optional<bool> isMetered; ///< nothing: nobody tells
    bool isVpnUp = false;

    friend bool operator==(const NetworkFacts &, const NetworkFacts &) = default;
};

} // namespace rookery
