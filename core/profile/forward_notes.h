// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"

#include <QStringList>

namespace rookery {

/// One note for each forward that cannot run in the window, where saved tunnels are at home.
[[nodiscard]] QStringList notesOnForwards(const QList<ProfileForward> &forwards);

} // namespace rookery
