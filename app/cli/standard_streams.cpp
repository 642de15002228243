// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/standard_streams.h"

#include "app/cli/process_setup.h"
#include "app/cli/program.h"

#include <QCoreApplication>

#include <cerrno>
#include <poll.h>
#include <system_error>
#include <unistd.h>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::StandardStreams)
};

/// errno of the first write to stdout that failed.
int s_outputError = 0;

/// errno, or 0.
int writeTo(int descriptor, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written = ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (written >= 0) {
            done += written;
        } else if (errno == EAGAIN) {
            pollfd waiting{descriptor, POLLOUT, 0};
            (void)::poll(&waiting, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

/// Some file systems tell only at the end that there was no room.
int closeCopy(int descriptor)
{
    const int copy = ::dup(descriptor);
    return copy >= 0 && ::close(copy) != 0 && errno != EINTR ? errno : 0;
}

} // namespace

bool print(const QString &text)
{
    if (s_outputError == 0 && !text.isEmpty())
        s_outputError = wasClosedAtStart(STDOUT_FILENO) ? EBADF : writeTo(STDOUT_FILENO, text);
    return s_outputError == 0;
}

int afterOutput(int exitCode)
{
    if (s_outputError == 0)
        s_outputError = closeCopy(STDOUT_FILENO);
    if (s_outputError == 0)
        return exitCode;
    complain(wasClosedAtStart(STDOUT_FILENO)
                 ? Say::tr("The output could not be written, because the standard output is closed.")
                 : Say::tr("The output could not be written: %1.")
                       .arg(QString::fromStdString(std::generic_category().message(s_outputError))));
    return exitCode == CleanEnd ? Failed : exitCode;
}

void complain(const QString &sentence)
{
    (void)writeTo(STDERR_FILENO, u"rookery-cli: "_s + sentence + u'\n');
}

void complain(const Error &why)
{
    complain(why.sentence());
}

} // namespace rookery
