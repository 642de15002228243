// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rookery {

/// Has the allocator return to the system what has been freed, a second later: much is usually freed at once,
/// by many connections that come to rest or end together. glibc alone keeps it, for once a large block has
/// been freed it takes the next ones from its heap. Any thread with an event loop; many calls are one.
void returnUnusedMemorySoon();

/// How often that was done, for tests.
[[nodiscard]] int timesMemoryWasReturned();

} // namespace rookery
