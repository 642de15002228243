// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/name_list.h"

#include <QCoreApplication>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::NameList)
};

constexpr qsizetype MostNames = 5;

} // namespace

QString nameList(const QStringList &names)
{
    // One more takes as much room as saying that there is one more.
    const qsizetype shown = names.size() <= MostNames + 1 ? names.size() : MostNames;
    QStringList quoted;
    for (const QString &name : names.first(shown))
        quoted += u'“' + name + u'”';
    const QString list = quoted.join(u", "_s);
    const int more = int(names.size() - shown);
    return more == 0 ? list : Say::tr("%1 and %n more", nullptr, more).arg(list);
}

} // namespace rookery
