// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway.h"
#include "core/mux/mux_stream.h"
#include "support/gateway_client.h"
#include "support/room_test.h"
#include "support/tcp_target.h"
#include "support/test_certificates.h"
#include "support/udp_echo.h"

#include <QFile>
#include <QHostInfo>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <future>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

class TestGateway final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void isNotOpenByAccident();
    void listensEverywhereOrNowhere();
    void everyNetworkTakesAnotherOfItsPort();
    void echoesTcp_data();
    void echoesTcp();
    void movesMuch();
    void keepsHalfClosedFlows();
    void resetsWhatCannotBeReached_data();
    void resetsWhatCannotBeReached();
    void echoesUdp();
    void listensForItsClient();
    void refusesBindsByDefault();
    void freesPortsWhenTheClientGoes();
    void spreadsSessionsAndCounts();
    void stopsCleanly();
    void diesWithOpenFlows();
    void speaksTls();
    void refusesBadTlsFiles();
    void readsItsCertificateAgain();

private:
    void start(const GatewayConfig &config);

    std::unique_ptr<Gateway> m_gateway;
};

namespace {

/// Sends back what it reads.
std::unique_ptr<QTcpServer> echoServer(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
{
    auto server = std::make_unique<QTcpServer>();
    QObject::connect(server.get(), &QTcpServer::newConnection, server.get(), [s = server.get()] {
        QTcpSocket *socket = s->nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [socket] { socket->write(socket->readAll()); });
    });
    if (!server->listen(address))
        qFatal("no TCP port");
    return server;
}

quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress(QHostAddress::LocalHost)))
        qFatal("no TCP port");
    return server.serverPort();
}

} // namespace

void TestGateway::init()
{
    m_gateway.reset();
}

void TestGateway::start(const GatewayConfig &config)
{
    m_gateway = std::make_unique<Gateway>(config);
    const auto started = m_gateway->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().sentence()));
}

void TestGateway::isNotOpenByAccident()
{
    GatewayConfig config = loopbackGateway();
    config.listen.append({QHostAddress(QHostAddress::AnyIPv4), 0});
    Gateway gateway(config);
    const auto started = gateway.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::NotPermitted);
    QVERIFY(gateway.listening().isEmpty());
}

void TestGateway::listensEverywhereOrNowhere()
{
    const auto taken = echoServer();
    GatewayConfig config = loopbackGateway();
    const quint16 free = freePort();
    config.listen = {{QHostAddress(QHostAddress::LocalHost), free},
                     {QHostAddress(QHostAddress::LocalHost), taken->serverPort()}};
    Gateway gateway(config);
    const auto started = gateway.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::PortBusy);
    QVERIFY(gateway.listening().isEmpty());
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), free));

    config.listen = {{QHostAddress(QHostAddress::LocalHost), 0},
                     {QHostAddress(QHostAddress::LocalHostIPv6), 0}};
    start(config);
    const auto where = m_gateway->listening();
    QCOMPARE(where.size(), 2);
    QVERIFY(where[0].port != 0 && where[1].port != 0);
    QCOMPARE(where[1].address, QHostAddress(QHostAddress::LocalHostIPv6));
}

void TestGateway::everyNetworkTakesAnotherOfItsPort()
{
    GatewayConfig config = loopbackGateway();
    const quint16 port = freePort();
    config.listen = {{QHostAddress(QHostAddress::LocalHost), port},
                     {QHostAddress(QHostAddress::AnyIPv6), port}};
    config.psk = "key";
    start(config);
    QCOMPARE(m_gateway->listening().size(), 1);
    for (const auto address : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
        QTcpSocket client;
        client.connectToHost(QHostAddress(address), port);
        QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    }
}

void TestGateway::echoesTcp_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("IPv4") << QByteArray("127.0.0.1");
    QTest::newRow("IPv6") << QByteArray("::1");
    QTest::newRow("IPv6 in brackets") << QByteArray("[::1]");
    QTest::newRow("name") << QByteArray("localhost");
}

void TestGateway::echoesTcp()
{
    QFETCH(const QByteArray, host);
    const auto server = echoServer(host.contains(':') ? QHostAddress(QHostAddress::LocalHostIPv6)
                                                      : QHostAddress(QHostAddress::LocalHost));
    start(loopbackGateway());
    const auto mux = connectTo(urlOf(*m_gateway));
    QVERIFY(mux);
    const auto stream = mux->openStream(host, server->serverPort());
    stream->write("hello");
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    QCOMPARE(stream->readAll(), "hello");
}

void TestGateway::movesMuch()
{
    constexpr qsizetype Total = 16 * 1024 * 1024;
    const auto server = echoServer();
    start(loopbackGateway());
    const auto mux = connectTo(urlOf(*m_gateway));
    QVERIFY(mux);
    const auto stream = mux->openStream("127.0.0.1", server->serverPort());

    QByteArray data(Total, Qt::Uninitialized);
    for (qsizetype i = 0; i < Total; ++i)
        data[i] = char((i * 31 + (i >> 12)) & 0xff);
    qint64 written = 0;
    const auto writeMore = [&] {
        written += std::max<qint64>(0, stream->write(data.constData() + written, Total - written));
    };
    connect(stream.get(), &QIODevice::bytesWritten, this, [&] {
        if (written < Total)
            writeMore();
    });
    QByteArray back;
    connect(stream.get(), &QIODevice::readyRead, this, [&] { back += stream->readAll(); });
    writeMore();
    QTRY_COMPARE_WITH_TIMEOUT(back.size(), Total, 60000);
    QCOMPARE(back, data);
    QTRY_VERIFY(m_gateway->counters().bytesIn >= quint64(Total));
    QTRY_VERIFY(m_gateway->counters().bytesOut >= quint64(Total));
    disconnect(stream.get(), nullptr, this, nullptr);
}

void TestGateway::keepsHalfClosedFlows()
{
    // Answers only when it has read the end, and then at length. Not a QTcpSocket: that closes itself at the
    // end of what it reads.
    std::promise<QByteArray> seen;
    test::TcpTarget server([&seen](test::BlockingSocket &connection) {
        seen.set_value(connection.readToEnd().bytes);
        connection.writeAll(QByteArray(100000, 'y'));
    });
    start(loopbackGateway());
    const auto mux = connectTo(urlOf(*m_gateway));
    QVERIFY(mux);
    const auto stream = mux->openStream("127.0.0.1", server.port());
    stream->write("the end");
    stream->finish();
    QByteArray back;
    QTRY_VERIFY((back += stream->readAll(), stream->isReadFinished() && stream->bytesAvailable() == 0));
    QCOMPARE(back, QByteArray(100000, 'y'));
    QCOMPARE(seen.get_future().get(), "the end");
    QTRY_COMPARE(m_gateway->counters().flows, 0);
}

void TestGateway::resetsWhatCannotBeReached_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<quint16>("port");
    QTest::newRow("nothing listens") << QByteArray("127.0.0.1") << freePort();
    QTest::newRow("port 0") << QByteArray("127.0.0.1") << quint16(0);
    QTest::newRow("no host") << QByteArray() << quint16(80);
    QTest::newRow("NUL") << QByteArray("127.0.0.1\0x", 11) << quint16(80);
    QTest::newRow("not UTF-8") << QByteArray("\xff\xff") << quint16(80);
    QTest::newRow("too long") << QByteArray(300, 'a') << quint16(80);
    QTest::newRow("no such name") << QByteArray("nothing.invalid") << quint16(80);
}

void TestGateway::resetsWhatCannotBeReached()
{
    QFETCH(const QByteArray, host);
    QFETCH(const quint16, port);
    start(loopbackGateway());
    const auto mux = connectTo(urlOf(*m_gateway));
    QVERIFY(mux);
    const auto stream = mux->openStream(host, port);
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 15000);
    QCOMPARE(mux->state(), Multiplexor::State::Running);
}

void TestGateway::echoesUdp()
{
    const UdpEcho echo;
    start(loopbackGateway());
    const auto mux = connectTo(urlOf(*m_gateway));
    QVERIFY(mux);
    QTRY_VERIFY(mux->peerIsRookery());
    const quint32 flow = mux->newDatagramFlowId();
    QVERIFY(mux->sendDatagram({flow, "127.0.0.1", echo.port(), "hello"}));
    QTRY_VERIFY(mux->hasPendingDatagrams());
    const Datagram answer = mux->nextPendingDatagram();
    QCOMPARE(answer.flowId, flow);
    QCOMPARE(answer.host, "127.0.0.1");
    QCOMPARE(answer.port, echo.port());
    QCOMPARE(answer.data, "echo:hello");
}

void TestGateway::listensForItsClient()
{
    GatewayConfig config = loopbackGateway();
    config.allowReverse = true;
    start(config);
    const auto mux = connectTo(urlOf(*m_gateway));
    QVERIFY(mux);
    QTRY_VERIFY(mux->peerIsRookery());
    const quint16 port = freePort();
    QSignalSpy answered(mux.get(), &Multiplexor::bindAnswered);
    const auto tcp = mux->requestBind(frame::BindType::Tcp, "127.0.0.1", port);
    const auto udp = mux->requestBind(frame::BindType::Udp, "127.0.0.1", port);
    QVERIFY(tcp && udp);
    QTRY_COMPARE(answered.size(), 2);
    QVERIFY(answered[0].at(1).toBool() && answered[1].at(1).toBool());

    QTcpSocket outside;
    outside.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    outside.write("hello");
    QTRY_VERIFY(mux->hasPendingStreams());
    const auto stream = mux->nextPendingStream();
    QCOMPARE(stream->targetHost(), "127.0.0.1");
    QCOMPARE(stream->targetPort(), port);
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    stream->write("welcome");
    QTRY_COMPARE(outside.bytesAvailable(), 7);

    UdpEcho knocker;
    knocker.answers = false;
    knocker.sendTo("knock", port);
    QTRY_VERIFY(mux->hasPendingDatagrams());
    const Datagram knock = mux->nextPendingDatagram();
    QCOMPARE(knock.flowId, *udp);
    QVERIFY(mux->sendDatagram({*udp, knock.host, knock.port, {}}));
    QTRY_COMPARE(knocker.received, QList<QByteArray>{QByteArray("")});
}

void TestGateway::refusesBindsByDefault()
{
    start(loopbackGateway());
    const auto mux = connectTo(urlOf(*m_gateway));
    QVERIFY(mux);
    QSignalSpy answered(mux.get(), &Multiplexor::bindAnswered);
    QVERIFY(mux->requestBind(frame::BindType::Tcp, "127.0.0.1", freePort()));
    QTRY_COMPARE(answered.size(), 1);
    QVERIFY(!answered[0].at(1).toBool());
}

void TestGateway::freesPortsWhenTheClientGoes()
{
    GatewayConfig config = loopbackGateway();
    config.allowReverse = true;
    start(config);
    const quint16 port = freePort();
    // Each of them goes without a word and the next one wants the same port at once.
    for (int i = 0; i < 3; ++i) {
        const auto mux = connectTo(urlOf(*m_gateway));
        QVERIFY(mux);
        QSignalSpy answered(mux.get(), &Multiplexor::bindAnswered);
        QVERIFY(mux->requestBind(frame::BindType::Tcp, "127.0.0.1", port));
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(answered[0].at(1).toBool());
        QTcpSocket outside;
        outside.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        QTRY_VERIFY(mux->hasPendingStreams());
        mux->close();
        QTRY_COMPARE(mux->state(), Multiplexor::State::Closed);
        QTRY_COMPARE(m_gateway->counters().sessions, 0);
    }
}

void TestGateway::spreadsSessionsAndCounts()
{
    const auto server = echoServer();
    start(loopbackGateway());
    const auto first = connectTo(urlOf(*m_gateway));
    const auto second = connectTo(urlOf(*m_gateway));
    QVERIFY(first && second);
    const auto a = first->openStream("127.0.0.1", server->serverPort());
    const auto b = second->openStream("127.0.0.1", server->serverPort());
    a->write("one");
    b->write("three");
    QTRY_COMPARE(a->bytesAvailable(), 3);
    QTRY_COMPARE(b->bytesAvailable(), 5);
    QCOMPARE(a->readAll(), "one");
    QCOMPARE(b->readAll(), "three");

    QTRY_COMPARE(m_gateway->counters().sessions, 2);
    QTRY_COMPARE(m_gateway->counters().flows, 2);
    QTRY_COMPARE(m_gateway->counters().bytesIn, 8U);
    QTRY_COMPARE(m_gateway->counters().bytesOut, 8U);
    first->close();
    QTRY_COMPARE(m_gateway->counters().sessions, 1);
    second->close();
    QTRY_COMPARE(m_gateway->counters().sessions, 0);
    const GatewayCounters counters = m_gateway->counters();
    QCOMPARE(counters.sessionsTotal, 2U);
    QCOMPARE(counters.flowsTotal, 2U);
    QCOMPARE(counters.flows, 0);
    QCOMPARE(counters.bytesIn, 8U);
}

void TestGateway::stopsCleanly()
{
    const auto server = echoServer();
    start(loopbackGateway());
    const auto where = m_gateway->listening().constFirst();
    const auto mux = connectTo(urlOf(*m_gateway));
    QVERIFY(mux);
    const auto stream = mux->openStream("127.0.0.1", server->serverPort());
    stream->write("hello");
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    // One that is not a tunnel yet must not hold it up.
    QTcpSocket undecided;
    undecided.connectToHost(where.address, where.port);
    QTRY_COMPARE(undecided.state(), QAbstractSocket::ConnectedState);

    QSignalSpy closed(mux.get(), &Multiplexor::closed);
    QSignalSpy stopped(m_gateway.get(), &Gateway::stopped);
    m_gateway->stop();
    QVERIFY(m_gateway->listening().isEmpty());
    QTRY_COMPARE(stopped.size(), 1);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed[0].at(0).value<Error>().code, ErrorCode::ClosedByPeer);
    QVERIFY(stream->isReadFinished());
    QCOMPARE(m_gateway->counters().sessions, 0);
    QCOMPARE(m_gateway->counters().sessionsTotal, 1U);

    // And once more from the start.
    QVERIFY(m_gateway->start());
    QVERIFY(connectTo(urlOf(*m_gateway)));
    m_gateway->stop();
    QTRY_COMPARE(stopped.size(), 2);
}

void TestGateway::diesWithOpenFlows()
{
    const auto server = echoServer();
    start(loopbackGateway());
    const auto mux = connectTo(urlOf(*m_gateway));
    QVERIFY(mux);
    const auto stream = mux->openStream("127.0.0.1", server->serverPort());
    stream->write("hello");
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    QSignalSpy closed(mux.get(), &Multiplexor::closed);
    m_gateway.reset();
    QTRY_COMPARE(closed.size(), 1);
}

void TestGateway::speaksTls()
{
    const TestCertificates certificates;
    QVERIFY2(certificates.isValid(), qPrintable(certificates.log()));
    const auto server = echoServer();
    GatewayConfig config = loopbackGateway();
    config.tlsCertFile = certificates.good().certFile;
    config.tlsKeyFile = certificates.good().keyFile;
    config.psk = "hunter2";
    start(config);
    QVERIFY(!connectTo(urlOf(*m_gateway, QStringLiteral("wss")), "wrong"));
    const auto mux = connectTo(urlOf(*m_gateway, QStringLiteral("wss")), "hunter2");
    QVERIFY(mux);
    const auto stream = mux->openStream("127.0.0.1", server->serverPort());
    stream->write("hello");
    QTRY_COMPARE(stream->bytesAvailable(), 5);

    // The same page as without TLS.
    const auto where = m_gateway->listening().constFirst();
    QSslSocket browser;
    browser.setPeerVerifyMode(QSslSocket::VerifyNone);
    browser.connectToHostEncrypted(where.address.toString(), where.port);
    browser.write("GET /ws HTTP/1.1\r\nHost: h\r\n\r\n");
    QTRY_COMPARE(browser.state(), QAbstractSocket::UnconnectedState);
    const QByteArray page = browser.readAll();
    QVERIFY2(page.startsWith("HTTP/1.1 404 Not Found\r\n") && page.endsWith("Not found"), page.constData());

    QVERIFY(!connectTo(urlOf(*m_gateway)));
}

void TestGateway::readsItsCertificateAgain()
{
    const TestCertificates certificates;
    QVERIFY2(certificates.isValid(), qPrintable(certificates.log()));
    const auto copy = [](const QString &from, const QString &to) {
        QFile::remove(to);
        return QFile::copy(from, to);
    };
    GatewayConfig config = loopbackGateway();
    config.tlsCertFile = certificates.path(QStringLiteral("used.pem"));
    config.tlsKeyFile = certificates.path(QStringLiteral("used.key"));
    QVERIFY(copy(certificates.good().certFile, config.tlsCertFile));
    QVERIFY(copy(certificates.good().keyFile, config.tlsKeyFile));
    start(config);
    const auto shown = [this] {
        const auto where = m_gateway->listening().constFirst();
        QSslSocket browser;
        browser.setPeerVerifyMode(QSslSocket::VerifyNone);
        browser.connectToHostEncrypted(where.address.toString(), where.port);
        QSignalSpy encrypted(&browser, &QSslSocket::encrypted);
        return encrypted.wait() ? browser.peerCertificate() : QSslCertificate();
    };
    QCOMPARE(shown(), certificates.good().certificate());
    const auto mux = connectTo(urlOf(*m_gateway, QStringLiteral("wss")));
    QVERIFY(mux);
    QSignalSpy closed(mux.get(), &Multiplexor::closed);
    QSignalSpy reloaded(m_gateway.get(), &Gateway::certificateReloaded);

    // One that does not fit its key changes nothing.
    QVERIFY(copy(certificates.otherName().certFile, config.tlsCertFile));
    m_gateway->reloadCertificate();
    QVERIFY(reloaded.wait());
    QVERIFY(!reloaded.takeFirst().constFirst().value<Error>().message.isEmpty());
    QCOMPARE(shown(), certificates.good().certificate());

    QVERIFY(copy(certificates.otherName().keyFile, config.tlsKeyFile));
    m_gateway->reloadCertificate();
    QVERIFY(reloaded.wait());
    QCOMPARE(reloaded.takeFirst().constFirst().value<Error>().message, QString());
    QCOMPARE(shown(), certificates.otherName().certificate());
    QCOMPARE(closed.count(), 0);

    // Asked for while it is under way: said, and done once more.
    m_gateway->reloadCertificate();
    m_gateway->reloadCertificate();
    QCOMPARE(reloaded.count(), 0);
    QTRY_COMPARE(reloaded.count(), 3);
    int read = 0;
    for (const auto &one : std::as_const(reloaded))
        read += one.constFirst().value<Error>().message.isEmpty() ? 1 : 0;
    QCOMPARE(read, 2);
}

void TestGateway::refusesBadTlsFiles()
{
    const TestCertificates certificates;
    QVERIFY2(certificates.isValid(), qPrintable(certificates.log()));
    const auto good = certificates.good();
    const QString missing = certificates.path(QStringLiteral("missing.pem"));
    const QString garbage = certificates.path(QStringLiteral("garbage.pem"));
    QFile file(garbage);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("garbage") > 0);
    file.close();

    const auto whyNot = [](const QString &cert, const QString &key) {
        GatewayConfig config = loopbackGateway();
        config.tlsCertFile = cert;
        config.tlsKeyFile = key;
        Gateway gateway(config);
        const auto started = gateway.start();
        return started ? Error() : started.error();
    };
    QVERIFY(whyNot(missing, good.keyFile).message.contains(missing));
    QVERIFY(whyNot(good.certFile, missing).message.contains(missing));
    QVERIFY(whyNot(garbage, good.keyFile).message.contains(garbage));
    QVERIFY(whyNot(good.certFile, garbage).message.contains(garbage));
    QVERIFY(whyNot(good.certFile, good.certFile).message.contains(good.certFile));
    const Error mismatch = whyNot(good.certFile, certificates.otherName().keyFile);
    QCOMPARE(mismatch.code, ErrorCode::TlsFailed);
    QVERIFY(!mismatch.hint.isEmpty());
    QVERIFY(whyNot(good.certFile, good.keyFile).message.isEmpty());
}

ROOKERY_TEST(TestGateway)
#include "tst_gateway.moc"
