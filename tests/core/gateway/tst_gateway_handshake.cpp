// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/native_connector.h"
#include "core/channel/qwebsocket_upgrader.h"
#include "core/gateway/connection_upgrade.h"
#include "core/gateway/gateway_tls.h"
#include "core/gateway/native_handshake.h"
#include "core/gateway/qt_handshake.h"
#include "core/loop/socket_event_loop.h"
#include "support/room_test.h"
#include "support/test_certificates.h"

#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>
#include <QThread>

#include <optional>
#include <unistd.h>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A thread of a gateway that sends back what comes on a connection that it has adopted.
class EchoThread final
{
public:
    EchoThread()
    {
        useSocketEventLoop(m_thread);
        m_context->moveToThread(&m_thread);
        m_thread.start();
    }
    ~EchoThread()
    {
        QMetaObject::invokeMethod(
            m_context, [this] { delete m_context; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    EchoThread(const EchoThread &) = delete;
    EchoThread &operator=(const EchoThread &) = delete;

    void adopt(RequestedConnection connection)
    {
        const auto owned = std::make_shared<RequestedConnection>(std::move(connection));
        QMetaObject::invokeMethod(m_context, [context = m_context, owned] {
            auto *upgrader = new QWebSocketUpgrader(Clock::system(), context);
            upgradeConnection(std::move(*owned), *upgrader, std::chrono::seconds(5), Clock::system(),
                              [context](Expected<std::unique_ptr<MessageChannel>> result) {
                                  QVERIFY(result);
                                  echo(result->release(), context);
                              });
        });
    }

private:
    static void echo(MessageChannel *channel, QObject *context)
    {
        channel->setParent(context);
        const auto pending = std::make_shared<QByteArray>();
        const auto sendBack = [channel](const QByteArray &bytes) {
            channel->send(MessageBuffer::copyOf(bytes));
            channel->flush();
        };
        QObject::connect(channel, &MessageChannel::messageReceived, channel,
                         [=](const ByteSlice &message) { sendBack(message.toByteArray()); });
        QObject::connect(channel, &MessageChannel::messageBegan, channel,
                         [=](const ByteSlice &part, qint64) { *pending = part.toByteArray(); });
        QObject::connect(channel, &MessageChannel::messageContinued, channel,
                         [=](const ByteSlice &part, bool last) {
                             *pending += part.view().toByteArray();
                             if (last)
                                 sendBack(std::exchange(*pending, {}));
                         });
    }

    QThread m_thread;
    QObject *m_context = new QObject;
};

} // namespace

/// What both kinds of handshakes end in.
class TestGatewayHandshake final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void anyThreadAdopts_data() { addKinds(); }
    void anyThreadAdopts();
    void aBackEndTakesOver_data() { addKinds(); }
    void aBackEndTakesOver();
    void droppingItCloses_data() { addKinds(); }
    void droppingItCloses();
    void refusesAfterTheRequest_data() { addKinds(); }
    void refusesAfterTheRequest();

private:
    static void addKinds();
    void listen(bool native, bool tls);
    void accept();
    /// A client that has sent `bytes`.
    [[nodiscard]] std::unique_ptr<QSslSocket> clientThatSends(const QByteArray &bytes);

    test::TestCertificates m_certificates;
    std::unique_ptr<DescriptorBudget> m_budget;
    SharedGatewayContext m_context;
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<GatewayHandshake> m_handshake;
    std::optional<bool> m_admitted;
    std::optional<RequestedConnection> m_connection;
    bool m_refuses = false;
    int m_ended = 0;
};

void TestGatewayHandshake::initTestCase()
{
    QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.log()));
}

void TestGatewayHandshake::init()
{
    m_connection.reset();
    m_handshake.reset();
    m_admitted.reset();
    m_refuses = false;
    m_ended = 0;
    m_budget = std::make_unique<DescriptorBudget>(100);
}

void TestGatewayHandshake::addKinds()
{
    QTest::addColumn<bool>("native");
    QTest::addColumn<bool>("tls");
    QTest::newRow("native") << true << false;
    QTest::newRow("native TLS") << true << true;
    QTest::newRow("qt") << false << false;
    QTest::newRow("qt TLS") << false << true;
}

void TestGatewayHandshake::listen(bool native, bool tls)
{
    GatewayConfig config;
    config.webSocket = native ? WebSocketKind::Native : WebSocketKind::Qt;
    config.descriptors = m_budget.get();
    auto context = std::make_shared<GatewayContext>(config);
    if (tls) {
        const test::TestCertificates::Pair pair = m_certificates.good();
        GatewayConfig files;
        files.tlsCertFile = pair.certFile;
        files.tlsKeyFile = pair.keyFile;
        context->tls = *GatewayTls::configuration(*GatewayTls::read(files), files);
        context->nativeTls = *TlsContext::server(*context->tls);
    }
    m_context = context;
    m_server = std::make_unique<QTcpServer>();
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &TestGatewayHandshake::accept);
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
}

void TestGatewayHandshake::accept()
{
    const std::unique_ptr<QTcpSocket> socket(m_server->nextPendingConnection());
    const int own = ::dup(int(socket->socketDescriptor()));
    socket->abort();
    DescriptorLease lease = DescriptorShare(*m_budget).takeAnyway(DescriptorKind::Connection);
    if (m_context->config.webSocket == WebSocketKind::Native)
        m_handshake =
            std::make_unique<NativeHandshake>(own, u"peer"_s, std::move(lease), m_context, Clock::system());
    else
        m_handshake =
            std::make_unique<QtHandshake>(own, u"peer"_s, std::move(lease), m_context, Clock::system());
    connect(m_handshake.get(), &GatewayHandshake::requested, this, [this] {
        m_admitted = m_handshake->route().kind == RequestRoute::Kind::Tunnel;
        if (m_refuses) {
            m_handshake->refuse();
            return;
        }
        m_connection = m_handshake->takeConnection();
        m_handshake.release()->deleteLater();
    });
    connect(m_handshake.get(), &GatewayHandshake::ended, this, [this] { ++m_ended; });
    m_handshake->start();
}

std::unique_ptr<QSslSocket> TestGatewayHandshake::clientThatSends(const QByteArray &bytes)
{
    auto client = std::make_unique<QSslSocket>();
    client->setPeerVerifyMode(QSslSocket::VerifyNone);
    const auto send = [socket = client.get(), bytes] { socket->write(bytes); };
    if (m_context->tls) {
        connect(client.get(), &QSslSocket::encrypted, client.get(), send);
        client->connectToHostEncrypted(u"127.0.0.1"_s, m_server->serverPort());
    } else {
        connect(client.get(), &QSslSocket::connected, client.get(), send);
        client->connectToHost(u"127.0.0.1"_s, m_server->serverPort());
    }
    return client;
}

void TestGatewayHandshake::anyThreadAdopts()
{
    QFETCH(const bool, native);
    QFETCH(const bool, tls);
    listen(native, tls);
    ClientEndpoint endpoint;
    endpoint.url =
        QUrl((tls ? u"wss://127.0.0.1:%1/ws"_s : u"ws://127.0.0.1:%1/ws"_s).arg(m_server->serverPort()));
    endpoint.tls.skipVerify = true;
    NativeConnector connector(endpoint);
    QSignalSpy connected(&connector, &ClientConnector::connected);
    connector.start();
    QTRY_VERIFY(m_connection);
    QCOMPARE(m_admitted, std::optional(true));
    QCOMPARE(m_connection->peer, u"peer"_s);
    QCOMPARE(m_connection->head.path(), QByteArray("/ws"));
    QVERIFY(m_connection->behindHead().isEmpty());
    QCOMPARE(m_budget->used(), 1);
    {
        EchoThread thread;
        thread.adopt(std::move(*m_connection));
        QTRY_COMPARE(connected.size(), 1);
        const auto channel = connector.takeConnection().channel;
        QByteArray got;
        connect(channel.get(), &MessageChannel::messageReceived, this,
                [&](const ByteSlice &message) { got += message.toByteArray(); });
        connect(channel.get(), &MessageChannel::messageBegan, this,
                [&](const ByteSlice &part, qint64) { got += part.toByteArray(); });
        connect(channel.get(), &MessageChannel::messageContinued, this,
                [&](const ByteSlice &part, bool) { got += part.toByteArray(); });
        // One that comes at once, and one that no socket takes at once.
        for (const qsizetype size : {qsizetype(10), qsizetype(1) << 20}) {
            got.clear();
            const QByteArray sent(size, char('a' + size % 7));
            channel->send(MessageBuffer::copyOf(sent));
            channel->flush();
            QTRY_VERIFY_WITH_TIMEOUT(got == sent, 20000);
        }
        QCOMPARE(m_budget->used(), 1);
    }
    QTRY_COMPARE(m_budget->used(), 0);
}

void TestGatewayHandshake::aBackEndTakesOver()
{
    QFETCH(const bool, native);
    QFETCH(const bool, tls);
    listen(native, tls);
    const QByteArray request = "POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";
    const auto client = clientThatSends(request);
    QTRY_VERIFY(m_connection);
    QCOMPARE(m_admitted, std::optional(false));
    QCOMPARE(m_connection->head.method, QByteArray("POST"));
    QCOMPARE(m_connection->received, request);
    QCOMPARE(m_connection->behindHead(), QByteArray("hello"));

    const QByteArray answer = "HTTP/1.1 204 No Content\r\n\r\n";
    if (native) {
        auto &transport = *std::get<std::unique_ptr<ByteTransport>>(m_connection->carrier);
        transport.enterThread();
        const QByteArrayView whole = answer;
        QCOMPARE(transport.write(std::span(&whole, 1)).bytes, answer.size());
    } else {
        auto &socket = *std::get<std::unique_ptr<QTcpSocket>>(m_connection->carrier);
        socket.moveToThread(QThread::currentThread());
        QCOMPARE(socket.write(answer), answer.size());
    }
    QTRY_COMPARE(client->bytesAvailable(), answer.size());
    QCOMPARE(client->readAll(), answer);
}

void TestGatewayHandshake::droppingItCloses()
{
    QFETCH(const bool, native);
    QFETCH(const bool, tls);
    listen(native, tls);
    const auto client = clientThatSends("GET /ws HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(m_connection);
    QCOMPARE(m_budget->used(), 1);
    m_connection.reset();
    QCOMPARE(m_budget->used(), 0);
    QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(client->bytesAvailable(), 0);
}

void TestGatewayHandshake::refusesAfterTheRequest()
{
    QFETCH(const bool, native);
    QFETCH(const bool, tls);
    listen(native, tls);
    m_refuses = true;
    const auto client = clientThatSends("GET /other HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(m_handshake);
    QTRY_VERIFY(client->peek(64).startsWith("HTTP/1.1 404 Not Found\r\n"));
    client->disconnectFromHost();
    QTRY_COMPARE(m_ended, 1);
    m_handshake.reset();
    QCOMPARE(m_budget->used(), 0);
}

ROOKERY_TEST(TestGatewayHandshake)
#include "tst_gateway_handshake.moc"
