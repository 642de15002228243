// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/server_options.h"
#include "core/profile/profile_fields.h"

#include <QString>

namespace rookery {

/// The options of `rookery-cli client` that a section of its help tells about, one entry each.
[[nodiscard]] QString optionHelp(ProfileField::Section section);
/// The same of `rookery-cli server`.
[[nodiscard]] QString optionHelp(ServerOption::Section section);

} // namespace rookery
