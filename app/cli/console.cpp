// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <QTime>

#include <algorithm>
#include <sys/ioctl.h>
#include <unistd.h>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int UsualColumns = 80;

bool watchedByAPerson()
{
    const QByteArray terminal = qgetenv("TERM");
    return isatty(STDERR_FILENO) != 0 && !terminal.isEmpty() && terminal != "dumb";
}

int columns()
{
    winsize size{};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return UsualColumns;
}

/// Texts may quote what a peer sent: it must not move the cursor or change colours.
QString printable(QString text)
{
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control && c != u'\t'; },
        QChar(QChar::ReplacementCharacter));
    return text;
}

QString stamped(const QString &text)
{
    return QTime::currentTime().toString(u"HH:mm:ss "_s) + text;
}

} // namespace

Console::Console(int verbosity)
    : m_verbosity(verbosity), m_interactive(verbosity >= 0 && watchedByAPerson()), m_writer(STDERR_FILENO)
{
}

Console::~Console() = default;

void Console::say(const QString &text)
{
    if (m_verbosity >= 0)
        writeLine(stamped(text));
}

void Console::complain(const QString &text)
{
    writeLine(stamped(text));
}

void Console::writeLine(const QString &text)
{
    m_writer.addLine(printable(text).toUtf8());
}

void Console::setStatus(const QString &text)
{
    if (m_interactive)
        m_writer.setStatus(printable(text).left(columns() - 1).toUtf8());
}

void Console::settle(std::chrono::milliseconds limit)
{
    (void)m_writer.waitUntilWritten(limit);
}

} // namespace rookery
