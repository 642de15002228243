// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/shell_words.h"
#include "support/room_test.h"

#include <QDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class ShellWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void reportsWhatOnlyAShellKnows_data();
    void reportsWhatOnlyAShellKnows();
    void stopsBehindTheFirstCommand_data();
    void stopsBehindTheFirstCommand();
    void refuses_data();
    void refuses();
    void survivesEveryBeginning();
    void quotes_data();
    void quotes();
};

void ShellWordsTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *text, const QStringList &words) {
        QTest::newRow(text) << QString::fromUtf8(text) << words;
    };
    row("a b  c", {u"a"_s, u"b"_s, u"c"_s});
    row("  a\tb  ", {u"a"_s, u"b"_s});
    row("a 'b c' d", {u"a"_s, u"b c"_s, u"d"_s});
    row("a \"b c\" d", {u"a"_s, u"b c"_s, u"d"_s});
    row("a'b'\"c\"d", {u"abcd"_s});
    row("a '' \"\"", {u"a"_s, QString(), QString()});
    row("'a\\n\"b'", {u"a\\n\"b"_s});
    row("\"a\\\"b\\\\c\\d\"", {u"a\"b\\c\\d"_s});
    row("a\\ b \\'c", {u"a b"_s, u"'c"_s});
    row("'it'\\''s'", {u"it's"_s});
    row("a \\\n  b", {u"a"_s, u"b"_s});
    row("a \\\r\n  b", {u"a"_s, u"b"_s});
    row("a\\\nb", {u"ab"_s});
    row("\"a\\\nb\"", {u"ab"_s});
    row("'a\nb'", {u"a\nb"_s});
    row("$'a\\tb\\x41\\u00fc\\''", {u"a\tbAü'"_s});
    row("$ a b", {u"a"_s, u"b"_s});
    row("# penguin client x", {u"penguin"_s, u"client"_s, u"x"_s});
    row("# a comment\na b # and here", {u"a"_s, u"b"_s});
    row("\n\n  a b", {u"a"_s, u"b"_s});
    row("a#b", {u"a#b"_s});
    row("bücher 本", {u"bücher"_s, u"本"_s});
    row("a\u00a0b", {u"a"_s, u"b"_s});
    row("a b~c", {u"a"_s, u"b~c"_s});
    // What chats and word processors make of a command.
    row("a –ws-psk b —k —long", {u"a"_s, u"--ws-psk"_s, u"b"_s, u"-k"_s, u"--long"_s});
    row("a x–y '–z' –", {u"a"_s, u"x–y"_s, u"–z"_s, u"–"_s});
    row("a “b c” „d“ ‘e f’ it’s", {u"a"_s, u"b c"_s, u"d"_s, u"e f"_s, u"it’s"_s});
    row("a \"b “c” d\"", {u"a"_s, u"b “c” d"_s});
    row("a \\ \n b \\\t\nc", {u"a"_s, u"b"_s, u"c"_s});
    row("```sh\na b\n```", {u"a"_s, u"b"_s});
    row("~~~\n$ a b\n~~~\n", {u"a"_s, u"b"_s});
    row("`a b`", {u"a"_s, u"b"_s});
    row("\ufeffa\u200b b", {u"a"_s, u"b"_s});
    QTest::newRow("home") << u"a ~/x $HOME/y \"${HOME}/z\" '~/q'"_s
                          << QStringList{u"a"_s, QDir::homePath() + u"/x"_s, QDir::homePath() + u"/y"_s,
                                         QDir::homePath() + u"/z"_s, u"~/q"_s};
}

void ShellWordsTest::reads()
{
    QFETCH(QString, text);
    const Expected<ShellCommand> command = readShellCommand(text);
    QVERIFY2(command, qPrintable(command ? QString() : command.error().sentence()));
    QTEST(command->words, "words");
    QVERIFY(command->unknown.isEmpty());
    QVERIFY(command->rest.isEmpty());
}

void ShellWordsTest::reportsWhatOnlyAShellKnows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("unknown");
    QTest::newRow("variable") << u"a $PSK-x"_s << QStringList{u"a"_s, u"$PSK-x"_s} << QStringList{u"$PSK"_s};
    QTest::newRow("braces") << u"a ${PSK}x"_s << QStringList{u"a"_s, u"${PSK}x"_s}
                            << QStringList{u"${PSK}"_s};
    QTest::newRow("substitution") << u"a $(cat key file)"_s << QStringList{u"a"_s, u"$(cat key file)"_s}
                                  << QStringList{u"$(cat key file)"_s};
    QTest::newRow("backticks") << u"a \"`cat key`\""_s << QStringList{u"a"_s, u"`cat key`"_s}
                               << QStringList{u"`cat key`"_s};
    QTest::newRow("quoted") << u"a '$PSK'"_s << QStringList{u"a"_s, u"$PSK"_s} << QStringList();
    QTest::newRow("escaped") << u"a \\$PSK"_s << QStringList{u"a"_s, u"$PSK"_s} << QStringList();
    QTest::newRow("dollar alone") << u"a 5$ $"_s << QStringList{u"a"_s, u"5$"_s, u"$"_s} << QStringList();
    QTest::newRow("open") << u"a $(x"_s << QStringList{u"a"_s, u"$(x"_s} << QStringList{u"$(x"_s};
}

void ShellWordsTest::reportsWhatOnlyAShellKnows()
{
    QFETCH(QString, text);
    const Expected<ShellCommand> command = readShellCommand(text);
    QVERIFY(command);
    QTEST(command->words, "words");
    QTEST(command->unknown, "unknown");
}

void ShellWordsTest::stopsBehindTheFirstCommand_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"a b\nc d", "a b; c", "a b | tee log", "a b && c", "a b > log", "a b 2>&1 &"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ShellWordsTest::stopsBehindTheFirstCommand()
{
    QFETCH(QString, text);
    const Expected<ShellCommand> command = readShellCommand(text);
    QVERIFY(command);
    QCOMPARE(command->words.mid(0, 2), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(!command->rest.isEmpty());
}

void ShellWordsTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"  \n\t "_s;
    QTest::newRow("comment") << u"# nothing"_s;
    QTest::newRow("single quote") << u"a 'b"_s;
    QTest::newRow("double quote") << u"a \"b"_s;
    QTest::newRow("escaped end") << u"a \"b\\"_s;
    QTest::newRow("ANSI quote") << u"a $'b"_s;
    QTest::newRow("long") << QString(70'000, u'a');
}

void ShellWordsTest::refuses()
{
    QFETCH(QString, text);
    const Expected<ShellCommand> command = readShellCommand(text);
    QVERIFY(!command);
    QCOMPARE(command.error().code, ErrorCode::BadInput);
    QVERIFY(!command.error().hint.isEmpty() || text.size() > 1000);
}

void ShellWordsTest::survivesEveryBeginning()
{
    const QString whole =
        u"$ A=b 'c d' \"e $F ${G} `h` \\\" \" $'i\\x41\\u0041\\'' \\\n ~/j $(k l) # m\n;|&"_s;
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        for (qsizetype from = 0; from < size; ++from)
            (void)readShellCommand(whole.mid(from, size - from)); // no crash and no hang is what is asked
    }
}

void ShellWordsTest::quotes_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("quoted");
    const auto row = [](const char *word, const char *quoted) {
        QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(quoted);
    };
    row("plain-word_1.0/x:y=z@h", "plain-word_1.0/x:y=z@h");
    row("", "''");
    row("a b", "'a b'");
    row("it's", "'it'\\''s'");
    row("$HOME", "'$HOME'");
    row("a?b&c", "'a?b&c'");
    row("~", "'~'");
    row("#x", "'#x'");
    row("[::1]:80", "'[::1]:80'");
    row("line\nbreak", "'line\nbreak'");
    row("ü", "'ü'");
}

void ShellWordsTest::quotes()
{
    QFETCH(QString, word);
    QTEST(shellQuoted(word), "quoted");
    const Expected<ShellCommand> back = readShellCommand(u"x "_s + shellQuoted(word));
    QVERIFY(back);
    QCOMPARE(back->words, QStringList({u"x"_s, word}));
}

ROOKERY_TEST(ShellWordsTest)
#include "tst_shell_words.moc"
