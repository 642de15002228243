// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway_handshake.h"

#include "core/gateway/http_response.h"

#include <QTcpSocket>

namespace rookery {

http::RequestHeadReader::Status GatewayHandshake::readHead(QByteArrayView soFar, qsizetype received)
{
    const http::RequestHeadReader::Status status = m_reader.read(soFar);
    if (status == http::RequestHeadReader::Status::Malformed && m_context->config.backend) {
        // What to say to it is the web site's business, too.
        QMetaObject::invokeMethod(this, &GatewayHandshake::requested, Qt::QueuedConnection);
        return http::RequestHeadReader::Status::Complete;
    }
    if (status == http::RequestHeadReader::Status::Malformed) {
        Q_EMIT refused();
        answer(HttpResponse::badRequest());
    }
    if (status != http::RequestHeadReader::Status::Complete)
        return status;
    m_received = received;
    QMetaObject::invokeMethod(this, &GatewayHandshake::requested, Qt::QueuedConnection);
    return status;
}

bool GatewayHandshake::isOutside() const
{
    return m_unprotected && !m_context->config.tlsCaPath.isEmpty();
}

RequestRoute GatewayHandshake::route() const
{
    const http::RequestHead &head = m_reader.head();
    const RequestRoute forNobody{RequestRoute::Kind::Nobody, {}};
    if (m_reader.status() != http::RequestHeadReader::Status::Complete)
        return isOutside() ? forNobody : RequestRoute();
    RequestRoute route = RequestRoute::of(head, *m_context);
    if (isOutside() && route.kind != RequestRoute::Kind::Challenge)
        return forNobody;
    // A client that speaks before it was answered is none of ours (RFC 6455 §4.1).
    const bool tooEager = m_received > head.size;
    if (route.kind == RequestRoute::Kind::Tunnel && (tooEager || m_unprotected))
        route.kind = RequestRoute::Kind::Site;
    return route;
}

RequestedConnection GatewayHandshake::takeConnection()
{
    QByteArray received;
    RequestedConnection::Carrier carrier = takeCarrier(received);
    RequestedConnection connection(std::move(m_lease), std::move(carrier), m_reader.head(), received, m_peer);
    connection.isProtected = !m_unprotected;
    return connection;
}

void GatewayHandshake::refuse()
{
    Q_EMIT refused();
    answer(HttpResponse::notFound(m_context->config.notFoundBody, m_reader.head().method == "HEAD"));
}

} // namespace rookery

#include "moc_gateway_handshake.cpp"
