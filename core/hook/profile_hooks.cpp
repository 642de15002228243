// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hook/profile_hooks.h"

#include "core/profile/profile_store.h"
#include "core/tunnel/tunnel_manager.h"

namespace rookery {

ProfileHooks::ProfileHooks(TunnelManager &tunnels, ProfileStore &profiles, Clock &clock)
    : m_profiles(profiles), m_clock(clock)
{
    connect(&tunnels, &TunnelManager::stateChanged, this, &ProfileHooks::follow);
}

ProfileHooks::~ProfileHooks() = default;

void ProfileHooks::follow(const QUuid &id, TunnelState state)
{
    const std::optional<Profile> profile = m_profiles.find(id);
    std::unique_ptr<TunnelHooks> &hooks = m_hooks[id];
    if (!hooks) {
        hooks = std::make_unique<TunnelHooks>(HookCommands(), m_clock);
        connect(hooks.get(), &TunnelHooks::failed, this, &ProfileHooks::failed);
    }
    // One that is deleted says goodbye with what it had.
    if (profile)
        hooks->setCommands(HookCommands::of(*profile));
    hooks->follow(state);
    if (!profile && state == TunnelState::Stopped && hooks->isIdle())
        m_hooks.erase(id);
}

} // namespace rookery
