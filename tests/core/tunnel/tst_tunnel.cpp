// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/retry_policy.h"
#include "core/tunnel/tunnel.h"
#include "support/fake_clock.h"
#include "support/fake_server.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"
#include "support/tcp_config.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const Error Refused{
    ErrorCode::ConnectionFailed, u"The server refused the connection."_s, u"Is it running?"_s, {}};

/// A tunnel with its server, on a clock that the test moves.
struct Rig
{
    explicit Rig(const TunnelConfig &config = tcpConfig())
        : server(clock)
        , tunnel(config, clock)
        , states(&tunnel, &Tunnel::stateChanged)
        , gaveUp(&tunnel, &Tunnel::gaveUp)
        , stopped(&tunnel, &Tunnel::stopped)
    {
        tunnel.setConnectorFactory(server.factory());
    }
    [[nodiscard]] quint16 port() const { return tunnel.snapshot().forwards[0].boundPort; }
    [[nodiscard]] TunnelState state() const { return tunnel.state(); }

    FakeClock clock;
    FakeServer server;
    Tunnel tunnel;
    QSignalSpy states;
    QSignalSpy gaveUp;
    QSignalSpy stopped;
};

/// Fails so often that the next try is many seconds away.
void waitLong(Rig &rig)
{
    rig.server.refusal = Refused;
    rig.tunnel.start();
    for (int i = 0; i < 8; ++i) {
        QTRY_COMPARE(rig.state(), TunnelState::Waiting);
        rig.clock.advance(rig.tunnel.snapshot().untilRetry);
    }
    QTRY_COMPARE(rig.state(), TunnelState::Waiting);
    QVERIFY(rig.tunnel.snapshot().untilRetry > 20s);
}

} // namespace

class TestTunnel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectsAndForwards();
    void listensBeforeItIsConnected();
    void triesAgainWithBackOff();
    void saysWhyItWaits();
    void needsAttentionAndTriesSlowly();
    void triesSoonWhatHasWorked();
    void triesWhenALocalConnectionComes();
    void goesOnTryingForWhoWaits();
    void localConnectionsAreNoStorm();
    void triesWhenSomebodyLooks();
    void hurriesNoWrongKey();
    void reconnectsAfterEveryEnd_data();
    void reconnectsAfterEveryEnd();
    void servesAfterReconnectWhoCameMeanwhile();
    void keepsTheBackOffWithAServerThatClosesAtOnce();
    void resetsTheBackOffAfterAGoodConnection();
    void givesUpAfterMaxRetries();
    void triesNowWhenAsked();
    void isStalledWithoutPongs();
    void refusesConnectionsThatNothingAskedFor();
    void saysWhichForwardItCannotMake();
    void stopsGracefully();
    void stopsInTimeWithADeadServer();
    void stopsWhileItWaits();
    void saysStoppedWhenItIsAlready();
    void startsAgainAfterStop();
    void countsOverConnections();
    void livesInAnotherThread();
    void canBeDestroyedWhileConnected();
    void saysWhenASnapshotWasTaken();
    void triesAtOnceOnAnotherNetwork();
    void triesAnewOnAnotherNetwork();
    void keepsAConnectionThatAnswersOnAnotherNetwork();
    void leavesAConnectionThatIsSilentOnAnotherNetwork();
    void staysOffOnAnotherNetwork();
    void closesOneFlow();
    void switchesAForwardOffAndOn();
    void leavesSwitchedOffForwardsAlone();
    void usesAnotherPort();
    void sendsSmallerFramesWhereLargeOnesEndConnections();
};

void TestTunnel::connectsAndForwards()
{
    Rig rig;
    QCOMPARE(rig.state(), TunnelState::Stopped);
    QCOMPARE(rig.tunnel.snapshot().forwards.size(), 1);
    rig.tunnel.start();
    QCOMPARE(rig.state(), TunnelState::Connecting);
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    QVERIFY(rig.tunnel.snapshot().connectedSince.isValid());

    RawTcpClient program(rig.port());
    QVERIFY(program.send("hello"));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(rig.server.takeStream(stream));
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    QCOMPARE(stream->readAll(), "hello");
    stream->write("world!");
    QTRY_COMPARE(program.received(), "world!");
    const TunnelSnapshot now = rig.tunnel.snapshot(true);
    QCOMPARE(now.name, u"test"_s);
    QCOMPARE(now.liveFlows, 1);
    QCOMPARE(now.totalFlows, 1u);
    QCOMPARE(now.bytesOut, 5u);
    QCOMPARE(now.bytesIn, 6u);
    QCOMPARE(now.forwards[0].flows.size(), 1);
    QCOMPARE(rig.states.size(), 2);
}

void TestTunnel::sendsSmallerFramesWhereLargeOnesEndConnections()
{
    Rig rig;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    QCOMPARE(rig.server.mux->peerLargestFrame(), 0);
    for (const qsizetype largest : {32 * 1024, 2 * 1024, 2 * 1024}) {
        rig.server.close(CloseCode::TooBig);
        QTRY_COMPARE(rig.state(), TunnelState::Waiting);
        QCOMPARE(rig.tunnel.snapshot().error.code, ErrorCode::MessageTooBig);
        rig.clock.advance(rig.tunnel.snapshot().untilRetry);
        QTRY_COMPARE(rig.state(), TunnelState::Connected);
        QTRY_COMPARE(rig.server.mux->peerLargestFrame(), largest);
    }
    // Another end says nothing about frames.
    rig.server.cut();
    QTRY_COMPARE(rig.state(), TunnelState::Waiting);
    rig.clock.advance(rig.tunnel.snapshot().untilRetry);
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    QTRY_COMPARE(rig.server.mux->peerLargestFrame(), 2 * 1024);
    // A person who starts it again may have put it right.
    rig.tunnel.stop();
    QTRY_COMPARE(rig.state(), TunnelState::Stopped);
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    QTRY_VERIFY(rig.server.mux->peerIsRookery());
    QCOMPARE(rig.server.mux->peerLargestFrame(), 0);
}

void TestTunnel::listensBeforeItIsConnected()
{
    Rig rig;
    rig.server.silent = true;
    QSignalSpy changed(&rig.tunnel, &Tunnel::forwardChanged);
    rig.tunnel.start();
    QCOMPARE(rig.tunnel.snapshot().forwards[0].state, ForwardState::Listening);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toInt(), 0);
    QVERIFY(RawTcpClient(rig.port()).isConnected());
}

void TestTunnel::triesAgainWithBackOff()
{
    Rig rig;
    rig.server.refusal = Refused;
    rig.tunnel.start();
    for (int attempt = 1; attempt <= 6; ++attempt) {
        QTRY_COMPARE(rig.state(), TunnelState::Waiting);
        QCOMPARE(rig.server.attempts, attempt);
        const TunnelSnapshot now = rig.tunnel.snapshot();
        QCOMPARE(now.attempt, attempt);
        const milliseconds middle = 200ms * (1 << (attempt - 1));
        QVERIFY(now.untilRetry >= middle * 8 / 10 && now.untilRetry <= middle * 12 / 10);
        rig.clock.advance(now.untilRetry - 1ms);
        QCOMPARE(rig.server.attempts, attempt);
        QCOMPARE(rig.tunnel.snapshot().untilRetry, 1ms);
        rig.clock.advance(1ms);
        QCOMPARE(rig.server.attempts, attempt + 1);
    }
    rig.server.refusal.reset();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
}

void TestTunnel::saysWhyItWaits()
{
    Rig rig;
    rig.server.refusal = Refused;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Waiting);
    QCOMPARE(rig.tunnel.snapshot().error.sentence(), Refused.sentence());
    rig.server.refusal.reset();
    rig.clock.advance(1s);
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    QVERIFY(rig.tunnel.snapshot().error.message.isEmpty());
    QCOMPARE(rig.tunnel.snapshot().attempt, 0);
}

void TestTunnel::needsAttentionAndTriesSlowly()
{
    Rig rig;
    rig.server.refusal = Error{ErrorCode::TlsFailed, u"The certificate is not trusted."_s, {}, {}};
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::NeedsAttention);
    QCOMPARE(rig.tunnel.snapshot().untilRetry, 30s);
    rig.server.refusal.reset();
    rig.clock.advance(30s);
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
}

void TestTunnel::triesSoonWhatHasWorked()
{
    Rig rig;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    rig.server.refusal = Error{ErrorCode::TlsFailed, u"The certificate is not trusted."_s, {}, {}};
    rig.server.cut();
    for (int i = 0; i <= RetryPolicy::SoonTries; ++i) {
        QTRY_COMPARE(rig.state(), TunnelState::Waiting);
        rig.clock.advance(rig.tunnel.snapshot().untilRetry);
    }
    QTRY_COMPARE(rig.state(), TunnelState::NeedsAttention);
    QCOMPARE(rig.tunnel.snapshot().untilRetry, 30s);
}

void TestTunnel::triesWhenALocalConnectionComes()
{
    Rig rig;
    waitLong(rig);
    rig.server.refusal.reset();
    const RawTcpClient program(rig.port());
    QTRY_COMPARE(rig.tunnel.snapshot().untilRetry, RetryPolicy::ShortestHurry);
    rig.clock.advance(RetryPolicy::ShortestHurry);
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(rig.server.takeStream(stream));
}

void TestTunnel::goesOnTryingForWhoWaits()
{
    Rig rig;
    waitLong(rig);
    const int before = rig.server.attempts;
    const RawTcpClient program(rig.port());
    QTRY_COMPARE(rig.tunnel.snapshot().untilRetry, RetryPolicy::ShortestHurry);
    rig.clock.advance(RetryPolicy::ShortestHurry);
    QCOMPARE(rig.server.attempts, before + 1);
    // It fails, and nobody new comes.
    QTRY_COMPARE(rig.state(), TunnelState::Waiting);
    QCOMPARE(rig.tunnel.snapshot().untilRetry, 2 * RetryPolicy::ShortestHurry);
}

void TestTunnel::localConnectionsAreNoStorm()
{
    Rig rig;
    waitLong(rig);
    const int before = rig.server.attempts;
    const quint16 port = rig.port();
    // Ten seconds of a program that tries again all the time.
    for (int i = 0; i < 100; ++i) {
        const RawTcpClient program(port);
        QVERIFY(program.isConnected());
        QCoreApplication::processEvents();
        rig.clock.advance(100ms);
        QCoreApplication::processEvents();
    }
    QVERIFY2(rig.server.attempts > before && rig.server.attempts <= before + 5,
             qPrintable(QString::number(rig.server.attempts - before)));
}

void TestTunnel::triesWhenSomebodyLooks()
{
    Rig rig;
    waitLong(rig);
    rig.clock.advance(RetryPolicy::ShortestHurry);
    rig.server.refusal.reset();
    rig.tunnel.lookedAt();
    QCOMPARE(rig.state(), TunnelState::Waiting); // not from inside the call
    rig.clock.advance(0ms);
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    rig.tunnel.lookedAt();
    QCOMPARE(rig.state(), TunnelState::Connected);
}

void TestTunnel::hurriesNoWrongKey()
{
    Rig rig;
    rig.server.refusal = Error{ErrorCode::HttpRefused, u"It answered 404."_s, {}, {}, 404};
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::NeedsAttention);
    rig.clock.advance(5s);
    rig.tunnel.lookedAt();
    const RawTcpClient program(rig.port());
    QVERIFY(program.isConnected());
    QCoreApplication::processEvents();
    QCOMPARE(rig.tunnel.snapshot().untilRetry, 25s);
}

void TestTunnel::reconnectsAfterEveryEnd_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("clean close") << u"close"_s << ErrorCode::ClosedByPeer;
    QTest::newRow("cut") << u"cut"_s << ErrorCode::ConnectionFailed;
    QTest::newRow("protocol error") << u"text"_s << ErrorCode::ProtocolError;
    QTest::newRow("lost pongs") << u"pongs"_s << ErrorCode::KeepaliveTimeout;
}

void TestTunnel::reconnectsAfterEveryEnd()
{
    QFETCH(QString, how);
    QFETCH(ErrorCode, code);
    Rig rig;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    if (how == u"close")
        rig.server.mux->close();
    else if (how == u"cut")
        rig.server.cut();
    else if (how == u"text")
        rig.server.sendText();
    else
        rig.server.setAnswersPings(false);
    for (int i = 0; how == u"pongs" && i < 100 && rig.state() != TunnelState::Waiting; ++i) {
        rig.clock.advance(1s);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(rig.state(), TunnelState::Waiting);
    const TunnelSnapshot now = rig.tunnel.snapshot();
    QCOMPARE(now.error.code, code);
    QVERIFY(!now.error.message.isEmpty());
    QVERIFY(!now.connectedSince.isValid());
    rig.clock.advance(now.untilRetry);
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    QCOMPARE(rig.tunnel.snapshot().connections, 2u);
}

void TestTunnel::servesAfterReconnectWhoCameMeanwhile()
{
    Rig rig;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    const quint16 port = rig.port();
    rig.server.cut();
    QTRY_COMPARE(rig.state(), TunnelState::Waiting);
    RawTcpClient program(port);
    QVERIFY(program.send("early"));
    rig.clock.advance(1s);
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(rig.server.takeStream(stream));
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    QCOMPARE(stream->readAll(), "early");
    stream->write("late");
    QTRY_COMPARE(program.received(), "late");
    QCOMPARE(rig.port(), port);
}

void TestTunnel::keepsTheBackOffWithAServerThatClosesAtOnce()
{
    Rig rig;
    rig.tunnel.start();
    for (int i = 0; i < 6; ++i) {
        QTRY_COMPARE(rig.state(), TunnelState::Connected);
        rig.server.mux->close();
        QTRY_COMPARE(rig.state(), TunnelState::Waiting);
        QVERIFY(rig.tunnel.snapshot().untilRetry >= 160ms * (1 << i));
        rig.clock.advance(rig.tunnel.snapshot().untilRetry);
    }
}

void TestTunnel::resetsTheBackOffAfterAGoodConnection()
{
    Rig rig;
    rig.server.refusal = Refused;
    rig.tunnel.start();
    for (int i = 0; i < 5; ++i) {
        QTRY_COMPARE(rig.state(), TunnelState::Waiting);
        rig.server.refusal = i < 4 ? std::optional(Refused) : std::nullopt;
        rig.clock.advance(rig.tunnel.snapshot().untilRetry);
    }
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    rig.clock.advance(5s);
    rig.server.cut();
    QTRY_COMPARE(rig.state(), TunnelState::Waiting);
    QVERIFY(rig.tunnel.snapshot().untilRetry <= 240ms);
    QCOMPARE(rig.tunnel.snapshot().attempt, 0);
}

void TestTunnel::givesUpAfterMaxRetries()
{
    TunnelConfig config = tcpConfig();
    config.maxRetries = 2;
    Rig rig(config);
    rig.server.refusal = Refused;
    rig.tunnel.start();
    for (int i = 0; i < 2; ++i) {
        QTRY_COMPARE(rig.state(), TunnelState::Waiting);
        rig.clock.advance(1s);
    }
    QTRY_COMPARE(rig.gaveUp.size(), 1);
    QCOMPARE(rig.gaveUp[0][0].value<Error>().message, Refused.message);
    QCOMPARE(rig.state(), TunnelState::Stopped);
    QCOMPARE(rig.server.attempts, 3);
    QCOMPARE(rig.tunnel.snapshot().forwards[0].state, ForwardState::Off);
    rig.clock.advance(1h);
    QCOMPARE(rig.server.attempts, 3);
    QCOMPARE(rig.clock.runningTimers(), 0u);
}

void TestTunnel::triesNowWhenAsked()
{
    Rig rig;
    rig.server.refusal = Error{ErrorCode::TlsFailed, u"The certificate is not trusted."_s, {}, {}};
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::NeedsAttention);
    rig.server.refusal.reset();
    rig.tunnel.retryNow();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    QCOMPARE(rig.server.attempts, 2);
    rig.clock.advance(31s);
    QCOMPARE(rig.server.attempts, 2);
}

void TestTunnel::isStalledWithoutPongs()
{
    Rig rig;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    rig.server.setAnswersPings(false);
    for (int i = 0; i < 50 && rig.state() == TunnelState::Connected; ++i) {
        rig.clock.advance(1s);
        QCoreApplication::processEvents();
    }
    QCOMPARE(rig.state(), TunnelState::Stalled);
    rig.server.setAnswersPings(true);
    // While there is a connection, this asks it for a sign of life.
    rig.tunnel.retryNow();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    QCOMPARE(rig.server.attempts, 1);
}

void TestTunnel::refusesConnectionsThatNothingAskedFor()
{
    Rig rig;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    const std::unique_ptr<MuxStream> stream = rig.server.mux->openStream("127.0.0.1", 22);
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(rig.state(), TunnelState::Connected);
}

void TestTunnel::saysWhichForwardItCannotMake()
{
    TunnelConfig config = tcpConfig();
    ForwardSpec transparent;
    transparent.kind = ForwardSpec::Kind::TransparentProxy;
    config.forwards.append(transparent);
    Rig rig(config);
    rig.tunnel.start();
    const TunnelSnapshot now = rig.tunnel.snapshot();
    QCOMPARE(now.forwards.size(), 2);
    QCOMPARE(now.forwards[0].state, ForwardState::Listening);
    QCOMPARE(now.forwards[1].state, ForwardState::Refused);
    QVERIFY(!now.forwards[1].error.message.isEmpty());
}

void TestTunnel::stopsGracefully()
{
    Rig rig;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    RawTcpClient program(rig.port());
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(rig.server.takeStream(stream));
    QVERIFY(program.send("the last words"));
    QTRY_COMPARE(stream->bytesAvailable(), 14);
    const quint16 port = rig.port();
    QSignalSpy closed(rig.server.mux.get(), &Multiplexor::closed);

    rig.tunnel.stop();
    QVERIFY(!RawTcpClient(port).isConnected());
    QTRY_COMPARE(rig.stopped.size(), 1);
    QCOMPARE(rig.state(), TunnelState::Stopped);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed[0][0].value<Error>().code, ErrorCode::ClosedByPeer);
    QCOMPARE(stream->readAll(), "the last words");
    QCOMPARE(rig.gaveUp.size(), 0);
    QCOMPARE(rig.tunnel.snapshot().liveFlows, 0);
    rig.server.mux.reset();
    QTRY_COMPARE(rig.clock.runningTimers(), 0u);
}

void TestTunnel::stopsInTimeWithADeadServer()
{
    Rig rig;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    rig.server.holdClient(true);
    rig.tunnel.stop();
    QCoreApplication::processEvents();
    QCOMPARE(rig.stopped.size(), 0);
    rig.clock.advance(5s);
    QTRY_COMPARE(rig.stopped.size(), 1);
    QCOMPARE(rig.state(), TunnelState::Stopped);
    // The connection goes with the event loop, and its timers are the clock's.
    QTRY_COMPARE(rig.clock.runningTimers(), 0u);
}

void TestTunnel::stopsWhileItWaits()
{
    Rig rig;
    rig.server.refusal = Refused;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Waiting);
    rig.tunnel.stop();
    QTRY_COMPARE(rig.stopped.size(), 1);
    rig.clock.advance(1h);
    QCOMPARE(rig.server.attempts, 1);
}

void TestTunnel::saysStoppedWhenItIsAlready()
{
    Rig rig;
    rig.tunnel.stop();
    QTRY_COMPARE(rig.stopped.size(), 1);
}

void TestTunnel::startsAgainAfterStop()
{
    Rig rig;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    rig.tunnel.stop();
    QTRY_COMPARE(rig.stopped.size(), 1);
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    RawTcpClient program(rig.port());
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(rig.server.takeStream(stream));
}

void TestTunnel::countsOverConnections()
{
    Rig rig;
    rig.tunnel.start();
    for (int i = 0; i < 2; ++i) {
        QTRY_COMPARE(rig.state(), TunnelState::Connected);
        RawTcpClient program(rig.port());
        QVERIFY(program.send("12345"));
        std::unique_ptr<MuxStream> stream;
        QTRY_VERIFY(rig.server.takeStream(stream));
        QTRY_COMPARE(stream->bytesAvailable(), 5);
        QCOMPARE(stream->readAll(), "12345");
        rig.server.cut();
        QTRY_COMPARE(rig.state(), TunnelState::Waiting);
        rig.clock.advance(1s);
    }
    QTRY_COMPARE(rig.tunnel.snapshot().liveFlows, 0);
    QCOMPARE(rig.tunnel.snapshot().totalFlows, 2u);
    QCOMPARE(rig.tunnel.snapshot().bytesOut, 10u);
}

void TestTunnel::livesInAnotherThread()
{
    FakeServer server(Clock::system());
    auto tunnel = std::make_unique<Tunnel>(tcpConfig());
    tunnel->setConnectorFactory(server.factory());
    QThread thread;
    std::atomic<bool> connected = false;
    QObject::connect(tunnel.get(), &Tunnel::stateChanged, tunnel.get(),
                     [&connected](TunnelState state) { connected = state == TunnelState::Connected; });
    tunnel->moveToThread(&thread);
    thread.start();
    QMetaObject::invokeMethod(tunnel.get(), &Tunnel::start, Qt::QueuedConnection);
    QTRY_VERIFY(connected);
    QMetaObject::invokeMethod(
        tunnel.get(),
        [&] {
            tunnel.reset();
            server.mux.reset();
        },
        Qt::BlockingQueuedConnection);
    thread.quit();
    QVERIFY(thread.wait());
}

void TestTunnel::canBeDestroyedWhileConnected()
{
    FakeClock clock;
    FakeServer server(clock);
    auto tunnel = std::make_unique<Tunnel>(tcpConfig(), clock);
    tunnel->setConnectorFactory(server.factory());
    tunnel->start();
    QTRY_COMPARE(tunnel->state(), TunnelState::Connected);
    RawTcpClient program(tunnel->snapshot().forwards[0].boundPort);
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(server.takeStream(stream));
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    tunnel.reset();
    QTRY_COMPARE(failed.size(), 1);
}

void TestTunnel::saysWhenASnapshotWasTaken()
{
    Rig rig;
    QCOMPARE(rig.tunnel.snapshot().takenAt, rig.clock.now());
    rig.clock.advance(1s);
    QCOMPARE(rig.tunnel.snapshot().takenAt, rig.clock.now());
}

void TestTunnel::triesAtOnceOnAnotherNetwork()
{
    Rig rig;
    rig.server.refusal = Refused;
    rig.tunnel.start();
    for (int i = 0; i < 5; ++i) {
        QTRY_COMPARE(rig.state(), TunnelState::Waiting);
        rig.clock.advance(rig.tunnel.snapshot().untilRetry);
    }
    QTRY_COMPARE(rig.state(), TunnelState::Waiting);
    QVERIFY(rig.tunnel.snapshot().untilRetry > 1s);
    rig.tunnel.networkChanged();
    QCOMPARE(rig.state(), TunnelState::Connecting);
    QTRY_COMPARE(rig.state(), TunnelState::Waiting);
    QVERIFY(rig.tunnel.snapshot().untilRetry <= 240ms);
}

void TestTunnel::triesAnewOnAnotherNetwork()
{
    Rig rig;
    rig.server.silent = true;
    rig.tunnel.start();
    QCOMPARE(rig.server.attempts, 1);
    rig.server.silent = false;
    rig.tunnel.networkChanged();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    QCOMPARE(rig.server.attempts, 2);
}

void TestTunnel::keepsAConnectionThatAnswersOnAnotherNetwork()
{
    Rig rig;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    rig.clock.advance(1s);
    rig.tunnel.networkChanged();
    QTRY_COMPARE(rig.tunnel.snapshot().sincePong, 0ms);
    rig.clock.advance(10s);
    QCOMPARE(rig.state(), TunnelState::Connected);
    QCOMPARE(rig.server.attempts, 1);
}

void TestTunnel::leavesAConnectionThatIsSilentOnAnotherNetwork()
{
    Rig rig;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    RawTcpClient program(rig.port());
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(rig.server.takeStream(stream));
    rig.clock.advance(1s);
    rig.server.setAnswersPings(false);
    rig.tunnel.networkChanged();
    rig.clock.advance(4s);
    QCOMPARE(rig.server.attempts, 1);
    rig.clock.advance(1s);
    QCOMPARE(rig.server.attempts, 2);
    QTRY_VERIFY(program.wasReset());
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    QCOMPARE(rig.tunnel.snapshot().connections, 2u);
}

void TestTunnel::staysOffOnAnotherNetwork()
{
    Rig rig;
    rig.tunnel.networkChanged();
    QCOMPARE(rig.server.attempts, 0);
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    rig.tunnel.stop();
    rig.tunnel.networkChanged();
    QTRY_COMPARE(rig.stopped.size(), 1);
    rig.tunnel.networkChanged();
    QCOMPARE(rig.server.attempts, 1);
}

void TestTunnel::closesOneFlow()
{
    Rig rig;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    RawTcpClient program(rig.port());
    QTRY_COMPARE(rig.tunnel.snapshot().liveFlows, 1);
    const quint64 id = rig.tunnel.snapshot(true).forwards[0].flows[0].id;
    rig.tunnel.closeFlow(id + 1000);
    QCOMPARE(rig.tunnel.snapshot().liveFlows, 1);
    rig.tunnel.closeFlow(id);
    QTRY_VERIFY(program.wasReset());
    QTRY_COMPARE(rig.tunnel.snapshot().liveFlows, 0);
    QCOMPARE(rig.state(), TunnelState::Connected);
}

void TestTunnel::switchesAForwardOffAndOn()
{
    Rig rig;
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    RawTcpClient program(rig.port());
    QTRY_COMPARE(rig.tunnel.snapshot().liveFlows, 1);
    std::unique_ptr<MuxStream> before;
    QTRY_VERIFY(rig.server.takeStream(before));
    const quint16 port = rig.port();
    rig.tunnel.setForwardRunning(7, false); // there is none
    rig.tunnel.setForwardRunning(0, false);
    QCOMPARE(rig.tunnel.snapshot().forwards[0].state, ForwardState::Off);
    QVERIFY(!RawTcpClient(port).isConnected());
    QTRY_VERIFY(program.wasReset());
    QCOMPARE(rig.state(), TunnelState::Connected);

    rig.tunnel.setForwardRunning(0, true);
    QCOMPARE(rig.tunnel.snapshot().forwards[0].state, ForwardState::Listening);
    RawTcpClient again(rig.port());
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(rig.server.takeStream(stream));
}

void TestTunnel::leavesSwitchedOffForwardsAlone()
{
    TunnelConfig config = tcpConfig();
    config.forwards.append(config.forwards[0]);
    config.switchedOff = {0};
    Rig rig(config);
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    QCOMPARE(rig.tunnel.snapshot().forwards[0].state, ForwardState::Off);
    QCOMPARE(rig.tunnel.snapshot().forwards[1].state, ForwardState::Listening);
    // Made now, it knows of the connection that is there.
    rig.tunnel.setForwardRunning(0, true);
    RawTcpClient program(rig.port());
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(rig.server.takeStream(stream));
}

void TestTunnel::usesAnotherPort()
{
    TunnelConfig config = tcpConfig();
    ForwardSpec reverse = config.forwards[0];
    reverse.kind = ForwardSpec::Kind::ReverseTcp;
    reverse.listenPort = 2222;
    config.forwards.append(reverse);
    Rig rig(config);
    rig.tunnel.start();
    QTRY_COMPARE(rig.state(), TunnelState::Connected);
    const quint16 port = rig.port();
    QVERIFY(rig.tunnel.useOtherPort(0, 0));
    QVERIFY(rig.port() != port);
    QVERIFY(RawTcpClient(rig.port()).isConnected());
    QVERIFY(!rig.tunnel.useOtherPort(1, 0));
    QVERIFY(!rig.tunnel.useOtherPort(2, 0));
    QVERIFY(!rig.tunnel.useOtherPort(-1, 0));
}

ROOKERY_TEST(TestTunnel)
#include "tst_tunnel.moc"
