// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway_handshake.h"

#include "core/gateway/http_response.h"

#include <QTcpSocket>

namespace rookery {

http::RequestHeadReader::Status GatewayHandshake::readHead(QByteArrayView soFar, qsizetype received)
{
    const http::RequestHeadReader::Status status = m_reader.read(soFar);
    if (status == http::RequestHeadReader::Status::Malformed)
        answer(HttpResponse::badRequest());
    if (status != http::RequestHeadReader::Status::Complete)
        return status;
    m_received = received;
    QMetaObject::invokeMethod(this, &GatewayHandshake::requested, Qt::QueuedConnection);
    return status;
}

bool GatewayHandshake::isAdmitted() const
{
    const http::RequestHead &head = m_reader.head();
    // A client that speaks before it was answered is none of ours (RFC 6455 §4.1).
    const bool tooEager = m_received > head.size;
    return m_context->guard.admits(head) && !tooEager;
}

RequestedConnection GatewayHandshake::takeConnection()
{
    QByteArray received;
    RequestedConnection::Carrier carrier = takeCarrier(received);
    return {std::move(m_lease), std::move(carrier), m_reader.head(), received, m_peer};
}

void GatewayHandshake::refuse()
{
    answer(HttpResponse::notFound(m_context->config.notFoundBody, m_reader.head().method == "HEAD"));
}

} // namespace rookery

#include "moc_gateway_handshake.cpp"
