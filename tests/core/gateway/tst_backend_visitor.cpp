// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/acme_files.h"
#include "core/gateway/backend_visitor.h"
#include "core/gateway/gateway.h"
#include "support/fake_clock.h"
#include "support/gateway_client.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"
#include "support/scripted_http_server.h"
#include "support/tcp_test_server.h"
#include "support/test_certificates.h"

#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a visitor's connection says and does, as a test decides it.
struct Script
{
    QByteArray says;
    bool breaks = false; ///< behind what it says
    qint64 toWrite = 0;
    QByteArray heard;
};

class ScriptedTransport final : public ByteTransport
{
public:
    explicit ScriptedTransport(Script &script) : m_script(script) {}

    void setListener(Listener *) override {}
    [[nodiscard]] Outcome handshake() override { return Outcome::Ok; }
    [[nodiscard]] Result read(std::span<char> to) override
    {
        const qsizetype n = std::min(qsizetype(to.size()), m_script.says.size());
        std::copy_n(m_script.says.cbegin(), n, to.begin());
        m_script.says.remove(0, n);
        return {n, m_script.breaks ? Outcome::Failed : Outcome::WouldBlock};
    }
    [[nodiscard]] Result write(std::span<const QByteArrayView> slices) override
    {
        m_script.heard += slices.front();
        return {slices.front().size(), Outcome::Ok};
    }
    [[nodiscard]] qint64 bytesToWrite() const override { return m_script.toWrite; }
    void shutdownWrite() override {}
    void abort() override {}
    void leaveThread() override {}
    void enterThread() override {}
    [[nodiscard]] int systemError() const override { return 0; }
    [[nodiscard]] QString errorString() const override { return {}; }

private:
    Script &m_script;
};

/// One visitor without a gateway around it.
class LoneVisitor final
{
public:
    LoneVisitor(const QByteArray &request, const std::function<void(GatewayConfig &)> &change)
        : m_challenges(QString()), m_shared{m_challenges, DescriptorShare(m_budget), {}, {}}
    {
        GatewayConfig config;
        change(config);
        auto made = std::make_shared<GatewayContext>(config);
        if (config.backend->usesTls)
            made->backendTls =
                *TlsContext::client(QSslConfiguration::defaultConfiguration(), TlsContext::Trust::System);
        context = made;
        http::RequestHead none;
        visitor = std::make_unique<BackendVisitor>(
            RequestedConnection(DescriptorLease(), std::make_unique<ScriptedTransport>(script), none, request,
                                u"192.0.2.1:1"_s),
            context, m_shared, clock);
        visitor->start();
    }

    Script script;
    FakeClock clock;
    SharedGatewayContext context;

private:
    DescriptorBudget m_budget{100};
    AcmeFiles m_challenges;
    BackendVisitor::Shared m_shared;

public:
    std::unique_ptr<BackendVisitor> visitor; ///< goes first
};

} // namespace

/// Gateways in front of a web site (docs/protocol.md §8.5, --backend).
class TestBackendVisitor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void seesTheSite();
    void theKeyStaysHere();
    void keepsItsConnection();
    void becomesATunnelLater();
    void pagesOfOursGoFirst();
    void challengesGoFirst();
    void tellsThatTheSiteIsGone();
    void tellsThatTheSiteIsSilent();
    void reachesAUnixSocket();
    void verifiesTls_data();
    void verifiesTls();
    void whoReadsNothingHoldsNothingUp();
    void goesWithTheGateway();
    void aDialThatWasLetGoIsSilent();
    void withoutALimitAnAnswerIsNotCut();
    void theSiteLeavesInTheMiddleOfATunnel();
    void theVisitorLeavesInTheMiddleOfATunnel();

private:
    void start(const QString &site, const std::function<void(GatewayConfig &)> &change = {});
    [[nodiscard]] std::unique_ptr<QTcpSocket> visitor() const;
    [[nodiscard]] QByteArray answerTo(const QByteArray &request) const;

    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<ScriptedHttpServer> m_site;
    std::unique_ptr<Gateway> m_gateway;
    QByteArray m_answer;
};

namespace {

const QByteArray Get = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
const QByteArray Upgrade = "GET /ws HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                           "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                           "Sec-WebSocket-Protocol: penguin-v7\r\n";

QString urlOf(const QTcpServer &server)
{
    return u"http://127.0.0.1:%1"_s.arg(server.serverPort());
}

} // namespace

void TestBackendVisitor::initTestCase()
{
    // The authority of a site that speaks TLS is what OpenSSL takes for the system's.
    static const TestCertificates certificates;
    QVERIFY2(certificates.isValid(), qPrintable(certificates.log()));
}

void TestBackendVisitor::init()
{
    m_gateway.reset();
    m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsite";
    m_server = makeServer();
    m_site = std::make_unique<ScriptedHttpServer>(*m_server, [this](const QByteArray &) { return m_answer; });
}

void TestBackendVisitor::start(const QString &site, const std::function<void(GatewayConfig &)> &change)
{
    GatewayConfig config = loopbackGateway();
    config.psk = "sesame";
    config.backend = *BackendAddress::fromText(site);
    if (change)
        change(config);
    m_gateway = std::make_unique<Gateway>(config);
    const auto started = m_gateway->start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().sentence()));
}

std::unique_ptr<QTcpSocket> TestBackendVisitor::visitor() const
{
    auto socket = std::make_unique<QTcpSocket>();
    const auto where = m_gateway->listening().constFirst();
    socket->connectToHost(where.address, where.port);
    return socket;
}

QByteArray TestBackendVisitor::answerTo(const QByteArray &request) const
{
    const auto socket = visitor();
    socket->write(request);
    QByteArray answer;
    if (!QTest::qWaitFor([&] {
            answer += socket->readAll();
            return answer.contains("\r\n\r\n") || socket->state() == QAbstractSocket::UnconnectedState;
        }))
        return "nothing came";
    return answer;
}

void TestBackendVisitor::seesTheSite()
{
    start(urlOf(*m_server));
    QCOMPARE(answerTo(Get), m_answer);
    QCOMPARE(m_site->head(), Get);
    m_answer = "HTTP/1.1 400 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    QCOMPARE(answerTo("evil\r\n\r\n"), m_answer);
    QVERIFY(!m_site->head().contains("evil"));
}

void TestBackendVisitor::theKeyStaysHere()
{
    start(urlOf(*m_server), [](GatewayConfig &config) { config.addForwardingHeaders = true; });
    // On another path than the tunnel's.
    QByteArray request = Upgrade + "X-Penguin-PSK: sesame\r\n\r\n";
    QCOMPARE(answerTo(request.replace("/ws", "/wss")), m_answer);
    QVERIFY(m_site->header("Sec-WebSocket-Key").startsWith("dGhl"));
    QVERIFY(!m_site->head().contains("sesame"));
    // What is none may be a probe, to which the site answers as if it were alone.
    QCOMPARE(answerTo(Upgrade + "X-Penguin-PSK: wrong\r\n\r\n"), m_answer);
    QCOMPARE(m_site->header("X-Penguin-PSK"), QByteArray("wrong"));
    QCOMPARE(m_site->header("X-Forwarded-For"), QByteArray("127.0.0.1"));
    QCOMPARE(m_site->header("X-Forwarded-Proto"), QByteArray("http"));
    QCOMPARE(m_site->header("X-Forwarded-Host"), QByteArray("h"));
}

void TestBackendVisitor::keepsItsConnection()
{
    start(urlOf(*m_server));
    const auto socket = visitor();
    socket->write(Get);
    QTRY_COMPARE(socket->bytesAvailable(), m_answer.size());
    QCOMPARE(socket->readAll(), m_answer);
    QTcpSocket *const first = m_site->socket();
    socket->write(Get);
    QTRY_COMPARE(socket->bytesAvailable(), m_answer.size());
    QCOMPARE(socket->readAll(), m_answer);
    QCOMPARE(m_site->socket(), first);
    // The site's end is the visitor's.
    first->disconnectFromHost();
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(m_gateway->connectionsPerThread().count(0), m_gateway->connectionsPerThread().size());
}

/// A proxy in front of the gateway keeps its connections for whoever comes next.
void TestBackendVisitor::becomesATunnelLater()
{
    start(urlOf(*m_server));
    const auto socket = visitor();
    socket->write(Get);
    QTRY_COMPARE(socket->bytesAvailable(), m_answer.size());
    QCOMPARE(socket->readAll(), m_answer);
    socket->write(Upgrade + "X-Penguin-PSK: sesame\r\n\r\n");
    QByteArray answer;
    QTRY_VERIFY((answer += socket->readAll()).contains("\r\n\r\n"));
    QVERIFY2(answer.startsWith("HTTP/1.1 101 "), answer.constData());
    QTRY_COMPARE(m_gateway->counters().sessions, 1);
    QVERIFY(connectTo(rookery::test::urlOf(*m_gateway), "sesame"));
}

void TestBackendVisitor::pagesOfOursGoFirst()
{
    start(urlOf(*m_server));
    QVERIFY(answerTo("GET /health HTTP/1.1\r\nHost: h\r\n\r\n").endsWith("OK"));
    const auto socket = visitor();
    socket->write(Get + "GET /health HTTP/1.1\r\nHost: h\r\n\r\n");
    QByteArray answers;
    QTRY_VERIFY((answers += socket->readAll()).endsWith("\r\n\r\nOK"));
    QVERIFY(answers.startsWith(m_answer));

    start(urlOf(*m_server), [](GatewayConfig &config) { config.hidesItself = true; });
    QCOMPARE(answerTo("GET /health HTTP/1.1\r\nHost: h\r\n\r\n"), m_answer);
}

void TestBackendVisitor::challengesGoFirst()
{
    const QTemporaryDir webroot;
    QVERIFY(QDir(webroot.path()).mkpath(u".well-known/acme-challenge"_s));
    QFile file(webroot.filePath(u".well-known/acme-challenge/ab"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("ours") == 4);
    file.close();
    start(urlOf(*m_server), [&](GatewayConfig &config) { config.acmeWebroot = webroot.path(); });
    const QByteArray begin = "GET /.well-known/acme-challenge/";
    const QByteArray rest = " HTTP/1.1\r\nHost: h\r\n\r\n";
    QVERIFY(answerTo(begin + "ab" + rest).endsWith("\r\n\r\nours"));
    QCOMPARE(answerTo(begin + "cd" + rest), m_answer);
    QCOMPARE(answerTo(begin + "../ab" + rest), m_answer);
}

void TestBackendVisitor::tellsThatTheSiteIsGone()
{
    const QString url = urlOf(*m_server);
    m_server->close();
    start(url);
    QVERIFY(answerTo(Get).startsWith("HTTP/1.1 502 Bad Gateway\r\n"));
    const QByteArray head = answerTo("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(head.startsWith("HTTP/1.1 502 ") && head.endsWith("\r\n\r\n"));
}

void TestBackendVisitor::tellsThatTheSiteIsSilent()
{
    m_answer.clear();
    start(urlOf(*m_server), [](GatewayConfig &config) { config.handshakeTimeout = 300ms; });
    QVERIFY(answerTo(Get).startsWith("HTTP/1.1 504 Gateway Timeout\r\n"));
    // Nor does a visitor have for ever, however often it says something.
    const auto socket = visitor();
    QTimer drip;
    connect(&drip, &QTimer::timeout, socket.get(), [&] { socket->write("a"); });
    socket->write("GET /a HTTP/1.1\r\nA: ");
    drip.start(50);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
}

void TestBackendVisitor::reachesAUnixSocket()
{
    const QTemporaryDir folder;
    QLocalServer server;
    QVERIFY(server.listen(folder.filePath(u"s"_s)));
    connect(&server, &QLocalServer::newConnection, &server, [&] {
        QLocalSocket *socket = server.nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, socket, [this, socket] {
            if (socket->readAll().endsWith("\r\n\r\n"))
                socket->write(m_answer);
        });
    });
    start(u"unix:"_s + folder.filePath(u"s"_s));
    QCOMPARE(answerTo(Get), m_answer);
}

void TestBackendVisitor::verifiesTls_data()
{
    QTest::addColumn<bool>("trusted");
    QTest::newRow("by the system's authorities") << true;
    QTest::newRow("by nobody") << false;
}

void TestBackendVisitor::verifiesTls()
{
    QFETCH(const bool, trusted);
    const TestCertificates certificates;
    const auto server = makeServer(certificates.good());
    const ScriptedHttpServer site(*server, [this](const QByteArray &) { return m_answer; });
    const QByteArray before = qgetenv("SSL_CERT_FILE");
    qputenv("SSL_CERT_FILE", trusted ? certificates.caFile().toLocal8Bit() : QByteArray("/dev/null"));
    start(u"https://localhost:%1"_s.arg(server->serverPort()));
    const QByteArray answer = answerTo(Get);
    qputenv("SSL_CERT_FILE", before);
    if (trusted)
        QCOMPARE(answer, m_answer);
    else
        QVERIFY2(answer.startsWith("HTTP/1.1 502 "), answer.constData());
}

void TestBackendVisitor::whoReadsNothingHoldsNothingUp()
{
    m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n" + QByteArray(50'000'000, 'x');
    start(urlOf(*m_server));
    const auto socket = visitor();
    socket->setReadBufferSize(1);
    socket->write(Get);
    QTRY_VERIFY(m_site->socket() && m_site->socket()->bytesToWrite() > 0);
    QTRY_COMPARE(socket->bytesAvailable(), 1);
    // Somebody else is served meanwhile, and what nobody reads stays with the site.
    const qint64 there = m_site->socket()->bytesToWrite();
    QVERIFY(there > 20'000'000);
    m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsite";
    QCOMPARE(answerTo(Get), m_answer);
}

void TestBackendVisitor::goesWithTheGateway()
{
    m_answer.clear();
    start(urlOf(*m_server));
    const auto socket = visitor();
    socket->write(Get);
    QTRY_VERIFY(!m_site->head().isEmpty());
    m_gateway.reset();
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
}

void TestBackendVisitor::aDialThatWasLetGoIsSilent()
{
    // A site that accepts and never begins with TLS: the dial goes on to its limit.
    const auto server = makeServer();
    LoneVisitor lone(Get, [&](GatewayConfig &config) {
        config.backend = *BackendAddress::fromText(u"https://127.0.0.1:%1"_s.arg(server->serverPort()));
    });
    QTRY_VERIFY(server->hasPendingConnections());
    bool ended = false;
    connect(lone.visitor.get(), &BackendVisitor::ended, this, [&] {
        // Timers fire before what is to be deleted later is.
        lone.clock.advance(lone.context->config.dialTimeout);
        ended = true;
    });
    lone.script.breaks = true;
    lone.visitor->start();
    QTRY_VERIFY(ended);
    QVERIFY(!*lone.context->backendIsDown);
}

void TestBackendVisitor::withoutALimitAnAnswerIsNotCut()
{
    LoneVisitor lone("GET /health HTTP/1.1\r\nHost: h\r\n\r\n", [&](GatewayConfig &config) {
        config.backend = *BackendAddress::fromText(urlOf(*m_server));
        config.handshakeTimeout = 0ms;
    });
    const QSignalSpy ended(lone.visitor.get(), &BackendVisitor::ended);
    // TLS has taken the answer, and the system has not.
    lone.script.toWrite = 1;
    QTRY_VERIFY(lone.script.heard.endsWith("OK"));
    lone.clock.advance(1h);
    QCOMPARE(ended.count(), 0);
    lone.script.toWrite = 0;
    lone.visitor->start();
    QTRY_COMPARE(lone.clock.runningTimers(), size_t(1));
    lone.clock.advance(2s);
    QCOMPARE(ended.count(), 1);
}

const QByteArray Switching = "HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";

/// A site that restarts, and a browser that says goodbye to it.
void TestBackendVisitor::theSiteLeavesInTheMiddleOfATunnel()
{
    m_answer = Switching;
    start(urlOf(*m_server));
    RawTcpClient browser(m_gateway->listening().constFirst().port);
    QVERIFY(browser.send(Upgrade + "\r\n"));
    QTRY_COMPARE(browser.received(), m_answer);
    m_site->socket()->close();
    QTRY_VERIFY(browser.ended());
    // The first of these draws a reset.
    const auto isOver = [&] {
        browser.send("a");
        return m_gateway->connectionsPerThread().count(0) == m_gateway->connectionsPerThread().size();
    };
    QTRY_VERIFY(isOver());
}

void TestBackendVisitor::theVisitorLeavesInTheMiddleOfATunnel()
{
    m_answer = Switching;
    start(urlOf(*m_server), [](GatewayConfig &config) { config.handshakeTimeout = 300ms; });
    auto socket = visitor();
    socket->write(Upgrade + "\r\n");
    QTRY_COMPARE(socket->bytesAvailable(), m_answer.size());
    // The site does not read, so that the end behind all that waits is never seen.
    m_site->socket()->setReadBufferSize(1);
    const QByteArray much(1 << 20, 'x');
    qint64 sent = 0;
    while (sent < (64 << 20) && socket->bytesToWrite() == 0) {
        sent += socket->write(much);
        if (!socket->waitForBytesWritten(200))
            break;
    }
    QVERIFY(socket->bytesToWrite() > 0);
    socket.reset();
    QTRY_COMPARE(m_gateway->connectionsPerThread().count(0), m_gateway->connectionsPerThread().size());
}

ROOKERY_TEST(TestBackendVisitor)
#include "tst_backend_visitor.moc"
