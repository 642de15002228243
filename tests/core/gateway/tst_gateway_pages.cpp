// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway.h"
#include "rookery_version.h"
#include "support/gateway_client.h"
#include "support/room_test.h"
#include "support/test_certificates.h"

#include <QDir>
#include <QFile>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

/// Pages that a gateway has itself: for whoever watches over it, and an authority's challenges.
class TestGatewayPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void tellsHealthAndVersion_data() { addKinds(); }
    void tellsHealthAndVersion();
    void hidesThem_data() { addKinds(); }
    void hidesThem();
    void showsChallenges_data() { addKinds(); }
    void showsChallenges();
    void showsChallengesBesideTls();
    void answersManyQuestions();

private:
    static void addKinds();
    [[nodiscard]] GatewayConfig config() const;
    void start(const GatewayConfig &config);
    [[nodiscard]] QByteArray answerTo(const QByteArray &line, const QByteArray &more = {}) const;
    [[nodiscard]] QByteArray answerOverTls(const QByteArray &line) const;

    QTemporaryDir m_webroot;
    std::unique_ptr<TestCertificates> m_certificates;
    std::unique_ptr<Gateway> m_gateway;
};

namespace {

const QByteArray Challenge = "/.well-known/acme-challenge/ab";
const QByteArray Upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                           "Sec-WebSocket-Protocol: penguin-v7\r\n";

bool isPage(const QByteArray &answer, const QByteArray &body)
{
    return answer.startsWith("HTTP/1.1 200 OK\r\n") && answer.endsWith(QByteArray("\r\n\r\n" + body));
}

} // namespace

void TestGatewayPages::addKinds()
{
    QTest::addColumn<WebSocketKind>("kind");
    QTest::newRow("native") << WebSocketKind::Native;
    QTest::newRow("qt") << WebSocketKind::Qt;
}

void TestGatewayPages::initTestCase()
{
    m_certificates = std::make_unique<TestCertificates>();
    QVERIFY2(m_certificates->isValid(), qPrintable(m_certificates->log()));
    QVERIFY(QDir(m_webroot.path()).mkpath(u".well-known/acme-challenge"_s));
    QFile file(m_webroot.filePath(u".well-known/acme-challenge/ab"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("ab.thumbprint") > 0);
}

GatewayConfig TestGatewayPages::config() const
{
    GatewayConfig config = loopbackGateway();
    config.acmeWebroot = m_webroot.path();
    return config;
}

void TestGatewayPages::start(const GatewayConfig &config)
{
    m_gateway = std::make_unique<Gateway>(config);
    const auto started = m_gateway->start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().sentence()));
}

QByteArray TestGatewayPages::answerTo(const QByteArray &line, const QByteArray &more) const
{
    QTcpSocket socket;
    const auto where = m_gateway->listening().constFirst();
    socket.connectToHost(where.address, where.port);
    socket.write(line + " HTTP/1.1\r\nHost: h\r\n" + more + "\r\n");
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }))
        return "the connection was not closed: " + socket.readAll();
    return socket.readAll();
}

QByteArray TestGatewayPages::answerOverTls(const QByteArray &line) const
{
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    const auto where = m_gateway->listening().constFirst();
    socket.connectToHostEncrypted(where.address.toString(), where.port);
    socket.write(line + " HTTP/1.1\r\nHost: h\r\n\r\n");
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }))
        return "the connection was not closed";
    return socket.readAll();
}

void TestGatewayPages::tellsHealthAndVersion()
{
    QFETCH(const WebSocketKind, kind);
    GatewayConfig config = loopbackGateway();
    config.webSocket = kind;
    start(config);
    QVERIFY(isPage(answerTo("GET /health"), "OK"));
    QVERIFY(isPage(answerTo("POST /health?x=1"), "OK"));
    QVERIFY(isPage(answerTo("GET /version"), ROOKERY_VERSION));
    QVERIFY(isPage(answerTo("HEAD /version"), {}));
    QVERIFY(answerTo("GET /healthy").startsWith("HTTP/1.1 404 "));
    QVERIFY(answerTo("GET /health/").startsWith("HTTP/1.1 404 "));
    QCOMPARE(m_gateway->counters().refusedUpgrades, 2ULL);
}

void TestGatewayPages::hidesThem()
{
    QFETCH(const WebSocketKind, kind);
    GatewayConfig config = loopbackGateway();
    config.webSocket = kind;
    config.hidesItself = true;
    start(config);
    const QByteArray missing = answerTo("GET /nothing");
    QVERIFY(missing.startsWith("HTTP/1.1 404 "));
    QCOMPARE(answerTo("GET /health"), missing);
    QCOMPARE(answerTo("GET /version"), missing);
}

void TestGatewayPages::showsChallenges()
{
    QFETCH(const WebSocketKind, kind);
    GatewayConfig changed = config();
    changed.webSocket = kind;
    start(changed);
    QVERIFY(isPage(answerTo("GET " + Challenge), "ab.thumbprint"));
    QVERIFY(isPage(answerTo("HEAD " + Challenge), {}));
    const QByteArray missing = answerTo("GET /nothing");
    QCOMPARE(answerTo("GET " + Challenge + "c"), missing);
    QCOMPARE(answerTo("POST " + Challenge), missing);
}

void TestGatewayPages::showsChallengesBesideTls()
{
    GatewayConfig changed = config();
    changed.tlsCertFile = m_certificates->good().certFile;
    changed.tlsKeyFile = m_certificates->good().keyFile;
    start(changed);
    QVERIFY(isPage(answerOverTls("GET " + Challenge), "ab.thumbprint"));
    QVERIFY(isPage(answerTo("GET " + Challenge), "ab.thumbprint"));
    QVERIFY(answerTo("GET /").startsWith("HTTP/1.1 404 "));
    // A tunnel, and its key, go over TLS only.
    QVERIFY(answerTo("GET /ws", Upgrade).startsWith("HTTP/1.1 404 "));
    QVERIFY(connectTo(urlOf(*m_gateway, u"wss"_s)));

    changed.acmeWebroot.clear();
    start(changed);
    QCOMPARE(answerTo("GET " + Challenge), QByteArray());
}

void TestGatewayPages::answersManyQuestions()
{
    start(config());
    const auto where = m_gateway->listening().constFirst();
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 50; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(where.address, where.port);
        sockets.back()->write("GET " + Challenge + " HTTP/1.1\r\nHost: h\r\n\r\n");
        // Some do not wait for it.
        if (i % 3 == 0) {
            QVERIFY(sockets.back()->waitForBytesWritten());
            sockets.back()->abort();
        }
    }
    for (int i = 0; i < 50; ++i) {
        if (i % 3 == 0)
            continue;
        QTRY_COMPARE(sockets[size_t(i)]->state(), QAbstractSocket::UnconnectedState);
        QVERIFY(isPage(sockets[size_t(i)]->readAll(), "ab.thumbprint"));
    }
}

ROOKERY_TEST(TestGatewayPages)
#include "tst_gateway_pages.moc"
