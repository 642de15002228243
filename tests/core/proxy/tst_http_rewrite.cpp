// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/http_rewrite.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace rookery::http;
using Kind = BodyFraming::Kind;
using Persistence = AnswerDelivery::Persistence;

class TestHttpRewrite final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesARequestOn_data();
    void passesARequestOn();
    void passesAnAnswerOn_data();
    void passesAnAnswerOn();
    void passesInterimAnswersOn();
    void findsTheUpgrade_data();
    void findsTheUpgrade();
    void knowsWhoGoesOn_data();
    void knowsWhoGoesOn();
    void countsForwards();
};

namespace {

RequestHead requestOf(const QByteArray &text)
{
    RequestHeadReader reader;
    if (reader.read(text) != RequestHeadReader::Status::Complete)
        qFatal("not a request: %s", text.constData());
    return reader.head();
}

AnswerHead answerOf(const QByteArray &text)
{
    AnswerHead head;
    qsizetype scanned = 0;
    if (readEachAnswerHead(text, scanned, head) != HeadState::Complete)
        qFatal("not an answer: %s", text.constData());
    return head;
}

} // namespace

void TestHttpRewrite::passesARequestOn_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("expected");

    const QByteArray head = "GET http://h:81/x HTTP/1.1\r\nHost: other\r\n";
    const QByteArray ours = "GET /x HTTP/1.1\r\nHost: h:81\r\n";
    QTest::newRow("host") << QByteArray(head + "\r\n") << QByteArray(ours + "\r\n");
    QTest::newRow("order and case stay") << QByteArray(head + "b: 1\r\nA: 2\r\nB: 3\r\n\r\n")
                                         << QByteArray(ours + "b: 1\r\nA: 2\r\nB: 3\r\n\r\n");
    QTest::newRow("hop by hop")
        << QByteArray(head + "Connection: keep-alive\r\nKeep-Alive: timeout=5\r\nProxy-Connection: close\r\n"
                             "TE: trailers\r\nUpgrade: x\r\nX: y\r\n\r\n")
        << QByteArray(ours + "X: y\r\n\r\n");
    QTest::newRow("named by Connection")
        << QByteArray(head + "connection: X-A, close ,,x-b\r\nX-A: 1\r\nx-B: 2\r\nX-C: 3\r\n\r\n")
        << QByteArray(ours + "X-C: 3\r\n\r\n");
    QTest::newRow("named on two lines")
        << QByteArray(head + "Connection: X-A\r\nX-A: 1\r\nX-B: 2\r\nConnection: X-B\r\n\r\n")
        << QByteArray(ours + "\r\n");
    QTest::newRow("secrets")
        << QByteArray(head + "Proxy-Authorization: Basic c2VjcmV0\r\nAuthorization: Basic x\r\n\r\n")
        << QByteArray(ours + "Authorization: Basic x\r\n\r\n");
    QTest::newRow("length") << QByteArray(head + "Content-Length: 3, 3\r\nConnection: Content-Length\r\n\r\n")
                            << QByteArray(ours + "Content-Length: 3\r\n\r\n");
    QTest::newRow("no length") << QByteArray(head + "Content-Length: 0\r\n\r\n")
                               << QByteArray(ours + "Content-Length: 0\r\n\r\n");
    QTest::newRow("chunked") << QByteArray(head + "Transfer-Encoding: Chunked\r\n\r\n")
                             << QByteArray(ours + "Transfer-Encoding: chunked\r\n\r\n");
    QTest::newRow("expect") << QByteArray(head + "Expect: 100-continue\r\n\r\n")
                            << QByteArray(ours + "Expect: 100-continue\r\n\r\n");
    QTest::newRow("expect of HTTP/1.0")
        << QByteArray("GET http://h:81/x HTTP/1.0\r\nExpect: 100-continue\r\nA: b\r\n\r\n")
        << QByteArray(ours + "A: b\r\n\r\n");
    QTest::newRow("upgrade")
        << QByteArray(head + "Connection: keep-alive, Upgrade\r\nUpgrade: websocket\r\nX: y\r\n\r\n")
        << QByteArray(ours + "X: y\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    QTest::newRow("h2c") << QByteArray(head + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                                              "HTTP2-Settings: AAMAAABk\r\n\r\n")
                         << QByteArray(ours + "\r\n");
    QTest::newRow("max forwards of GET")
        << QByteArray(head + "Max-Forwards: 3\r\n\r\n") << QByteArray(ours + "\r\n");
}

void TestHttpRewrite::passesARequestOn()
{
    QFETCH(const QByteArray, given);
    const RequestHead head = requestOf(given);
    const std::optional<BodyFraming> framing = requestFraming(head);
    QVERIFY(framing);
    QTEST(forwardedRequest(head, "/x", "h:81", *framing), "expected");
}

void TestHttpRewrite::passesAnAnswerOn_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<int>("kind");
    QTest::addColumn<Persistence>("persistence");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("plain") << QByteArray("HTTP/1.0 200 Fine\r\nServer: x\r\nContent-Length: 3\r\n\r\n")
                           << int(Kind::Length) << Persistence::Unsaid
                           << QByteArray("HTTP/1.1 200 Fine\r\nServer: x\r\nContent-Length: 3\r\n\r\n");
    QTest::newRow("hop by hop")
        << QByteArray("HTTP/1.1 200\r\nConnection: close, X-A\r\nX-A: 1\r\nKeep-Alive: 1\r\nX-B: 2\r\n"
                      "Proxy-Authenticate: Basic\r\nTransfer-Encoding: chunked\r\n\r\n")
        << int(Kind::Chunked) << Persistence::Close
        << QByteArray("HTTP/1.1 200 \r\nX-B: 2\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
    QTest::newRow("HTTP/1.0 client") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                                     << int(Kind::UntilClose) << Persistence::Close
                                     << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
    QTest::newRow("kept for HTTP/1.0")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n") << int(Kind::Length)
        << Persistence::KeepAlive
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: keep-alive\r\n\r\n");
    QTest::newRow("304") << QByteArray("HTTP/1.1 304 Not Modified\r\nContent-Length: 3\r\n\r\n")
                         << int(Kind::None) << Persistence::Unsaid
                         << QByteArray("HTTP/1.1 304 Not Modified\r\nContent-Length: 3\r\n\r\n");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No\r\nContent-Length: 3\r\n\r\n") << int(Kind::None)
                         << Persistence::Unsaid << QByteArray("HTTP/1.1 204 No\r\n\r\n");
    QTest::newRow("folded") << QByteArray("HTTP/1.1 204 No\r\nA: b\r\n c\r\n\r\n") << int(Kind::None)
                            << Persistence::Unsaid << QByteArray("HTTP/1.1 204 No\r\nA: b c\r\n\r\n");
    QTest::newRow("cookies") << QByteArray("HTTP/1.1 204 No\r\nSet-Cookie: a\r\nSet-Cookie: b\r\n\r\n")
                             << int(Kind::None) << Persistence::Unsaid
                             << QByteArray("HTTP/1.1 204 No\r\nSet-Cookie: a\r\nSet-Cookie: b\r\n\r\n");
}

void TestHttpRewrite::passesAnAnswerOn()
{
    QFETCH(const QByteArray, given);
    QFETCH(const int, kind);
    QFETCH(const Persistence, persistence);
    QTEST(forwardedAnswer(answerOf(given), {{Kind(kind), 3}, persistence}), "expected");
}

void TestHttpRewrite::passesInterimAnswersOn()
{
    QCOMPARE(forwardedInterim(answerOf("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\nConnection: x\r\n\r\n")),
             "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
    QCOMPARE(forwardedInterim(answerOf("HTTP/1.1 100 Continue\r\nContent-Length: 5\r\n\r\n")),
             "HTTP/1.1 100 Continue\r\n\r\n");
    QCOMPARE(
        forwardedInterim(answerOf("HTTP/1.1 101 Go\r\nUpgrade: websocket\r\nConnection: upgrade\r\n"
                                  "Sec-WebSocket-Accept: x\r\n\r\n")),
        "HTTP/1.1 101 Go\r\nSec-WebSocket-Accept: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
}

void TestHttpRewrite::findsTheUpgrade_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("upgrade");

    const QByteArray head = "GET http://h/ HTTP/1.1\r\nHost: h\r\n";
    QTest::newRow("websocket") << QByteArray(head + "Connection: upgrade\r\nUpgrade: websocket\r\n\r\n")
                               << QByteArray("websocket");
    QTest::newRow("two") << QByteArray(head + "Connection: Upgrade\r\nUpgrade: a/1, b\r\n\r\n")
                         << QByteArray("a/1, b");
    QTest::newRow("not named") << QByteArray(head + "Upgrade: websocket\r\n\r\n") << QByteArray();
    QTest::newRow("nothing") << QByteArray(head + "Connection: upgrade\r\n\r\n") << QByteArray();
    QTest::newRow("h2c") << QByteArray(head + "Connection: upgrade\r\nUpgrade: a, H2C\r\n\r\n")
                         << QByteArray();
    QTest::newRow("HTTP/1.0")
        << QByteArray("GET http://h/ HTTP/1.0\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n")
        << QByteArray();
}

void TestHttpRewrite::findsTheUpgrade()
{
    QFETCH(const QByteArray, request);
    QTEST(wantedUpgrade(requestOf(request)), "upgrade");
}

void TestHttpRewrite::knowsWhoGoesOn_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("goesOn");

    const QByteArray later = "GET http://h/ HTTP/1.1\r\nHost: h\r\n";
    const QByteArray first = "GET http://h/ HTTP/1.0\r\n";
    QTest::newRow("1.1") << QByteArray(later + "\r\n") << true;
    QTest::newRow("1.1, close") << QByteArray(later + "Connection: a, Close\r\n\r\n") << false;
    QTest::newRow("1.1, close to the proxy")
        << QByteArray(later + "Proxy-Connection: close\r\n\r\n") << false;
    QTest::newRow("1.0") << QByteArray(first + "\r\n") << false;
    QTest::newRow("1.0, keep-alive") << QByteArray(first + "Connection: Keep-Alive\r\n\r\n") << true;
    QTest::newRow("1.0, keep-alive to the proxy")
        << QByteArray(first + "Proxy-Connection: keep-alive\r\n\r\n") << true;
    QTest::newRow("1.0, both") << QByteArray(first + "Connection: keep-alive, close\r\n\r\n") << false;
}

void TestHttpRewrite::knowsWhoGoesOn()
{
    QFETCH(const QByteArray, request);
    QTEST(wantsToGoOn(requestOf(request)), "goesOn");
}

void TestHttpRewrite::countsForwards()
{
    const RequestHead head = requestOf("OPTIONS http://h/ HTTP/1.1\r\nHost: h\r\nMax-Forwards: 3\r\n\r\n");
    QCOMPARE(maxForwards(head), 3);
    QCOMPARE(forwardedRequest(head, "/", "h", {}),
             "OPTIONS / HTTP/1.1\r\nHost: h\r\nMax-Forwards: 2\r\n\r\n");
    QVERIFY(!maxForwards(requestOf("OPTIONS * HTTP/1.1\r\nHost: h\r\nMax-Forwards: x\r\n\r\n")));
    QVERIFY(!maxForwards(requestOf("GET http://h/ HTTP/1.1\r\nHost: h\r\nMax-Forwards: 1\r\n\r\n")));
}

ROOKERY_TEST(TestHttpRewrite)
#include "tst_http_rewrite.moc"
