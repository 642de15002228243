// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/client_session.h"

namespace rookery {

/// The session of a program that speaks SOCKS or HTTP: its first byte says which.
[[nodiscard]] std::unique_ptr<ClientSession> makeMixedSession(SessionHost &host, ProxyClient client);

} // namespace rookery
