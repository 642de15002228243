// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rookery {

/// Where a file with this name is kept that a program writes for itself and could do without: what was,
/// rather than what a person chose. The same for every program of ours. Nothing is made.
[[nodiscard]] QString statePath(const QString &name);

} // namespace rookery
