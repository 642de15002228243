// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace rookery {

/// What desktops know the program by: installer/ installs the desktop entry and the icons under this name
/// (Desktop Entry Specification, File naming). Without it a notice, a window or an entry of ours is nobody's.
inline constexpr QLatin1StringView ApplicationId{"org.rookery.Rookery"};

} // namespace rookery
