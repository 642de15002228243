// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace rookery {

/// Threads for what may never come back: a write to a terminal that somebody stopped, a file on a mount that
/// hangs, a service that does not answer. Nobody waits for one, not even the end of the process, so such work
/// may only touch what it owns itself (shared pointers). Any thread.
class DetachedThread final
{
public:
    DetachedThread() = delete;

    /// Runs `work` in a thread of its own with this name (at most 15 bytes) and a small stack. False where
    /// the system has no thread to give.
    [[nodiscard]] static bool start(const char *name, std::function<void()> work);
    /// How many have not come back.
    [[nodiscard]] static int running();
    /// Gives those that are on their way back this time for it. False: some hang, and the process ends with
    /// _exit(), because they would run on while static objects are taken apart.
    [[nodiscard]] static bool waitForAll(std::chrono::milliseconds limit);
};

} // namespace rookery
