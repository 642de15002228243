// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/tunnel.h"
#include "support/fake_clock.h"
#include "support/fake_server.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"
#include "support/tcp_config.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <functional>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using Edit = std::function<void(TunnelConfig &)>;

Q_DECLARE_METATYPE(Edit)

namespace {

const Error Refused{ErrorCode::ConnectionFailed, u"The server refused the connection."_s, {}, {}};

/// A connected tunnel with two forwards and one flow through the first.
struct Rig
{
    Rig() : server(clock)
    {
        config = tcpConfig();
        config.forwards += config.forwards[0];
        config.forwards[1].targetHost = u"web.internal"_s;
        tunnel = std::make_unique<Tunnel>(config, clock);
        tunnel->setConnectorFactory([this, factory = server.factory()](const ClientEndpoint &endpoint) {
            endpoints += endpoint;
            return factory(endpoint);
        });
        tunnel->start();
    }
    [[nodiscard]] bool isConnected() const { return tunnel->state() == TunnelState::Connected; }
    [[nodiscard]] ForwardSnapshot forward(int index) const
    {
        return tunnel->snapshot().forwards.value(index);
    }
    [[nodiscard]] quint16 port(int index = 0) const { return forward(index).boundPort; }
    void apply(const Edit &edit)
    {
        edit(config);
        tunnel->apply(config);
    }

    FakeClock clock;
    FakeServer server;
    TunnelConfig config;
    QList<ClientEndpoint> endpoints;
    std::unique_ptr<Tunnel> tunnel;
};

/// A program that talks through a forward.
struct Talk
{
    explicit Talk(Rig &rig, int index = 0) : program(rig.port(index)), m_rig(rig) {}

    /// Says something and hears something.
    [[nodiscard]] bool works()
    {
        const qsizetype before = program.received().size();
        return program.send("a") && QTest::qWaitFor([&] { return m_rig.server.takeStream(stream); }) &&
               QTest::qWaitFor([&] { return stream->bytesAvailable() > 0; }) && stream->readAll() == "a" &&
               stream->write("b") == 1 &&
               QTest::qWaitFor([&] { return program.received().size() == before + 1; });
    }

    RawTcpClient program;
    std::unique_ptr<MuxStream> stream;

private:
    Rig &m_rig;
};

} // namespace

class TestTunnelApply final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesForwardsAloneThatDidNotChange_data();
    void leavesForwardsAloneThatDidNotChange();
    void movesAForwardToAnotherTarget();
    void endsTheFlowsOfAForwardThatIsGone();
    void startsANewForward();
    void keepsWhatWasSwitchedByHand();
    void followsTheSwitchOfTheSettings();
    void saysNothingOfWhatIsOff();
    void keepsTheSums();
    void callsItselfByItsNewName();
    void connectsAnewWhereNothingIsCut();
    void waitsWhereSomethingWouldBeCut();
    void forgetsAChangeThatWasTakenBack();
    void triesTheNewServerAtOnce();
    void isAnotherClientAtAnotherGateway();
    void keepsItsPortsWhileItReconnects();
    void leavesADeadConnectionInTime();
    void stopsWhileItReconnects();
    void takesSettingsBeforeItStarts();
    void renamesAForwardAndCutsNothing();
    void movesAReverseForwardToAnotherTarget();
};

void TestTunnelApply::leavesForwardsAloneThatDidNotChange_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<int>("index"); // of the one that the flow goes through, afterwards
    const auto row = [](const char *name, int index, const Edit &edit) {
        QTest::newRow(name) << edit << index;
    };
    row("nothing", 0, [](TunnelConfig &) {});
    row("another name", 0, [](TunnelConfig &c) { c.name = u"else"_s; });
    row("one more", 0, [](TunnelConfig &c) { c.forwards += *ForwardSpec::parse(u"0:h:1"_s); });
    row("one more before it", 1,
        [](TunnelConfig &c) { c.forwards.prepend(*ForwardSpec::parse(u"0:h:1"_s)); });
    row("the other one gone", 0, [](TunnelConfig &c) { c.forwards.removeLast(); });
    row("the other one changed", 0, [](TunnelConfig &c) { c.forwards[1].targetPort = 1; });
    row("the other one off", 0, [](TunnelConfig &c) { c.switchedOff = {1}; });
    row("another order", 1, [](TunnelConfig &c) { c.forwards.swapItemsAt(0, 1); });
    row("timeouts", 0, [](TunnelConfig &c) { c.channelTimeout = c.keepaliveInterval = 3s; });
    row("retries", 0, [](TunnelConfig &c) { c.maxRetries = 3; });
    row("another server", 0, [](TunnelConfig &c) { c.endpoint.url = QUrl(u"ws://other.example/"_s); });
}

void TestTunnelApply::leavesForwardsAloneThatDidNotChange()
{
    QFETCH(Edit, edit);
    QFETCH(int, index);
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    Talk talk(rig);
    QVERIFY(talk.works());
    const ForwardSnapshot before = rig.forward(0);
    rig.apply(edit);
    QVERIFY(talk.works());
    QCOMPARE(rig.forward(index).id, before.id);
    QCOMPARE(rig.forward(index).boundPort, before.boundPort);
    QCOMPARE(rig.forward(index).liveFlows, 1);
    QCOMPARE(rig.tunnel->indexOfForward(before.id), index);
    QCOMPARE(rig.tunnel->snapshot().forwards.size(), rig.config.forwards.size());
    QCOMPARE(rig.server.attempts, 1);
}

void TestTunnelApply::movesAForwardToAnotherTarget()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    // A port of its own, so that the new one meets the old one's.
    const quint16 port = [] {
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        return free.serverPort();
    }();
    rig.apply([&](TunnelConfig &c) { c.forwards[0].listenPort = port; });
    QCOMPARE(rig.forward(0).state, ForwardState::Listening);
    rig.apply([&](TunnelConfig &c) { c.forwards[0].targetHost = u"else.internal"_s; });
    QCOMPARE(rig.forward(0).state, ForwardState::Listening);
    QCOMPARE(rig.port(), port);
    Talk talk(rig);
    QVERIFY(talk.works());
    QCOMPARE(talk.stream->targetHost(), "else.internal");
    QCOMPARE(rig.server.attempts, 1);
}

void TestTunnelApply::endsTheFlowsOfAForwardThatIsGone()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    Talk gone(rig, 0);
    Talk stays(rig, 1);
    QVERIFY(gone.works());
    QVERIFY(stays.works());
    rig.apply([](TunnelConfig &c) { c.forwards.removeFirst(); });
    QTRY_VERIFY(gone.program.wasReset());
    QVERIFY(stays.works());
    QCOMPARE(rig.tunnel->snapshot().liveFlows, 1);
}

void TestTunnelApply::startsANewForward()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    QSignalSpy changed(rig.tunnel.get(), &Tunnel::forwardChanged);
    rig.apply([](TunnelConfig &c) { c.forwards += *ForwardSpec::parse(u"0:new.internal:1"_s); });
    QCOMPARE(rig.forward(2).state, ForwardState::Listening);
    QCOMPARE(changed.last()[0].toInt(), 2);
    Talk talk(rig, 2);
    QVERIFY(talk.works());
    QCOMPARE(talk.stream->targetHost(), "new.internal");
}

void TestTunnelApply::keepsWhatWasSwitchedByHand()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    rig.tunnel->setForwardRunning(1, false);
    QVERIFY(rig.tunnel->useOtherPort(0, 0));
    const quint16 port = rig.port();
    rig.apply([](TunnelConfig &c) { c.forwards.prepend(*ForwardSpec::parse(u"0:h:1"_s)); });
    QCOMPARE(rig.forward(2).state, ForwardState::Off);
    QCOMPARE(rig.port(1), port);
}

void TestTunnelApply::followsTheSwitchOfTheSettings()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    rig.apply([](TunnelConfig &c) { c.switchedOff = {0}; });
    QCOMPARE(rig.forward(0).state, ForwardState::Off);
    QCOMPARE(rig.forward(1).state, ForwardState::Listening);
    rig.apply([](TunnelConfig &c) { c.switchedOff = {}; });
    QCOMPARE(rig.forward(0).state, ForwardState::Listening);
}

void TestTunnelApply::saysNothingOfWhatIsOff()
{
    Rig rig;
    rig.apply([](TunnelConfig &c) { c.forwards += *ForwardSpec::parse(u"8081:tproxy"_s); });
    QCOMPARE(rig.forward(2).state, ForwardState::Refused);
    rig.apply([](TunnelConfig &c) { c.switchedOff = {2}; });
    QCOMPARE(rig.forward(2).state, ForwardState::Off);
    QVERIFY(rig.forward(2).error.message.isEmpty());
}

void TestTunnelApply::keepsTheSums()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    Talk talk(rig);
    QVERIFY(talk.works());
    rig.apply([](TunnelConfig &c) { c.forwards.removeFirst(); });
    const TunnelSnapshot now = rig.tunnel->snapshot();
    QCOMPARE(now.bytesIn, 1u);
    QCOMPARE(now.bytesOut, 1u);
    QCOMPARE(now.totalFlows, 1u);
    QCOMPARE(now.liveFlows, 0);
}

void TestTunnelApply::callsItselfByItsNewName()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    rig.apply([](TunnelConfig &c) { c.name = u"play"_s; });
    QCOMPARE(rig.tunnel->snapshot().name, u"play"_s);
    QVERIFY(!rig.tunnel->snapshot().outdated);
}

void TestTunnelApply::connectsAnewWhereNothingIsCut()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    const quint16 port = rig.port();
    rig.apply([](TunnelConfig &c) { c.endpoint.psk = "new"; });
    QCOMPARE(rig.tunnel->state(), TunnelState::Connecting);
    QTRY_VERIFY(rig.isConnected());
    QCOMPARE(rig.endpoints.size(), 2);
    QCOMPARE(rig.endpoints[1].psk, "new");
    QCOMPARE(rig.port(), port);
    QVERIFY(!rig.tunnel->snapshot().outdated);
}

void TestTunnelApply::waitsWhereSomethingWouldBeCut()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    Talk talk(rig);
    QVERIFY(talk.works());
    rig.apply([](TunnelConfig &c) { c.endpoint.psk = "new"; });
    QVERIFY(rig.tunnel->snapshot().outdated);
    QVERIFY(talk.works());
    // The next connection has it, whatever brings it about.
    rig.server.cut();
    QTRY_COMPARE(rig.tunnel->state(), TunnelState::Waiting);
    QVERIFY(!rig.tunnel->snapshot().outdated);
    rig.tunnel->retryNow();
    QTRY_VERIFY(rig.isConnected());
    QCOMPARE(rig.endpoints.last().psk, "new");
}

void TestTunnelApply::forgetsAChangeThatWasTakenBack()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    Talk talk(rig);
    QVERIFY(talk.works());
    rig.apply([](TunnelConfig &c) { c.endpoint.psk = "new"; });
    rig.apply([](TunnelConfig &c) { c.endpoint.psk.clear(); });
    QVERIFY(!rig.tunnel->snapshot().outdated);
    QVERIFY(talk.works());
}

void TestTunnelApply::triesTheNewServerAtOnce()
{
    Rig rig;
    rig.server.refusal = Refused;
    QTRY_COMPARE(rig.tunnel->state(), TunnelState::Waiting);
    rig.server.refusal.reset();
    // Nothing that the wait is about.
    rig.apply([](TunnelConfig &c) { c.name = u"else"_s; });
    QCOMPARE(rig.tunnel->state(), TunnelState::Waiting);
    rig.apply([](TunnelConfig &c) { c.endpoint.url = QUrl(u"ws://other.example/"_s); });
    QTRY_VERIFY(rig.isConnected()); // without moving the clock
    QCOMPARE(rig.endpoints.last().url.host(), u"other.example"_s);
}

/// A gateway that knew who we are at another one could take our reverse ports there.
void TestTunnelApply::isAnotherClientAtAnotherGateway()
{
    Rig rig;
    const QUrl home = rig.config.endpoint.url;
    const auto identityAt = [&rig](const QUrl &url) {
        const int attempts = rig.server.attempts;
        rig.apply([&url](TunnelConfig &c) { c.endpoint.url = url; });
        const auto isThere = [&] {
            return rig.server.attempts > attempts && rig.isConnected() &&
                   !rig.server.mux->peerIdentity().isEmpty();
        };
        return QTest::qWaitFor(isThere) ? rig.server.mux->peerIdentity() : QByteArray();
    };
    QTRY_VERIFY(rig.isConnected() && !rig.server.mux->peerIdentity().isEmpty());
    const QByteArray atHome = rig.server.mux->peerIdentity();
    const QByteArray elsewhere = identityAt(QUrl(u"ws://other.example/"_s));
    QCOMPARE(elsewhere.size(), atHome.size());
    QVERIFY(elsewhere != atHome);
    QUrl otherPath = home;
    otherPath.setPath(u"/another/path"_s);
    QCOMPARE(identityAt(otherPath), atHome);
}

void TestTunnelApply::keepsItsPortsWhileItReconnects()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    Talk old(rig);
    QVERIFY(old.works());
    const quint16 port = rig.port();
    rig.server.silent = true;
    rig.tunnel->reconnect();
    QCOMPARE(rig.tunnel->state(), TunnelState::Connecting);
    QTRY_VERIFY(old.program.wasReset());
    QTRY_COMPARE(rig.server.attempts, 2);
    QCOMPARE(rig.port(), port);
    // Who comes meanwhile waits.
    Talk next(rig);
    rig.server.silent = false;
    rig.tunnel->reconnect();
    QTRY_VERIFY(rig.isConnected());
    QVERIFY(next.works());
}

void TestTunnelApply::leavesADeadConnectionInTime()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    rig.server.holdClient(true);
    rig.tunnel->reconnect();
    rig.clock.advance(2s);
    QTRY_VERIFY(rig.isConnected());
    QCOMPARE(rig.server.attempts, 2);
}

void TestTunnelApply::stopsWhileItReconnects()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    QSignalSpy stopped(rig.tunnel.get(), &Tunnel::stopped);
    rig.tunnel->reconnect();
    rig.tunnel->stop();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(rig.server.attempts, 1);
}

void TestTunnelApply::takesSettingsBeforeItStarts()
{
    FakeClock clock;
    FakeServer server(clock);
    TunnelConfig config = tcpConfig();
    Tunnel tunnel(config, clock);
    tunnel.setConnectorFactory(server.factory());
    config.forwards += *ForwardSpec::parse(u"0:h:1"_s);
    config.endpoint.psk = "new";
    tunnel.apply(config);
    QCOMPARE(tunnel.state(), TunnelState::Stopped);
    QCOMPARE(tunnel.snapshot().forwards.size(), 2);
    QCOMPARE(tunnel.snapshot().forwards[1].state, ForwardState::Off);
    tunnel.start();
    QTRY_COMPARE(tunnel.state(), TunnelState::Connected);
    QCOMPARE(server.attempts, 1);
}

void TestTunnelApply::renamesAForwardAndCutsNothing()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    const ForwardSnapshot before = rig.forward(0);
    QVERIFY(before.boundPort != 0);
    rig.apply([](TunnelConfig &c) { c.forwards[0].name = u"orders"_s; });
    QCOMPARE(rig.forward(0).spec.name, u"orders"_s);
    QCOMPARE(rig.forward(0).id, before.id);
    QCOMPARE(rig.forward(0).boundPort, before.boundPort);
    QCOMPARE(rig.forward(0).state, ForwardState::Listening);
}

void TestTunnelApply::movesAReverseForwardToAnotherTarget()
{
    Rig rig;
    QTRY_VERIFY(rig.isConnected());
    QList<quint32> asked;
    connect(rig.server.mux.get(), &Multiplexor::bindRequested, this, [&](const BindRequest &request) {
        asked += request.flowId;
        rig.server.mux->answerBind(request.flowId, true);
    });
    const auto reverse = [](const char *target) {
        return *ForwardSpec::parse(u"R:2222:"_s + QString::fromLatin1(target));
    };
    rig.apply([&](TunnelConfig &c) { c.forwards = {reverse("127.0.0.1:1")}; });
    QTRY_COMPARE(rig.forward(0).state, ForwardState::Bound);
    rig.apply([&](TunnelConfig &c) { c.forwards = {reverse("127.0.0.1:2")}; });
    QCOMPARE(rig.forward(0).state, ForwardState::Binding);
    QTRY_COMPARE(rig.forward(0).state, ForwardState::Bound);
    QCOMPARE(rig.forward(0).spec.targetPort, 2);
    QCOMPARE(asked.size(), 2); // the first was given back
    QCOMPARE(rig.server.attempts, 1);
}

ROOKERY_TEST(TestTunnelApply)
#include "tst_tunnel_apply.moc"
