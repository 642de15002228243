// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/connect_negotiation.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using State = ProxyNegotiation::State;

namespace {

const ConnectTarget Target{QStringLiteral("db.example"), 5432, false, {}, QStringLiteral("proxy:3128"), {}};
const QByteArray Open = "HTTP/1.1 200 Connection established\r\n\r\n";
const QByteArray AsksDigest = "HTTP/1.1 407 Who\r\nProxy-Authenticate: Digest realm=x, nonce=y\r\n";
const QByteArray AsksNtlm = "HTTP/1.1 407 Who\r\nProxy-Authenticate: NTLM\r\n";
const QByteArray AsksProof = "HTTP/1.1 407 Who\r\nProxy-Authenticate: NTLM "
                             "TlRMTVNTUAACAAAAAAAAADAAAAABAAAAASNFZ4mrze8AAAAAAAAAAAAAAAAwAAAA\r\n";
const QByteArray NoBody = "Content-Length: 0\r\n\r\n";

QNetworkProxy proxyWith(const char *user = "ann", const char *password = "hush")
{
    return {QNetworkProxy::HttpProxy, QStringLiteral("proxy"), 3128, QString::fromUtf8(user),
            QString::fromUtf8(password)};
}

/// A negotiation and what it has said.
struct Talk
{
    explicit Talk(const QNetworkProxy &proxy = proxyWith(), const QString &host = Target.host,
                  quint16 port = Target.port)
        : connect(proxy, host, port)
    {
        hear({});
    }
    State hear(const QByteArray &bytes)
    {
        left += bytes;
        const State state = connect.advance(left);
        said = connect.takeOutput();
        return state;
    }
    [[nodiscard]] Error why() const { return connect.failure(Target); }

    ConnectNegotiation connect;
    QByteArray left;
    QByteArray said;
};

} // namespace

class TestConnectNegotiation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksFor_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<quint16>("port");
        QTest::addColumn<QByteArray>("authority");
        QTest::newRow("name") << "db.example" << quint16(443) << QByteArray("db.example:443");
        QTest::newRow("default port") << "db.example" << quint16(80) << QByteArray("db.example:80");
        QTest::newRow("dot") << "db.example." << quint16(1) << QByteArray("db.example.:1");
        QTest::newRow("IPv4") << "192.0.2.7" << quint16(7) << QByteArray("192.0.2.7:7");
        QTest::newRow("IPv6") << "::1" << quint16(7777) << QByteArray("[::1]:7777");
        QTest::newRow("zone") << "fe80::1%eth0" << quint16(7) << QByteArray("[fe80::1]:7");
        QTest::newRow("umlaut") << QStringLiteral("b\u00fccher.example") << quint16(7)
                                << QByteArray("xn--bcher-kva.example:7");
    }

    void asksFor()
    {
        QFETCH(QString, host);
        QFETCH(quint16, port);
        QFETCH(QByteArray, authority);
        Talk talk(proxyWith(), host, port);
        const QByteArray begin = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n";
        QVERIFY2(talk.said.startsWith(begin), talk.said.constData());
        QVERIFY(talk.said.contains("\r\nUser-Agent: rookery/"));
        QVERIFY(talk.said.endsWith("\r\n\r\n") && talk.said.count("\r\n\r\n") == 1);
        QVERIFY(!talk.said.contains("Proxy-Authorization"));
        QVERIFY(talk.connect.hasAsked());
    }

    void refusesANameThatCannotBeSaid()
    {
        for (const char *host : {"", "a b", "a\r\nX: y"}) {
            Talk talk(proxyWith(), QString::fromLatin1(host));
            QCOMPARE(talk.hear({}), State::Failed);
            QVERIFY(talk.said.isEmpty());
            QCOMPARE(talk.why().code, ErrorCode::NameNotFound);
        }
    }

    void opens_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("plain") << Open << QByteArray();
        QTest::newRow("1.0") << QByteArray("HTTP/1.0 200 OK\r\n\r\n") << QByteArray();
        QTest::newRow("another 2xx") << QByteArray("HTTP/1.1 204 Yes\r\n\r\n") << QByteArray();
        QTest::newRow("interim") << "HTTP/1.1 100 Wait\r\n\r\n" + Open << QByteArray();
        QTest::newRow("length means nothing")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello") << QByteArray("hello");
    }

    void opens()
    {
        QFETCH(QByteArray, answer);
        Talk talk;
        QCOMPARE(talk.hear(answer), State::Open);
        QTEST(talk.left, "left");
        QVERIFY(talk.said.isEmpty());

        Talk slow;
        for (qsizetype i = 0; i + 1 < answer.size() && !answer.endsWith("hello"); ++i)
            QCOMPARE(slow.hear(answer.mid(i, 1)), State::Going);
    }

    void provesItself_data()
    {
        QTest::addColumn<QByteArrayList>("answers"); ///< in turn, over one connection
        QTest::addColumn<QByteArray>("scheme");
        const QByteArray basic = "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=x\r\n";
        QTest::newRow("basic") << QByteArrayList{basic + NoBody} << QByteArray("Basic YW5uOmh1c2g=\r\n");
        QTest::newRow("digest") << QByteArrayList{AsksDigest + NoBody}
                                << QByteArray("Digest username=\"ann\"");
        QTest::newRow("a page") << QByteArrayList{basic + "Content-Length: 12\r\n\r\n<html></html"}
                                << QByteArray("Basic ");
        QTest::newRow("chunks") << QByteArrayList{basic +
                                                  "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"}
                                << QByteArray("Basic ");
        QTest::newRow("NTLM") << QByteArrayList{AsksNtlm + NoBody, AsksProof + "Content-Length: 2\r\n\r\nno"}
                              << QByteArray("NTLM TlRMTVNTUAADAAAA");
    }

    void provesItself()
    {
        QFETCH(QByteArrayList, answers);
        QFETCH(QByteArray, scheme);
        Talk talk;
        for (const QByteArray &answer : std::as_const(answers)) {
            for (const char byte : answer.chopped(1))
                QCOMPARE(talk.hear(QByteArray(1, byte)), State::Going);
            QCOMPARE(talk.hear(answer.last(1)), State::Going);
            QVERIFY(talk.said.startsWith("CONNECT db.example:5432 "));
        }
        const QByteArray field = "\r\nProxy-Authorization: " + scheme;
        QVERIFY2(talk.said.contains(field), talk.said.constData());
        QCOMPARE(talk.hear(Open), State::Open);
    }

    void goesOnOverANewConnection_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("close") << AsksDigest + "Connection: close\r\n" + NoBody;
        QTest::newRow("1.0") << QByteArray("HTTP/1.0 407 Who\r\nProxy-Authenticate: Basic realm=x\r\n") +
                                    NoBody;
        QTest::newRow("until the end") << AsksDigest + "\r\n<html>";
        QTest::newRow("too long a page")
            << AsksDigest + "Content-Length: 1000000\r\n\r\n" + QByteArray(70000, 'x');
        QTest::newRow("nonsense in chunks") << AsksDigest + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n";
        QTest::newRow("more than asked") << AsksDigest + NoBody + Open;
        QTest::newRow("NTLM") << AsksNtlm + "Connection: close\r\n" + NoBody;
    }

    void goesOnOverANewConnection()
    {
        QFETCH(QByteArray, answer);
        Talk talk;
        QCOMPARE(talk.hear(answer), State::Again);
        talk.left.clear();
        QCOMPARE(talk.hear({}), State::Going);
        QVERIFY(talk.said.startsWith("CONNECT ") && talk.said.contains("\r\nProxy-Authorization: "));
        QCOMPARE(talk.hear(Open), State::Open);
    }

    /// RFC 9112 §9.5: the proxy may end a connection just when the next question is on its way.
    void survivesALostConnection()
    {
        Talk talk;
        QCOMPARE(talk.hear(AsksDigest + NoBody), State::Going);
        QCOMPARE(talk.connect.ended(), State::Again);
        QCOMPARE(talk.hear({}), State::Going);
        QVERIFY(talk.said.contains("Digest"));
        QCOMPARE(talk.connect.ended(), State::Failed);
        QCOMPARE(talk.why().code, ErrorCode::ProxyRefused); // it has seen the password twice
    }

    void ntlmDoesNotSurviveIt()
    {
        Talk talk;
        QCOMPARE(talk.hear(AsksNtlm + NoBody), State::Going);
        QCOMPARE(talk.hear(AsksProof + NoBody), State::Going);
        QCOMPARE(talk.connect.ended(), State::Failed);
        QCOMPARE(talk.why().code, ErrorCode::ProxyRefused);
        // Here nothing was proved yet.
        Talk closed;
        QCOMPARE(closed.hear(AsksNtlm + NoBody), State::Going);
        QCOMPARE(closed.hear(AsksProof + "Connection: close\r\n" + NoBody), State::Failed);
        QCOMPARE(closed.why().code, ErrorCode::ConnectionFailed);
        Talk paging;
        QCOMPARE(paging.hear(AsksNtlm + NoBody), State::Going);
        QCOMPARE(paging.hear(AsksProof + "Content-Length: 9\r\n\r\n<"), State::Going);
        QCOMPARE(paging.connect.ended(), State::Failed);
        QCOMPARE(paging.why().code, ErrorCode::ConnectionFailed);
    }

    void anAnswerThatIsNotWholeFails()
    {
        for (const QByteArray &part : {QByteArray(), QByteArray("HTTP/1.1 2")}) {
            Talk talk;
            QCOMPARE(talk.hear(part), State::Going);
            QCOMPARE(talk.connect.ended(), State::Failed);
            QVERIFY(talk.why().message.contains(u"closed the connection"));
        }
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArrayList>("answers");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QByteArrayList &answers, ErrorCode code,
                            const char *part) {
            QTest::newRow(name) << answers << code << QString::fromLatin1(part);
        };
        row("wrong password", {AsksDigest + NoBody, AsksDigest + NoBody}, ErrorCode::ProxyRefused,
            "password");
        row("wrong NTLM", {AsksNtlm + NoBody, AsksProof + NoBody, AsksNtlm + NoBody}, ErrorCode::ProxyRefused,
            "password");
        row("no scheme", {"HTTP/1.1 407 Who\r\n" + NoBody}, ErrorCode::ProxyRefused, "password");
        row("forbidden", {"HTTP/1.1 403 No\r\n\r\n"}, ErrorCode::ConnectionFailed, "does not allow");
        row("not reached", {"HTTP/1.1 502 Bad Gateway\r\n\r\n"}, ErrorCode::ConnectionFailed,
            "db.example:5432 cannot be reached");
        row("redirect", {"HTTP/1.1 302 Found\r\nLocation: http://login/\r\n\r\n"},
            ErrorCode::ConnectionFailed, "\"302 Found\"");
        row("error", {"HTTP/1.1 500 Oops\r\n\r\n"}, ErrorCode::ConnectionFailed, "\"500 Oops\"");
        row("switching", {"HTTP/1.1 101 x\r\n\r\n"}, ErrorCode::ConnectionFailed, "\"101 x\"");
        row("another protocol", {"SSH-2.0-x\r\n"}, ErrorCode::ConnectionFailed, "not a proxy");
        row("no end", {"HTTP/1.1 200 OK\r\nX: " + QByteArray(40000, 'x')}, ErrorCode::ConnectionFailed,
            "not a proxy");
        row("no end of interim answers", {QByteArray("HTTP/1.1 100 C\r\n\r\n").repeated(3000)},
            ErrorCode::ConnectionFailed, "not a proxy");
    }

    void refusals()
    {
        QFETCH(QByteArrayList, answers);
        QFETCH(QString, part);
        Talk talk;
        State state = State::Going;
        for (const QByteArray &answer : std::as_const(answers)) {
            QCOMPARE(state, State::Going);
            state = talk.hear(answer);
        }
        QCOMPARE(state, State::Failed);
        QVERIFY(talk.said.isEmpty());
        const Error why = talk.why();
        QTEST(why.code, "code");
        QVERIFY2(why.message.contains(part), qPrintable(why.message));
        QVERIFY(!why.hint.isEmpty());
        QVERIFY(!QString(why.sentence() + why.detail).contains(u"hush"));
    }

    /// Who asks and asks, however well, is left.
    void endsSomeTime()
    {
        Talk talk;
        State state = State::Going;
        int rounds = 0;
        for (; state != State::Failed && rounds < 100; ++rounds) {
            state = state == State::Again ? talk.hear({}) : talk.connect.ended();
            if (state == State::Going)
                state = talk.hear(AsksNtlm + "Connection: close\r\n" + NoBody);
            talk.left.clear();
        }
        QVERIFY(rounds < 10);
    }
};

ROOKERY_TEST(TestConnectNegotiation)
#include "tst_connect_negotiation.moc"
