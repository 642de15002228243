// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;

namespace rookery {

/// Has login1 call `slot` (as SLOT() makes it) of `receiver` with true before sleep and with false after it.
/// False where there is no login1 or no D-Bus. Main thread.
bool connectSleepSignal(QObject *receiver, const char *slot);

} // namespace rookery
