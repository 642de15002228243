// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help_text.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class HelpTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsATerminal();
};

void HelpTextTest::fitsATerminal()
{
    for (const QString &command : commandNames() + QStringList{QString()}) {
        const QString help = helpText(command);
        QVERIFY(help.startsWith("rookery-cli"_L1));
        QVERIFY(help.contains("Usage:"_L1) && help.contains("Exit codes:"_L1));
        for (const QString &line : help.split(u'\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
    }
    for (const QString &command : commandNames())
        QVERIFY(helpText({}).contains(u"  "_s + command));
}

QTEST_GUILESS_MAIN(HelpTextTest)
#include "tst_help_text.moc"
