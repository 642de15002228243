// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hook/hook_words.h"

#include "core/command/shell_words.h"

#include <QCoreApplication>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::HookWords)
};

tl::unexpected<Error> needsShell(const QString &message)
{
    return failure(ErrorCode::BadInput, message, Say::tr("A shell does that: sh -c 'COMMAND'"));
}

/// The reader leaves them out, which would be another command.
bool hasRedirection(const QString &text, const QStringList &words)
{
    const QString kept = words.join(u' ');
    return text.count(u'>') > kept.count(u'>') || text.count(u'<') > kept.count(u'<');
}

} // namespace

Expected<QStringList> hookWords(const QString &text)
{
    ShellCommandReader reader(text);
    const std::optional<ShellCommand> command = reader.next();
    if (!command)
        return QStringList();
    if (command->problem)
        return tl::unexpected<Error>(*command->problem);
    if (reader.next())
        return needsShell(Say::tr("There is more than one command."));
    if (!command->unknown.isEmpty())
        return needsShell(Say::tr("Nothing puts a value in place of %1.").arg(command->unknown.constFirst()));
    if (hasRedirection(text, command->words))
        return needsShell(Say::tr("Nothing redirects what it reads or writes."));
    return command->words;
}

} // namespace rookery
