// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/forward_help.h"

#include "core/spec/forward_kind.h"

#include <QCoreApplication>
#include <QStringList>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where the meaning begins, as everywhere in the help.
constexpr qsizetype MeaningAt = 31;
constexpr qsizetype Width = 80;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ForwardKind)
};

QStringList linesFor(const QString &example, const QString &meaning)
{
    QStringList lines{u"  "_s + example};
    if (lines.constLast().size() + 2 > MeaningAt)
        lines += QString();
    for (const QString &word : meaning.split(u' ', Qt::SkipEmptyParts)) {
        if (lines.constLast().size() > MeaningAt && lines.constLast().size() + 1 + word.size() > Width)
            lines += QString();
        QString &line = lines.last();
        if (line.size() > MeaningAt)
            line += u' ';
        line = line.leftJustified(MeaningAt) + word;
    }
    return lines;
}

} // namespace

QString forwardHelp()
{
    QStringList lines;
    for (const ForwardKindRow &row : forwardKinds()) {
        if (row.runs())
            lines += linesFor(QString::fromLatin1(row.example), Say::tr(row.help));
    }
    return lines.join(u'\n');
}

} // namespace rookery
