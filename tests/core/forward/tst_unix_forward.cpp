// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/flow_target.h"
#include "core/forward/unix_forward.h"
#include "support/fake_clock.h"
#include "support/linked_muxes.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"
#include "support/unix_client.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestUnixForward final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesBytesBothWays();
    void keepsTheAnswerAfterHalfClose();
    void endsTheProgramWhenTheTargetIsRefused();
    void servesWhoCameBeforeTheConnection();
    void dropsWhoWaitedTooLong();
    void triesAgainWhileSomebodyElseListens();
    void stopsListeningAndKeepsFlows();
    void leadsToAUnixSocket();
    void closesOneFlow();
    void hasNoPortToChoose();

private:
    [[nodiscard]] ForwardSpec spec() const
    {
        return *ForwardSpec::parse(u"[unix:%1]:db.internal:5432"_s.arg(path()));
    }
    [[nodiscard]] QString path() const { return m_dir.filePath(u"db.sock"_s); }
    [[nodiscard]] int connected() const { return connectToUnix(QFile::encodeName(path())); }

    QTemporaryDir m_dir;
};

void TestUnixForward::carriesBytesBothWays()
{
    LinkedMuxes link;
    UnixForward forward(spec(), {});
    QSignalSpy idle(&forward, &Forward::idle);
    forward.start();
    QCOMPARE(forward.state(), ForwardState::Listening);
    forward.attach(*link.uplink);
    {
        RawTcpClient program = RawTcpClient::over(connected());
        QVERIFY(program.send("question"));
        std::unique_ptr<MuxStream> stream;
        QTRY_VERIFY(link.takeStream(stream));
        QCOMPARE(stream->targetHost(), "db.internal");
        QCOMPARE(stream->targetPort(), 5432);
        QTRY_COMPARE(stream->bytesAvailable(), 8);
        QCOMPARE(stream->readAll(), "question");
        stream->write("answer");
        QTRY_COMPARE(program.received(), "answer");

        const ForwardSnapshot now = forward.snapshot(true);
        QCOMPARE(now.liveFlows, 1);
        QCOMPARE(now.flows.value(0).target, u"db.internal:5432"_s);
        QVERIFY(!now.flows.value(0).source.isEmpty());
        QCOMPARE(now.boundPort, quint16(0));
        stream->finish();
        QTRY_VERIFY(program.ended());
    }
    QTRY_COMPARE(idle.size(), 1);
    QCOMPARE(forward.snapshot().bytesIn, 6U);
    QCOMPARE(forward.snapshot().bytesOut, 8U);
}

void TestUnixForward::leadsToAUnixSocket()
{
    LinkedMuxes link;
    UnixForward forward(*ForwardSpec::parse(u"[unix:%1]:unix:/run/x.sock"_s.arg(path())), {});
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient program = RawTcpClient::over(connected());
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QCOMPARE(stream->targetHost(), "unix:/run/x.sock");
    QCOMPARE(stream->targetPort(), 0);
    QCOMPARE(forward.snapshot(true).flows.value(0).target, u"unix:/run/x.sock"_s);
    // A gateway that has said nothing of unix sockets, and refuses it.
    const auto lack =
        FlowTarget::of(forward.spec()).lackOf(link.uplink->mux(), Error{ErrorCode::FlowRefused, {}, {}, {}});
    QVERIFY(lack && lack->sentence().contains(u"--allow-unix"_s));
    stream.reset();
    QTRY_VERIFY(program.ended());
    QTRY_COMPARE(forward.liveFlows(), 0);
}

void TestUnixForward::keepsTheAnswerAfterHalfClose()
{
    LinkedMuxes link;
    UnixForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient program = RawTcpClient::over(connected());
    program.send("question");
    program.finish();
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QTRY_VERIFY(stream->bytesAvailable() == 8);
    stream->write("late answer");
    stream->finish();
    QTRY_COMPARE(program.received(), "late answer");
    QTRY_VERIFY(program.ended());
    QTRY_COMPARE(forward.liveFlows(), 0);
    QCOMPARE(forward.snapshot().failedFlows, 0U);
}

void TestUnixForward::endsTheProgramWhenTheTargetIsRefused()
{
    LinkedMuxes link;
    UnixForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient program = RawTcpClient::over(connected());
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    stream->abort();
    // Without bytes that nobody read the system has no way to tell a reset.
    QTRY_VERIFY(program.ended() || program.wasReset());
    QTRY_COMPARE(forward.snapshot().failedFlows, 1U);
}

void TestUnixForward::servesWhoCameBeforeTheConnection()
{
    UnixForward forward(spec(), {});
    QSignalSpy wanted(&forward, &Forward::wanted);
    forward.start();
    RawTcpClient program = RawTcpClient::over(connected());
    program.send("early");
    QTRY_VERIFY(forward.hasWaiting());
    QCOMPARE(wanted.size(), 1);

    LinkedMuxes link;
    forward.attach(*link.uplink);
    QVERIFY(!forward.hasWaiting());
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QTRY_COMPARE(stream->bytesAvailable(), 5);
}

void TestUnixForward::dropsWhoWaitedTooLong()
{
    FakeClock clock;
    UnixForward forward(spec(), {.clock = &clock, .channelTimeout = 10s});
    forward.start();
    RawTcpClient program = RawTcpClient::over(connected());
    QTRY_VERIFY(forward.hasWaiting());
    clock.advance(9999ms);
    QVERIFY(forward.hasWaiting());
    clock.advance(1ms);
    QVERIFY(!forward.hasWaiting());
    QTRY_VERIFY(program.ended() || program.wasReset());
    QCOMPARE(forward.snapshot().failedFlows, 1U);
}

void TestUnixForward::triesAgainWhileSomebodyElseListens()
{
    const int other = bindToUnix(QFile::encodeName(path()));
    QVERIFY(other >= 0 && ::listen(other, 5) == 0);
    FakeClock clock;
    UnixForward forward(spec(), {.clock = &clock});
    forward.start();
    QCOMPARE(forward.state(), ForwardState::Refused);
    QCOMPARE(forward.error().code, ErrorCode::PortBusy);
    clock.advance(UnixForward::RetryInterval);
    QCOMPARE(forward.state(), ForwardState::Refused);
    // It crashes and leaves its file behind.
    ::close(other);
    clock.advance(UnixForward::RetryInterval);
    QCOMPARE(forward.state(), ForwardState::Listening);
    QVERIFY(RawTcpClient::over(connected()).isConnected());
}

void TestUnixForward::stopsListeningAndKeepsFlows()
{
    LinkedMuxes link;
    UnixForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient program = RawTcpClient::over(connected());
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    forward.stop();
    QCOMPARE(forward.state(), ForwardState::Off);
    QVERIFY(!QFileInfo::exists(path()));
    stream->write("still here");
    QTRY_COMPARE(program.received(), "still here");
    forward.start();
    QCOMPARE(forward.state(), ForwardState::Listening);
    QVERIFY(RawTcpClient::over(connected()).isConnected());
    forward.abortFlows();
    QTRY_VERIFY(program.ended() || program.wasReset());
}

void TestUnixForward::closesOneFlow()
{
    LinkedMuxes link;
    UnixForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient program = RawTcpClient::over(connected());
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    const ForwardSnapshot now = forward.snapshot(true);
    QVERIFY(!forward.closeFlow(now.flows.value(0).id + 1000));
    QVERIFY(forward.closeFlow(now.flows.value(0).id));
    QTRY_VERIFY(program.ended() || program.wasReset());
    QTRY_COMPARE(forward.liveFlows(), 0);
}

void TestUnixForward::hasNoPortToChoose()
{
    UnixForward forward(spec(), {});
    forward.start();
    QVERIFY(!forward.listenOn(1234));
    QCOMPARE(forward.state(), ForwardState::Listening);
}

ROOKERY_TEST(TestUnixForward)
#include "tst_unix_forward.moc"
