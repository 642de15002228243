// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace rookery {

/// “Office”, “Lab” and so on: as many names as one can take in, and how many more there are.
[[nodiscard]] QString nameList(const QStringList &names);

} // namespace rookery
