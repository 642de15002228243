// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/manage_arguments.h"
#include "support/room_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestManageArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsCommands();
    void readsCommands_data();
    void readsCommands();
    void refusesMistakes_data();
    void refusesMistakes();
    void readsKeys();
    void wantsHelpBeforeAnythingElse();
};

void TestManageArguments::knowsItsCommands()
{
    for (const QString &command :
         {u"up"_s, u"down"_s, u"list"_s, u"status"_s, u"watch"_s, u"import"_s, u"export"_s})
        QVERIFY(isManageCommand(command));
    for (const QString &command : {u"client"_s, u"server"_s, u"demo"_s, u"UP"_s, QString()})
        QVERIFY(!isManageCommand(command));
}

void TestManageArguments::readsCommands_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("flags");
    const auto row = [](const char *name, const QStringList &line, const QStringList &words,
                        const QString &flags) { QTest::newRow(name) << line << words << flags; };
    row("up", {u"up"_s, u"work"_s, u"home"_s}, {u"work"_s, u"home"_s}, {});
    row("in the foreground", {u"up"_s, u"work"_s, u"--foreground"_s}, {u"work"_s}, u"foreground"_s);
    row("down", {u"down"_s, u"work"_s}, {u"work"_s}, {});
    row("list", {u"list"_s}, {}, {});
    row("list as JSON", {u"list"_s, u"--json"_s}, {}, u"json"_s);
    row("status of all", {u"status"_s}, {}, {});
    row("status of one", {u"status"_s, u"--json"_s, u"work"_s}, {u"work"_s}, u"json"_s);
    row("watch as JSON", {u"watch"_s, u"--json"_s, u"work"_s, u"play"_s}, {u"work"_s, u"play"_s}, u"json"_s);
    row("import a file", {u"import"_s, u"tunnels.json"_s}, {u"tunnels.json"_s}, {});
    row("import the input", {u"import"_s, u"-"_s, u"--replace"_s}, {u"-"_s}, u"replace"_s);
    row("import a command", {u"import"_s, u"--name"_s, u"x"_s, u"penguin client y 80"_s},
        {u"penguin client y 80"_s}, u"name"_s);
    row("import a command that was taken apart", {u"import"_s, u"--"_s, u"penguin"_s, u"client"_s, u"-k"_s},
        {u"penguin"_s, u"client"_s, u"-k"_s}, {});
    row("export all", {u"export"_s}, {}, {});
    row("export as commands", {u"export"_s, u"--command"_s, u"work"_s}, {u"work"_s}, u"command"_s);
    row("a name like an option", {u"down"_s, u"--"_s, u"-v"_s}, {u"-v"_s}, {});
}

void TestManageArguments::readsCommands()
{
    QFETCH(QStringList, line);
    QFETCH(QStringList, words);
    QFETCH(QString, flags);
    const auto read = parseManageArguments(line.constFirst(), line.mid(1));
    QVERIFY2(read, read ? "" : qPrintable(read.error().sentence()));
    QCOMPARE(read->command, line.constFirst());
    QCOMPARE(read->words, words);
    QStringList set;
    if (read->foreground)
        set += u"foreground"_s;
    if (read->json)
        set += u"json"_s;
    if (read->asCommand)
        set += u"command"_s;
    if (read->replace)
        set += u"replace"_s;
    if (!read->name.isEmpty())
        set += u"name"_s;
    QCOMPARE(set.join(u' '), flags);
}

void TestManageArguments::refusesMistakes_data()
{
    QTest::addColumn<QStringList>("line");
    const auto row = [](const char *name, const QStringList &line) { QTest::newRow(name) << line; };
    row("up what?", {u"up"_s});
    row("down what?", {u"down"_s});
    row("import what?", {u"import"_s});
    row("two in the foreground", {u"up"_s, u"--foreground"_s, u"a"_s, u"b"_s});
    row("list one", {u"list"_s, u"work"_s});
    row("both forms", {u"export"_s, u"--json"_s, u"--command"_s});
    row("an option of another command", {u"down"_s, u"--foreground"_s, u"work"_s});
    row("an unknown option", {u"status"_s, u"--jsno"_s});
    row("a key for the application", {u"up"_s, u"--ws-psk"_s, u"k"_s, u"work"_s});
    row("a key file that is not there",
        {u"up"_s, u"--foreground"_s, u"--ws-psk-file"_s, u"/nonexistent/key"_s, u"work"_s});
}

void TestManageArguments::refusesMistakes()
{
    QFETCH(QStringList, line);
    const auto read = parseManageArguments(line.constFirst(), line.mid(1));
    QVERIFY(!read);
    QVERIFY(!read.error().message.isEmpty());
}

void TestManageArguments::readsKeys()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"key"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("from the file\n");
    file.close();
    const auto fromFile =
        parseManageArguments(u"up"_s, {u"work"_s, u"--foreground"_s, u"--ws-psk-file"_s, file.fileName()},
                             {"from the environment"});
    QCOMPARE(fromFile->psk.key, "from the file");
    const auto fromEnvironment =
        parseManageArguments(u"up"_s, {u"work"_s, u"--foreground"_s}, {"from the environment"});
    QCOMPARE(fromEnvironment->psk.key, {"from the environment"});
    // The application has its own.
    QVERIFY(parseManageArguments(u"up"_s, {u"work"_s}, {"from the environment"})->psk.key.isEmpty());
}

void TestManageArguments::wantsHelpBeforeAnythingElse()
{
    for (const QString &command :
         {u"up"_s, u"down"_s, u"list"_s, u"status"_s, u"watch"_s, u"import"_s, u"export"_s}) {
        const auto read = parseManageArguments(command, {u"--help"_s});
        QVERIFY(read);
        QVERIFY(read->help);
    }
}

ROOKERY_TEST(TestManageArguments)
#include "tst_manage_arguments.moc"
