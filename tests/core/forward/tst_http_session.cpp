// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/proxy_clients.h"
#include "core/forward/tcp_forward.h"
#include "core/http/body_reader.h"
#include "support/fake_clock.h"
#include "support/linked_muxes.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <sys/resource.h>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Get = "GET http://web.internal/a HTTP/1.1\r\nHost: web.internal\r\n\r\n";
const QByteArray SentGet = "GET /a HTTP/1.1\r\nHost: web.internal\r\n\r\n";
const QByteArray Connect = "CONNECT db.internal:5432 HTTP/1.1\r\nHost: db.internal:5432\r\n\r\n";
const QByteArray Established = "HTTP/1.1 200 Connection established\r\n\r\n";
const QByteArray Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

ForwardSpec httpSpec()
{
    ForwardSpec spec;
    spec.kind = ForwardKind::Http;
    spec.listenHost = u"127.0.0.1"_s;
    return spec;
}

/// An HTTP proxy with a connection to a gateway, whose targets the test plays.
struct World
{
    explicit World(ForwardContext context = {}) : link(*context.clock), forward(httpSpec(), context)
    {
        forward.start();
        forward.attach(*link.uplink);
    }
    ~World() { forward.detach(); }

    [[nodiscard]] quint16 port() const { return forward.snapshot().boundPort; }
    /// The target is reached.
    [[nodiscard]] bool takeStream()
    {
        const bool isNew = !stream;
        if (!link.takeStream(stream))
            return false;
        if (isNew)
            stream->tellResult(ConnectResult::Connected);
        return true;
    }
    [[nodiscard]] QByteArray read()
    {
        if (stream)
            heard += stream->readAll();
        return heard;
    }

    LinkedMuxes link;
    TcpForward forward;
    std::unique_ptr<MuxStream> stream; ///< of the target of the moment
    QByteArray heard;                  ///< there
};

void allowDescriptors(rlim_t number)
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, number);
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

class TestHttpSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesARequestOn();
    void takesOneByteAtATime();
    void keepsTheFlow();
    void goesToOneTargetAfterTheOther();
    void opensATunnel();
    void saysWhyThereIsNoTunnel();
    void passesLargeBodiesOn();
    void holdsTheServerBack();
    void holdsTheProgramBack();
    void cutsTheServerOffWithTheProgram();
    void cutsTheProgramOffWithTheServer();
    void passesAnUpgradeOn();
    void closesWhoSaysNothing();
    void answersWhoIsSlow();
    void closesWhoRests();
    void boundsHandshakes();
    void waitsForTheTunnel();
    void saysThatTheTunnelIsDown();
    void asksAgainWhenAKeptFlowHasEnded();
    void survivesNonsense();
    void closesOneFlow();
    void stopsWithoutFlows();
    void givesUpOneThatRestsForADescriptor();
    void halfClosesATunnel();
    void cutsWhoReadsNothing();
    void closesWhenItsPasswordIsTakenAway();
};

void TestHttpSession::passesARequestOn()
{
    World world;
    RawTcpClient program(world.port());
    QVERIFY(program.send(Get));
    QTRY_VERIFY(world.takeStream());
    QCOMPARE(world.stream->targetHost(), "web.internal");
    QCOMPARE(world.stream->targetPort(), 80);
    QTRY_COMPARE(world.read(), SentGet);

    const ForwardSnapshot now = world.forward.snapshot(true);
    QCOMPARE(now.liveFlows, 1);
    QCOMPARE(now.flows.size(), 1);
    QCOMPARE(now.flows[0].target, u"web.internal:80"_s);
    QCOMPARE(now.flows[0].source, program.localName());
    QTRY_COMPARE(world.forward.snapshot().bytesOut, quint64(SentGet.size()));

    world.stream->write(Ok);
    QTRY_COMPARE(program.received(), Ok);
    QVERIFY(!program.ended());
    // It is kept, and nobody needs it.
    QTRY_COMPARE(world.forward.liveFlows(), 0);
    program.finish();
    QTRY_VERIFY(program.ended());
    QTRY_VERIFY(world.stream->isReadFinished());
    QTRY_COMPARE(world.forward.snapshot().totalFlows, 1u);
    QCOMPARE(world.forward.snapshot().failedFlows, 0u);
    QCOMPARE(world.forward.snapshot().bytesIn, quint64(Ok.size()));
}

void TestHttpSession::takesOneByteAtATime()
{
    World world;
    RawTcpClient program(world.port());
    const QByteArray request =
        "PUT http://web.internal/a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
    for (const char c : request) {
        QVERIFY(program.send({&c, 1}));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(world.takeStream());
    QTRY_COMPARE(world.read(), "PUT /a HTTP/1.1\r\nHost: web.internal\r\nContent-Length: 3\r\n\r\nabc");
    for (const char c : Ok) {
        world.stream->write(&c, 1);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(program.received(), Ok);
}

void TestHttpSession::keepsTheFlow()
{
    World world;
    RawTcpClient program(world.port());
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(program.send(Get));
        QTRY_VERIFY(world.takeStream());
        QTRY_COMPARE(world.read(), SentGet.repeated(i));
        world.stream->write(Ok);
        QTRY_COMPARE(program.received(), Ok.repeated(i));
    }
    QCOMPARE(world.forward.snapshot().totalFlows, 1u);
}

void TestHttpSession::goesToOneTargetAfterTheOther()
{
    World world;
    RawTcpClient program(world.port());
    // All at once: they are answered in their order.
    QVERIFY(program.send(Get + "GET http://[::1]:81/ HTTP/1.1\r\nHost: x\r\n\r\n" + Get));
    QList<QByteArray> hosts;
    for (int i = 1; i <= 3; ++i) {
        QTRY_VERIFY(world.takeStream());
        hosts.append(world.stream->targetHost() + ':' + QByteArray::number(world.stream->targetPort()));
        QTRY_VERIFY(!world.read().isEmpty());
        world.stream->write(Ok);
        QTRY_COMPARE(program.received(), Ok.repeated(i));
        world.stream.reset();
        world.heard.clear();
    }
    QCOMPARE(hosts, (QList<QByteArray>{"web.internal:80", "::1:81", "web.internal:80"}));
}

void TestHttpSession::opensATunnel()
{
    World world;
    RawTcpClient program(world.port());
    QVERIFY(program.send(Connect + "early"));
    QTRY_VERIFY(world.takeStream());
    QCOMPARE(world.stream->targetHost(), "db.internal");
    QCOMPARE(world.stream->targetPort(), 5432);
    QTRY_COMPARE(program.received(), Established);
    QTRY_COMPARE(world.read(), "early");
    world.stream->write("answer");
    QTRY_COMPARE(program.received(), Established + "answer");
    const ForwardSnapshot now = world.forward.snapshot(true);
    QCOMPARE(now.flows.size(), 1);
    QCOMPARE(now.flows[0].target, u"db.internal:5432"_s);
    // Half-close, as through any forward.
    program.finish();
    QTRY_VERIFY(world.stream->isReadFinished());
    world.stream->write(" and more");
    world.stream->finish();
    QTRY_VERIFY(program.ended());
    QCOMPARE(program.received(), Established + "answer and more");
    QTRY_COMPARE(world.forward.liveFlows(), 0);
    QCOMPARE(world.forward.snapshot().totalFlows, 1u);
    QCOMPARE(world.forward.snapshot().failedFlows, 0u);
}

void TestHttpSession::saysWhyThereIsNoTunnel()
{
    World world;
    world.link.server->close();
    RawTcpClient program(world.port());
    QVERIFY(program.send(Connect));
    QTRY_VERIFY(program.ended());
    QVERIFY2(program.received().startsWith("HTTP/1.1 50"), program.received());
    QTRY_COMPARE(world.forward.snapshot().failedFlows, 1u);
}

void TestHttpSession::passesLargeBodiesOn()
{
    World world;
    RawTcpClient program(world.port());
    const QByteArray data = QByteArray("0123456789abcdef").repeated(64 * 1024); // 1 MiB
    QVERIFY(
        program.send("PUT http://web.internal/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"));
    QTRY_VERIFY(world.takeStream());
    qsizetype sent = 0;
    while (sent < data.size()) {
        QByteArray chunk;
        http::appendChunk(chunk,
                          QByteArrayView(data).sliced(sent, std::min<qsizetype>(5000, data.size() - sent)));
        const auto isSent = [&] {
            chunk.remove(0, program.sendSome(chunk));
            return chunk.isEmpty();
        };
        QTRY_VERIFY(isSent());
        sent = std::min<qsizetype>(sent + 5000, data.size());
        QCoreApplication::processEvents();
        (void)world.read();
    }
    QVERIFY(program.send("0\r\n\r\n"));
    QTRY_VERIFY(world.read().endsWith("\r\n0\r\n\r\n"));
    const QByteArray heard = world.read();
    http::BodyReader body({http::BodyFraming::Kind::Chunked});
    QByteArray got;
    for (qsizetype at = heard.indexOf("\r\n\r\n") + 4; at < heard.size();) {
        const auto piece = body.take(QByteArrayView(heard).sliced(at));
        QVERIFY(piece.consumed > 0);
        got += piece.data;
        at += piece.consumed;
    }
    QVERIFY(got == data);

    const QByteArray head =
        "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(data.size()) + "\r\n\r\n";
    world.stream->write(head);
    for (qsizetype at = 0; at < data.size();) {
        at += std::max<qint64>(0, world.stream->write(data.constData() + at, data.size() - at));
        QCoreApplication::processEvents();
        (void)program.received();
    }
    QTRY_COMPARE(program.received().size(), head.size() + data.size());
    QVERIFY(program.received() == head + data);
    QTRY_COMPARE(world.forward.liveFlows(), 0);
}

void TestHttpSession::holdsTheServerBack()
{
    World world;
    RawTcpClient program(world.port());
    QVERIFY(program.send(Get));
    QTRY_VERIFY(world.takeStream());
    world.stream->write("HTTP/1.1 200 OK\r\nX: y\r\n\r\n");
    const QByteArray piece(1 << 20, 'x');
    qint64 given = 0;
    // Nobody reads: sooner or later nothing more is taken.
    const auto stands = [&] {
        const qint64 n = world.stream->write(piece);
        given += std::max<qint64>(n, 0);
        return n <= 0;
    };
    QTRY_VERIFY(stands() && stands() && world.stream->bytesToWrite() > 0);
    QVERIFY(given < 64 << 20);
    qsizetype got = 0;
    world.stream->finish();
    QTRY_VERIFY((got = program.received().size()) >= given);
}

void TestHttpSession::holdsTheProgramBack()
{
    World world;
    RawTcpClient program(world.port());
    QVERIFY(
        program.send("PUT http://web.internal/a HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\n"));
    QTRY_VERIFY(world.takeStream());
    const QByteArray piece(1 << 16, 'x');
    qint64 given = 0;
    int refused = 0;
    const auto stands = [&] {
        if (program.send(piece)) {
            given += piece.size();
            refused = 0;
        } else {
            ++refused;
        }
        return refused > 5;
    };
    QTRY_VERIFY(stands());
    QVERIFY(given < 64 << 20);
}

void TestHttpSession::cutsTheServerOffWithTheProgram()
{
    World world;
    auto program = std::make_unique<RawTcpClient>(world.port());
    QVERIFY(program->send("PUT http://web.internal/a HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc"));
    QTRY_VERIFY(world.takeStream());
    QTRY_VERIFY(world.read().endsWith("abc"));
    // The server must not take that for all of it.
    QSignalSpy failed(world.stream.get(), &MuxStream::failed);
    program.reset();
    QTRY_COMPARE(failed.size(), 1);
    QTRY_COMPARE(world.forward.snapshot().failedFlows, 1u);
    QCOMPARE(world.forward.liveFlows(), 0);
}

void TestHttpSession::cutsTheProgramOffWithTheServer()
{
    World world;
    RawTcpClient program(world.port());
    QVERIFY(program.send(Get));
    QTRY_VERIFY(world.takeStream());
    QTRY_COMPARE(world.read(), SentGet);
    world.stream->write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
    QTRY_VERIFY(program.received().endsWith("abc"));
    world.stream.reset();
    QTRY_VERIFY(program.wasReset());
    QTRY_COMPARE(world.forward.snapshot().failedFlows, 1u);
}

void TestHttpSession::passesAnUpgradeOn()
{
    World world;
    RawTcpClient program(world.port());
    QVERIFY(
        program.send("GET http://web.internal/chat HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, Upgrade\r\n"
                     "Upgrade: websocket\r\nSec-WebSocket-Key: k\r\n\r\n"));
    QTRY_VERIFY(world.takeStream());
    QTRY_VERIFY(world.read().endsWith("Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n"));
    world.heard.clear();
    world.stream->write("HTTP/1.1 101 Go\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nfirst");
    QTRY_VERIFY(program.received().endsWith("\r\n\r\nfirst"));
    QVERIFY(program.send("\x81\x01x"));
    QTRY_COMPARE(world.read(), "\x81\x01x");
    world.stream->write("second");
    QTRY_VERIFY(program.received().endsWith("firstsecond"));
    program.finish();
    QTRY_VERIFY(world.stream->isReadFinished());
    world.stream->finish();
    QTRY_VERIFY(program.ended());
    QTRY_COMPARE(world.forward.snapshot().totalFlows, 1u);
    QCOMPARE(world.forward.snapshot().failedFlows, 0u);
}

void TestHttpSession::closesWhoSaysNothing()
{
    FakeClock clock;
    ForwardContext context;
    context.clock = &clock;
    World world(context);
    RawTcpClient program(world.port());
    QTRY_VERIFY(clock.runningTimers() > 0);
    QCoreApplication::processEvents();
    clock.advance(ProxyClients::HandshakeLimit - 1ms);
    QVERIFY(!program.ended());
    clock.advance(1ms);
    QTRY_VERIFY(program.ended());
    QVERIFY(program.received().isEmpty());
}

void TestHttpSession::answersWhoIsSlow()
{
    FakeClock clock;
    ForwardContext context;
    context.clock = &clock;
    World world(context);
    RawTcpClient program(world.port());
    // However often it says a little.
    for (int i = 0; i < 5; ++i) {
        QVERIFY(program.send(Get.sliced(i, 1)));
        QTest::qWait(1);
        clock.advance(ProxyClients::HandshakeLimit / 5);
    }
    QTRY_VERIFY(program.ended());
    QVERIFY2(program.received().startsWith("HTTP/1.1 408 "), program.received());
}

void TestHttpSession::closesWhoRests()
{
    FakeClock clock;
    ForwardContext context;
    context.clock = &clock;
    World world(context);
    RawTcpClient program(world.port());
    QVERIFY(program.send(Get));
    QTRY_VERIFY(world.takeStream());
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(); // that the target was reached is known here
    // An answer may take its time.
    clock.advance(10min);
    world.stream->write(Ok);
    QTRY_COMPARE(program.received(), Ok);
    clock.advance(ProxyClients::RestLimit - 1ms);
    QVERIFY(!program.ended());
    // A part of a request counts from its beginning.
    QVERIFY(program.send("GET "));
    QTest::qWait(10);
    clock.advance(ProxyClients::HandshakeLimit - 1ms);
    QVERIFY(!program.ended());
    clock.advance(1ms);
    QTRY_VERIFY(program.ended());
    QTRY_VERIFY(world.stream->isReadFinished());

    RawTcpClient other(world.port());
    QVERIFY(other.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
    QTRY_VERIFY(other.received().startsWith("HTTP/1.1 200 "));
    clock.advance(ProxyClients::RestLimit - 1ms);
    QVERIFY(!other.ended());
    clock.advance(1ms);
    QTRY_VERIFY(other.ended());
}

void TestHttpSession::boundsHandshakes()
{
    allowDescriptors(8192);
    World world;
    constexpr int Many = int(ProxyClients::MaxHandshakes) + 50;
    std::vector<std::unique_ptr<RawTcpClient>> programs;
    for (int i = 0; i < Many; ++i) {
        programs.push_back(std::make_unique<RawTcpClient>(world.port()));
        QVERIFY(programs.back()->send("GET http"));
        QCoreApplication::processEvents();
    }
    // The oldest made room, and whoever means it is served.
    QTRY_VERIFY(programs.front()->ended());
    QVERIFY(!programs.back()->ended());
    RawTcpClient honest(world.port());
    QVERIFY(honest.send(Get));
    QTRY_VERIFY(world.takeStream());
    world.stream->write(Ok);
    QTRY_COMPARE(honest.received(), Ok);

    // The same of those that rest.
    for (auto &program : programs)
        program.reset();
    std::vector<std::unique_ptr<RawTcpClient>> resting;
    for (int i = 0; i < int(ProxyClients::MaxResting) + 20; ++i) {
        resting.push_back(std::make_unique<RawTcpClient>(world.port()));
        QVERIFY(resting.back()->send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
        QTRY_VERIFY(resting.back()->received().startsWith("HTTP/1.1 200 "));
    }
    QTRY_VERIFY(resting.front()->ended());
    QVERIFY(!resting.back()->ended());
}

void TestHttpSession::waitsForTheTunnel()
{
    World world;
    world.forward.detach();
    RawTcpClient tunnel(world.port());
    QVERIFY(tunnel.send(Connect));
    QTRY_VERIFY(world.forward.hasWaiting());
    QVERIFY(tunnel.received().isEmpty());
    world.forward.attach(*world.link.uplink);
    QTRY_VERIFY(world.takeStream());
    QTRY_COMPARE(tunnel.received(), Established);
}

void TestHttpSession::saysThatTheTunnelIsDown()
{
    FakeClock clock;
    ForwardContext context;
    context.clock = &clock;
    context.channelTimeout = 5s;
    World world(context);
    world.forward.detach();
    RawTcpClient program(world.port());
    QVERIFY(program.send(Get));
    QTRY_VERIFY(world.forward.hasWaiting());
    clock.advance(5s);
    QTRY_VERIFY(program.received().startsWith("HTTP/1.1 503 "));
    // The next try may be better.
    QVERIFY(!program.ended());
    world.forward.attach(*world.link.uplink);
    QVERIFY(program.send(Get));
    QTRY_VERIFY(world.takeStream());
    world.stream->write(Ok);
    QTRY_VERIFY(program.received().endsWith(Ok));
}

void TestHttpSession::asksAgainWhenAKeptFlowHasEnded()
{
    World world;
    RawTcpClient program(world.port());
    QVERIFY(program.send(Get));
    QTRY_VERIFY(world.takeStream());
    QTRY_COMPARE(world.read(), SentGet);
    world.stream->write(Ok);
    QTRY_COMPARE(program.received(), Ok);
    // Both are on their way at the same time.
    QVERIFY(program.send(Get));
    world.stream.reset();
    world.heard.clear();
    QTRY_VERIFY(world.takeStream());
    QTRY_COMPARE(world.read(), SentGet);
    world.stream->write(Ok);
    QTRY_COMPARE(program.received(), Ok + Ok);
}

void TestHttpSession::survivesNonsense()
{
    World world;
    QRandomGenerator random(1);
    for (int i = 0; i < 200; ++i) {
        RawTcpClient program(world.port());
        QByteArray bytes(qsizetype(1 + random.bounded(2000)), Qt::Uninitialized);
        for (char &c : bytes)
            c = char(random.bounded(256));
        if (i % 2)
            bytes = "GET http://h/ HTTP/1.1\r\n" + bytes;
        QVERIFY(program.send(bytes));
        program.finish();
        QTRY_VERIFY(program.ended() || program.wasReset());
    }
    RawTcpClient honest(world.port());
    QVERIFY(honest.send(Get));
    QTRY_VERIFY(world.takeStream());
    world.stream->write(Ok);
    QTRY_COMPARE(honest.received(), Ok);
    QCOMPARE(world.forward.liveFlows(), 0);
}

void TestHttpSession::closesOneFlow()
{
    World world;
    RawTcpClient program(world.port());
    QVERIFY(program.send(Get));
    QTRY_VERIFY(world.takeStream());
    const quint64 flow = world.forward.snapshot(true).flows.value(0).id;
    QVERIFY(!world.forward.closeFlow(flow + 1));
    QVERIFY(world.forward.closeFlow(flow));
    QTRY_VERIFY(program.wasReset());
    QCOMPARE(world.forward.liveFlows(), 0);
    QVERIFY(!world.forward.closeFlow(flow));
}

void TestHttpSession::stopsWithoutFlows()
{
    World world;
    RawTcpClient busy(world.port());
    QVERIFY(busy.send(Get));
    QTRY_VERIFY(world.takeStream());
    RawTcpClient idle(world.port());
    QVERIFY(idle.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
    QTRY_VERIFY(!idle.received().isEmpty());
    world.forward.stop();
    QTRY_VERIFY(idle.ended() || idle.wasReset());
    // What is under way goes on, and is the last.
    world.stream->write(Ok);
    QTRY_VERIFY(busy.received().endsWith("\r\nConnection: close\r\n\r\nok"));
    world.forward.abortFlows();
    QTRY_VERIFY(busy.ended() || busy.wasReset());
}

/// At once: its descriptor does not go on with last words. Two go where others have nearly all.
void TestHttpSession::givesUpOneThatRestsForADescriptor()
{
    constexpr int Descriptors = 80;
    DescriptorBudget budget(Descriptors);
    ForwardContext context;
    context.descriptors = &budget;
    World world(context);
    std::vector<std::unique_ptr<RawTcpClient>> kept;
    for (int i = 0; i < 3; ++i) {
        kept.push_back(std::make_unique<RawTcpClient>(world.port()));
        QVERIFY(kept.back()->send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
        QTRY_VERIFY(!kept.back()->received().isEmpty());
    }
    const DescriptorShare others(budget);
    std::vector<DescriptorLease> held;
    while (budget.used() < Descriptors)
        held.push_back(others.takeAnyway(DescriptorKind::Stream));
    RawTcpClient newcomer(world.port());
    QVERIFY(newcomer.send(Get));
    QTRY_VERIFY(world.takeStream());
    QTRY_VERIFY(kept[0]->ended() || kept[0]->wasReset());
    QVERIFY(!kept[2]->ended() && !kept[2]->wasReset());
    QVERIFY(budget.used() <= Descriptors);
}

void TestHttpSession::halfClosesATunnel()
{
    World world;
    RawTcpClient program(world.port());
    QVERIFY(program.send(Connect + "question"));
    program.finish();
    QTRY_VERIFY(world.takeStream());
    QTRY_COMPARE(world.read(), "question");
    QTRY_VERIFY(world.stream->isReadFinished());
    QTRY_COMPARE(program.received(), Established);
    world.stream->write("answer");
    world.stream->finish();
    QTRY_VERIFY(program.ended());
    QCOMPARE(program.received(), Established + "answer");
    QTRY_COMPARE(world.forward.liveFlows(), 0);
    QCOMPARE(world.forward.snapshot().failedFlows, 0u);
}

void TestHttpSession::cutsWhoReadsNothing()
{
    FakeClock clock;
    DescriptorBudget budget(100);
    ForwardContext context;
    context.clock = &clock;
    context.descriptors = &budget;
    World world(context);
    RawTcpClient program(world.port());
    const QByteArray many = QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n").repeated(500);
    // Until nothing more is taken of it.
    QByteArray left;
    int refused = 0;
    const auto stands = [&] {
        qsizetype sent = 1;
        for (int i = 0; i < 1000 && sent > 0; ++i) {
            if (left.isEmpty())
                left = many;
            sent = program.sendSome(left);
            left.remove(0, sent);
            refused = sent > 0 ? 0 : refused + 1;
        }
        return refused > 20;
    };
    QTRY_VERIFY(stands());
    QCOMPARE(budget.used(), 1);
    clock.advance(ProxyClients::RestLimit);
    QCoreApplication::processEvents();
    clock.advance(ProxyClients::HandshakeLimit);
    QTRY_COMPARE(budget.used(), 0);
}

void TestHttpSession::closesWhenItsPasswordIsTakenAway()
{
    ForwardSpec spec = httpSpec();
    spec.listenHost = u"0.0.0.0"_s;
    ForwardContext context;
    context.proxyPassword = ProxyPassword::fromText("ann:hush");
    LinkedMuxes link;
    TcpForward forward(spec, context);
    forward.start();
    forward.attach(*link.uplink);
    QCOMPARE(forward.state(), ForwardState::Listening);
    RawTcpClient program(forward.snapshot().boundPort);
    QVERIFY(program.send("GET http://web.internal/a HTTP/1.1\r\nHost: x\r\nProxy-Authorization: Basic " +
                         QByteArray("ann:hush").toBase64() + "\r\n\r\n"));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    stream->tellResult(ConnectResult::Connected);
    context.proxyPassword = {};
    forward.setContext(context);
    QCOMPARE(forward.state(), ForwardState::Refused);
    QTRY_VERIFY(program.wasReset() || program.ended());
    QCOMPARE(forward.liveFlows(), 0);
    forward.detach();
}

ROOKERY_TEST(TestHttpSession)
#include "tst_http_session.moc"
