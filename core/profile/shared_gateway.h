// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"

#include <QStringList>

namespace rookery {

/// A server with all that belongs to the connection to it (key, TLS, proxy, headers), saved once under a name
/// for several tunnels (docs/architecture.md, Profiles and secrets). Which fields those are says the table
/// (ProfileField::ofGateway). A plain value without secrets; those are in the SecretStore under its
/// identifier.
struct SharedGateway
{
    Profile profile; ///< its id, name and unknown keys, and those fields; the rest has its defaults

    [[nodiscard]] const QUuid &id() const { return profile.id; }
    [[nodiscard]] const QString &name() const { return profile.name; }

    /// What `tunnel` has as a gateway of its own, under a new identifier.
    [[nodiscard]] static SharedGateway of(const Profile &tunnel, const QString &name);
    /// Makes it the gateway of `tunnel`.
    void giveTo(Profile &tunnel) const;

    friend bool operator==(const SharedGateway &, const SharedGateway &) = default;
};

/// Gives every profile that names a gateway the settings of that one. Whose gateway is not among them has
/// what it had last as its own from now on: the names of those.
QStringList resolveGateways(QList<Profile> &profiles, const QList<SharedGateway> &gateways);

/// The gateway of this identifier, or null.
[[nodiscard]] const SharedGateway *findGateway(const QList<SharedGateway> &gateways, const QUuid &id);

/// Makes `to` connect as `from` does.
void copyConnection(const Profile &from, Profile &to);

} // namespace rookery
