// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/backend_heads.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// What a web site behind a gateway is asked, and what its visitors are told.
class TestBackendHeads final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void tellsWhoAsks();
    void answers_data();
    void answers();
    void refusedRequests();
};

namespace {

const UpgradeGuard Guard("/ws", "sesame");

/// Lines with CRLF and an empty one behind them.
QByteArray text(const QList<QByteArray> &lines)
{
    return lines.join("\r\n") + "\r\n\r\n";
}

http::RequestHead requestHead(const QByteArray &bytes)
{
    http::RequestHeadReader reader;
    return reader.read(bytes) == http::RequestHeadReader::Status::Complete ? reader.head()
                                                                           : http::RequestHead();
}

} // namespace

void TestBackendHeads::requests_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *name, const QList<QByteArray> &from, const QList<QByteArray> &to) {
        QTest::newRow(name) << text(from) << text(to);
    };
    row("as it came", {"GET /a?b=c HTTP/1.1", "hOST: h", "X-A:  1", "x-a: 2"},
        {"GET /a?b=c HTTP/1.1", "hOST: h", "X-A: 1", "x-a: 2"});
    row("HTTP/1.0", {"GET / HTTP/1.0", "Connection: Keep-Alive"},
        {"GET / HTTP/1.0", "Connection: Keep-Alive"});
    row("HTTP/1.0 without a host", {"GET / HTTP/1.0"}, {"GET / HTTP/1.0"});
    row("a later minor version", {"GET / HTTP/1.7", "Host: h"}, {"GET / HTTP/1.1", "Host: h"});
    row("the key", {"GET /ws HTTP/1.1", "Host: h", "x-PENGUIN-psk: sesame", "A: b"},
        {"GET /ws HTTP/1.1", "Host: h", "A: b"});
    row("no key", {"GET /ws HTTP/1.1", "Host: h", "X-Penguin-PSK: sesam", "x-penguin-psk: sesame "},
        {"GET /ws HTTP/1.1", "Host: h", "X-Penguin-PSK: sesam"});
    const QByteArray session = QByteArray(64, 'a') + " 1 4711";
    row("what proves a session", {"GET /ws HTTP/1.1", "Host: h", "X-Rookery-Session: " + session},
        {"GET /ws HTTP/1.1", "Host: h"});
    row("what proves none", {"GET /ws HTTP/1.1", "Host: h", "X-Rookery-Session: b"},
        {"GET /ws HTTP/1.1", "Host: h", "X-Rookery-Session: b"});
    row("of one connection",
        {"GET / HTTP/1.1", "Host: h", "Connection: close, X-Own", "X-Own: 1", "Keep-Alive: 5", "TE: trailers",
         "Proxy-Connection: keep-alive", "Proxy-Authorization: Basic eA=="},
        {"GET / HTTP/1.1", "Host: h", "Connection: close"});
    row("an upgrade",
        {"GET / HTTP/1.1", "Host: h", "Upgrade: websocket", "Connection: keep-alive, Upgrade, X"},
        {"GET / HTTP/1.1", "Host: h", "Upgrade: websocket", "Connection: keep-alive, Upgrade"});
    row("no upgrade to HTTP/2",
        {"GET / HTTP/1.1", "Host: h", "Upgrade: h2c", "Connection: Upgrade, HTTP2-Settings",
         "HTTP2-Settings: x"},
        {"GET / HTTP/1.1", "Host: h"});
    row("an upgrade that Connection does not name", {"GET / HTTP/1.1", "Host: h", "Upgrade: websocket"},
        {"GET / HTTP/1.1", "Host: h"});
    row("absolute form", {"GET http://other:81/a?b HTTP/1.1", "A: b", "Host: h"},
        {"GET /a?b HTTP/1.1", "Host: other:81", "A: b"});
    row("absolute form without a path", {"GET http://other?b HTTP/1.1", "Host: h"},
        {"GET /?b HTTP/1.1", "Host: other"});
    row("all of a server", {"OPTIONS * HTTP/1.1", "Host: h"}, {"OPTIONS * HTTP/1.1", "Host: h"});
    row("the same length twice", {"POST / HTTP/1.1", "Host: h", "Content-Length: 5, 5", "Content-Length: 5"},
        {"POST / HTTP/1.1", "Host: h", "Content-Length: 5"});
    row("what cannot be named away",
        {"POST / HTTP/1.1", "Host: h", "Content-Length: 5", "Connection: Content-Length, Host"},
        {"POST / HTTP/1.1", "Host: h", "Content-Length: 5"});
    row("forwarding headers of others", {"GET / HTTP/1.1", "Host: h", "X-Forwarded-For: 1.2.3.4"},
        {"GET / HTTP/1.1", "Host: h", "X-Forwarded-For: 1.2.3.4"});
}

void TestBackendHeads::requests()
{
    QFETCH(const QByteArray, from);
    const auto address = BackendAddress::fromText(u"http://site"_s);
    QTEST(BackendHeads::request(requestHead(from), *address, {}, Guard), "to");
}

void TestBackendHeads::tellsWhoAsks()
{
    const auto address = BackendAddress::fromText(u"http://site/base"_s);
    const QByteArray from =
        text({"GET /a HTTP/1.1", "Host: h:1", "X-Forwarded-For: 1.2.3.4", "X-Forwarded-For: 5.6.7.8",
              "X-Forwarded-Proto: https", "X-Forwarded-Host: evil", "A: b"});
    QCOMPARE(
        BackendHeads::request(requestHead(from), *address, BackendHeads::Visitor{"2001:db8::7", false},
                              Guard),
        text({"GET /base/a HTTP/1.1", "Host: h:1", "A: b", "X-Forwarded-For: 1.2.3.4, 5.6.7.8, 2001:db8::7",
              "X-Forwarded-Proto: http", "X-Forwarded-Host: h:1"}));
    QVERIFY(BackendHeads::request(requestHead(from), *address, BackendHeads::Visitor{"::1", true}, Guard)
                .contains("X-Forwarded-Proto: https\r\n"));
}

void TestBackendHeads::answers_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *name, const QList<QByteArray> &from, const QList<QByteArray> &to) {
        QTest::newRow(name) << text(from) << text(to);
    };
    row("as it came",
        {"HTTP/1.1 200 Fine", "server: x", "Connection: keep-alive", "ETag: \"1\"", "Content-Length: 5"},
        {"HTTP/1.1 200 Fine", "server: x", "Connection: keep-alive", "ETag: \"1\"", "Content-Length: 5"});
    row("of one connection",
        {"HTTP/1.1 200 OK", "Keep-Alive: timeout=5", "Connection: close, X-Own", "X-Own: 1", "Upgrade: h2"},
        {"HTTP/1.1 200 OK", "Connection: close"});
    row("an upgrade", {"HTTP/1.1 101 Switching", "Upgrade: websocket", "Connection: upgrade"},
        {"HTTP/1.1 101 Switching", "Upgrade: websocket", "Connection: upgrade"});
    row("an upgrade that is wanted",
        {"HTTP/1.1 426 Upgrade Required", "Upgrade: websocket", "Connection: Upgrade"},
        {"HTTP/1.1 426 Upgrade Required", "Upgrade: websocket", "Connection: Upgrade"});
    row("HTTP/1.0", {"HTTP/1.0 404 Not Found"}, {"HTTP/1.0 404 Not Found"});
    row("chunks", {"HTTP/1.1 200 OK", "Transfer-Encoding: chunked"},
        {"HTTP/1.1 200 OK", "Transfer-Encoding: chunked"});
}

void TestBackendHeads::answers()
{
    QFETCH(const QByteArray, from);
    http::AnswerHead head;
    qsizetype scanned = 0;
    QCOMPARE(http::readEachAnswerHead(from, scanned, head), http::HeadState::Complete);
    QTEST(BackendHeads::answer(head, {}), "to");
}

void TestBackendHeads::refusedRequests()
{
    QVERIFY(BackendHeads::refusedRequest("GET / HTTP/1.1\r\nEvil: 1\r\n").startsWith("GET / HTTP/1.1\r\n"));
    QVERIFY(!BackendHeads::refusedRequest("GET / HTTP/1.1\r\nEvil: 1\r\n").contains("Host"));
    QVERIFY(BackendHeads::refusedRequest("GET /evil HTTP/2.0\r\nEvil: 1\r\n")
                .startsWith("GET / HTTP/2.0\r\nHost"));
    for (const QByteArray &odd :
         {QByteArray("PRI * HTTP/2.0\r\n"), QByteArray("HTTP/2.0"), QByteArray("\r\n"), QByteArray()})
        QVERIFY(BackendHeads::refusedRequest(odd).startsWith("GET / HTTP/1.1\r\nConnection"));
}

ROOKERY_TEST(TestBackendHeads)
#include "tst_backend_heads.moc"
