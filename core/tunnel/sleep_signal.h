// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace rookery {

/// Has login1 (D-Bus) tell of sleep. `slept` is called in the thread of `receiver`, with true before each
/// sleep and with false after it, and `unavailable` once where nobody tells; neither once `receiver` is gone.
/// Returns at once: a D-Bus that does not answer is waited for elsewhere.
void watchSleep(QObject *receiver, std::function<void(bool)> slept, std::function<void()> unavailable);

} // namespace rookery
