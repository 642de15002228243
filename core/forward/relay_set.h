// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/relay.h"
#include "core/forward/forward_snapshot.h"

#include <functional>
#include <memory>
#include <unordered_map>

namespace rookery {

/// The TCP flows of one forward: their relays, who they belong to, and the totals of those that ended. One
/// thread.
class RelaySet final
{
public:
    using Ended = std::function<void(const Relay::Outcome &)>;

    /// `ended` is called after a relay has ended and left the set. `tunnel` is for the log.
    RelaySet(const QString &tunnel, Ended ended);
    ~RelaySet();

    /// The tunnel is called otherwise from now on.
    void setTunnel(const QString &name) { m_tunnel = name; }
    /// Joins both and begins at once. `endsWithPeer`: see Relay::setEndsWithPeer().
    void add(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket, const QString &source,
             const QString &target, bool endsWithPeer = false);
    /// The same of a flow that has been there before this: `label` is what newFlow() made.
    void add(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket,
             const FlowSnapshot &label, bool endsWithPeer = false);
    /// Number, time and ends of a flow that begins now.
    [[nodiscard]] static FlowSnapshot newFlow(const QString &source, const QString &target);
    /// Counts a flow that has ended and never had a relay; one that failed is told to the log.
    void noteEnded(const FlowSnapshot &flow, const Relay::Outcome &outcome);
    /// Ends all of them: Reset to the peer, RST to the local programs.
    void abortAll(const Error &why);
    /// The same for one; false where it is none of ours.
    bool abort(quint64 flow, const Error &why);
    [[nodiscard]] int live() const { return int(m_flows.size()); }
    void addTo(ForwardSnapshot &snapshot, bool withFlows) const;

private:
    struct Flow
    {
        FlowSnapshot label;
        std::unique_ptr<Relay> relay;
    };

    void count(const FlowSnapshot &flow, const Relay::Outcome &outcome);
    void relayEnded(Relay *relay, const Relay::Outcome &outcome);
    [[nodiscard]] static FlowSnapshot describe(const Flow &flow);

    QString m_tunnel;
    Ended m_ended;
    std::unordered_map<const Relay *, Flow> m_flows;
    quint64 m_total = 0;
    quint64 m_failed = 0;
    quint64 m_endedBytesIn = 0;
    quint64 m_endedBytesOut = 0;
};

} // namespace rookery
