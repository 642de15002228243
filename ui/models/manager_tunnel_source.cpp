// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/manager_tunnel_source.h"

#include "core/profile/profile_store.h"
#include "core/tunnel/traffic_book.h"

namespace rookery {

ManagerTunnelSource::ManagerTunnelSource(TunnelManager &manager, ProfileStore &store, QObject *parent)
    : TunnelSource(parent), m_manager(manager), m_store(store)
{
    connect(&manager, &TunnelManager::updated, this, &TunnelSource::updated);
    connect(&manager, &TunnelManager::stateChanged, this, &TunnelSource::stateChanged);
    connect(&manager, &TunnelManager::forwardChanged, this, &TunnelSource::forwardChanged);
    connect(&store, &ProfileStore::added, this, &TunnelSource::profilesAdded);
    connect(&store, &ProfileStore::changed, this, &TunnelSource::profileChanged);
    connect(&store, &ProfileStore::removed, this, &TunnelSource::profilesRemoved);
    connect(&store, &ProfileStore::reordered, this, &TunnelSource::profilesReordered);
}

QList<Profile> ManagerTunnelSource::profiles() const
{
    return m_store.profiles();
}

std::optional<Profile> ManagerTunnelSource::profile(const QUuid &id) const
{
    return m_store.find(id);
}

TunnelSnapshot ManagerTunnelSource::snapshot(const QUuid &id) const
{
    return m_manager.snapshot(id);
}

TunnelSource::Samples ManagerTunnelSource::samples(const QUuid &id, ThroughputHistory::Span span) const
{
    return m_manager.traffic().samples(id, span);
}

Traffic ManagerTunnelSource::today(const QUuid &id) const
{
    return m_manager.traffic().today(id);
}

Traffic ManagerTunnelSource::thisMonth(const QUuid &id) const
{
    return m_manager.traffic().thisMonth(id);
}

void ManagerTunnelSource::start(const QUuid &id)
{
    m_manager.start(id);
}

void ManagerTunnelSource::stop(const QUuid &id)
{
    stopSome({id});
}

void ManagerTunnelSource::startSome(const QList<QUuid> &ids)
{
    m_manager.startSome(ids);
}

void ManagerTunnelSource::stopSome(const QList<QUuid> &ids)
{
    const auto stop = [&manager = m_manager, ids] { manager.stopSome(ids); };
    if (m_stopQuestion)
        m_stopQuestion(ids, stop);
    else
        stop();
}

void ManagerTunnelSource::startAll()
{
    m_manager.startSome(m_store.ids());
}

void ManagerTunnelSource::stopAll()
{
    stopSome(m_store.ids());
}

void ManagerTunnelSource::setStopQuestion(StopQuestion question)
{
    m_stopQuestion = std::move(question);
}

void ManagerTunnelSource::reconnect(const QUuid &id)
{
    m_manager.reconnect(id);
}

void ManagerTunnelSource::retryNow(const QUuid &id)
{
    m_manager.retryNow(id);
}

void ManagerTunnelSource::closeFlow(const QUuid &id, quint64 flow)
{
    m_manager.closeFlow(id, flow);
}

void ManagerTunnelSource::setForwardRunning(const QUuid &id, int index, bool running)
{
    m_manager.setForwardRunning(id, index, running);
}

void ManagerTunnelSource::retryForward(const QUuid &id, int index)
{
    const QList<ForwardSnapshot> forwards = m_manager.snapshot(id).forwards;
    if (index < 0 || index >= forwards.size())
        return;
    // The manager takes a forward that is on for one that needs nothing, so a busy port is asked for by its
    // number.
    const ForwardSnapshot &forward = forwards.at(index);
    if (forward.state == ForwardState::PortBusy && forward.spec.listenPort != 0) {
        m_manager.useOtherPort(id, index, forward.spec.listenPort);
        return;
    }
    m_manager.setForwardRunning(id, index, false);
    m_manager.setForwardRunning(id, index, true);
}

void ManagerTunnelSource::useOtherPort(const QUuid &id, int index, quint16 port)
{
    m_manager.useOtherPort(id, index, port);
}

void ManagerTunnelSource::keepPort(const QUuid &id, int index)
{
    m_manager.keepPort(id, index);
}

void ManagerTunnelSource::setLivePace(Pace pace)
{
    m_livePace = pace;
    setPace(m_pace);
}

void ManagerTunnelSource::setPace(Pace pace)
{
    m_pace = pace;
    m_manager.setPace(pace == Pace::Live ? m_livePace : pace);
}

void ManagerTunnelSource::refresh()
{
    m_manager.refresh();
}

void ManagerTunnelSource::watchFlows(const QUuid &id)
{
    m_manager.watchFlows(id);
}

} // namespace rookery
