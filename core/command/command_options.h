// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace rookery {

/// One option of a command: its names, the long one last, without dashes.
struct CommandOption
{
    QStringList names;
    bool takesValue = true;
    bool hasEffect = true; ///< false: accepted for the sake of another program, and does nothing

    [[nodiscard]] const QString &name() const { return names.constLast(); }
};

/// The options and words of one command line, in their order; options by their long name.
struct GivenOptions
{
    QList<std::pair<QString, QString>> options; ///< a flag has an empty value
    QStringList words;
    QStringList unknown;     ///< as written, value left out: "--brand-new"
    QStringList unexpected;  ///< flags that were given a value, which is left out: "--pid"
    QList<qsizetype> strays; ///< words right behind an unknown option, which may be its value: by their index
    QStringList incomplete;  ///< long names of those whose value is missing at the end of the line

    [[nodiscard]] bool isSet(const QString &name) const;
    /// The last one, as command lines have it.
    [[nodiscard]] std::optional<QString> value(const QString &name) const;
    [[nodiscard]] QStringList values(const QString &name) const;
};

/// How many dashes stand in front of a long name.
enum class LongNames {
    TwoDashes,
    OneDashToo, ///< as Go's programs have it; a letter of that name wins over a bundle of letters
};

/// Takes the words behind a command apart, as clap and QCommandLineParser do: `--name value`, `--name=value`,
/// `-n value`, `-nvalue`, flags in one word, everything behind `--` a word. Nothing is an error.
[[nodiscard]] GivenOptions readOptions(const QStringList &words, const QList<CommandOption> &known,
                                       LongNames dashes = LongNames::OneDashToo);

} // namespace rookery
