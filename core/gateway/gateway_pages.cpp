// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway_pages.h"

#include "core/gateway/http_response.h"
#include "core/http/request_head.h"
#include "rookery_version.h"

namespace rookery {

QByteArray GatewayPages::answerTo(const http::RequestHead &head)
{
    const QByteArray path = head.path();
    const bool headOnly = head.method == "HEAD";
    if (path == "/health")
        return HttpResponse::ok("OK", headOnly);
    if (path == "/version")
        return HttpResponse::ok(ROOKERY_VERSION, headOnly);
    return {};
}

} // namespace rookery
