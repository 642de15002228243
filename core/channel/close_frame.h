// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"

namespace rookery {

/// A whole WebSocket close frame (RFC 6455 §5.5.1). A reason that is too long is cut between two characters.
[[nodiscard]] QByteArray closeFrame(CloseCode code, const QString &reason, bool masked);

/// Why a connection is over that the other end, or something on the way, has closed with `code`; `detail` is
/// for the log.
[[nodiscard]] Error closedByPeer(quint16 code, const QString &detail);

} // namespace rookery
