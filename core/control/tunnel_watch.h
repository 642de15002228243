// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QUuid>

#include <memory>

namespace rookery {

class ProfileStore;
class TunnelManager;

/// What changes about the tunnels, for those who watch over the control socket: an item as
/// statusToJson() makes it for each tunnel that is another one than it was told before. States and forwards
/// are told as they change, numbers once a second; while nobody watches, nothing is asked for or kept.
/// Main thread; tunnels and profiles must outlive it.
class TunnelWatch final : public QObject
{
    Q_OBJECT

public:
    /// How often numbers are looked at.
    static constexpr milliseconds NumbersEvery = std::chrono::seconds(1);

    TunnelWatch(TunnelManager &tunnels, ProfileStore &profiles, Clock &clock = Clock::system());
    ~TunnelWatch() override;

    /// Whether anybody watches.
    void setActive(bool active);
    /// Tells what is new of this tunnel.
    void look(const QUuid &id);

Q_SIGNALS:
    /// A tunnel that is gone is {"id", "name", "removed": true}.
    void changed(const QJsonObject &item);

private:
    void lookSoon(const QUuid &id);
    void lookAtFresh();
    void removed(const QUuid &id);
    void tick();

    TunnelManager &m_tunnels;
    ProfileStore &m_profiles;
    std::unique_ptr<Timer> m_timer;
    bool m_active = false;
    QHash<QUuid, QJsonObject> m_told; ///< the last of each tunnel, without what only passes
    QSet<QUuid> m_fresh;              ///< to be looked at at the end of the turn
    QSet<QUuid> m_numbers;            ///< at the next tick
};

} // namespace rookery
