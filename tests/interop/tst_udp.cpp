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
const QHostAddress LocalV6(QHostAddress::LocalHostIPv6);

void addShortSizes()
{
    QTest::addColumn<int>("size");
    for (int size = 0; size < 4; ++size)
        QTest::addRow("%d bytes", size) << size;
}

/// A payload of 0 to 3 bytes.
QByteArray shortPayload(int size)
{
    return QByteArray("xyz").first(size);
}

} // namespace

/// UDP through two real programs (docs/protocol.md §6), with payloads that penguin's decoder cannot take too.
class TestUdp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void echo_data() { ADD_PAIRS(); }
    void echo();
    void ipv6_data() { ADD_PAIRS(); }
    void ipv6();
    void twoClientsGetTheirOwnAnswers_data() { ADD_PAIRS(); }
    void twoClientsGetTheirOwnAnswers();
    void shortToPenguinIsDropped_data() { addShortSizes(); }
    void shortToPenguinIsDropped();
    void shortFromPenguinIsDelivered_data() { addShortSizes(); }
    void shortFromPenguinIsDelivered();
    void shortBetweenRookeries_data() { addShortSizes(); }
    void shortBetweenRookeries();
};

void TestUdp::echo()
{
    FETCH_PAIR(tunnel);
    UdpTarget target;
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient({forwardText(Local, port, target.port(), u"/udp"_s)}));
    UdpClient socket(Local, port);
    QVERIFY(socket.echoes("four"));
    QVERIFY(socket.echoes(QByteArray(1400, 'm')));
    QVERIFY(socket.echoes(QByteArray(9000, 'j')));
}

void TestUdp::ipv6()
{
    FETCH_PAIR(tunnel);
    if (freePort(LocalV6) == 0)
        QSKIP("this machine has no ::1");
    tunnel.address = LocalV6;
    UdpTarget target(LocalV6);
    const quint16 port = freePort(LocalV6);
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient({forwardText(LocalV6, port, target.port(), u"/udp"_s)}));
    UdpClient socket(LocalV6, port);
    QVERIFY(socket.echoes("over IPv6"));
}

void TestUdp::twoClientsGetTheirOwnAnswers()
{
    FETCH_PAIR(tunnel);
    UdpTarget target;
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient({forwardText(Local, port, target.port(), u"/udp"_s)}));
    UdpClient one(Local, port);
    UdpClient two(Local, port);
    QVERIFY(one.echoes("from one"));
    QVERIFY(two.echoes("from two"));
    one.send("one again");
    two.send("two again");
    // Late copies of the first ones may come before; one of the other client's never.
    while (const auto answer = one.receive(std::chrono::seconds(5))) {
        QVERIFY2(answer->contains("one"), answer->constData());
        if (*answer == "one again")
            break;
    }
    while (const auto answer = two.receive(std::chrono::seconds(5))) {
        QVERIFY2(answer->contains("two"), answer->constData());
        if (*answer == "two again")
            break;
    }
}

void TestUdp::shortToPenguinIsDropped()
{
    QFETCH(const int, size);
    REQUIRE_PROGRAM(Program::Penguin);
    TunnelProcesses tunnel(Program::Rookery, Program::Penguin);
    UdpTarget target;
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer());
    TcpTarget relay(serve::relayTo(tunnel.serverPort()));
    tunnel.clientConnectsTo = relay.port();
    QVERIFY(tunnel.startClient({forwardText(Local, port, target.port(), u"/udp"_s)}));
    UdpClient socket(Local, port);
    QVERIFY(socket.echoes("long enough"));
    for (int i = 0; i < 3; ++i)
        socket.send(shortPayload(size));
    QVERIFY(socket.echoes("still here"));
    // By the same connection.
    QCOMPARE(relay.accepted(), 1);
    QVERIFY(!target.hasReceived(shortPayload(size)));
    const QRegularExpression warning(u"shorter than 4 bytes"_s);
    QTRY_VERIFY(tunnel.client().hasSaid(warning));
    QCOMPARE(tunnel.client().log().count(warning), 1);
}

void TestUdp::shortFromPenguinIsDelivered()
{
    QFETCH(const int, size);
    REQUIRE_PROGRAM(Program::Penguin);
    TunnelProcesses tunnel(Program::Penguin, Program::Rookery);
    UdpTarget target;
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer());
    TcpTarget relay(serve::relayTo(tunnel.serverPort()));
    tunnel.clientConnectsTo = relay.port();
    QVERIFY(tunnel.startClient({forwardText(Local, port, target.port(), u"/udp"_s)}));
    UdpClient socket(Local, port);
    QVERIFY(socket.echoes("long enough"));
    socket.send(shortPayload(size));
    QTRY_VERIFY(target.hasReceived(shortPayload(size)));
    // The echo of it is as short, and must not reach the penguin, which would end the connection.
    QVERIFY(socket.echoes("still here"));
    QCOMPARE(relay.accepted(), 1);
}

void TestUdp::shortBetweenRookeries()
{
    QFETCH(const int, size);
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    UdpTarget target;
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient({forwardText(Local, port, target.port(), u"/udp"_s)}));
    UdpClient socket(Local, port);
    QVERIFY(socket.echoes("long enough"));
    QVERIFY(socket.echoes(shortPayload(size)));
}

ROOKERY_TEST(TestUdp)
#include "tst_udp.moc"
