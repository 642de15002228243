// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help_layout.h"
#include "app/cli/help_text.h"
#include "app/cli/server_options.h"
#include "support/room_test.h"

#include <QTest>

#include <algorithm>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class HelpTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsATerminal();
    void tellsOfEveryOptionOfTheServer();
    void laysEntriesOut();
    void breaksLinesOfChinese();
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

void HelpTextTest::tellsOfEveryOptionOfTheServer()
{
    const QString help = helpText(u"server"_s);
    for (const ServerOption &option : serverOptions())
        QVERIFY2(help.contains(u"--"_s + QLatin1StringView(option.option)), option.option);
    QVERIFY(help.contains("  -p, --port PORT              May be repeated"_L1));
}

void HelpTextTest::laysEntriesOut()
{
    const QString column(31, u' ');
    QCOMPARE(helpLines(u"-k"_s, u"One  two"_s), QStringList{u"  -k"_s.leftJustified(31) + u"One two"_s});
    const QString wide = u"--handshake-timeout MILLISECONDS"_s;
    QCOMPARE(helpLines(wide, u"One"_s), (QStringList{u"  "_s + wide, column + u"One"_s}));
    const QString half(40, u'x');
    QCOMPARE(helpLines(u"-k"_s, half + u' ' + half),
             (QStringList{u"  -k"_s.leftJustified(31) + half, column + half}));
}

/// There are no spaces between its words, and each character takes two columns.
void HelpTextTest::breaksLinesOfChinese()
{
    const QString meaning = u"信任这些证书（PEM），"_s.repeated(8);
    const QStringList lines = helpLines(u"-t, --tls-ca 文件"_s, meaning);
    QVERIFY(lines.size() > 1);
    QString whole;
    for (const QString &line : lines) {
        const auto wide =
            std::count_if(line.begin(), line.end(), [](QChar c) { return c.unicode() > 0x2000; });
        QVERIFY2(line.size() + wide <= 80, qPrintable(line));
        // “（PEM），” is the widest piece that is not broken: nine columns.
        QVERIFY2(line.size() + wide > 80 - 9 || line == lines.constLast(), qPrintable(line));
        QVERIFY2(!line.trimmed().startsWith(u'，'), qPrintable(line));
        whole += line;
    }
    QCOMPARE(whole.remove(u' '), u"-t,--tls-ca文件"_s + meaning);
}

ROOKERY_TEST(HelpTextTest)
#include "tst_help_text.moc"
