// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace rookery {

struct GatewayContext;
namespace http {
struct RequestHead;
}

/// What becomes of a request to a gateway. A plain value.
struct RequestRoute
{
    enum class Kind {
        Page,      ///< one of ours: `content` is the whole answer
        Challenge, ///< of an ACME authority: `content` is its token
        Tunnel,    ///< it may become one, if nothing else is against it
        Site,      ///< it is for whoever else is there: the back end, or nobody
        Nobody,    ///< the site is not for it either
    };

    Kind kind = Kind::Site;
    QByteArray content;

    /// Pure. Takes the same time whatever is wrong with a request for a tunnel.
    [[nodiscard]] static RequestRoute of(const http::RequestHead &head, const GatewayContext &context);
};

} // namespace rookery
