// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_manager.h"

namespace rookery {

void watchNetworkManager(QObject *, std::function<void(const NetworkFacts &)>) {}

} // namespace rookery
