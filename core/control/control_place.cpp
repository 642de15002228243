// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/control_place.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ControlPlace)
};

QString errnoText()
{
    return QString::fromStdString(std::generic_category().message(errno));
}

} // namespace

Expected<QString> runtimeDirectory()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (base.isEmpty())
        return failure(ErrorCode::LocalIo, Say::tr("There is no directory for the control socket."),
                       Say::tr("Set XDG_RUNTIME_DIR to a directory that only you can use."));
    const QString path = base + u"/rookery"_s;
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), S_IRWXU) != 0 && errno != EEXIST)
        return failure(ErrorCode::LocalIo, Say::tr("The directory “%1” cannot be made.").arg(path), {},
                       errnoText());
    // Whoever may write there could put another socket in its place.
    struct stat found
    {
    };
    if (::lstat(name.constData(), &found) != 0 || !S_ISDIR(found.st_mode) || found.st_uid != ::geteuid() ||
        (found.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return failure(ErrorCode::NotPermitted,
                       Say::tr("“%1” is not a directory that only you can write to.").arg(path),
                       Say::tr("Remove it, or set XDG_RUNTIME_DIR to another one."));
    return path;
}

Expected<QString> controlSocketPath()
{
    Expected<QString> directory = runtimeDirectory();
    if (directory)
        *directory += u"/control"_s;
    return directory;
}

} // namespace rookery
