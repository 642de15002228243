// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/demo_tunnel.h"

#include "core/demo/demo_world.h"
#include "core/profile/profile_store.h"
#include "core/tunnel/tunnel_manager.h"

namespace rookery {

DemoTunnel::DemoTunnel(ProfileStore &profiles, TunnelManager &tunnels, QObject *parent)
    : QObject(parent), m_profiles(profiles), m_tunnels(tunnels)
{
}

DemoTunnel::~DemoTunnel()
{
    close();
}

void DemoTunnel::open()
{
    close();
    m_world = std::make_unique<DemoWorld>();
    if (const Expected<void> made = makeWorld(); !made) {
        m_world.reset();
        Q_EMIT failed(made.error());
        return;
    }
    connectWorld();
    const QUuid id = m_world->profile().id;
    m_tunnels.start(id);
    Q_EMIT opened(id);
}

Expected<void> DemoTunnel::makeWorld()
{
    if (const Expected<void> started = m_world->start(); !started)
        return started;
    if (const Expected<QUuid> put = m_profiles.put(m_world->profile()); !put)
        return tl::unexpected(put.error());
    return {};
}

void DemoTunnel::connectWorld()
{
    const QUuid id = m_world->profile().id;
    const auto follow = [this, id] { m_world->follow(m_tunnels.snapshot(id)); };
    connect(&m_tunnels, &TunnelManager::stateChanged, m_world.get(), follow);
    connect(&m_tunnels, &TunnelManager::forwardChanged, m_world.get(), follow);
    connect(&m_tunnels, &TunnelManager::updated, m_world.get(), follow);
    connect(&m_profiles, &ProfileStore::removed, m_world.get(), [this, id](const QList<QUuid> &removed) {
        if (removed.contains(id))
            letGo()->deleteLater(); // the tunnel is ending: its far end goes when it is through
    });
}

DemoWorld *DemoTunnel::letGo()
{
    m_tunnels.disconnect(m_world.get());
    m_profiles.disconnect(m_world.get());
    return m_world.release();
}

void DemoTunnel::close()
{
    if (!m_world)
        return;
    const std::unique_ptr<DemoWorld> world(letGo());
    m_tunnels.stop(world->profile().id);
    m_profiles.remove(world->profile().id);
}

void DemoTunnel::removeLeftovers()
{
    if (m_profiles.isReadOnly())
        return;
    const QList<Profile> profiles = m_profiles.profiles();
    for (const Profile &profile : profiles) {
        if (profile.isDemo)
            m_profiles.remove(profile.id);
    }
}

std::optional<QByteArray> DemoTunnel::keyOf(const QUuid &id) const
{
    if (!m_world || m_world->profile().id != id)
        return std::nullopt;
    return m_world->psk();
}

} // namespace rookery
