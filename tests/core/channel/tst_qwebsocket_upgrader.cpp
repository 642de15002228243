// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/qwebsocket_upgrader.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <optional>

using namespace rookery;
using namespace std::chrono_literals;

namespace {

const QByteArray RequestWithoutProtocol = "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                                          "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
const QByteArray GoodRequest = RequestWithoutProtocol + "Sec-WebSocket-Protocol: penguin-v7\r\n\r\n";

} // namespace

class TestQWebSocketUpgrader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_upgrader = std::make_unique<QWebSocketUpgrader>(m_clock);
        m_result.reset();
        m_accepted = nullptr;
        m_server = std::make_unique<QTcpServer>();
        QVERIFY(m_server->listen(QHostAddress::LocalHost));
        m_client = std::make_unique<QTcpSocket>();
        m_client->connectToHost(QHostAddress::LocalHost, m_server->serverPort());
        QTRY_VERIFY(m_server->hasPendingConnections());
    }

    void upgradesARequestThatWasPeekedAt()
    {
        m_client->write(GoodRequest);
        auto socket = accept();
        QTRY_COMPARE(socket->peek(4096), GoodRequest);
        start(std::move(socket));
        QVERIFY(!m_result); // from the event loop
        QTRY_VERIFY(m_result);
        QVERIFY(m_result->has_value());
        QTRY_VERIFY(m_client->peek(4096).endsWith("\r\n\r\n"));
        const QByteArray answer = m_client->readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 101 "));
        QVERIFY(answer.contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
        QVERIFY(answer.contains("\r\nSec-WebSocket-Protocol: penguin-v7\r\n"));
        QVERIFY(!answer.contains("\r\nServer:"));
        QCOMPARE(m_upgrader->pending(), 0);
        (**m_result)->send(MessageBuffer::copyOf("hi"));
        QTRY_COMPARE(m_client->bytesAvailable(), 4);
        QCOMPARE(m_client->readAll(), QByteArray("\x82\x02hi"));
        QCOMPARE(m_clock.runningTimers(), size_t(0));
    }

    void waitsForTheRestOfTheRequest()
    {
        m_client->write(GoodRequest.first(60));
        start(accept());
        QTRY_COMPARE(m_accepted->bytesAvailable(), 60);
        QVERIFY(!m_result);
        m_client->write(GoodRequest.sliced(60));
        QTRY_VERIFY(m_result);
        QVERIFY(m_result->has_value());
    }

    void deletesTheSocketWithTheChannel()
    {
        m_client->write(GoodRequest);
        start(accept());
        QTRY_VERIFY(m_result && m_result->has_value());
        QVERIFY(m_accepted);
        QSignalSpy disconnected(m_client.get(), &QTcpSocket::disconnected);
        m_result.reset();
        QVERIFY(!m_accepted);
        QTRY_COMPARE(disconnected.size(), 1);
    }

    void keepsTheSocketForASlowDeleteOfTheChannel()
    {
        m_client->write(GoodRequest);
        start(accept());
        QTRY_VERIFY(m_result && m_result->has_value());
        QSignalSpy closed((**m_result).get(), &MessageChannel::closed);
        m_client->abort();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE((**m_result)->bytesToWrite(), 0);
        m_result.reset();
        QVERIFY(!m_accepted);
    }

    void refusesABadRequest_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n");
        QTest::newRow("no key") << QByteArray(GoodRequest).replace("Sec-WebSocket-Key", "X-Key");
        QTest::newRow("unknown version") << QByteArray(GoodRequest).replace("Version: 13", "Version: 99");
        QTest::newRow("no upgrade") << QByteArray(GoodRequest).replace("Upgrade: websocket", "Upgrade: tea");
    }

    void refusesABadRequest()
    {
        QFETCH(QByteArray, request);
        m_client->write(request);
        QSignalSpy disconnected(m_client.get(), &QTcpSocket::disconnected);
        start(accept());
        QTRY_VERIFY(m_result);
        QVERIFY(!m_result->has_value());
        QCOMPARE(m_result->error().code, ErrorCode::HttpRefused);
        expectGone();
        QTRY_COMPARE(disconnected.size(), 1);
        QVERIFY(!m_client->readAll().startsWith("HTTP/1.1 101"));
    }

    void refusesARequestWithoutTheSubprotocol()
    {
        m_client->write(RequestWithoutProtocol + "\r\n");
        start(accept());
        QTRY_VERIFY(m_result);
        QVERIFY(!m_result->has_value());
        QCOMPARE(m_result->error().code, ErrorCode::NotPenguin);
        expectGone();
    }

    void givesUpAfterTheTimeLimit()
    {
        m_client->write("GET /ws");
        QSignalSpy disconnected(m_client.get(), &QTcpSocket::disconnected);
        start(accept());
        m_clock.advance(999ms);
        QVERIFY(!m_result);
        QCOMPARE(m_upgrader->pending(), 1);
        m_clock.advance(1ms);
        QVERIFY(m_result);
        QCOMPARE(m_result->error().code, ErrorCode::Timeout);
        expectGone();
        QTRY_COMPARE(disconnected.size(), 1);
    }

    void cleansUpAfterAClientThatLeaves_data()
    {
        QTest::addColumn<bool>("beforeStart");
        QTest::newRow("before") << true;
        QTest::newRow("after") << false;
    }

    void cleansUpAfterAClientThatLeaves()
    {
        QFETCH(bool, beforeStart);
        m_client->write("GET /ws");
        auto socket = accept();
        QTRY_COMPARE(socket->bytesAvailable(), 7);
        if (beforeStart) {
            m_client->abort();
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        }
        start(std::move(socket));
        QVERIFY(!m_result);
        m_client->abort();
        QTRY_VERIFY(m_result);
        QCOMPARE(m_result->error().code, ErrorCode::ConnectionFailed);
        expectGone();
        QCOMPARE(m_clock.runningTimers(), size_t(0));
    }

    void dropsWhatIsPendingWhenDestroyed()
    {
        m_client->write("GET /ws");
        QSignalSpy disconnected(m_client.get(), &QTcpSocket::disconnected);
        start(accept());
        m_upgrader.reset();
        QVERIFY(!m_accepted);
        QTRY_COMPARE(disconnected.size(), 1);
        QVERIFY(!m_result);
    }

    void servesManyAtOnce()
    {
        constexpr int Count = 40; // more than QWebSocketServer's limit of 30 for one server
        m_server->setMaxPendingConnections(Count + 1);
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        int upgraded = 0;
        for (int i = 0; i < Count; ++i) {
            clients.push_back(std::make_unique<QTcpSocket>());
            clients.back()->connectToHost(QHostAddress::LocalHost, m_server->serverPort());
            clients.back()->write(GoodRequest);
        }
        std::vector<std::unique_ptr<MessageChannel>> channels;
        accept(); // the one of init()
        for (int i = 0; i < Count; ++i) {
            QTRY_VERIFY(m_server->hasPendingConnections());
            m_upgrader->upgrade(accept(), 1s, [&](QWebSocketUpgrader::Result result) {
                QVERIFY(result.has_value());
                channels.push_back(std::move(*result));
                ++upgraded;
            });
        }
        QTRY_COMPARE(upgraded, Count);
        QCOMPARE(m_upgrader->pending(), 0);
    }

private:
    std::unique_ptr<QTcpSocket> accept()
    {
        std::unique_ptr<QTcpSocket> socket(m_server->nextPendingConnection());
        socket->setParent(nullptr);
        m_accepted = socket.get();
        return socket;
    }

    void start(std::unique_ptr<QTcpSocket> socket)
    {
        m_upgrader->upgrade(std::move(socket), 1s, [this](QWebSocketUpgrader::Result result) {
            m_result.emplace(std::move(result));
        });
    }

    void expectGone()
    {
        QCOMPARE(m_upgrader->pending(), 0);
        QTRY_VERIFY(!m_accepted);
    }

    test::FakeClock m_clock;
    std::unique_ptr<QWebSocketUpgrader> m_upgrader;
    std::optional<QWebSocketUpgrader::Result> m_result;
    QPointer<QTcpSocket> m_accepted;
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<QTcpSocket> m_client;
};

ROOKERY_TEST(TestQWebSocketUpgrader)
#include "tst_qwebsocket_upgrader.moc"
