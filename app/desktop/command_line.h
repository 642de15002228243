// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>

#include <optional>

namespace rookery {

class Language;

/// What can be said to `rookery`, and what it answers without a window. Needs a QCoreApplication.
class CommandLine final
{
public:
    CommandLine();

    /// Ends the process where an option is unknown, as QCommandLineParser does.
    void process();
    /// What is to be imported has to be seen.
    [[nodiscard]] bool isHidden() const { return m_parser.isSet(m_hidden) && toOpen().isEmpty(); }
    /// Files and links.
    [[nodiscard]] QStringList toOpen() const { return m_parser.positionalArguments(); }

    /// Options that want a text and no window, and a start without any display, end here: the exit code, and
    /// what there is to say has been said. Before there is an application.
    [[nodiscard]] static std::optional<int> answerWithoutDisplay(int argc, char **argv);

private:
    QCommandLineParser m_parser;
    QCommandLineOption m_hidden;
};

/// While one lives, Qt finding no display to use is one sentence and exit code 2, in place of a core file.
/// Around the making of the QApplication.
class DisplayFailure final
{
public:
    DisplayFailure();
    ~DisplayFailure();
    DisplayFailure(const DisplayFailure &) = delete;
    DisplayFailure &operator=(const DisplayFailure &) = delete;
};

} // namespace rookery
