// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forwards_file.h"

#include "core/file/text_file.h"
#include "core/spec/forward_range.h"

#include <QCoreApplication>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ForwardsFile)
};

constexpr qint64 LargestFile = 1024 * 1024;

tl::unexpected<Error> wrongLine(qsizetype number, const Error &why)
{
    return failure(why.code, Say::tr("Line %1: %2").arg(number).arg(why.message), why.hint, why.detail);
}

tl::unexpected<Error> wrongFile(const QString &path, const Error &why)
{
    return failure(why.code, path + u": "_s + why.message, why.hint, why.detail);
}

} // namespace

Error wrongForward(const QString &path, const ForwardLine &line, const Error &why)
{
    return wrongFile(path, wrongLine(line.number, why).value()).value();
}

QString withoutComment(const QString &line)
{
    bool mayClose = true;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'[' && mayClose) {
            const qsizetype end = line.indexOf(u']', i);
            mayClose = end >= 0;
            i = std::max(i, end);
        } else if (line[i] == u'#' && (i == 0 || line[i - 1].isSpace())) {
            return line.left(i).trimmed();
        }
    }
    return line.trimmed();
}

Expected<QList<ForwardLine>> forwardsFromLines(const QString &text)
{
    QList<ForwardLine> all;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = withoutComment(lines[i]);
        if (line.isEmpty())
            continue;
        const Expected<QList<ForwardSpec>> read = forwardsFromText(line);
        if (!read)
            return wrongLine(i + 1, read.error());
        if (all.size() + read->size() > MostForwards)
            return failure(ErrorCode::TooMuch, Say::tr("These are more than %1 forwards.").arg(MostForwards));
        for (const ForwardSpec &forward : *read)
            all.append({forward, i + 1});
    }
    return all;
}

Expected<QList<ForwardLine>> readForwardsFile(const QString &path, std::chrono::milliseconds limit)
{
    const Expected<QByteArray> text = readTextFile(path, LargestFile, limit);
    if (!text)
        return tl::unexpected<Error>(text.error());
    Expected<QList<ForwardLine>> read = forwardsFromLines(QString::fromUtf8(*text));
    if (!read)
        return wrongFile(path, read.error());
    return read;
}

} // namespace rookery
