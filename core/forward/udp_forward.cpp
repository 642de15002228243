// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/udp_forward.h"

#include "core/endpoint/host_port.h"
#include "core/forward/udp_socket.h"

#include <QUdpSocket>

#include <utility>

namespace rookery {

UdpForward::UdpForward(const ForwardSpec &spec, const ForwardSettings &settings)
    : ListeningForward(spec, settings), m_targetHost(spec.targetHost.toUtf8())
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

int UdpForward::liveFlows() const
{
    return m_mappings ? m_mappings->size() : 0;
}

Expected<quint16> UdpForward::open(const QHostAddress &address, quint16 port)
{
    auto socket = std::make_unique<QUdpSocket>();
    const Expected<void> bound = udp::bind(*socket, address, port);
    if (!bound)
        return tl::unexpected(bound.error());
    connect(socket.get(), &QUdpSocket::readyRead, this, [this, raw = socket.get()] { readAll(raw); });
    m_sockets.push_back(std::move(socket));
    return m_sockets.back()->localPort();
}

void UdpForward::closeAll()
{
    for (std::unique_ptr<QUdpSocket> &socket : m_sockets) {
        // We may be called from inside its signal.
        socket->disconnect(this);
        socket->close();
        socket.release()->deleteLater();
    }
    m_sockets.clear();
}

void UdpForward::addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_totals.addTo(snapshot);
    if (m_mappings)
        m_mappings->forEach(
            [&](const Mapping &mapping) { DatagramTotals::addLive(mapping.flow, snapshot, withFlows); });
}

void UdpForward::readAll(QUdpSocket *socket)
{
    udp::readAll(*socket, [this, socket](const QHostAddress &from, quint16 port, QByteArray &&data) {
        send({socket, from, port}, std::move(data));
    });
}

void UdpForward::send(const Source &source, QByteArray &&data)
{
    if (!m_uplink) {
        ++m_totals.dropped;
        return;
    }
    Mapping &mapping = mappingFor(source);
    const auto size = quint64(data.size());
    if (m_uplink->mux().sendDatagram({mapping.flowId, m_targetHost, spec().targetPort, std::move(data)}))
        mapping.flow.bytesOut += size;
    else
        ++m_totals.dropped;
}

UdpForward::Mapping &UdpForward::mappingFor(const Source &source)
{
    Mapping *mapping = m_mappings->use(source);
    if (!mapping)
        mapping = &m_mappings->insert(
            source, {source, 0, m_totals.begin(hostPort(source.address, source.port), targetText())});
    if (mapping->flowId == 0) {
        mapping->flowId = m_uplink->openDatagramFlow(this);
        m_byFlowId.insert(mapping->flowId, source);
    }
    return *mapping;
}

void UdpForward::mappingDropped(Mapping &mapping)
{
    m_totals.end(mapping.flow);
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
    if (source.socket->writeDatagram(datagram.data, source.address, source.port) == datagram.data.size())
        mapping->flow.bytesIn += quint64(datagram.data.size());
    else
        ++m_totals.dropped;
}

} // namespace rookery
