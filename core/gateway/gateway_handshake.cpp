// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway_handshake.h"

#include "core/gateway/http_response.h"

namespace rookery {

GatewayHandshake::Verdict GatewayHandshake::judge(QByteArrayView soFar, qsizetype received)
{
    switch (m_reader.read(soFar)) {
    case http::RequestHeadReader::Status::NeedMore:
        return {};
    case http::RequestHeadReader::Status::Malformed:
        return {true, HttpResponse::badRequest()};
    case http::RequestHeadReader::Status::Complete:
        break;
    }
    // A client that speaks before it was answered is none of ours (RFC 6455 §4.1).
    const bool tooEager = received > head().size;
    if (!m_settings->guard.admits(head()) || tooEager)
        return {true, HttpResponse::notFound(m_settings->config.notFoundBody, head().method == "HEAD")};
    return {true, {}};
}

} // namespace rookery

#include "moc_gateway_handshake.cpp"
