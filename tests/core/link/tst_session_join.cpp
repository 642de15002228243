// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/session_join.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestSessionJoin final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites();
    void refusesEverythingElse_data();
    void refusesEverythingElse();
    void tokensDiffer();
    void readsTheAnswer();
    void countsAreDecimal();
};

static const QByteArray Token = QByteArray("0123456789abcdef").repeated(4);

void TestSessionJoin::readsWhatItWrites()
{
    const auto token = SessionToken::parse(Token);
    QVERIFY(token);
    QCOMPARE(token->text(), Token);
    const SessionJoin join{*token, 3, 4711};
    QCOMPARE(join.value(), Token + " 3 4711");
    const auto read = SessionJoin::parse(join.value());
    QVERIFY(read);
    QCOMPARE(read->token.secret, token->secret);
    QCOMPARE(read->generation, quint64(3));
    QCOMPARE(read->have, quint64(4711));
}

void TestSessionJoin::refusesEverythingElse_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("token alone") << Token;
    QTest::newRow("two words") << Token + " 1";
    QTest::newRow("four words") << Token + " 1 2 3";
    QTest::newRow("two spaces") << Token + "  1 2";
    QTest::newRow("short token") << Token.chopped(1) + " 1 2";
    QTest::newRow("long token") << Token + "0 1 2";
    QTest::newRow("capital letters") << Token.toUpper() + " 1 2";
    QTest::newRow("no hex") << Token.chopped(1) + "g 1 2";
    QTest::newRow("negative") << Token + " -1 2";
    QTest::newRow("plus") << Token + " 1 +2";
    QTest::newRow("hexadecimal number") << Token + " 1 0x2";
    QTest::newRow("leading zero") << Token + " 01 2";
    QTest::newRow("no number") << Token + " 1 x";
    QTest::newRow("too large") << Token + " 1 9223372036854775808";
    QTest::newRow("much too large") << Token + " 1 99999999999999999999";
    QTest::newRow("endless") << QByteArray(1 << 20, '1');
}

void TestSessionJoin::refusesEverythingElse()
{
    QFETCH(QByteArray, value);
    QVERIFY(!SessionJoin::parse(value));
}

void TestSessionJoin::tokensDiffer()
{
    const SessionToken a = SessionToken::random();
    const SessionToken b = SessionToken::random();
    QCOMPARE(a.id.size(), SessionToken::PartSize);
    QCOMPARE(a.secret.size(), SessionToken::PartSize);
    QVERIFY(a.id != b.id && a.secret != b.secret && a.id != a.secret);
}

void TestSessionJoin::readsTheAnswer()
{
    QCOMPARE(joinedValue(12), QByteArray("have=12"));
    QCOMPARE(joinedHave("have=12"), std::optional<quint64>(12));
    for (const char *wrong :
         {"", "12", "have=", "have=-1", "have=1 2", "HAVE=1", "have=18446744073709551615"})
        QVERIFY2(!joinedHave(wrong), wrong);
}

void TestSessionJoin::countsAreDecimal()
{
    QCOMPARE(countIn("0"), std::optional<quint64>(0));
    QCOMPARE(countIn("9223372036854775807"), std::optional<quint64>(9223372036854775807ULL));
    QVERIFY(!countIn("9223372036854775808"));
    QVERIFY(!countIn("00"));
    QVERIFY(!countIn(QByteArrayView()));
}

ROOKERY_TEST(TestSessionJoin)
#include "tst_session_join.moc"
