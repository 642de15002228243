// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_facts.h"

#include <functional>

class QObject;

namespace rookery {

/// Has NetworkManager (D-Bus) tell the name, the medium and the price of the network, each time that they
/// change; the rest of the facts it leaves. `told` is called in the thread of `receiver`, and not once that
/// is gone; never where there is no NetworkManager. Returns at once: a D-Bus that does not answer is waited
/// for elsewhere.
void watchNetworkManager(QObject *receiver, std::function<void(const NetworkFacts &)> told);

} // namespace rookery
