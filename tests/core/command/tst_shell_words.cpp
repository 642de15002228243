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
    void goesOnBehindACommand_data();
    void goesOnBehindACommand();
    void goesOnBehindAnApostrophe();
    void readsMuchInOnePass_data();
    void readsMuchInOnePass();
    void refuses_data();
    void refuses();
    void survivesEveryBeginning();
    void quotes_data();
    void quotes();
};

/// The first one.
static Expected<ShellCommand> readShellCommand(const QString &text)
{
    const std::optional<ShellCommand> command = ShellCommandReader(text).next();
    if (!command || command->problem)
        return tl::unexpected<Error>(command ? *command->problem : noShellCommand());
    return *command;
}

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
    ShellCommandReader reader(text);
    const std::optional<ShellCommand> command = reader.next();
    QVERIFY(command && !command->problem);
    QTEST(command->words, "words");
    QVERIFY(command->unknown.isEmpty());
    QVERIFY(!reader.next());
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

void ShellWordsTest::goesOnBehindACommand_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("commands");
    const auto row = [](const char *text, const QList<QStringList> &commands) {
        QTest::newRow(text) << QString::fromUtf8(text) << commands;
    };
    const QStringList ab{u"a"_s, u"b"_s};
    const QStringList cd{u"c"_s, u"d"_s};
    row("a b\nc d\n", {ab, cd});
    row("a b; c d", {ab, cd});
    row("a b | c d", {ab, cd});
    row("a b && c d # end", {ab, cd});
    row("$ a b\n\n$ c d", {ab, cd});
    // The file of a redirection is no command and no word of one.
    row("a b > log", {ab});
    row("a > log b", {ab});
    row("a b 2>&1 &", {ab});
    row("a b >>log 2>/dev/null; c d", {ab, cd});
    row("a b < \"in put\" & c d", {ab, cd});
    row("a b &> log\nc d", {ab, cd});
    row("a b 2 > log", {{u"a"_s, u"b"_s, u"2"_s}});
    row("a b '2'> log", {{u"a"_s, u"b"_s, u"2"_s}});
    // Prompts end with the same sign.
    row("> a b\n> c d", {ab, cd});
    row("> > a b", {ab});
    row("me@host:~> a b", {ab});
    row("C:\\Users\\me>a b", {ab});
    row("PS C:\\Users\\me> a b", {ab});
}

void ShellWordsTest::goesOnBehindACommand()
{
    QFETCH(QString, text);
    ShellCommandReader reader(text);
    QList<QStringList> commands;
    while (const std::optional<ShellCommand> command = reader.next())
        commands.append(command->words);
    QTEST(commands, "commands");
}

void ShellWordsTest::goesOnBehindAnApostrophe()
{
    ShellCommandReader reader(u"Here's how:\na 'b c'"_s);
    // The quotation seems to go on to the next mark, and what follows that mark to the end.
    const std::optional<ShellCommand> prose = reader.next();
    QVERIFY(prose && prose->problem);
    reader.goOnInNextLine();
    const std::optional<ShellCommand> command = reader.next();
    QVERIFY(command && !command->problem);
    QCOMPARE(command->words, QStringList({u"a"_s, u"b c"_s}));
    QVERIFY(!reader.next());
}

void ShellWordsTest::readsMuchInOnePass_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("commands") << u"a\n"_s.repeated(32'000);
    QTest::newRow("backticks") << QString(64'000, u'`');
    QTest::newRow("backticks and more") << QString(QString(60'000, u'`') + u'a');
    QTest::newRow("redirections") << u"> a "_s.repeated(16'000);
    QTest::newRow("substitutions") << u"$(a "_s.repeated(16'000);
}

/// While somebody types into it. What took seconds once is no matter of time here: ctest's limit finds it.
void ShellWordsTest::readsMuchInOnePass()
{
    QFETCH(QString, text);
    ShellCommandReader reader(text);
    // It comes to its end, and no read takes nothing.
    qsizetype commands = 0;
    while (reader.next())
        QVERIFY(++commands <= text.size());
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
