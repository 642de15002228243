// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/request_head.h"
#include "core/socket/byte_transport.h"
#include "core/socket/descriptor_budget.h"

#include <memory>
#include <variant>

class QTcpSocket;

namespace rookery {

/// A client's connection whose request has been read and not been answered yet: what a GatewayHandshake ends
/// in. A value without a thread. Whoever has it goes on with it in a thread of his choice, by
/// upgradeConnection() as a tunnel, or with `received` and the carrier as anything else that speaks HTTP;
/// dropping it closes the connection.
struct RequestedConnection
{
    /// Connected, past TLS, and in no thread: ByteTransport::enterThread(), QObject::moveToThread().
    using Carrier = std::variant<std::unique_ptr<ByteTransport>, std::unique_ptr<QTcpSocket>>;

    RequestedConnection(DescriptorLease counted, Carrier over, const http::RequestHead &request,
                        const QByteArray &bytes, const QString &name);
    RequestedConnection(RequestedConnection &&) noexcept;
    RequestedConnection &operator=(RequestedConnection &&) noexcept;
    ~RequestedConnection();
    RequestedConnection(const RequestedConnection &) = delete;
    RequestedConnection &operator=(const RequestedConnection &) = delete;

    DescriptorLease lease; ///< of its descriptor, which goes first
    Carrier carrier;
    http::RequestHead head;
    QByteArray joined;       ///< what the answer says of the session that it joins; empty: it begins one
    QByteArray received;     ///< everything since the first byte: the head, and what was read behind it
    QString peer;            ///< "192.0.2.7:50312", for the log
    bool isProtected = true; ///< by TLS, or the gateway has none

    /// Whether the client has ended it since. In the thread that goes on with it, before anybody else goes on
    /// with the carrier; a QTcpSocket is not looked at.
    [[nodiscard]] bool hasEnded();
    [[nodiscard]] QByteArray behindHead() const { return received.sliced(head.size); }
};

} // namespace rookery
