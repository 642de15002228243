// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/datagram_target.h"
#include "support/fake_clock.h"
#include "support/room_test.h"
#include "support/scripted_names.h"
#include "support/udp_echo.h"

#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHostAddress First(u"127.0.0.1"_s);
const QHostAddress Second(u"127.0.0.2"_s);
// A UDP socket that is not allowed to broadcast cannot even be connected to it.
const QHostAddress Unreachable(u"255.255.255.255"_s);

constexpr qsizetype Room = 1 << 20;

/// One target behind the name rook.test, and what it answered.
struct Flow final : private DatagramTarget::Listener
{
    Flow(quint16 port, qsizetype room = Room, const QString &host = u"rook.test"_s)
        : space(room), target({host, port}, {names.share(), &space, &clock}, *this)
    {
    }
    void answerReceived(DatagramTarget *, QByteArrayView data) override
    {
        answers.append(data.toByteArray());
    }
    /// Sends and waits for the echo.
    [[nodiscard]] bool echoes(const QByteArray &data)
    {
        target.send(data);
        return QTest::qWaitFor([&] { return answers.contains("echo:" + data); });
    }

    ScriptedNames names;
    FakeClock clock;
    DatagramRoom space;
    QList<QByteArray> answers;
    DatagramTarget target;
};

} // namespace

class TestDatagramTarget final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesAnAddress_data();
    void reachesAnAddress();
    void sendsWhatWaitedForTheName();
    void triesTheNextAddress_data();
    void triesTheNextAddress();
    void staysWithTheAddressThatAnswered();
    void givesUpWhenEveryAddressRefuses();
    void looksTheNameUpAgainWhenItWasNotFound();
    void followsANameThatMovesWhileNobodyAnswers();
    void asksSoonWhenItIsRefused();
    void doesNotAskWhileItIsAnswered();
    void staysWhereItIsAnsweredMeanwhile();
    void goesOnWhileTheNameIsAskedAgain();
    void boundsWhatWaits_data();
    void boundsWhatWaits();
    void givesItsRoomBack();
};

void TestDatagramTarget::reachesAnAddress_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QHostAddress>("address");
    QTest::newRow("IPv4") << u"127.0.0.2"_s << Second;
    QTest::newRow("IPv6") << u"::1"_s << QHostAddress(QHostAddress::LocalHostIPv6);
    QTest::newRow("localhost") << u"localhost"_s << First;
    QTest::newRow("localhost, of IPv6 alone") << u"LocalHost"_s << QHostAddress(QHostAddress::LocalHostIPv6);
}

void TestDatagramTarget::reachesAnAddress()
{
    QFETCH(const QString, host);
    QFETCH(const QHostAddress, address);
    const UdpEcho echo(address);
    Flow flow(echo.port(), Room, host);
    QVERIFY(flow.echoes("hello"));
    QVERIFY(flow.names.asked().isEmpty());
    QCOMPARE(flow.target.lost(), 0u);
}

void TestDatagramTarget::sendsWhatWaitedForTheName()
{
    const UdpEcho echo;
    Flow flow(echo.port());
    flow.names.set(u"rook.test"_s, {First});
    flow.names.hold(u"rook.test"_s);
    for (const char *data : {"one", "two", "three"})
        flow.target.send(data);
    flow.names.releaseAll();
    QTRY_COMPARE(echo.received, (QList<QByteArray>{"one", "two", "three"}));
    QCOMPARE(echo.senders().size(), 1);
    QCOMPARE(flow.names.asked().size(), 1);
    QCOMPARE(flow.target.lost(), 0u);
}

void TestDatagramTarget::triesTheNextAddress_data()
{
    QTest::addColumn<QList<QHostAddress>>("addresses");
    QTest::newRow("the first refuses") << QList<QHostAddress>{First, Second};
    QTest::newRow("there is no way to the first") << QList<QHostAddress>{Unreachable, Second};
    QTest::newRow("the last of several")
        << QList<QHostAddress>{First, Unreachable, QHostAddress(u"127.0.0.3"_s), Second};
}

void TestDatagramTarget::triesTheNextAddress()
{
    QFETCH(const QList<QHostAddress>, addresses);
    const UdpEcho echo(Second);
    Flow flow(echo.port());
    flow.names.set(u"rook.test"_s, addresses);
    // One question is enough: it is asked again at the next address.
    QVERIFY(flow.echoes("question"));
    QCOMPARE(echo.received, QList<QByteArray>{"question"});
}

void TestDatagramTarget::staysWithTheAddressThatAnswered()
{
    const UdpEcho echo(Second);
    Flow flow(echo.port());
    flow.names.set(u"rook.test"_s, {First, Second});
    for (int i = 0; i < 5; ++i)
        QVERIFY(flow.echoes(QByteArray::number(i)));
    QCOMPARE(echo.received.size(), 5);
    QCOMPARE(echo.senders().size(), 1);
}

void TestDatagramTarget::givesUpWhenEveryAddressRefuses()
{
    quint16 port = 0;
    {
        const UdpEcho gone;
        port = gone.port();
    }
    Flow flow(port);
    flow.names.set(u"rook.test"_s, {First, Second, QHostAddress(u"127.0.0.3"_s)});
    flow.target.send("nobody hears this");
    // It goes around once and rests.
    QTRY_COMPARE(flow.space.free(), Room);
    QCOMPARE(flow.names.asked().size(), 1);
    // What is sent when somebody listens arrives.
    QUdpSocket program;
    QVERIFY(program.bind(Second, port));
    flow.target.send("now");
    QTRY_VERIFY(program.hasPendingDatagrams());
}

void TestDatagramTarget::looksTheNameUpAgainWhenItWasNotFound()
{
    const UdpEcho echo;
    Flow flow(echo.port());
    flow.target.send("too early");
    QTRY_COMPARE(flow.names.asked().size(), 1);
    QTRY_COMPARE(flow.space.free(), Room);
    QCOMPARE(flow.target.lost(), 1u);
    flow.names.set(u"rook.test"_s, {First});
    QVERIFY(flow.echoes("now"));
    QCOMPARE(echo.received, QList<QByteArray>{"now"});
}

void TestDatagramTarget::followsANameThatMovesWhileNobodyAnswers()
{
    UdpEcho before(First);
    // The same port at another address, where the name leads later.
    std::unique_ptr<QUdpSocket> after = std::make_unique<QUdpSocket>();
    if (!after->bind(Second, before.port()))
        QSKIP("the port is taken there");
    Flow flow(before.port());
    flow.names.set(u"rook.test"_s, {First});
    QVERIFY(flow.echoes("hello"));
    before.answers = false;
    flow.names.set(u"rook.test"_s, {Second});
    flow.target.send("is anybody there");
    flow.clock.advance(DatagramTarget::AskAgain - milliseconds(1));
    flow.target.send("anybody?");
    QTRY_COMPARE(before.received.size(), 3);
    QCOMPARE(flow.names.asked().size(), 1);
    flow.clock.advance(milliseconds(1));
    flow.target.send("hello?");
    QTRY_COMPARE(flow.names.asked().size(), 2);
    QTRY_VERIFY((flow.target.send("here?"), after->hasPendingDatagrams()));
}

void TestDatagramTarget::asksSoonWhenItIsRefused()
{
    auto before = std::make_unique<UdpEcho>(First);
    const quint16 port = before->port();
    Flow flow(port);
    flow.names.set(u"rook.test"_s, {First});
    QVERIFY(flow.echoes("hello"));
    QUdpSocket after;
    if (!after.bind(Second, port))
        QSKIP("the port is taken there");
    before.reset();
    flow.names.set(u"rook.test"_s, {Second});
    flow.clock.advance(DatagramTarget::AskAfterRefusal);
    flow.target.send("is anybody there");
    QTRY_COMPARE(flow.names.asked().size(), 2);
    QTRY_VERIFY((flow.target.send("here?"), after.hasPendingDatagrams()));
    QCOMPARE(flow.names.asked().size(), 2);
}

void TestDatagramTarget::doesNotAskWhileItIsAnswered()
{
    const UdpEcho echo;
    Flow flow(echo.port());
    flow.names.set(u"rook.test"_s, {First});
    for (int i = 0; i < 5; ++i) {
        QVERIFY(flow.echoes(QByteArray::number(i)));
        // An address more or less in the answer is no reason to leave one that works.
        flow.names.set(u"rook.test"_s, {Second});
        // One that says something now and then, to keep a way open, is answered as well.
        flow.clock.advance(3 * DatagramTarget::AskAgain);
    }
    QCOMPARE(flow.names.asked().size(), 1);
    QCOMPARE(echo.received.size(), 5);
}

void TestDatagramTarget::staysWhereItIsAnsweredMeanwhile()
{
    UdpEcho echo;
    Flow flow(echo.port());
    flow.names.set(u"rook.test"_s, {First});
    QVERIFY(flow.echoes("hello"));
    echo.answers = false;
    flow.target.send("is anybody there");
    flow.clock.advance(DatagramTarget::AskAgain);
    flow.names.set(u"rook.test"_s, {Second});
    flow.names.hold(u"rook.test"_s);
    flow.target.send("anybody?");
    QTRY_COMPARE(flow.names.underWay(), 1);
    QTRY_COMPARE(echo.received.size(), 3);
    echo.answers = true;
    QVERIFY(flow.echoes("it is slow, but it is there"));
    flow.names.releaseAll();
    QTRY_COMPARE(flow.names.underWay(), 0);
    QVERIFY(flow.echoes("still"));
    QCOMPARE(echo.senders().size(), 1);
}

void TestDatagramTarget::goesOnWhileTheNameIsAskedAgain()
{
    UdpEcho echo;
    Flow flow(echo.port());
    flow.names.set(u"rook.test"_s, {First});
    QVERIFY(flow.echoes("hello"));
    flow.names.hold(u"rook.test"_s);
    echo.answers = false;
    flow.target.send("is anybody there");
    QTRY_COMPARE(echo.received.size(), 2);
    flow.clock.advance(DatagramTarget::AskAgain);
    echo.answers = true;
    QVERIFY(flow.echoes("while it is asked"));
    QVERIFY(flow.echoes("and asked"));
    QTRY_COMPARE(flow.names.asked().size(), 2);
    // That the name is not found is no reason either.
    flow.names.set(u"rook.test"_s, {});
    flow.names.releaseAll();
    QTRY_COMPARE(flow.names.underWay(), 0);
    QVERIFY(flow.echoes("still"));
    QCOMPARE(echo.senders().size(), 1);
}

void TestDatagramTarget::boundsWhatWaits_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qsizetype>("room");
    QTest::addColumn<qsizetype>("most");
    QTest::newRow("many") << qsizetype(10) << Room << qsizetype(DatagramTarget::MaxWaiting);
    QTest::newRow("large") << qsizetype(60000) << Room << qsizetype(4);
    QTest::newRow("empty ones cost, too") << qsizetype(0) << qsizetype(800) << qsizetype(10);
    QTest::newRow("all together") << qsizetype(920) << qsizetype(3000) << qsizetype(3);
}

void TestDatagramTarget::boundsWhatWaits()
{
    QFETCH(const qsizetype, size);
    QFETCH(const qsizetype, room);
    QFETCH(const qsizetype, most);
    const UdpEcho echo;
    Flow flow(echo.port(), room);
    flow.names.set(u"rook.test"_s, {First});
    flow.names.hold(u"rook.test"_s);
    const QByteArray data(size, 'x');
    for (qsizetype i = 0; i < 100; ++i)
        flow.target.send(data);
    QCOMPARE(flow.target.waiting(), size_t(most));
    QCOMPARE(flow.target.lost(), quint64(100 - most));
    flow.names.releaseAll();
    // How many of them a program takes at once is the system's business.
    QTRY_VERIFY(!echo.received.isEmpty());
    QCOMPARE(flow.target.lost(), quint64(100 - most));
    QTRY_COMPARE(flow.space.free(), room);
}

void TestDatagramTarget::givesItsRoomBack()
{
    DatagramRoom room(1000);
    ScriptedNames names;
    names.hold(u"rook.test"_s);
    struct Deaf final : DatagramTarget::Listener
    {
        void answerReceived(DatagramTarget *, QByteArrayView) override {}
    } deaf;
    {
        DatagramTarget target({u"rook.test"_s, 9}, {names.share(), &room, &Clock::system()}, deaf);
        target.send("waits");
        QVERIFY(room.free() < 1000);
    }
    QCOMPARE(room.free(), qsizetype(1000));
}

ROOKERY_TEST(TestDatagramTarget)
#include "tst_datagram_target.moc"
