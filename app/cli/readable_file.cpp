// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/readable_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ReadableFile)
};

} // namespace

Expected<QString> readableFile(const QString &path)
{
    if (QFileInfo(path).isDir())
        return failure(ErrorCode::BadInput, Say::tr("“%1” is a directory, not a file.").arg(path));
    // Not QFile: it would wait for the writer of a pipe.
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file < 0)
        return failure(ErrorCode::BadInput,
                       Say::tr("The file “%1” cannot be read: %2.")
                           .arg(path, QString::fromStdString(std::generic_category().message(errno))));
    ::close(file);
    return path;
}

} // namespace rookery
