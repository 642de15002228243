// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_set.h"

#include "app/cli/closest_word.h"

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A sentence that Qt has, in its own translation.
QString qtsSentence(const char *text, const QString &option)
{
    return QCoreApplication::translate("QCommandLineParser", text).arg(option);
}

} // namespace

OptionSet::OptionSet(const QString &command) : m_command(command)
{
    addFlag({u"h"_s, u"help"_s});
    addFlag({u"v"_s, u"verbose"_s});
    addFlag({u"q"_s, u"quiet"_s});
}

void OptionSet::addUnsupported(const QString &name, bool takesValue, const QString &instead)
{
    m_known += CommandOption{{name}, takesValue};
    m_unsupported.insert(name, instead);
}

Expected<void> OptionSet::parse(const QStringList &arguments)
{
    m_given = readOptions(arguments, m_known, LongNames::TwoDashes);
    if (!m_given.unknown.isEmpty())
        return unknownOption(m_given.unknown.constFirst());
    if (!m_given.unexpected.isEmpty())
        return usageError(qtsSentence("Unexpected value after '%1'.", m_given.unexpected.constLast()));
    // Only the last word can have none behind it; it is named as it was typed.
    if (!m_given.incomplete.isEmpty())
        return usageError(qtsSentence("Missing value after '%1'.", arguments.constLast()));
    for (auto one = m_unsupported.cbegin(); one != m_unsupported.cend(); ++one) {
        if (isSet(one.key()))
            return usageError(tr("--%1 is an option of penguin alone.").arg(one.key()) + u' ' + one.value());
    }
    if (isSet(u"verbose"_s) && isSet(u"quiet"_s))
        return usageError(tr("--verbose and --quiet cannot be used together."));
    return {};
}

int OptionSet::verbosity() const
{
    return isSet(u"quiet"_s) ? -1 : int(std::min<qsizetype>(2, values(u"verbose"_s).size()));
}

QStringList OptionSet::warnings() const
{
    QStringList said;
    for (const CommandOption &option : m_known) {
        if (!option.hasEffect && isSet(option.name()))
            said += tr("--%1 has no effect; it is only accepted because chisel has it.").arg(option.name());
    }
    return said;
}

tl::unexpected<Error> OptionSet::usageError(const QString &message) const
{
    return failure(ErrorCode::BadInput, message, tr("“rookery-cli %1 --help” shows how.").arg(m_command));
}

QStringList OptionSet::wordsToMean() const
{
    QStringList words;
    for (const CommandOption &option : m_known) {
        if (option.hasEffect && !m_unsupported.contains(option.name()))
            words += option.names;
    }
    return words;
}

tl::unexpected<Error> OptionSet::unknownOption(const QString &written) const
{
    const bool isLong = written.startsWith("--"_L1) && written.size() > 3;
    // Of letters in one word the first is the one that is not known.
    const QString name = isLong ? written.mid(2) : written.mid(written.startsWith("--"_L1) ? 2 : 1, 1);
    const QString meant = isLong ? closestWord(name, wordsToMean()) : QString();
    const QString message = tr("There is no option %1.").arg((isLong ? u"--"_s : u"-"_s) + name);
    return usageError(meant.isEmpty() ? message
                                      : QString(message + u' ' + tr("Did you mean --%1?").arg(meant)));
}

} // namespace rookery
