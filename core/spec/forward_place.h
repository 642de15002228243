// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spec/forward_spec.h"

namespace rookery {

/// Both need what only one can have: a port here or at one gateway, the path of a unix socket, or standard
/// input and output. Names other than localhost are not looked up. Pure.
[[nodiscard]] bool needSamePlace(const ForwardSpec &a, const ForwardSpec &b);

} // namespace rookery
