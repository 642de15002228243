// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/shell_words.h"

#include <QCoreApplication>
#include <QDir>

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
    m_command.more = !m_text.mid(m_at).trimmed().isEmpty();
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
        if (peek() == u'\\' && peek(1) == u'\n')
            m_at += 2;
        else if (peek() == u'\\' && peek(1) == u'\r' && peek(2) == u'\n')
            m_at += 3;
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
    while (!atEnd() && !peek().isSpace() && !endsCommand()) {
        Expected<void> done;
        if (peek() == u'\'')
            done = takeSingleQuoted();
        else if (peek() == u'"')
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
    const qsizetype end = m_text.indexOf(u'\'', m_at + 1);
    if (end < 0)
        return openQuote();
    m_word += m_text.mid(m_at + 1, end - m_at - 1);
    m_at = end + 1;
    return {};
}

Expected<void> ShellReader::takeDoubleQuoted()
{
    ++m_at;
    while (!atEnd() && peek() != u'"') {
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
    return ShellReader(QString(text).replace("\r\n"_L1, "\n"_L1)).read();
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
