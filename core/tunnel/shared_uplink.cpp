// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/shared_uplink.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/mux/mux_stream.h"

#include <QHostAddress>
#include <QPointer>

#include <algorithm>
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

SharedUplink::SharedUplink(Multiplexor &mux) : m_mux(mux), m_binds(mux)
{
    connect(&mux, &Multiplexor::streamPending, this, &SharedUplink::takeStreams);
    connect(&mux, &Multiplexor::datagramsPending, this, &SharedUplink::takeDatagrams);
}

quint32 SharedUplink::openDatagramFlow(DatagramReceiver *receiver)
{
    quint32 flowId = m_mux.newDatagramFlowId();
    while (m_datagrams.contains(flowId))
        flowId = m_mux.newDatagramFlowId();
    m_datagrams.insert(flowId, receiver);
    return flowId;
}

void SharedUplink::routeDatagrams(quint32 flowId, DatagramReceiver *receiver)
{
    m_datagrams.insert(flowId, receiver);
}

void SharedUplink::closeDatagramFlow(quint32 flowId)
{
    m_datagrams.remove(flowId);
}

void SharedUplink::routeStreams(const QString &boundHost, quint16 boundPort, StreamReceiver *receiver)
{
    m_streams.push_back({boundHost, boundPort, receiver});
}

void SharedUplink::stopStreams(StreamReceiver *receiver)
{
    std::erase_if(m_streams, [receiver](const StreamRoute &route) { return route.receiver == receiver; });
}

void SharedUplink::bind(frame::BindType type, const QString &host, quint16 port, QObject *context,
                        BindAnswered answered)
{
    for (auto &[number, bound] : m_bound) {
        if (bound.type != type || bound.host != host || bound.port != port || bound.context ||
            bound.overdue || isUsed(bound))
            continue;
        bound.context = context;
        bound.answered = std::move(answered);
        if (bound.flowId)
            QMetaObject::invokeMethod(
                this, [this, number = number, flowId = *bound.flowId] { bindAnswered(number, flowId); },
                Qt::QueuedConnection);
        return;
    }
    const quint64 number = ++m_lastBind;
    m_bound[number] = {type, host, port, {}, false, context, std::move(answered)};
    m_binds.ask(type, host, port, this,
                [this, number](const Expected<quint32> &result) { bindAnswered(number, result); });
}

void SharedUplink::bindAnswered(quint64 number, const Expected<quint32> &result)
{
    const auto at = m_bound.find(number);
    if (at == m_bound.end())
        return;
    Bound &bound = at->second;
    const QPointer<QObject> context = bound.context;
    const BindAnswered answered = bound.answered;
    bound.overdue = !result && result.error().code == ErrorCode::Timeout;
    if (!bound.overdue) {
        bound.context.clear();
        bound.answered = {};
    }
    if (result)
        bound.flowId = *result;
    else if (!bound.overdue)
        m_bound.erase(at);
    if (context)
        answered(result);
    else if (result)
        (void)unbind(*result);
}

bool SharedUplink::isUsed(const Bound &bound) const
{
    if (bound.type == frame::BindType::Udp)
        return bound.flowId && m_datagrams.contains(*bound.flowId);
    const quint16 port = bound.port == 0 && bound.flowId ? m_mux.boundPort(*bound.flowId) : bound.port;
    return std::any_of(m_streams.begin(), m_streams.end(), [&](const StreamRoute &route) {
        return route.port == port && route.host == bound.host;
    });
}

bool SharedUplink::unbind(quint32 flowId)
{
    if (!m_mux.releaseBind(flowId))
        return false;
    std::erase_if(m_bound, [flowId](const auto &entry) { return entry.second.flowId == flowId; });
    return true;
}

void SharedUplink::takeStreams()
{
    const QPointer<SharedUplink> self(this);
    while (self && m_mux.hasPendingStreams()) {
        std::unique_ptr<MuxStream> stream = m_mux.nextPendingStream();
        const QString host = QString::fromUtf8(stream->targetHost());
        if (StreamReceiver *receiver = receiverFor(host, stream->targetPort()))
            receiver->takeStream(std::move(stream));
        else
            noteRefusal(host, stream->targetPort());
    }
}

void SharedUplink::noteRefusal(const QString &host, quint16 port)
{
    // Once a connection, and quoted: the peer chose the text and how often it comes.
    if (std::exchange(m_refusalNoted, true))
        return;
    const LogScope scope(m_mux.logName());
    qCWarning(logTunnel) << "refused a connection of the server to" << host.left(255) << "port" << port
                         << "that no forward asked for";
}

void SharedUplink::takeDatagrams()
{
    const QPointer<SharedUplink> self(this);
    while (self && m_mux.hasPendingDatagrams()) {
        const Datagram datagram = m_mux.nextPendingDatagram();
        if (DatagramReceiver *receiver = m_datagrams.value(datagram.flowId))
            receiver->takeDatagram(datagram);
    }
}

Uplink::StreamReceiver *SharedUplink::receiverFor(const QString &host, quint16 port) const
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
