// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/tunnel.h"
#include "support/fake_clock.h"
#include "support/fake_server.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"
#include "support/tcp_config.h"
#include "support/unix_client.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <unistd.h>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const Error Refused{
    ErrorCode::ConnectionFailed, u"The server refused the connection."_s, u"Is it running?"_s, {}};
constexpr milliseconds RestAfter = 3min;

enum Row { Tcp, Udp, Unix };

struct Rig
{
    Rig() : server(clock), tunnel(config(), clock), states(&tunnel, &Tunnel::stateChanged)
    {
        tunnel.setConnectorFactory(server.factory());
    }
    /// What a tunnel has left to be deleted has timers of the clock.
    ~Rig() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
    Rig(const Rig &) = delete;
    Rig &operator=(const Rig &) = delete;

    [[nodiscard]] QString path() const { return directory.filePath(u"socket"_s); }
    /// A forward of each kind that something local can use.
    [[nodiscard]] TunnelConfig config() const
    {
        TunnelConfig config = tcpConfig();
        config.onDemand = true;
        config.restAfter = RestAfter;
        config.keepaliveInterval = config.keepaliveTimeout = 0ms; // minutes go by in one step
        ForwardSpec udp = config.forwards[0];
        udp.kind = ForwardSpec::Kind::Udp;
        ForwardSpec local = config.forwards[0];
        local.kind = ForwardSpec::Kind::UnixTcp;
        local.unixPath = path();
        config.forwards += {udp, local};
        return config;
    }
    [[nodiscard]] quint16 port(Row row) const { return tunnel.snapshot().forwards[row].boundPort; }
    [[nodiscard]] TunnelState state() const { return tunnel.state(); }
    [[nodiscard]] Error error() const { return tunnel.snapshot().error; }
    void start()
    {
        tunnel.start();
        QCOMPARE(state(), TunnelState::Resting);
        for (const ForwardSnapshot &forward : tunnel.snapshot().forwards)
            QCOMPARE(forward.state, ForwardState::Listening);
    }
    /// What was due at once.
    void settle()
    {
        QCoreApplication::processEvents();
        clock.advance(0ms);
    }
    [[nodiscard]] bool becomes(TunnelState wanted)
    {
        const bool became = QTest::qWaitFor([&] {
            settle();
            return state() == wanted;
        });
        // The first ping has its answer, before hours go by in one step.
        for (int i = 0; i < 10; ++i)
            settle();
        return became && state() == wanted;
    }

    QTemporaryDir directory;
    FakeClock clock;
    FakeServer server;
    Tunnel tunnel;
    QSignalSpy states;
};

/// A connected one, with a flow that a test ends.
struct Used : Rig
{
    Used()
    {
        start();
        program = std::make_unique<RawTcpClient>(port(Tcp));
        if (!becomes(TunnelState::Connected) ||
            !QTest::qWaitFor([this] { return server.takeStream(stream); }))
            qFatal("not connected");
    }
    void endFlow()
    {
        program.reset();
        stream.reset();
        QTRY_COMPARE(tunnel.snapshot().liveFlows, 0);
    }

    std::unique_ptr<RawTcpClient> program;
    std::unique_ptr<MuxStream> stream;
};

} // namespace

/// Tunnels that connect when something uses them.
class TestTunnelDemand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restsUntilItIsUsed();
    void servesATcpConnectionThatWoke();
    void servesAUnixConnectionThatWoke();
    void isWokenByADatagram();
    void restsWhenNoFlowLived();
    void goesOnWhileAFlowLives();
    void aDatagramIsUseToo();
    void servesWhoComesWhileItGoesToRest();
    void closesWhoWaitsInVain();
    void doesNotRetryForNobody();
    void saysWhyADatagramWasLost();
    void staysAtRestOnAnotherNetwork();
    void restsAfterALossThatNobodyNotices();
    void restsAfterAnotherNetworkWithoutUse();
    void connectsWhenAsked();
    void connectsAtOnceWithAReverseForward();
    void followsTheConfiguration();
    void aChangeOfTheServerWakesNobody();
    void stopsAtRest();
    void stopsWhileItGoesToRest();
};

void TestTunnelDemand::restsUntilItIsUsed()
{
    Rig rig;
    rig.start();
    rig.clock.advance(1h);
    rig.tunnel.lookedAt();
    rig.settle();
    QCOMPARE(rig.server.attempts, 0);
    QCOMPARE(rig.states.size(), 1);
    QVERIFY(rig.error().message.isEmpty());
    QCOMPARE(rig.clock.runningTimers(), size_t(0));
}

void TestTunnelDemand::servesATcpConnectionThatWoke()
{
    Rig rig;
    rig.start();
    RawTcpClient program(rig.port(Tcp));
    QVERIFY(program.send("hello"));
    QVERIFY(rig.becomes(TunnelState::Connected));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(rig.server.takeStream(stream));
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    stream->write("world");
    QTRY_COMPARE(program.received(), "world");
    QCOMPARE(rig.server.attempts, 1);
}

void TestTunnelDemand::servesAUnixConnectionThatWoke()
{
    Rig rig;
    rig.start();
    const int program = connectToUnix(rig.path().toUtf8());
    QVERIFY(program >= 0);
    QCOMPARE(::write(program, "hello", 5), 5);
    QVERIFY(rig.becomes(TunnelState::Connected));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(rig.server.takeStream(stream));
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    ::close(program);
}

void TestTunnelDemand::isWokenByADatagram()
{
    Rig rig;
    rig.start();
    QUdpSocket program;
    program.writeDatagram("question", QHostAddress::LocalHost, rig.port(Udp));
    QVERIFY(rig.becomes(TunnelState::Connected));
    // As without a connection ever: who asks by UDP asks again.
    program.writeDatagram("again", QHostAddress::LocalHost, rig.port(Udp));
    QTRY_VERIFY(rig.server.mux->hasPendingDatagrams());
    QCOMPARE(rig.server.mux->nextPendingDatagram().data, "again");
}

void TestTunnelDemand::restsWhenNoFlowLived()
{
    Used rig;
    rig.clock.advance(10 * RestAfter); // a flow lives
    QCOMPARE(rig.state(), TunnelState::Connected);
    rig.endFlow();
    rig.clock.advance(RestAfter - 1ms);
    QCOMPARE(rig.state(), TunnelState::Connected);
    QSignalSpy closed(rig.server.mux.get(), &Multiplexor::closed);
    rig.clock.advance(1ms);
    QCOMPARE(rig.state(), TunnelState::Resting);
    // It says goodbye.
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed[0][0].value<Error>().code, ErrorCode::ClosedByPeer);
    rig.settle();
    QVERIFY(rig.error().message.isEmpty());
    QVERIFY(!rig.tunnel.snapshot().connectedSince.isValid());
    // And again.
    const RawTcpClient next(rig.port(Tcp));
    QVERIFY(rig.becomes(TunnelState::Connected));
    QCOMPARE(rig.server.attempts, 2);
}

void TestTunnelDemand::goesOnWhileAFlowLives()
{
    Used rig;
    const RawTcpClient second(rig.port(Tcp));
    std::unique_ptr<MuxStream> other;
    QTRY_VERIFY(rig.server.takeStream(other));
    rig.program.reset();
    rig.stream.reset();
    QTRY_COMPARE(rig.tunnel.snapshot().liveFlows, 1);
    rig.clock.advance(2 * RestAfter);
    QCOMPARE(rig.state(), TunnelState::Connected);
}

void TestTunnelDemand::aDatagramIsUseToo()
{
    Used rig;
    rig.endFlow();
    QUdpSocket program;
    program.writeDatagram("question", QHostAddress::LocalHost, rig.port(Udp));
    QTRY_COMPARE(rig.tunnel.snapshot().liveFlows, 1);
    rig.clock.advance(1min); // its mapping ends
    QTRY_COMPARE(rig.tunnel.snapshot().liveFlows, 0);
    QCoreApplication::processEvents();
    rig.clock.advance(RestAfter - 1ms);
    QCOMPARE(rig.state(), TunnelState::Connected);
    rig.clock.advance(1ms);
    QCOMPARE(rig.state(), TunnelState::Resting);
}

void TestTunnelDemand::servesWhoComesWhileItGoesToRest()
{
    Used rig;
    rig.endFlow();
    rig.server.holdClient(true); // the goodbye takes a while
    rig.clock.advance(RestAfter);
    QCOMPARE(rig.state(), TunnelState::Resting);
    RawTcpClient program(rig.port(Tcp));
    QVERIFY(program.send("hello"));
    QCoreApplication::processEvents();
    rig.server.holdClient(false);
    QVERIFY(rig.becomes(TunnelState::Connected));
    rig.stream.reset();
    QTRY_VERIFY(rig.server.takeStream(rig.stream));
    QTRY_COMPARE(rig.stream->bytesAvailable(), 5);
}

void TestTunnelDemand::closesWhoWaitsInVain()
{
    Rig rig;
    rig.start();
    rig.server.refusal = Refused;
    RawTcpClient program(rig.port(Tcp));
    QVERIFY(rig.becomes(TunnelState::Waiting));
    QCOMPARE(rig.error().message, Refused.message);
    while (rig.state() != TunnelState::Resting && rig.clock.now() < TimePoint(2h)) {
        rig.clock.advance(500ms);
        QCoreApplication::processEvents();
    }
    // As long as a local connection waits, and no longer.
    QCOMPARE(rig.state(), TunnelState::Resting);
    QVERIFY(rig.clock.now() <= TimePoint(1h + 11s));
    QTRY_VERIFY(program.wasReset());
    QCOMPARE(rig.error().message, Refused.message);
    QVERIFY(rig.server.attempts > 1);
}

void TestTunnelDemand::doesNotRetryForNobody()
{
    Rig rig;
    rig.start();
    rig.server.refusal = Refused;
    QUdpSocket program;
    program.writeDatagram("question", QHostAddress::LocalHost, rig.port(Udp));
    QTRY_COMPARE((rig.settle(), rig.server.attempts), 1);
    QTRY_VERIFY(!rig.error().message.isEmpty());
    rig.clock.advance(1h);
    rig.settle();
    QCOMPARE(rig.server.attempts, 1);
}

void TestTunnelDemand::saysWhyADatagramWasLost()
{
    Rig rig;
    rig.start();
    rig.server.refusal = Refused;
    QUdpSocket program;
    program.writeDatagram("question", QHostAddress::LocalHost, rig.port(Udp));
    QTRY_COMPARE((rig.settle(), rig.error().message), Refused.message);
    QCOMPARE(rig.state(), TunnelState::Resting);
    QCOMPARE(rig.tunnel.snapshot().untilRetry, 0ms);
    rig.server.refusal.reset();
    rig.clock.advance(1min);
    program.writeDatagram("question", QHostAddress::LocalHost, rig.port(Udp));
    QVERIFY(rig.becomes(TunnelState::Connected));
    QVERIFY(rig.error().message.isEmpty());
}

void TestTunnelDemand::staysAtRestOnAnotherNetwork()
{
    Rig rig;
    rig.start();
    rig.tunnel.networkChanged();
    rig.settle();
    rig.clock.advance(1h);
    QCOMPARE(rig.server.attempts, 0);
    QCOMPARE(rig.state(), TunnelState::Resting);
}

void TestTunnelDemand::restsAfterALossThatNobodyNotices()
{
    Used rig;
    rig.endFlow();
    rig.clock.advance(1min);
    rig.server.cut();
    QTRY_COMPARE(rig.state(), TunnelState::Resting);
    QVERIFY(rig.error().message.isEmpty());
    rig.clock.advance(1h);
    QCOMPARE(rig.server.attempts, 1);
}

void TestTunnelDemand::restsAfterAnotherNetworkWithoutUse()
{
    Used rig;
    rig.endFlow();
    rig.clock.advance(1s);
    rig.server.setAnswersPings(false);
    rig.tunnel.networkChanged();
    rig.clock.advance(6s);
    QCOMPARE(rig.state(), TunnelState::Resting);
    QCOMPARE(rig.server.attempts, 1);
}

void TestTunnelDemand::connectsWhenAsked()
{
    Rig rig;
    rig.start();
    rig.tunnel.reconnect();
    QVERIFY(rig.becomes(TunnelState::Connected));
    rig.clock.advance(RestAfter);
    QVERIFY(rig.becomes(TunnelState::Resting));
    QTRY_VERIFY(!rig.tunnel.snapshot().connectedSince.isValid());
    rig.tunnel.retryNow();
    QVERIFY(rig.becomes(TunnelState::Connected));
}

void TestTunnelDemand::connectsAtOnceWithAReverseForward()
{
    Rig rig;
    TunnelConfig config = rig.config();
    ForwardSpec reverse = config.forwards[0];
    reverse.kind = ForwardSpec::Kind::ReverseTcp;
    config.forwards += reverse;
    rig.tunnel.apply(config);
    rig.tunnel.start();
    QCOMPARE(rig.state(), TunnelState::Connecting);
    QVERIFY(rig.becomes(TunnelState::Connected));
    rig.clock.advance(RestAfter);
    QCOMPARE(rig.state(), TunnelState::Connected);
    // Without it there is nothing to stay for.
    rig.tunnel.setForwardRunning(3, false);
    rig.clock.advance(RestAfter);
    QCOMPARE(rig.state(), TunnelState::Resting);
    rig.tunnel.setForwardRunning(3, true);
    QVERIFY(rig.becomes(TunnelState::Connected));
}

void TestTunnelDemand::followsTheConfiguration()
{
    Rig rig;
    rig.start();
    TunnelConfig always = rig.config();
    always.onDemand = false;
    rig.tunnel.apply(always);
    QVERIFY(rig.becomes(TunnelState::Connected));
    rig.clock.advance(2 * RestAfter);
    QCOMPARE(rig.state(), TunnelState::Connected);
    TunnelConfig sooner = rig.config();
    sooner.restAfter = 1min;
    rig.tunnel.apply(sooner);
    rig.clock.advance(1min);
    QCOMPARE(rig.state(), TunnelState::Resting);
    // One that tries in vain, and nobody waits.
    QTRY_VERIFY(!rig.tunnel.snapshot().connectedSince.isValid());
    rig.server.refusal = Refused;
    rig.tunnel.apply(always);
    QVERIFY(rig.becomes(TunnelState::Waiting));
    rig.tunnel.apply(rig.config());
    QCOMPARE(rig.state(), TunnelState::Resting);
    QCOMPARE(rig.error().message, Refused.message);
}

void TestTunnelDemand::aChangeOfTheServerWakesNobody()
{
    Rig rig;
    rig.start();
    TunnelConfig other = rig.config();
    other.endpoint.psk = "another";
    rig.tunnel.apply(other);
    rig.settle();
    QCOMPARE(rig.server.attempts, 0);
    QCOMPARE(rig.state(), TunnelState::Resting);
}

void TestTunnelDemand::stopsAtRest()
{
    Rig rig;
    rig.start();
    QSignalSpy stopped(&rig.tunnel, &Tunnel::stopped);
    rig.tunnel.stop();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(rig.state(), TunnelState::Stopped);
    QCOMPARE(rig.clock.runningTimers(), size_t(0));
}

void TestTunnelDemand::stopsWhileItGoesToRest()
{
    Used rig;
    rig.endFlow();
    rig.server.holdClient(true);
    rig.clock.advance(RestAfter);
    QSignalSpy stopped(&rig.tunnel, &Tunnel::stopped);
    rig.tunnel.stop();
    rig.server.holdClient(false);
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(rig.state(), TunnelState::Stopped);
}

ROOKERY_TEST(TestTunnelDemand)
#include "tst_tunnel_demand.moc"
