// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/profile.h"
#include "core/profile/shared_gateway.h"

namespace rookery {

/// Of one profile: more are refused, so nobody may make one that has more.
constexpr qsizetype MostProfileForwards = 1000;

/// A profile as it stands in the profiles file and in exported files. Every field is written, its default
/// too; keys that this version does not know come back out. A secret is never written: no passphrase, no
/// password of the proxy.
[[nodiscard]] QJsonObject profileToJson(const Profile &profile);

/// The other way. A missing field has its default; a wrong one is an error that names it. A missing id stays
/// null.
[[nodiscard]] Expected<Profile> profileFromJson(const QJsonObject &object);

/// The same for a gateway: its identifier, its name and what belongs to the connection.
[[nodiscard]] QJsonObject gatewayToJson(const SharedGateway &gateway);
[[nodiscard]] Expected<SharedGateway> gatewayFromJson(const QJsonObject &object);

} // namespace rookery
