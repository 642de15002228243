// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/frame.h"
#include "core/link/link_channel.h"
#include "support/fake_clock.h"
#include "support/room_test.h"
#include "support/scripted_channel.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

namespace {

const Error Lost{ErrorCode::ConnectionFailed, {}, {}, {}};

MessageBuffer push(const QByteArray &bytes, quint32 flow = 1)
{
    auto message = MessageBuffer::copyOf(bytes);
    frame::prependPushHeader(message, flow);
    return message;
}

QByteArray bytesOf(const MessageBuffer &message)
{
    return message.view().toByteArray();
}

/// One link, and the other end of its connection by hand.
struct World
{
    enum class Peer { Silent, Penguin, Rookery };

    explicit World(Peer who = Peer::Rookery, bool isGateway = false)
    {
        LinkOptions options;
        options.budget = &budget;
        if (isGateway)
            options.newSession = [this] { return token; };
        auto [a, b] = ScriptedChannel::createPair();
        connection = a.get();
        listenTo(std::move(b));
        link = std::make_unique<LinkChannel>(std::move(a), options, clock);
        QObject::connect(link.get(), &MessageChannel::messageReceived, link.get(),
                         [this](const ByteSlice &m) {
                             received.append(m.toByteArray());
                             if (received.last().sliced(5).startsWith("rookery/1 resume"))
                                 link->peerKnows({"resume"});
                         });
        QObject::connect(link.get(), &MessageChannel::messageBegan, link.get(),
                         [this](const ByteSlice &part) { parts.append(part.toByteArray()); });
        QObject::connect(link.get(), &MessageChannel::messageContinued, link.get(),
                         [this](const ByteSlice &part) { parts.append(part.toByteArray()); });
        QObject::connect(link.get(), &LinkChannel::detached, link.get(), [this] { ++timesDetached; });
        QObject::connect(link.get(), &MessageChannel::closed, link.get(),
                         [this](const Error &why) { closed.append(why); });
        QObject::connect(link.get(), &MessageChannel::bytesWritten, link.get(), [this] { ++timesWritten; });
        if (who == Peer::Rookery)
            say(frame::encodeReset(0, "rookery/1 resume"));
        if (who == Peer::Rookery && !isGateway)
            say(link::encodeSession(token));
        if (who == Peer::Penguin)
            say(frame::encodeAcknowledge(1, 4));
    }
    void listenTo(std::unique_ptr<ScriptedChannel> end)
    {
        heard.clear();
        peer = std::move(end);
        QObject::connect(peer.get(), &MessageChannel::messageReceived, peer.get(),
                         [this](const ByteSlice &m) { heard.append(m.toByteArray()); });
    }
    void say(MessageBuffer &&message)
    {
        peer->send(std::move(message));
        peer->move();
    }
    void goOn(quint64 peerHas)
    {
        auto [a, b] = ScriptedChannel::createPair();
        connection = a.get();
        listenTo(std::move(b));
        link->attach(std::move(a), peerHas);
        connection->move();
    }
    /// What the link sends arrives, and what a turn caused is done.
    void settle()
    {
        QCoreApplication::processEvents();
        if (connection)
            connection->move();
    }

    FakeClock clock;
    LinkBudget budget;
    SessionToken token = SessionToken::random();
    QPointer<ScriptedChannel> connection; ///< the link's end
    std::unique_ptr<ScriptedChannel> peer;
    std::unique_ptr<LinkChannel> link;
    QByteArrayList heard; ///< at the other end, over the connection that there is
    QByteArrayList received;
    QByteArrayList parts;
    QList<Error> closed;
    int timesDetached = 0;
    int timesWritten = 0;
};

} // namespace

class TestLinkChannel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKeptForAPenguin();
    void aPenguinIsToldNothingOfMuch();
    void endsWhereTooMuchBringsNothing_data();
    void endsWhereTooMuchBringsNothing();
    void withAPenguinACutIsTheEnd();
    void withoutASessionACutIsTheEnd();
    void waitsAndGoesOn();
    void datagramsAreNotSentAgain();
    void largeMessagesGoOnWhereTheyWereCut();
    void tellsWhatItHas();
    void tellsThatALargeMessageComes();
    void tellsNumbersInTheirOrder();
    void tellsNothingElseOnceItAskedToJoin();
    void aGatewayGivesTheSession();
    void aSessionIsGivenOnce();
    void hostileLinkMessages_data();
    void hostileLinkMessages();
    void aHostileJoinEndsTheSession();
    void whatEndsAConnectionAndWhatASession_data();
    void whatEndsAConnectionAndWhatASession();
    void theGraceTimeEnds();
    void endsWhileItWaits();
    void dataWaitsWhileNothingCarries();
    void dataWaitsAtTheBound();
    void controlHasABoundOfItsOwn();
    void goesOutAgainInPortions();
    void saysWhereItIsFinal();
    void theNextConnectionIsToldWhatTheFirstWas();
    void saysWhenItFallsSilent();
    void isNotSilentWhileThePeerAnswers();
    void sendsNothingOverAConnectionThatCloses();
    void someGoesAhead();
    void nothingOvertakesWhatWasSentBefore();
    void nothingOvertakesTheHello();
    void trafficIsTheConnections();
    void knowsWhichJoinIsOutdated();
    void doesNotWaitForEverForWhatBringsNothing();
    void whatBringsSomethingMayBeCutForEver();
    void isPatientWithConnectionsThatBringNothing();
    void endsWhereThePeerSaysNeverWhatItHas();
    void keepsInVain();
    void aLittleProgressIsNone();
    void littleIsLeftWhereOthersKeepMuch();
    void controlIsBoundedByWhatIsFree();
    void makesWayWhileItIsConnected();
};

void TestLinkChannel::nothingIsKeptForAPenguin()
{
    World w(World::Peer::Penguin);
    for (int i = 0; i < 100; ++i) {
        w.link->send(push(QByteArray(64 * 1024, 'x')));
        w.connection->move();
    }
    QVERIFY(!w.link->isFull());
    QCOMPARE(w.budget.limit(), LinkBudget::MostOfOne);
    w.clock.advance(1s);
    w.settle();
    QCOMPARE(w.heard.size(), 100); // and nothing of the link
    // What looks like ours is the multiplexor's business.
    w.say(link::encodeHave(99));
    QCOMPARE(w.received.size(), 2);
}

/// The first message may be a large one that comes whole.
void TestLinkChannel::aPenguinIsToldNothingOfMuch()
{
    World w(World::Peer::Silent);
    const QByteArray large = bytesOf(push(QByteArray(300 * 1024, 'x')));
    Q_EMIT w.connection->messageReceived(ByteSlice(large));
    w.settle();
    w.clock.advance(1s);
    w.settle();
    QCOMPARE(w.received, QByteArrayList{large});
    QVERIFY(w.heard.isEmpty());
}

void TestLinkChannel::endsWhereTooMuchBringsNothing_data()
{
    QTest::addColumn<bool>("datagrams");
    QTest::newRow("the same number") << false;
    QTest::newRow("Datagrams inside a message that was cut") << true;
}

void TestLinkChannel::endsWhereTooMuchBringsNothing()
{
    QFETCH(bool, datagrams);
    World w;
    if (datagrams) {
        w.peer->send(push(QByteArray(1000, 'x')));
        w.peer->move(500);
        w.connection->end();
        w.goOn(0);
    }
    const auto idle = [&] { return datagrams ? frame::encodeDatagram(1, "h", 2, "x") : link::encodeHave(0); };
    for (int i = 0; i < 9'000; ++i)
        w.say(idle());
    w.settle();
    QVERIFY(w.closed.isEmpty());
    for (int i = 0; i < 2'000; ++i)
        w.say(idle());
    w.settle();
    QCOMPARE(w.closed.size(), 1);
    QVERIFY(w.connection->closedWith == CloseCode::PolicyViolation);
}

void TestLinkChannel::withAPenguinACutIsTheEnd()
{
    World w(World::Peer::Penguin);
    w.connection->end();
    QCOMPARE(w.closed.size(), 1);
    QCOMPARE(w.timesDetached, 0);
}

void TestLinkChannel::withoutASessionACutIsTheEnd()
{
    World w(World::Peer::Silent);
    w.say(frame::encodeReset(0, "rookery/1 resume"));
    QVERIFY(!w.link->nextJoin());
    w.connection->end();
    QCOMPARE(w.closed.size(), 1);
}

void TestLinkChannel::waitsAndGoesOn()
{
    World w;
    for (const char *text : {"a", "b", "c"})
        w.link->send(push(text));
    w.connection->move();
    w.connection->end();
    QCOMPARE(w.timesDetached, 1);
    QVERIFY(!w.link->isAttached());
    w.link->send(push("d"));
    const auto join = w.link->nextJoin();
    QVERIFY(join);
    QCOMPARE(join->token.text(), w.token.text());
    QCOMPARE(join->generation, quint64(1));
    QCOMPARE(join->have, quint64(1));
    QCOMPARE(w.link->nextJoin()->generation, quint64(2));
    w.goOn(1);
    QCOMPARE(w.heard, (QByteArrayList{bytesOf(push("b")), bytesOf(push("c")), bytesOf(push("d"))}));
    w.link->send(push("e"));
    w.connection->move();
    QCOMPARE(w.heard.last(), bytesOf(push("e")));
    QVERIFY(w.closed.isEmpty());
}

void TestLinkChannel::datagramsAreNotSentAgain()
{
    World w;
    w.link->send(push("a"));
    w.link->send(frame::encodeDatagram(1, "h", 2, "x"));
    w.connection->end();
    w.link->send(frame::encodeDatagram(1, "h", 2, "y"));
    w.goOn(0);
    QCOMPARE(w.heard, QByteArrayList{bytesOf(push("a"))});
}

void TestLinkChannel::largeMessagesGoOnWhereTheyWereCut()
{
    World w;
    QByteArray bytes;
    for (int i = 0; i < 1000; ++i)
        bytes += QByteArray::number(i);
    w.peer->send(push(bytes));
    w.peer->move(500);
    QCOMPARE(w.parts.size(), 1);
    w.connection->end();
    w.goOn(0);
    w.say(frame::encodeDatagram(1, "h", 2, "in between"));
    w.peer->send(push(bytes));
    w.peer->move(300);
    w.peer->move(1000);
    w.peer->move();
    QCOMPARE(w.parts.join(), bytesOf(push(bytes)));
    QCOMPARE(w.received.size(), 1); // the hello: nothing comes between parts
    QCOMPARE(w.link->received(), quint64(2));
}

void TestLinkChannel::tellsWhatItHas()
{
    World w;
    w.say(frame::encodeConnect(1, 2, "h", 3));
    w.settle();
    QCOMPARE(w.heard.size(), 0);
    w.clock.advance(20ms);
    w.settle();
    QCOMPARE(w.heard, QByteArrayList{bytesOf(link::encodeHave(2))});
    w.clock.advance(10s);
    w.settle();
    QCOMPARE(w.heard.size(), 1); // nothing new
    for (int i = 0; i < 3; ++i)
        w.say(push(QByteArray(100 * 1024, 'x')));
    w.settle();
    QCOMPARE(w.heard.last(), bytesOf(link::encodeHave(5)));
}

/// Slowly: whoever sends it must not think that nothing moves.
void TestLinkChannel::tellsThatALargeMessageComes()
{
    World w;
    w.clock.advance(20ms);
    w.settle();
    w.heard.clear();
    w.peer->send(push(QByteArray(1000, 'x')));
    for (int i = 1; i <= 3; ++i) {
        w.peer->move(200);
        w.clock.advance(249ms);
        w.settle();
        QCOMPARE(w.heard.size(), i - 1);
        w.clock.advance(1ms);
        w.settle();
        QCOMPARE(w.heard.size(), i);
        QCOMPARE(w.heard.last(), bytesOf(link::encodeHave(1)));
    }
    // Of what is whole it tells as soon as ever.
    w.peer->move();
    w.clock.advance(20ms);
    w.settle();
    QCOMPARE(w.heard.last(), bytesOf(link::encodeHave(2)));
    QCOMPARE(w.heard.size(), 4);
}

/// None overtakes another one, or it would end the session.
void TestLinkChannel::tellsNumbersInTheirOrder()
{
    World w;
    const QByteArray hello = bytesOf(frame::encodeReset(0, "rookery/1 resume"));
    w.link->send(MessageBuffer::copyOf(hello));
    w.clock.advance(20ms);
    w.connection->move(hello.size());
    w.say(push("a"));
    w.clock.advance(20ms);
    w.connection->move();
    QCOMPARE(w.heard, (QByteArrayList{hello, bytesOf(link::encodeHave(1)), bytesOf(link::encodeHave(2))}));
}

void TestLinkChannel::tellsNothingElseOnceItAskedToJoin()
{
    World w;
    QCOMPARE(w.link->nextJoin()->have, quint64(1));
    w.say(push("a"));
    w.clock.advance(1s);
    w.settle();
    QVERIFY(w.heard.isEmpty());
    w.link->joinFailed();
    w.clock.advance(1s);
    w.settle();
    QCOMPARE(w.heard, QByteArrayList{bytesOf(link::encodeHave(2))});
    // What comes after the question comes twice.
    QCOMPARE(w.link->nextJoin()->have, quint64(2));
    w.say(push("b"));
    w.link->detach({});
    w.goOn(0);
    w.say(push("b"));
    w.say(push("c"));
    QCOMPARE(w.received.sliced(1),
             (QByteArrayList{bytesOf(push("a")), bytesOf(push("b")), bytesOf(push("c"))}));
}

void TestLinkChannel::aGatewayGivesTheSession()
{
    World w(World::Peer::Rookery, true);
    w.settle();
    QCOMPARE(w.heard, QByteArrayList{bytesOf(link::encodeSession(w.token))});
    QVERIFY(!w.link->nextJoin());
    w.connection->end();
    QCOMPARE(w.timesDetached, 1);
}

void TestLinkChannel::aSessionIsGivenOnce()
{
    World w;
    w.say(link::encodeSession(SessionToken::random()));
    w.settle();
    QCOMPARE(w.closed.size(), 1);
    QCOMPARE(w.closed[0].code, ErrorCode::ProtocolError);
}

void TestLinkChannel::hostileLinkMessages_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("more than was sent") << QByteArray("link/1 have 3");
    QTest::newRow("much more") << QByteArray("link/1 have 9223372036854775807");
    QTest::newRow("less than before") << QByteArray("link/1 have 0");
    QTest::newRow("no number") << QByteArray("link/1 have x");
    QTest::newRow("no word") << QByteArray("link/1 ");
    QTest::newRow("long") << "link/1 have " + QByteArray(100'000, '1');
}

void TestLinkChannel::hostileLinkMessages()
{
    QFETCH(QByteArray, text);
    World w;
    w.link->send(push("a"));
    w.link->send(push("b"));
    w.connection->move();
    w.say(link::encodeHave(1));
    w.settle();
    QVERIFY(w.closed.isEmpty());
    auto [a, b] = ScriptedChannel::createPair(); // parts would be data
    w.connection->end();
    w.connection = a.get();
    w.link->attach(std::move(a), 1);
    w.connection->move();
    Q_EMIT w.connection->messageReceived(ByteSlice(bytesOf(frame::encodeReset(0, text))));
    QVERIFY(w.closed.isEmpty()); // not from inside
    w.settle();
    QCOMPARE(w.closed.size(), 1);
    QCOMPARE(w.closed[0].code, ErrorCode::ProtocolError);
    QVERIFY(w.connection->closedWith == CloseCode::ProtocolError);
    QCOMPARE(w.timesDetached, 1);
}

void TestLinkChannel::aHostileJoinEndsTheSession()
{
    World w;
    w.link->send(push("a"));
    w.connection->end();
    w.goOn(2);
    QVERIFY(w.closed.isEmpty());
    w.settle();
    QCOMPARE(w.closed.size(), 1);
    QCOMPARE(w.closed[0].code, ErrorCode::ProtocolError);
}

void TestLinkChannel::whatEndsAConnectionAndWhatASession_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("closeCode");
    QTest::addColumn<bool>("waits");
    QTest::newRow("cut") << ErrorCode::ConnectionFailed << 0 << true;
    QTest::newRow("silent") << ErrorCode::KeepaliveTimeout << 0 << true;
    QTest::newRow("going away") << ErrorCode::ClosedByPeer << 1001 << true;
    QTest::newRow("a proxy restarts") << ErrorCode::ClosedByPeer << 1012 << true;
    QTest::newRow("normal") << ErrorCode::ClosedByPeer << 1000 << false;
    QTest::newRow("protocol") << ErrorCode::ClosedByPeer << 1002 << false;
    QTest::newRow("policy") << ErrorCode::ClosedByPeer << 1008 << false;
    QTest::newRow("too big") << ErrorCode::MessageTooBig << 1009 << false;
    QTest::newRow("broken") << ErrorCode::ProtocolError << 0 << false;
}

void TestLinkChannel::whatEndsAConnectionAndWhatASession()
{
    QFETCH(ErrorCode, code);
    QFETCH(int, closeCode);
    QFETCH(bool, waits);
    World w;
    w.connection->end({code, {}, {}, {}, 0, closeCode});
    QCOMPARE(w.timesDetached, waits ? 1 : 0);
    QCOMPARE(w.closed.size(), waits ? 0 : 1);
}

void TestLinkChannel::theGraceTimeEnds()
{
    World w;
    w.connection->end();
    w.clock.advance(59s);
    QVERIFY(w.closed.isEmpty());
    w.clock.advance(1s);
    QCOMPARE(w.closed.size(), 1);
    QCOMPARE(w.closed[0].code, ErrorCode::ConnectionFailed);
    QCOMPARE(w.clock.runningTimers(), size_t(0));
}

void TestLinkChannel::endsWhileItWaits()
{
    for (int how = 0; how < 3; ++how) {
        World w;
        w.connection->end();
        if (how == 0)
            w.link->close(CloseCode::Normal, {});
        else if (how == 1)
            w.link->abort();
        else
            w.link->expire(Lost);
        QVERIFY(w.closed.isEmpty());
        QVERIFY(w.link->isOver());
        w.settle();
        QCOMPARE(w.closed.size(), 1);
        QCOMPARE(w.closed[0].code, how == 2 ? ErrorCode::ConnectionFailed : ErrorCode::ClosedHere);
        QCOMPARE(w.clock.runningTimers(), size_t(0));
    }
}

void TestLinkChannel::dataWaitsWhileNothingCarries()
{
    World w;
    QVERIFY(!w.link->isFull());
    w.connection->end();
    QVERIFY(w.link->isFull());
    QCOMPARE(w.link->bytesToWrite(), 0);
    w.goOn(0);
    w.timesWritten = 0;
    w.settle();
    QVERIFY(!w.link->isFull());
    QVERIFY(w.timesWritten > 0); // whoever waits is told
}

void TestLinkChannel::dataWaitsAtTheBound()
{
    World w;
    quint64 sent = 0;
    for (; !w.link->isFull() && sent < 1000; ++sent) {
        w.link->send(push(QByteArray(256 * 1024, 'x')));
        w.connection->move();
    }
    QVERIFY(sent > 200 && sent <= 256);
    w.timesWritten = 0;
    w.say(link::encodeHave(sent / 2));
    QCOMPARE(w.timesWritten, 0);
    w.settle();
    QVERIFY(!w.link->isFull());
    QVERIFY(w.timesWritten > 0);
    QVERIFY(w.closed.isEmpty());
}

void TestLinkChannel::controlHasABoundOfItsOwn()
{
    for (const bool waits : {false, true}) {
        World w;
        if (waits)
            w.connection->end();
        const QByteArray host(1000, 'h');
        int sent = 0;
        for (; !w.link->isOver() && sent < 1'000'000; ++sent) {
            w.link->send(frame::encodeConnect(1, 4, host, 80));
            if (w.connection)
                w.connection->move();
        }
        QVERIFY(sent < 90'000);
        w.settle();
        QCOMPARE(w.closed.size(), 1);
    }
}

void TestLinkChannel::goesOutAgainInPortions()
{
    World w;
    for (int i = 0; i < 40; ++i)
        w.link->send(push(QByteArray(100 * 1024, 'x')));
    w.connection->end();
    auto [a, b] = ScriptedChannel::createPair();
    w.connection = a.get();
    w.link->attach(std::move(a), 0);
    QVERIFY(w.link->bytesToWrite() < 1200 * 1024);
    QVERIFY(w.link->isFull());
    w.link->send(push("new"));
    for (int i = 0; i < 100 && w.link->isFull(); ++i)
        w.settle();
    QVERIFY(!w.link->isFull());
}

void TestLinkChannel::saysWhereItIsFinal()
{
    World w;
    ScriptedChannel &connection = *w.connection;
    w.link->close(CloseCode::GoingAway, {});
    QVERIFY(connection.closedWith == CloseCode::Normal);
    connection.end({ErrorCode::ClosedHere, {}, {}, {}});
    QCOMPARE(w.closed.size(), 1);
    QCOMPARE(w.closed[0].code, ErrorCode::ClosedHere);
    QCOMPARE(w.timesDetached, 0);
}

void TestLinkChannel::theNextConnectionIsToldWhatTheFirstWas()
{
    World w;
    w.link->setLogName(QStringLiteral("home"));
    w.link->setInteractive(true);
    QVERIFY(w.connection->interactive);
    w.connection->end();
    w.goOn(0);
    QVERIFY(w.connection->interactive);
    QCOMPARE(w.connection->logName(), QStringLiteral("home"));
    w.link->ping("x");
    QCOMPARE(w.connection->pings, 1);
}

void TestLinkChannel::saysWhenItFallsSilent()
{
    World w;
    QSignalSpy silent(w.link.get(), &LinkChannel::fellSilent);
    QSignalSpy moved(w.link.get(), &LinkChannel::movedAgain);
    w.clock.advance(10s);
    QVERIFY(silent.isEmpty()); // nothing is owed
    w.link->send(push("a"));
    w.clock.advance(999ms);
    QVERIFY(silent.isEmpty());
    w.clock.advance(1ms);
    QCOMPARE(silent.size(), 1);
    w.clock.advance(10s);
    QCOMPARE(silent.size(), 1);
    w.connection->move();
    w.say(link::encodeHave(1));
    QCOMPARE(moved.size(), 1);
    // A line with a long round trip may take longer.
    Q_EMIT w.connection->roundTripMeasured(500ms);
    w.link->send(push("b"));
    w.clock.advance(1999ms);
    QCOMPARE(silent.size(), 1);
    w.clock.advance(1ms);
    QCOMPARE(silent.size(), 2);
    w.link->detach({});
    w.goOn(1);
    w.clock.advance(2s);
    QCOMPARE(silent.size(), 3); // of the next connection, too
}

void TestLinkChannel::isNotSilentWhileThePeerAnswers()
{
    World w;
    QSignalSpy silent(w.link.get(), &LinkChannel::fellSilent);
    for (quint64 i = 1; i <= 10; ++i) {
        w.link->send(push("key"));
        w.connection->move();
        w.clock.advance(20ms);
        w.say(link::encodeHave(i));
        w.clock.advance(960ms);
    }
    QVERIFY(silent.isEmpty());
    World gateway(World::Peer::Rookery, true);
    QSignalSpy there(gateway.link.get(), &LinkChannel::fellSilent);
    gateway.link->send(push("a"));
    gateway.clock.advance(10s);
    QVERIFY(there.isEmpty()); // it could not dial
}

/// What is given to it comes back at once, ahead of what is queued: it must not be taken for that.
void TestLinkChannel::sendsNothingOverAConnectionThatCloses()
{
    World w;
    w.say(push("something to tell of"));
    w.link->send(push("a"));
    w.link->send(push("b"));
    w.connection->beginClosing();
    w.clock.advance(20ms); // it would be told now
    w.link->send(push("c"));
    w.connection->end();
    w.goOn(0);
    QCOMPARE(w.heard, (QByteArrayList{bytesOf(push("a")), bytesOf(push("b")), bytesOf(push("c"))}));
    w.clock.advance(20ms);
    w.settle();
    QVERIFY(w.closed.isEmpty());
}

void TestLinkChannel::someGoesAhead()
{
    for (const auto who : {World::Peer::Penguin, World::Peer::Rookery}) {
        World w(who);
        // The hello, which everybody says.
        w.link->send(frame::encodeReset(0, "rookery/1"));
        w.connection->move();
        w.heard.clear();
        w.link->send(push("bulk"));
        w.link->sendAhead(push("key", 2));
        w.connection->move();
        QCOMPARE(w.heard, (QByteArrayList{bytesOf(push("key", 2)), bytesOf(push("bulk"))}));
        if (who == World::Peer::Penguin)
            continue;
        w.connection->end();
        w.goOn(1);
        QCOMPARE(w.heard, (QByteArrayList{bytesOf(push("key", 2)), bytesOf(push("bulk"))}));
    }
}

void TestLinkChannel::nothingOvertakesWhatWasSentBefore()
{
    World w;
    w.link->send(push("a"));
    w.link->send(push("b"));
    w.connection->move();
    w.connection->end();
    w.link->sendAhead(push("first"));
    auto [a, b] = ScriptedChannel::createPair();
    w.connection = a.get();
    w.listenTo(std::move(b));
    w.link->attach(std::move(a), 1);
    w.link->sendAhead(push("second"));
    w.connection->move();
    QCOMPARE(w.heard, (QByteArrayList{bytesOf(push("b")), bytesOf(push("first")), bytesOf(push("second"))}));
    w.link->send(push("bulk"));
    w.link->sendAhead(push("key"));
    w.connection->move();
    QCOMPARE(w.heard.sliced(3), (QByteArrayList{bytesOf(push("key")), bytesOf(push("bulk"))}));
}

/// By which the other end knows what we can.
void TestLinkChannel::nothingOvertakesTheHello()
{
    World w;
    w.link->send(frame::encodeReset(0, "rookery/1 resume"));
    w.link->sendAhead(frame::encodeConnect(1, 2, "h", 3));
    w.connection->move();
    QCOMPARE(w.heard[0], bytesOf(frame::encodeReset(0, "rookery/1 resume")));
    QCOMPARE(w.heard.size(), 2);
}

/// Its heartbeat asks for it.
void TestLinkChannel::trafficIsTheConnections()
{
    for (const auto who : {World::Peer::Penguin, World::Peer::Rookery}) {
        World w(who);
        static_cast<void>(w.connection->takeTraffic());
        w.link->noteTraffic();
        QVERIFY(w.connection->takeTraffic());
    }
}

void TestLinkChannel::knowsWhichJoinIsOutdated()
{
    World w;
    w.link->send(push("a"));
    w.link->send(push("b"));
    w.connection->move();
    w.say(link::encodeHave(1));
    QVERIFY(w.link->isOutdated(0) && !w.link->canAttach(0));
    QVERIFY(!w.link->isOutdated(1) && w.link->canAttach(1));
    QVERIFY(!w.link->isOutdated(2) && w.link->canAttach(2));
    QVERIFY(!w.link->isOutdated(3) && !w.link->canAttach(3));
}

/// One message that something on the way does not let through, say: it would be sent again and again.
void TestLinkChannel::doesNotWaitForEverForWhatBringsNothing()
{
    World w;
    w.link->send(push("poison"));
    int connections = 0;
    for (; w.closed.isEmpty() && connections < 1000; ++connections) {
        w.connection->move();
        w.connection->end();
        QCOMPARE(w.link->isFruitless(), connections > 1);
        w.clock.advance(500ms);
        if (!w.link->isOver())
            w.goOn(0);
    }
    QCOMPARE(connections, 120);
    QCOMPARE(w.closed[0].code, ErrorCode::ConnectionFailed);
}

void TestLinkChannel::whatBringsSomethingMayBeCutForEver()
{
    World w;
    for (quint64 i = 0; i < 400; ++i) {
        w.link->send(push("x"));
        w.connection->end();
        w.clock.advance(500ms);
        w.goOn(i);
        w.say(link::encodeHave(i + 1));
        QVERIFY(!w.link->isFruitless());
    }
    // Or where nothing was to be brought.
    for (int i = 0; i < 400; ++i) {
        w.connection->end();
        w.clock.advance(500ms);
        w.goOn(400);
    }
    w.settle();
    QVERIFY(w.closed.isEmpty());
    // A message that was cut in the middle has to come.
    w.peer->send(push(QByteArray(1000, 'x')));
    w.peer->move(500);
    for (int i = 0; w.closed.isEmpty() && i < 400; ++i) {
        w.connection->end();
        w.clock.advance(500ms);
        if (!w.link->isOver())
            w.goOn(400);
    }
    QCOMPARE(w.closed.size(), 1);
}

void TestLinkChannel::isPatientWithConnectionsThatBringNothing()
{
    World w;
    QSignalSpy silent(w.link.get(), &LinkChannel::fellSilent);
    w.link->send(push("a"));
    milliseconds waited{0};
    for (int i = 1; i <= 4; ++i) {
        for (; silent.size() < i; waited += 100ms)
            w.clock.advance(100ms);
        w.link->detach({});
        w.goOn(0);
    }
    // 1 s, 1 s, 1 s, 2 s.
    QCOMPARE(waited, milliseconds(5000));
}

void TestLinkChannel::endsWhereThePeerSaysNeverWhatItHas()
{
    for (const bool isGateway : {false, true}) {
        World w(World::Peer::Rookery, isGateway);
        for (int i = 0; i < 20; ++i) {
            w.link->send(push(QByteArray(100 * 1024, 'x')));
            w.connection->move();
        }
        // It lives, and sends.
        for (int i = 0; i < 200 && w.closed.isEmpty(); ++i) {
            w.clock.advance(1s);
            w.connection->hearAt(w.clock.now());
            w.say(push("y"));
            w.settle();
            QVERIFY(i > 110 || w.closed.isEmpty());
        }
        QCOMPARE(w.closed.size(), 1);
        QCOMPARE(w.closed[0].code, ErrorCode::ProtocolError);
        QCOMPARE(w.clock.runningTimers(), size_t(0));
    }
}

void TestLinkChannel::keepsInVain()
{
    World w;
    w.link->send(push(QByteArray(100 * 1024, 'x')));
    w.connection->move();
    QCOMPARE(w.link->burden(), 0); // the answer is on its way
    w.clock.advance(6s);
    QVERIFY(w.link->burden() > 6 * 100 * 1024);
    w.say(link::encodeHave(1));
    QCOMPARE(w.link->burden(), 0);
    w.link->send(push(QByteArray(100 * 1024, 'x')));
    w.connection->end();
    QVERIFY(w.link->burden() > 100 * 1024);
    // As much as everybody may is nobody's burden.
    World modest;
    modest.link->send(push(QByteArray(10 * 1024, 'x')));
    modest.connection->end();
    QCOMPARE(modest.link->burden(), 0);
}

/// Who takes one message now and then, and nothing else, keeps what others need.
void TestLinkChannel::aLittleProgressIsNone()
{
    World w(World::Peer::Rookery, true);
    for (int i = 0; i < 600; ++i) {
        w.link->send(push(QByteArray(10 * 1024, 'x')));
        w.connection->move();
    }
    quint64 has = 1;
    qint64 before = 0;
    for (; w.closed.isEmpty() && has < 400; ++has) {
        w.clock.advance(4s);
        w.connection->hearAt(w.clock.now());
        w.say(link::encodeHave(has));
        w.settle();
        QVERIFY(w.link->isOver() || has < 2 || w.link->burden() > before);
        before = w.link->burden();
        if (has == 60) {
            w.connection->end();
            w.clock.advance(30s);
            w.goOn(has); // does not begin anew
        }
        QVERIFY(has > 100 || w.closed.isEmpty());
    }
    QVERIFY(has < 200);
    QCOMPARE(w.closed.size(), 1);
    QCOMPARE(w.closed[0].code, ErrorCode::ProtocolError);
}

/// What everybody is left keeps many from keeping much.
void TestLinkChannel::littleIsLeftWhereOthersKeepMuch()
{
    World w(World::Peer::Rookery, true);
    LinkBudget::Share others(w.budget);
    others.set(LinkBudget::MostInAll);
    while (!w.link->isFull()) {
        w.link->send(push(QByteArray(10 * 1024, 'x')));
        w.connection->move();
    }
    w.clock.advance(10s);
    QVERIFY(w.link->burden() < 10 * 200 * 1024);
    for (int i = 0; i < 200 && w.closed.isEmpty(); ++i) {
        w.clock.advance(1s);
        w.connection->hearAt(w.clock.now());
        w.say(push("y"));
        w.settle();
    }
    QCOMPARE(w.closed.size(), 1);
}

void TestLinkChannel::controlIsBoundedByWhatIsFree()
{
    World w;
    LinkBudget::Share others(w.budget);
    others.set(LinkBudget::MostInAll);
    w.connection->end();
    const QByteArray host(1000, 'h');
    int sent = 0;
    for (; !w.link->isOver() && sent < 100'000; ++sent)
        w.link->send(frame::encodeConnect(1, 4, host, 80));
    QVERIFY(sent < 1000);
}

void TestLinkChannel::makesWayWhileItIsConnected()
{
    World w;
    w.link->expire(Lost);
    QVERIFY(w.link->isOver());
    QVERIFY(w.connection->closedWith == CloseCode::PolicyViolation);
    w.connection->end(Lost);
    QCOMPARE(w.closed.size(), 1);
}

ROOKERY_TEST(TestLinkChannel)
#include "tst_link_channel.moc"
