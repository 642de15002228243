// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/redialer.h"
#include "core/tunnel/snapshot.h"
#include "core/tunnel/tunnel_config.h"

#include <QObject>

#include <memory>

namespace rookery {

/// One client connection with its forwards: has a Redialer make connections, one after the other, shares each
/// out among the forwards, keeps their listeners up while there is none, and says what it is doing. Lives in
/// one thread with everything it owns.
class Tunnel final : public QObject
{
    Q_OBJECT

public:
    using ConnectorFactory = Redialer::ConnectorFactory;

    explicit Tunnel(const TunnelConfig &config, Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~Tunnel() override;

    /// For tests: another way to reach the server. Before start().
    void setConnectorFactory(ConnectorFactory factory);

    void start();
    /// Ends flows, sends what is queued, closes; stopped() follows.
    void stop();
    /// Another configuration while it runs. Forwards that are in both go on untouched, the others end and
    /// begin at once. What concerns the connection counts at once where no flow would be cut, and from the
    /// next connection on where one would (TunnelSnapshot::outdated); see ConfigChange.
    void apply(const TunnelConfig &config);
    /// Leaves the connection, if there is one, and connects anew. Local ports stay open meanwhile.
    void reconnect();
    /// Do not wait for the next try.
    void retryNow();
    /// This computer slept, or its network is another one: starts over with the back-off and connects at
    /// once, or gives the connection that there is some seconds to show that it lives.
    void networkChanged();
    /// Somebody looks at it: where it waits for something that passes, it tries soon.
    void lookedAt();
    /// Where the forward of this ForwardSnapshot::id is in the configuration now; -1: nowhere.
    [[nodiscard]] int indexOfForward(quint64 id) const;
    /// Ends one flow, by the number of its FlowSnapshot.
    void closeFlow(quint64 flow);
    /// Switches one forward on or off; until then all run but those that the configuration switches off.
    void setForwardRunning(int index, bool running);
    /// Has a forward listen on another local port, for as long as this object lives; 0: any free one. False
    /// where it has no local port.
    bool useOtherPort(int index, quint16 port);
    [[nodiscard]] TunnelState state() const;
    [[nodiscard]] TunnelSnapshot snapshot(bool withFlows = false) const;

Q_SIGNALS:
    void stateChanged(rookery::TunnelState state);
    void stopped();
    /// A forward's state or bound port changed: see snapshot().forwards[index].
    void forwardChanged(int index);
    /// maxRetries were used up, or a stdio forward ended: nothing more will happen. `error.message` is empty
    /// for a good end.
    void gaveUp(const rookery::Error &why);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rookery

Q_DECLARE_METATYPE(rookery::TunnelState)
