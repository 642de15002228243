// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/output_writer.h"

namespace rookery {

/// Sends Qt's log to stderr without making anybody wait for it, for as long as it lives. Qt's own handler
/// writes in the thread that logs, and a terminal or a journal that does not read would stop it. One at a
/// time in a process.
class StderrLog final
{
public:
    StderrLog();
    ~StderrLog();
    StderrLog(const StderrLog &) = delete;
    StderrLog &operator=(const StderrLog &) = delete;

private:
    OutputWriter m_writer;
};

} // namespace rookery
