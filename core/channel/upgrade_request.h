// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_endpoint.h"
#include "core/error/error.h"

#include <QNetworkRequest>

namespace rookery {

/// The client's upgrade request, checked, and the address that it goes to (protocol.md §1).
struct UpgradeRequest
{
    QNetworkRequest request; ///< its URL gives the path and the Host header
    QString host;            ///< what to dial, ASCII
    quint16 port = 0;
    bool tls = false;
    bool dialsElsewhere = false; ///< the request's URL does not name `host` and `port`
};

/// Checks what people wrote. Errors: BadInput; they never show the key or the value of a header.
[[nodiscard]] Expected<UpgradeRequest> makeUpgradeRequest(const ClientEndpoint &endpoint);

} // namespace rookery
