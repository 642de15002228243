// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/unix_path.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <sys/un.h>

namespace rookery {

namespace {

/// With a NUL behind it.
constexpr qsizetype LongestPath = sizeof(sockaddr_un::sun_path) - 1;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ForwardSpec)
};

} // namespace

Expected<QString> unixPathFromText(const QString &text)
{
    if (text.isEmpty())
        return failure(ErrorCode::BadInput, Say::tr("The unix socket has no path."));
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return failure(ErrorCode::BadInput, Say::tr("The path of the unix socket has control characters."));
    // The end of it, and of what is a forward and no URL, in the text of a forward.
    if (text.contains(u']') || text.contains(QLatin1StringView("://")))
        return failure(ErrorCode::BadInput,
                       Say::tr("The path of a unix socket has no “]” and no “://” in it."));
    if (QFile::encodeName(text).size() > LongestPath)
        return failure(
            ErrorCode::BadInput,
            Say::tr("The path of a unix socket can have %1 bytes, and this one has more.").arg(LongestPath));
    return text;
}

Expected<QString> unixTargetFromText(const QString &text)
{
    const Expected<QString> path = unixPathFromText(text);
    if (!path)
        return path;
    const QStringList parts = text.mid(1).split(u'/');
    const bool isAbsolute =
        text.startsWith(u'/') && !text.endsWith(u'/') &&
        std::none_of(parts.begin(), parts.end(), [](const QString &part) {
            return part.isEmpty() || part == QLatin1StringView(".") || part == QLatin1StringView("..");
        });
    const bool isAbstract = text.startsWith(u'@') && text.size() > 1;
    if (!isAbsolute && !isAbstract)
        return failure(
            ErrorCode::BadInput,
            Say::tr("The path of a unix socket as a target begins with “/” and has no “..” and no “//”."));
    return text;
}

bool isUnixTarget(QStringView text)
{
    return text.startsWith(QLatin1StringView("unix:/"), Qt::CaseInsensitive) ||
           text.startsWith(QLatin1StringView("unix:@"), Qt::CaseInsensitive);
}

qsizetype unixTargetAt(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isBehindColon = i > 0 && text[i - 1] == u':';
        const QStringView rest = QStringView(text).sliced(i);
        if (isBehindColon &&
            (isUnixTarget(rest) || rest.startsWith(QLatin1StringView("[unix:"), Qt::CaseInsensitive)))
            return i;
        if (text[i] != u'[')
            continue;
        i = text.indexOf(u']', i);
        if (i < 0)
            break;
    }
    return -1;
}

} // namespace rookery
