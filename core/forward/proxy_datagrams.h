// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/udp_path.h"
#include "core/forward/datagram_flow.h"
#include "core/forward/idle_table.h"
#include "core/forward/uplink.h"

#include <QHash>

#include <functional>
#include <optional>

namespace rookery {

/// The datagrams of programs that use a proxy of ours: a flow for each sender and each target, so that an
/// answer says from whom it comes (docs/protocol.md §3.3, §6.3). Bounded for the whole forward. What comes
/// while there is no connection is dropped and counted, as UDP does. Lives in the forward's thread.
class ProxyDatagrams final : private Uplink::DatagramReceiver
{
public:
    /// How long a flow lives without a packet in either direction.
    static constexpr milliseconds IdleTimeout = std::chrono::seconds(60);
    static constexpr qsizetype MaxFlows = 4096;

    /// Whose programs send: an association.
    class Association
    {
    public:
        virtual ~Association() = default;
        /// An answer for the program at `path`. `end` is the target as the program had written it.
        virtual void datagramAnswered(const UdpPath &path, QByteArrayView end, const QByteArray &data) = 0;
    };
    /// One that a program sends.
    struct Outgoing
    {
        UdpPath path;
        QByteArrayView end;  ///< the target as the program writes it: of any form, and the flow's key
        QByteArrayView data; ///< valid during the call
    };
    /// Says which host and port an `end` is; asked once a flow.
    using Target = std::pair<QByteArray, quint16>;
    using ReadEnd = std::function<Target(QByteArrayView end)>;

    /// `wanted` is called when a datagram came while there is no connection, `idle` after the last flow.
    ProxyDatagrams(Clock &clock, ReadEnd readEnd, std::function<void()> wanted, std::function<void()> idle);
    ~ProxyDatagrams() override;

    void attach(Uplink &uplink) { m_uplink = &uplink; }
    void detach();
    void send(Association &association, const Outgoing &datagram);
    /// A datagram that was not worth sending.
    void noteDropped() { ++m_totals.dropped; }
    /// Ends the flows of one that is over.
    void leave(Association &association);
    void abortAll();
    bool abort(quint64 flow);
    [[nodiscard]] int live() const { return m_flows ? m_flows->size() : 0; }
    void addTo(ForwardSnapshot &snapshot, bool withFlows) const;

private:
    struct Key
    {
        Association *association = nullptr;
        UdpPath path;
        QByteArray end;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.association, key.path, key.end);
        }
    };
    struct Flow
    {
        Key key;
        QByteArray host;
        quint16 port = 0;
        quint32 flowId = 0; ///< 0: none on this connection yet
        FlowSnapshot label;
    };
    using Flows = IdleTable<Key, Flow>;

    [[nodiscard]] Flow &flowFor(const Key &key);
    void flowDropped(Flow &flow);
    void takeDatagram(const Datagram &datagram) override;

    Clock &m_clock;
    const ReadEnd m_readEnd;
    const std::function<void()> m_wanted;
    const std::function<void()> m_idle;
    std::optional<Flows> m_flows; ///< once there was one: it has a timer
    QHash<quint32, Key> m_byFlowId;
    DatagramTotals m_totals;
    Uplink *m_uplink = nullptr;
};

} // namespace rookery
