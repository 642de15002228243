// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_endpoint.h"
#include "core/error/error.h"

#include <QNetworkRequest>

namespace rookery {

/// The client's upgrade request, checked, and the address that it goes to (docs/protocol.md §1.1).
struct UpgradeRequest
{
    QNetworkRequest request; ///< its URL gives the path and the Host header
    QString host;            ///< what to dial: an ASCII name or an address, which may have a zone
    quint16 port = 0;
    bool tls = false;
    /// For SNI and the certificate: ASCII, without the dot that may end a name, or an address without its
    /// zone.
    QString certificateName;
};

/// Checks what people wrote. Errors: BadInput; they never show the key or the value of a header.
[[nodiscard]] Expected<UpgradeRequest> makeUpgradeRequest(const ClientEndpoint &endpoint);

} // namespace rookery
