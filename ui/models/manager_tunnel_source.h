// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tunnel_source.h"

#include <functional>

namespace rookery {

class ProfileStore;

/// The tunnels of this user: profiles from the store, everything else from the manager. Both must outlive it.
class ManagerTunnelSource final : public TunnelSource
{
public:
    ManagerTunnelSource(TunnelManager &manager, ProfileStore &store, QObject *parent = nullptr);

    /// Asked before these stop for what a person does in a window or the tray; calls `stop`, now or later,
    /// unless the answer is no.
    using StopQuestion = std::function<void(const QList<QUuid> &ids, const std::function<void()> &stop)>;
    void setStopQuestion(StopQuestion question);

    /// What setPace(Live) comes to: Calm for whoever wants the window slower.
    void setLivePace(Pace pace);

    QList<Profile> profiles() const override;
    std::optional<Profile> profile(const QUuid &id) const override;
    TunnelSnapshot snapshot(const QUuid &id) const override;
    Samples samples(const QUuid &id, ThroughputHistory::Span span) const override;
    Traffic today(const QUuid &id) const override;
    Traffic thisMonth(const QUuid &id) const override;

    void start(const QUuid &id) override;
    void stop(const QUuid &id) override;
    void startSome(const QList<QUuid> &ids) override;
    void stopSome(const QList<QUuid> &ids) override;
    void startAll() override;
    void stopAll() override;
    void reconnect(const QUuid &id) override;
    void retryNow(const QUuid &id) override;
    void closeFlow(const QUuid &id, quint64 flow) override;
    void setForwardRunning(const QUuid &id, int index, bool running) override;
    void retryForward(const QUuid &id, int index) override;
    void useOtherPort(const QUuid &id, int index, quint16 port) override;
    void keepPort(const QUuid &id, int index) override;
    void setPace(Pace pace) override;
    void refresh() override;
    void watchFlows(const QUuid &id) override;

private:
    TunnelManager &m_manager;
    ProfileStore &m_store;
    StopQuestion m_stopQuestion;
    Pace m_pace = Pace::Hidden;
    Pace m_livePace = Pace::Live;
};

} // namespace rookery
