// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/stderr_log.h"

#include <QReadWriteLock>
#include <QString>

#include <unistd.h>

namespace rookery {

namespace {

/// What a program that Qt ends waits for its last words.
constexpr std::chrono::milliseconds FatalLimit{1000};

/// Threads log to the very end: the writer must not go under the hands of one.
QReadWriteLock s_lock;
OutputWriter *s_writer = nullptr;

void toStderr(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QByteArray line = qFormatLogMessage(type, context, text).toUtf8();
    const QReadLocker lock(&s_lock);
    if (!s_writer || line.isEmpty())
        return;
    s_writer->addLine(line);
    if (type == QtFatalMsg)
        (void)s_writer->waitUntilWritten(FatalLimit);
}

} // namespace

StderrLog::StderrLog() : m_writer(STDERR_FILENO)
{
    const QWriteLocker lock(&s_lock);
    s_writer = &m_writer;
    qInstallMessageHandler(toStderr);
}

StderrLog::~StderrLog()
{
    const QWriteLocker lock(&s_lock);
    s_writer = nullptr;
}

} // namespace rookery
