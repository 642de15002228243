// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/dispatcher.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/mux/mux_stream.h"

#include <QHostAddress>
#include <QPointer>

#include <utility>

namespace rookery {

namespace {

bool sameHost(const QString &a, const QString &b)
{
    const QHostAddress left(a);
    const QHostAddress right(b);
    if (left.isNull() || right.isNull())
        return a.compare(b, Qt::CaseInsensitive) == 0;
    return left.isEqual(right, QHostAddress::TolerantConversion);
}

/// Whether a gateway that was asked to bind `host` may rightly name another address: one that the name or the
/// wildcard stands for.
bool standsForOthers(const QString &host)
{
    const QHostAddress address(host);
    return address.isNull() || address == QHostAddress(QHostAddress::AnyIPv4) ||
           address == QHostAddress(QHostAddress::AnyIPv6);
}

} // namespace

Dispatcher::Dispatcher(Multiplexor &mux) : m_mux(mux), m_binds(mux)
{
    connect(&mux, &Multiplexor::streamPending, this, &Dispatcher::takeStreams);
    connect(&mux, &Multiplexor::datagramsPending, this, &Dispatcher::takeDatagrams);
}

quint32 Dispatcher::openDatagramFlow(DatagramReceiver *receiver)
{
    quint32 flowId = m_mux.newDatagramFlowId();
    while (m_datagrams.contains(flowId))
        flowId = m_mux.newDatagramFlowId();
    m_datagrams.insert(flowId, receiver);
    return flowId;
}

void Dispatcher::routeDatagrams(quint32 flowId, DatagramReceiver *receiver)
{
    m_datagrams.insert(flowId, receiver);
}

void Dispatcher::closeDatagramFlow(quint32 flowId)
{
    m_datagrams.remove(flowId);
}

void Dispatcher::routeStreams(const QString &boundHost, quint16 boundPort, StreamReceiver *receiver)
{
    m_streams.push_back({boundHost, boundPort, receiver});
}

void Dispatcher::stopStreams(StreamReceiver *receiver)
{
    std::erase_if(m_streams, [receiver](const StreamRoute &route) { return route.receiver == receiver; });
}

void Dispatcher::bind(frame::BindType type, const QString &host, quint16 port, QObject *context,
                      BindAnswered answered)
{
    m_binds.ask(type, host, port, context, std::move(answered));
}

bool Dispatcher::unbind(quint32 flowId)
{
    return m_mux.releaseBind(flowId);
}

void Dispatcher::takeStreams()
{
    const QPointer<Dispatcher> self(this);
    while (self && m_mux.hasPendingStreams()) {
        std::unique_ptr<MuxStream> stream = m_mux.nextPendingStream();
        const QString host = QString::fromUtf8(stream->targetHost());
        if (StreamReceiver *receiver = receiverFor(host, stream->targetPort()))
            receiver->takeStream(std::move(stream));
        else
            noteRefusal(host, stream->targetPort());
    }
}

void Dispatcher::noteRefusal(const QString &host, quint16 port)
{
    // Once a connection, and quoted: the peer chose the text and how often it comes.
    if (std::exchange(m_refusalNoted, true))
        return;
    const LogScope scope(m_mux.logName());
    qCWarning(logTunnel) << "refused a connection of the server to" << host.left(255) << "port" << port
                         << "that no forward asked for";
}

void Dispatcher::takeDatagrams()
{
    const QPointer<Dispatcher> self(this);
    while (self && m_mux.hasPendingDatagrams()) {
        const Datagram datagram = m_mux.nextPendingDatagram();
        if (DatagramReceiver *receiver = m_datagrams.value(datagram.flowId))
            receiver->takeDatagram(datagram);
    }
}

Uplink::StreamReceiver *Dispatcher::receiverFor(const QString &host, quint16 port) const
{
    for (const StreamRoute &route : m_streams) {
        if (route.port == port && sameHost(route.host, host))
            return route.receiver;
    }
    for (const StreamRoute &route : m_streams) {
        if (route.port == port && standsForOthers(route.host))
            return route.receiver;
    }
    return nullptr;
}

} // namespace rookery
