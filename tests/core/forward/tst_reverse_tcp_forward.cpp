// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/reverse_tcp_forward.h"
#include "support/fake_clock.h"
#include "support/linked_muxes.h"
#include "support/penguin_link.h"
#include "support/room_test.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

ForwardSpec reverseSpec(quint16 targetPort, const QString &listenHost = u"127.0.0.1"_s,
                        quint16 listenPort = 8080)
{
    ForwardSpec spec;
    spec.kind = ForwardSpec::Kind::ReverseTcp;
    spec.listenHost = listenHost;
    spec.listenPort = listenPort;
    spec.targetHost = u"127.0.0.1"_s;
    spec.targetPort = targetPort;
    return spec;
}

/// A connection whose server remembers the Binds it was asked for.
struct Rig
{
    explicit Rig(Clock &clock = Clock::system()) : link(clock)
    {
        QObject::connect(link.server.get(), &Multiplexor::bindRequested, link.server.get(),
                         [this](const BindRequest &request) { binds.append(request); });
        QObject::connect(link.server.get(), &Multiplexor::bindReleased, link.server.get(),
                         [this](quint32 flowId) { released.append(flowId); });
    }
    LinkedMuxes link;
    QList<BindRequest> binds;
    QList<quint32> released;
};

} // namespace

class TestReverseTcpForward : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAndTellsTheAnswer();
    void saysWhyItWasRefused();
    void saysThatAPenguinNeverAnswers();
    void takesAnyPort();
    void asksForThePortThatItHad();
    void saysThatAGatewayChoosesNoPorts();
    void refusesAPortThatIsNotTold();
    void joinsConnectionsToAUnixSocket();
    void joinsConnectionsToTheTarget();
    void matchesTheAddressThatWasBound_data();
    void matchesTheAddressThatWasBound();
    void refusesBeforeItIsBound();
    void refusesWhatTheTargetRefuses();
    void asksAgainAfterAReconnect();
    void stopsAndStartsOnOneConnection();
    void asksWhenStartedLate();
    void asksAgainWhenRefused();
    void takesALateYes();
    void givesBackALateYes();
    void givesBackWhenItEnds();
};

void TestReverseTcpForward::asksAndTellsTheAnswer()
{
    Rig rig;
    ReverseTcpForward forward(reverseSpec(9), {});
    forward.start();
    QCOMPARE(forward.state(), ForwardState::Binding);
    forward.attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    QCOMPARE(rig.binds[0].type, frame::BindType::Tcp);
    QCOMPARE(rig.binds[0].host, "127.0.0.1");
    QCOMPARE(rig.binds[0].port, 8080);
    QCOMPARE(forward.state(), ForwardState::Binding);
    rig.link.server->answerBind(rig.binds[0].flowId, true);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    QCOMPARE(forward.snapshot().boundPort, 8080);
}

void TestReverseTcpForward::saysWhyItWasRefused()
{
    Rig rig;
    ReverseTcpForward forward(reverseSpec(9), {});
    forward.start();
    forward.attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    rig.link.server->answerBind(rig.binds[0].flowId, false);
    QTRY_COMPARE(forward.state(), ForwardState::Refused);
    QCOMPARE(forward.snapshot().error.code, ErrorCode::BindRefused);
    QVERIFY(!forward.snapshot().error.hint.isEmpty());
}

void TestReverseTcpForward::saysThatAPenguinNeverAnswers()
{
    FakeClock clock;
    PenguinLink link(clock);
    ReverseTcpForward forward(reverseSpec(9), {&clock, 10s});
    forward.start();
    forward.attach(*link.uplink);
    QTRY_COMPARE(link.peer->countAny<frame::Bind>(), 1);
    clock.advance(10s);
    QCOMPARE(forward.state(), ForwardState::Refused);
    QVERIFY(forward.snapshot().error.sentence().contains(u"penguin"_s));
}

void TestReverseTcpForward::takesAnyPort()
{
    QTcpServer target;
    QVERIFY(target.listen(QHostAddress::LocalHost));
    Rig rig;
    ReverseTcpForward forward(reverseSpec(target.serverPort(), u"127.0.0.1"_s, 0), {});
    // Another one that wants any port gets one of its own.
    ReverseTcpForward other(reverseSpec(9, u"127.0.0.1"_s, 0), {});
    for (ReverseTcpForward *one : {&forward, &other}) {
        one->start();
        one->attach(*rig.link.uplink);
    }
    QTRY_COMPARE(rig.binds.size(), 2);
    QCOMPARE(rig.binds[0].port, 0);
    rig.link.server->answerBind(rig.binds[0].flowId, true, 43210);
    rig.link.server->answerBind(rig.binds[1].flowId, true, 43211);
    QTRY_COMPARE(other.state(), ForwardState::Bound);
    QCOMPARE(forward.snapshot().boundPort, 43210);
    QCOMPARE(other.snapshot().boundPort, 43211);
    const auto stream = rig.link.server->openStream("127.0.0.1", 43210);
    QTRY_VERIFY(target.hasPendingConnections());
    QCOMPARE(forward.snapshot(true).flows.value(0).source, u"127.0.0.1:43210"_s);
}

void TestReverseTcpForward::asksForThePortThatItHad()
{
    ReverseTcpForward forward(reverseSpec(9, u"127.0.0.1"_s, 0), {});
    forward.start();
    {
        Rig rig;
        forward.attach(*rig.link.uplink);
        QTRY_COMPARE(rig.binds.size(), 1);
        rig.link.server->answerBind(rig.binds[0].flowId, true, 43210);
        QTRY_COMPARE(forward.state(), ForwardState::Bound);
        forward.detach();
    }
    Rig rig;
    forward.attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    QCOMPARE(rig.binds[0].port, 43210);
    // Somebody else has it by now: any other is as good, and at once.
    rig.link.server->answerBind(rig.binds[0].flowId, false);
    QTRY_COMPARE(rig.binds.size(), 2);
    QCOMPARE(rig.binds[1].port, 0);
    QCOMPARE(forward.state(), ForwardState::Binding);
    rig.link.server->answerBind(rig.binds[1].flowId, true, 43211);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    QCOMPARE(forward.snapshot().boundPort, 43211);
    forward.detach();
}

void TestReverseTcpForward::saysThatAGatewayChoosesNoPorts()
{
    FakeClock clock;
    Rig rig(clock);
    ReverseTcpForward forward(reverseSpec(9, u"127.0.0.1"_s, 0), {&clock, 10s});
    forward.start();
    forward.attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    rig.link.server->answerBind(rig.binds[0].flowId, false);
    QTRY_COMPARE(forward.state(), ForwardState::Refused);
    const QString said = forward.snapshot().error.sentence();
    QVERIFY2(said.contains(u"does not choose ports"_s) && said.contains(u"every 5 seconds"_s),
             qPrintable(said));
}

void TestReverseTcpForward::refusesAPortThatIsNotTold()
{
    Rig rig;
    ReverseTcpForward forward(reverseSpec(9, u"127.0.0.1"_s, 0), {});
    forward.start();
    forward.attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    rig.link.server->answerBind(rig.binds[0].flowId, true);
    QTRY_COMPARE(forward.state(), ForwardState::Refused);
    QTRY_COMPARE(rig.released, QList<quint32>{rig.binds[0].flowId});
}

void TestReverseTcpForward::joinsConnectionsToAUnixSocket()
{
    QTemporaryDir directory;
    QLocalServer target;
    QVERIFY(target.listen(directory.filePath(u"x.sock"_s)));
    Rig rig;
    ForwardSpec spec = *ForwardSpec::parse(u"R:8080:unix:"_s + directory.filePath(u"x.sock"_s));
    ReverseTcpForward forward(spec, {});
    forward.start();
    forward.attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    rig.link.server->answerBind(rig.binds[0].flowId, true);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    const auto stream = rig.link.server->openStream("127.0.0.1", 8080);
    stream->write("question");
    QTRY_VERIFY(target.hasPendingConnections());
    const std::unique_ptr<QLocalSocket> accepted(target.nextPendingConnection());
    QTRY_COMPARE(accepted->bytesAvailable(), 8);
    accepted->write("answer");
    QTRY_COMPARE(stream->bytesAvailable(), 6);
    QCOMPARE(forward.snapshot(true).flows.value(0).target, u"unix:"_s + spec.targetPath);
    target.close();
    const auto missed = rig.link.server->openStream("127.0.0.1", 8080);
    QTRY_COMPARE(missed->state(), MuxStream::State::Ended);
    QCOMPARE(forward.snapshot().failedFlows, 1U);
}

void TestReverseTcpForward::joinsConnectionsToTheTarget()
{
    QTcpServer target;
    QVERIFY(target.listen(QHostAddress::LocalHost));
    Rig rig;
    ReverseTcpForward forward(reverseSpec(target.serverPort()), {});
    forward.start();
    forward.attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    rig.link.server->answerBind(rig.binds[0].flowId, true);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);

    const std::unique_ptr<MuxStream> stream = rig.link.server->openStream("127.0.0.1", 8080);
    stream->write("before it is dialled");
    QTRY_VERIFY(target.hasPendingConnections());
    const std::unique_ptr<QTcpSocket> accepted(target.nextPendingConnection());
    QTRY_COMPARE(accepted->bytesAvailable(), 20);
    QCOMPARE(accepted->readAll(), "before it is dialled");
    QCOMPARE(forward.liveFlows(), 1);
    QTRY_COMPARE(forward.snapshot(true).flows.size(), 1);
    QCOMPARE(forward.snapshot(true).flows[0].target, u"127.0.0.1:%1"_s.arg(target.serverPort()));
    accepted->write("the answer");
    accepted->disconnectFromHost();
    QTRY_VERIFY(stream->isReadFinished());
    QCOMPARE(stream->readAll(), "the answer");
    stream->finish();
    QTRY_COMPARE(forward.liveFlows(), 0);
    QCOMPARE(forward.snapshot().failedFlows, 0u);
    QCOMPARE(forward.snapshot().bytesIn, 20u);
    QCOMPARE(forward.snapshot().bytesOut, 10u);
}

void TestReverseTcpForward::matchesTheAddressThatWasBound_data()
{
    QTest::addColumn<QString>("bound");
    QTest::addColumn<QByteArray>("named");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("taken");
    QTest::newRow("same") << u"127.0.0.1"_s << QByteArray("127.0.0.1") << 8080 << true;
    QTest::newRow("other port") << u"127.0.0.1"_s << QByteArray("127.0.0.1") << 8081 << false;
    QTest::newRow("other address") << u"127.0.0.1"_s << QByteArray("10.0.0.1") << 8080 << false;
    QTest::newRow("a name for it") << u"127.0.0.1"_s << QByteArray("localhost") << 8080 << false;
    QTest::newRow("ipv6 written otherwise") << u"::1"_s << QByteArray("0:0:0:0:0:0:0:1") << 8080 << true;
    QTest::newRow("a bound name") << u"localhost"_s << QByteArray("127.0.0.1") << 8080 << true;
    QTest::newRow("a bound name, other port") << u"localhost"_s << QByteArray("127.0.0.1") << 22 << false;
    QTest::newRow("any") << u"0.0.0.0"_s << QByteArray("0.0.0.0") << 8080 << true;
    QTest::newRow("one of any") << u"0.0.0.0"_s << QByteArray("192.0.2.5") << 8080 << true;
    QTest::newRow("one of any v6") << u"::"_s << QByteArray("2001:db8::1") << 8080 << true;
    QTest::newRow("nonsense") << u"127.0.0.1"_s << QByteArray("\xff\xfe\0x", 4) << 8080 << false;
}

void TestReverseTcpForward::matchesTheAddressThatWasBound()
{
    QFETCH(QString, bound);
    QFETCH(QByteArray, named);
    QFETCH(int, port);
    QFETCH(bool, taken);
    QTcpServer target;
    QVERIFY(target.listen(QHostAddress::LocalHost));
    Rig rig;
    ReverseTcpForward forward(reverseSpec(target.serverPort(), bound), {});
    forward.start();
    forward.attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    rig.link.server->answerBind(rig.binds[0].flowId, true);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    const std::unique_ptr<MuxStream> stream = rig.link.server->openStream(named, quint16(port));
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    QTRY_VERIFY(target.hasPendingConnections() || !failed.isEmpty());
    QCOMPARE(target.hasPendingConnections(), taken);
}

void TestReverseTcpForward::refusesBeforeItIsBound()
{
    Rig rig;
    ReverseTcpForward forward(reverseSpec(9), {});
    forward.start();
    forward.attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    const std::unique_ptr<MuxStream> stream = rig.link.server->openStream("127.0.0.1", 8080);
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(forward.snapshot().totalFlows, 0u);
}

void TestReverseTcpForward::refusesWhatTheTargetRefuses()
{
    QTcpServer target;
    QVERIFY(target.listen(QHostAddress::LocalHost));
    const quint16 closedPort = target.serverPort();
    target.close();
    Rig rig;
    ReverseTcpForward forward(reverseSpec(closedPort), {});
    forward.start();
    forward.attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    rig.link.server->answerBind(rig.binds[0].flowId, true);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    const std::unique_ptr<MuxStream> stream = rig.link.server->openStream("127.0.0.1", 8080);
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    QTRY_COMPARE(failed.size(), 1);
    QTRY_COMPARE(forward.snapshot().failedFlows, 1u);
    QCOMPARE(forward.liveFlows(), 0);
}

void TestReverseTcpForward::asksAgainAfterAReconnect()
{
    QTcpServer target;
    QVERIFY(target.listen(QHostAddress::LocalHost));
    auto rig = std::make_unique<Rig>();
    ReverseTcpForward forward(reverseSpec(target.serverPort()), {});
    forward.start();
    forward.attach(*rig->link.uplink);
    QTRY_COMPARE(rig->binds.size(), 1);
    rig->link.server->answerBind(rig->binds[0].flowId, true);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    rig->link.cut();
    forward.detach();
    rig.reset();
    QCOMPARE(forward.state(), ForwardState::Binding);

    rig = std::make_unique<Rig>();
    forward.attach(*rig->link.uplink);
    QTRY_COMPARE(rig->binds.size(), 1);
    rig->link.server->answerBind(rig->binds[0].flowId, true);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    const std::unique_ptr<MuxStream> stream = rig->link.server->openStream("127.0.0.1", 8080);
    QTRY_VERIFY(target.hasPendingConnections());
    forward.detach();
}

void TestReverseTcpForward::stopsAndStartsOnOneConnection()
{
    QTcpServer target;
    QVERIFY(target.listen(QHostAddress::LocalHost));
    Rig rig;
    ReverseTcpForward forward(reverseSpec(target.serverPort()), {});
    forward.start();
    forward.attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    rig.link.server->answerBind(rig.binds[0].flowId, true);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    forward.stop();
    QCOMPARE(forward.state(), ForwardState::Off);
    std::unique_ptr<MuxStream> stream = rig.link.server->openStream("127.0.0.1", 8080);
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    QTRY_COMPARE(failed.size(), 1);

    // The port was given back.
    QTRY_COMPARE(rig.released.size(), 1);
    QCOMPARE(rig.released[0], rig.binds[0].flowId);
    forward.start();
    QTRY_COMPARE(rig.binds.size(), 2);
    rig.link.server->answerBind(rig.binds[1].flowId, true);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    stream = rig.link.server->openStream("127.0.0.1", 8080);
    QTRY_VERIFY(target.hasPendingConnections());
}

void TestReverseTcpForward::asksWhenStartedLate()
{
    Rig rig;
    ReverseTcpForward forward(reverseSpec(9), {});
    forward.attach(*rig.link.uplink);
    forward.start();
    QTRY_COMPARE(rig.binds.size(), 1);
}

void TestReverseTcpForward::asksAgainWhenRefused()
{
    FakeClock clock;
    Rig rig(clock);
    ReverseTcpForward forward(reverseSpec(9), {&clock, 10s});
    QSignalSpy changed(&forward, &Forward::changed);
    QSignalSpy answered(rig.link.client.get(), &Multiplexor::bindAnswered);
    forward.start();
    forward.attach(*rig.link.uplink);
    for (int tries = 1; tries <= 3; ++tries) {
        QTRY_COMPARE(rig.binds.size(), tries);
        rig.link.server->answerBind(rig.binds.last().flowId, false);
        QTRY_COMPARE(answered.size(), tries);
        QCOMPARE(forward.state(), ForwardState::Refused);
        clock.advance(ReverseForward::RetryInterval - 1ms);
        QCOMPARE(rig.binds.size(), tries);
        clock.advance(1ms);
    }
    QVERIFY(forward.error().hint.contains(u"5"_s));
    QCOMPARE(changed.size(), 2); // it said so once
    QTRY_COMPARE(rig.binds.size(), 4);
    rig.link.server->answerBind(rig.binds.last().flowId, true);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    forward.stop();
    QCOMPARE(clock.runningTimers(), 0u);
}

void TestReverseTcpForward::takesALateYes()
{
    QTcpServer target;
    QVERIFY(target.listen(QHostAddress::LocalHost));
    FakeClock clock;
    Rig rig(clock);
    ReverseTcpForward forward(reverseSpec(target.serverPort()), {&clock, 10s});
    forward.start();
    forward.attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    clock.advance(10s);
    QCOMPARE(forward.state(), ForwardState::Refused);
    rig.link.server->answerBind(rig.binds[0].flowId, true);
    QTRY_COMPARE(forward.state(), ForwardState::Bound);
    const std::unique_ptr<MuxStream> stream = rig.link.server->openStream("127.0.0.1", 8080);
    QTRY_VERIFY(target.hasPendingConnections());
}

void TestReverseTcpForward::givesBackALateYes()
{
    Rig rig;
    ReverseTcpForward forward(reverseSpec(9), {});
    forward.start();
    forward.attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    forward.stop();
    rig.link.server->answerBind(rig.binds[0].flowId, true);
    QTRY_COMPARE(rig.released.size(), 1);
    QCOMPARE(forward.state(), ForwardState::Off);
}

void TestReverseTcpForward::givesBackWhenItEnds()
{
    Rig rig;
    auto forward = std::make_unique<ReverseTcpForward>(reverseSpec(9), ForwardContext());
    forward->start();
    forward->attach(*rig.link.uplink);
    QTRY_COMPARE(rig.binds.size(), 1);
    rig.link.server->answerBind(rig.binds[0].flowId, true);
    QTRY_COMPARE(forward->state(), ForwardState::Bound);
    forward.reset();
    QTRY_COMPARE(rig.released.size(), 1);
}

ROOKERY_TEST(TestReverseTcpForward)
#include "tst_reverse_tcp_forward.moc"
