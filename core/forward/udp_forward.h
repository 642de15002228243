// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/datagram_socket.h"
#include "core/forward/datagram_flow.h"
#include "core/forward/idle_table.h"
#include "core/forward/listening_forward.h"
#include "core/forward/uplink.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace rookery {

/// A local UDP port whose datagrams lead to a UDP target behind the gateway: one flow ID per local source
/// address (docs/protocol.md §3.3, §6.3). Datagrams that come while there is no connection are dropped and
/// counted, as UDP does.
class UdpForward final : public ListeningForward,
                         private Uplink::DatagramReceiver,
                         private DatagramSocket::Listener
{
    Q_OBJECT

public:
    /// How long a mapping lives without a packet in either direction.
    static constexpr milliseconds IdleTimeout = std::chrono::seconds(60);
    static constexpr qsizetype MaxMappings = 4096;

    UdpForward(const ForwardSpec &spec, const ForwardContext &context);
    ~UdpForward() override;

    void start() override;
    void stop() override;
    void abortFlows() override;
    bool closeFlow(quint64 flow) override;
    void attach(Uplink &uplink) override;
    void detach() override;
    [[nodiscard]] int liveFlows() const override;

protected:
    [[nodiscard]] Expected<quint16> open(const QHostAddress &address, quint16 port) override;
    void closeAll() override;
    void addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const override;

private:
    /// A local program: its address, and the port and address of ours that it talks to.
    struct Source
    {
        DatagramSocket *socket = nullptr;
        UdpPath path;
        friend bool operator==(const Source &, const Source &) = default;
        friend size_t qHash(const Source &source, size_t seed)
        {
            return qHashMulti(seed, source.socket, source.path);
        }
    };
    struct Mapping
    {
        Source source;
        quint32 flowId = 0; ///< 0: none on this connection yet
        FlowSnapshot flow;
    };
    using Mappings = IdleTable<Source, Mapping>;

    void datagramReceived(DatagramSocket *socket, QByteArrayView data, const UdpPath &path) override;
    [[nodiscard]] Mapping &mappingFor(const Source &source);
    void mappingDropped(Mapping &mapping);
    void takeDatagram(const Datagram &datagram) override;

    std::vector<std::unique_ptr<DatagramSocket>> m_sockets;
    std::optional<Mappings> m_mappings; ///< from start() on: it has a timer
    QHash<quint32, Source> m_byFlowId;
    QByteArray m_targetHost;
    DatagramTotals m_totals;
    Uplink *m_uplink = nullptr;
};

} // namespace rookery
