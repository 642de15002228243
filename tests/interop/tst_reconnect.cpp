// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/programs.h"
#include "support/room_test.h"
#include "support/socket_address.h"
#include "support/tcp_target.h"
#include "support/udp_target.h"

#include <QTest>

using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHostAddress Local(QHostAddress::LocalHost);
constexpr int UpMs = 30'000;

bool answers(quint16 port)
{
    BlockingSocket socket = BlockingSocket::connectTo(Local, port);
    return socket.isValid() && socket.exchange("knock knock") == "knock knock";
}

void addServers()
{
    QTest::addColumn<Program>("server");
    QTest::newRow("penguin") << Program::Penguin;
    QTest::newRow("rookery") << Program::Rookery;
}

} // namespace

/// Our client when its server goes away and comes back: listeners stay, flows end, new ones work.
class TestReconnect final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serverKilled_data() { addServers(); }
    void serverKilled();
    void connectionCut_data() { addServers(); }
    void connectionCut();
    void serverComesLater_data() { addServers(); }
    void serverComesLater();
};

void TestReconnect::serverKilled()
{
    QFETCH(const Program, server);
    REQUIRE_PROGRAM(server);
    TunnelProcesses tunnel(Program::Rookery, server);
    TcpTarget target(serve::echo);
    UdpTarget udpTarget;
    const quint16 port = freePort();
    const quint16 udpPort = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient(
        {forwardText(Local, port, target.port()), forwardText(Local, udpPort, udpTarget.port(), u"/udp"_s)},
        {u"--max-retry-interval"_s, u"500"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), UpMs);
    UdpClient udpClient(Local, udpPort);
    QVERIFY(udpClient.echoes("before"));
    BlockingSocket old = BlockingSocket::connectTo(Local, port);
    QVERIFY(old.exchange("old") == "old");

    tunnel.server().kill();
    QVERIFY(isListening(Local, port));
    QVERIFY(tunnel.startServer());
    // A flow of the lost connection ends, at the latest when a Rookery that was restarted does not know it;
    // it does not hang.
    QVERIFY(old.readToEnd().end != BlockingSocket::End::TimedOut);
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), UpMs);
    QVERIFY(udpClient.echoes("after"));
}

void TestReconnect::connectionCut()
{
    QFETCH(const Program, server);
    REQUIRE_PROGRAM(server);
    TunnelProcesses tunnel(Program::Rookery, server);
    TcpTarget target(serve::echo);
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer());
    TcpTarget relay(serve::relayTo(tunnel.serverPort()));
    tunnel.clientConnectsTo = relay.port();
    QVERIFY(
        tunnel.startClient({forwardText(Local, port, target.port())}, {u"--max-retry-interval"_s, u"500"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), UpMs);
    BlockingSocket flow = BlockingSocket::connectTo(Local, port);
    QVERIFY(flow.exchange("before") == "before");
    for (int lost = 1; lost <= 3; ++lost) {
        relay.dropConnections();
        QTRY_VERIFY_WITH_TIMEOUT(relay.accepted() > lost, UpMs);
        // Two Rookeries lose nothing with it.
        if (server == Program::Rookery)
            QVERIFY(flow.exchange("after") == "after");
        QTRY_VERIFY_WITH_TIMEOUT(answers(port), UpMs);
    }
}

void TestReconnect::serverComesLater()
{
    QFETCH(const Program, server);
    REQUIRE_PROGRAM(server);
    TunnelProcesses tunnel(Program::Rookery, server);
    TcpTarget target(serve::echo);
    const quint16 port = freePort();
    // Its port is known, and nobody is there.
    QVERIFY(tunnel.startServer());
    tunnel.server().kill();
    QVERIFY(
        tunnel.startClient({forwardText(Local, port, target.port())}, {u"--max-retry-interval"_s, u"500"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, port), UpMs);
    // A connection made now waits for the tunnel.
    BlockingSocket early = BlockingSocket::connectTo(Local, port);
    QVERIFY(early.writeAll("early"));
    QVERIFY(tunnel.startServer());
    QVERIFY(early.readExactly(5) == "early");
}

ROOKERY_TEST(TestReconnect)
#include "tst_reconnect.moc"
