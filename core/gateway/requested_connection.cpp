// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/requested_connection.h"

#include <QTcpSocket>

namespace rookery {

RequestedConnection::RequestedConnection(DescriptorLease counted, Carrier over,
                                         const http::RequestHead &request, const QByteArray &bytes,
                                         const QString &name)
    : lease(std::move(counted)), carrier(std::move(over)), head(request), received(bytes), peer(name)
{
}

RequestedConnection::RequestedConnection(RequestedConnection &&) noexcept = default;
RequestedConnection &RequestedConnection::operator=(RequestedConnection &&) noexcept = default;
RequestedConnection::~RequestedConnection() = default;

} // namespace rookery
