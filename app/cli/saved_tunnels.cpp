// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/saved_tunnels.h"

#include "app/cli/standard_streams.h"
namespace rookery {

std::unique_ptr<ProfileStore> openSavedTunnels()
{
    auto store = std::make_unique<ProfileStore>();
    if (const ProfileStore::LoadResult loaded = store->load(); loaded.notice)
        complain(*loaded.notice);
    return store;
}

std::unique_ptr<SecretStore> openSecrets()
{
    return makeSecretStore(chosenSecretPlace());
}

} // namespace rookery
