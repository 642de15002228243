// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/app_settings.h"

namespace rookery {

/// Light, dark, or what the desktop has. At any time.
void applyLook(AppSettings::Look look);

/// How much goes into the log, and how much of it is kept.
void applyLog(const AppSettings &settings);

} // namespace rookery
