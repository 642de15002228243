// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace rookery {

/// Names in the order of the alphabet, a few at most: "Home, NAS, Office", "A, B, C, D, E and 7 more".
[[nodiscard]] QString nameList(QStringList names);

} // namespace rookery
