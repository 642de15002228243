// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"
#include "core/socket/byte_transport.h"
#include "core/time/clock.h"

#include <memory>

namespace rookery {

/// Server role of the native channel: answers an upgrade request that has been judged fit (RFC 6455 §4.2) and
/// makes a channel of its connection. `key` is the request's Sec-WebSocket-Key, `received` what was read
/// behind the request. `name` is the peer, for the log. `fields` are further lines of the answer.
[[nodiscard]] std::unique_ptr<MessageChannel>
nativeUpgrade(std::unique_ptr<ByteTransport> transport, QByteArrayView key, const QByteArray &received,
              const QString &name, const QByteArray &fields = {}, Clock &clock = Clock::system());

} // namespace rookery
