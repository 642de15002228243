// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway.h"
#include "core/http/request_head.h"
#include "support/gateway_client.h"
#include "support/room_test.h"

#include <QElapsedTimer>
#include <QStringBuilder>
#include <QTest>
#include <QTimer>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

/// What a gateway says to whoever is no client of it (docs/protocol.md §1.3): the same over both kinds of
/// WebSocket.
class TestGatewayRefusals final : public QObject
{
    Q_OBJECT

public:
    explicit TestGatewayRefusals(WebSocketKind kind) : m_kind(kind) {}

private Q_SLOTS:
    void initTestCase();
    void looksLikeAnyMissingPage_data();
    void looksLikeAnyMissingPage();
    void givesHeadNoBody();
    void answersNonsenseAlike_data();
    void answersNonsenseAlike();
    void cutsWhoIsTooSlow();
    void countsRefusals();
    void letsTheRightKeyIn();
    void letsOddRequestsIn_data();
    void letsOddRequestsIn();

private:
    [[nodiscard]] QByteArray answerTo(const QByteArray &request) const;

    WebSocketKind m_kind;
    std::unique_ptr<Gateway> m_gateway;
    QByteArray m_missingPage;
};

namespace {

const QByteArray Upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
const QByteArray Penguin = "Sec-WebSocket-Protocol: penguin-v7\r\n";
const QByteArray Psk = "X-Penguin-PSK: hunter2\r\n";

QByteArray request(const QByteArray &line, const QByteArray &headers = {})
{
    return line + "\r\nHost: h\r\n" + headers + "\r\n";
}

} // namespace

void TestGatewayRefusals::initTestCase()
{
    GatewayConfig config = loopbackGateway();
    config.webSocket = m_kind;
    config.psk = "hunter2";
    config.notFoundBody = "There is no such page.";
    config.handshakeTimeout = 1s;
    m_gateway = std::make_unique<Gateway>(config);
    QVERIFY(m_gateway->start());
    m_missingPage = answerTo(request("GET /nothing HTTP/1.1"));
    QVERIFY2(m_missingPage.startsWith("HTTP/1.1 404 Not Found\r\n"), m_missingPage.constData());
    QVERIFY(m_missingPage.endsWith("\r\n\r\nThere is no such page."));
}

QByteArray TestGatewayRefusals::answerTo(const QByteArray &bytes) const
{
    QTcpSocket socket;
    const auto where = m_gateway->listening().constFirst();
    socket.connectToHost(where.address, where.port);
    socket.write(bytes);
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }))
        return "the connection was not closed";
    return socket.readAll();
}

void TestGatewayRefusals::looksLikeAnyMissingPage_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("wrong path") << request("GET /wss HTTP/1.1", Upgrade + Penguin + Psk);
    QTest::newRow("no key") << request("GET /ws HTTP/1.1", Upgrade + Penguin);
    QTest::newRow("wrong key") << request("GET /ws HTTP/1.1",
                                          Upgrade + Penguin + "X-Penguin-PSK: hunter3\r\n");
    QTest::newRow("no subprotocol") << request("GET /ws HTTP/1.1", Upgrade + Psk);
    QTest::newRow("other version") << request("GET /ws HTTP/1.1",
                                              Upgrade + "Sec-WebSocket-Protocol: penguin-v6\r\n" + Psk);
    QTest::newRow("no upgrade") << request("GET /ws HTTP/1.1", Penguin + Psk);
    QTest::newRow("HTTP/1.0") << request("GET /ws HTTP/1.0", Upgrade + Penguin + Psk);
    QTest::newRow("body") << request("POST /ws HTTP/1.1", "Content-Length: 5\r\n") + "12345";
    QTest::newRow("too eager") << request("GET /ws HTTP/1.1", Upgrade + Penguin + Psk) + "x";
    QTest::newRow("front page") << request("GET / HTTP/1.1");
    QTest::newRow("other method") << request("DELETE /ws HTTP/1.1");
}

void TestGatewayRefusals::looksLikeAnyMissingPage()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(answerTo(bytes), m_missingPage);
}

void TestGatewayRefusals::givesHeadNoBody()
{
    QCOMPARE(answerTo(request("HEAD /ws HTTP/1.1")) + "There is no such page.", m_missingPage);
}

void TestGatewayRefusals::answersNonsenseAlike_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("not HTTP") << QByteArray("\x16\x03\x01\x02");
    QTest::newRow("bare LF") << QByteArray("GET /ws HTTP/1.1\nHost: h\n\n");
    QTest::newRow("no host") << QByteArray("GET /ws HTTP/1.1\r\n" + Upgrade + Penguin + Psk + "\r\n");
    QTest::newRow("endless line") << QByteArray(http::RequestHeadReader::MaxSize + 1000, 'a');
    QTest::newRow("endless headers") << request(
        "GET /ws HTTP/1.1", Upgrade + Penguin + Psk + "A: " + QByteArray(100 * 1024, 'a') + "\r\n");
    QTest::newRow("two lengths") << request(
        "GET /ws HTTP/1.1", Upgrade + Penguin + Psk + "Content-Length: 0\r\nContent-Length: 1\r\n");
    QTest::newRow("length and chunks")
        << request("POST /ws HTTP/1.1", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n");
    QTest::newRow("folded") << request("GET /ws HTTP/1.1", Upgrade + Penguin + Psk + "A: b\r\n c\r\n");
    QTest::newRow("too many headers") << request("GET /ws HTTP/1.1", QByteArray("A: b\r\n").repeated(200));
}

void TestGatewayRefusals::answersNonsenseAlike()
{
    QFETCH(const QByteArray, bytes);
    const QByteArray answer = answerTo(bytes);
    QVERIFY2(answer.startsWith("HTTP/1.1 400 Bad Request\r\n"), answer.constData());
    QCOMPARE(answer, answerTo("nonsense\r\n"));
}

void TestGatewayRefusals::cutsWhoIsTooSlow()
{
    QTcpSocket socket;
    const auto where = m_gateway->listening().constFirst();
    socket.connectToHost(where.address, where.port);
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    QElapsedTimer timer;
    timer.start();
    socket.write("GET /ws HTTP/1.1\r\n");
    // A byte now and then must not buy more time.
    QTimer drip;
    connect(&drip, &QTimer::timeout, &socket, [&] { socket.write("a"); });
    drip.start(100);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(timer.elapsed() >= 900);
    QCOMPARE(socket.readAll(), QByteArray());
}

void TestGatewayRefusals::countsRefusals()
{
    const auto before = m_gateway->counters();
    QCOMPARE(answerTo(request("GET /ws HTTP/1.1")), m_missingPage);
    QTRY_COMPARE(m_gateway->counters().refusedUpgrades, before.refusedUpgrades + 1);
    QCOMPARE(m_gateway->counters().sessionsTotal, before.sessionsTotal);
}

void TestGatewayRefusals::letsTheRightKeyIn()
{
    QVERIFY(!connectTo(urlOf(*m_gateway)));
    QVERIFY(!connectTo(urlOf(*m_gateway), "hunter"));
    QVERIFY(connectTo(urlOf(*m_gateway), "hunter2"));
}

/// Odd, but as RFC 9110 and RFC 9112 allow it.
void TestGatewayRefusals::letsOddRequestsIn_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("plain") << request("GET /ws HTTP/1.1", Upgrade + Penguin + Psk);
    QTest::newRow("empty lines first") << "\r\n\r\n" + request("GET /ws HTTP/1.1", Upgrade + Penguin + Psk);
    QTest::newRow("absolute form") << request("GET http://h/ws HTTP/1.1", Upgrade + Penguin + Psk);
    QTest::newRow("absolute form with a query")
        << request("GET ws://[::1]:8080/ws?x=/y HTTP/1.1", Upgrade + Penguin + Psk);
    QTest::newRow("later minor version") << request("GET /ws HTTP/1.2", Upgrade + Penguin + Psk);
    QTest::newRow("no body, said twice") << request(
        "GET /ws HTTP/1.1", Upgrade + Penguin + Psk + "Content-Length: 0\r\nContent-Length: 0\r\n");
    QTest::newRow("Connection twice")
        << request("GET /ws HTTP/1.1", "Connection: keep-alive\r\n" + Upgrade + Penguin + Psk);
    QTest::newRow("lists") << request(
        "GET /ws HTTP/1.1", Psk +
                                "Upgrade: h2c\r\nupgrade:\tWebSocket\r\nConnection: close , UPGRADE,\r\n"
                                "Sec-WebSocket-Version:13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                "Sec-WebSocket-Protocol: chat\r\nSec-WebSocket-Protocol: , penguin-v7\r\n");
}

void TestGatewayRefusals::letsOddRequestsIn()
{
    QFETCH(const QByteArray, bytes);
    QTcpSocket socket;
    const auto where = m_gateway->listening().constFirst();
    socket.connectToHost(where.address, where.port);
    socket.write(bytes);
    QByteArray answer;
    QTRY_VERIFY((answer += socket.readAll()).contains("\r\n\r\n"));
    QVERIFY2(answer.startsWith("HTTP/1.1 101 "), answer.constData());
    QVERIFY(answer.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    QCOMPARE(answer.toLower().count("penguin-v7"), 1);
}

static int run(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    TestGatewayRefusals native(WebSocketKind::Native);
    native.setObjectName(QStringLiteral("native"));
    TestGatewayRefusals qt(WebSocketKind::Qt);
    qt.setObjectName(QStringLiteral("qt"));
    return QTest::qExec(&native, argc, argv) + QTest::qExec(&qt, argc, argv);
}

ROOKERY_TEST_RUN(run)
#include "tst_gateway_refusals.moc"
