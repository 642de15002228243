// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rookery {

/// The reasons in this thread's queue of OpenSSL errors, raw; the queue is empty afterwards. Empty where
/// there are none.
[[nodiscard]] QString takeOpensslErrors();

} // namespace rookery
