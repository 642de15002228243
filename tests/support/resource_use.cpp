// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/resource_use.h"

#include <QDir>
#include <QFile>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <dirent.h>
#include <unistd.h>
#endif

namespace rookery::test {

#ifdef Q_OS_LINUX
qint64 residentKiB(const QByteArray &process)
{
    QFile file(QFile::decodeName("/proc/" + process + "/statm"));
    const QList<QByteArray> pages =
        file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QList<QByteArray>();
    return pages.size() > 1 ? pages[1].toLongLong() * (::sysconf(_SC_PAGESIZE) / 1024) : 0;
}

int openDescriptors(const QByteArray &process)
{
    const QByteArray path = "/proc/" + process + "/fd";
    DIR *const directory = ::opendir(path.constData());
    if (!directory)
        return 0;
    int count = -2; // "." and ".."
    while (::readdir(directory))
        ++count;
    ::closedir(directory);
    // The one that this very look takes.
    return process == "self" ? count - 1 : count;
}
QMap<int, QByteArray> ownDescriptors()
{
    QMap<int, QByteArray> all;
    const QDir folder(QStringLiteral("/proc/self/fd"));
    for (const QString &number : folder.entryList(QDir::Files | QDir::System | QDir::Hidden)) {
        char target[256];
        const QByteArray path = folder.filePath(number).toLatin1();
        const ssize_t size = ::readlink(path.constData(), target, sizeof target);
        // The one that this very look takes is gone by now.
        if (size > 0)
            all.insert(number.toInt(), QByteArray(target, size));
    }
    return all;
}
#else
QMap<int, QByteArray> ownDescriptors()
{
    return {};
}

qint64 residentKiB(const QByteArray &)
{
    return 0;
}

int openDescriptors(const QByteArray &)
{
    return 0;
}
#endif

qint64 distinctBlockBytes(std::span<const ByteSlice> slices)
{
    qint64 bytes = 0;
    for (size_t i = 0; i < slices.size(); ++i) {
        const auto earlier = slices.first(i);
        if (std::none_of(earlier.begin(), earlier.end(),
                         [&](const ByteSlice &one) { return one.sharesBlock(slices[i]); }))
            bytes += slices[i].ownerSize();
    }
    return bytes;
}

} // namespace rookery::test
