// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/connect_result.h"
#include "core/error/error.h"

namespace rookery {

/// What a person is told of a stream whose other end was not reached, or cut off.
[[nodiscard]] Error refusalError(ConnectResult result);

} // namespace rookery
