// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/manage_arguments.h"

#include "app/cli/option_set.h"

#include <QCoreApplication>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ManageArguments)
};

void declareOptions(OptionSet &options, const QString &command)
{
    if (command == "up"_L1) {
        options.addFlag({u"foreground"_s});
        options.addValue({u"ws-psk-file"_s});
        options.addValue({u"ws-psk"_s});
        options.addValue({u"forward-auth-file"_s});
    } else if (command == "import"_L1) {
        options.addFlag({u"replace"_s});
        options.addValue({u"name"_s});
    } else if (command == "list"_L1 || command == "status"_L1 || command == "watch"_L1) {
        options.addFlag({u"json"_s});
    } else if (command == "export"_L1) {
        options.addFlag({u"json"_s});
        options.addFlag({u"command"_s});
    }
}

Expected<void> checkWords(const OptionSet &options, const ManageArguments &arguments)
{
    const qsizetype words = arguments.words.size();
    if ((arguments.command == "up"_L1 || arguments.command == "down"_L1) && words == 0)
        return options.usageError(Say::tr("No tunnel is named."));
    if (arguments.command == "list"_L1 && words > 0)
        return options.usageError(Say::tr("“list” shows all tunnels; “status” shows one."));
    if (arguments.command == "import"_L1 && words == 0)
        return options.usageError(Say::tr("What to import is missing: a file, “-”, or a command in quotes."));
    if (arguments.foreground && words != 1)
        return options.usageError(Say::tr("--foreground runs one tunnel."));
    if (arguments.json && arguments.asCommand)
        return options.usageError(Say::tr("--json and --command cannot be used together."));
    return {};
}

} // namespace

bool isManageCommand(const QString &command)
{
    static const QStringList Commands{u"up"_s,    u"down"_s,   u"list"_s,  u"status"_s,
                                      u"watch"_s, u"import"_s, u"export"_s};
    return Commands.contains(command);
}

Expected<ManageArguments> parseManageArguments(const QString &command, const QStringList &arguments,
                                               const EnvironmentSecrets &environment)
{
    OptionSet options(command);
    declareOptions(options, command);
    if (const Expected<void> parsed = options.parse(arguments); !parsed)
        return tl::unexpected<Error>(parsed.error());
    const auto isSet = [&](const QString &name) { return options.value(name).has_value(); };
    ManageArguments result;
    result.command = command;
    result.verbosity = options.verbosity();
    result.help = options.wantsHelp();
    if (result.help)
        return result;
    result.words = options.words();
    result.foreground = command == "up"_L1 && options.isSet(u"foreground"_s);
    result.json =
        command != "up"_L1 && command != "down"_L1 && command != "import"_L1 && options.isSet(u"json"_s);
    result.asCommand = command == "export"_L1 && options.isSet(u"command"_s);
    result.replace = command == "import"_L1 && options.isSet(u"replace"_s);
    if (command == "import"_L1)
        result.name = options.value(u"name"_s).value_or(QString());
    if (const Expected<void> fine = checkWords(options, result); !fine)
        return tl::unexpected<Error>(fine.error());
    if (command != "up"_L1)
        return result;
    const bool hasKey = isSet(u"ws-psk"_s) || isSet(u"ws-psk-file"_s) || isSet(u"forward-auth-file"_s);
    if (hasKey && !result.foreground)
        return options.usageError(
            Say::tr("A key can only be given with --foreground; the application asks for it itself."));
    if (result.foreground) {
        const Expected<PskChoice> psk = choosePsk(options, environment.psk);
        if (!psk)
            return tl::unexpected<Error>(psk.error());
        result.psk = *psk;
        const Expected<ForwardAuthChoice> auth = chooseForwardAuth(options, environment.forwardAuth);
        if (!auth)
            return tl::unexpected<Error>(auth.error());
        result.forwardAuth = *auth;
    }
    return result;
}

} // namespace rookery
