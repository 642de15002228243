// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/reverse_udp_forward.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/socket/host_port.h"

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

ReverseUdpForward::~ReverseUdpForward()
{
    leave();
    abortFlows();
}

void ReverseUdpForward::start()
{
    if (!m_mappings)
        m_mappings.emplace(clock(), Mappings::Limits{IdleTimeout, MaxSenders},
                           [this](Mapping &mapping) { mappingDropped(mapping); });
    ReverseForward::start();
}

void ReverseUdpForward::stop()
{
    ReverseForward::stop();
    abortFlows();
}

void ReverseUdpForward::detach()
{
    // The gateway gives its senders other names at the next connection.
    ReverseForward::detach();
    abortFlows();
}

void ReverseUdpForward::abortFlows()
{
    if (m_mappings)
        m_mappings->clear();
}

bool ReverseUdpForward::closeFlow(quint64 flow)
{
    return m_mappings &&
           m_mappings->dropFirst([flow](const Mapping &mapping) { return mapping.flow.id == flow; });
}

int ReverseUdpForward::liveFlows() const
{
    return m_mappings ? m_mappings->size() : 0;
}

void ReverseUdpForward::takeIncoming(Uplink &uplink, quint32 flowId)
{
    m_flowId = flowId;
    uplink.routeDatagrams(flowId, this);
}

void ReverseUdpForward::leaveIncoming(Uplink &uplink, quint32 flowId)
{
    uplink.closeDatagramFlow(flowId);
}

void ReverseUdpForward::addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_totals.addTo(snapshot);
    if (m_mappings)
        m_mappings->forEach(
            [&](const Mapping &mapping) { DatagramTotals::addLive(mapping.flow, snapshot, withFlows); });
}

void ReverseUdpForward::takeDatagram(const Datagram &datagram)
{
    Mapping &mapping = mappingFor({datagram.host, datagram.port});
    if (mapping.socket) {
        send(mapping, datagram.data);
        return;
    }
    if (mapping.waiting.size() < MaxWaiting)
        mapping.waiting.push_back(datagram.data);
    else
        ++m_totals.dropped;
    dialWaiting();
}

ReverseUdpForward::Mapping &ReverseUdpForward::mappingFor(const Sender &sender)
{
    if (Mapping *known = m_mappings->use(sender))
        return *known;
    return m_mappings->insert(
        sender, {sender,
                 nullptr,
                 {},
                 m_totals.begin(hostPort(QString::fromUtf8(sender.host), sender.port), targetText())});
}

void ReverseUdpForward::dialWaiting()
{
    if (m_lookup)
        return;
    const QString &host = spec().targetHost;
    // The name stands for two addresses and UDP does not tell which one answers; programs listen on this one.
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0) {
        dial({QHostAddress(QHostAddress::LocalHost)});
    } else if (const QHostAddress literal(host); !literal.isNull()) {
        dial({literal});
    } else {
        m_lookup = std::make_unique<NameLookup>(
            host, settings().lookups,
            [this](const NameLookup::Answer &answer) {
                m_lookup.reset();
                dial(answer.value_or(QList<QHostAddress>()));
            },
            clock());
    }
}

void ReverseUdpForward::dial(const QList<QHostAddress> &addresses)
{
    if (!m_mappings)
        return;
    m_mappings->forEach([&](Mapping &mapping) {
        if (mapping.socket || mapping.waiting.empty())
            return;
        mapping.socket = firstThatOpens(addresses);
        const auto waiting = std::exchange(mapping.waiting, {});
        if (!mapping.socket) {
            // The next datagram tries again.
            m_totals.dropped += waiting.size();
            return;
        }
        m_bySocket.insert(mapping.socket.get(), mapping.sender);
        for (const QByteArray &data : waiting)
            send(mapping, data);
    });
}

std::unique_ptr<DatagramSocket> ReverseUdpForward::firstThatOpens(const QList<QHostAddress> &addresses)
{
    for (const QHostAddress &address : addresses) {
        auto made = DatagramSocket::connectedTo(address, spec().targetPort, {}, *this);
        if (made)
            return std::move(*made);
        const LogScope scope(settings().tunnel);
        qCDebug(logForward).noquote() << made.error().sentence() << made.error().detail;
    }
    return nullptr;
}

void ReverseUdpForward::send(Mapping &mapping, const QByteArray &data)
{
    mapping.flow.bytesIn += quint64(data.size());
    mapping.socket->send(data);
}

void ReverseUdpForward::datagramReceived(DatagramSocket *socket, QByteArrayView data, const UdpAddress &)
{
    const auto sender = m_bySocket.constFind(socket);
    Mapping *const mapping = sender == m_bySocket.cend() ? nullptr : m_mappings->use(*sender);
    if (!mapping)
        return;
    if (uplink() &&
        uplink()->mux().sendDatagram({m_flowId, mapping->sender.host, mapping->sender.port, data}))
        mapping->flow.bytesOut += quint64(data.size());
    else
        ++m_totals.dropped;
}

void ReverseUdpForward::mappingDropped(Mapping &mapping)
{
    m_totals.end(mapping.flow);
    m_totals.dropped += mapping.waiting.size();
    if (mapping.socket) {
        m_totals.dropped += mapping.socket->lost();
        m_bySocket.remove(mapping.socket.get());
    }
}

} // namespace rookery
