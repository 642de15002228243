// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/tunnel_watch.h"

#include "core/control/status_json.h"
#include "core/profile/profile_store.h"
#include "core/tunnel/tunnel_manager.h"

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

TunnelWatch::TunnelWatch(TunnelManager &tunnels, ProfileStore &profiles, Clock &clock)
    : m_tunnels(tunnels), m_profiles(profiles), m_timer(clock.createTimer([this] { tick(); }))
{
    connect(&tunnels, &TunnelManager::stateChanged, this, &TunnelWatch::look);
    connect(&tunnels, &TunnelManager::forwardChanged, this, &TunnelWatch::lookSoon);
    connect(&tunnels, &TunnelManager::updated, this, [this](const QList<QUuid> &ids) {
        if (m_active)
            m_numbers.unite(QSet<QUuid>(ids.cbegin(), ids.cend()));
    });
    connect(&profiles, &ProfileStore::added, this, [this](const QList<QUuid> &ids) {
        for (const QUuid &id : ids)
            lookSoon(id);
    });
    connect(&profiles, &ProfileStore::changed, this, &TunnelWatch::lookSoon);
    connect(&profiles, &ProfileStore::removed, this, [this](const QList<QUuid> &ids) {
        for (const QUuid &id : ids)
            removed(id);
    });
}

TunnelWatch::~TunnelWatch() = default;

void TunnelWatch::setActive(bool active)
{
    if (std::exchange(m_active, active) == active)
        return;
    m_told.clear();
    m_fresh.clear();
    m_numbers.clear();
    if (active)
        m_timer->start(NumbersEvery);
    else
        m_timer->stop();
}

void TunnelWatch::look(const QUuid &id)
{
    const std::optional<Profile> profile = m_active ? m_profiles.find(id) : std::nullopt;
    if (!profile)
        return;
    const QJsonObject item = statusToJson(*profile, m_tunnels.snapshot(id));
    // Whoever reads it can count the time to the next try himself.
    QJsonObject lasting = item;
    lasting.remove("retryInMs"_L1);
    if (std::exchange(m_told[id], lasting) != lasting)
        Q_EMIT changed(item);
}

/// All forwards of a tunnel may change in one turn, and all profiles.
void TunnelWatch::lookSoon(const QUuid &id)
{
    if (!m_active)
        return;
    if (m_fresh.isEmpty())
        QMetaObject::invokeMethod(this, &TunnelWatch::lookAtFresh, Qt::QueuedConnection);
    m_fresh += id;
}

void TunnelWatch::lookAtFresh()
{
    for (const QUuid &id : std::exchange(m_fresh, {}))
        look(id);
}

void TunnelWatch::removed(const QUuid &id)
{
    if (const QJsonObject last = m_told.take(id); !last.isEmpty())
        Q_EMIT changed(
            {{u"id"_s, last.value("id"_L1)}, {u"name"_s, last.value("name"_L1)}, {u"removed"_s, true}});
}

void TunnelWatch::tick()
{
    for (const QUuid &id : std::exchange(m_numbers, {}))
        look(id);
    // Whoever was told may have gone.
    if (!m_active)
        return;
    m_tunnels.refresh();
    m_timer->start(NumbersEvery);
}

} // namespace rookery
