// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/sleep_signal.h"

namespace rookery {

bool connectSleepSignal(QObject *, const char *)
{
    return false;
}

} // namespace rookery
