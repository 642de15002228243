// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rookery {

/// Lets the log's last lines come out before a crash ends the process as it would have without this. Another
/// thread writes them (OutputWriter), and they say what led to it. Once in a process.
void keepLastWords();

} // namespace rookery
