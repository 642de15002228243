// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/udp_forward.h"

#include "core/address/host_port.h"

namespace rookery {

UdpForward::UdpForward(const ForwardSpec &spec, const ForwardContext &context)
    : ListeningForward(spec, context), m_targetHost(spec.targetHost.toUtf8())
{
}

UdpForward::~UdpForward()
{
    abortFlows();
}

void UdpForward::start()
{
    if (!m_mappings)
        m_mappings.emplace(clock(), Mappings::Limits{IdleTimeout, MaxMappings},
                           [this](Mapping &mapping) { mappingDropped(mapping); });
    ListeningForward::start();
}

void UdpForward::stop()
{
    // A mapping answers through the socket, so it goes with it.
    abortFlows();
    ListeningForward::stop();
}

void UdpForward::abortFlows()
{
    if (m_mappings)
        m_mappings->clear();
}

void UdpForward::attach(Uplink &uplink)
{
    m_uplink = &uplink;
}

void UdpForward::detach()
{
    m_uplink = nullptr;
    m_byFlowId.clear();
    if (m_mappings)
        m_mappings->forEach([](Mapping &mapping) { mapping.flowId = 0; });
}

bool UdpForward::closeFlow(quint64 flow)
{
    return m_mappings &&
           m_mappings->dropFirst([flow](const Mapping &mapping) { return mapping.flow.id == flow; });
}

int UdpForward::liveFlows() const
{
    return m_mappings ? m_mappings->size() : 0;
}

Expected<quint16> UdpForward::open(const QHostAddress &address, quint16 port)
{
    auto socket = DatagramSocket::boundTo(address, port, *this);
    if (!socket)
        return tl::unexpected(socket.error());
    m_sockets.push_back(std::move(*socket));
    return m_sockets.back()->localPort();
}

void UdpForward::closeAll()
{
    for (const auto &socket : m_sockets)
        m_totals.dropped += socket->lost();
    m_sockets.clear();
}

void UdpForward::addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_totals.addTo(snapshot);
    for (const auto &socket : m_sockets)
        snapshot.datagramsDropped += socket->lost();
    if (m_mappings)
        m_mappings->forEach(
            [&](const Mapping &mapping) { DatagramTotals::addLive(mapping.flow, snapshot, withFlows); });
}

void UdpForward::datagramReceived(DatagramSocket *socket, QByteArrayView data, const UdpPath &path)
{
    if (!m_uplink) {
        ++m_totals.dropped;
        Q_EMIT wanted();
        return;
    }
    Mapping &mapping = mappingFor({socket, path});
    if (m_uplink->mux().sendDatagram({mapping.flowId, m_targetHost, spec().targetPort, data}))
        mapping.flow.bytesOut += quint64(data.size());
    else
        ++m_totals.dropped;
}

UdpForward::Mapping &UdpForward::mappingFor(const Source &source)
{
    Mapping *mapping = m_mappings->use(source);
    if (!mapping)
        mapping = &m_mappings->insert(
            source,
            {source, 0,
             m_totals.begin(hostPort(source.path.peer.host(), source.path.peer.port()), targetText())});
    if (mapping->flowId == 0) {
        mapping->flowId = m_uplink->openDatagramFlow(this);
        m_byFlowId.insert(mapping->flowId, source);
    }
    return *mapping;
}

void UdpForward::mappingDropped(Mapping &mapping)
{
    m_totals.end(mapping.flow);
    // It is still there.
    if (liveFlows() == 1)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (liveFlows() == 0)
                    Q_EMIT idle();
            },
            Qt::QueuedConnection);
    if (mapping.flowId == 0)
        return;
    m_byFlowId.remove(mapping.flowId);
    if (m_uplink)
        m_uplink->closeDatagramFlow(mapping.flowId);
}

void UdpForward::takeDatagram(const Datagram &datagram)
{
    const auto it = m_byFlowId.constFind(datagram.flowId);
    if (it == m_byFlowId.cend())
        return;
    const Source source = *it;
    Mapping *const mapping = m_mappings->use(source);
    mapping->flow.bytesIn += quint64(datagram.data.size());
    source.socket->sendTo(datagram.data, source.path);
}

} // namespace rookery
