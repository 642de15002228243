// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/requested_connection.h"

#include <QTcpSocket>

#include <array>

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

bool RequestedConnection::hasEnded()
{
    auto *const transport = std::get_if<std::unique_ptr<ByteTransport>>(&carrier);
    if (!transport)
        return false;
    std::array<char, 1024> bytes{};
    (*transport)->enterThread();
    const ByteTransport::Result got = (*transport)->read(bytes);
    (*transport)->leaveThread();
    received.append(bytes.data(), got.bytes);
    return got.outcome == ByteTransport::Outcome::End || got.outcome == ByteTransport::Outcome::Failed;
}

} // namespace rookery
