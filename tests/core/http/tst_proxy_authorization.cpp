// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ntlm.h"
#include "core/http/proxy_authorization.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using http::ProxyAuthorization;
using Verdict = http::ProxyAuthorization::Verdict;

namespace {

const QString Ann = QStringLiteral("ann");
const QString Secret = QStringLiteral("s3cret w\u00f6rd");

/// A 407 with these challenges.
http::AnswerHead asks(const QByteArrayList &challenges)
{
    http::AnswerHead head;
    head.status = 407;
    for (const QByteArray &one : challenges)
        head.fields.emplaceBack("Proxy-Authenticate", one);
    return head;
}

ProxyAuthorization authorizationOf(const QString &user = Ann, const QString &password = Secret)
{
    return {user, password, "CONNECT", "h.example:443"};
}

const QByteArray NtlmChallenge =
    "NTLM " + QByteArray("TlRMTVNTUAACAAAAAAAAADAAAAABAAAAASNFZ4mrze8AAAAAAAAAAAAAAAAwAAAA");

} // namespace

class TestProxyAuthorization final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheStrongest_data()
    {
        QTest::addColumn<QByteArrayList>("challenges");
        QTest::addColumn<QByteArray>("begin");
        const QByteArray basic = "Basic realm=x";
        const QByteArray md5 = "Digest realm=x, nonce=y";
        const QByteArray sha = "Digest realm=x, nonce=y, algorithm=SHA-256";
        QTest::newRow("basic") << QByteArrayList{basic} << QByteArray("Basic ");
        QTest::newRow("NTLM") << QByteArrayList{basic, "Negotiate, NTLM"} << QByteArray("NTLM ");
        QTest::newRow("MD5") << QByteArrayList{"NTLM", basic, md5} << QByteArray("Digest ");
        QTest::newRow("SHA-256") << QByteArrayList{md5 + ", " + sha, basic} << QByteArray("Digest ");
        QTest::newRow("what is known")
            << QByteArrayList{md5 + ", algorithm=X", basic} << QByteArray("Basic ");
    }

    void takesTheStrongest()
    {
        QFETCH(QByteArrayList, challenges);
        QFETCH(QByteArray, begin);
        ProxyAuthorization authorization = authorizationOf();
        QVERIFY(authorization.field().isEmpty()); // nothing is shown to who has not asked
        QCOMPARE(authorization.challenged(asks(challenges)), Verdict::Ask);
        QVERIFY2(authorization.field().startsWith(begin), authorization.field().constData());
        QCOMPARE(authorization.field().contains("SHA-256"), challenges.first().contains("SHA-256"));
    }

    void basicIsInUtf8()
    {
        ProxyAuthorization authorization = authorizationOf();
        QCOMPARE(authorization.challenged(asks({"Basic realm=x"})), Verdict::Ask);
        QCOMPARE(authorization.field(), "Basic " + QByteArray("ann:s3cret w\xc3\xb6rd").toBase64());
    }

    void showsAPasswordOnce_data()
    {
        QTest::addColumn<QByteArrayList>("rounds");
        QTest::newRow("basic") << QByteArrayList{"Basic realm=x"};
        QTest::newRow("digest") << QByteArrayList{"Digest realm=x, nonce=y"};
        QTest::newRow("stale digest")
            << QByteArrayList{"Digest realm=x, nonce=y", "Digest realm=x, nonce=z, stale=TRUE"};
        QTest::newRow("NTLM") << QByteArrayList{"NTLM", NtlmChallenge};
    }

    /// Whatever is offered then: the next scheme would show the same password.
    void showsAPasswordOnce()
    {
        QFETCH(QByteArrayList, rounds);
        for (const QByteArray &last : {QByteArray("Basic realm=x"), QByteArray("NTLM"), rounds.last()}) {
            ProxyAuthorization authorization = authorizationOf();
            for (const QByteArray &challenge : std::as_const(rounds))
                QCOMPARE(authorization.challenged(asks({challenge})), Verdict::Ask);
            QCOMPARE(authorization.challenged(asks({last})), Verdict::Refused);
            QVERIFY(authorization.field().isEmpty());
            QVERIFY(!authorization.errorString().isEmpty());
            QVERIFY(!authorization.errorString().contains(Secret));
        }
    }

    void ntlmStaysOnItsConnection()
    {
        ProxyAuthorization authorization = authorizationOf();
        QCOMPARE(authorization.challenged(asks({"NTLM"})), Verdict::Ask);
        QVERIFY(!authorization.needsSameConnection());
        QCOMPARE(authorization.field(), "NTLM " + ntlm::negotiate().toBase64());
        QCOMPARE(authorization.challenged(asks({NtlmChallenge})), Verdict::Ask);
        QVERIFY(authorization.needsSameConnection());
        const QByteArray proof = QByteArray::fromBase64(authorization.field().sliced(5));
        QVERIFY(proof.startsWith(QByteArray("NTLMSSP\0\x03", 9)));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArrayList>("challenges");
        QTest::newRow("no user") << QString() << QByteArrayList{"Basic realm=x"};
        QTest::newRow("nothing offered") << Ann << QByteArrayList{};
        QTest::newRow("nothing known") << Ann << QByteArrayList{"Negotiate, Bearer realm=x"};
        QTest::newRow("colon for Basic") << QStringLiteral("a:b") << QByteArrayList{"Basic realm=x"};
        QTest::newRow("line break") << QStringLiteral("a\r\nX: y")
                                    << QByteArrayList{"Digest realm=x, nonce=y"};
    }

    void refuses()
    {
        QFETCH(QString, user);
        QFETCH(QByteArrayList, challenges);
        ProxyAuthorization authorization = authorizationOf(user);
        QCOMPARE(authorization.challenged(asks(challenges)), Verdict::Refused);
        QVERIFY(authorization.field().isEmpty());
        QVERIFY(!authorization.errorString().isEmpty());
    }

    void refusesNtlmWithoutAChallenge()
    {
        for (const char *second : {"NTLM", "NTLM AAAA", "Basic realm=x"}) {
            ProxyAuthorization authorization = authorizationOf();
            QCOMPARE(authorization.challenged(asks({"NTLM"})), Verdict::Ask);
            QCOMPARE(authorization.challenged(asks({second})), Verdict::Refused);
        }
    }
};

ROOKERY_TEST(TestProxyAuthorization)
#include "tst_proxy_authorization.moc"
