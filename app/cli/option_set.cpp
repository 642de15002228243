// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_set.h"

#include "app/cli/closest_word.h"

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

OptionSet::OptionSet(const QString &command) : m_command(command)
{
    addFlag({u"h"_s, u"help"_s});
    addFlag({u"v"_s, u"verbose"_s});
    addFlag({u"q"_s, u"quiet"_s});
}

void OptionSet::add(const QStringList &names, bool takesValue)
{
    QCommandLineOption option(names);
    if (takesValue)
        option.setValueName(u"value"_s);
    m_parser.addOption(option);
}

void OptionSet::add(const QList<CommandOption> &options)
{
    for (const CommandOption &option : options) {
        if (!option.hasEffect)
            addWithoutEffect(option.name(), option.takesValue);
        else if (option.takesValue)
            addValue(option.names);
        else
            addFlag(option.names);
    }
}

void OptionSet::addFlag(const QStringList &names)
{
    add(names, false);
    m_known += names;
}

void OptionSet::addValue(const QStringList &names)
{
    add(names, true);
    m_known += names;
}

void OptionSet::addUnsupported(const QString &name, bool takesValue)
{
    add({name}, takesValue);
    m_unsupported += name;
}

void OptionSet::addWithoutEffect(const QString &name, bool takesValue)
{
    add({name}, takesValue);
    m_withoutEffect += name;
}

Expected<void> OptionSet::parse(const QStringList &arguments)
{
    const bool parsed = m_parser.parse(QStringList{m_command} + arguments);
    if (!m_parser.unknownOptionNames().isEmpty())
        return unknownOption(m_parser.unknownOptionNames().constFirst());
    if (!parsed)
        return usageError(m_parser.errorText());
    const auto used = std::find_if(m_unsupported.cbegin(), m_unsupported.cend(),
                                   [this](const QString &name) { return isSet(name); });
    if (used != m_unsupported.cend())
        return usageError(tr("--%1 is not supported yet; it comes in a later version.").arg(*used));
    if (isSet(u"verbose"_s) && isSet(u"quiet"_s))
        return usageError(tr("--verbose and --quiet cannot be used together."));
    return {};
}

std::optional<QString> OptionSet::value(const QString &name) const
{
    if (!isSet(name))
        return std::nullopt;
    return m_parser.value(name);
}

int OptionSet::count(const QString &shortName, const QString &longName) const
{
    const QStringList used = m_parser.optionNames();
    return int(used.count(shortName) + used.count(longName));
}

int OptionSet::verbosity() const
{
    return isSet(u"quiet"_s) ? -1 : std::min(2, count(u"v"_s, u"verbose"_s));
}

QStringList OptionSet::warnings() const
{
    QStringList said;
    for (const QString &name : m_withoutEffect) {
        if (isSet(name))
            said += tr("--%1 has no effect; it is only accepted because chisel has it.").arg(name);
    }
    return said;
}

tl::unexpected<Error> OptionSet::usageError(const QString &message) const
{
    return failure(ErrorCode::BadInput, message, tr("“rookery-cli %1 --help” shows how.").arg(m_command));
}

tl::unexpected<Error> OptionSet::unknownOption(const QString &name) const
{
    const QString meant = name.size() > 1 ? closestWord(name, m_known) : QString();
    const QString message = tr("There is no option %1.").arg((name.size() > 1 ? u"--"_s : u"-"_s) + name);
    return usageError(meant.isEmpty() ? message
                                      : QString(message + u' ' + tr("Did you mean --%1?").arg(meant)));
}

} // namespace rookery
