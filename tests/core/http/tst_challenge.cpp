// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/challenge.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestChallenge final : public QObject
{
    Q_OBJECT

    /// "Scheme[token](name=value;…)", one after the other.
    static QByteArray shown(const QList<http::Challenge> &challenges)
    {
        QByteArrayList all;
        for (const http::Challenge &one : challenges) {
            QByteArrayList parameters;
            for (const auto &[name, value] : one.parameters)
                parameters.append(name + '=' + value);
            all.append(one.scheme + '[' + one.token + "](" + parameters.join(';') + ')');
        }
        return all.join(' ');
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArrayList &lines, const char *expected) {
            QTest::newRow(name) << lines << QByteArray(expected);
        };
        row("none", {}, "");
        row("alone", {"NTLM"}, "NTLM[]()");
        row("token", {"NTLM TlRM+/=="}, "NTLM[TlRM+/==]()");
        row("token without padding", {"NTLM TlRM"}, "NTLM[TlRM]()");
        row("parameters", {"Basic realm=\"a b\", charset = UTF-8"}, "Basic[](realm=a b;charset=UTF-8)");
        row("escaped", {"Basic realm=\"a\\\"b\\\\\""}, "Basic[](realm=a\"b\\)");
        row("empty value", {"Basic realm=\"\""}, "Basic[](realm=)");
        row("several lines", {"Negotiate", "Basic realm=x"}, "Negotiate[]() Basic[](realm=x)");
        // RFC 9110 §11.6.1
        row("one line",
            {"Basic realm=\"simple\", Newauth realm=\"apps\", type=1, title=\"Login, to \\\"apps\\\"\""},
            "Basic[](realm=simple) Newauth[](realm=apps;type=1;title=Login, to \"apps\")");
        row("schemes in a row", {"Negotiate, NTLM, Basic realm=x"},
            "Negotiate[]() NTLM[]() Basic[](realm=x)");
        row("commas", {", ,NTLM,, Basic realm=x,"}, "NTLM[]() Basic[](realm=x)");
        row("token and next", {"NTLM abc=, Basic realm=x"}, "NTLM[abc=]() Basic[](realm=x)");
        row("not closed", {"Basic realm=\"x"}, "Basic[]()");
        row("control character", {"Digest realm=\"a\x02\", nonce=b"}, "Digest[]()");
        row("control character behind", {"Digest realm=a, nonce=\"b\x02\""}, "Digest[](realm=a) nonce[]()");
        row("nonsense", {"@@@", "NTLM"}, "NTLM[]()");
        row("nonsense behind", {"Basic realm=x, @@, NTLM"}, "Basic[](realm=x)");
    }

    void reads()
    {
        QFETCH(QByteArrayList, lines);
        QTEST(shown(http::readChallenges(lines)), "expected");
    }

    void findsAParameter()
    {
        const auto one = http::readChallenges({"Digest Realm=x, nonce=\"\""}).constFirst();
        QCOMPARE(one.parameter("realm"), QByteArray("x"));
        QVERIFY(!one.parameter("nonce").isNull());
        QVERIFY(one.parameter("qop").isNull());
    }
};

ROOKERY_TEST(TestChallenge)
#include "tst_challenge.moc"
