// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/local_streams.h"
#include "core/forward/tcp_forward.h"
#include "core/worker/detached_thread.h"
#include "support/fake_clock.h"
#include "support/linked_muxes.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <sys/resource.h>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestTcpForward : public QObject
{
    Q_OBJECT

private:
    static ForwardSpec spec(const QString &listenHost = u"127.0.0.1"_s, quint16 port = 0)
    {
        ForwardSpec spec;
        spec.listenHost = listenHost;
        spec.listenPort = port;
        spec.targetHost = u"db.internal"_s;
        spec.targetPort = 5432;
        return spec;
    }
    static quint16 portOf(const Forward &forward) { return forward.snapshot().boundPort; }

private Q_SLOTS:
    void listensOnLoopbackByDefault();
    void carriesBytesBothWays();
    void countsFlowsAndBytes();
    void keepsTheAnswerAfterHalfClose();
    void resetsTheLocalProgramWhenTheTargetIsRefused();
    void servesWhoCameBeforeTheConnection();
    void dropsWhoWaitedTooLong();
    void waitsForEverWithoutALimit();
    void boundsHowManyWait();
    void leavesDescriptorsToTheConnection();
    void servesAllWithFewDescriptors();
    void survivesALostConnection();
    void triesABusyPortAgain();
    void hearsOfOneHolderOnly();
    void tellsOfAnAddressThatIsNotHere();
    void tellsOfANameThatIsNotFound();
    void listensOnBothLoopbacksForLocalhost();
    void stopsListeningAndKeepsFlows();
    void listensOnAnotherPort();
    void leavesABusyPortForAnother();
    void closesOneFlow();
};

void TestTcpForward::listensOnLoopbackByDefault()
{
    TcpForward forward(spec({}), {});
    QSignalSpy changed(&forward, &Forward::changed);
    QCOMPARE(forward.state(), ForwardState::Off);
    forward.start();
    QCOMPARE(forward.state(), ForwardState::Listening);
    QCOMPARE(changed.size(), 1);
    QVERIFY(portOf(forward) != 0);
    QVERIFY(RawTcpClient(portOf(forward)).isConnected());
}

void TestTcpForward::carriesBytesBothWays()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);

    RawTcpClient program(portOf(forward));
    QVERIFY(program.send("question"));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QCOMPARE(stream->targetHost(), "db.internal");
    QCOMPARE(stream->targetPort(), 5432);
    QTRY_COMPARE(stream->bytesAvailable(), 8);
    QCOMPARE(stream->readAll(), "question");
    stream->write("answer");
    QTRY_COMPARE(program.received(), "answer");
}

void TestTcpForward::countsFlowsAndBytes()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    QSignalSpy idle(&forward, &Forward::idle);
    forward.start();
    forward.attach(*link.uplink);

    RawTcpClient program(portOf(forward));
    program.send("12345");
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    QCOMPARE(stream->readAll(), "12345");
    stream->write("123");
    QTRY_COMPARE(program.received(), "123");

    ForwardSnapshot now = forward.snapshot(true);
    QCOMPARE(now.liveFlows, 1);
    QCOMPARE(now.flows.size(), 1);
    QCOMPARE(now.flows[0].source, program.localName());
    QCOMPARE(now.flows[0].target, u"db.internal:5432"_s);
    QCOMPARE(now.flows[0].state, FlowState::Open);
    QCOMPARE(now.flows[0].bytesOut, 5u);
    QCOMPARE(now.flows[0].bytesIn, 3u);
    QVERIFY(now.flows[0].id > 0);
    QVERIFY(now.flows[0].opened.isValid());
    QVERIFY(forward.snapshot(false).flows.isEmpty());

    program.finish();
    QTRY_COMPARE(forward.snapshot(true).flows[0].state, FlowState::HalfClosed);
    stream->finish();
    QTRY_COMPARE(forward.liveFlows(), 0);
    QCOMPARE(idle.size(), 1);
    now = forward.snapshot(true);
    QCOMPARE(now.totalFlows, 1u);
    QCOMPARE(now.failedFlows, 0u);
    QCOMPARE(now.bytesOut, 5u);
    QCOMPARE(now.bytesIn, 3u);
    QVERIFY(now.flows.isEmpty());
}

void TestTcpForward::keepsTheAnswerAfterHalfClose()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);

    RawTcpClient program(portOf(forward));
    program.send("all of it");
    program.finish();
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QTRY_VERIFY(stream->isReadFinished());
    QCOMPARE(stream->readAll(), "all of it");
    stream->write("the answer");
    stream->finish();
    QTRY_VERIFY(program.ended());
    QCOMPARE(program.received(), "the answer");
}

void TestTcpForward::resetsTheLocalProgramWhenTheTargetIsRefused()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);

    RawTcpClient program(portOf(forward));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    stream.reset();
    QTRY_VERIFY(program.wasReset());
    QTRY_COMPARE(forward.snapshot().failedFlows, 1u);
    QCOMPARE(forward.liveFlows(), 0);
}

void TestTcpForward::servesWhoCameBeforeTheConnection()
{
    FakeClock clock;
    LinkedMuxes link(clock);
    TcpForward forward(spec(), {&clock, 10s});
    forward.start();
    RawTcpClient early(portOf(forward));
    QVERIFY(early.send("early"));
    QTRY_COMPARE(forward.waiting(), 1);
    clock.advance(9s);
    QVERIFY(!early.ended() && !early.wasReset());

    forward.attach(*link.uplink);
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    QCOMPARE(stream->readAll(), "early");
    stream->write("served");
    QTRY_COMPARE(early.received(), "served");
    clock.advance(20s);
    QVERIFY(!early.wasReset());
}

void TestTcpForward::dropsWhoWaitedTooLong()
{
    FakeClock clock;
    TcpForward forward(spec(), {&clock, 10s});
    forward.start();
    RawTcpClient first(portOf(forward));
    // The wait begins with accepting, which the event loop does.
    QTRY_COMPARE(clock.runningTimers(), 1u);
    clock.advance(6s);
    RawTcpClient second(portOf(forward));
    QTRY_COMPARE(forward.waiting(), 2);
    clock.advance(4s);
    QTRY_VERIFY(first.wasReset());
    QVERIFY(!second.wasReset());
    QCOMPARE(forward.snapshot().failedFlows, 1u);
    clock.advance(6s);
    QTRY_VERIFY(second.wasReset());
    QCOMPARE(forward.snapshot().failedFlows, 2u);
    QCOMPARE(forward.snapshot().totalFlows, 2u);
    QCOMPARE(clock.runningTimers(), 0u);
}

void TestTcpForward::waitsForEverWithoutALimit()
{
    FakeClock clock;
    TcpForward forward(spec(), {&clock, 0s});
    forward.start();
    RawTcpClient program(portOf(forward));
    QTRY_COMPARE(forward.waiting(), 1);
    clock.advance(24h);
    QCOMPARE(forward.waiting(), 1);
}

void TestTcpForward::boundsHowManyWait()
{
    constexpr int many = int(LocalStreams::MaxWaiting) + 3;
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 8192);
    setrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < 2 * many + 100)
        QSKIP("not enough descriptors allowed");

    TcpForward forward(spec(), {});
    forward.start();
    std::vector<std::unique_ptr<RawTcpClient>> programs;
    for (int i = 0; i < many; ++i) {
        programs.push_back(std::make_unique<RawTcpClient>(portOf(forward)));
        if (i % 100 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(forward.snapshot().failedFlows, 3u);
    QCOMPARE(forward.waiting(), int(LocalStreams::MaxWaiting));
    QVERIFY(!programs.front()->wasReset());
    QTRY_VERIFY(programs.back()->wasReset());
}

void TestTcpForward::leavesDescriptorsToTheConnection()
{
    DescriptorBudget budget(20);
    ForwardContext context;
    context.descriptors = &budget;
    TcpForward forward(spec(), context);
    forward.start();
    std::vector<std::unique_ptr<RawTcpClient>> programs;
    for (int i = 0; i < 50; ++i)
        programs.push_back(std::make_unique<RawTcpClient>(portOf(forward)));
    QTRY_COMPARE(forward.waiting(), 9);
    QVERIFY(DescriptorShare(budget).hasRoom(DescriptorKind::Connection));
    QVERIFY(!programs.back()->wasReset());
    QCOMPARE(forward.snapshot().failedFlows, 0u);
}

void TestTcpForward::servesAllWithFewDescriptors()
{
    LinkedMuxes link;
    DescriptorBudget budget(8);
    ForwardContext context;
    context.descriptors = &budget;
    TcpForward forward(spec(), context);
    forward.start();
    forward.attach(*link.uplink);
    std::vector<std::unique_ptr<RawTcpClient>> programs;
    for (int i = 0; i < 60; ++i)
        programs.push_back(std::make_unique<RawTcpClient>(portOf(forward)));
    for (int served = 0; served < 60; ++served) {
        std::unique_ptr<MuxStream> stream;
        QTRY_VERIFY(link.takeStream(stream));
        QVERIFY(budget.used() <= 4);
        stream->write("Good.");
        stream->finish();
        RawTcpClient &program = *programs[size_t(served)];
        QTRY_VERIFY(program.ended());
        QCOMPARE(program.received(), "Good.");
        program.finish();
        QTRY_VERIFY(stream->isReadFinished());
    }
    QTRY_COMPARE(budget.used(), 0);
    QCOMPARE(forward.snapshot().failedFlows, 0u);
}

void TestTcpForward::survivesALostConnection()
{
    auto link = std::make_unique<LinkedMuxes>();
    TcpForward forward(spec(), {});
    forward.start();
    forward.attach(*link->uplink);
    const quint16 port = portOf(forward);

    RawTcpClient before(port);
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link->takeStream(stream));
    link->cut();
    forward.detach();
    stream.reset();
    link.reset();
    QTRY_VERIFY(before.wasReset());
    QTRY_COMPARE(forward.liveFlows(), 0);
    QCOMPARE(forward.state(), ForwardState::Listening);

    RawTcpClient meanwhile(port);
    QVERIFY(meanwhile.send("hello"));
    QTRY_COMPARE(forward.waiting(), 1);

    LinkedMuxes next;
    forward.attach(*next.uplink);
    QTRY_VERIFY(next.takeStream(stream));
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    QCOMPARE(stream->readAll(), "hello");
    QCOMPARE(forward.waiting(), 0);
    forward.detach();
}

void TestTcpForward::triesABusyPortAgain()
{
    FakeClock clock;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    TcpForward forward(spec(u"127.0.0.1"_s, other.serverPort()), {&clock, 10s});
    QSignalSpy changed(&forward, &Forward::changed);
    forward.start();
    QTRY_COMPARE(forward.state(), ForwardState::PortBusy);
    const Error why = forward.snapshot().error;
    QCOMPARE(why.code, ErrorCode::PortBusy);
    QVERIFY(why.message.contains(QString::number(other.serverPort())));
    QVERIFY(!why.hint.isEmpty());
#ifdef Q_OS_LINUX
    QVERIFY2(why.message.contains(u"this program"_s), qPrintable(why.message));
#endif

    clock.advance(ListeningForward::RetryInterval);
    QTRY_COMPARE(forward.state(), ForwardState::PortBusy);
    QCOMPARE(changed.size(), 1);
    const quint16 port = other.serverPort();
    other.close();
    clock.advance(ListeningForward::RetryInterval);
    QCOMPARE(forward.state(), ForwardState::Listening);
    QCOMPARE(portOf(forward), port);
    QVERIFY(forward.snapshot().error.message.isEmpty());
}

/// The answer comes as its time is over, and the forward is stopped before it is heard.
void TestTcpForward::hearsOfOneHolderOnly()
{
    FakeClock clock;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    TcpForward forward(spec(u"127.0.0.1"_s, other.serverPort()), {&clock, 10s});
    forward.start();
    QVERIFY(DetachedThread::waitForAll(10s));
    QCOMPARE(forward.state(), ForwardState::Off);
    clock.advance(ListeningForward::SearchLimit);
    QCOMPARE(forward.state(), ForwardState::PortBusy);
    const QString message = forward.snapshot().error.message;
    QCoreApplication::processEvents();
    QCOMPARE(forward.snapshot().error.message, message);

    forward.stop();
    forward.start();
    QVERIFY(DetachedThread::waitForAll(10s));
    clock.advance(ListeningForward::SearchLimit);
    QCOMPARE(forward.state(), ForwardState::PortBusy);
    forward.stop();
    QCoreApplication::processEvents();
    QCOMPARE(forward.state(), ForwardState::Off);
}

void TestTcpForward::tellsOfAnAddressThatIsNotHere()
{
    FakeClock clock;
    TcpForward forward(spec(u"192.0.2.1"_s), {&clock, 10s});
    forward.start();
    QCOMPARE(forward.state(), ForwardState::Refused);
    QVERIFY(!forward.snapshot().error.message.isEmpty());
    QCOMPARE(clock.runningTimers(), 1u); // it may come
}

void TestTcpForward::tellsOfANameThatIsNotFound()
{
    TcpForward forward(spec(u"no-such-name.invalid"_s), {});
    forward.start();
    QTRY_COMPARE_WITH_TIMEOUT(forward.state(), ForwardState::Refused, 20000);
    QCOMPARE(forward.snapshot().error.code, ErrorCode::NameNotFound);
}

void TestTcpForward::listensOnBothLoopbacksForLocalhost()
{
    TcpForward forward(spec(u"localhost"_s), {});
    forward.start();
    QCOMPARE(forward.state(), ForwardState::Listening);
    QVERIFY(RawTcpClient(portOf(forward)).isConnected());
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHostIPv6))
        QSKIP("no IPv6 here");
    QVERIFY(RawTcpClient(portOf(forward), "::1").isConnected());
}

void TestTcpForward::stopsListeningAndKeepsFlows()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    const quint16 port = portOf(forward);
    RawTcpClient program(port);
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));

    forward.stop();
    QCOMPARE(forward.state(), ForwardState::Off);
    QVERIFY(!RawTcpClient(port).isConnected());
    stream->write("still here");
    QTRY_COMPARE(program.received(), "still here");

    forward.abortFlows();
    QTRY_VERIFY(program.wasReset());
    QTRY_COMPARE(forward.liveFlows(), 0);
}

void TestTcpForward::listensOnAnotherPort()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    forward.attach(*link.uplink);
    forward.start();
    RawTcpClient before(portOf(forward));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    const quint16 old = portOf(forward);

    QVERIFY(forward.listenOn(0));
    QCOMPARE(forward.state(), ForwardState::Listening);
    QVERIFY(portOf(forward) != old);
    QVERIFY(!RawTcpClient(old).isConnected());
    QVERIFY(RawTcpClient(portOf(forward)).isConnected());
    // Whoever is there already stays.
    QVERIFY(before.send("hello"));
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    forward.detach();
}

void TestTcpForward::leavesABusyPortForAnother()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    TcpForward forward(spec(u"127.0.0.1"_s, other.serverPort()), {});
    forward.start();
    QTRY_COMPARE(forward.state(), ForwardState::PortBusy);
    QVERIFY(forward.listenOn(0));
    QCOMPARE(forward.state(), ForwardState::Listening);
    QVERIFY(RawTcpClient(portOf(forward)).isConnected());
    // Its own port is busy now; it says so for that one.
    QVERIFY(forward.listenOn(other.serverPort()));
    QTRY_COMPARE(forward.state(), ForwardState::PortBusy);
    forward.stop();
    // Chosen while it is off: for the next start.
    QVERIFY(forward.listenOn(0));
    QCOMPARE(forward.state(), ForwardState::Off);
    forward.start();
    QCOMPARE(forward.state(), ForwardState::Listening);
}

void TestTcpForward::closesOneFlow()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    forward.attach(*link.uplink);
    forward.start();
    RawTcpClient first(portOf(forward));
    RawTcpClient second(portOf(forward));
    QTRY_COMPARE(forward.liveFlows(), 2);
    quint64 id = 0;
    for (const FlowSnapshot &flow : forward.snapshot(true).flows) {
        if (flow.source == first.localName())
            id = flow.id;
    }
    QVERIFY(id != 0);
    QVERIFY(forward.closeFlow(id));
    QTRY_VERIFY(first.wasReset());
    QTRY_COMPARE(forward.liveFlows(), 1);
    QVERIFY(!forward.closeFlow(id));
    QCOMPARE(forward.snapshot(true).flows[0].source, second.localName());
    forward.detach();
}

ROOKERY_TEST(TestTcpForward)
#include "tst_tcp_forward.moc"
