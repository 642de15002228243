// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/reverse_udp_forward.h"
#include "support/fake_clock.h"
#include "support/linked_muxes.h"
#include "support/room_test.h"
#include "support/scripted_names.h"

#include <QTest>
#include <QUdpSocket>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A local UDP server that remembers whom it heard from.
struct Target
{
    Target() { socket.bind(QHostAddress::LocalHost); }
    [[nodiscard]] bool heard() const { return socket.hasPendingDatagrams(); }
    QByteArray take()
    {
        QByteArray data(65536, Qt::Uninitialized);
        const qint64 size = socket.readDatagram(data.data(), data.size(), &lastHost, &lastPort);
        return data.left(size);
    }
    void answer(const QByteArray &data, quint16 port = 0)
    {
        socket.writeDatagram(data, QHostAddress::LocalHost, port ? port : lastPort);
    }
    QUdpSocket socket;
    QHostAddress lastHost;
    quint16 lastPort = 0;
};

struct Rig
{
    explicit Rig(const QString &targetHost = u"127.0.0.1"_s)
        : link(clock), forward(spec(targetHost, target.socket.localPort()), {&clock, 10s})
    {
        QObject::connect(link.server.get(), &Multiplexor::bindRequested, link.server.get(),
                         [this](const BindRequest &request) {
                             binds.append(request);
                             link.server->answerBind(request.flowId, true);
                         });
        forward.start();
        forward.attach(*link.uplink);
    }
    static ForwardSpec spec(const QString &targetHost, quint16 targetPort)
    {
        ForwardSpec spec;
        spec.kind = ForwardSpec::Kind::ReverseUdp;
        spec.listenHost = u"127.0.0.1"_s;
        spec.listenPort = 5353;
        spec.targetHost = targetHost;
        spec.targetPort = targetPort;
        return spec;
    }
    [[nodiscard]] bool isBound() const { return forward.state() == ForwardState::Bound; }
    void send(const QByteArray &host, quint16 port, const QByteArray &data)
    {
        QVERIFY(link.server->sendDatagram({binds.last().flowId, host, port, data}));
    }

    FakeClock clock;
    Target target;
    LinkedMuxes link;
    QList<BindRequest> binds;
    ReverseUdpForward forward;
};

} // namespace

class TestReverseUdpForward : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForUdp();
    void answersTheSenderThatTheGatewayNamed_data();
    void answersTheSenderThatTheGatewayNamed();
    void keepsSendersApart();
    void carriesShortDatagrams();
    void dropsWhatComesBeforeItIsBound();
    void forgetsIdleSenders();
    void boundsTheSenders();
    void survivesATargetThatIsNotThere();
    void bindsAgainAfterAReconnect();
    void boundsWhatWaitsForTheTargetsName();
};

void TestReverseUdpForward::asksForUdp()
{
    Rig rig;
    QTRY_VERIFY(rig.isBound());
    QCOMPARE(rig.binds.size(), 1);
    QCOMPARE(rig.binds[0].type, frame::BindType::Udp);
    QCOMPARE(rig.binds[0].port, 5353);
}

void TestReverseUdpForward::answersTheSenderThatTheGatewayNamed_data()
{
    QTest::addColumn<QString>("targetHost");
    QTest::newRow("address") << u"127.0.0.1"_s;
    QTest::newRow("localhost") << u"localhost"_s;
}

void TestReverseUdpForward::answersTheSenderThatTheGatewayNamed()
{
    QFETCH(QString, targetHost);
    Rig rig(targetHost);
    QTRY_VERIFY(rig.isBound());
    rig.send("203.0.113.9", 40000, "question");
    QTRY_VERIFY(rig.target.heard());
    QCOMPARE(rig.target.take(), "question");
    rig.target.answer("the answer");
    QTRY_VERIFY(rig.link.server->hasPendingDatagrams());
    const Datagram answer = rig.link.server->nextPendingDatagram();
    QCOMPARE(answer.flowId, rig.binds[0].flowId);
    QCOMPARE(answer.host, "203.0.113.9");
    QCOMPARE(answer.port, 40000);
    QCOMPARE(answer.data, "the answer");

    const ForwardSnapshot now = rig.forward.snapshot(true);
    QCOMPARE(now.liveFlows, 1);
    QCOMPARE(now.flows[0].source, u"203.0.113.9:40000"_s);
    QCOMPARE(now.bytesIn, 8u);
    QCOMPARE(now.bytesOut, 10u);
}

void TestReverseUdpForward::keepsSendersApart()
{
    Rig rig;
    QTRY_VERIFY(rig.isBound());
    rig.send("203.0.113.9", 1, "one 1");
    QTRY_VERIFY(rig.target.heard());
    QCOMPARE(rig.target.take(), "one 1");
    const quint16 one = rig.target.lastPort;
    rig.send("203.0.113.9", 2, "two 1");
    QTRY_VERIFY(rig.target.heard());
    QCOMPARE(rig.target.take(), "two 1");
    const quint16 two = rig.target.lastPort;
    QVERIFY(one != two);
    rig.send("203.0.113.9", 1, "one 2");
    QTRY_VERIFY(rig.target.heard());
    (void)rig.target.take();
    QCOMPARE(rig.target.lastPort, one);
    rig.target.answer("for two", two);
    QTRY_VERIFY(rig.link.server->hasPendingDatagrams());
    QCOMPARE(rig.link.server->nextPendingDatagram().port, 2);
    rig.target.answer("for one", one);
    QTRY_VERIFY(rig.link.server->hasPendingDatagrams());
    QCOMPARE(rig.link.server->nextPendingDatagram().port, 1);
}

void TestReverseUdpForward::carriesShortDatagrams()
{
    Rig rig;
    QTRY_VERIFY(rig.isBound() && rig.link.client->peerIsRookery());
    for (const QByteArray &data : {QByteArray(""), QByteArray("a"), QByteArray("abc")}) {
        rig.send("203.0.113.9", 1, data);
        QTRY_VERIFY(rig.target.heard());
        QCOMPARE(rig.target.take(), data);
        rig.target.answer(data);
        QTRY_VERIFY(rig.link.server->hasPendingDatagrams());
        QCOMPARE(rig.link.server->nextPendingDatagram().data, data);
    }
}

void TestReverseUdpForward::dropsWhatComesBeforeItIsBound()
{
    FakeClock clock;
    LinkedMuxes link(clock);
    Target target;
    ReverseUdpForward forward(Rig::spec(u"127.0.0.1"_s, target.socket.localPort()), {&clock, 10s});
    quint32 flowId = 0;
    connect(link.server.get(), &Multiplexor::bindRequested, this,
            [&flowId](const BindRequest &request) { flowId = request.flowId; });
    forward.start();
    forward.attach(*link.uplink);
    QTRY_VERIFY(flowId != 0);
    struct Sentinel final : Uplink::DatagramReceiver
    {
        void takeDatagram(const Datagram &) override { heard = true; }
        bool heard = false;
    } sentinel;
    const quint32 other = link.uplink->openDatagramFlow(&sentinel);
    QVERIFY(link.server->sendDatagram({flowId, "203.0.113.9", 1, "too early"}));
    QVERIFY(link.server->sendDatagram({other, "203.0.113.9", 1, "behind it"}));
    QTRY_VERIFY(sentinel.heard);
    link.server->answerBind(flowId, true);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    QVERIFY(link.server->sendDatagram({flowId, "203.0.113.9", 1, "in time"}));
    QTRY_VERIFY(target.heard());
    QCOMPARE(target.take(), "in time");
}

void TestReverseUdpForward::forgetsIdleSenders()
{
    Rig rig;
    QTRY_VERIFY(rig.isBound());
    rig.send("203.0.113.9", 1, "hello");
    QTRY_VERIFY(rig.target.heard());
    (void)rig.target.take();
    QCOMPARE(rig.forward.liveFlows(), 1);
    rig.clock.advance(ReverseUdpForward::IdleTimeout - 1s);
    QCOMPARE(rig.forward.liveFlows(), 1);
    rig.target.answer("still there?");
    QTRY_VERIFY(rig.link.server->hasPendingDatagrams());
    rig.clock.advance(ReverseUdpForward::IdleTimeout - 1s);
    QCOMPARE(rig.forward.liveFlows(), 1);
    rig.clock.advance(1s);
    QCOMPARE(rig.forward.liveFlows(), 0);
    QCOMPARE(rig.forward.snapshot().totalFlows, 1u);
}

void TestReverseUdpForward::boundsTheSenders()
{
    Rig rig;
    QTRY_VERIFY(rig.isBound());
    const int more = int(ReverseUdpForward::MaxSenders) + 20;
    for (int i = 1; i <= more; ++i) {
        rig.send("203.0.113.9", quint16(i), "hello");
        QTRY_COMPARE(rig.forward.snapshot().totalFlows, quint64(i));
        QVERIFY(rig.forward.liveFlows() <= int(ReverseUdpForward::MaxSenders));
    }
}

void TestReverseUdpForward::survivesATargetThatIsNotThere()
{
    Rig rig;
    QTRY_VERIFY(rig.isBound());
    const quint16 port = rig.target.socket.localPort();
    rig.target.socket.close();
    for (int i = 0; i < 3; ++i)
        rig.send("203.0.113.9", 1, "anybody?");
    QTRY_COMPARE(rig.forward.liveFlows(), 1);
    QVERIFY(rig.target.socket.bind(QHostAddress::LocalHost, port));
    // What was refused before may cost one more datagram.
    const auto heard = [&rig] {
        rig.send("203.0.113.9", 1, "there you are");
        return rig.target.heard();
    };
    QTRY_VERIFY(heard());
    QCOMPARE(rig.target.take(), "there you are");
    rig.target.answer("answer");
    QTRY_VERIFY(rig.link.server->hasPendingDatagrams());
}

void TestReverseUdpForward::bindsAgainAfterAReconnect()
{
    auto first = std::make_unique<LinkedMuxes>();
    Target target;
    ReverseUdpForward forward(Rig::spec(u"127.0.0.1"_s, target.socket.localPort()), {});
    quint32 flowId = 0;
    const auto accept = [&flowId, this](Multiplexor *server) {
        connect(server, &Multiplexor::bindRequested, this, [&flowId, server](const BindRequest &request) {
            flowId = request.flowId;
            server->answerBind(flowId, true);
        });
    };
    accept(first->server.get());
    forward.start();
    forward.attach(*first->uplink);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    QVERIFY(first->server->sendDatagram({flowId, "203.0.113.9", 1, "before"}));
    QTRY_VERIFY(target.heard());
    QCOMPARE(target.take(), "before");
    first->cut();
    forward.detach();
    first.reset();
    QCOMPARE(forward.state(), ForwardState::Binding);
    QCOMPARE(forward.liveFlows(), 0);

    LinkedMuxes second;
    accept(second.server.get());
    forward.attach(*second.uplink);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    QVERIFY(second.server->sendDatagram({flowId, "203.0.113.9", 1, "after"}));
    QTRY_VERIFY(target.heard());
    QCOMPARE(target.take(), "after");
    target.answer("answer");
    QTRY_VERIFY(second.server->hasPendingDatagrams());
    QCOMPARE(second.server->nextPendingDatagram().flowId, flowId);
    forward.detach();
}

void TestReverseUdpForward::boundsWhatWaitsForTheTargetsName()
{
    FakeClock clock;
    ScriptedNames names;
    names.hold(u"slow.test"_s);
    Target target;
    names.set(u"slow.test"_s, {QHostAddress(QHostAddress::LocalHost)});
    LinkedMuxes link(clock);
    ReverseUdpForward forward(Rig::spec(u"slow.test"_s, target.socket.localPort()),
                              {&clock, 10s, {}, names.share()});
    quint32 flow = 0;
    connect(link.server.get(), &Multiplexor::bindRequested, this, [&](const BindRequest &request) {
        flow = request.flowId;
        link.server->answerBind(request.flowId, true);
    });
    forward.start();
    forward.attach(*link.uplink);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);

    // Strangers at the gateway's port send what they like, from as many addresses as they like.
    const QByteArray large(60000, 'x');
    constexpr quint64 Sent = 200;
    for (quint64 i = 0; i < Sent; ++i) {
        QVERIFY(link.server->sendDatagram({flow, "203.0.113.9", quint16(i % 100 + 1), large}));
        QTRY_COMPARE(link.client->counters().datagramsIn, i + 1);
    }
    constexpr quint64 Fits = quint64(ReverseUdpForward::MaxWaitingBytes) / (60000 + 80);
    QCOMPARE(forward.snapshot().datagramsDropped, Sent - Fits);
    names.releaseAll();
    QTRY_VERIFY(target.heard());
    QCOMPARE(target.take(), large);
}

ROOKERY_TEST(TestReverseUdpForward)
#include "tst_reverse_udp_forward.moc"
