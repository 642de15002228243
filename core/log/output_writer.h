// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <memory>
#include <mutex>

namespace rookery {

/// Lines for a descriptor that may take them late or never: a terminal that was stopped with Ctrl-S, a pipe
/// that nobody reads. A thread of its own writes them, and nobody else waits for it. The descriptor stays
/// open. Any thread.
class OutputWriter final
{
public:
    /// Bytes that wait; lines above that are dropped, and how many is said where they are missing.
    static constexpr qsizetype MostWaiting = 256 << 10;
    /// A longer line is cut.
    static constexpr qsizetype LongestLine = 16 << 10;
    /// What the end waits for the rest to be written.
    static constexpr std::chrono::milliseconds EndLimit{500};

    explicit OutputWriter(int descriptor);
    ~OutputWriter();
    OutputWriter(const OutputWriter &) = delete;
    OutputWriter &operator=(const OutputWriter &) = delete;

    /// A line without its end. Never waits.
    void addLine(QByteArray line);
    /// For a terminal: what stands below the lines and is redrawn there. Of several that wait only the last
    /// is written. Never waits.
    void setStatus(const QByteArray &status);
    /// Waits until everything is written; false when that took too long.
    bool waitUntilWritten(std::chrono::milliseconds limit);

    /// Waits until every object has written its lines, for the last words of a process that crashes. Safe in
    /// the handler of a signal.
    static void settle(std::chrono::milliseconds limit);

private:
    class Queue;
    void start();

    const std::shared_ptr<Queue> m_queue;
    std::once_flag m_started;
    bool m_hasThread = false;
};

} // namespace rookery
