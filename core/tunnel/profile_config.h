// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"
#include "core/secret/profile_secrets.h"
#include "core/tunnel/tunnel_config.h"

namespace rookery {

/// What a Tunnel needs to run this profile. Only the forwards that are enabled, in their order. Asks the
/// system for its proxy where the profile says so. Without --tls-server-name the name in the Host header is
/// the one that is checked, as penguin has it.
[[nodiscard]] TunnelConfig tunnelConfig(const Profile &profile, const ProfileSecrets &secrets);

} // namespace rookery
