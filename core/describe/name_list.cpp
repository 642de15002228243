// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe/name_list.h"

#include <QCoreApplication>

#include <algorithm>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::NotificationPolicy)
};

constexpr qsizetype MostNames = 5;

} // namespace

QString nameList(QStringList names)
{
    std::sort(names.begin(), names.end(), [](const QString &one, const QString &two) {
        return QString::localeAwareCompare(one, two) < 0;
    });
    const int more = int(std::max<qsizetype>(0, names.size() - MostNames));
    names = names.first(names.size() - more);
    const QString list = names.join(QStringLiteral(", "));
    return more == 0 ? list : Say::tr("%1 and %n more", nullptr, more).arg(list);
}

} // namespace rookery
