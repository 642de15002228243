// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/output_writer.h"

#include <QString>

namespace rookery {

/// Everything the program tells a person while it runs: lines on stderr, and on a terminal one status line
/// below them that is redrawn in place. stdout is never touched: it may carry a forward's data. Any thread
/// may write a line, and none waits for a terminal or a pipe (OutputWriter).
class Console final
{
public:
    /// `verbosity`: -1 only errors, 0 what matters, 1 and above the log too.
    explicit Console(int verbosity);
    ~Console();
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    [[nodiscard]] int verbosity() const { return m_verbosity; }
    /// A person watches, so that a status line is worth drawing.
    [[nodiscard]] bool isInteractive() const { return m_interactive; }

    /// A line for everybody, with the time of day; not with -q.
    void say(const QString &text);
    /// A line that even -q shows.
    void complain(const QString &text);
    /// A line as it is, for the log.
    void writeLine(const QString &text);
    /// Replaces the status line; empty removes it. Nothing happens where isInteractive() is false.
    void setStatus(const QString &text);

    /// Waits until everything is written, as the last words of a process are; not longer than `limit`.
    void settle(std::chrono::milliseconds limit);

private:
    const int m_verbosity;
    const bool m_interactive;
    OutputWriter m_writer;
};

} // namespace rookery
