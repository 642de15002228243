// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace rookery {

/// A gateway's own answers to what is not a tunnel (docs/protocol.md §1.3). Whole responses, ready to be
/// sent; the connection is closed after them. They depend on nothing of the request but whether it may have a
/// body in its answer.
class HttpResponse final
{
public:
    HttpResponse() = delete;

    /// 404 for every well-formed request that does not become a tunnel; `headOnly` for the method HEAD.
    [[nodiscard]] static QByteArray notFound(const QByteArray &body, bool headOnly);
    /// 400 for bytes that are no request.
    [[nodiscard]] static QByteArray badRequest();
    /// 502 and 504: there is a web site behind the gateway, and it does not answer.
    [[nodiscard]] static QByteArray badGateway(bool headOnly);
    [[nodiscard]] static QByteArray gatewayTimeout(bool headOnly);
    /// 200 with this text.
    [[nodiscard]] static QByteArray ok(const QByteArray &body, bool headOnly);
};

} // namespace rookery
