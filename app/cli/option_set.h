// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/command_options.h"
#include "core/error/error.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

#include <optional>

namespace rookery {

/// The options of one command: says which there are, reads the words of a command line, and gives the values.
/// Every command has --help, --verbose and --quiet.
class OptionSet final
{
    Q_DECLARE_TR_FUNCTIONS(rookery::OptionSet)

public:
    explicit OptionSet(const QString &command);

    /// All of a table.
    void add(const QList<CommandOption> &options) { m_known += options; }
    void addFlag(const QStringList &names) { m_known += CommandOption{names, false}; }
    void addValue(const QStringList &names) { m_known += CommandOption{names, true}; }
    /// An option of penguin for what is done in another way here: using it is an error, because ignoring it
    /// could surprise. `instead` is a sentence that says what to do.
    void addUnsupported(const QString &name, bool takesValue, const QString &instead);
    /// An option that penguin takes for chisel's sake and that does nothing there either.
    void addWithoutEffect(const QString &name, bool takesValue) { m_known += {{name}, takesValue, false}; }

    /// `arguments` are the words behind the command.
    [[nodiscard]] Expected<void> parse(const QStringList &arguments);

    /// What was read; options go by their long name.
    [[nodiscard]] const GivenOptions &given() const { return m_given; }
    [[nodiscard]] bool isSet(const QString &name) const { return m_given.isSet(name); }
    [[nodiscard]] std::optional<QString> value(const QString &name) const { return m_given.value(name); }
    [[nodiscard]] QStringList values(const QString &name) const { return m_given.values(name); }
    [[nodiscard]] const QStringList &words() const { return m_given.words; }
    [[nodiscard]] bool wantsHelp() const { return isSet(QStringLiteral("help")); }
    /// -1 with -q, 1 with -v, 2 with -vv.
    [[nodiscard]] int verbosity() const;
    /// One sentence for each option without effect that was used.
    [[nodiscard]] QStringList warnings() const;

    [[nodiscard]] tl::unexpected<Error> usageError(const QString &message) const;

private:
    [[nodiscard]] tl::unexpected<Error> unknownOption(const QString &written) const;
    [[nodiscard]] QStringList wordsToMean() const;

    QString m_command;
    QList<CommandOption> m_known;
    QMap<QString, QString> m_unsupported; ///< and what to do instead
    GivenOptions m_given;
};

} // namespace rookery
