// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/error/settings_place.h"
#include "core/spec/forward_spec.h"

namespace rookery {

/// Whether a forward is a proxy that others in the network can reach: without a password it lets everybody
/// go wherever the gateway can.
[[nodiscard]] bool isOpenProxy(const ForwardSpec &spec);
/// Why it is refused where there is no password and nobody said that there need not be one.
[[nodiscard]] Error openProxyError(SettingsPlace place);

} // namespace rookery
