// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QByteArray>
#include <QObject>
#include <QUuid>

#include <memory>
#include <optional>

namespace rookery {

class DemoWorld;
class ProfileStore;
class TunnelManager;

/// The demo among a person's tunnels: opening it makes a DemoWorld, adds its profile and starts the tunnel;
/// closing it, or deleting its tunnel, leaves nothing behind. There is one at a time. Main thread; the stores
/// and the manager must outlive it.
class DemoTunnel final : public QObject
{
    Q_OBJECT

public:
    DemoTunnel(ProfileStore &profiles, TunnelManager &tunnels, QObject *parent = nullptr);
    /// Closes it.
    ~DemoTunnel() override;

    /// In place of the one that is open. opened() or failed() comes from in here.
    void open();
    void close();
    /// Removes the profiles of demos that ended without ceremony.
    void removeLeftovers();
    /// What opens its gateway, where this is its tunnel.
    [[nodiscard]] std::optional<QByteArray> keyOf(const QUuid &id) const;

Q_SIGNALS:
    void opened(const QUuid &id);
    void failed(const rookery::Error &why);

private:
    [[nodiscard]] Expected<void> makeWorld();
    void connectWorld();
    /// The world, which nothing reaches any more; the caller's.
    [[nodiscard]] DemoWorld *letGo();

    ProfileStore &m_profiles;
    TunnelManager &m_tunnels;
    std::unique_ptr<DemoWorld> m_world;
};

} // namespace rookery
