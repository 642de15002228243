// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <QTime>

#include <algorithm>
#include <cerrno>
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

Console::Console(int verbosity) : m_verbosity(verbosity), m_interactive(verbosity >= 0 && watchedByAPerson())
{
}

Console::~Console()
{
    setStatus({});
}

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
    const QMutexLocker lock(&m_mutex);
    const QString line = printable(text) + u'\n';
    if (m_status.isEmpty())
        write(line);
    else
        write(u"\r\x1b[K"_s + line + m_status);
}

void Console::setStatus(const QString &text)
{
    if (!m_interactive)
        return;
    const QMutexLocker lock(&m_mutex);
    const QString status = printable(text).left(columns() - 1);
    if (!m_status.isEmpty() || !status.isEmpty())
        write(u"\r\x1b[K"_s + status);
    m_status = status;
}

void Console::write(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written = ::write(STDERR_FILENO, bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno != EINTR)
            return; // nobody is left to tell
        done += std::max<ssize_t>(written, 0);
    }
}

} // namespace rookery
