// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/socket_event_loop.h"

namespace rookery {

void useSocketEventLoop(QThread &) {}

void useSocketEventLoop() {}

} // namespace rookery
