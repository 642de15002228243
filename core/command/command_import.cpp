// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/command_import.h"

#include "core/command/import_draft.h"
#include "core/command/share_link.h"
#include "core/command/shell_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Program = CommandImport::Program;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::CommandImport)
};

constexpr std::array<std::pair<QLatin1StringView, Program>, 7> Programs{{
    {"penguin"_L1, Program::Penguin},
    {"rusty-penguin"_L1, Program::Penguin},
    {"rookery-cli"_L1, Program::Rookery},
    {"chisel"_L1, Program::Chisel},
    {"wstunnel"_L1, Program::Wstunnel},
    {"ssh"_L1, Program::Ssh},
    {"autossh"_L1, Program::Ssh},
}};

/// The last part of a path, without ".exe", and without the version that downloads have:
/// chisel_1.9.1_linux_amd64.
std::optional<Program> programOf(const QString &word)
{
    static const QRegularExpression Slash(u"[/\\\\]"_s);
    QString name = word.section(Slash, -1).toLower();
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
            // Of all that ssh does only its forwards are something here.
            if (prefix.program == Program::Ssh && !forwardsBySsh(prefix.source.words))
                prefix.program.reset();
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
    case Program::Ssh:
        return importSsh(source);
    case Program::Wstunnel:
    case Program::Link: // has no command
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

/// Of a command of ours.
Expected<CommandImport> importOne(const ShellCommand &command, Prefix prefix)
{
    if (command.problem)
        return tl::unexpected<Error>(*command.problem);
    if (prefix.program == Program::Ssh)
        return importSsh(prefix.source);
    QStringList &words = prefix.source.words;
    // wstunnel and chisel take options in front of the subcommand too.
    const qsizetype client = words.indexOf(u"client"_s);
    if (client < 0)
        return words.contains(u"server"_s)
                   ? notOurs(Say::tr("This command starts a server; only a client's becomes a tunnel."))
                   : notOurs(Say::tr("The word “client” is missing in the command."));
    words.removeAt(client);
    Expected<CommandImport> import = importBy(*prefix.program, prefix.source);
    if (!import)
        return import;
    noteShell(command, *import);
    if (import->profile.hasCommands())
        import->notes +=
            Say::tr("What it runs after connecting and disconnecting stays switched off until you "
                    "have read it in the editor and switch it on there.");
    return import;
}

Error onlyTheFirst()
{
    return {ErrorCode::TooMuch,
            Say::tr("Only the first %1 commands were read.").arg(CommandImports::Most),
            Say::tr("Import the rest on its own."),
            {}};
}

/// Takes the commands of a text one after the other.
class TextImport final
{
public:
    explicit TextImport(const QString &text) : m_reader(text) {}

    CommandImports read()
    {
        while (const std::optional<ShellCommand> command = m_reader.next()) {
            if (m_dear >= CommandImports::Most) {
                m_imports.problems.append(onlyTheFirst());
                break;
            }
            take(*command);
        }
        return std::move(m_imports);
    }

private:
    void take(const ShellCommand &command)
    {
        Prefix prefix = takePrefix(command.words);
        const bool isOurs = prefix.program.has_value();
        if (isOurs || command.words.isEmpty())
            takeOurs(importOne(command, std::move(prefix)));
        else
            ++m_imports.others;
        // An apostrophe in the text around may have hidden what follows.
        const bool spansLines = !isOurs && std::any_of(command.words.cbegin(), command.words.cend(),
                                                       [](const QString &w) { return w.contains(u'\n'); });
        if (command.problem || spansLines)
            m_reader.goOnInNextLine();
        if (isOurs || command.problem || spansLines)
            ++m_dear;
    }

    void takeOurs(Expected<CommandImport> import)
    {
        if (import)
            m_imports.commands.append(*std::move(import));
        else
            m_imports.problems.append(import.error());
    }

    ShellCommandReader m_reader;
    CommandImports m_imports;
    int m_dear = 0; ///< commands that took more than a look: ours, and what was read twice
};

CommandImports readLinks(const QStringList &links)
{
    CommandImports imports;
    for (const QString &link : links.first(std::min<qsizetype>(links.size(), CommandImports::Most))) {
        if (Expected<CommandImport> import = importLink(link))
            imports.commands.append(*std::move(import));
        else
            imports.problems.append(import.error());
    }
    if (links.size() > CommandImports::Most)
        imports.problems.append(onlyTheFirst());
    return imports;
}

CommandImports readAll(const QString &text)
{
    QString rest = text;
    const QStringList links = takeLinks(rest);
    CommandImports imports = links.isEmpty() ? CommandImports() : readLinks(links);
    CommandImports commands = TextImport(rest).read();
    // Around links everything that is no command of ours is only talk.
    if (!links.isEmpty() && commands.commands.isEmpty())
        return imports;
    imports.commands += commands.commands;
    imports.problems += commands.problems;
    imports.others = commands.others;
    return imports;
}

} // namespace

Expected<CommandImports> importCommands(const QString &text)
{
    CommandImports imports = readAll(text);
    if (!imports.commands.isEmpty())
        return imports;
    if (!imports.problems.isEmpty())
        return tl::unexpected<Error>(imports.problems.constFirst());
    if (imports.others == 0)
        return tl::unexpected<Error>(noShellCommand());
    return notOurs(Say::tr("This is not a command of penguin, rookery-cli, chisel or wstunnel."));
}

} // namespace rookery
