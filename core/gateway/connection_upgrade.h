// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"
#include "core/gateway/requested_connection.h"
#include "core/time/clock.h"

#include <functional>
#include <memory>

namespace rookery {

class QWebSocketUpgrader;

using Upgraded = std::function<void(Expected<std::unique_ptr<MessageChannel>>)>;

/// Answers the request of a connection, which has been judged fit (UpgradeGuard), and makes a channel of it
/// that lives in the calling thread. Calls `done`, at once or from the event loop; not at all where the
/// upgrader, which is the calling thread's, goes first. `timeLimit` bounds what does not happen at once.
void upgradeConnection(RequestedConnection connection, QWebSocketUpgrader &upgrader, milliseconds timeLimit,
                       Clock &clock, const Upgraded &done);

} // namespace rookery
