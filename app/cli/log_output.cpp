// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/log_output.h"

#include "app/cli/console.h"

#include <QLoggingCategory>
#include <QTime>

#include <atomic>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a program that Qt ends waits for its last words.
constexpr std::chrono::milliseconds FatalLimit{1000};

std::atomic<Console *> s_console{nullptr};

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info "_s;
    case QtWarningMsg:
        return u"warn "_s;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return u"error"_s;
}

void toConsole(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    Console *console = s_console;
    if (!console)
        return;
    QString category = QString::fromLatin1(context.category);
    if (category.startsWith("rookery."_L1))
        category.remove(0, 8);
    console->writeLine(QTime::currentTime().toString(u"HH:mm:ss.zzz "_s) + levelName(type) + u' ' + category +
                       u": "_s + text);
    if (type == QtFatalMsg)
        console->settle(FatalLimit);
}

QString rules(int verbosity)
{
    // Why a connection failed is told by the commands in a line of their own; Qt's own warnings tell the same
    // again.
    switch (verbosity) {
    case -1:
        return u"*.debug=false\n*.info=false\n*.warning=false"_s;
    case 0:
        return u"*.debug=false\n*.info=false\nqt.*.warning=false\nrookery.tunnel.warning=false"_s;
    case 1:
        return u"*.debug=false\nrookery.*.info=true"_s;
    default:
        return u"qt.*.debug=false\nrookery.*=true"_s;
    }
}

} // namespace

LogOutput::LogOutput(Console &console)
{
    s_console = &console;
    QLoggingCategory::setFilterRules(rules(console.verbosity()));
    qInstallMessageHandler(toConsole);
}

LogOutput::~LogOutput()
{
    qInstallMessageHandler(nullptr);
    s_console = nullptr;
}

} // namespace rookery
