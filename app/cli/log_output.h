// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rookery {

class Console;

/// Sends Qt's log to a Console for as long as it lives: nothing but errors with -q, the engine's news with
/// -v, everything of ours with -vv. One at a time in a process.
class LogOutput final
{
public:
    explicit LogOutput(Console &console);
    ~LogOutput();
    LogOutput(const LogOutput &) = delete;
    LogOutput &operator=(const LogOutput &) = delete;
};

} // namespace rookery
