// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/proxy_clients.h"
#include "core/forward/stdio_forward.h"
#include "core/forward/stdio_udp_forward.h"
#include "support/fake_clock.h"
#include "support/linked_muxes.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The other ends of a forward's standard input and output.
struct Pipes
{
    Pipes()
    {
        int in[2];
        int out[2];
        if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0)
            qFatal("no pipes");
        forForward = {in[0], out[1]};
        m_input = in[1];
        m_output = out[0];
        ::fcntl(m_output, F_SETFL, O_NONBLOCK);
    }
    ~Pipes()
    {
        endInput();
        ::close(m_output);
    }
    Pipes(const Pipes &) = delete;
    Pipes &operator=(const Pipes &) = delete;

    void write(const QByteArray &bytes)
    {
        QCOMPARE(::write(m_input, bytes.constData(), size_t(bytes.size())), bytes.size());
    }
    void endInput()
    {
        if (m_input >= 0)
            ::close(std::exchange(m_input, -1));
    }
    /// The forward's ends are its own once it is used; here it never was.
    void closeUnused()
    {
        ::close(forForward.read);
        ::close(forForward.write);
    }
    /// Everything so far.
    QByteArray output()
    {
        char buffer[65536];
        ssize_t n = 0;
        while ((n = ::read(m_output, buffer, sizeof buffer)) > 0)
            m_written.append(buffer, n);
        outputEnded = n == 0;
        return m_written;
    }
    bool ended()
    {
        (void)output();
        return outputEnded;
    }

    StdioDescriptors forForward;
    bool outputEnded = false;

private:
    int m_input = -1;
    int m_output = -1;
    QByteArray m_written;
};

ForwardSpec stdioSpec(ForwardSpec::Kind kind)
{
    ForwardSpec spec;
    spec.kind = kind;
    spec.targetHost = u"host.internal"_s;
    spec.targetPort = 22;
    return spec;
}

} // namespace

class TestStdioForward : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failsWhereAProxyCannotServe_data();
    void failsWhereAProxyCannotServe();
    void carriesBytesBothWays();
    void waitsForTheConnection();
    void endsCleanlyWithTheFlow();
    void endsWithTheReasonWhenTheFlowBreaks();
    void endsWhenTheConnectionIsLost();
    void doesNotWaitForEverForAConnection_data();
    void doesNotWaitForEverForAConnection();
    void waitsNoMoreOnceItIsUsed();
    void udpTakesEachReadForADatagram();
    void udpEndsWhenItsInputDoesBetweenConnections();
    void udpWaitsForTheConnection();
    void udpGoesOnAfterAReconnect();
    void udpLingersAfterTheEndOfInput();
};

void TestStdioForward::failsWhereAProxyCannotServe_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<bool>("isWell");
    QTest::newRow("no password") << QByteArray::fromHex("050100") << false << false;
    QTest::newRow("wrong password") << QByteArray::fromHex("0501020103616e6e0468617368") << false << false;
    QTest::newRow("an end in the middle") << QByteArray::fromHex("0501020103") << true << false;
    QTest::newRow("too slow") << QByteArray::fromHex("050102") << false << false;
    QTest::newRow("nothing at all") << QByteArray() << true << true;
}

/// A script has to hear that there was no connection.
void TestStdioForward::failsWhereAProxyCannotServe()
{
    QFETCH(const QByteArray, said);
    QFETCH(const bool, ends);
    QFETCH(const bool, isWell);
    FakeClock clock;
    Pipes pipes;
    LinkedMuxes link;
    ForwardContext context;
    context.clock = &clock;
    context.proxyPassword = ProxyPassword::fromText("ann:hush");
    StdioForward forward(*ForwardSpec::parse(u"stdio:socks"_s), context, pipes.forForward);
    QSignalSpy finished(&forward, &Forward::finished);
    forward.start();
    forward.attach(*link.uplink);
    pipes.write(said);
    if (ends)
        pipes.endInput();
    else
        QTRY_VERIFY(pipes.output().size() > 0 || (clock.advance(ProxyClients::DenyDelay), false));
    if (finished.isEmpty() && !ends)
        clock.advance(ProxyClients::HandshakeLimit);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<Error>().message.isEmpty(), isWell);
}

void TestStdioForward::carriesBytesBothWays()
{
    Pipes pipes;
    LinkedMuxes link;
    StdioForward forward(stdioSpec(ForwardSpec::Kind::StdioTcp), {}, pipes.forForward);
    forward.start();
    forward.attach(*link.uplink);
    pipes.write("SSH-2.0-client");
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QCOMPARE(stream->targetHost(), "host.internal");
    QCOMPARE(stream->targetPort(), 22);
    QTRY_COMPARE(stream->bytesAvailable(), 14);
    QCOMPARE(stream->readAll(), "SSH-2.0-client");
    stream->write("SSH-2.0-server");
    QTRY_COMPARE(pipes.output(), "SSH-2.0-server");
    QCOMPARE(forward.snapshot(true).flows[0].source, u"stdio"_s);
}

void TestStdioForward::waitsForTheConnection()
{
    Pipes pipes;
    StdioForward forward(stdioSpec(ForwardSpec::Kind::StdioTcp), {}, pipes.forForward);
    forward.start();
    pipes.write("early");
    QCOMPARE(forward.liveFlows(), 0);
    LinkedMuxes link;
    forward.attach(*link.uplink);
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    QCOMPARE(stream->readAll(), "early");
    forward.detach();
}

void TestStdioForward::endsCleanlyWithTheFlow()
{
    Pipes pipes;
    LinkedMuxes link;
    StdioForward forward(stdioSpec(ForwardSpec::Kind::StdioTcp), {}, pipes.forForward);
    QSignalSpy finished(&forward, &Forward::finished);
    forward.start();
    forward.attach(*link.uplink);
    pipes.write("question");
    pipes.endInput();
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QTRY_VERIFY(stream->isReadFinished());
    QCOMPARE(stream->readAll(), "question");
    stream->write("answer");
    stream->finish();
    QTRY_VERIFY(pipes.ended());
    QCOMPARE(pipes.output(), "answer");
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].value<Error>().message.isEmpty());
}

void TestStdioForward::endsWithTheReasonWhenTheFlowBreaks()
{
    Pipes pipes;
    LinkedMuxes link;
    StdioForward forward(stdioSpec(ForwardSpec::Kind::StdioTcp), {}, pipes.forForward);
    QSignalSpy finished(&forward, &Forward::finished);
    forward.start();
    forward.attach(*link.uplink);
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    stream.reset();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished[0][0].value<Error>().message.isEmpty());
}

void TestStdioForward::endsWhenTheConnectionIsLost()
{
    Pipes pipes;
    LinkedMuxes link;
    StdioForward forward(stdioSpec(ForwardSpec::Kind::StdioTcp), {}, pipes.forForward);
    QSignalSpy finished(&forward, &Forward::finished);
    forward.start();
    forward.attach(*link.uplink);
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    link.cut();
    forward.detach();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished[0][0].value<Error>().message.isEmpty());
}

void TestStdioForward::doesNotWaitForEverForAConnection_data()
{
    QTest::addColumn<ForwardSpec::Kind>("kind");
    QTest::newRow("TCP") << ForwardSpec::Kind::StdioTcp;
    QTest::newRow("UDP") << ForwardSpec::Kind::StdioUdp;
}

void TestStdioForward::doesNotWaitForEverForAConnection()
{
    QFETCH(ForwardSpec::Kind, kind);
    Pipes pipes;
    FakeClock clock;
    const ForwardContext context{&clock, 10s};
    const std::unique_ptr<Forward> forward =
        kind == ForwardSpec::Kind::StdioTcp
            ? std::unique_ptr<Forward>(
                  std::make_unique<StdioForward>(stdioSpec(kind), context, pipes.forForward))
            : std::make_unique<StdioUdpForward>(stdioSpec(kind), context, pipes.forForward);
    QSignalSpy finished(forward.get(), &Forward::finished);
    forward->start();
    clock.advance(9s);
    QCOMPARE(finished.count(), 0);
    clock.advance(1s);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].value<Error>().code, ErrorCode::Timeout);
    // A connection that comes too late is no use.
    LinkedMuxes link;
    forward->attach(*link.uplink);
    QCOMPARE(forward->liveFlows(), 0);
    forward->detach();
    pipes.closeUnused();
}

void TestStdioForward::waitsNoMoreOnceItIsUsed()
{
    Pipes pipes;
    FakeClock clock;
    StdioForward forward(stdioSpec(ForwardSpec::Kind::StdioTcp), {&clock, 10s}, pipes.forForward);
    QSignalSpy finished(&forward, &Forward::finished);
    forward.start();
    LinkedMuxes link;
    forward.attach(*link.uplink);
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    clock.advance(1h);
    QCOMPARE(finished.count(), 0);
    forward.detach();
}

void TestStdioForward::udpEndsWhenItsInputDoesBetweenConnections()
{
    Pipes pipes;
    FakeClock clock;
    StdioUdpForward forward(stdioSpec(ForwardSpec::Kind::StdioUdp), {&clock, 10s}, pipes.forForward);
    QSignalSpy finished(&forward, &Forward::finished);
    forward.start();
    {
        LinkedMuxes link;
        forward.attach(*link.uplink);
        QCOMPARE(forward.liveFlows(), 1);
        forward.detach();
    }
    clock.advance(1h);
    QCOMPARE(finished.count(), 0); // a tunnel may be gone for long
    pipes.endInput();
    QTRY_VERIFY(clock.runningTimers() > 0);
    clock.advance(StdioUdpForward::Linger);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].value<Error>().code, ErrorCode::Timeout);
}

void TestStdioForward::udpTakesEachReadForADatagram()
{
    Pipes pipes;
    LinkedMuxes link;
    StdioUdpForward forward(stdioSpec(ForwardSpec::Kind::StdioUdp), {}, pipes.forForward);
    forward.start();
    forward.attach(*link.uplink);
    pipes.write("first");
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    const Datagram first = link.server->nextPendingDatagram();
    QCOMPARE(first.host, "host.internal");
    QCOMPARE(first.port, 22);
    QCOMPARE(first.data, "first");
    pipes.write("second");
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    const Datagram second = link.server->nextPendingDatagram();
    QCOMPARE(second.data, "second");
    QCOMPARE(second.flowId, first.flowId);
    QVERIFY(link.server->sendDatagram({first.flowId, "h", 1, "answer"}));
    QTRY_COMPARE(pipes.output(), "answer");
    const ForwardSnapshot now = forward.snapshot(true);
    QCOMPARE(now.bytesOut, 11u);
    QCOMPARE(now.bytesIn, 6u);
    QCOMPARE(now.flows.size(), 1);
}

void TestStdioForward::udpWaitsForTheConnection()
{
    Pipes pipes;
    StdioUdpForward forward(stdioSpec(ForwardSpec::Kind::StdioUdp), {}, pipes.forForward);
    forward.start();
    pipes.write("early");
    LinkedMuxes link;
    forward.attach(*link.uplink);
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    QCOMPARE(link.server->nextPendingDatagram().data, "early");
    forward.detach();
}

void TestStdioForward::udpGoesOnAfterAReconnect()
{
    Pipes pipes;
    auto link = std::make_unique<LinkedMuxes>();
    StdioUdpForward forward(stdioSpec(ForwardSpec::Kind::StdioUdp), {}, pipes.forForward);
    forward.start();
    forward.attach(*link->uplink);
    pipes.write("first");
    QTRY_VERIFY(link->server->hasPendingDatagrams());
    link->cut();
    forward.detach();
    link.reset();
    pipes.write("between");
    LinkedMuxes next;
    forward.attach(*next.uplink);
    QTRY_VERIFY(next.server->hasPendingDatagrams());
    const Datagram between = next.server->nextPendingDatagram();
    QCOMPARE(between.data, "between");
    QVERIFY(next.server->sendDatagram({between.flowId, "h", 1, "answer"}));
    QTRY_COMPARE(pipes.output(), "answer");
    forward.detach();
}

void TestStdioForward::udpLingersAfterTheEndOfInput()
{
    FakeClock clock;
    Pipes pipes;
    LinkedMuxes link(clock);
    StdioUdpForward forward(stdioSpec(ForwardSpec::Kind::StdioUdp), {&clock, 10s}, pipes.forForward);
    QSignalSpy finished(&forward, &Forward::finished);
    forward.start();
    forward.attach(*link.uplink);
    const size_t before = clock.runningTimers();
    pipes.write("question");
    pipes.endInput();
    QTRY_VERIFY(link.server->hasPendingDatagrams());
    const quint32 flowId = link.server->nextPendingDatagram().flowId;
    QTRY_COMPARE(clock.runningTimers(), before + 1);
    clock.advance(9s);
    QVERIFY(link.server->sendDatagram({flowId, "h", 1, "answer"}));
    QTRY_COMPARE(pipes.output(), "answer");
    clock.advance(9s);
    QCOMPARE(finished.size(), 0);
    clock.advance(1s);
    QCOMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].value<Error>().message.isEmpty());
    QCOMPARE(forward.liveFlows(), 0);
}

ROOKERY_TEST(TestStdioForward)
#include "tst_stdio_forward.moc"
