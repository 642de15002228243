// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QRegularExpression>
#include <QStringList>
#include <QTemporaryFile>

namespace rookery::test {

/// A program under test. What it says goes to a file, so that a test that is busy never stops it by a full
/// pipe. Ended with SIGTERM when destroyed, or killed if that does not help.
class ProcessRunner
{
public:
    /// \param data The program's standard input and output carry data: only its standard error is logged.
    enum class StandardOutput { Log, Data };

    explicit ProcessRunner(StandardOutput output = StandardOutput::Log);
    ~ProcessRunner();
    ProcessRunner(const ProcessRunner &) = delete;
    ProcessRunner &operator=(const ProcessRunner &) = delete;

    [[nodiscard]] bool start(const QString &program, const QStringList &arguments);
    /// What it has said so far.
    [[nodiscard]] QString log() const;
    [[nodiscard]] bool hasSaid(const QRegularExpression &pattern) const { return log().contains(pattern); }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] bool endedNormally() const;
    [[nodiscard]] QProcess &process() { return m_process; }

    /// SIGTERM; false if it does not end in time.
    bool terminate();
    /// SIGKILL: no goodbye to anybody.
    void kill();

private:
    QTemporaryFile m_log;
    QProcess m_process;
    StandardOutput m_output;
};

} // namespace rookery::test
