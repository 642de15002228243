// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/reverse_udp_forward.h"

#include "core/endpoint/host_port.h"
#include "core/forward/udp_socket.h"

#include <QNetworkDatagram>

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
    if (mapping.socket->state() == QAbstractSocket::ConnectedState) {
        send(mapping, datagram.data);
        return;
    }
    if (mapping.waiting.size() < MaxWaiting)
        mapping.waiting.push_back(datagram.data);
    else
        ++m_totals.dropped;
    // The name was not found the last time.
    if (mapping.socket->state() == QAbstractSocket::UnconnectedState)
        dial(*mapping.socket);
}

ReverseUdpForward::Mapping &ReverseUdpForward::mappingFor(const Sender &sender)
{
    if (Mapping *known = m_mappings->use(sender))
        return *known;
    auto socket = std::make_unique<QUdpSocket>();
    QUdpSocket *const raw = socket.get();
    Mapping &mapping = m_mappings->insert(
        sender, {std::move(socket),
                 {},
                 m_totals.begin(hostPort(QString::fromUtf8(sender.host), sender.port), targetText())});
    connect(raw, &QUdpSocket::connected, this, [this, sender, raw] {
        udp::enlargeBuffers(*raw);
        sendWaiting(sender);
    });
    connect(raw, &QUdpSocket::readyRead, this, [this, sender, raw] { readAnswers(sender, raw); });
    dial(*raw);
    return mapping;
}

void ReverseUdpForward::dial(QUdpSocket &socket) const
{
    // The name stands for two addresses and UDP does not tell which one answers; programs listen on this one.
    const bool isLocalhost = spec().targetHost.compare("localhost"_L1, Qt::CaseInsensitive) == 0;
    socket.connectToHost(isLocalhost ? u"127.0.0.1"_s : spec().targetHost, spec().targetPort);
}

void ReverseUdpForward::sendWaiting(const Sender &sender)
{
    if (Mapping *mapping = m_mappings->use(sender)) {
        for (const QByteArray &data : std::exchange(mapping->waiting, {}))
            send(*mapping, data);
    }
}

void ReverseUdpForward::send(Mapping &mapping, const QByteArray &data)
{
    // Without an address it goes to the connected one; write() would not send an empty datagram.
    if (mapping.socket->writeDatagram(QNetworkDatagram(data)) == data.size())
        mapping.flow.bytesIn += quint64(data.size());
    else
        ++m_totals.dropped;
}

void ReverseUdpForward::readAnswers(const Sender &sender, QUdpSocket *socket)
{
    Mapping *const mapping = m_mappings->use(sender);
    if (!mapping)
        return;
    udp::readAll(*socket, [&](const QHostAddress &, quint16, QByteArray &&data) {
        const auto size = quint64(data.size());
        if (uplink() && uplink()->mux().sendDatagram({m_flowId, sender.host, sender.port, std::move(data)}))
            mapping->flow.bytesOut += size;
        else
            ++m_totals.dropped;
    });
}

void ReverseUdpForward::mappingDropped(Mapping &mapping)
{
    m_totals.end(mapping.flow);
    m_totals.dropped += mapping.waiting.size();
    // We may be called from inside its signal.
    mapping.socket->disconnect(this);
    mapping.socket.release()->deleteLater();
}

} // namespace rookery
