// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/host_port.h"
#include "core/channel/endpoint_connector.h"
#include "core/channel/native_connector.h"
#include "core/channel/qwebsocket_connector.h"
#include "core/channel/qwebsocket_upgrader.h"
#include "core/worker/detached_thread.h"
#include "support/challenging_proxy.h"
#include "support/fake_clock.h"
#include "support/room_test.h"
#include "support/scripted_http_server.h"
#include "support/scripted_names.h"
#include "support/scripted_proxy.h"
#include "support/slow_file.h"
#include "support/tcp_test_server.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace rookery;
using namespace std::chrono_literals;
using test::ScriptedHttpServer;

/// Both connectors have to do the same.
class TestClientConnector final : public QObject
{
    Q_OBJECT

public:
    explicit TestClientConnector(WebSocketKind kind) : m_kind(kind) {}

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.log())); }

    void init() { m_clock = std::make_unique<test::FakeClock>(); }
    void cleanup()
    {
        m_connector.reset();
        QCOMPARE(m_clock->runningTimers(), size_t(0));
    }

    void connects_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QByteArray>("hostHeader");
        QTest::addColumn<QString>("serverName");
        QTest::newRow("ws") << false << "127.0.0.1" << QByteArray() << QString();
        QTest::newRow("ws IPv6") << false << "[::1]" << QByteArray() << QString();
        QTest::newRow("ws name") << false << "localhost" << QByteArray() << QString();
        QTest::newRow("ws Host") << false << "127.0.0.1" << QByteArray("front.example:99") << QString();
        QTest::newRow("wss") << true << "127.0.0.1" << QByteArray() << QString();
        QTest::newRow("wss name") << true << "localhost" << QByteArray() << QString();
        QTest::newRow("wss Host") << true << "localhost" << QByteArray("front.example") << QString();
        QTest::newRow("wss name to verify") << true << "127.0.0.1" << QByteArray() << "other.example";
        QTest::newRow("wss both") << true << "localhost" << QByteArray("front.example") << "other.example";
    }

    void connects()
    {
        QFETCH(bool, tls);
        QFETCH(QString, host);
        QFETCH(QByteArray, hostHeader);
        QFETCH(QString, serverName);
        std::optional<test::TestCertificates::Pair> certificate;
        if (tls)
            certificate = serverName.isEmpty() ? m_certificates.good() : m_certificates.otherName();
        auto server = test::makeServer(
            certificate, {}, host.startsWith(u'[') ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
        // The server speaks at once: its first message rides right behind the 101.
        ScriptedHttpServer scripted(*server, [](const QByteArray &head) -> QByteArray {
            return ScriptedHttpServer::upgrade(head, "Sec-WebSocket-Protocol: penguin-v7\r\n") +
                   QByteArray("\x82\x05hello");
        });
        ClientEndpoint endpoint = endpointTo(*server, tls ? "wss" : "ws", host);
        endpoint.hostHeader = hostHeader;
        endpoint.tls.caFile = m_certificates.caFile();
        endpoint.tls.serverName = serverName;
        endpoint.psk = "open sesame";
        endpoint.headers = {{"X-Extra", "yes"}};

        QList<QByteArray> messages;
        ClientConnection connection;
        start(endpoint);
        connect(m_connector.get(), &ClientConnector::connected, this, [&] {
            connection = m_connector->takeConnection();
            connect(connection.channel.get(), &MessageChannel::messageReceived, this,
                    [&](const ByteSlice &message) { messages.append(message.toByteArray()); });
        });
        QTRY_VERIFY2(connection.channel, qPrintable(m_why ? m_why->sentence() : QString()));
        QTRY_COMPARE(messages, QList<QByteArray>{"hello"});
        QVERIFY(!m_why);
        QCOMPARE(connection.remoteAddress, hostPort(server->serverAddress(), server->serverPort()));
        QCOMPARE(connection.certificates.isEmpty(), !tls);

        const QByteArray expectedHost =
            hostHeader.isEmpty() ? endpoint.url.authority().toLatin1() : hostHeader;
        QVERIFY(scripted.head().startsWith("GET /some/path?q=1 HTTP/1.1\r\n"));
        QCOMPARE(scripted.head().toLower().count("\nhost:"), 1);
        QCOMPARE(scripted.header("Host"), expectedHost);
        QCOMPARE(scripted.header("Sec-WebSocket-Protocol"), QByteArray("penguin-v7"));
        QCOMPARE(scripted.header("Sec-WebSocket-Version"), QByteArray("13"));
        QCOMPARE(scripted.header("X-Penguin-PSK"), QByteArray("open sesame"));
        QCOMPARE(scripted.header("X-Extra"), QByteArray("yes"));
        QVERIFY(scripted.header("User-Agent").startsWith("rookery/"));
        QVERIFY(scripted.header("Origin").isNull());

        connection.channel->send(MessageBuffer::copyOf("answer"));
        QTRY_COMPARE(scripted.socket()->bytesAvailable() + scripted.pendingBytes(), 2 + 4 + 6);
    }

    void tellsWhatTheAnswerSaid()
    {
        auto server = test::makeServer();
        ScriptedHttpServer scripted(*server, [](const QByteArray &head) -> QByteArray {
            return "HTTP/1.1 100 Continue\r\n\r\n" +
                   accept(head)
                       .replace("101 Switching Protocols", "101 Come In")
                       .replace("Connection:", "X-Twice: a\r\nx-twice:  b \r\nConnection:");
        });
        start(endpointTo(*server, "ws"));
        QTRY_VERIFY2(m_connected, qPrintable(m_why ? m_why->sentence() + m_why->detail : QString()));
        const ClientConnection connection = m_connector->takeConnection();
        QCOMPARE(connection.answer.status, 101);
        QCOMPARE(connection.answer.reason, QByteArray("Come In"));
        QCOMPARE(http::values(connection.answer.fields, "X-Twice"), (QList<QByteArray>{"a", "b"}));
        QCOMPARE(connection.subprotocol, QStringLiteral("penguin-v7"));
    }

    void reachesAnUpgrader_data() { addSchemes(); }

    void reachesAnUpgrader()
    {
        QFETCH(bool, tls);
        auto server = makeTestServer(tls);
        QWebSocketUpgrader upgrader;
        std::unique_ptr<MessageChannel> far;
        connect(server.get(), &QTcpServer::pendingConnectionAvailable, this, [&] {
            QTcpSocket *socket = server->nextPendingConnection();
            socket->setParent(nullptr);
            upgrader.upgrade(std::unique_ptr<QTcpSocket>(socket), 5s, [&](QWebSocketUpgrader::Result result) {
                QVERIFY(result);
                far = std::move(*result);
            });
        });
        start(endpointTo(*server, tls ? "wss" : "ws"));
        QTRY_VERIFY(far && m_connected);
        const auto near = m_connector->takeConnection().channel;
        QVERIFY(near);
        QVERIFY(!m_connector->takeConnection().channel);
        QSignalSpy received(far.get(), &MessageChannel::messageReceived);
        near->send(MessageBuffer(100000));
        QTRY_COMPARE(received.size(), 1);
        m_connector.reset(); // the channel outlives it
        QSignalSpy back(near.get(), &MessageChannel::messageReceived);
        far->send(MessageBuffer(100000));
        QTRY_COMPARE(back.size(), 1);
    }

    void keepsTheCertificatesThatWereShown_data()
    {
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<bool>("skip");
        QTest::addColumn<bool>("behindProxy");
        QTest::newRow("good") << QByteArray("good") << false << false;
        QTest::newRow("expired") << QByteArray("expired") << false << false;
        QTest::newRow("another name") << QByteArray("other") << false << false;
        QTest::newRow("self-signed") << QByteArray("self") << false << false;
        QTest::newRow("not checked") << QByteArray("self") << true << false;
        QTest::newRow("behind a proxy with a password") << QByteArray("self") << false << true;
    }

    /// So that a person can look at what was refused without another connection.
    void keepsTheCertificatesThatWereShown()
    {
        QFETCH(QByteArray, shown);
        QFETCH(bool, skip);
        QFETCH(bool, behindProxy);
        const test::TestCertificates::Pair pair = shown == "good"      ? m_certificates.good()
                                                  : shown == "expired" ? m_certificates.expired()
                                                  : shown == "other"   ? m_certificates.otherName()
                                                                       : m_certificates.selfSigned();
        const auto server = test::makeServer(pair, {}, QHostAddress::LocalHost);
        ScriptedHttpServer scripted(*server, [](const QByteArray &head) {
            return ScriptedHttpServer::upgrade(head, "Sec-WebSocket-Protocol: penguin-v7\r\n");
        });
        const test::ScriptedProxy proxy(QNetworkProxy::HttpProxy, "me", "word");
        ClientEndpoint endpoint = endpointTo(*server, "wss", QStringLiteral("localhost"));
        endpoint.tls.caFile = m_certificates.caFile();
        endpoint.tls.skipVerify = skip;
        if (behindProxy)
            endpoint.proxy = proxy.address(QStringLiteral("me"), QStringLiteral("word"));
        start(endpoint);
        QVERIFY(m_connector->peerCertificates().isEmpty());
        QTRY_VERIFY(m_why || m_connected);
        const bool trusted = shown == "good";
        QCOMPARE(m_connected, trusted || skip);
        const PeerCertificates kept = m_connector->peerCertificates();
        QVERIFY(!kept.isEmpty());
        QCOMPARE(QSslCertificate(kept.chain[0], QSsl::Der), pair.certificate());
        QCOMPARE(kept.checked, !skip);
        QCOMPARE(kept.problems.isEmpty(), trusted || skip);
    }

    void asksForNamesAsItIsTold()
    {
        auto server = test::makeServer();
        test::ScriptedNames names;
        names.set(QStringLiteral("gate.test"), {QHostAddress(QHostAddress::LocalHost)});
        m_connector = makeConnector(endpointTo(*server, "ws", QStringLiteral("gate.test")));
        m_connector->setLookups(names.share(LookupShare::Kind::OwnGateway));
        m_connector->start();
        QTRY_VERIFY(server->hasPendingConnections());
        QCOMPARE(names.asked(), QStringList{QStringLiteral("gate.test")});
        m_connector.reset();
    }

    void saysTheNameInTheClientHello()
    {
        auto server = test::makeServer();
        ClientEndpoint endpoint = endpointTo(*server, "wss");
        endpoint.tls.serverName = QStringLiteral("wanted.example");
        endpoint.hostHeader = "front.example";
        start(endpoint);
        QTRY_VERIFY(server->hasPendingConnections());
        QTcpSocket *socket = server->nextPendingConnection();
        QTRY_VERIFY(socket->peek(4096).contains("wanted.example"));
        QVERIFY(!socket->peek(4096).contains("front.example"));
    }

    void explainsACertificate_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<bool>("knowsAuthority");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char *name, const char *which, bool knows, const QStringList &parts) {
            QTest::newRow(name) << QString::fromLatin1(which) << knows << parts;
        };
        row("self-signed", "self", true, {QStringLiteral("self-signed"), QStringLiteral("--tls-ca")});
        row("expired", "expired", true, {QStringLiteral("expired on 20"), QStringLiteral("clock")});
        row("other name", "other", true,
            {QStringLiteral("it is for other.example and not for localhost"),
             QStringLiteral("--tls-server-name")});
        row("unknown authority", "good", false,
            {QStringLiteral("authority, Test CA, is not known"), QStringLiteral("--tls-ca")});
        row("two problems", "other", false,
            {QStringLiteral("Test CA"), QStringLiteral("other.example"),
             QStringLiteral("--tls-server-name")});
    }

    void explainsACertificate()
    {
        QFETCH(QString, which);
        QFETCH(bool, knowsAuthority);
        QFETCH(QStringList, parts);
        auto server = test::makeServer(pairNamed(which));
        ScriptedHttpServer scripted(*server, accept);
        ClientEndpoint endpoint = endpointTo(*server, "wss", QStringLiteral("localhost"));
        endpoint.tls.caFile = knowsAuthority ? m_certificates.caFile() : QString();
        start(endpoint);
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::TlsFailed);
        for (const QString &part : parts)
            QVERIFY2(m_why->sentence().contains(part), qPrintable(m_why->sentence()));
        QVERIFY(m_why->hint.contains(u"--tls-skip-verify"));
        QVERIFY(!m_why->detail.isEmpty());
        QVERIFY(scripted.head().isEmpty()); // the key went nowhere

        endpoint.settingsPlace = SettingsPlace::Editor;
        start(endpoint);
        QTRY_VERIFY(m_why);
        QVERIFY2(!m_why->hint.isEmpty() && !m_why->hint.contains(u"--"), qPrintable(m_why->hint));

        endpoint.tls.skipVerify = true;
        start(endpoint);
        QTRY_VERIFY(m_connected);
    }

    void provesItselfByACertificate()
    {
        auto server = test::makeServer(m_certificates.good(), m_certificates.caFile());
        ScriptedHttpServer scripted(*server, accept);
        ClientEndpoint endpoint = endpointTo(*server, "wss");
        start(endpoint);
        QTRY_VERIFY(m_why);
        QVERIFY2(m_why->hint.contains(u"--tls-cert"), qPrintable(m_why->sentence() + m_why->detail));

        endpoint.tls.certFile = m_certificates.client().certFile;
        endpoint.tls.keyFile = m_certificates.client().keyFile;
        start(endpoint);
        QTRY_VERIFY2(m_connected, qPrintable(m_why ? m_why->sentence() : QString()));
    }

    void explainsTlsAtAPlainPort()
    {
        auto server = test::makeServer();
        connect(server.get(), &QTcpServer::pendingConnectionAvailable, this, [&] {
            QTcpSocket *socket = server->nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket,
                    [socket] { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        });
        start(endpointTo(*server, "wss"));
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::TlsFailed);
        QVERIFY2(m_why->message.contains(u"does not speak TLS"),
                 qPrintable(m_why->sentence() + m_why->detail));
    }

    void explainsAPlainRequestAtATlsPort()
    {
        auto server = makeTestServer(true);
        start(endpointTo(*server, "ws"));
        QTRY_VERIFY(m_why);
        QVERIFY2(m_why->hint.contains(u"wss://"), qPrintable(m_why->sentence() + m_why->detail));
    }

    void refusesAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QByteArray &answer, ErrorCode code, const char *part) {
            QTest::newRow(name) << answer << code << QString::fromLatin1(part);
        };
        const QByteArray end = "\r\nContent-Length: 9\r\nConnection: close\r\n\r\nNot found";
        row("404", "HTTP/1.1 404 Not Found" + end, ErrorCode::HttpRefused, "404 Not Found");
        row("400", "HTTP/1.1 400 Bad Request" + end, ErrorCode::HttpRefused, "400");
        row("400 version", "HTTP/1.1 400 Bad Request\r\nSec-WebSocket-Version: 8" + end,
            ErrorCode::HttpRefused, "400");
        row("502", "HTTP/1.1 502 Bad Gateway" + end, ErrorCode::HttpRefused, "502 Bad Gateway");
        row("200", "HTTP/1.1 200 OK" + end, ErrorCode::HttpRefused, "200 OK");
        row("no reason", "HTTP/1.1 404 " + end, ErrorCode::HttpRefused, "404");
        row("no HTTP", "220 mail.example ESMTP\r\n\r\n", ErrorCode::HttpRefused, "WebSocket");
        row("wrong accept",
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\nSec-WebSocket-Protocol: "
            "penguin-v7\r\n\r\n",
            ErrorCode::HttpRefused, "WebSocket");
    }

    void refusesAnAnswer()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, part);
        auto server = test::makeServer();
        ScriptedHttpServer scripted(*server, [&](const QByteArray &) { return answer; });
        start(endpointTo(*server, "ws"));
        QTRY_VERIFY(m_why);
        QTEST(m_why->code, "code");
        QCOMPARE(m_why->httpStatus, part.left(3).toInt()); // 0 where the row names none
        QVERIFY2(m_why->message.contains(part), qPrintable(m_why->sentence() + m_why->detail));
        QVERIFY(!m_why->hint.isEmpty());
        QTRY_COMPARE(scripted.socket()->state(), QAbstractSocket::UnconnectedState);
    }

    void takesAnAnswerAsItMayBe_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("connection");
        const QByteArray plain = "Connection: Upgrade\r\n";
        QTest::newRow("two lines") << QByteArray() << "Connection: keep-alive\r\n" + plain;
        QTest::newRow("two lines, the other way") << QByteArray() << plain + "Connection: keep-alive\r\n";
        QTest::newRow("a list") << QByteArray() << QByteArray("connection: keep-alive , upgrade\r\n");
        QTest::newRow("folded") << QByteArray() << QByteArray("Connection: keep-alive,\r\n\tUpgrade\r\n");
        QTest::newRow("interim") << QByteArray("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n") << plain;
    }

    void takesAnAnswerAsItMayBe()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, connection);
        auto server = test::makeServer();
        ScriptedHttpServer scripted(*server, [&](const QByteArray &head) -> QByteArray {
            return before + accept(head).replace("Connection: Upgrade\r\n", connection) +
                   QByteArray("\x82\x05hello");
        });
        QSignalSpy *messages = nullptr;
        std::unique_ptr<MessageChannel> channel;
        start(endpointTo(*server, "ws"));
        connect(m_connector.get(), &ClientConnector::connected, this, [&] {
            channel = m_connector->takeConnection().channel;
            messages = new QSignalSpy(channel.get(), &MessageChannel::messageReceived);
        });
        QTRY_VERIFY2(channel, qPrintable(m_why ? m_why->sentence() + m_why->detail : QString()));
        QTRY_COMPARE(messages->size(), 1);
        delete messages;
    }

    void takesAnAnswerInPieces()
    {
        auto server = test::makeServer();
        QByteArray left;
        connect(server.get(), &QTcpServer::pendingConnectionAvailable, this, [&] {
            QTcpSocket *socket = server->nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket, &left] {
                left = accept(socket->readAll());
                writeSlowly(socket, &left);
            });
        });
        start(endpointTo(*server, "ws"));
        QTRY_VERIFY2(m_connected, qPrintable(m_why ? m_why->sentence() + m_why->detail : QString()));
    }

    void givesUpAnAnswerWithoutEnd_data()
    {
        QTest::addColumn<bool>("byProxy");
        QTest::addColumn<QByteArray>("begin");
        const QByteArray interim = QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(2000);
        QTest::newRow("head") << false << QByteArray("HTTP/1.1 101 Switching\r\nX: ");
        QTest::newRow("line") << false << QByteArray("HTTP/1.1 101 ");
        QTest::newRow("interim answers") << false << interim;
        QTest::newRow("body") << false
                              << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 99999999\r\n\r\n");
        QTest::newRow("proxy's head") << true << QByteArray("HTTP/1.1 200 OK\r\nX: ");
        QTest::newRow("proxy's interim answers") << true << interim;
    }

    void givesUpAnAnswerWithoutEnd()
    {
        QFETCH(bool, byProxy);
        QFETCH(QByteArray, begin);
        auto server = test::makeServer();
        QPointer<QTcpSocket> near;
        connect(server.get(), &QTcpServer::pendingConnectionAvailable, this, [&] {
            near = server->nextPendingConnection();
            connect(near, &QTcpSocket::readyRead, near, [&] {
                near->readAll();
                near->write(begin);
                near->write(QByteArray(100'000, 'x'));
            });
        });
        ClientEndpoint endpoint = endpointTo(*server, "ws");
        if (byProxy) {
            endpoint.proxy =
                QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), server->serverPort());
        }
        start(endpoint);
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code, byProxy ? ErrorCode::ConnectionFailed : ErrorCode::HttpRefused);
        QTRY_COMPARE(near->state(), QAbstractSocket::UnconnectedState);
    }

    void saysWhereARedirectLeads()
    {
        auto server = test::makeServer();
        ScriptedHttpServer scripted(*server, [](const QByteArray &) -> QByteArray {
            return "HTTP/1.1 308 Permanent Redirect\r\nLocation: "
                   "https://new.example/ws?token=hush\r\nContent-Length: 0\r\n\r\n";
        });
        start(endpointTo(*server, "ws"));
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->httpStatus, 308);
        QVERIFY2(m_why->hint.contains(u"wss://new.example/ws;"), qPrintable(m_why->hint));
        QVERIFY(!QString(m_why->sentence() + m_why->detail).contains(u"hush"));
    }

    void refusesAnotherSubprotocol_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("other") << QByteArray("Sec-WebSocket-Protocol: penguin-v6\r\n");
    }

    void refusesAnotherSubprotocol()
    {
        QFETCH(QByteArray, line);
        auto server = test::makeServer();
        ScriptedHttpServer scripted(
            *server, [&](const QByteArray &head) { return ScriptedHttpServer::upgrade(head, line); });
        start(endpointTo(*server, "ws"));
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::NotPenguin);
        QVERIFY(m_why->message.contains(u"penguin-v7"));
        QVERIFY(!m_connector->takeConnection().channel);
        QTRY_COMPARE(scripted.socket()->state(), QAbstractSocket::UnconnectedState);
    }

    void explainsRefusedConnections()
    {
        auto server = test::makeServer();
        const ClientEndpoint endpoint = endpointTo(*server, "ws");
        server.reset();
        start(endpoint);
        QVERIFY(!m_why); // from the event loop
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::ConnectionFailed);
        QVERIFY(m_why->message.contains(u"refused"));
    }

    void explainsAConnectionThatCloses()
    {
        auto server = test::makeServer();
        connect(server.get(), &QTcpServer::pendingConnectionAvailable, this, [&] {
            QTcpSocket *socket = server->nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->disconnectFromHost();
            });
        });
        start(endpointTo(*server, "ws"));
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::ConnectionFailed);
        QVERIFY(m_why->message.contains(u"without an answer"));
    }

    void givesUpAfterTheTimeLimit_data() { addSchemes(); }

    void givesUpAfterTheTimeLimit()
    {
        QFETCH(bool, tls);
        auto server = test::makeServer(); // accepts and says nothing
        ClientEndpoint endpoint = endpointTo(*server, tls ? "wss" : "ws");
        endpoint.handshakeTimeout = 3s;
        start(endpoint);
        QTRY_VERIFY(server->hasPendingConnections());
        QTcpSocket *socket = server->nextPendingConnection();
        QTRY_VERIFY(socket->bytesAvailable() > 0);
        m_clock->advance(2999ms);
        QVERIFY(!m_why);
        m_clock->advance(1ms);
        QVERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::Timeout);
        QVERIFY2(m_why->message.contains(tls ? u"TLS within 3 s" : u"tunnel within 3 s"),
                 qPrintable(m_why->message));
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    }

    /// Files on a mount that hangs hold up nobody but the one who named them.
    void waitsForFilesBeside()
    {
        auto server = makeTestServer(true);
        test::SlowFile slow;
        ClientEndpoint endpoint = endpointTo(*server, "wss");
        endpoint.tls.caFile = slow.path();
        endpoint.handshakeTimeout = 3s;
        start(endpoint);
        QTRY_COMPARE(DetachedThread::running(), 1);
        m_clock->advance(3s);
        QVERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::Timeout);
        QVERIFY2(m_why->message.contains(u"certificates"), qPrintable(m_why->message));
        slow.end();
        QTRY_COMPARE(DetachedThread::running(), 0);
    }

    void zeroIsNoTimeLimit()
    {
        auto server = test::makeServer();
        ClientEndpoint endpoint = endpointTo(*server, "ws");
        endpoint.handshakeTimeout = 0s;
        start(endpoint);
        QTRY_VERIFY(server->hasPendingConnections());
        QCOMPARE(m_clock->runningTimers(), size_t(0));
    }

    void refusesAnEndpointThatCannotBeUsed()
    {
        ClientEndpoint endpoint;
        endpoint.url = QUrl(QStringLiteral("ftp://127.0.0.1/"));
        start(endpoint);
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::BadInput);
        endpoint.url = QUrl(QStringLiteral("wss://127.0.0.1/ws"));
        endpoint.tls.caFile = m_certificates.path(QStringLiteral("missing"));
        start(endpoint);
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::LocalIo);
    }

    void cancelsWhenDestroyed_data() { addSchemes(); }

    void cancelsWhenDestroyed()
    {
        QFETCH(bool, tls);
        auto server = test::makeServer();
        start(endpointTo(*server, tls ? "wss" : "ws"));
        QTRY_VERIFY(server->hasPendingConnections());
        QTcpSocket *socket = server->nextPendingConnection();
        m_connector.reset();
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QVERIFY(!m_why && !m_connected);
    }

    void mayBeDestroyedInItsSlots_data()
    {
        QTest::addColumn<bool>("succeeds");
        QTest::newRow("connected") << true;
        QTest::newRow("failed") << false;
    }

    void mayBeDestroyedInItsSlots()
    {
        QFETCH(bool, succeeds);
        auto server = test::makeServer();
        ScriptedHttpServer scripted(*server, [&](const QByteArray &head) {
            return succeeds ? accept(head) + QByteArray("\x82\x05hello")
                            : QByteArray("HTTP/1.1 404 No\r\n\r\n");
        });
        start(endpointTo(*server, "ws"));
        const auto destroy = [this] { m_connector.reset(); };
        connect(m_connector.get(), &ClientConnector::connected, this, destroy);
        connect(m_connector.get(), &ClientConnector::failed, this, destroy);
        QTRY_VERIFY(!m_connector);
        QTRY_COMPARE(scripted.socket()->state(), QAbstractSocket::UnconnectedState);
    }

    void mayBeDestroyedAtAnyStage_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<ConnectStage>("stage");
        for (const bool tls : {false, true}) {
            const char *scheme = tls ? "wss" : "ws";
            QTest::addRow("%s tcp", scheme) << tls << ConnectStage::Tcp;
            QTest::addRow("%s upgrade", scheme) << tls << ConnectStage::Upgrade;
            if (tls)
                QTest::addRow("%s tls", scheme) << tls << ConnectStage::Tls;
        }
    }

    void mayBeDestroyedAtAnyStage()
    {
        QFETCH(bool, tls);
        QFETCH(ConnectStage, stage);
        auto server = makeTestServer(tls);
        ScriptedHttpServer scripted(*server, accept);
        start(endpointTo(*server, tls ? "wss" : "ws"));
        const auto *connector = qobject_cast<EndpointConnector *>(m_connector.get());
        QVERIFY(connector);
        connect(connector, &EndpointConnector::stageReached, this, [this, stage](ConnectStage reached) {
            if (reached == stage)
                m_connector.reset();
        });
        QTRY_VERIFY(!m_connector);
        QVERIFY(!m_connected && !m_why);
    }

    void goesThroughAProxy_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QByteArray>("hostHeader");
        QTest::newRow("ws") << false << QByteArray();
        QTest::newRow("wss") << true << QByteArray();
        QTest::newRow("ws Host") << false << QByteArray("front.example");
        QTest::newRow("wss Host") << true << QByteArray("front.example");
    }

    void goesThroughAProxy()
    {
        QFETCH(bool, tls);
        QFETCH(QByteArray, hostHeader);
        auto server = makeTestServer(tls);
        ScriptedHttpServer scripted(*server, accept);
        auto proxyServer = test::makeServer();
        ScriptedHttpServer proxy(*proxyServer, [&](const QByteArray &) {
            relay(proxy.socket(), server->serverPort());
            return QByteArray("HTTP/1.1 200 OK\r\n\r\n");
        });
        ClientEndpoint endpoint = endpointTo(*server, tls ? "wss" : "ws");
        endpoint.hostHeader = hostHeader;
        endpoint.proxy =
            QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxyServer->serverPort());
        start(endpoint);
        QTRY_VERIFY2(m_connected, qPrintable(m_why ? m_why->sentence() + m_why->detail : QString()));
        QVERIFY(proxy.head().startsWith(
            QByteArray("CONNECT 127.0.0.1:" + QByteArray::number(server->serverPort()))));
        if (!hostHeader.isEmpty())
            QCOMPARE(scripted.header("Host"), hostHeader);
    }

    void provesItselfToAProxy_data()
    {
        QTest::addColumn<QNetworkProxy::ProxyType>("type");
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("password");
        for (const bool tls : {false, true}) {
            for (const bool password : {false, true}) {
                const char *scheme = tls ? "wss" : "ws";
                const char *how = password ? "with a password" : "open";
                QTest::addRow("http, %s, %s", scheme, how) << QNetworkProxy::HttpProxy << tls << password;
                QTest::addRow("socks5, %s, %s", scheme, how) << QNetworkProxy::Socks5Proxy << tls << password;
            }
        }
    }

    void provesItselfToAProxy()
    {
        QFETCH(QNetworkProxy::ProxyType, type);
        QFETCH(bool, tls);
        QFETCH(bool, password);
        auto server = makeTestServer(tls);
        // The first message rides behind the 101, through the proxy too.
        ScriptedHttpServer scripted(*server, [](const QByteArray &head) -> QByteArray {
            return accept(head) + QByteArray("\x82\x05hello");
        });
        const QByteArray user = password ? "ann" : "";
        test::ScriptedProxy proxy(type, user, password ? "s3cret word" : "");
        ClientEndpoint endpoint = endpointTo(*server, tls ? "wss" : "ws");
        endpoint.proxy =
            proxy.address(QString::fromLatin1(user), password ? QStringLiteral("s3cret word") : QString());
        QList<QByteArray> received;
        ClientConnection connection;
        start(endpoint);
        connect(m_connector.get(), &ClientConnector::connected, this, [&] {
            connection = m_connector->takeConnection();
            connect(connection.channel.get(), &MessageChannel::messageReceived, this,
                    [&](const ByteSlice &message) { received.append(message.toByteArray()); });
        });
        QTRY_VERIFY2(m_connected, qPrintable(m_why ? m_why->sentence() + m_why->detail : QString()));
        QCOMPARE(proxy.opened().size(), 1);
        QVERIFY(proxy.opened().first().endsWith(QByteArray(":" + QByteArray::number(server->serverPort()))));
        QCOMPARE(connection.remoteAddress, hostPort(proxy.address().hostName(), proxy.address().port()));

        QTRY_COMPARE(received, QList<QByteArray>{"hello"});
        connection.channel->send(MessageBuffer(300000));
        QTRY_VERIFY(scripted.pendingBytes() + scripted.socket()->bytesAvailable() >= 300000);
    }

    void explainsAWrongPasswordOfAProxy_data()
    {
        QTest::addColumn<QNetworkProxy::ProxyType>("type");
        QTest::newRow("http") << QNetworkProxy::HttpProxy;
        QTest::newRow("socks5") << QNetworkProxy::Socks5Proxy;
    }

    void explainsAWrongPasswordOfAProxy()
    {
        QFETCH(QNetworkProxy::ProxyType, type);
        auto server = test::makeServer();
        test::ScriptedProxy proxy(type, "ann", "s3cret");
        ClientEndpoint endpoint = endpointTo(*server, "ws");
        endpoint.proxy = proxy.address(QStringLiteral("ann"), QStringLiteral("gue55ed"));
        start(endpoint);
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::ProxyRefused);
        QVERIFY2(m_why->message.contains(u"proxy"), qPrintable(m_why->sentence() + m_why->detail));
        QVERIFY(!QString(m_why->sentence() + m_why->detail).contains(u"gue55ed"));
        QVERIFY(proxy.opened().isEmpty());
    }

    void provesItselfByEveryScheme_data()
    {
        QTest::addColumn<QByteArray>("offer");
        QTest::addColumn<bool>("keeps");
        const QByteArrayList offers{"Basic realm=x", "Digest realm=x, nonce=y, qop=auth", "Negotiate, NTLM"};
        for (const QByteArray &offer : offers) {
            QTest::addRow("%s, kept", offer.constData()) << offer << true;
            QTest::addRow("%s, made anew", offer.constData()) << offer << false;
        }
    }

    void provesItselfByEveryScheme()
    {
        QFETCH(QByteArray, offer);
        QFETCH(bool, keeps);
        using Keeps = test::ChallengingProxy::Keeps;
        auto server = test::makeServer();
        ScriptedHttpServer scripted(*server, accept);
        test::ChallengingProxy proxy(offer, true, keeps ? Keeps::Connection : Keeps::Nothing);
        ClientEndpoint endpoint = endpointTo(*server, "ws");
        endpoint.proxy = proxy.address(QStringLiteral("ann"), QStringLiteral("s3cret"));
        start(endpoint);
        QTRY_VERIFY2(m_connected, qPrintable(m_why ? m_why->sentence() + m_why->detail : QString()));
        QCOMPARE(proxy.proofs(), 1);
        QCOMPARE(proxy.connections(), keeps ? 1 : 2);
    }

    /// Whoever tries on locks an account.
    void showsAWrongPasswordOnce_data()
    {
        QTest::addColumn<QByteArray>("offer");
        for (const char *offer : {"Basic realm=x", "Digest realm=x, nonce=y", "NTLM", "NTLM, Basic realm=x"})
            QTest::newRow(offer) << QByteArray(offer);
    }

    void showsAWrongPasswordOnce()
    {
        QFETCH(QByteArray, offer);
        auto server = test::makeServer();
        test::ChallengingProxy proxy(offer, false);
        ClientEndpoint endpoint = endpointTo(*server, "ws");
        endpoint.proxy = proxy.address(QStringLiteral("ann"), QStringLiteral("gue55ed"));
        start(endpoint);
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::ProxyRefused);
        QCOMPARE(proxy.proofs(), 1);
        QCOMPARE(proxy.connections(), 1);
        QVERIFY(!QString(m_why->sentence() + m_why->detail).contains(u"gue55ed"));
    }

    /// Whoever is silent is named: the proxy, or what it has been asked for.
    void namesWhoIsSilent_data()
    {
        QTest::addColumn<QNetworkProxy::ProxyType>("type");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("part");
        QTest::newRow("socks5") << QNetworkProxy::Socks5Proxy << QByteArray() << "did not answer in time";
        QTest::newRow("behind socks5") << QNetworkProxy::Socks5Proxy << QByteArray::fromHex("0500")
                                       << "has not opened a connection to 127.0.0.1";
        QTest::newRow("http or behind it")
            << QNetworkProxy::HttpProxy << QByteArray() << "has not opened a connection to 127.0.0.1";
    }

    void namesWhoIsSilent()
    {
        QFETCH(QNetworkProxy::ProxyType, type);
        QFETCH(QByteArray, answer);
        QFETCH(QString, part);
        auto server = test::makeServer();
        auto proxyServer = test::makeServer();
        QByteArrayList heard;
        answerInTurn(*proxyServer, {answer},
                     [&](QTcpSocket *, const QByteArray &said) { heard.append(said); });
        ClientEndpoint endpoint = endpointTo(*server, "ws");
        endpoint.handshakeTimeout = 3s;
        endpoint.proxy = QNetworkProxy(type, QStringLiteral("127.0.0.1"), proxyServer->serverPort());
        start(endpoint);
        QTRY_COMPARE(heard.size(), answer.isEmpty() ? 1 : 2);
        m_clock->advance(3s);
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::Timeout);
        QVERIFY2(m_why->message.contains(u"The proxy") && m_why->message.contains(part),
                 qPrintable(m_why->message));
    }

    /// Bytes in front of the server's TLS come from the proxy, not from the server.
    void takesNothingInTheClearForTheServers()
    {
        auto server = makeTestServer(true);
        auto proxyServer = test::makeServer();
        answerInTurn(*proxyServer, {QByteArray::fromHex("0500"),
                                    QByteArray::fromHex("05000001000000000000") +
                                        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"});
        ClientEndpoint endpoint = endpointTo(*server, "wss");
        endpoint.proxy =
            QNetworkProxy(QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), proxyServer->serverPort());
        start(endpoint);
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::TlsFailed);
    }

    void explainsAProxyThatHangsUp()
    {
        auto server = test::makeServer();
        auto proxyServer = test::makeServer();
        connect(proxyServer.get(), &QTcpServer::pendingConnectionAvailable, this,
                [&] { proxyServer->nextPendingConnection()->disconnectFromHost(); });
        ClientEndpoint endpoint = endpointTo(*server, "ws");
        endpoint.proxy =
            QNetworkProxy(QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), proxyServer->serverPort());
        start(endpoint);
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code, ErrorCode::ConnectionFailed);
        QVERIFY2(m_why->message.contains(u"closed the connection"), qPrintable(m_why->message));
    }

    void showsTheStartOfARefusalsBody()
    {
        auto server = test::makeServer();
        connect(server.get(), &QTcpServer::pendingConnectionAvailable, this, [&] {
            QTcpSocket *socket = server->nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 26\r\n\r\n");
                socket->flush();
                // The body comes by itself.
                QMetaObject::invokeMethod(
                    socket, [socket] { socket->write("not from this address, boy"); }, Qt::QueuedConnection);
            });
        });
        start(endpointTo(*server, "ws"));
        QTRY_VERIFY(m_why);
        QVERIFY(m_why->message.contains(u"403 Forbidden"));
        QCOMPARE(m_why->detail, QStringLiteral("403 (Forbidden): not from this address, boy"));
    }

    void explainsAProxyThatRefuses_data()
    {
        QTest::addColumn<QNetworkProxy::ProxyType>("type");
        QTest::addColumn<QByteArrayList>("answers");
        QTest::addColumn<QString>("part");
        const auto http = QNetworkProxy::HttpProxy;
        const auto socks = QNetworkProxy::Socks5Proxy;
        QTest::newRow("password")
            << http
            << QByteArrayList{"HTTP/1.1 407 Proxy Authentication Required\r\n"
                              "Proxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"}
            << QStringLiteral("password");
        QTest::newRow("forbidden") << http
                                   << QByteArrayList{"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"}
                                   << QStringLiteral("proxy");
        QTest::newRow("nobody there") << http << QByteArrayList() << QStringLiteral("refused");
        QTest::newRow("socks5, password")
            << socks << QByteArrayList{QByteArray::fromHex("05ff")} << QStringLiteral("password");
        QTest::newRow("socks5, rules")
            << socks << QByteArrayList{QByteArray::fromHex("0500"), QByteArray::fromHex("05020001")}
            << QStringLiteral("not allow");
        QTest::newRow("socks5, a web server")
            << socks << QByteArrayList{"HTTP/1.1 400 Bad Request\r\n\r\n"} << QStringLiteral("kind");
        QTest::newRow("socks5, nobody there") << socks << QByteArrayList() << QStringLiteral("refused");
    }

    void explainsAProxyThatRefuses()
    {
        QFETCH(QNetworkProxy::ProxyType, type);
        QFETCH(QByteArrayList, answers);
        QFETCH(QString, part);
        auto server = test::makeServer();
        auto proxyServer = test::makeServer();
        const quint16 port = proxyServer->serverPort();
        answerInTurn(*proxyServer, answers, [answers, n = 0](QTcpSocket *near, const QByteArray &) mutable {
            if (++n == answers.size())
                near->disconnectFromHost();
        });
        if (answers.isEmpty())
            proxyServer->close();
        ClientEndpoint endpoint = endpointTo(*server, "ws");
        endpoint.proxy = QNetworkProxy(type, QStringLiteral("127.0.0.1"), port);
        start(endpoint);
        QTRY_VERIFY(m_why);
        QCOMPARE(m_why->code,
                 part == QStringLiteral("password") ? ErrorCode::ProxyRefused : ErrorCode::ConnectionFailed);
        QVERIFY2(m_why->sentence().contains(part), qPrintable(m_why->sentence() + m_why->detail));
        QVERIFY(m_why->message.contains(QStringLiteral("127.0.0.1:%1").arg(port)));
    }

private:
    /// A proxy that answers whatever it hears with the next of these, and then nothing more. `then` sees the
    /// connection and what was heard, after the answer.
    static void answerInTurn(QTcpServer &proxy, const QByteArrayList &answers,
                             const std::function<void(QTcpSocket *, const QByteArray &)> &then = {})
    {
        connect(&proxy, &QTcpServer::pendingConnectionAvailable, &proxy, [&proxy, answers, then] {
            QTcpSocket *near = proxy.nextPendingConnection();
            connect(near, &QTcpSocket::readyRead, near, [near, left = answers, then]() mutable {
                const QByteArray heard = near->readAll();
                if (!left.isEmpty())
                    near->write(left.takeFirst());
                if (then)
                    then(near, heard);
            });
        });
    }

    /// A byte a turn, as far as the system lets us choose.
    static void writeSlowly(QTcpSocket *socket, QByteArray *left)
    {
        if (left->isEmpty())
            return;
        socket->write(left->first(1));
        socket->flush();
        left->remove(0, 1);
        QMetaObject::invokeMethod(
            socket, [socket, left] { writeSlowly(socket, left); }, Qt::QueuedConnection);
    }

    static void addSchemes()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("ws") << false;
        QTest::newRow("wss") << true;
    }

    static QByteArray accept(const QByteArray &head)
    {
        return ScriptedHttpServer::upgrade(head, "Sec-WebSocket-Protocol: penguin-v7\r\n");
    }

    std::unique_ptr<QTcpServer> makeTestServer(bool tls) const
    {
        return test::makeServer(tls ? std::optional(m_certificates.good()) : std::nullopt);
    }

    [[nodiscard]] test::TestCertificates::Pair pairNamed(const QString &name) const
    {
        return {m_certificates.path(name + QStringLiteral(".pem")),
                m_certificates.path(name + QStringLiteral(".key"))};
    }

    [[nodiscard]] ClientEndpoint endpointTo(const QTcpServer &server, const char *scheme,
                                            const QString &host = QStringLiteral("127.0.0.1")) const
    {
        ClientEndpoint endpoint;
        endpoint.url =
            QUrl(QStringLiteral("%1://%2:%3/some/path?q=1")
                     .arg(QString::fromLatin1(scheme), host, QString::number(server.serverPort())));
        endpoint.tls.caFile = m_certificates.caFile();
        return endpoint;
    }

    /// Joins an accepted connection to a port of this machine.
    void relay(QTcpSocket *near, quint16 port)
    {
        near->disconnect();
        auto *far = new QTcpSocket(near);
        far->connectToHost(QHostAddress::LocalHost, port);
        connect(near, &QTcpSocket::readyRead, far, [=] { far->write(near->readAll()); });
        connect(far, &QTcpSocket::readyRead, near, [=] { near->write(far->readAll()); });
    }

    [[nodiscard]] std::unique_ptr<ClientConnector> makeConnector(const ClientEndpoint &endpoint)
    {
        if (m_kind == WebSocketKind::Native)
            return std::make_unique<NativeConnector>(endpoint, *m_clock);
        return std::make_unique<QWebSocketConnector>(endpoint, *m_clock);
    }

    void start(const ClientEndpoint &endpoint)
    {
        m_why.reset();
        m_connected = false;
        m_connector = makeConnector(endpoint);
        connect(m_connector.get(), &ClientConnector::connected, this, [this] {
            QVERIFY(!m_connected && !m_why);
            m_connected = true;
        });
        connect(m_connector.get(), &ClientConnector::failed, this, [this](const Error &why) {
            QVERIFY(!m_connected && !m_why);
            m_why = why;
        });
        m_connector->start();
    }

    test::TestCertificates m_certificates;
    std::unique_ptr<test::FakeClock> m_clock;
    WebSocketKind m_kind;
    std::unique_ptr<ClientConnector> m_connector;
    std::optional<Error> m_why;
    bool m_connected = false;
};

static int run(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    TestClientConnector native(WebSocketKind::Native);
    native.setObjectName(QStringLiteral("native"));
    TestClientConnector qt(WebSocketKind::Qt);
    qt.setObjectName(QStringLiteral("qt"));
    return QTest::qExec(&native, argc, argv) + QTest::qExec(&qt, argc, argv);
}

ROOKERY_TEST_RUN(run)
#include "tst_client_connector.moc"
