// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/forward_help.h"

#include "app/cli/help_layout.h"
#include "core/spec/forward_kind.h"

#include <QCoreApplication>
#include <QStringList>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ForwardKind)
};

} // namespace

QString forwardHelp()
{
    QStringList lines;
    for (const ForwardKindRow &row : forwardKinds()) {
        if (row.runs())
            lines += helpLines(QString::fromLatin1(row.example), Say::tr(row.help));
    }
    return lines.join(u'\n');
}

} // namespace rookery
