// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/http_response.h"
#include "core/gateway/upgrade_guard.h"
#include "core/http/request_head.h"
#include "support/room_test.h"

#include <QStringBuilder>
#include <QTest>

using namespace rookery;

class TestUpgradeGuard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admits_data();
    void admits();
    void ignoresThePskWhereNoneIsSet();
    void answersAreWholeResponses();
};

namespace {

using Lines = QList<QByteArray>;

const Lines Good = {"GET /ws HTTP/1.1",
                    "Host: example.com",
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                    "Sec-WebSocket-Protocol: penguin-v7",
                    "X-Penguin-PSK: hunter2"};

/// The good request with the line of that name (or the request line: index 0) replaced; an empty one is left
/// out.
Lines with(qsizetype index, const QByteArray &line)
{
    Lines lines = Good;
    lines[index] = line;
    lines.removeAll(QByteArray());
    return lines;
}

bool judged(const Lines &lines, const QByteArray &psk)
{
    http::RequestHeadReader reader;
    if (reader.read(QByteArray(lines.join("\r\n") + "\r\n\r\n")) != http::RequestHeadReader::Status::Complete)
        qFatal("the test's request is malformed");
    return UpgradeGuard("/ws", psk).admits(reader.head());
}

} // namespace

void TestUpgradeGuard::admits_data()
{
    QTest::addColumn<Lines>("lines");
    QTest::addColumn<bool>("expected");

    QTest::newRow("good") << Good << true;
    QTest::newRow("query") << with(0, "GET /ws?a=b HTTP/1.1") << true;
    QTest::newRow("longer path") << with(0, "GET /ws/ HTTP/1.1") << false;
    QTest::newRow("shorter path") << with(0, "GET /w HTTP/1.1") << false;
    QTest::newRow("case of the path") << with(0, "GET /WS HTTP/1.1") << false;
    QTest::newRow("absolute target") << with(0, "GET http://example.com/ws HTTP/1.1") << true;
    QTest::newRow("absolute target, longer path") << with(0, "GET http://example.com/ws/x HTTP/1.1") << false;
    QTest::newRow("POST") << with(0, "POST /ws HTTP/1.1") << false;
    QTest::newRow("HEAD") << with(0, "HEAD /ws HTTP/1.1") << false;
    QTest::newRow("HTTP/1.0") << with(0, "GET /ws HTTP/1.0") << false;
    QTest::newRow("no upgrade") << with(2, "") << false;
    QTest::newRow("other upgrade") << with(2, "Upgrade: h2c") << false;
    QTest::newRow("upgrade in capitals") << with(2, "UPGRADE: WebSocket") << true;
    QTest::newRow("no connection") << with(3, "") << false;
    QTest::newRow("connection list") << with(3, "Connection: keep-alive, upgrade") << true;
    QTest::newRow("connection lookalike") << with(3, "Connection: upgrades") << false;
    QTest::newRow("no version") << with(4, "") << false;
    QTest::newRow("version 8") << with(4, "Sec-WebSocket-Version: 8") << false;
    QTest::newRow("two versions") << with(4, "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Version: 13")
                                  << false;
    QTest::newRow("no key") << with(5, "") << false;
    QTest::newRow("short key") << with(5, "Sec-WebSocket-Key: dGhlIHNhbXBsZQ==") << false;
    QTest::newRow("not base64") << with(5, "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub2$jZQ==") << false;
    QTest::newRow("two keys") << with(5, Good[5] + "\r\n" + Good[5]) << false;
    QTest::newRow("no subprotocol") << with(6, "") << false;
    QTest::newRow("other subprotocol") << with(6, "Sec-WebSocket-Protocol: penguin-v6") << false;
    QTest::newRow("case of the subprotocol") << with(6, "Sec-WebSocket-Protocol: Penguin-V7") << false;
    QTest::newRow("one of two") << with(6, "Sec-WebSocket-Protocol: chat,penguin-v7") << true;
    QTest::newRow("second line") << with(6,
                                         "Sec-WebSocket-Protocol: chat\r\nSec-WebSocket-Protocol: penguin-v7")
                                 << true;
    QTest::newRow("no key for us") << with(7, "") << false;
    QTest::newRow("empty psk") << with(7, "X-Penguin-PSK:") << false;
    QTest::newRow("wrong psk") << with(7, "X-Penguin-PSK: hunter3") << false;
    QTest::newRow("psk too long") << with(7, "X-Penguin-PSK: hunter22") << false;
    QTest::newRow("psk too short") << with(7, "X-Penguin-PSK: hunter") << false;
    QTest::newRow("two psks") << with(7, "X-Penguin-PSK: hunter2\r\nX-Penguin-PSK: hunter2") << false;
    QTest::newRow("body") << Lines(Good + Lines{"Content-Length: 4"}) << false;
    QTest::newRow("chunked body") << Lines(Good + Lines{"Transfer-Encoding: chunked"}) << false;
}

void TestUpgradeGuard::admits()
{
    QFETCH(const Lines, lines);
    QFETCH(const bool, expected);
    QCOMPARE(judged(lines, "hunter2"), expected);
}

void TestUpgradeGuard::ignoresThePskWhereNoneIsSet()
{
    QVERIFY(judged(Good, {}));
    QVERIFY(judged(with(7, ""), {}));
    QVERIFY(!judged(with(6, ""), {}));
}

void TestUpgradeGuard::answersAreWholeResponses()
{
    const QByteArray full = HttpResponse::notFound("Not found", false);
    const QByteArray expected = "HTTP/1.1 404 Not Found\r\n"
                                "Content-Type: text/plain; charset=utf-8\r\n"
                                "Content-Length: 9\r\n"
                                "Connection: close\r\n"
                                "\r\n"
                                "Not found";
    QCOMPARE(full, expected);
    QCOMPARE(HttpResponse::notFound("Not found", true) + "Not found", expected);
    QVERIFY(HttpResponse::badRequest().startsWith("HTTP/1.1 400 Bad Request\r\n"));
}

ROOKERY_TEST(TestUpgradeGuard)
#include "tst_upgrade_guard.moc"
