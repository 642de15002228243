// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/readable_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ReadableFile)
};

} // namespace

Expected<QString> readableFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return failure(ErrorCode::BadInput, Say::tr("“%1” is a directory, not a file.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::BadInput,
                       Say::tr("The file “%1” cannot be read: %2.").arg(path, file.errorString()));
    return path;
}

} // namespace rookery
