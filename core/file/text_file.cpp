// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/text_file.h"

#include <QCoreApplication>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::TextFile)
};

constexpr QByteArrayView Utf8Mark = "\xef\xbb\xbf";
constexpr QByteArrayView Utf16Mark = "\xfe\xff";
constexpr QByteArrayView Utf16SwappedMark = "\xff\xfe";

} // namespace

Expected<QByteArray> plainText(QByteArray bytes, const QString &name)
{
    if (bytes.startsWith(Utf16Mark) || bytes.startsWith(Utf16SwappedMark))
        return failure(ErrorCode::BadInput, Say::tr("The text in %1 is UTF-16.").arg(name),
                       Say::tr("Save it as UTF-8, which editors have in “Save as”."));
    if (bytes.contains('\0'))
        return failure(ErrorCode::BadInput, Say::tr("%1 is no text: it has NUL bytes in it.").arg(name),
                       Say::tr("Save it as UTF-8, which editors have in “Save as”."));
    if (bytes.startsWith(Utf8Mark))
        bytes.remove(0, Utf8Mark.size());
    return bytes.replace("\r\n", "\n");
}

Expected<QByteArray> readTextFile(const QString &path, qint64 most, std::chrono::milliseconds limit)
{
    Expected<QByteArray> bytes = readFile(path, most, limit);
    if (!bytes)
        return bytes;
    return plainText(std::move(*bytes), path);
}

} // namespace rookery
