// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rookery {

/// Whether the value of a header with this name is a secret, as far as its name tells: Authorization,
/// cookies, tokens and keys.
[[nodiscard]] bool isSecretHeader(const QString &name);

} // namespace rookery
