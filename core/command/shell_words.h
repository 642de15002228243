// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace rookery {

/// A command as someone copied it out of a terminal, a script or a web page, taken apart as a POSIX shell
/// would, except that nothing is run or looked up: variables and substitutions stay as they are written and
/// are reported. What chat programs and word processors make of quotes, dashes and line ends is read as it
/// was meant.
struct ShellCommand
{
    QStringList words;
    QStringList unknown; ///< variables and substitutions whose value only the shell knows, as written:
                         ///< "$PSK", "$(cat key)"
    std::optional<Error> problem; ///< why it is not whole: BadInput for an open quote; `words` are those up
                                  ///< to there
};

/// Reads the commands of a text one after the other (they end with the line, `;`, `|`, `&`): quotes,
/// backslashes, continued lines, comments, prompts and a fence of Markdown in front, `~/` for the home
/// directory. Redirections are left out. One pass, however many commands there are.
class ShellCommandReader final
{
public:
    /// Of more than 64 KiB nothing is read but a problem.
    explicit ShellCommandReader(const QString &text);

    /// None: there is no other.
    [[nodiscard]] std::optional<ShellCommand> next();
    /// Reads again from the line behind the one where the last command began: a quotation mark that seemed to
    /// span them was an apostrophe.
    void goOnInNextLine();

private:
    void readWords();
    void skipPrompt();
    void takeRedirection();
    [[nodiscard]] bool endsPrompt() const;
    bool skipLineBlanks();
    bool skipBlanks();
    [[nodiscard]] qsizetype lineJoint() const;
    void takeDashes();
    [[nodiscard]] bool beginsRoundSingle() const;
    void takeWord();
    void takeSingleQuoted();
    void takeDoubleQuoted();
    void takeAnsiQuoted();
    void closeQuote();
    void takeBackslash();
    void takeAnsiEscape();
    void takeHexEscape();
    void takeVariable();
    [[nodiscard]] qsizetype variableEnd() const;
    [[nodiscard]] bool endsCommand() const;

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }

    QString m_text;
    bool m_tooLong = false;
    qsizetype m_at = 0;
    qsizetype m_began = 0;          ///< where the command did
    qsizetype m_bareNumberEnd = -1; ///< behind a word of digits without quotes, if that was the last
    QString m_word;
    ShellCommand m_command;
};

/// What there is to say of a text without any.
[[nodiscard]] Error noShellCommand();

/// One word, quoted so that a POSIX shell reads it back; without quotes where none are needed.
[[nodiscard]] QString shellQuoted(const QString &word);

} // namespace rookery
