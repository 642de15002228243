// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/tunnel_set.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace rookery {

/// The engine threads: as many as processors, at most 4, each made when it is first needed. Sends commands to
/// the tunnels in each by queued calls and passes on what they tell. Main thread.
class EnginePool final : public QObject
{
    Q_OBJECT

public:
    EnginePool();
    /// Ends what runs, with queued data; some seconds at most, which are the limit of Tunnel::stop().
    ~EnginePool() override;

    /// Starts a run in the thread that has the fewest.
    TunnelRun start(const QUuid &id, const TunnelConfig &config);
    /// Calls `command` with the tunnels of the thread of this run, there; nothing happens where the run is
    /// over.
    void send(TunnelRun run, std::function<void(TunnelSet &)> command);
    void sendToAll(const std::function<void(TunnelSet &)> &command);
    /// Ends a run at once; nothing is told of it any more.
    void drop(TunnelRun run);
    /// Asks for every run's snapshot: collected() follows for each thread that has one. A thread that has not
    /// answered the last time is not asked again.
    void collect();
    /// Threads that have been asked and have not answered.
    [[nodiscard]] int awaited() const;
    [[nodiscard]] bool isIdle() const { return m_runs.empty(); }

Q_SIGNALS:
    void stateChanged(const rookery::TunnelSet::News &news);
    void forwardsChanged(const rookery::TunnelSet::News &news, const QList<int> &indexes);
    void applied(const rookery::TunnelSet::News &news, bool reconnected);
    void ended(const rookery::TunnelSet::News &news);
    void collected(const QList<rookery::TunnelSet::News> &news);

private:
    struct Engine;

    Engine &leastBusy();
    Engine &addEngine();
    void forget(TunnelRun run);

    std::vector<std::unique_ptr<Engine>> m_engines;
    std::map<TunnelRun, Engine *> m_runs;
    TunnelRun m_lastRun = 0;
};

} // namespace rookery
