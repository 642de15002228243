// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/programs.h"
#include "support/room_test.h"
#include "support/socket_address.h"
#include "support/tcp_target.h"
#include "support/udp_target.h"

#include <QScopeGuard>
#include <QTest>

#include <future>
#include <thread>

using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHostAddress Local(QHostAddress::LocalHost);
constexpr int UpMs = 30'000;

QString reverse(quint16 port, quint16 targetPort, const QString &protocol = {})
{
    return u"R:"_s + forwardText(Local, port, targetPort, protocol);
}

/// Whether bytes make the round trip through a reverse forward now.
bool answers(quint16 port)
{
    BlockingSocket socket = BlockingSocket::connectTo(Local, port);
    return socket.isValid() && socket.exchange("knock knock") == "knock knock";
}

void pass(BlockingSocket &from, BlockingSocket &to)
{
    while (true) {
        const QByteArray part = from.readSome();
        if (part.isEmpty() || !to.writeAll(part))
            return;
    }
}

/// Passes everything on, as serve::relayTo() does. When the client's side is cut, the gateway's stays open to
/// `end`: that is what a client leaves behind that is on another network now.
TcpTarget::Serve leftBehindBy(quint16 port, const std::shared_future<void> &end)
{
    return [port, end](BlockingSocket &connection) {
        BlockingSocket onward = BlockingSocket::connectTo(Local, port);
        std::thread back([&] { pass(onward, connection); });
        pass(connection, onward);
        end.wait();
        onward.shutdown();
        connection.shutdown();
        back.join();
    };
}

/// How the connection is lost.
enum class Loss { ServerKilled, ServerStopped, ConnectionCut };

} // namespace

Q_DECLARE_METATYPE(Loss)

/// Reverse forwards between our own two ends (docs/protocol.md §5): the gateway listens, the client dials.
class TestReverse final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tcp();
    void udp();
    void returnsAfterALostConnection_data();
    void returnsAfterALostConnection();
    void takesItsPortsFromAnAbandonedConnection();
    void gatewayChoosesThePort();
    void isAskedForAgainWhileItIsTaken();
    void portIsFreeWhenTheClientEnds();
    void refusedWithoutReverse();
    void penguinThatRefusesIsNamed();
    void penguinThatNeverAnswersIsNamed();
};

void TestReverse::tcp()
{
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    TcpTarget target(serve::answerAtEnd);
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer({u"--reverse"_s}));
    QVERIFY(tunnel.startClient({reverse(port, target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, port), UpMs);

    BlockingSocket socket = BlockingSocket::connectTo(Local, port);
    const QByteArray question = patternBytes(3 * 1024 * 1024, 9);
    QVERIFY(socket.writeAll(question));
    socket.shutdownWrite();
    QVERIFY(sha256(socket.readToEnd().bytes) == sha256(digestAnswer(question)));
}

void TestReverse::udp()
{
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    UdpTarget target;
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer({u"--reverse"_s}));
    QVERIFY(tunnel.startClient({reverse(port, target.port(), u"/udp"_s)}));
    UdpClient one(Local, port);
    UdpClient two(Local, port);
    QVERIFY(one.echoes("to the client's side"));
    QVERIFY(two.echoes("from another place"));
    QVERIFY(one.echoes(QByteArray()));
}

void TestReverse::returnsAfterALostConnection_data()
{
    QTest::addColumn<Loss>("loss");
    QTest::newRow("server killed") << Loss::ServerKilled;
    QTest::newRow("server stopped") << Loss::ServerStopped;
    QTest::newRow("connection cut") << Loss::ConnectionCut;
}

void TestReverse::returnsAfterALostConnection()
{
    QFETCH(const Loss, loss);
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    TcpTarget target(serve::echo);
    UdpTarget udpTarget;
    const quint16 port = freePort();
    const quint16 udpPort = freePort();
    QVERIFY(tunnel.startServer({u"--reverse"_s}));
    TcpTarget relay(serve::relayTo(tunnel.serverPort()));
    tunnel.clientConnectsTo = relay.port();
    QVERIFY(tunnel.startClient({reverse(port, target.port()), reverse(udpPort, udpTarget.port(), u"/udp"_s)},
                               {u"--max-retry-interval"_s, u"500"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), UpMs);
    UdpClient udpClient(Local, udpPort);
    QVERIFY(udpClient.echoes("before"));

    switch (loss) {
    case Loss::ServerKilled:
        tunnel.server().kill();
        break;
    case Loss::ServerStopped:
        QVERIFY(tunnel.server().terminate());
        QVERIFY(tunnel.server().endedNormally());
        break;
    case Loss::ConnectionCut:
        relay.dropConnections();
        break;
    }
    if (loss != Loss::ConnectionCut) {
        QVERIFY(!isListening(Local, port));
        QVERIFY(tunnel.startServer({u"--reverse"_s}));
    }
    QTRY_VERIFY_WITH_TIMEOUT(relay.accepted() >= 2, UpMs);
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), UpMs);
    QVERIFY(udpClient.echoes("after"));
}

void TestReverse::takesItsPortsFromAnAbandonedConnection()
{
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    TcpTarget target(serve::echo);
    UdpTarget udpTarget;
    const quint16 port = freePort();
    const quint16 udpPort = freePort();
    // The session of the next connection is in another thread.
    QVERIFY(tunnel.startServer({u"--reverse"_s, u"--threads"_s, u"2"_s}));
    std::promise<void> end;
    TcpTarget relay(leftBehindBy(tunnel.serverPort(), end.get_future().share()));
    const auto ends = qScopeGuard([&end] { end.set_value(); });
    tunnel.clientConnectsTo = relay.port();
    QVERIFY(tunnel.startClient({reverse(port, target.port()), reverse(udpPort, udpTarget.port(), u"/udp"_s)},
                               {u"--max-retry-interval"_s, u"500"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), UpMs);
    UdpClient udpClient(Local, udpPort);
    QVERIFY(udpClient.echoes("before"));

    relay.dropConnections();
    QTRY_VERIFY_WITH_TIMEOUT(relay.accepted() >= 2, UpMs);
    // The gateway finds the first connection dead after a minute.
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), UpMs / 3);
    QVERIFY(udpClient.echoes("after"));
    QVERIFY(!tunnel.client().hasSaid(QRegularExpression(u"refused"_s)));
}

void TestReverse::gatewayChoosesThePort()
{
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    TcpTarget target(serve::echo);
    QVERIFY(tunnel.startServer({u"--reverse"_s}));
    TcpTarget relay(serve::relayTo(tunnel.serverPort()));
    tunnel.clientConnectsTo = relay.port();
    QVERIFY(tunnel.startClient({u"R:0:127.0.0.1:%1"_s.arg(target.port())},
                               {u"--max-retry-interval"_s, u"500"_s}));
    const QRegularExpression bound(u"127\\.0\\.0\\.1:(\\d+) at the gateway [^\n]* bound"_s);
    QTRY_VERIFY_WITH_TIMEOUT(tunnel.client().hasSaid(bound), UpMs);
    const quint16 port = quint16(bound.match(tunnel.client().log()).captured(1).toUInt());
    QVERIFY(port >= 1024);
    QVERIFY(answers(port));
    // Whoever was told of it finds it again.
    relay.dropConnections();
    QTRY_VERIFY_WITH_TIMEOUT(relay.accepted() >= 2, UpMs);
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), UpMs);
}

void TestReverse::isAskedForAgainWhileItIsTaken()
{
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    TcpTarget target(serve::echo);
    auto other = std::make_unique<TcpTarget>(serve::echo);
    const quint16 port = other->port();
    QVERIFY(tunnel.startServer({u"--reverse"_s}));
    QVERIFY(tunnel.startClient({reverse(port, target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(tunnel.client().hasSaid(QRegularExpression(u"refused"_s)), UpMs);
    other.reset();
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), UpMs);
}

void TestReverse::portIsFreeWhenTheClientEnds()
{
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    TcpTarget target(serve::echo);
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer({u"--reverse"_s}));
    QVERIFY(tunnel.startClient({reverse(port, target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), UpMs);
    QVERIFY(tunnel.client().terminate());
    QTRY_VERIFY_WITH_TIMEOUT(!isListening(Local, port), UpMs);
    QVERIFY(tunnel.startClient({reverse(port, target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), UpMs);
    // One that says no goodbye may come back for it, for some seconds.
    tunnel.client().kill();
    QVERIFY(tunnel.startClient({reverse(port, target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), UpMs);
}

void TestReverse::refusedWithoutReverse()
{
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient({reverse(port, 9)}));
    QTRY_VERIFY_WITH_TIMEOUT(tunnel.client().hasSaid(QRegularExpression(u"refused"_s)), UpMs);
    QVERIFY(!isListening(Local, port));
    QVERIFY(tunnel.client().isRunning());
}

void TestReverse::penguinThatRefusesIsNamed()
{
    REQUIRE_PROGRAM(Program::Penguin);
    TunnelProcesses tunnel(Program::Rookery, Program::Penguin);
    TcpTarget target(serve::echo);
    const quint16 forward = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient({reverse(freePort(), 9), forwardText(Local, forward, target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(tunnel.client().hasSaid(QRegularExpression(u"refused"_s)), UpMs);
    // The other forwards of the tunnel go on.
    QTRY_VERIFY_WITH_TIMEOUT(answers(forward), UpMs);
}

void TestReverse::penguinThatNeverAnswersIsNamed()
{
    REQUIRE_PROGRAM(Program::Penguin);
    TunnelProcesses tunnel(Program::Rookery, Program::Penguin);
    TcpTarget target(serve::echo);
    const quint16 forward = freePort();
    QVERIFY(tunnel.startServer({u"--reverse"_s}));
    // More than the 16 that penguin queues before everything stops.
    QStringList forwards{forwardText(Local, forward, target.port())};
    for (int i = 0; i < 20; ++i)
        forwards += reverse(quint16(32000 + i), 9);
    QVERIFY(tunnel.startClient(forwards));
    QTRY_VERIFY_WITH_TIMEOUT(tunnel.client().hasSaid(QRegularExpression(u"penguin"_s)), UpMs);
    QVERIFY(answers(forward));
}

ROOKERY_TEST(TestReverse)
#include "tst_reverse.moc"
