// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/watched_paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <sys/stat.h>
#include <unistd.h>

namespace rookery {

namespace {

/// As many as Linux follows.
constexpr int MostLinks = 40;

QString linkTarget(const QString &path)
{
    char target[4096];
    const ssize_t size = ::readlink(QFile::encodeName(path).constData(), target, sizeof target);
    return size > 0 ? QFile::decodeName(QByteArray(target, size)) : QString();
}

bool isUnwatchable(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && !S_ISREG(status.st_mode);
}

/// Walks down to `path`, and along the links that it meets.
void follow(const QString &path, QSet<QString> &watched)
{
    QStringList left = path.split(u'/', Qt::SkipEmptyParts);
    QString at = QStringLiteral("/");
    int links = 0;
    while (!left.isEmpty()) {
        const QString name = left.takeFirst();
        const QString here = QDir::cleanPath(at + u'/' + name);
        const QString target = linkTarget(here);
        if (target.isEmpty()) {
            if (left.isEmpty())
                watched += {at, here};
            at = here;
            continue;
        }
        if (++links > MostLinks)
            return;
        watched += at;
        if (target.startsWith(u'/'))
            at = QStringLiteral("/");
        left = target.split(u'/', Qt::SkipEmptyParts) + left;
    }
}

} // namespace

QStringList watchedPaths(const QStringList &files)
{
    QSet<QString> watched;
    for (const QString &file : files) {
        if (!isUnwatchable(file))
            follow(QFileInfo(file).absoluteFilePath(), watched);
    }
    QStringList there;
    for (const QString &path : std::as_const(watched)) {
        if (QFileInfo::exists(path))
            there += path;
    }
    there.sort();
    return there;
}

} // namespace rookery
