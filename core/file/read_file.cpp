// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/read_file.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ReadFile)
};

constexpr qint64 Step = 64 * 1024;

tl::unexpected<Error> unreadable(const QString &name, int error)
{
    const QString why = QString::fromStdString(std::generic_category().message(error));
    return failure(ErrorCode::LocalIo, Say::tr("The file %1 cannot be read: %2.").arg(name, why),
                   Say::tr("Check that it exists and that you may read it."), why);
}

tl::unexpected<Error> tooLate(const QString &name)
{
    return failure(ErrorCode::Timeout, Say::tr("Nothing more came out of %1.").arg(name),
                   Say::tr("It is no regular file, and whoever writes into it has not come to an end."));
}

/// Whether there is something to read, or the end.
bool waitFor(int descriptor, const QDeadlineTimer &deadline)
{
    for (;;) {
        pollfd waiting{descriptor, POLLIN, 0};
        const int told = ::poll(&waiting, 1, int(deadline.remainingTime())); // -1: for ever
        if (told > 0)
            return true;
        if (told == 0 || errno != EINTR)
            return false;
    }
}

class Descriptor final
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    const int m_number;
};

} // namespace

Expected<QByteArray> readDescriptor(int descriptor, const QString &name, qint64 most,
                                    std::chrono::milliseconds limit)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return unreadable(name, errno);
    if (S_ISDIR(status.st_mode))
        return failure(ErrorCode::LocalIo, Say::tr("“%1” is a directory, not a file.").arg(name),
                       Say::tr("Name a file in it."));
    const bool waits = !S_ISREG(status.st_mode);
    // Somebody types at a terminal as long as it takes.
    const QDeadlineTimer deadline =
        ::isatty(descriptor) != 0 ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(limit);
    QByteArray content;
    for (;;) {
        if (waits && !waitFor(descriptor, deadline))
            return tooLate(name);
        const qsizetype before = content.size();
        const qint64 wanted = std::min(Step, most + 1 - before);
        content.resize(before + wanted);
        const ssize_t got = ::read(descriptor, content.data() + before, size_t(wanted));
        content.resize(before + std::max<ssize_t>(got, 0));
        if (got == 0)
            return content;
        if (got < 0 && errno != EINTR && errno != EAGAIN)
            return unreadable(name, errno);
        if (content.size() > most)
            return failure(ErrorCode::TooMuch, Say::tr("The file %1 is too large.").arg(name));
    }
}

Expected<QByteArray> readFile(const QString &path, qint64 most, std::chrono::milliseconds limit)
{
    // Without O_NONBLOCK the opening of a pipe would wait for its writer.
    const Descriptor file(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.number() < 0)
        return unreadable(path, errno);
    return readDescriptor(file.number(), path, most, limit);
}

} // namespace rookery
