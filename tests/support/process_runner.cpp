// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/process_runner.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QTest>

namespace rookery::test {

namespace {

constexpr int TimeLimitMs = 10'000;

} // namespace

ProcessRunner::ProcessRunner(StandardOutput output) : m_output(output)
{
    if (!m_log.open())
        qWarning("cannot make a file for the output of a program");
}

ProcessRunner::~ProcessRunner()
{
    if (!terminate())
        kill();
    if (QTest::currentTestFailed())
        qInfo("%s said:\n%s", qPrintable(m_process.program()), qPrintable(log()));
}

bool ProcessRunner::start(const QString &program, const QStringList &arguments)
{
    // ctest silences the tests themselves; what these programs say is looked at.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("QT_LOGGING_RULES"));
    m_process.setProcessEnvironment(environment);
    m_process.setStandardErrorFile(m_log.fileName(), QIODevice::Append);
    if (m_output == StandardOutput::Log) {
        m_process.setStandardOutputFile(m_log.fileName(), QIODevice::Append);
        m_process.setStandardInputFile(QProcess::nullDevice());
    }
    m_process.start(program, arguments);
    return m_process.waitForStarted(TimeLimitMs);
}

QString ProcessRunner::log() const
{
    QFile file(m_log.fileName());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool ProcessRunner::endedNormally() const
{
    return m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit;
}

bool ProcessRunner::terminate()
{
    if (m_process.state() == QProcess::NotRunning)
        return true;
    m_process.terminate();
    return m_process.waitForFinished(TimeLimitMs);
}

void ProcessRunner::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(TimeLimitMs);
}

} // namespace rookery::test
