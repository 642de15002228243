// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_help.h"

#include "app/cli/help_layout.h"

#include <QCoreApplication>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Section = ProfileField::Section;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ClientOption)
};

QString headOf(const ProfileField &field)
{
    QString head = u"--"_s + field.option;
    if (field.letter != 0)
        head.prepend(u'-' + QString(QLatin1Char(field.letter)) + u", "_s);
    if (field.value)
        head += u' ' + Say::tr(field.value);
    return head;
}

/// Two ways to give one thing that is no part of a profile.
QStringList keyLines()
{
    return helpLines(u"--ws-psk-file "_s + Say::tr("FILE"), Say::tr("The gateway's key, in a file")) +
           helpLines(u"--ws-psk "_s + Say::tr("KEY"),
                     Say::tr("The same on the command line; the environment variable ROOKERY_PSK works too"));
}

} // namespace

QString optionHelp(Section section)
{
    QStringList lines = section == Section::Connecting ? keyLines() : QStringList();
    for (const ProfileField &field : profileFields()) {
        if (field.section == section)
            lines += helpLines(headOf(field), Say::tr(field.help));
    }
    return lines.join(u'\n');
}

} // namespace rookery
