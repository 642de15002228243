// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/datagram_target.h"
#include "core/forward/datagram_flow.h"
#include "core/forward/idle_table.h"
#include "core/forward/reverse_forward.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <optional>

namespace rookery {

/// A UDP port at the gateway whose datagrams lead to a target that is reached from here (docs/protocol.md
/// §5.2). Every Datagram has the Bind's flow ID and names the remote sender at the gateway, in both
/// directions; each sender gets a local socket of its own, so that the target can tell them apart.
class ReverseUdpForward final : public ReverseForward,
                                private Uplink::DatagramReceiver,
                                private DatagramTarget::Listener
{
    Q_OBJECT

public:
    static constexpr milliseconds IdleTimeout = std::chrono::seconds(60);
    /// Remote senders at a time; each costs a descriptor.
    static constexpr qsizetype MaxSenders = 512;
    /// What datagrams of all senders together take in memory while the target's name is looked up, bytes.
    static constexpr qsizetype MaxWaitingBytes = 4 * 1024 * 1024;

    using ReverseForward::ReverseForward;
    ~ReverseUdpForward() override;

    void start() override;
    void stop() override;
    void detach() override;
    void abortFlows() override;
    bool closeFlow(quint64 flow) override;
    [[nodiscard]] int liveFlows() const override;

protected:
    [[nodiscard]] frame::BindType bindType() const override { return frame::BindType::Udp; }
    void takeIncoming(Uplink &uplink, quint32 flowId) override;
    void leaveIncoming(Uplink &uplink, quint32 flowId) override;
    void addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const override;

private:
    /// A remote sender, as the gateway names it.
    struct Sender
    {
        QByteArray host;
        quint16 port = 0;
        friend bool operator==(const Sender &, const Sender &) = default;
        friend size_t qHash(const Sender &sender, size_t seed)
        {
            return qHashMulti(seed, sender.host, sender.port);
        }
    };
    struct Mapping
    {
        Sender sender;
        DescriptorLease lease; ///< for the target's socket, from the beginning
        std::unique_ptr<DatagramTarget> target;
        FlowSnapshot flow;
    };
    using Mappings = IdleTable<Sender, Mapping>;

    void takeDatagram(const Datagram &datagram) override;
    void answerReceived(DatagramTarget *target, QByteArrayView data) override;
    /// Null where there is no descriptor for it.
    [[nodiscard]] Mapping *mappingFor(const Sender &sender);
    void mappingDropped(Mapping &mapping);

    DatagramRoom m_room{MaxWaitingBytes};
    std::optional<Mappings> m_mappings; ///< from start() on: it has a timer
    QHash<const DatagramTarget *, Sender> m_byTarget;
    quint32 m_flowId = 0;
    DatagramTotals m_totals;
};

} // namespace rookery
