// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"
#include "core/http/answer_head.h"
#include "core/socket/peer_certificates.h"

#include <memory>

namespace rookery {

/// A connection that a server has upgraded, and what it said doing so. A value; its channel lives in the
/// thread of the connector that made it.
struct ClientConnection
{
    std::unique_ptr<MessageChannel> channel; ///< null: there is none
    http::AnswerHead answer;                 ///< the 101: its status line and fields as they were sent
    QString subprotocol;                     ///< of them, the one that was agreed on
    /// The other end of the TCP connection, "192.0.2.7:443": the server, or the proxy on the way to it.
    QString remoteAddress;
    PeerCertificates certificates; ///< what the server showed; none without TLS
    /// What the answer says of the session that was to be joined; empty: nothing.
    QByteArray session = {};
};

} // namespace rookery
