// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_store.h"
#include "core/secret/secret_store.h"

#include <memory>

namespace rookery {

/// The same profiles that the application has, opened; what was not as it should be is said on stderr.
[[nodiscard]] std::unique_ptr<ProfileStore> openSavedTunnels();

/// Where their secrets are kept, as the settings of the window say.
[[nodiscard]] std::unique_ptr<SecretStore> openSecrets();

} // namespace rookery
