// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/forward.h"

#include <memory>

namespace rookery {

/// The forward for a spec; fails where whyNotHere() says why.
[[nodiscard]] Expected<std::unique_ptr<Forward>> createForward(const ForwardSpec &spec,
                                                               const ForwardContext &context);

} // namespace rookery
