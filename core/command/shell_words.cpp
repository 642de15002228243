// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/shell_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ShellWords)
};

constexpr qsizetype MaxText = 64 * 1024;

/// Of any length, and the sign for minus.
bool isLongDash(QChar c)
{
    return QStringView(u"\u2010\u2011\u2012\u2013\u2014\u2015\u2212").contains(c);
}

bool isRoundDouble(QChar c)
{
    return QStringView(u"\u201c\u201d\u201e\u201f").contains(c);
}

bool isRoundSingle(QChar c)
{
    return QStringView(u"\u2018\u2019\u201a\u201b").contains(c);
}

/// Code within a line stands between as many backticks in front as behind.
QString withoutTicks(const QString &text)
{
    const QString bare = text.trimmed();
    qsizetype front = 0;
    while (front < bare.size() && bare[front] == u'`')
        ++front;
    qsizetype behind = 0;
    while (behind < bare.size() && bare[bare.size() - 1 - behind] == u'`')
        ++behind;
    const bool isCode = behind > 0 && behind <= front && bare.size() > 2 * behind;
    return isCode ? bare.mid(behind, bare.size() - 2 * behind) : text;
}

/// Without what a chat or a web page put around and between: signs that nobody sees, and fences of code.
QString unwrapped(QString text)
{
    static const QRegularExpression Unseen(u"[\\x{200b}-\\x{200d}\\x{2060}\\x{feff}]"_s);
    static const QRegularExpression Fence(u"^[ \\t]*(?:```|~~~)[\\w+-]*[ \\t]*$"_s,
                                          QRegularExpression::MultilineOption);
    text.replace("\r\n"_L1, "\n"_L1).remove(Unseen).remove(Fence);
    return withoutTicks(text);
}

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

Error openQuote()
{
    return {ErrorCode::BadInput,
            Say::tr("A quotation mark in the command is not closed."),
            Say::tr("Copy the whole command."),
            {}};
}

} // namespace

ShellCommandReader::ShellCommandReader(const QString &text)
{
    if (text.size() > MaxText)
        m_tooLong = true;
    else
        m_text = unwrapped(text);
}

std::optional<ShellCommand> ShellCommandReader::next()
{
    m_command = {};
    if (std::exchange(m_tooLong, false)) {
        m_command.problem = {ErrorCode::BadInput, Say::tr("This is too long to be a command."), {}, {}};
        return m_command;
    }
    readWords();
    if (m_command.words.isEmpty() && !m_command.problem)
        return std::nullopt;
    return m_command;
}

void ShellCommandReader::goOnInNextLine()
{
    const qsizetype end = m_text.indexOf(u'\n', m_began);
    m_at = end < 0 ? m_text.size() : end + 1;
}

void ShellCommandReader::readWords()
{
    skipPrompt();
    while (skipBlanks()) {
        if (m_command.words.isEmpty())
            m_began = m_at;
        if (peek() == u'<' || peek() == u'>' || (peek() == u'&' && peek(1) == u'>')) {
            takeRedirection();
        } else if (endsCommand()) {
            ++m_at;
            if (!m_command.words.isEmpty())
                return;
            skipPrompt(); // empty lines in front
        } else {
            takeWord();
        }
        if (m_command.problem)
            return;
    }
}

/// "$ penguin …" and "# penguin …", as documents show it; a `#` with more text is a comment like any other.
void ShellCommandReader::skipPrompt()
{
    while (m_at < m_text.size() && (peek() == u' ' || peek() == u'\t'))
        ++m_at;
    const bool root =
        peek() == u'#' && m_text.mid(m_at + 1, 200).section(u'\n', 0, 0).contains(" client "_L1);
    if ((peek() == u'$' || peek() == u'%' || root) && peek(1) == u' ')
        m_at += 2;
    // As quoted mail has it, several.
    while (peek() == u'>' && peek(1) == u' ')
        m_at += 2;
}

/// "2>&1", ">> log", "<<EOF": the word behind is a file and no part of the command, and a number right in
/// front is neither.
void ShellCommandReader::takeRedirection()
{
    if (endsPrompt()) {
        m_command = {};
        ++m_at;
        skipPrompt();
        return;
    }
    if (!m_command.words.isEmpty() && m_bareNumberEnd == m_at)
        m_command.words.removeLast();
    while (QStringView(u"<>&|").contains(peek()) && !atEnd())
        ++m_at;
    const QStringList words = m_command.words;
    const QStringList unknown = m_command.unknown;
    if (skipLineBlanks())
        takeWord();
    m_command.words = words;
    m_command.unknown = unknown;
}

/// "me@host:~> penguin …", "C:\\Users\\me>penguin …"
bool ShellCommandReader::endsPrompt() const
{
    const QStringList &words = m_command.words;
    const bool isAttached = m_at > 0 && !m_text[m_at - 1].isSpace();
    if (peek() != u'>' || !isAttached || words.isEmpty() || words.size() > 2 || m_bareNumberEnd == m_at)
        return false;
    return peek(1) == u' ' || words.constFirst().indexOf(u':') == 1;
}

/// False at the end of the line.
bool ShellCommandReader::skipLineBlanks()
{
    while (peek() == u' ' || peek() == u'\t')
        ++m_at;
    return !atEnd() && !endsCommand();
}

/// False at the end of the text.
bool ShellCommandReader::skipBlanks()
{
    while (!atEnd()) {
        if (const qsizetype joint = lineJoint(); joint > 0)
            m_at += joint;
        else if (peek() == u'#')
            m_at =
                std::max(m_at, m_text.indexOf(u'\n', m_at) < 0 ? m_text.size() : m_text.indexOf(u'\n', m_at));
        else if (peek().isSpace() && peek() != u'\n')
            ++m_at;
        else
            return true;
    }
    return false;
}

/// How long the backslash is that joins this line to the next, with blanks behind it that nobody sees; 0:
/// there is none here.
qsizetype ShellCommandReader::lineJoint() const
{
    if (peek() != u'\\')
        return 0;
    qsizetype length = 1;
    while (peek(length) == u' ' || peek(length) == u'\t' || peek(length) == u'\u00a0')
        ++length;
    return peek(length) == u'\n' ? length + 1 : 0;
}

/// "–ws-psk" was "--ws-psk" before a word processor had it, and "–k" was "-k".
void ShellCommandReader::takeDashes()
{
    qsizetype dashes = 0;
    bool isLong = false;
    while (peek(dashes) == u'-' || isLongDash(peek(dashes)))
        isLong |= isLongDash(peek(dashes++));
    if (!isLong || !peek(dashes).isLetter())
        return;
    m_word += isNameCharacter(peek(dashes + 1)) || peek(dashes + 1) == u'-' ? u"--"_s : u"-"_s;
    m_at += dashes;
}

/// In the middle of a word it is an apostrophe.
bool ShellCommandReader::beginsRoundSingle() const
{
    return isRoundSingle(peek()) && (m_word.isEmpty() || m_word.endsWith(u'='));
}

bool ShellCommandReader::endsCommand() const
{
    return QStringView(u"\n;|&<>()").contains(peek());
}

void ShellCommandReader::takeWord()
{
    m_word.clear();
    if (peek() == u'~' && (peek(1) == u'/' || peek(1).isSpace() || peek(1).isNull())) {
        m_word = QDir::homePath();
        ++m_at;
    }
    takeDashes();
    const qsizetype began = m_at;
    while (!atEnd() && !m_command.problem && !peek().isSpace() && !endsCommand()) {
        if (const qsizetype joint = lineJoint(); joint > 0)
            m_at += joint;
        else if (peek() == u'\'' || beginsRoundSingle())
            takeSingleQuoted();
        else if (peek() == u'"' || isRoundDouble(peek()))
            takeDoubleQuoted();
        else if (peek() == u'$' && peek(1) == u'\'')
            takeAnsiQuoted();
        else if (peek() == u'\\')
            takeBackslash();
        else if (peek() == u'$' || peek() == u'`')
            takeVariable();
        else
            m_word += m_text[m_at++];
    }
    m_command.words += m_word;
    const bool isNumber = m_at > began && m_word.size() == m_at - began &&
                          std::all_of(m_word.cbegin(), m_word.cend(), [](QChar c) { return c.isDigit(); });
    m_bareNumberEnd = isNumber ? m_at : -1;
}

void ShellCommandReader::takeSingleQuoted()
{
    // What was round when it began may end in any way.
    const bool isRound = isRoundSingle(peek());
    qsizetype end = m_at + 1;
    while (end < m_text.size() && m_text[end] != u'\'' && !(isRound && isRoundSingle(m_text[end])))
        ++end;
    m_word += m_text.mid(m_at + 1, end - m_at - 1);
    m_at = end;
    closeQuote();
}

void ShellCommandReader::takeDoubleQuoted()
{
    const bool isRound = isRoundDouble(peek());
    ++m_at;
    while (!atEnd() && peek() != u'"' && !(isRound && isRoundDouble(peek()))) {
        if (peek() == u'\\' && peek(1) == u'\n') {
            m_at += 2;
        } else if (peek() == u'\\' && QStringView(u"\"\\$`").contains(peek(1))) {
            m_word += peek(1);
            m_at += 2;
        } else if (peek() == u'$' || peek() == u'`') {
            takeVariable();
        } else {
            m_word += m_text[m_at++];
        }
    }
    closeQuote();
}

void ShellCommandReader::closeQuote()
{
    if (atEnd())
        m_command.problem = openQuote();
    else
        ++m_at;
}

void ShellCommandReader::takeBackslash()
{
    if (peek(1) != u'\n' && !peek(1).isNull())
        m_word += peek(1);
    m_at = std::min(m_at + 2, m_text.size());
}

/// $'…' of bash.
void ShellCommandReader::takeAnsiQuoted()
{
    m_at += 2;
    while (!atEnd() && peek() != u'\'') {
        if (peek() == u'\\')
            takeAnsiEscape();
        else
            m_word += m_text[m_at++];
    }
    closeQuote();
}

void ShellCommandReader::takeAnsiEscape()
{
    const QChar c = peek(1);
    if (c == u'x' || c == u'u')
        return takeHexEscape();
    m_at = std::min(m_at + 2, m_text.size());
    if (c == u't')
        m_word += u'\t';
    else if (c == u'n')
        m_word += u'\n';
    else if (c == u'r')
        m_word += u'\r';
    else if (!c.isNull())
        m_word += c;
}

void ShellCommandReader::takeHexEscape()
{
    const qsizetype most = peek(1) == u'x' ? 2 : 4;
    m_at += 2;
    qsizetype count = 0;
    while (count < most && QStringView(u"0123456789abcdefABCDEF").contains(peek(count)) &&
           !peek(count).isNull())
        ++count;
    m_word += QChar(m_text.mid(m_at, count).toUShort(nullptr, 16));
    m_at += count;
}

/// Behind the variable or substitution that begins here.
qsizetype ShellCommandReader::variableEnd() const
{
    if (peek() == u'`') {
        const qsizetype end = m_text.indexOf(u'`', m_at + 1);
        return end < 0 ? m_text.size() : end + 1;
    }
    const QChar open = peek(1);
    if (open == u'{' || open == u'(') {
        const qsizetype end = m_text.indexOf(open == u'{' ? u'}' : u')', m_at + 2);
        return end < 0 ? m_text.size() : end + 1;
    }
    qsizetype end = m_at + 1;
    while (end < m_text.size() && isNameCharacter(m_text[end]))
        ++end;
    return end;
}

void ShellCommandReader::takeVariable()
{
    const QString written = m_text.mid(m_at, variableEnd() - m_at);
    m_at += written.size();
    if (written == "$HOME"_L1 || written == "${HOME}"_L1) {
        m_word += QDir::homePath();
        return;
    }
    m_word += written;
    if (written.size() > 1)
        m_command.unknown += written;
}

Error noShellCommand()
{
    return {ErrorCode::BadInput,
            Say::tr("There is no command."),
            Say::tr("Paste one, such as: penguin client wss://example.com 5432:db:5432"),
            {}};
}

QString shellQuoted(const QString &word)
{
    const bool plain = !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || QStringView(u"-_./:=@%+,").contains(c);
    });
    if (plain)
        return word;
    return u'\'' + QString(word).replace(u'\'', "'\\''"_L1) + u'\'';
}

} // namespace rookery
