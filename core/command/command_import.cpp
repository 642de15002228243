// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/command_import.h"

#include "core/command/import_draft.h"
#include "core/command/shell_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Program = CommandImport::Program;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::CommandImport)
};

constexpr std::array<std::pair<QLatin1StringView, Program>, 5> Programs{{
    {"penguin"_L1, Program::Penguin},
    {"rusty-penguin"_L1, Program::Penguin},
    {"rookery-cli"_L1, Program::Rookery},
    {"chisel"_L1, Program::Chisel},
    {"wstunnel"_L1, Program::Wstunnel},
}};

/// The last part of a path, without ".exe", and without the version that downloads have:
/// chisel_1.9.1_linux_amd64.
std::optional<Program> programOf(const QString &word)
{
    QString name = word.section(QRegularExpression(u"[/\\\\]"_s), -1).toLower();
    if (name.endsWith(".exe"_L1))
        name.chop(4);
    for (const auto &[known, program] : Programs) {
        if (name == known || name.startsWith(QString(QString(known) + u'_')) ||
            name.startsWith(QString(QString(known) + u"-v"_s)))
            return program;
    }
    return std::nullopt;
}

tl::unexpected<Error> notOurs(const QString &message)
{
    return failure(ErrorCode::BadInput, message,
                   Say::tr("A right one: penguin client wss://example.com 5432:db.internal:5432"));
}

/// Words in front of the command proper: assignments, and programs that only start another.
struct Prefix
{
    std::optional<Program> program;
    ImportSource source;
};

/// Name and value of `A=b`; empty where it is no assignment.
std::pair<QString, QString> assignment(const QString &word)
{
    static const QRegularExpression pattern(u"^([A-Za-z_][A-Za-z0-9_]*)=(.*)$"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(word);
    return match.hasMatch() ? std::pair(match.captured(1), match.captured(2)) : std::pair<QString, QString>();
}

/// Where an assignment carries the command itself, as a systemd unit has it: the word behind it.
QString commandInside(const std::pair<QString, QString> &assigned)
{
    return assigned.first.startsWith("Exec"_L1) ? assigned.second : QString();
}

Prefix takePrefix(const QStringList &words)
{
    static const QStringList starters{u"sudo"_s, u"env"_s,  u"exec"_s,   u"nohup"_s, u"time"_s,
                                      u"nice"_s, u"doas"_s, u"export"_s, u"&"_s};
    Prefix prefix;
    bool started = false; // whatever stands between "sudo" and the program belongs to sudo
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto assigned = assignment(words[i]);
        const QString inside = commandInside(assigned);
        prefix.program = programOf(inside.isEmpty() ? words[i] : inside);
        if (prefix.program) {
            prefix.source.words = words.mid(i + 1);
            return prefix;
        }
        started = started || starters.contains(words[i]);
        if (!assigned.first.isEmpty())
            prefix.source.environment.append(assigned);
        else if (!started)
            return prefix;
    }
    return prefix;
}

Expected<CommandImport> importBy(Program program, const ImportSource &source)
{
    switch (program) {
    case Program::Penguin:
    case Program::Rookery:
        return importPenguin(source, program);
    case Program::Chisel:
        return importChisel(source);
    case Program::Wstunnel:
        break;
    }
    return importWstunnel(source);
}

void noteShell(const ShellCommand &command, CommandImport &import)
{
    // A key that only the shell knows is none.
    if (command.unknown.contains(QString::fromUtf8(import.secrets.psk)))
        import.secrets.psk.clear();
    if (!command.unknown.isEmpty())
        import.notes +=
            Say::tr("Only a shell knows the value of %1; look where it went and put the value there.")
                .arg(command.unknown.join(u", "_s).left(200));
}

Expected<CommandImport> importOne(const ShellCommand &command, bool &isOurs)
{
    Prefix prefix = takePrefix(command.words);
    isOurs = prefix.program.has_value();
    if (!isOurs)
        return notOurs(Say::tr("This is not a command of penguin, rookery-cli, chisel or wstunnel."));
    QStringList &words = prefix.source.words;
    // wstunnel and chisel take options in front of the subcommand too.
    const qsizetype client = words.indexOf(u"client"_s);
    if (client < 0)
        return words.contains(u"server"_s)
                   ? notOurs(Say::tr("This command starts a server; only a client's becomes a tunnel."))
                   : notOurs(Say::tr("The word “client” is missing in the command."));
    words.removeAt(client);
    Expected<CommandImport> import = importBy(*prefix.program, prefix.source);
    if (import)
        noteShell(command, *import);
    return import;
}

} // namespace

Expected<CommandImports> importCommands(const QString &text)
{
    CommandImports imports;
    std::optional<Error> first;
    QString left = text;
    do {
        const Expected<ShellCommand> command = readShellCommand(left);
        // Comments, say, behind the last one.
        if (!command && (!imports.commands.isEmpty() || first))
            break;
        if (!command)
            return tl::unexpected<Error>(command.error());
        bool isOurs = false;
        Expected<CommandImport> import = importOne(*command, isOurs);
        if (import)
            imports.commands.append(*import);
        else if (isOurs)
            imports.problems.append(import.error());
        else
            ++imports.others;
        if (!import && (!first || isOurs))
            first = import.error();
        left = command->rest;
    } while (!left.isEmpty());
    if (imports.commands.isEmpty())
        return tl::unexpected<Error>(imports.problems.isEmpty() ? *first : imports.problems.constFirst());
    return imports;
}

} // namespace rookery
