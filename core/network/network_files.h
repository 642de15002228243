// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_facts.h"

namespace rookery {

/// What the kernel says about the network in its files: the default gateway and its hardware address, the
/// medium, and whether a VPN is up. The gateway is that of the network itself, also where a VPN takes all
/// traffic. IPv6 gateways have no hardware address in there. Reads files; `root` is for tests.
[[nodiscard]] NetworkFacts readNetworkFiles(const QString &root = {});

} // namespace rookery
