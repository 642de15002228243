// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rookery {

struct TunnelConfig;

/// What has to happen to a running tunnel for another configuration to be true. Decides for the window, the
/// command line and other programs alike. A plain value; thread-safe.
struct ConfigChange
{
    /// Another name in the log and in snapshots; nothing else happens.
    bool renames = false;
    /// Forwards came, went, moved, or are switched on or off. Those that are in both are not touched.
    bool movesForwards = false;
    /// Something that counts when the tunnel connects, or tries to, the next time; nothing hurries.
    bool waits = false;
    /// Another server, another way to it, or another way to prove who we are: the connection that there is
    /// is not the one that was asked for.
    bool reconnects = false;

    [[nodiscard]] static ConfigChange between(const TunnelConfig &before, const TunnelConfig &after);
    [[nodiscard]] bool isNothing() const { return *this == ConfigChange(); }

    friend bool operator==(const ConfigChange &, const ConfigChange &) = default;
};

} // namespace rookery
