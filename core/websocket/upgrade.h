// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/answer_head.h"

namespace rookery::websocket {

/// A fresh Sec-WebSocket-Key (RFC 6455 §4.1).
[[nodiscard]] QByteArray newKey();
/// The Sec-WebSocket-Accept that answers it (RFC 6455 §4.2.2).
[[nodiscard]] QByteArray acceptFor(QByteArrayView key);

/// Why an answer of 101 is no upgrade of the request with this key, or null where it is one (RFC 6455 §4.1).
/// Its fields may stand in several lines (RFC 9110 §5.2). Where `key` is empty, somebody else looks at
/// Sec-WebSocket-Accept.
[[nodiscard]] const char *upgradeFault(const http::AnswerHead &answer, QByteArrayView key);

} // namespace rookery::websocket
