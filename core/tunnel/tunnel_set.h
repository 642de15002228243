// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/snapshot.h"
#include "core/tunnel/tunnel_config.h"

#include <QObject>

#include <map>
#include <memory>

namespace rookery {

class Tunnel;

/// One run of a tunnel, from its start to its end; never used again, so that late news of an old run can be
/// told from that of a new one.
using TunnelRun = quint64;

/// The tunnels of one engine thread. Lives there; every call comes as a queued one, and what it tells are
/// values. Calls about a run that is over do nothing.
class TunnelSet final : public QObject
{
    Q_OBJECT

public:
    struct News
    {
        TunnelRun run = 0;
        TunnelSnapshot snapshot;
    };

    TunnelSet();
    ~TunnelSet() override;

    void start(rookery::TunnelRun run, const QUuid &id, const rookery::TunnelConfig &config);
    /// Ends it with what is queued; ended() follows.
    void stop(rookery::TunnelRun run);
    /// Ends it at once; nothing follows.
    void drop(rookery::TunnelRun run);
    /// Tunnel::apply(), and Tunnel::reconnect() where `reconnect`; applied() follows.
    void apply(rookery::TunnelRun run, const rookery::TunnelConfig &config, bool reconnect);
    void retryNow(rookery::TunnelRun run);
    void networkChanged();
    /// Somebody looks at the tunnels.
    void lookedAt();
    void closeFlow(rookery::TunnelRun run, quint64 flow);
    /// `forward` is its ForwardSnapshot::id: by the time that a command comes, the order may be another one.
    void setForwardRunning(rookery::TunnelRun run, quint64 forward, bool running);
    void useOtherPort(rookery::TunnelRun run, quint64 forward, quint16 port);
    /// Snapshots of this run carry its flows from now on; 0: of none.
    void watchFlows(rookery::TunnelRun run);
    /// collected() follows.
    void collect();
    /// Stops everything, and then the thread.
    void finish();

Q_SIGNALS:
    /// Any state but Stopped, which is ended().
    void stateChanged(const rookery::TunnelSet::News &news);
    void forwardsChanged(const rookery::TunnelSet::News &news, const QList<int> &indexes);
    void applied(const rookery::TunnelSet::News &news, bool reconnected);
    void ended(const rookery::TunnelSet::News &news);
    void collected(const QList<rookery::TunnelSet::News> &news);

private:
    struct Seat;

    [[nodiscard]] Tunnel *find(TunnelRun run) const;
    [[nodiscard]] News newsOf(TunnelRun run) const;
    void connectTo(Seat &seat);
    void noteForward(TunnelRun run, int index);
    void tellForwards(TunnelRun run);
    void endOf(TunnelRun run);
    void finishIfEmpty();

    std::map<TunnelRun, std::unique_ptr<Seat>> m_seats;
    TunnelRun m_watched = 0;
    bool m_finishing = false;
};

} // namespace rookery

Q_DECLARE_METATYPE(rookery::TunnelSet::News)
