// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rookery {

/// Where a file with this name is kept among the configuration of this user: the same for every program of
/// ours, because the window and the command line share their files. Nothing is made.
[[nodiscard]] QString configurationPath(const QString &name);

} // namespace rookery
