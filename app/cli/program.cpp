// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/client_command.h"
#include "app/cli/closest_word.h"
#include "app/cli/console.h"
#include "app/cli/control_command.h"
#include "app/cli/demo_command.h"
#include "app/cli/export_command.h"
#include "app/cli/foreground_command.h"
#include "app/cli/help_text.h"
#include "app/cli/import_command.h"
#include "app/cli/log_output.h"
#include "app/cli/server_command.h"
#include "app/cli/standard_streams.h"
#include "app/cli/stop_signals.h"
#include "app/cli/watch_command.h"

#include <QCoreApplication>
#include <QTimer>

#include <rookery_version.h>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::Program)
};

int notUnderstood(const QString &sentence)
{
    complain(sentence);
    return NotUnderstood;
}

int help(const QString &command)
{
    print(helpText(command));
    return CleanEnd;
}

template <class Command, class Arguments> int run(const QString &name, const Expected<Arguments> &arguments)
{
    if (!arguments)
        return notUnderstood(arguments.error().sentence());
    if (arguments->help)
        return help(name);
    Console console(arguments->verbosity);
    const LogOutput log(console);
    constexpr bool Reloads = requires(Command & running)
    {
        running.reload();
    };
    StopSignals signals(Reloads ? StopSignals::HangUp::Reload : StopSignals::HangUp::Stop);
    Command command(*arguments, console);
    if constexpr (Reloads)
        QObject::connect(&signals, &StopSignals::reloadRequested, &command, &Command::reload);
    QObject::connect(&signals, &StopSignals::stopRequested, &command, &Command::stop);
    QObject::connect(&command, &Command::finished, qApp,
                     [](int exitCode) { QCoreApplication::exit(exitCode); });
    // From the event loop, so that a failure at once can end the loop.
    QTimer::singleShot(0, &command, &Command::start);
    return QCoreApplication::exec();
}

int manage(const QString &name, const Expected<ManageArguments> &arguments)
{
    if (name == "import"_L1)
        return run<ImportCommand>(name, arguments);
    if (name == "export"_L1)
        return run<ExportCommand>(name, arguments);
    if (name == "watch"_L1)
        return run<WatchCommand>(name, arguments);
    if (arguments && arguments->foreground)
        return run<ForegroundCommand>(name, arguments);
    return run<ControlCommand>(name, arguments);
}

int unknownCommand(const QString &word)
{
    const QString meant = closestWord(word, commandNames());
    const QString problem = word.startsWith(u'-')
                                ? Say::tr("There is no option %1 before a command.").arg(word)
                                : Say::tr("There is no command “%1”.").arg(word);
    const QString hint = meant.isEmpty() ? Say::tr("“rookery-cli --help” lists them.")
                                         : Say::tr("Did you mean “rookery-cli %1”?").arg(meant);
    return notUnderstood(problem + u' ' + hint);
}

bool isCommonOption(const QString &word)
{
    static const QStringList Words{u"--verbose"_s, u"--quiet"_s, u"-v"_s, u"-vv"_s, u"-q"_s};
    return Words.contains(word);
}

} // namespace

int runProgram(const QStringList &words, const EnvironmentSecrets &environment)
{
    // As in penguin, options for every command may stand before it.
    qsizetype at = 0;
    while (at < words.size() && isCommonOption(words[at]))
        ++at;
    const QString command = words.value(at);
    const QStringList arguments = words.first(at) + words.sliced(std::min(at + 1, words.size()));
    if (command.isEmpty())
        return notUnderstood(Say::tr(
            "A command is missing, such as client, server, demo or list. “rookery-cli --help” tells more."));
    if (command == "client"_L1)
        return run<ClientCommand>(command, parseClientArguments(arguments, environment));
    if (command == "server"_L1)
        return run<ServerCommand>(command, parseServerArguments(arguments, environment.psk));
    if (command == "demo"_L1)
        return run<DemoCommand>(command, parseDemoArguments(arguments));
    if (isManageCommand(command))
        return manage(command, parseManageArguments(command, arguments, environment));
    if (command == "-h"_L1 || command == "--help"_L1 || command == "help"_L1)
        return help(arguments.value(0));
    if (command == "-V"_L1 || command == "--version"_L1) {
        print(u"rookery-cli " ROOKERY_VERSION " (protocol penguin-v7)\n"_s);
        return CleanEnd;
    }
    return unknownCommand(command);
}

} // namespace rookery
