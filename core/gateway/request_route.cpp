// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/request_route.h"

#include "core/gateway/acme_challenge.h"
#include "core/gateway/gateway_context.h"
#include "core/gateway/gateway_pages.h"
#include "core/http/request_head.h"

namespace rookery {

RequestRoute RequestRoute::of(const http::RequestHead &head, const GatewayContext &context)
{
    const GatewayConfig &config = context.config;
    if (!config.hidesItself) {
        if (const QByteArray page = GatewayPages::answerTo(head); !page.isEmpty())
            return {Kind::Page, page};
    }
    if (!config.acmeWebroot.isEmpty()) {
        if (const QByteArray token = AcmeChallenge::tokenIn(head); !token.isEmpty())
            return {Kind::Challenge, token};
    }
    return {context.guard.admits(head) ? Kind::Tunnel : Kind::Site, {}};
}

} // namespace rookery
