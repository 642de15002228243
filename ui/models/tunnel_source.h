// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"
#include "core/tunnel/snapshot.h"
#include "core/tunnel/throughput_history.h"
#include "core/tunnel/traffic_totals.h"
#include "core/tunnel/tunnel_manager.h"

#include <QObject>

#include <optional>
#include <vector>

namespace rookery {

/// What models and views know of the engine: profiles and snapshots as values, and commands that take effect
/// later. The seam lets the window be driven by a script in tests and by the TunnelManager in the program.
/// Main thread.
class TunnelSource : public QObject
{
    Q_OBJECT

public:
    using Pace = TunnelManager::Pace;
    using Samples = std::vector<ThroughputHistory::Sample>;

    explicit TunnelSource(QObject *parent = nullptr);
    ~TunnelSource() override;

    /// In the person's order.
    [[nodiscard]] virtual QList<Profile> profiles() const = 0;
    [[nodiscard]] virtual std::optional<Profile> profile(const QUuid &id) const = 0;
    /// The last known one; Stopped for a tunnel that was never started. Flows only of the tunnel that
    /// watchFlows() named.
    [[nodiscard]] virtual TunnelSnapshot snapshot(const QUuid &id) const = 0;
    /// Bytes a second, oldest first (ThroughputHistory::samples()).
    [[nodiscard]] virtual Samples samples(const QUuid &id, ThroughputHistory::Span span) const = 0;
    /// What it moved on this day and in this month, at earlier starts too; a null id: all together.
    [[nodiscard]] virtual Traffic today(const QUuid &id) const = 0;
    [[nodiscard]] virtual Traffic thisMonth(const QUuid &id) const = 0;

    virtual void start(const QUuid &id) = 0;
    virtual void stop(const QUuid &id) = 0;
    /// Several at once.
    virtual void startSome(const QList<QUuid> &ids) = 0;
    virtual void stopSome(const QList<QUuid> &ids) = 0;
    virtual void startAll() = 0;
    virtual void stopAll() = 0;
    virtual void reconnect(const QUuid &id) = 0;
    virtual void retryNow(const QUuid &id) = 0;
    virtual void closeFlow(const QUuid &id, quint64 flow) = 0;
    /// `index` counts the forwards of the snapshot.
    virtual void setForwardRunning(const QUuid &id, int index, bool running) = 0;
    /// Tries one that is PortBusy or Refused again as it is.
    virtual void retryForward(const QUuid &id, int index) = 0;
    /// Listens on another port for this session only; 0: any free one.
    virtual void useOtherPort(const QUuid &id, int index, quint16 port) = 0;
    /// Saves the port that it has now.
    virtual void keepPort(const QUuid &id, int index) = 0;
    virtual void setPace(Pace pace) = 0;
    /// Asks for new snapshots once, at any pace; updated() follows where a tunnel runs.
    virtual void refresh() = 0;
    virtual void watchFlows(const QUuid &id) = 0;

Q_SIGNALS:
    /// Once a tick: the tunnels whose snapshots are new.
    void updated(const QList<QUuid> &ids);
    /// At once, at any pace.
    void stateChanged(const QUuid &id, rookery::TunnelState state);
    void forwardChanged(const QUuid &id, int index);

    /// All that came, or went, with one change.
    void profilesAdded(const QList<QUuid> &ids);
    void profileChanged(const QUuid &id);
    void profilesRemoved(const QList<QUuid> &ids);
    void profilesReordered();
};

} // namespace rookery
