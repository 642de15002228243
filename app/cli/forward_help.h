// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rookery {

/// What `rookery-cli client --help` says of each kind of forward that runs: an example and what it means, in
/// lines of at most 80 columns, without a line feed at the end.
[[nodiscard]] QString forwardHelp();

} // namespace rookery
