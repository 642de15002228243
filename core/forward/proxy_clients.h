// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/client_session.h"
#include "core/forward/gentle_close.h"
#include "core/forward/inbound_streams.h"
#include "core/forward/proxy_datagrams.h"
#include "core/forward/relay_set.h"
#include "core/forward/target_opens.h"
#include "core/loop/turn_end.h"
#include "core/time/alarm.h"

#include <list>
#include <optional>
#include <unordered_map>
#include <vector>

namespace rookery {

/// The local connections of a forward that say themselves where they lead to: each is a ClientSession, of the
/// kind that the forward makes. Bounds how many may be in their handshakes, and for how long. Where there are
/// too many, or no descriptor is left, the newcomer stays and the oldest goes: who means what he says has
/// long said it.
class ProxyClients final : public InboundStreams, private SessionHost, private TurnEnd::Task
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ProxyClients)

public:
    /// Handshakes at once; where descriptors are few, an eighth of them, so that there are some left to be
    /// accepted for.
    static constexpr size_t MaxHandshakes = 512;
    static constexpr size_t MinHandshakes = 4;
    static constexpr milliseconds HandshakeLimit = std::chrono::seconds(10);
    /// Programs that keep their connection and want nothing (HTTP), and how long they may.
    static constexpr size_t MaxResting = 512;
    static constexpr milliseconds RestLimit = std::chrono::seconds(60);
    /// How long a wrong password takes to be told; more that wait for it are cut off.
    static constexpr milliseconds DenyDelay = std::chrono::seconds(1);
    static constexpr size_t MaxDenied = 512;
    /// Of the lines of the log that say so.
    static constexpr milliseconds DenyLogInterval = std::chrono::minutes(1);
    /// UDP associations, which last as long as their connections.
    static constexpr size_t MaxAssociations = 256;
    using MakeSession = std::function<std::unique_ptr<ClientSession>(SessionHost &host, ProxyClient client)>;

    ProxyClients(const ForwardSpec &spec, const ForwardContext &context, MakeSession make, Events events);
    ~ProxyClients() override;

    void setContext(const ForwardContext &context) override;
    void start() override;
    void stop() override;
    void attach(Uplink &uplink) override;
    void detach() override;
    using InboundStreams::take;
    void take(std::unique_ptr<StreamSocket> socket, const QString &source) override;
    bool makeRoom() override;
    void abortAll(const Error &why) override;
    bool abort(quint64 flow, const Error &why) override;
    [[nodiscard]] int live() const override;
    [[nodiscard]] int waiting() const override { return m_targets.waiting(); }
    void addTo(ForwardSnapshot &snapshot, bool withFlows) const override;

private:
    struct Waiting
    {
        ClientSession *session;
        TimePoint until;
    };
    /// Those that may wait for the same time, oldest first.
    struct Queue
    {
        const milliseconds limit;
        const size_t most;
        std::list<Waiting> sessions = {};
    };
    struct Entry
    {
        std::unique_ptr<ClientSession> session;
        Queue *queue = nullptr; ///< that it is in
        std::list<Waiting>::iterator place = {};
    };

    // SessionHost
    Clock &clock() override { return m_clock; }
    TargetOpens &targets() override { return m_targets; }
    ProxyDatagrams &datagrams() override { return m_datagrams; }
    [[nodiscard]] const DescriptorShare &descriptors() const override { return m_descriptors; }
    Uplink *uplink() override { return m_uplink; }
    [[nodiscard]] const ProxyPassword &password() const override { return m_password; }
    FlowSnapshot newFlow(const ProxyClient &client, const QString &target) override;
    void handshakeDone(ClientSession &session) override;
    void handshakeAgain(ClientSession &session) override;
    void rests(ClientSession &session) override;
    void denied(ClientSession &session, const ProxyClient &client) override;
    void associates(ClientSession &session) override { wait(session, m_associations); }
    void flowEnded(const FlowSnapshot &flow, const Relay::Outcome &outcome) override;
    void missed(const Error &why) override { m_outcome = {false, why}; }
    void relay(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket,
               const FlowSnapshot &flow) override;
    void closeGently(std::unique_ptr<StreamSocket> socket) override;
    void handOver(ClientSession &session, std::unique_ptr<ClientSession> next) override;
    void over(ClientSession &session) override;

    void turnEnded() override;
    void noteWanted();
    void noteIdle();
    [[nodiscard]] bool hasLive() const;
    void endOldPassword();
    [[nodiscard]] size_t mostHandshakes() const;
    void wait(ClientSession &session, Queue &queue);
    [[nodiscard]] TimePoint endOf(const Queue &queue) const;
    void dropOldest(Queue &queue);
    void giveUpOldest(Queue &queue);
    static void leaveQueue(Entry &entry);
    void dropOverdue();
    void watchTime();
    [[nodiscard]] std::vector<ClientSession *> sessions() const;

    Clock &m_clock;
    const MakeSession m_make;
    const Events m_events;
    ProxyPassword m_password;
    QString m_tunnel;
    std::optional<TimePoint> m_saidDenied; ///< to the log
    const bool m_endsWithPeer;             ///< there is one connection: stdin and stdout
    Uplink *m_uplink = nullptr;
    bool m_started = false;
    bool m_wanted = false;    ///< to be told
    Relay::Outcome m_outcome; ///< of what ended last in this turn
    bool m_isIdle = false;    ///< something has ended: to be told, where nothing is left
    DescriptorShare m_descriptors;
    TargetOpens m_targets;
    ProxyDatagrams m_datagrams;
    RelaySet m_relays;
    GentleClose m_closing;
    Queue m_handshakes{HandshakeLimit, MaxHandshakes};
    Queue m_resting{RestLimit, MaxResting};
    Queue m_denied{DenyDelay, MaxDenied};
    Queue m_associations{milliseconds::max(), MaxAssociations};
    bool m_makesRoom = false;
    std::optional<Alarm> m_overdue; ///< from start() on: it belongs to the thread
    std::unordered_map<const ClientSession *, Entry> m_sessions;
    std::vector<std::unique_ptr<ClientSession>> m_over; ///< until the end of the turn
};

} // namespace rookery
