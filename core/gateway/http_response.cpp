// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/http_response.h"

#include <QStringBuilder>

namespace rookery {

namespace {

QByteArray head(const QByteArray &status, qsizetype bodySize)
{
    return "HTTP/1.1 " + status +
           "\r\nContent-Type: text/plain; charset=utf-8"
           "\r\nContent-Length: " +
           QByteArray::number(bodySize) + "\r\nConnection: close\r\n\r\n";
}

} // namespace

QByteArray HttpResponse::notFound(const QByteArray &body, bool headOnly)
{
    const QByteArray response = head("404 Not Found", body.size());
    return headOnly ? response : response + body;
}

QByteArray HttpResponse::badRequest()
{
    const QByteArray body = "Bad request";
    return head("400 Bad Request", body.size()) + body;
}

} // namespace rookery
