// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/http_proxy_connection.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using Ending = HttpProxyConnection::Ending;
using Phase = HttpProxyConnection::Phase;

namespace {

/// A connection whose program and servers the test plays: what is said to either is gathered.
struct Play
{
    explicit Play(const QByteArray &secret = {})
        : password(ProxyPassword::fromText(secret)), http(password, false)
    {
    }

    void client(const QByteArray &bytes)
    {
        for (qsizetype at = 0; at < bytes.size(); at += pieces) {
            http.clientSaid(QByteArrayView(bytes).sliced(at, std::min(pieces, bytes.size() - at)));
            settle();
        }
    }
    void server(const QByteArray &bytes)
    {
        for (qsizetype at = 0; at < bytes.size();) {
            const QByteArrayView piece =
                QByteArrayView(bytes).sliced(at, std::min(pieces, bytes.size() - at));
            const qsizetype taken = http.serverSaid(piece);
            at += taken;
            settle();
            if (taken == 0)
                qFatal("the server's bytes are not taken");
        }
    }
    void settle()
    {
        if (!reads)
            return;
        toClient += http.toClient();
        http.clientTook(http.toClient().size());
        if (const auto wish = http.takeWish()) {
            wishes.append(wish->host + ':' + QByteArray::number(wish->port));
            toServer.clear();
            if (opens)
                http.opened();
        }
        toServer += http.toServer();
        http.serverTook(http.toServer().size());
        if (!http.toClient().isEmpty() || !http.toServer().isEmpty())
            settle();
    }
    QByteArray takeClient() { return std::exchange(toClient, {}); }
    QByteArray takeServer() { return std::exchange(toServer, {}); }

    ProxyPassword password;
    HttpProxyConnection http;
    qsizetype pieces = 1 << 20;
    bool opens = true;
    bool reads = true;
    QByteArray toClient;
    QByteArray toServer; ///< of the last flow
    QList<QByteArray> wishes;
};

const QByteArray Get = "GET http://h/ HTTP/1.1\r\nHost: h\r\n\r\n";
const QByteArray SentGet = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
const QByteArray Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

} // namespace

class TestHttpProxyConnection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOnAtEverySplit_data();
    void passesOnAtEverySplit();
    void refuses_data();
    void refuses();
    void refusesAServer_data();
    void refusesAServer();
    void opensATunnel();
    void tellsThatATunnelFailed();
    void keepsAFlowForItsTarget();
    void asksAgainOverAKeptFlow();
    void doesNotAskTwiceWhatMayNotBe();
    void forgetsAFlowThatSaysMore();
    void takesNothingForAnAnswerBeforeItHasAsked();
    void takesOneRequestAfterTheOther();
    void passesBodiesOn_data();
    void passesBodiesOn();
    void cutsAnAnswerThatIsNotWhole();
    void cutsAnAnswerThatIsWrong();
    void cutsAnUploadThatIsNotWhole();
    void answersBeforeTheBodyIsThere();
    void passesContinueOn();
    void changesTheProtocol();
    void changesNothingBeforeAllIsThere();
    void boundsATunnel();
    void halfCloses();
    void wantsThePassword();
    void showsItsPages();
    void stopsReadingWhenNobodyTakes();
    void boundsPipelining();
    void givesUp();
    void endsSoon();
    void dropsTrailersOfTheConnection();
    void answersForTheLastForward();
};

void TestHttpProxyConnection::passesOnAtEverySplit_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("told");
    QTest::addColumn<bool>("kept");

    const QByteArray post = "POST http://h/ HTTP/1.1\r\nHost: h\r\n";
    const QByteArray sentPost = "POST / HTTP/1.1\r\nHost: h\r\n";
    QTest::newRow("GET") << Get << SentGet << Ok << Ok << true;
    QTest::newRow("HTTP/1.0") << QByteArray("GET http://h/ HTTP/1.0\r\n\r\n") << SentGet << Ok
                              << QByteArray(
                                     "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
                              << false;
    QTest::newRow("HTTP/1.0, kept")
        << QByteArray("GET http://h/ HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << SentGet << Ok
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nok") << true;
    QTest::newRow("HTTP/1.0, chunks")
        << QByteArray("GET http://h/ HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << SentGet
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nA: b\r\n\r\n")
        << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nok") << false;
    QTest::newRow("close") << QByteArray("GET http://h/ HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                           << SentGet << Ok
                           << QByteArray(
                                  "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
                           << false;
    QTest::newRow("server closes")
        << Get << SentGet << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok")
        << Ok << true;
    QTest::newRow("HEAD") << QByteArray("HEAD http://h/ HTTP/1.1\r\nHost: h\r\n\r\n")
                          << QByteArray("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n")
                          << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n")
                          << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n") << true;
    QTest::newRow("304") << Get << SentGet << QByteArray("HTTP/1.1 304 No\r\nContent-Length: 2\r\n\r\n")
                         << QByteArray("HTTP/1.1 304 No\r\nContent-Length: 2\r\n\r\n") << true;
    QTest::newRow("length") << QByteArray(post + "Content-Length: 3\r\n\r\nabc")
                            << QByteArray(sentPost + "Content-Length: 3\r\n\r\nabc") << Ok << Ok << true;
    QTest::newRow("trailers") << Get << SentGet
                              << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                            "0\r\nX-Sum: 1\r\nContent-Length: 4\r\n\r\n")
                              << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                            "0\r\nX-Sum: 1\r\n\r\n")
                              << true;
    QTest::newRow("early hints") << Get << SentGet << QByteArray("HTTP/1.1 103 Hints\r\nLink: x\r\n\r\n" + Ok)
                                 << QByteArray("HTTP/1.1 103 Hints\r\nLink: x\r\n\r\n" + Ok) << true;
    QTest::newRow("early hints to HTTP/1.0")
        << QByteArray("GET http://h/ HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << SentGet
        << QByteArray("HTTP/1.1 103 Hints\r\nLink: x\r\n\r\n" + Ok)
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nok") << true;
    QTest::newRow("bare LF of a server") << Get << SentGet
                                         << QByteArray("HTTP/1.0 200 OK\nConnection: keep-alive\n"
                                                       "Content-Length: 2\n\nok")
                                         << Ok << true;
    QTest::newRow("empty line first") << QByteArray("\r\n" + Get) << SentGet << Ok << Ok << true;
    QTest::newRow("IPv6") << QByteArray("GET http://[::1]:81/ HTTP/1.1\r\nHost: h\r\n\r\n")
                          << QByteArray("GET / HTTP/1.1\r\nHost: [::1]:81\r\n\r\n") << Ok << Ok << true;
}

void TestHttpProxyConnection::passesOnAtEverySplit()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, sent);
    QFETCH(const QByteArray, answer);
    QFETCH(const QByteArray, told);
    QFETCH(const bool, kept);
    for (qsizetype pieces = 1; pieces <= std::max(request.size(), answer.size()); ++pieces) {
        Play play;
        play.pieces = pieces;
        play.client(request);
        QCOMPARE(play.wishes.size(), 1);
        QCOMPARE(play.takeServer(), sent);
        play.server(answer);
        QCOMPARE(play.takeClient(), told);
        QCOMPARE(play.http.ending(), kept ? Ending::None : Ending::Gentle);
        QCOMPARE(play.http.phase(), kept ? Phase::Waiting : Phase::Busy);
    }
}

void TestHttpProxyConnection::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");

    const QByteArray post = "POST http://h/ HTTP/1.1\r\nHost: h\r\n";
    const QByteArray get = "GET http://h/ HTTP/1.1\r\nHost: h\r\n";
    const QByteArray bad("400");
    QTest::newRow("both lengths")
        << QByteArray(post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << bad;
    QTest::newRow("both lengths, other order")
        << QByteArray(post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n") << bad;
    QTest::newRow("two lengths") << QByteArray(post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd")
                                 << bad;
    QTest::newRow("two lengths in one") << QByteArray(post + "Content-Length: 3, 4\r\n\r\nabcd") << bad;
    QTest::newRow("length with a plus") << QByteArray(post + "Content-Length: +3\r\n\r\nabc") << bad;
    QTest::newRow("negative length") << QByteArray(post + "Content-Length: -3\r\n\r\nabc") << bad;
    QTest::newRow("hex length") << QByteArray(post + "Content-Length: 0x3\r\n\r\nabc") << bad;
    QTest::newRow("huge length") << QByteArray(post + "Content-Length: 99999999999999999999\r\n\r\n") << bad;
    QTest::newRow("chunked in 1.0")
        << QByteArray("POST http://h/ HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << bad;
    QTest::newRow("bad chunk size") << QByteArray(post + "Transfer-Encoding: chunked\r\n\r\n0x3\r\nabc")
                                    << bad;
    QTest::newRow("chunk with LF") << QByteArray(post + "Transfer-Encoding: chunked\r\n\r\n3\nabc") << bad;
    QTest::newRow("chunk too long") << QByteArray(post +
                                                  "Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n")
                                    << bad;
    QTest::newRow("gzip") << QByteArray(post + "Transfer-Encoding: gzip\r\n\r\n") << QByteArray("501");
    QTest::newRow("hidden coding") << QByteArray(post + "Transfer-Encoding: chunked, identity\r\n\r\n")
                                   << QByteArray("501");
    QTest::newRow("vertical tab in a coding")
        << QByteArray(post + "Transfer-Encoding: \x0b" + "chunked\r\n\r\n0\r\n\r\n") << bad;
    QTest::newRow("folded") << QByteArray(get + "A: b\r\n c\r\n\r\n") << bad;
    QTest::newRow("bare LF") << QByteArray("GET http://h/ HTTP/1.1\nHost: h\n\n") << bad;
    QTest::newRow("bare CR") << QByteArray(get + "A: b\rC: d\r\n\r\n") << bad;
    QTest::newRow("blank before the colon") << QByteArray(get + "A : b\r\n\r\n") << bad;
    QTest::newRow("NUL") << QByteArray(get + QByteArray("A: \0\r\n\r\n", 8)) << bad;
    QTest::newRow("no host") << QByteArray("GET http://h/ HTTP/1.1\r\n\r\n") << bad;
    QTest::newRow("two hosts") << QByteArray(get + "Host: g\r\n\r\n") << bad;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << bad;
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01") << bad;
    QTest::newRow("user and password") << QByteArray("GET http://a:b@h/ HTTP/1.1\r\nHost: h\r\n\r\n") << bad;
    QTest::newRow("CONNECT without a port") << QByteArray("CONNECT h HTTP/1.1\r\nHost: h\r\n\r\n") << bad;
    QTest::newRow("CONNECT with a body")
        << QByteArray("CONNECT h:1 HTTP/1.1\r\nHost: h:1\r\nContent-Length: 3\r\n\r\nabc") << bad;
    QTest::newRow("CONNECT with chunks")
        << QByteArray("CONNECT h:1 HTTP/1.1\r\nHost: h:1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
        << bad;
    QTest::newRow("https") << QByteArray("GET https://h/ HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray("501");
    QTest::newRow("long head") << QByteArray(get + "A: " + QByteArray(20000, 'x') + "\r\n\r\n")
                               << QByteArray("431");
}

void TestHttpProxyConnection::refuses()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, status);
    for (const qsizetype pieces : {qsizetype(1), qsizetype(7), qsizetype(1000000)}) {
        Play play;
        play.pieces = pieces;
        play.client(request + "GET http://evil/ HTTP/1.1\r\nHost: evil\r\n\r\n");
        QVERIFY2(play.toClient.startsWith(QByteArray("HTTP/1.1 " + status + ' ')), play.toClient);
        QVERIFY(play.toClient.contains("\r\nConnection: close\r\n"));
        QCOMPARE(play.http.ending(), Ending::Gentle);
        QVERIFY(!play.http.hasFlow());
        QVERIFY(!play.wishes.contains("evil:80"));
    }
}

void TestHttpProxyConnection::refusesAServer_data()
{
    QTest::addColumn<QByteArray>("answer");

    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-x\r\n\r\n");
    QTest::newRow("HTTP/2") << QByteArray("HTTP/2 200\r\n\r\n");
    QTest::newRow("both lengths") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n");
    QTest::newRow("two lengths") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2, 3\r\n\r\n");
    QTest::newRow("gzip") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n");
    QTest::newRow("407") << QByteArray("HTTP/1.1 407 X\r\nProxy-Authenticate: Basic\r\n\r\n");
    QTest::newRow("101") << QByteArray("HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n");
    QTest::newRow("interim answers") << QByteArray("HTTP/1.1 100 C\r\n\r\n").repeated(17);
    QTest::newRow("long head") << QByteArray("HTTP/1.1 200 OK\r\nA: " + QByteArray(40000, 'x'));
}

void TestHttpProxyConnection::refusesAServer()
{
    QFETCH(const QByteArray, answer);
    for (const qsizetype pieces : {qsizetype(101), qsizetype(1000000)}) {
        Play play;
        play.client(Get);
        play.pieces = pieces;
        play.server(answer);
        const QByteArray told = play.takeClient();
        QVERIFY2(told.contains("HTTP/1.1 502 "), told);
        QVERIFY(!told.contains("Proxy-Authenticate"));
        QVERIFY(!play.http.hasFlow());
        QVERIFY(!play.http.leftCleanly());
        QCOMPARE(play.http.ending(), Ending::Gentle);
    }
}

void TestHttpProxyConnection::opensATunnel()
{
    Play play;
    play.opens = false;
    play.client("CONNECT h:443 HTTP/1.1\r\nHost: h:443\r\n\r\nearly");
    QCOMPARE(play.wishes, QList<QByteArray>{"h:443"});
    // Nothing before it is known how it went.
    QVERIFY(play.takeClient().isEmpty());
    QVERIFY(play.takeServer().isEmpty());
    QVERIFY(!play.http.isTunnel());
    play.http.opened();
    play.settle();
    QCOMPARE(play.takeClient(), "HTTP/1.1 200 Connection established\r\n\r\n");
    QVERIFY(play.http.isTunnel());
    QCOMPARE(play.takeServer(), "early");
    play.server(QByteArray("\x16\x00\r\n", 4));
    QCOMPARE(play.takeClient(), QByteArray("\x16\x00\r\n", 4));
    play.client("GET / HTTP/1.1\r\n");
    QCOMPARE(play.takeServer(), "GET / HTTP/1.1\r\n");
}

void TestHttpProxyConnection::tellsThatATunnelFailed()
{
    Play play;
    play.opens = false;
    play.client("CONNECT h:443 HTTP/1.1\r\nHost: h:443\r\n\r\nearly");
    play.http.missed(ConnectResult::Refused, {});
    play.settle();
    QVERIFY2(play.toClient.startsWith("HTTP/1.1 502 "), play.toClient);
    QVERIFY(play.toClient.contains("h:443"));
    QCOMPARE(play.http.ending(), Ending::Gentle);
    QVERIFY(play.takeServer().isEmpty());
}

void TestHttpProxyConnection::keepsAFlowForItsTarget()
{
    Play play;
    for (int i = 0; i < 3; ++i) {
        play.client(Get);
        QCOMPARE(play.takeServer(), SentGet);
        play.server(Ok);
        QCOMPARE(play.takeClient(), Ok);
        QVERIFY(play.http.keepsFlow());
    }
    QCOMPARE(play.wishes, QList<QByteArray>{"h:80"});
    play.client("GET http://g/ HTTP/1.1\r\nHost: h\r\n\r\n");
    QCOMPARE(play.takeServer(), "GET / HTTP/1.1\r\nHost: g\r\n\r\n");
    play.server(Ok);
    play.client("GET http://g:81/ HTTP/1.1\r\nHost: h\r\n\r\n");
    QCOMPARE(play.wishes, (QList<QByteArray>{"h:80", "g:80", "g:81"}));
    QVERIFY(play.http.leftCleanly());
}

void TestHttpProxyConnection::asksAgainOverAKeptFlow()
{
    Play play;
    play.client(Get);
    play.server(Ok);
    play.client(Get);
    (void)play.takeServer();
    (void)play.takeClient();
    // It ended before the request was there.
    play.http.serverEnded();
    play.settle();
    QCOMPARE(play.wishes, (QList<QByteArray>{"h:80", "h:80"}));
    QCOMPARE(play.takeServer(), SentGet);
    // Once is enough.
    play.http.serverBroke();
    play.settle();
    QVERIFY2(play.toClient.startsWith("HTTP/1.1 502 "), play.toClient);
}

void TestHttpProxyConnection::doesNotAskTwiceWhatMayNotBe()
{
    Play play;
    play.client(Get);
    play.server(Ok);
    // Over a flow of its own.
    play.client("POST http://h/ HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\nx");
    QCOMPARE(play.wishes, (QList<QByteArray>{"h:80", "h:80"}));
    (void)play.takeClient();
    play.http.serverBroke();
    play.settle();
    QVERIFY2(play.toClient.startsWith("HTTP/1.1 502 "), play.toClient);
    QCOMPARE(play.wishes.size(), 2);
}

void TestHttpProxyConnection::forgetsAFlowThatSaysMore()
{
    Play play;
    play.client(Get);
    play.server(Ok + "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil");
    QCOMPARE(play.takeClient(), Ok);
    QVERIFY(!play.http.hasFlow());
    play.client(Get);
    play.server(Ok);
    QCOMPARE(play.takeClient(), Ok);
    QVERIFY(play.http.keepsFlow());
    play.server("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil");
    QVERIFY(!play.http.hasFlow());
    play.client(Get);
    QCOMPARE(play.wishes.size(), 3);
}

void TestHttpProxyConnection::takesNothingForAnAnswerBeforeItHasAsked()
{
    Play play;
    play.client(Get + Get);
    play.toServer.clear();
    // All that is said between two requests, however it is cut.
    play.reads = false;
    QCOMPARE(play.http.serverSaid(Ok), Ok.size());
    QVERIFY(play.http.isUnsent());
    const QByteArray evil = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil";
    QCOMPARE(play.http.serverSaid(evil), evil.size());
    play.reads = true;
    play.settle();
    QCOMPARE(play.takeClient(), Ok);
    QCOMPARE(play.wishes, (QList<QByteArray>{"h:80", "h:80"}));
    QCOMPARE(play.takeServer(), SentGet);
    play.server(Ok);
    QCOMPARE(play.takeClient(), Ok);
}

void TestHttpProxyConnection::takesOneRequestAfterTheOther()
{
    Play play;
    play.client(Get + "GET http://g/ HTTP/1.1\r\nHost: g\r\n\r\n" + Get);
    QCOMPARE(play.wishes, QList<QByteArray>{"h:80"});
    play.server(Ok);
    QCOMPARE(play.wishes, (QList<QByteArray>{"h:80", "g:80"}));
    QCOMPARE(play.takeServer(), "GET / HTTP/1.1\r\nHost: g\r\n\r\n");
    play.server(Ok);
    play.server(Ok);
    QCOMPARE(play.wishes.size(), 3);
    QCOMPARE(play.takeClient(), Ok.repeated(3));
    play.http.clientEnded();
    QCOMPARE(play.http.ending(), Ending::Gentle);
    QVERIFY(play.http.leftCleanly());
}

void TestHttpProxyConnection::passesBodiesOn_data()
{
    QTest::addColumn<QByteArray>("framing");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("ends");

    const QByteArray data = QByteArray("0123456789abcdef").repeated(20000);
    QTest::newRow("length") << QByteArray("Content-Length: " + QByteArray::number(data.size())) << data
                            << false;
    QByteArray chunks;
    for (qsizetype at = 0, size = 1; at < data.size();
         at += size, size = std::min(size * 2, data.size() - at))
        http::appendChunk(chunks, QByteArrayView(data).sliced(at, size));
    http::appendLastChunk(chunks, {});
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked") << chunks << false;
    QTest::newRow("until close") << QByteArray("X: y") << data << true;
}

void TestHttpProxyConnection::passesBodiesOn()
{
    QFETCH(const QByteArray, framing);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, ends);
    const QByteArray data = QByteArray("0123456789abcdef").repeated(20000);
    for (const qsizetype pieces : {qsizetype(1000), qsizetype(1) << 20}) {
        Play play;
        play.pieces = pieces;
        if (!ends) {
            play.client("PUT http://h/ HTTP/1.1\r\nHost: h\r\n" + framing + "\r\n\r\n" + body);
            const QByteArray sent = play.takeServer();
            http::RequestHeadReader reader;
            QCOMPARE(reader.read(sent), http::RequestHeadReader::Status::Complete);
            QCOMPARE(http::requestFraming(reader.head())->kind == http::BodyFraming::Kind::Chunked,
                     framing.endsWith("chunked"));
            http::BodyReader reading(*http::requestFraming(reader.head()));
            QByteArray got;
            for (qsizetype at = reader.head().size; at < sent.size();) {
                const auto piece = reading.take(QByteArrayView(sent).sliced(at));
                QVERIFY(piece.consumed > 0);
                got += piece.data;
                at += piece.consumed;
            }
            QCOMPARE(reading.state(), http::BodyReader::State::Done);
            QVERIFY(got == data);
        } else {
            play.client(Get);
        }
        play.server("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n" + body);
        if (ends) {
            play.http.serverEnded();
            play.settle();
        }
        const QByteArray told = play.takeClient();
        http::AnswerHead head;
        qsizetype scanned = 0;
        QCOMPARE(http::readEachAnswerHead(told, scanned, head), http::HeadState::Complete);
        http::BodyReader reading(*http::answerFraming(head, "GET"));
        QByteArray got;
        for (qsizetype at = head.size; at < told.size();) {
            const auto piece = reading.take(QByteArrayView(told).sliced(at));
            QVERIFY(piece.consumed > 0);
            got += piece.data;
            at += piece.consumed;
        }
        // The end of a connection has become a chunk that says so: the program's is kept.
        QCOMPARE(reading.state(), http::BodyReader::State::Done);
        QVERIFY(got == data);
        QCOMPARE(play.http.ending(), Ending::None);
        QCOMPARE(play.http.keepsFlow(), !ends);
    }
}

void TestHttpProxyConnection::cutsAnAnswerThatIsNotWhole()
{
    for (const bool cleanly : {true, false}) {
        for (const QByteArray &framing : {QByteArray("Content-Length: 9"),
                                          QByteArray("Transfer-Encoding: chunked"), QByteArray("X: y")}) {
            Play play;
            play.client(Get);
            play.server("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n" +
                        (framing.startsWith('T') ? "3\r\nabc\r\n" : "abc"));
            if (cleanly)
                play.http.serverEnded();
            else
                play.http.serverBroke();
            const bool isWhole = cleanly && framing == "X: y";
            QCOMPARE(play.http.ending(), isWhole ? Ending::None : Ending::Cut);
            play.settle();
            QCOMPARE(play.toClient.endsWith("0\r\n\r\n"), isWhole);
        }
    }
}

void TestHttpProxyConnection::cutsAnAnswerThatIsWrong()
{
    Play play;
    play.client(Get);
    play.server("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nA: b\n\r\n");
    QCOMPARE(play.http.ending(), Ending::Cut);
    QVERIFY(!play.http.hasFlow());
}

void TestHttpProxyConnection::cutsAnUploadThatIsNotWhole()
{
    Play play;
    play.client("PUT http://h/ HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc");
    play.http.clientEnded();
    QVERIFY(!play.http.endsServer());
    QVERIFY(!play.http.hasFlow());
    QVERIFY(!play.http.leftCleanly());
    QCOMPARE(play.http.ending(), Ending::Gentle);
}

void TestHttpProxyConnection::answersBeforeTheBodyIsThere()
{
    Play play;
    play.client("PUT http://h/ HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc");
    play.server("HTTP/1.1 413 No\r\nContent-Length: 2\r\n\r\nno");
    QCOMPARE(play.takeClient(), "HTTP/1.1 413 No\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno");
    QCOMPARE(play.http.ending(), Ending::Gentle);
    QVERIFY(!play.http.leftCleanly());
}

void TestHttpProxyConnection::passesContinueOn()
{
    Play play;
    play.client("PUT http://h/ HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    QVERIFY(play.takeServer().contains("Expect: 100-continue\r\n"));
    play.server("HTTP/1.1 100 Continue\r\n\r\n");
    QCOMPARE(play.takeClient(), "HTTP/1.1 100 Continue\r\n\r\n");
    play.client("abc");
    QCOMPARE(play.takeServer(), "abc");
    play.server(Ok);
    QCOMPARE(play.takeClient(), Ok);
    QVERIFY(play.http.keepsFlow());
}

void TestHttpProxyConnection::changesTheProtocol()
{
    const QByteArray request = "GET http://h/chat HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\n"
                               "Upgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n";
    Play play;
    play.client(request);
    QVERIFY(play.takeServer().endsWith("Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n"));
    play.server("HTTP/1.1 101 Go\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n\x81\x01x");
    QCOMPARE(play.takeClient(),
             "HTTP/1.1 101 Go\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n\x81\x01x");
    QVERIFY(play.http.isTunnel());
    play.client("\x81\x81zzzz");
    QCOMPARE(play.takeServer(), "\x81\x81zzzz");

    Play no;
    no.client(request);
    no.server(Ok);
    QCOMPARE(no.takeClient(), Ok);
    QVERIFY(!no.http.isTunnel());
    QCOMPARE(no.http.phase(), Phase::Waiting);
}

void TestHttpProxyConnection::changesNothingBeforeAllIsThere()
{
    const QByteArray head = "POST http://h/ HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: x\r\n";
    const QByteArray go = "HTTP/1.1 101 Go\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n";
    Play part;
    part.client(head + "Transfer-Encoding: chunked\r\n\r\n5\r\nhe");
    part.server(go);
    QVERIFY2(part.toClient.startsWith("HTTP/1.1 502 "), part.toClient);
    Play whole;
    whole.client(head + "Content-Length: 2\r\n\r\nhe");
    whole.server(go);
    QVERIFY(whole.http.isTunnel());
    Play other;
    other.client(head + "\r\n");
    other.server("HTTP/1.1 101 Go\r\nConnection: Upgrade\r\nUpgrade: y\r\n\r\n");
    QVERIFY2(other.toClient.startsWith("HTTP/1.1 502 "), other.toClient);
}

void TestHttpProxyConnection::boundsATunnel()
{
    Play play;
    play.client("CONNECT h:1 HTTP/1.1\r\nHost: h:1\r\n\r\n");
    const QByteArray large(qsizetype(1) << 20, 'x');
    QVERIFY(play.http.serverSaid(large) <= HttpProxyConnection::MaxBuffered);
    QVERIFY(play.http.toClient().size() <= HttpProxyConnection::MaxBuffered);
    Play answer;
    answer.client(Get);
    answer.server("HTTP/1.1 200 OK\r\nX: y\r\n\r\n");
    QVERIFY(answer.http.serverSaid(large) <= HttpProxyConnection::MaxBuffered);
}

void TestHttpProxyConnection::halfCloses()
{
    Play play;
    play.client(Get);
    QVERIFY(!play.http.endsServer());
    play.http.clientEnded();
    QVERIFY(play.http.endsServer());
    play.server(Ok);
    QCOMPARE(play.takeClient(), Ok);
    QCOMPARE(play.http.ending(), Ending::Gentle);

    Play tunnel;
    tunnel.client("CONNECT h:1 HTTP/1.1\r\nHost: h:1\r\n\r\n");
    tunnel.http.clientEnded();
    QVERIFY(tunnel.http.endsServer());
    QVERIFY(!tunnel.http.endsClient());
    tunnel.server("rest");
    tunnel.http.serverEnded();
    // Closing says the same to both.
    QCOMPARE(tunnel.http.ending(), Ending::Gentle);

    Play other;
    other.client("CONNECT h:1 HTTP/1.1\r\nHost: h:1\r\n\r\n");
    other.http.serverEnded();
    QVERIFY(other.http.endsClient());
    other.client("rest");
    QVERIFY(other.takeServer().endsWith("rest"));
    QCOMPARE(other.http.ending(), Ending::None);
}

void TestHttpProxyConnection::wantsThePassword()
{
    Play play("ann:hush");
    const auto request = [](const QByteArray &credentials) {
        return QByteArray("GET http://h/ HTTP/1.1\r\nHost: h\r\nProxy-Authorization: Basic " +
                          credentials.toBase64() + "\r\n\r\n");
    };
    play.client(Get);
    QVERIFY2(play.toClient.startsWith("HTTP/1.1 407 "), play.toClient);
    QCOMPARE(play.http.ending(), Ending::None);
    (void)play.takeClient();
    for (const QByteArray &wrong : {QByteArray("ann:hus"), QByteArray("ann:hushh"), QByteArray("bob:hush"),
                                    QByteArray(":"), QByteArray("annhush")}) {
        play.client(request(wrong));
        QVERIFY2(play.toClient.startsWith("HTTP/1.1 407 "), play.toClient);
        (void)play.takeClient();
    }
    QVERIFY(play.wishes.isEmpty());
    play.client(request("ann:hush"));
    QCOMPARE(play.takeServer(), SentGet);
    play.server(Ok);
    (void)play.takeClient();
    // Each request shows it.
    play.client(Get);
    QVERIFY2(play.toClient.startsWith("HTTP/1.1 407 "), play.toClient);

    Play body("ann:hush");
    body.client("PUT http://h/ HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc");
    QVERIFY(body.toClient.startsWith("HTTP/1.1 407 "));
    QCOMPARE(body.http.ending(), Ending::Gentle);

    Play tunnel("ann:hush");
    tunnel.client("CONNECT h:1 HTTP/1.1\r\nHost: h:1\r\n\r\n");
    QVERIFY(tunnel.toClient.startsWith("HTTP/1.1 407 "));
    QVERIFY(tunnel.wishes.isEmpty());
}

void TestHttpProxyConnection::showsItsPages()
{
    // Browsers show no password for it.
    Play play("ann:hush");
    play.client("GET /proxy.pac HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n");
    QVERIFY2(play.toClient.startsWith("HTTP/1.1 200 "), play.toClient);
    QVERIFY(play.toClient.contains("PROXY 127.0.0.1:8080"));
    QCOMPARE(play.http.ending(), Ending::None);
    (void)play.takeClient();
    play.client("HEAD /proxy.pac HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n");
    QVERIFY(play.toClient.endsWith("\r\n\r\n"));
}

void TestHttpProxyConnection::stopsReadingWhenNobodyTakes()
{
    constexpr qsizetype Bound = HttpProxyConnection::MaxBuffered + 64 * 1024;
    const QByteArray piece(16 * 1024, 'x');
    Play play;
    play.client("PUT http://h/ HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\n\r\n");
    int given = 0;
    for (; play.http.wantsClient() && given < 1000; ++given)
        play.http.clientSaid(piece);
    QVERIFY(given < 10);
    QVERIFY(play.http.toServer().size() <= Bound);
    play.http.serverTook(play.http.toServer().size());
    QVERIFY(play.http.wantsClient());

    Play answer;
    answer.client(Get);
    answer.server("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n");
    qsizetype taken = 0;
    for (given = 0; answer.http.wantsServer() && given < 1000; ++given)
        taken += answer.http.serverSaid(piece);
    QVERIFY(given < 10);
    QVERIFY(answer.http.toClient().size() <= Bound);
    QCOMPARE(answer.http.serverSaid(piece), 0);
    QVERIFY(taken <= Bound);
}

void TestHttpProxyConnection::boundsPipelining()
{
    constexpr qsizetype Bound = HttpProxyConnection::MaxBuffered + 64 * 1024;
    Play waits;
    waits.client(Get);
    int given = 0;
    for (; waits.http.wantsClient() && given < 10000; ++given)
        waits.http.clientSaid(Get);
    QVERIFY(given * Get.size() < 17 * 1024);

    // Requests that are answered at once, of a program that reads no answer.
    Play play;
    play.reads = false;
    for (given = 0; play.http.wantsClient() && given < 100000; ++given)
        play.http.clientSaid("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(given < 2000);
    QVERIFY(play.http.toClient().size() <= Bound);
    play.http.clientTook(play.http.toClient().size());
    QVERIFY(play.http.wantsClient());
}

void TestHttpProxyConnection::givesUp()
{
    Play nothing;
    QCOMPARE(nothing.http.phase(), Phase::Waiting);
    nothing.http.giveUp();
    nothing.settle();
    QVERIFY(nothing.toClient.isEmpty());
    QCOMPARE(nothing.http.ending(), Ending::Gentle);

    Play slow;
    slow.client("GET http://h/");
    QCOMPARE(slow.http.phase(), Phase::Head);
    slow.http.giveUp();
    slow.settle();
    QVERIFY2(slow.toClient.startsWith("HTTP/1.1 408 "), slow.toClient);

    Play unread;
    unread.reads = false;
    unread.http.clientSaid("GET / HTTP/1.1\r\nHost: h\r\n\r\nGET ");
    unread.http.giveUp();
    QCOMPARE(unread.http.phase(), Phase::Closing);
    unread.reads = true;
    unread.settle();
    QCOMPARE(unread.http.phase(), Phase::Busy);

    Play busy;
    busy.client(Get);
    QCOMPARE(busy.http.phase(), Phase::Busy);
    busy.http.giveUp();
    QCOMPARE(busy.http.ending(), Ending::None);
}

void TestHttpProxyConnection::endsSoon()
{
    Play waits;
    waits.http.endSoon();
    QCOMPARE(waits.http.ending(), Ending::Gentle);

    Play asked;
    asked.client(Get + Get);
    asked.http.endSoon();
    QCOMPARE(asked.http.ending(), Ending::None);
    asked.server(Ok);
    QCOMPARE(asked.takeClient(), "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
    QCOMPARE(asked.http.ending(), Ending::Gentle);
    QCOMPARE(asked.wishes.size(), 1);

    Play answered;
    answered.client(Get);
    answered.server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no");
    answered.http.endSoon();
    answered.server("k");
    QCOMPARE(answered.takeClient(), Ok);
    QCOMPARE(answered.http.ending(), Ending::Gentle);
}

void TestHttpProxyConnection::dropsTrailersOfTheConnection()
{
    Play play;
    play.client("PUT http://h/ HTTP/1.1\r\nHost: h\r\nConnection: X-A\r\nTransfer-Encoding: chunked\r\n\r\n"
                "0\r\nX-A: 1\r\nX-B: 2\r\n\r\n");
    QVERIFY2(play.toServer.endsWith("\r\n\r\n0\r\nX-B: 2\r\n\r\n"), play.toServer);
    play.server("HTTP/1.1 200 OK\r\nConnection: X-C\r\nTransfer-Encoding: chunked\r\n\r\n"
                "0\r\nX-C: 1\r\nX-D: 2\r\n\r\n");
    QVERIFY2(play.toClient.endsWith("\r\n\r\n0\r\nX-D: 2\r\n\r\n"), play.toClient);
}

void TestHttpProxyConnection::answersForTheLastForward()
{
    Play play;
    play.client("OPTIONS http://h/ HTTP/1.1\r\nHost: h\r\nMax-Forwards: 0\r\n\r\n");
    QVERIFY(play.toClient.startsWith("HTTP/1.1 200 "));
    QVERIFY(play.wishes.isEmpty());
}

ROOKERY_TEST(TestHttpProxyConnection)
#include "tst_http_proxy_connection.moc"
