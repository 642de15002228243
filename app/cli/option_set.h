// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/command_options.h"
#include "core/error/error.h"

#include <QCommandLineParser>
#include <QHash>
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
    void add(const QList<CommandOption> &options);
    void addFlag(const QStringList &names);
    void addValue(const QStringList &names);
    /// An option of penguin that this version does not have: using it is an error, because ignoring it could
    /// surprise.
    void addUnsupported(const QString &name, bool takesValue);
    /// An option that penguin takes for chisel's sake and that does nothing there either.
    void addWithoutEffect(const QString &name, bool takesValue);

    /// `arguments` are the words behind the command.
    [[nodiscard]] Expected<void> parse(const QStringList &arguments);

    [[nodiscard]] bool isSet(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] std::optional<QString> value(const QString &name) const;
    [[nodiscard]] QStringList values(const QString &name) const { return m_parser.values(name); }
    [[nodiscard]] QStringList words() const { return m_parser.positionalArguments(); }
    [[nodiscard]] bool wantsHelp() const { return m_parser.isSet(QStringLiteral("help")); }
    /// -1 with -q, 1 with -v, 2 with -vv.
    [[nodiscard]] int verbosity() const;
    /// One sentence for each option without effect that was used.
    [[nodiscard]] QStringList warnings() const;

    [[nodiscard]] tl::unexpected<Error> usageError(const QString &message) const;

private:
    void add(const QStringList &names, bool takesValue);
    [[nodiscard]] tl::unexpected<Error> unknownOption(const QString &name) const;
    [[nodiscard]] int count(const QString &shortName, const QString &longName) const;

    QString m_command;
    QCommandLineParser m_parser;
    QStringList m_known;
    QStringList m_unsupported;
    QStringList m_withoutEffect;
};

} // namespace rookery
