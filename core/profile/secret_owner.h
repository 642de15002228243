// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"
#include "core/secret/secret_store.h"

namespace rookery {

/// Whether it belongs to a tunnel whatever gateway that has: what programs show to the tunnel's own proxies.
/// What is shown on the way to a gateway belongs to whose server it is.
[[nodiscard]] constexpr bool isOfTunnel(SecretKind kind)
{
    return kind == SecretKind::ForwardAuth;
}

/// Under which identifier the SecretStore keeps it for this profile.
[[nodiscard]] inline const QUuid &secretOwner(const Profile &profile, SecretKind kind)
{
    return isOfTunnel(kind) ? profile.id : profile.secretsId();
}

} // namespace rookery
