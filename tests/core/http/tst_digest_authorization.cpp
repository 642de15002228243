// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/digest_authorization.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using http::DigestAuthorization;

namespace {

http::Challenge challengeOf(const QByteArray &line)
{
    return http::readChallenges({line}).value(0);
}

const QByteArray Rfc7616 = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", "
                           "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
                           "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\", algorithm=";
const QByteArray Rfc2617 =
    "Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", "
    "opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"";

} // namespace

class TestDigestAuthorization final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownAnswers_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("clientNonce");
        QTest::addColumn<QByteArray>("response");
        const QByteArray life = "Circle of Life";
        const QByteArray nonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        // RFC 7616 §3.9.1
        QTest::newRow("SHA-256") << Rfc7616 + "SHA-256" << life << nonce
                                 << QByteArray(
                                        "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
        QTest::newRow("MD5") << Rfc7616 + "MD5" << life << nonce
                             << QByteArray("8ca523f5e9506fed4657c9700eebdbec");
        QTest::newRow("SHA-256-sess")
            << Rfc7616 + "SHA-256-sess" << life << nonce
            << QByteArray("2fd51b3a77ad75bad6afad6003e818d767133c46d9e2749e7f5232ae1ea3efd7");
        QTest::newRow("MD5-sess") << Rfc7616 + "MD5-sess" << life << nonce
                                  << QByteArray("e783283f46242139c486a698fec7211d");
        // RFC 2617 §3.5
        QTest::newRow("RFC 2617") << Rfc2617 + ", qop=\"auth,auth-int\"" << QByteArray("Circle Of Life")
                                  << QByteArray("0a4f113b") << QByteArray("6629fae49393a05397450978507c4ef1");
        QTest::newRow("RFC 2069") << Rfc2617 << QByteArray("Circle Of Life") << QByteArray("0a4f113b")
                                  << QByteArray("670fd8c2df070c60b045671b8b24ff02");
    }

    void knownAnswers()
    {
        QFETCH(QByteArray, challenge);
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, clientNonce);
        const http::Challenge asked = challengeOf(challenge);
        QVERIFY(DigestAuthorization::strength(asked) > 0);
        const QByteArray field =
            DigestAuthorization::answer(asked, {"Mufasa", password, "GET", "/dir/index.html", clientNonce});
        const http::Challenge said = challengeOf(field); // the same grammar
        QCOMPARE(said.scheme, QByteArray("Digest"));
        QTEST(said.parameter("response"), "response");
        QCOMPARE(said.parameter("username"), QByteArray("Mufasa"));
        QCOMPARE(said.parameter("uri"), QByteArray("/dir/index.html"));
        for (const char *name : {"realm", "nonce", "opaque", "algorithm"})
            QCOMPARE(said.parameter(name), asked.parameter(name));
        const bool hasQuality = !asked.parameter("qop").isNull();
        QCOMPARE(said.parameter("qop"), hasQuality ? QByteArray("auth") : QByteArray());
        QCOMPARE(said.parameter("nc"), hasQuality ? QByteArray("00000001") : QByteArray());
        QCOMPARE(said.parameter("cnonce"), hasQuality ? clientNonce : QByteArray());
        QVERIFY(!field.contains(password));
    }

    void strengthOfOffers()
    {
        const auto of = [](const QByteArray &rest) {
            return DigestAuthorization::strength(challengeOf("Digest realm=x, nonce=y" + rest));
        };
        QVERIFY(of(", algorithm=SHA-256") > of(", algorithm=MD5"));
        QCOMPARE(of(""), of(", algorithm=md5, qop=\"auth\""));
        QCOMPARE(of(", algorithm=SHA-512-256"), 0);
        QCOMPARE(of(", qop=\"auth-int\""), 0);
        QCOMPARE(DigestAuthorization::strength(challengeOf("Digest realm=x")), 0);
        QCOMPARE(DigestAuthorization::strength(challengeOf("Basic realm=x, nonce=y")), 0);
    }

    void namesTheUser_data()
    {
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<QByteArray>("field");
        const QByteArray name = "J\xc3\xa4s\xc3\xb8n Doe";
        // RFC 7616 §3.9.2 has the same user
        QTest::newRow("extended") << name << QByteArray(", charset=UTF-8")
                                  << QByteArray("username*=UTF-8''J%C3%A4s%C3%B8n%20Doe");
        QTest::newRow("raw") << name << QByteArray() << "username=\"" + name + '"';
        QTest::newRow("hashed")
            << name << QByteArray(", userhash=true")
            << QByteArray("username=\"5a1a8a47df5c298551b9b42ba9b05835174a5bd7d511ff7fe9191d8e946fc4e7\", "
                          "userhash=true");
        QTest::newRow("quotes") << QByteArray("a\"b\\") << QByteArray()
                                << QByteArray("username=\"a\\\"b\\\\\"");
    }

    void namesTheUser()
    {
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, rest);
        QFETCH(QByteArray, field);
        const QByteArray answer = DigestAuthorization::answer(
            challengeOf("Digest realm=\"api@example.org\", nonce=y, algorithm=SHA-256" + rest),
            {user, "p", "CONNECT", "h:1", "c"});
        QVERIFY2(answer.contains(field), answer.constData());
    }
};

ROOKERY_TEST(TestDigestAuthorization)
#include "tst_digest_authorization.moc"
