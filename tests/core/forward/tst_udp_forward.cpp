// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/udp_forward.h"
#include "support/fake_clock.h"
#include "support/linked_muxes.h"
#include "support/raw_peer.h"
#include "support/room_test.h"

#include <QNetworkDatagram>
#include <QSignalSpy>
#include <QTest>
#include <QUdpSocket>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestUdpForward : public QObject
{
    Q_OBJECT

private:
    static ForwardSpec spec(quint16 port = 0)
    {
        ForwardSpec spec;
        spec.kind = ForwardSpec::Kind::Udp;
        spec.listenHost = u"127.0.0.1"_s;
        spec.listenPort = port;
        spec.targetHost = u"dns.internal"_s;
        spec.targetPort = 53;
        return spec;
    }
    /// A local program that speaks UDP.
    struct Program
    {
        explicit Program(const Forward &forward) : port(forward.snapshot().boundPort)
        {
            socket.bind(QHostAddress::LocalHost);
        }
        void send(const QByteArray &data) { socket.writeDatagram(data, QHostAddress::LocalHost, port); }
        [[nodiscard]] bool heard() const { return socket.hasPendingDatagrams(); }
        QByteArray take()
        {
            QByteArray data(65536, Qt::Uninitialized);
            return data.left(socket.readDatagram(data.data(), data.size()));
        }
        QUdpSocket socket;
        quint16 port;
    };

private Q_SLOTS:
    void carriesDatagramsBothWays();
    void answersFromTheAddressThatWasAsked();
    void keepsSourcesApart();
    void dropsWithoutAConnection();
    void usesNewFlowIdsAfterAReconnect();
    void forgetsIdleMappings();
    void keepsMappingsThatAreAnswered();
    void deliversShortDatagramsToARookery_data();
    void deliversShortDatagramsToARookery();
    void dropsShortDatagramsTowardsAPenguin();
    void takesABurst();
    void carriesTheLargestDatagram();
    void ignoresStrangeFlowIds();
    void triesABusyPortAgain();
    void stopsAndStartsAgain();
    void closesOneFlow();
    void listensOnAnotherPort();
};

void TestUdpForward::carriesDatagramsBothWays()
{
    LinkedMuxes link;
    UdpForward forward(spec(), {});
    forward.start();
    QCOMPARE(forward.state(), ForwardState::Listening);
    forward.attach(*link.uplink);
    Program program(forward);
    program.send("question");
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    const Datagram asked = link.server->nextPendingDatagram();
    QCOMPARE(asked.host, "dns.internal");
    QCOMPARE(asked.port, 53);
    QCOMPARE(asked.data, "question");
    QVERIFY(asked.flowId != 0);
    QVERIFY(link.server->sendDatagram({asked.flowId, "192.0.2.7", 53, "the answer"}));
    QTRY_VERIFY(program.heard());
    QCOMPARE(program.take(), "the answer");

    const ForwardSnapshot now = forward.snapshot(true);
    QCOMPARE(now.liveFlows, 1);
    QCOMPARE(now.totalFlows, 1u);
    QCOMPARE(now.bytesOut, 8u);
    QCOMPARE(now.bytesIn, 10u);
    QCOMPARE(now.flows.size(), 1);
    QCOMPARE(now.flows[0].source, u"127.0.0.1:%1"_s.arg(program.socket.localPort()));
    QCOMPARE(now.flows[0].target, u"dns.internal:53"_s);
}

void TestUdpForward::answersFromTheAddressThatWasAsked()
{
    LinkedMuxes link;
    ForwardSpec everywhere = spec();
    everywhere.listenHost = u"0.0.0.0"_s;
    UdpForward forward(everywhere, {});
    forward.start();
    forward.attach(*link.uplink);
    // One program that asks at two addresses of this machine: two flows, each answered from its own.
    QUdpSocket program;
    QVERIFY(program.bind(QHostAddress(QHostAddress::LocalHost)));
    QList<quint32> flows;
    for (const QString &asked : {u"127.0.0.1"_s, u"127.0.0.2"_s}) {
        program.writeDatagram("question", QHostAddress(asked), forward.snapshot().boundPort);
        QTRY_VERIFY(link.server->hasPendingDatagrams());
        flows.append(link.server->nextPendingDatagram().flowId);
    }
    QVERIFY(flows[0] != flows[1]);
    for (const quint32 flow : {flows[1], flows[0]})
        QVERIFY(link.server->sendDatagram({flow, "h", 1, "answer"}));
    QTRY_VERIFY(program.hasPendingDatagrams());
    QCOMPARE(program.receiveDatagram().senderAddress(), QHostAddress(u"127.0.0.2"_s));
    QTRY_VERIFY(program.hasPendingDatagrams());
    QCOMPARE(program.receiveDatagram().senderAddress(), QHostAddress(u"127.0.0.1"_s));
}

void TestUdpForward::keepsSourcesApart()
{
    LinkedMuxes link;
    UdpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    Program one(forward);
    Program two(forward);
    one.send("from one");
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    const Datagram first = link.server->nextPendingDatagram();
    two.send("from two");
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    const Datagram second = link.server->nextPendingDatagram();
    QVERIFY(first.flowId != second.flowId);
    one.send("again");
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    QCOMPARE(link.server->nextPendingDatagram().flowId, first.flowId);

    QVERIFY(link.server->sendDatagram({second.flowId, "h", 1, "to two"}));
    QVERIFY(link.server->sendDatagram({first.flowId, "h", 1, "to one"}));
    QTRY_VERIFY(two.heard());
    QCOMPARE(two.take(), "to two");
    QTRY_VERIFY(one.heard());
    QCOMPARE(one.take(), "to one");
    QCOMPARE(forward.liveFlows(), 2);
}

void TestUdpForward::dropsWithoutAConnection()
{
    UdpForward forward(spec(), {});
    forward.start();
    Program program(forward);
    program.send("lost 1");
    program.send("lost 2");
    QTRY_COMPARE(forward.snapshot().datagramsDropped, 2u);
    QCOMPARE(forward.liveFlows(), 0);
}

void TestUdpForward::usesNewFlowIdsAfterAReconnect()
{
    auto link = std::make_unique<LinkedMuxes>();
    UdpForward forward(spec(), {});
    forward.start();
    forward.attach(*link->uplink);
    Program program(forward);
    program.send("before");
    QTRY_VERIFY(link->server->hasPendingDatagrams());
    const quint32 before = link->server->nextPendingDatagram().flowId;
    link->cut();
    forward.detach();
    link.reset();

    LinkedMuxes next;
    forward.attach(*next.uplink);
    program.send("after");
    QTRY_VERIFY(next.server->hasPendingDatagrams());
    const quint32 after = next.server->nextPendingDatagram().flowId;
    QVERIFY(after != before);
    QVERIFY(next.server->sendDatagram({before, "h", 1, "to the old one"}));
    QVERIFY(next.server->sendDatagram({after, "h", 1, "to the new one"}));
    QTRY_VERIFY(program.heard());
    QCOMPARE(program.take(), "to the new one");
    QCOMPARE(forward.snapshot().totalFlows, 1u);
    forward.detach();
}

void TestUdpForward::forgetsIdleMappings()
{
    FakeClock clock;
    LinkedMuxes link(clock);
    UdpForward forward(spec(), {&clock, 10s});
    forward.start();
    forward.attach(*link.uplink);
    Program program(forward);
    program.send("hello");
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    const quint32 flowId = link.server->nextPendingDatagram().flowId;
    clock.advance(UdpForward::IdleTimeout - 1ms);
    QCOMPARE(forward.liveFlows(), 1);
    clock.advance(1ms);
    QCOMPARE(forward.liveFlows(), 0);
    QCOMPARE(forward.snapshot().bytesOut, 5u);
    QCOMPARE(forward.snapshot().totalFlows, 1u);
    program.send("hello again");
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    QVERIFY(link.server->nextPendingDatagram().flowId != flowId);
    QCOMPARE(forward.snapshot().totalFlows, 2u);
}

void TestUdpForward::keepsMappingsThatAreAnswered()
{
    FakeClock clock;
    LinkedMuxes link(clock);
    UdpForward forward(spec(), {&clock, 10s});
    forward.start();
    forward.attach(*link.uplink);
    Program program(forward);
    program.send("hello");
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    const quint32 flowId = link.server->nextPendingDatagram().flowId;
    for (int i = 0; i < 4; ++i) {
        clock.advance(40s);
        QVERIFY(link.server->sendDatagram({flowId, "h", 1, "news"}));
        QTRY_VERIFY(program.heard());
        QCOMPARE(program.take(), "news");
    }
    QCOMPARE(forward.liveFlows(), 1);
}

void TestUdpForward::deliversShortDatagramsToARookery_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("0") << QByteArray("");
    QTest::newRow("1") << QByteArray("a");
    QTest::newRow("3") << QByteArray("abc");
}

void TestUdpForward::deliversShortDatagramsToARookery()
{
    QFETCH(QByteArray, data);
    LinkedMuxes link;
    QTRY_VERIFY(link.client->peerIsRookery() && link.server->peerIsRookery());
    UdpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    Program program(forward);
    program.send(data);
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    const Datagram asked = link.server->nextPendingDatagram();
    QCOMPARE(asked.data, data);
    QVERIFY(link.server->sendDatagram({asked.flowId, "h", 1, data}));
    QTRY_VERIFY(program.heard());
    QCOMPARE(program.take(), data);
    QCOMPARE(forward.snapshot().datagramsDropped, 0u);
}

void TestUdpForward::dropsShortDatagramsTowardsAPenguin()
{
    auto [clientEnd, serverEnd] = MemoryChannel::createPair();
    RawPeer penguin(std::move(serverEnd));
    Multiplexor client(std::move(clientEnd));
    SharedUplink uplink(client);
    UdpForward forward(spec(), {});
    forward.start();
    forward.attach(uplink);
    Program program(forward);
    for (const QByteArray &data : {QByteArray(""), QByteArray("a"), QByteArray("ab"), QByteArray("abc")})
        program.send(data);
    program.send("abcd");
    QTRY_COMPARE(penguin.countAny<frame::Datagram>(), 1);
    QTRY_COMPARE(forward.snapshot().datagramsDropped, 4u);
    QCOMPARE(forward.snapshot().bytesOut, 4u);
}

void TestUdpForward::takesABurst()
{
    LinkedMuxes link;
    UdpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    Program program(forward);
    // More than one turn reads, and less than the queues on the way hold.
    for (int i = 0; i < 400; ++i)
        program.send("burst " + QByteArray::number(i));
    int got = 0;
    const auto drain = [&] {
        while (link.server->hasPendingDatagrams()) {
            if (link.server->nextPendingDatagram().data != "burst " + QByteArray::number(got))
                return -1;
            ++got;
        }
        return got;
    };
    QTRY_COMPARE(drain(), 400);
}

void TestUdpForward::carriesTheLargestDatagram()
{
    LinkedMuxes link;
    UdpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    Program program(forward);
    const QByteArray large(65507, 'x');
    program.send(large);
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    const Datagram asked = link.server->nextPendingDatagram();
    QCOMPARE(asked.data.size(), large.size());
    QVERIFY(link.server->sendDatagram({asked.flowId, "h", 1, large}));
    QTRY_VERIFY(program.heard());
    QCOMPARE(program.take().size(), large.size());
}

void TestUdpForward::ignoresStrangeFlowIds()
{
    LinkedMuxes link;
    UdpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    Program program(forward);
    program.send("hello");
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    const quint32 flowId = link.server->nextPendingDatagram().flowId;
    QVERIFY(link.server->sendDatagram({flowId + 1, "h", 1, "nobody's"}));
    QVERIFY(link.server->sendDatagram({0, "h", 1, "nobody's"}));
    QVERIFY(link.server->sendDatagram({flowId, "h", 1, "ours"}));
    QTRY_VERIFY(program.heard());
    QCOMPARE(program.take(), "ours");
}

void TestUdpForward::triesABusyPortAgain()
{
    FakeClock clock;
    QUdpSocket other;
    QVERIFY(other.bind(QHostAddress::LocalHost, 0, QAbstractSocket::DontShareAddress));
    UdpForward forward(spec(other.localPort()), {&clock, 10s});
    forward.start();
    QTRY_COMPARE(forward.state(), ForwardState::PortBusy);
    other.close();
    clock.advance(ListeningForward::RetryInterval);
    QCOMPARE(forward.state(), ForwardState::Listening);
}

void TestUdpForward::stopsAndStartsAgain()
{
    LinkedMuxes link;
    UdpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    Program(forward).send("hello");
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    (void)link.server->nextPendingDatagram();
    QCOMPARE(forward.liveFlows(), 1);
    forward.stop();
    QCOMPARE(forward.state(), ForwardState::Off);
    QCOMPARE(forward.liveFlows(), 0);
    forward.start();
    Program program(forward);
    program.send("again");
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    const Datagram asked = link.server->nextPendingDatagram();
    QVERIFY(link.server->sendDatagram({asked.flowId, "h", 1, "answer"}));
    QTRY_VERIFY(program.heard());
    QCOMPARE(program.take(), "answer");
}

void TestUdpForward::closesOneFlow()
{
    LinkedMuxes link;
    UdpForward forward(spec(), {});
    QVERIFY(!forward.closeFlow(1));
    forward.start();
    forward.attach(*link.uplink);
    Program first(forward);
    Program second(forward);
    first.send("hello");
    second.send("hello");
    QTRY_COMPARE(forward.liveFlows(), 2);
    const QList<FlowSnapshot> flows = forward.snapshot(true).flows;
    QVERIFY(forward.closeFlow(flows[0].id));
    QCOMPARE(forward.liveFlows(), 1);
    QVERIFY(!forward.closeFlow(flows[0].id));
    QCOMPARE(forward.snapshot(true).flows[0].id, flows[1].id);
    QCOMPARE(forward.snapshot().bytesOut, 10u);
    forward.detach();
}

void TestUdpForward::listensOnAnotherPort()
{
    LinkedMuxes link;
    UdpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    const quint16 old = forward.snapshot().boundPort;
    QVERIFY(forward.listenOn(0));
    QCOMPARE(forward.state(), ForwardState::Listening);
    QVERIFY(forward.snapshot().boundPort != old);
    Program(forward).send("hello");
    QTRY_COMPARE(forward.liveFlows(), 1);
    forward.detach();
}

ROOKERY_TEST(TestUdpForward)
#include "tst_udp_forward.moc"
