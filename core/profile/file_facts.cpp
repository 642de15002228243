// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/file_facts.h"

#include <QFileInfo>

namespace rookery {

FileFacts FileFacts::of(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return {Kind::Missing, false};
    if (info.isDir())
        return {Kind::Directory, false};
    constexpr auto Others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    return {info.isReadable() ? Kind::Readable : Kind::Unreadable,
            info.isFile() && info.permissions().testAnyFlags(Others)};
}

} // namespace rookery
