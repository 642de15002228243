// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/client_session.h"

namespace rookery {

/// The session of a program that is to speak SOCKS (RFC 1928, RFC 1929, SOCKS4 and 4a).
[[nodiscard]] std::unique_ptr<ClientSession> makeSocksSession(SessionHost &host, ProxyClient client);

} // namespace rookery
