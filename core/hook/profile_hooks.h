// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hook/tunnel_hooks.h"

#include <QUuid>

#include <map>

namespace rookery {

class ProfileStore;
class TunnelManager;

/// Runs the commands of all tunnels of a user. Main thread; tunnels and profiles must outlive it.
class ProfileHooks final : public QObject
{
    Q_OBJECT

public:
    ProfileHooks(TunnelManager &tunnels, ProfileStore &profiles, Clock &clock = Clock::system());
    ~ProfileHooks() override;

Q_SIGNALS:
    /// As TunnelHooks tells it.
    void failed(const rookery::Error &why);

private:
    void follow(const QUuid &id, TunnelState state);

    ProfileStore &m_profiles;
    Clock &m_clock;
    std::map<QUuid, std::unique_ptr<TunnelHooks>> m_hooks;
};

} // namespace rookery
