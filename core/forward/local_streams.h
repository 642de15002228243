// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/flow_target.h"
#include "core/forward/forward.h"
#include "core/forward/relay_set.h"

#include <deque>
#include <functional>
#include <memory>

namespace rookery {

class StreamSocket;

/// The local connections of a forward to one target, wherever they come in: those that have a flow, and those
/// that wait for a connection to the gateway, unread and bounded in number, up to the channel timeout. Lives
/// in the forward's thread.
class LocalStreams final
{
public:
    /// Local connections that wait for the tunnel; more are closed at once.
    static constexpr size_t MaxWaiting = 1024;

    /// `idle` is called after the last flow has ended and when the last that waited was given up, `wanted`
    /// when one waits.
    LocalStreams(const ForwardSpec &spec, const ForwardContext &context, std::function<void()> idle,
                 std::function<void()> wanted);
    ~LocalStreams();

    void setContext(const ForwardContext &context);
    /// Connections may come from here on; timers are made.
    void start();
    /// Closes those that wait. The others go on.
    void stop();
    void attach(Uplink &uplink);
    void detach() { m_uplink = nullptr; }
    /// A connection came in. `descriptor` is set up as `setup` says; `source` is what a person is shown.
    void take(int descriptor, StreamSocket::Setup setup, const QString &source, DescriptorLease lease);
    void abortAll(const Error &why) { m_relays.abortAll(why); }
    bool abort(quint64 flow, const Error &why) { return m_relays.abort(flow, why); }
    [[nodiscard]] int live() const { return m_relays.live(); }
    [[nodiscard]] int waiting() const { return int(m_waiting.size()); }
    void addTo(ForwardSnapshot &snapshot, bool withFlows) const;

private:
    struct Waiting
    {
        std::unique_ptr<StreamSocket> socket;
        QString source;
        TimePoint until;
    };

    void join(std::unique_ptr<StreamSocket> socket, const QString &source);
    void wait(std::unique_ptr<StreamSocket> socket, const QString &source);
    void dropOverdue();
    void refuse(std::unique_ptr<StreamSocket> socket);

    void flowEnded(const Relay::Outcome &outcome);

    const FlowTarget m_target;
    Clock &m_clock;
    milliseconds m_channelTimeout;
    QString m_tunnel;
    std::function<void()> m_idle;
    std::function<void()> m_wanted;
    std::deque<Waiting> m_waiting; ///< oldest first
    std::unique_ptr<Timer> m_overdue;
    RelaySet m_relays;
    Uplink *m_uplink = nullptr;
    bool m_saidLack = false;   ///< of this connection: that its gateway has no such targets
    quint64 m_neverServed = 0; ///< closed without a flow
};

} // namespace rookery
