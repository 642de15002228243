// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/handshake_session.h"
#include "core/forward/proxy_clients.h"
#include "core/forward/tcp_forward.h"
#include "core/forward/unix_forward.h"
#include "support/fake_clock.h"
#include "support/linked_muxes.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"
#include "support/unix_client.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

const QByteArray Greeting = hex("050100");
const QByteArray Chosen = hex("0500");
const QByteArray Request = hex("0501000302") + "db" + hex("1538"); // db:5432
const QByteArray Request4 = hex("0401153800000001") + "ann" + hex("00") + "db" + hex("00");

QByteArray reply(char code)
{
    return hex("05") + code + hex("0001000000000000");
}

ForwardSpec spec(const QString &text = u"127.0.0.1:0:socks"_s)
{
    return *ForwardSpec::parse(text);
}

quint16 portOf(const Forward &forward)
{
    return forward.snapshot().boundPort;
}

} // namespace

class TestSocksForward final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesBytesBothWays();
    void speaksSocks4();
    void tellsWhyNot_data();
    void tellsWhyNot();
    void takesOneByteAtATime();
    void sendsFirstBytesWithTheQuestion();
    void servesWhoCameBeforeTheConnection();
    void tellsWhoWaitedTooLong();
    void waitsByTheNewLimit_data();
    void waitsByTheNewLimit();
    void letsTheOldestOfTooManyGo();
    void cutsHandshakesThatTakeTooLong();
    void keepsTheNewestOfTooMany();
    void givesUpHandshakesForDescriptors();
    void survivesALostConnection();
    void wantsThePassword();
    void takesItsTimeForAWrongPassword();
    void endsWhatAnotherPasswordLetIn();
    void isNoOpenProxy();
    void letsEverybodyInWhereToldTo();
    void stopsHandshakesAndKeepsFlows();
    void closesOneFlow();
    void closesOneThatIsBeingOpened();
    void ignoresNonsense();
    void isThereAtAUnixSocket();
};

void TestSocksForward::carriesBytesBothWays()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    QSignalSpy idle(&forward, &Forward::idle);
    forward.start();
    QCOMPARE(forward.state(), ForwardState::Listening);
    forward.attach(*link.uplink);

    RawTcpClient program(portOf(forward));
    QVERIFY(program.send(Greeting));
    QTRY_COMPARE(program.received(), Chosen);
    QVERIFY(program.send(Request));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QCOMPARE(stream->targetHost(), "db");
    QCOMPARE(stream->targetPort(), 5432);

    // Nothing is said before the target was reached, and a person can see what is waited for.
    ForwardSnapshot now = forward.snapshot(true);
    QCOMPARE(now.liveFlows, 1);
    QCOMPARE(now.flows.value(0).state, FlowState::Opening);
    QCOMPARE(now.flows.value(0).target, u"db:5432"_s);
    QCOMPARE(now.flows.value(0).source, program.localName());
    QCOMPARE(program.received(), Chosen);

    stream->tellResult(ConnectResult::Connected);
    stream->write("hello");
    QTRY_COMPARE(program.received(), Chosen + reply(0) + "hello");
    QVERIFY(program.send("question"));
    QTRY_COMPARE(stream->bytesAvailable(), 8);

    const quint64 id = now.flows.value(0).id;
    now = forward.snapshot(true);
    QCOMPARE(now.flows.size(), 1);
    QCOMPARE(now.flows.value(0).id, id);
    QCOMPARE(now.flows.value(0).state, FlowState::Open);
    QCOMPARE(now.flows.value(0).target, u"db:5432"_s);
    QCOMPARE(now.totalFlows, 1U);

    program.finish();
    QTRY_VERIFY(stream->isReadFinished());
    stream->finish();
    QTRY_VERIFY(program.ended());
    QTRY_VERIFY(idle.size() > 0);
    now = forward.snapshot(true);
    QCOMPARE(now.liveFlows, 0);
    QCOMPARE(now.totalFlows, 1U);
    QCOMPARE(now.failedFlows, 0U);
    QCOMPARE(now.bytesIn, 5U);
    QCOMPARE(now.bytesOut, 8U);
}

void TestSocksForward::speaksSocks4()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient program(portOf(forward));
    QVERIFY(program.send(Request4));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QCOMPARE(stream->targetHost(), "db");
    stream->tellResult(ConnectResult::Connected);
    QTRY_COMPARE(program.received(), hex("005a000000000000"));
}

void TestSocksForward::tellsWhyNot_data()
{
    QTest::addColumn<ConnectResult>("result");
    QTest::addColumn<int>("code");
    QTest::newRow("refused") << ConnectResult::Refused << 5;
    QTest::newRow("no way") << ConnectResult::HostUnreachable << 4;
    QTest::newRow("no network") << ConnectResult::NetworkUnreachable << 3;
    QTest::newRow("no such name") << ConnectResult::NoSuchName << 4;
    QTest::newRow("not allowed") << ConnectResult::NotAllowed << 2;
    QTest::newRow("too late") << ConnectResult::TimedOut << 6;
    QTest::newRow("something else") << ConnectResult::Failed << 1;
}

void TestSocksForward::tellsWhyNot()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    QSignalSpy idle(&forward, &Forward::idle);
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient program(portOf(forward));
    QVERIFY(program.send(Greeting + Request + "first words"));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QFETCH(const ConnectResult, result);
    QFETCH(const int, code);
    stream->tellResult(result);
    // An end behind the answer, and not a reset that may overtake it.
    QTRY_VERIFY(program.ended() || program.wasReset());
    QVERIFY(program.ended());
    QCOMPARE(program.received(), Chosen + reply(char(code)));
    QTRY_VERIFY(idle.size() > 0);
    QCOMPARE(forward.snapshot().failedFlows, 1U);
    QCOMPARE(forward.snapshot().liveFlows, 0);
}

void TestSocksForward::takesOneByteAtATime()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient program(portOf(forward));
    const QByteArray said = Greeting + Request + "hello";
    for (const char byte : said) {
        QVERIFY(program.send(QByteArray(1, byte)));
        QCoreApplication::processEvents();
    }
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QCOMPARE(stream->targetHost(), "db");
    stream->tellResult(ConnectResult::Connected);
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    QCOMPARE(stream->readAll(), "hello");
    QTRY_COMPARE(program.received(), Chosen + reply(0));
}

void TestSocksForward::sendsFirstBytesWithTheQuestion()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient program(portOf(forward));
    const QByteArray first(5000, 'x');
    QVERIFY(program.send(Greeting + Request + first));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    // Some of it was read with the request: it is there before anybody has answered.
    QTRY_VERIFY(stream->bytesAvailable() > 0);
    QVERIFY(stream->bytesAvailable() <= HandshakeSession::ReadSize);
    stream->tellResult(ConnectResult::Connected);
    QTRY_COMPARE(stream->bytesAvailable(), 5000);
    QCOMPARE(stream->readAll(), first);
}

void TestSocksForward::servesWhoCameBeforeTheConnection()
{
    TcpForward forward(spec(), {});
    QSignalSpy wanted(&forward, &Forward::wanted);
    forward.start();
    RawTcpClient program(portOf(forward));
    QVERIFY(program.send(Greeting));
    QTRY_COMPARE(program.received(), Chosen);
    QCOMPARE(wanted.size(), 0);
    QVERIFY(program.send(Request));
    QTRY_COMPARE(wanted.size(), 1);
    QVERIFY(forward.hasWaiting());
    QCOMPARE(forward.snapshot(true).flows.value(0).target, u"db:5432"_s);
    LinkedMuxes link;
    forward.attach(*link.uplink);
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QVERIFY(!forward.hasWaiting());
    // The hello was waited for: the gateway is asked how it went.
    stream->tellResult(ConnectResult::Refused);
    QTRY_COMPARE(program.received(), Chosen + reply(5));
}

void TestSocksForward::tellsWhoWaitedTooLong()
{
    FakeClock clock;
    ForwardContext context;
    context.clock = &clock;
    TcpForward forward(spec(), context);
    QSignalSpy wanted(&forward, &Forward::wanted);
    QSignalSpy idle(&forward, &Forward::idle);
    forward.start();
    RawTcpClient program(portOf(forward));
    QVERIFY(program.send(Greeting + Request));
    QTRY_COMPARE(wanted.size(), 1);
    clock.advance(9999ms);
    QVERIFY(forward.hasWaiting());
    clock.advance(1ms);
    QVERIFY(!forward.hasWaiting());
    QTRY_COMPARE(program.received(), Chosen + reply(1));
    QTRY_VERIFY(program.ended());
    QTRY_VERIFY(idle.size() > 0);
    QCOMPARE(forward.snapshot().failedFlows, 1U);
}

void TestSocksForward::waitsByTheNewLimit_data()
{
    QTest::addColumn<int>("before");
    QTest::newRow("none before") << 0;
    QTest::newRow("longer before") << 60;
    QTest::newRow("shorter before") << 3;
}

/// Also whoever waits already, and those that come behind.
void TestSocksForward::waitsByTheNewLimit()
{
    QFETCH(const int, before);
    FakeClock clock;
    ForwardContext context;
    context.clock = &clock;
    context.channelTimeout = std::chrono::seconds(before);
    TcpForward forward(spec(), context);
    QSignalSpy wanted(&forward, &Forward::wanted);
    forward.start();
    RawTcpClient first(portOf(forward));
    QVERIFY(first.send(Greeting + Request));
    QTRY_COMPARE(wanted.size(), 1);
    clock.advance(1s);
    context.channelTimeout = 5s;
    forward.setContext(context);
    RawTcpClient second(portOf(forward));
    QVERIFY(second.send(Greeting + Request));
    QTRY_COMPARE(wanted.size(), 2);
    clock.advance(3999ms);
    QVERIFY(forward.hasWaiting());
    QCOMPARE(first.received(), Chosen);
    clock.advance(1ms);
    QTRY_COMPARE(first.received(), Chosen + reply(1));
    QCOMPARE(second.received(), Chosen);
    clock.advance(1s);
    QTRY_COMPARE(second.received(), Chosen + reply(1));
}

/// Whoever has given up without a word, as browsers do, is among the oldest.
void TestSocksForward::letsTheOldestOfTooManyGo()
{
    constexpr int Most = int(TargetOpens::MaxWaiting);
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 8192);
    setrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < 2 * Most + 100)
        QSKIP("not enough descriptors allowed");
    DescriptorBudget budget(4 * Most);
    ForwardContext context;
    context.descriptors = &budget;
    TcpForward forward(spec(), context);
    forward.start();
    std::vector<std::unique_ptr<RawTcpClient>> programs;
    for (int i = 0; i <= Most; ++i) {
        programs.push_back(std::make_unique<RawTcpClient>(portOf(forward)));
        QVERIFY(programs.back()->send(Greeting + Request));
        programs.back()->finish();
        if (i % 100 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(programs.front()->received(), Chosen + reply(1));
    QTRY_COMPARE(programs.back()->received(), Chosen);
    LinkedMuxes link;
    forward.attach(*link.uplink);
    // Among those that are asked for now is the one that came last.
    for (int i = 0; i < Most; ++i) {
        std::unique_ptr<MuxStream> stream;
        QTRY_VERIFY(link.takeStream(stream));
        stream->tellResult(ConnectResult::Connected);
    }
    QTRY_COMPARE(programs.back()->received(), Chosen + reply(0));
}

void TestSocksForward::cutsHandshakesThatTakeTooLong()
{
    FakeClock clock;
    ForwardContext context;
    context.clock = &clock;
    LinkedMuxes link;
    TcpForward forward(spec(), context);
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient silent(portOf(forward));
    RawTcpClient slow(portOf(forward));
    QVERIFY(slow.send(Greeting));
    QTRY_COMPARE(slow.received(), Chosen);
    clock.advance(ProxyClients::HandshakeLimit - 1ms);
    // A byte now and then gains nobody time.
    QVERIFY(slow.send(Request.first(3)));
    QTest::qWait(1);
    QVERIFY(!silent.wasReset());
    clock.advance(1ms);
    QTRY_VERIFY(silent.wasReset());
    QTRY_VERIFY(slow.wasReset());
    QCOMPARE(forward.snapshot().totalFlows, 0U);
}

void TestSocksForward::keepsTheNewestOfTooMany()
{
    constexpr int Descriptors = 80;
    constexpr int Most = Descriptors / 8;
    DescriptorBudget budget(Descriptors);
    ForwardContext context;
    context.descriptors = &budget;
    LinkedMuxes link;
    TcpForward forward(spec(), context);
    forward.start();
    forward.attach(*link.uplink);
    std::vector<std::unique_ptr<RawTcpClient>> silent;
    for (int i = 0; i < Most; ++i) {
        silent.push_back(std::make_unique<RawTcpClient>(portOf(forward)));
        QVERIFY(silent.back()->send(Greeting));
        QTRY_COMPARE(silent.back()->received(), Chosen);
    }
    QVERIFY(!silent.front()->wasReset());
    RawTcpClient honest(portOf(forward));
    QVERIFY(honest.send(Greeting + Request));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    stream->tellResult(ConnectResult::Connected);
    QTRY_COMPARE(honest.received(), Chosen + reply(0));
    QTRY_VERIFY(silent.front()->wasReset());
    QVERIFY(!silent.back()->wasReset());
    // Whoever has said what he wants is none of them any more.
    for (int i = 0; i < 2 * Most; ++i)
        silent.push_back(std::make_unique<RawTcpClient>(portOf(forward)));
    QTRY_VERIFY(silent[size_t(2 * Most - 1)]->wasReset());
    QVERIFY(!silent.back()->wasReset());
    QVERIFY(!honest.wasReset());
}

/// Whoever holds them: a newcomer gets in where there is one that has said nothing yet.
void TestSocksForward::givesUpHandshakesForDescriptors()
{
    constexpr int Descriptors = 80;
    DescriptorBudget budget(Descriptors);
    ForwardContext context;
    context.descriptors = &budget;
    LinkedMuxes link;
    TcpForward forward(spec(), context);
    forward.start();
    forward.attach(*link.uplink);
    std::vector<std::unique_ptr<RawTcpClient>> silent;
    for (int i = 0; i < 3; ++i) {
        silent.push_back(std::make_unique<RawTcpClient>(portOf(forward)));
        QVERIFY(silent.back()->send(Greeting));
        QTRY_COMPARE(silent.back()->received(), Chosen);
    }
    const DescriptorShare others(budget);
    std::vector<DescriptorLease> held;
    while (budget.used() < Descriptors)
        held.push_back(others.takeAnyway(DescriptorKind::Stream));
    // Nobody goes for nobody.
    QTest::qWait(1);
    QVERIFY(!silent.front()->wasReset());
    RawTcpClient honest(portOf(forward));
    QVERIFY(honest.send(Greeting + Request));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    stream->tellResult(ConnectResult::Connected);
    QTRY_COMPARE(honest.received(), Chosen + reply(0));
    QTRY_VERIFY(silent.front()->wasReset());
    QVERIFY(!silent.back()->wasReset());
}

void TestSocksForward::survivesALostConnection()
{
    TcpForward forward(spec(), {});
    forward.start();
    auto link = std::make_unique<LinkedMuxes>();
    forward.attach(*link->uplink);
    RawTcpClient asking(portOf(forward));
    QVERIFY(asking.send(Greeting + Request));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link->takeStream(stream));
    RawTcpClient greeting(portOf(forward));
    QVERIFY(greeting.send(Greeting));
    QTRY_COMPARE(greeting.received(), Chosen);
    link->cut();
    forward.detach();
    QTRY_COMPARE(asking.received(), Chosen + reply(1));
    stream.reset();
    // Whoever had not asked yet has lost nothing.
    LinkedMuxes next;
    forward.attach(*next.uplink);
    QVERIFY(greeting.send(Request));
    QTRY_VERIFY(next.takeStream(stream));
    stream->tellResult(ConnectResult::Connected);
    QTRY_COMPARE(greeting.received(), Chosen + reply(0));
}

void TestSocksForward::wantsThePassword()
{
    LinkedMuxes link;
    ForwardContext context;
    context.proxyPassword = ProxyPassword::fromText("ann:hush");
    TcpForward forward(spec(), context);
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient without(portOf(forward));
    QVERIFY(without.send(Greeting));
    QTRY_VERIFY(without.ended());
    QCOMPARE(without.received(), hex("05ff"));
    RawTcpClient right(portOf(forward));
    QVERIFY(right.send(hex("050102") + hex("0103616e6e0468757368") + Request));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    stream->tellResult(ConnectResult::Connected);
    QTRY_COMPARE(right.received(), hex("05020100") + reply(0));

    // Another one from now on.
    context.proxyPassword = ProxyPassword::fromText("ann:hash");
    forward.setContext(context);
    RawTcpClient again(portOf(forward));
    QVERIFY(again.send(hex("050102") + hex("0103616e6e0468617368")));
    QTRY_COMPARE(again.received(), hex("05020100"));
}

/// And says so once: guessing is slow, and seen.
void TestSocksForward::takesItsTimeForAWrongPassword()
{
    const QByteArray guess = hex("050102") + hex("0103616e6e0468617368");
    FakeClock clock;
    DescriptorBudget budget(80); // room for 10
    ForwardContext context;
    context.clock = &clock;
    context.descriptors = &budget;
    context.proxyPassword = ProxyPassword::fromText("ann:hush");
    TcpForward forward(spec(), context);
    forward.start();
    RawTcpClient wrong(portOf(forward));
    QVERIFY(wrong.send(guess.first(3)));
    QTRY_COMPARE(wrong.received(), hex("0502"));
    QVERIFY(wrong.send(guess.sliced(3)));
    // Whoever comes later is heard later.
    RawTcpClient later(portOf(forward));
    QVERIFY(later.send(guess.first(3)));
    QTRY_COMPARE(later.received(), hex("0502"));
    clock.advance(ProxyClients::DenyDelay - 1ms);
    QTest::qWait(1);
    QCOMPARE(wrong.received(), hex("0502"));
    clock.advance(1ms);
    QTRY_COMPARE(wrong.received(), hex("05020101"));
    QTRY_VERIFY(wrong.ended());
    // Many at once are no way round it: the oldest hears nothing at all.
    std::vector<std::unique_ptr<RawTcpClient>> many;
    for (int i = 0; i < 11; ++i) {
        many.push_back(std::make_unique<RawTcpClient>(portOf(forward)));
        QVERIFY(many.back()->send(guess));
    }
    QTRY_VERIFY(many.front()->wasReset());
    QCOMPARE(many.front()->received(), QByteArray());
    QVERIFY(!many.back()->wasReset());
}

/// But for flows: handshakes, and associations, which can name new targets.
void TestSocksForward::endsWhatAnotherPasswordLetIn()
{
    LinkedMuxes link;
    ForwardContext context;
    TcpForward forward(spec(), context);
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient open(portOf(forward));
    QVERIFY(open.send(Greeting + Request));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    stream->tellResult(ConnectResult::Connected);
    QTRY_COMPARE(open.received(), Chosen + reply(0));
    RawTcpClient greeting(portOf(forward));
    QVERIFY(greeting.send(Greeting));
    QTRY_COMPARE(greeting.received(), Chosen);
    RawTcpClient associated(portOf(forward));
    QVERIFY(associated.send(Greeting + hex("05030001000000000000")));
    QTRY_COMPARE(associated.received().size(), 12);
    // The same one again is no news.
    forward.setContext(context);
    QTest::qWait(1);
    QVERIFY(!greeting.wasReset());
    context.proxyPassword = ProxyPassword::fromText("ann:hush");
    forward.setContext(context);
    QTRY_VERIFY(greeting.wasReset());
    QTRY_VERIFY(associated.ended() || associated.wasReset());
    stream->write("still here");
    QTRY_COMPARE(open.received(), Chosen + reply(0) + "still here");
}

void TestSocksForward::isNoOpenProxy()
{
    TcpForward forward(spec(u"0.0.0.0:0:socks"_s), {});
    forward.start();
    QCOMPARE(forward.state(), ForwardState::Refused);
    QCOMPARE(forward.error().code, ErrorCode::NotPermitted);
    QVERIFY2(forward.error().hint.contains(u"--forward-auth-file"_s), qPrintable(forward.error().hint));
    QCOMPARE(portOf(forward), quint16(0));
}

void TestSocksForward::letsEverybodyInWhereToldTo()
{
    ForwardContext context;
    context.openProxy = true;
    TcpForward open(spec(u"0.0.0.0:0:socks"_s), context);
    open.start();
    QCOMPARE(open.state(), ForwardState::Listening);
    context.openProxy = false;
    context.proxyPassword = ProxyPassword::fromText("ann:hush");
    TcpForward withPassword(spec(u"0.0.0.0:0:socks"_s), context);
    withPassword.start();
    QCOMPARE(withPassword.state(), ForwardState::Listening);
    // Not any more without one.
    context.proxyPassword = {};
    withPassword.setContext(context);
    QCOMPARE(withPassword.state(), ForwardState::Refused);
    QCOMPARE(portOf(withPassword), quint16(0));
}

void TestSocksForward::stopsHandshakesAndKeepsFlows()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient open(portOf(forward));
    QVERIFY(open.send(Greeting + Request));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    stream->tellResult(ConnectResult::Connected);
    QTRY_COMPARE(open.received(), Chosen + reply(0));
    RawTcpClient greeting(portOf(forward));
    QVERIFY(greeting.send(Greeting));
    QTRY_COMPARE(greeting.received(), Chosen);
    forward.stop();
    QTRY_VERIFY(greeting.wasReset());
    stream->write("still here");
    QTRY_COMPARE(open.received(), Chosen + reply(0) + "still here");
}

void TestSocksForward::closesOneFlow()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient program(portOf(forward));
    QVERIFY(program.send(Greeting + Request));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    stream->tellResult(ConnectResult::Connected);
    QTRY_COMPARE(program.received(), Chosen + reply(0));
    QVERIFY(!forward.closeFlow(0));
    QVERIFY(forward.closeFlow(forward.snapshot(true).flows.value(0).id));
    QTRY_VERIFY(program.wasReset());
}

void TestSocksForward::closesOneThatIsBeingOpened()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient program(portOf(forward));
    QVERIFY(program.send(Greeting + Request));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    QVERIFY(forward.closeFlow(forward.snapshot(true).flows.value(0).id));
    QTRY_VERIFY(program.wasReset());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(forward.snapshot(true).flows.size(), 0);
    QCOMPARE(forward.snapshot().failedFlows, 1U);
}

void TestSocksForward::ignoresNonsense()
{
    LinkedMuxes link;
    TcpForward forward(spec(), {});
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient program(portOf(forward));
    QVERIFY(program.send("GET / HTTP/1.1\r\nHost: db\r\n\r\n"));
    QTRY_VERIFY(program.ended());
    QCOMPARE(program.received(), QByteArray());
    QVERIFY(!link.server->hasPendingStreams());
}

void TestSocksForward::isThereAtAUnixSocket()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"proxy.sock"_s);
    LinkedMuxes link;
    UnixForward forward(spec(u"[unix:%1]:socks"_s.arg(path)), {});
    forward.start();
    forward.attach(*link.uplink);
    RawTcpClient program = RawTcpClient::over(connectToUnix(QFile::encodeName(path)));
    QVERIFY(program.send(Greeting + Request));
    std::unique_ptr<MuxStream> stream;
    QTRY_VERIFY(link.takeStream(stream));
    stream->tellResult(ConnectResult::Connected);
    QTRY_COMPARE(program.received(), Chosen + reply(0));
    // Datagrams have nowhere to come from.
    RawTcpClient associating = RawTcpClient::over(connectToUnix(QFile::encodeName(path)));
    QVERIFY(associating.send(Greeting + hex("05030001000000000000")));
    QTRY_COMPARE(associating.received(), Chosen + reply(7));
}

ROOKERY_TEST(TestSocksForward)

#include "tst_socks_forward.moc"
