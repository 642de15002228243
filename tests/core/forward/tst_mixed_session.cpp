// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/proxy_clients.h"
#include "core/forward/tcp_forward.h"
#include "support/fake_clock.h"
#include "support/linked_muxes.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestMixedSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheProtocol_data();
    void findsTheProtocol();
    void pointsToBoth();
    void asksBothForThePassword();
    void closesWhoSaysNothing();
};

namespace {

struct World
{
    explicit World(const ForwardContext &context = {}) : link(*context.clock), forward(spec(), context)
    {
        forward.start();
        forward.attach(*link.uplink);
    }
    ~World() { forward.detach(); }

    [[nodiscard]] static ForwardSpec spec()
    {
        ForwardSpec spec;
        spec.kind = ForwardKind::Proxy;
        spec.listenHost = u"127.0.0.1"_s;
        return spec;
    }
    [[nodiscard]] quint16 port() const { return forward.snapshot().boundPort; }

    LinkedMuxes link;
    TcpForward forward;
};

} // namespace

void TestMixedSession::findsTheProtocol_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("answer");

    QTest::newRow("HTTP") << QByteArray("C")
                          << QByteArray("ONNECT 192.0.2.7:80 HTTP/1.1\r\nHost: 192.0.2.7:80\r\n\r\n")
                          << QByteArray("HTTP/1.1 200 ");
    QTest::newRow("SOCKS 5") << QByteArray::fromHex("05") << QByteArray::fromHex("010005010001c00002070050")
                             << QByteArray::fromHex("05000500");
    QTest::newRow("SOCKS 4") << QByteArray::fromHex("04") << QByteArray::fromHex("010050c000020700")
                             << QByteArray::fromHex("005a");
}

void TestMixedSession::findsTheProtocol()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(const QByteArray, answer);
    for (const bool inPieces : {false, true}) {
        World world;
        RawTcpClient program(world.port());
        if (inPieces) {
            QVERIFY(program.send(first));
            QCoreApplication::processEvents();
            QVERIFY(program.send(second));
        } else {
            QVERIFY(program.send(first + second));
        }
        std::unique_ptr<MuxStream> stream;
        QTRY_VERIFY(world.link.takeStream(stream));
        stream->tellResult(ConnectResult::Connected);
        QCOMPARE(stream->targetHost(), "192.0.2.7");
        QCOMPARE(stream->targetPort(), 80);
        QTRY_VERIFY(program.received().startsWith(answer));
        stream->write("from there");
        QTRY_VERIFY(program.received().endsWith("from there"));
    }
}

void TestMixedSession::pointsToBoth()
{
    World world;
    RawTcpClient program(world.port());
    QVERIFY(program.send("GET /proxy.pac HTTP/1.1\r\nHost: 127.0.0.1:1080\r\n\r\n"));
    QTRY_VERIFY(program.received().contains("\"PROXY 127.0.0.1:1080; SOCKS5 127.0.0.1:1080\""));
}

void TestMixedSession::asksBothForThePassword()
{
    ForwardContext context;
    context.proxyPassword = ProxyPassword::fromText("ann:hush");
    World world(context);
    RawTcpClient http(world.port());
    QVERIFY(http.send("GET http://h/ HTTP/1.1\r\nHost: h\r\n\r\n"));
    QTRY_VERIFY(http.received().startsWith("HTTP/1.1 407 "));
    RawTcpClient socks(world.port());
    QVERIFY(socks.send(QByteArray::fromHex("050100")));
    QTRY_COMPARE(socks.received(), QByteArray::fromHex("05ff"));
    QVERIFY(!world.link.server->hasPendingStreams());
}

void TestMixedSession::closesWhoSaysNothing()
{
    FakeClock clock;
    ForwardContext context;
    context.clock = &clock;
    World world(context);
    // The limit is one for both: who has said the first byte has no more time for the rest.
    RawTcpClient nothing(world.port());
    RawTcpClient little(world.port());
    QVERIFY(little.send("G"));
    QTRY_VERIFY(clock.runningTimers() > 0);
    QTest::qWait(10);
    clock.advance(ProxyClients::HandshakeLimit - 1ms);
    QVERIFY(!nothing.ended() && !little.ended());
    clock.advance(1ms);
    QTRY_VERIFY(nothing.ended() || nothing.wasReset());
    QTRY_VERIFY(little.received().startsWith("HTTP/1.1 408 "));
}

ROOKERY_TEST(TestMixedSession)
#include "tst_mixed_session.moc"
