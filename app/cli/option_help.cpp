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

struct SayOfServer
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ServerOption)
};

/// Both tables have these in their rows.
template <class Said, class Row> QStringList entryOf(const Row &row)
{
    QString head = u"--"_s + QLatin1StringView(row.option);
    if (row.letter != 0)
        head.prepend(u'-' + QString(QLatin1Char(row.letter)) + u", "_s);
    if (row.value)
        head += u' ' + Said::tr(row.value);
    return helpLines(head, Said::tr(row.help));
}

/// Two ways to give one thing that is no part of a profile.
QStringList keyLines()
{
    return helpLines(u"--ws-psk-file "_s + Say::tr("FILE"), Say::tr("The gateway's key, in a file")) +
           helpLines(u"--ws-psk "_s + Say::tr("KEY"),
                     Say::tr("The same on the command line; the environment variable ROOKERY_PSK works too"));
}

QStringList forwardsLines()
{
    return helpLines(u"--forwards-file "_s + Say::tr("FILE"),
                     Say::tr("More forwards, one a line, # for comments; read again at SIGHUP, which "
                             "touches none that did not change"));
}

QStringList forwardAuthLines()
{
    return helpLines(u"--forward-auth-file "_s + Say::tr("FILE"),
                     Say::tr("“user:password” that programs have to show, in a file; the environment "
                             "variable ROOKERY_FORWARD_AUTH works too"));
}

} // namespace

QString optionHelp(Section section)
{
    QStringList lines = section == Section::Connecting ? keyLines() + forwardsLines()
                        : section == Section::Proxies  ? forwardAuthLines()
                                                       : QStringList();
    for (const ProfileField &field : profileFields()) {
        if (field.section == section)
            lines += entryOf<Say>(field);
    }
    return lines.join(u'\n');
}

QString optionHelp(ServerOption::Section section)
{
    QStringList lines;
    for (const ServerOption &option : serverOptions()) {
        if (option.section == section)
            lines += entryOf<SayOfServer>(option);
    }
    return lines.join(u'\n');
}

} // namespace rookery
