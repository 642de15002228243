// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/flow_target.h"
#include "core/forward/inbound_streams.h"
#include "core/forward/relay_set.h"

#include <deque>

namespace rookery {

/// The local connections of a forward to one target: those that have a flow, and those
/// that wait for a connection to the gateway, unread and bounded in number, up to the channel timeout.
class LocalStreams final : public InboundStreams
{
public:
    /// Local connections that wait for the tunnel; more are closed at once.
    static constexpr size_t MaxWaiting = 1024;

    LocalStreams(const ForwardSpec &spec, const ForwardContext &context, Events events);
    ~LocalStreams() override;

    void setContext(const ForwardContext &context) override;
    void start() override;
    void stop() override;
    void attach(Uplink &uplink) override;
    void detach() override { m_uplink = nullptr; }
    using InboundStreams::take;
    void take(std::unique_ptr<StreamSocket> socket, const QString &source) override;
    void abortAll(const Error &why) override { m_relays.abortAll(why); }
    bool abort(quint64 flow, const Error &why) override { return m_relays.abort(flow, why); }
    [[nodiscard]] int live() const override { return m_relays.live(); }
    [[nodiscard]] int waiting() const override { return int(m_waiting.size()); }
    void addTo(ForwardSnapshot &snapshot, bool withFlows) const override;

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
    const Events m_events;
    const bool m_endsWithPeer;     ///< stdin and stdout, where nobody else would end ours
    std::deque<Waiting> m_waiting; ///< oldest first
    std::unique_ptr<Timer> m_overdue;
    RelaySet m_relays;
    Uplink *m_uplink = nullptr;
    bool m_saidLack = false;   ///< of this connection: that its gateway has no such targets
    quint64 m_neverServed = 0; ///< closed without a flow
};

} // namespace rookery
