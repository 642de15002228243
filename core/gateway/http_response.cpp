// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/http_response.h"

#include <QStringBuilder>

namespace rookery {

namespace {

QByteArray whole(const QByteArray &status, const QByteArray &body, bool headOnly)
{
    const QByteArray head = "HTTP/1.1 " + status +
                            "\r\nContent-Type: text/plain; charset=utf-8"
                            "\r\nContent-Length: " +
                            QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n";
    return headOnly ? head : head + body;
}

} // namespace

QByteArray HttpResponse::notFound(const QByteArray &body, bool headOnly)
{
    return whole("404 Not Found", body, headOnly);
}

QByteArray HttpResponse::badRequest()
{
    return whole("400 Bad Request", "Bad request", false);
}

QByteArray HttpResponse::badGateway(bool headOnly)
{
    return whole("502 Bad Gateway", "Bad gateway", headOnly);
}

QByteArray HttpResponse::gatewayTimeout(bool headOnly)
{
    return whole("504 Gateway Timeout", "Gateway timeout", headOnly);
}

QByteArray HttpResponse::ok(const QByteArray &body, bool headOnly)
{
    return whole("200 OK", body, headOnly);
}

} // namespace rookery
