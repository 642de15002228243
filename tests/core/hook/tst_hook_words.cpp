// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hook/hook_words.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestHookWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesACommandApart_data();
    void takesACommandApart();
    void refusesWhatNeedsAShell_data();
    void refusesWhatNeedsAShell();
};

void TestHookWords::takesACommandApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("blanks") << u"  "_s << QStringList();
    QTest::newRow("words") << u"notify-send Connected now"_s
                           << QStringList{u"notify-send"_s, u"Connected"_s, u"now"_s};
    QTest::newRow("quotes") << u"say 'two words' \"and three more\""_s
                            << QStringList{u"say"_s, u"two words"_s, u"and three more"_s};
    QTest::newRow("a shell") << u"sh -c 'echo $ROOKERY_TUNNEL > /tmp/x; ls'"_s
                             << QStringList{u"sh"_s, u"-c"_s, u"echo $ROOKERY_TUNNEL > /tmp/x; ls"_s};
}

void TestHookWords::takesACommandApart()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    const auto read = hookWords(text);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
    QCOMPARE(*read, words);
}

void TestHookWords::refusesWhatNeedsAShell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("an open quote") << u"say 'hello"_s << u"quot"_s;
    QTest::newRow("two") << u"one; two"_s << u"more than one command"_s;
    QTest::newRow("a pipe") << u"one | two"_s << u"more than one command"_s;
    QTest::newRow("two lines") << u"one\ntwo"_s << u"more than one command"_s;
    QTest::newRow("a variable") << u"say $ROOKERY_TUNNEL"_s << u"$ROOKERY_TUNNEL"_s;
    QTest::newRow("a substitution") << u"say $(id)"_s << u"$(id)"_s;
    QTest::newRow("a redirection") << u"say hello > /tmp/x"_s << u"redirects"_s;
}

void TestHookWords::refusesWhatNeedsAShell()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto read = hookWords(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInput);
    QVERIFY2(read.error().sentence().contains(says), qPrintable(read.error().sentence()));
}

ROOKERY_TEST(TestHookWords)
#include "tst_hook_words.moc"
