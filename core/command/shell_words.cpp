// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/shell_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

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

/// Without what a chat or a web page put around and between: signs that nobody sees, and fences of code.
QString unwrapped(QString text)
{
    static const QRegularExpression Unseen(u"[\\x{200b}-\\x{200d}\\x{2060}\\x{feff}]"_s);
    static const QRegularExpression Fence(u"^[ \\t]*(?:```|~~~)[\\w+-]*[ \\t]*$"_s,
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression Inline(u"^\\s*(`+)(.*[^`])\\1\\s*$"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    text.replace("\r\n"_L1, "\n"_L1).remove(Unseen).remove(Fence);
    const QRegularExpressionMatch whole = Inline.match(text);
    return whole.hasMatch() ? whole.captured(2) : text;
}

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// Reads from left to right; each step takes what it understands.
class ShellReader final
{
public:
    explicit ShellReader(const QString &text) : m_text(text) {}

    Expected<ShellCommand> read();

private:
    void skipPrompt();
    bool skipBlanks();
    [[nodiscard]] qsizetype lineJoint() const;
    void takeDashes();
    [[nodiscard]] bool beginsRoundSingle() const;
    Expected<void> takeWord();
    Expected<void> takeSingleQuoted();
    Expected<void> takeDoubleQuoted();
    Expected<void> takeAnsiQuoted();
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
    qsizetype m_at = 0;
    QString m_word;
    ShellCommand m_command;
};

tl::unexpected<Error> openQuote()
{
    return failure(ErrorCode::BadInput, Say::tr("A quotation mark in the command is not closed."),
                   Say::tr("Copy the whole command."));
}

Expected<ShellCommand> ShellReader::read()
{
    skipPrompt();
    while (skipBlanks()) {
        if (endsCommand()) {
            if (!m_command.words.isEmpty())
                break;
            ++m_at; // empty lines in front
            skipPrompt();
            continue;
        }
        if (const Expected<void> done = takeWord(); !done)
            return tl::unexpected<Error>(done.error());
    }
    if (m_command.words.isEmpty())
        return failure(ErrorCode::BadInput, Say::tr("There is no command."),
                       Say::tr("Paste one, such as: penguin client wss://example.com 5432:db:5432"));
    m_command.rest = m_text.mid(m_at + 1).trimmed();
    return m_command;
}

/// "$ penguin …" and "# penguin …", as documents show it; a `#` with more text is a comment like any other.
void ShellReader::skipPrompt()
{
    while (m_at < m_text.size() && (peek() == u' ' || peek() == u'\t'))
        ++m_at;
    const bool root =
        peek() == u'#' && m_text.mid(m_at + 1, 200).section(u'\n', 0, 0).contains(" client "_L1);
    if ((peek() == u'$' || peek() == u'>' || peek() == u'%' || root) && peek(1) == u' ')
        m_at += 2;
}

/// False at the end of the text.
bool ShellReader::skipBlanks()
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
qsizetype ShellReader::lineJoint() const
{
    if (peek() != u'\\')
        return 0;
    qsizetype length = 1;
    while (peek(length) == u' ' || peek(length) == u'\t' || peek(length) == u'\u00a0')
        ++length;
    return peek(length) == u'\n' ? length + 1 : 0;
}

/// "–ws-psk" was "--ws-psk" before a word processor had it, and "–k" was "-k".
void ShellReader::takeDashes()
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
bool ShellReader::beginsRoundSingle() const
{
    return isRoundSingle(peek()) && (m_word.isEmpty() || m_word.endsWith(u'='));
}

bool ShellReader::endsCommand() const
{
    return QStringView(u"\n;|&<>()").contains(peek());
}

Expected<void> ShellReader::takeWord()
{
    m_word.clear();
    if (peek() == u'~' && (peek(1) == u'/' || peek(1).isSpace() || peek(1).isNull())) {
        m_word = QDir::homePath();
        ++m_at;
    }
    takeDashes();
    while (!atEnd() && !peek().isSpace() && !endsCommand()) {
        Expected<void> done;
        if (const qsizetype joint = lineJoint(); joint > 0)
            m_at += joint;
        else if (peek() == u'\'' || beginsRoundSingle())
            done = takeSingleQuoted();
        else if (peek() == u'"' || isRoundDouble(peek()))
            done = takeDoubleQuoted();
        else if (peek() == u'$' && peek(1) == u'\'')
            done = takeAnsiQuoted();
        else if (peek() == u'\\')
            takeBackslash();
        else if (peek() == u'$' || peek() == u'`')
            takeVariable();
        else
            m_word += m_text[m_at++];
        if (!done)
            return done;
    }
    m_command.words += m_word;
    return {};
}

Expected<void> ShellReader::takeSingleQuoted()
{
    // What was round when it began may end in any way.
    const bool isRound = isRoundSingle(peek());
    qsizetype end = m_at + 1;
    while (end < m_text.size() && m_text[end] != u'\'' && !(isRound && isRoundSingle(m_text[end])))
        ++end;
    if (end >= m_text.size())
        return openQuote();
    m_word += m_text.mid(m_at + 1, end - m_at - 1);
    m_at = end + 1;
    return {};
}

Expected<void> ShellReader::takeDoubleQuoted()
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
    if (atEnd())
        return openQuote();
    ++m_at;
    return {};
}

void ShellReader::takeBackslash()
{
    if (peek(1) != u'\n' && !peek(1).isNull())
        m_word += peek(1);
    m_at = std::min(m_at + 2, m_text.size());
}

/// $'…' of bash.
Expected<void> ShellReader::takeAnsiQuoted()
{
    m_at += 2;
    while (!atEnd() && peek() != u'\'') {
        if (peek() == u'\\')
            takeAnsiEscape();
        else
            m_word += m_text[m_at++];
    }
    if (atEnd())
        return openQuote();
    ++m_at;
    return {};
}

void ShellReader::takeAnsiEscape()
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

void ShellReader::takeHexEscape()
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
qsizetype ShellReader::variableEnd() const
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

void ShellReader::takeVariable()
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

} // namespace

Expected<ShellCommand> readShellCommand(const QString &text)
{
    if (text.size() > MaxText)
        return failure(ErrorCode::BadInput, Say::tr("This is too long to be a command."));
    return ShellReader(unwrapped(text)).read();
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
