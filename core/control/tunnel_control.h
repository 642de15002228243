// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/control/control_message.h"
#include "core/control/tunnel_watch.h"
#include "core/profile/profile.h"
#include "core/profile/profile_exchange.h"

#include <QList>

#include <functional>
#include <utility>

namespace rookery {

class ProfileStore;
class TunnelManager;

/// What the running application does for rookery-cli: the handler of its ControlServer, over its tunnels and
/// profiles, which must outlive it. Main thread.
class TunnelControl final
{
public:
    using Forget = std::function<void(const QUuid &id, SecretKind kind)>;

    TunnelControl(TunnelManager &tunnels, ProfileStore &profiles);
    /// For what only this process keeps for the old server of a tunnel that an import replaced: whoever asks
    /// for it has seen to the rest.
    void setForget(Forget forget) { m_forget = std::move(forget); }

    [[nodiscard]] Expected<QList<QJsonObject>> handle(const ControlRequest &request);
    /// What whoever watches is told; to be switched on before a Watch is handled.
    [[nodiscard]] TunnelWatch &watch() { return m_watch; }

private:
    [[nodiscard]] Expected<QList<Profile>> named(const ControlRequest &request) const;
    [[nodiscard]] Expected<QList<QJsonObject>> setRunning(const ControlRequest &request, bool running);
    [[nodiscard]] Expected<QList<QJsonObject>> import(const ControlRequest &request);

    TunnelManager &m_tunnels;
    ProfileStore &m_profiles;
    TunnelWatch m_watch;
    Forget m_forget;
};

/// Adds profiles to a store, with one save; one whose id is there is only replaced where `replace` says so.
/// An item of the answer for each: "name", and "outcome": "added", "replaced", "unchanged" or "exists".
/// Errors are the store's.
[[nodiscard]] Expected<QList<QJsonObject>> importProfiles(ProfileStore &store, const QList<Profile> &profiles,
                                                          bool replace);

} // namespace rookery
