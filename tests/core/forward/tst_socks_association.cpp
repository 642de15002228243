// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/proxy_datagrams.h"
#include "core/forward/socks_association.h"
#include "core/forward/tcp_forward.h"
#include "support/fake_clock.h"
#include "support/linked_muxes.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>
#include <QUdpSocket>
#include <QtEndian>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

/// UDP ASSOCIATE, from this port.
QByteArray ask(quint16 from = 0)
{
    return hex("050100") + hex("05030001") + hex("00000000") + char(from >> 8) + char(from & 0xff);
}

const QByteArray Associated = hex("0500") + hex("05000001");
const QByteArray ToDns = hex("000000") + hex("01c00002070035");   // 192.0.2.7:53
const QByteArray ToOther = hex("000000") + hex("01c00002080035"); // 192.0.2.8:53
const QByteArray ToName = hex("000000") + hex("0302") + "ns" + hex("0035");

} // namespace

class TestSocksAssociation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersComeFromWhoSentThem();
    void hearsOneSenderOnly();
    void hearsThePortThatWasNamed();
    void hearsNobodyElse();
    void dropsWhatIsNoDatagram();
    void dropsWhileThereIsNoConnection();
    void goesOnAfterALostConnection();
    void endsWithItsConnection();
    void endsFlowsThatRest();
    void boundsFlows();
    void boundsAssociations();
    void endsOneThatTalksTooMuch();
    void isThereOverIpv6();

private:
    /// A forward with a link, and a program that has its association.
    struct World
    {
        explicit World(const QString &listen = u"127.0.0.1"_s, Clock &systemClock = Clock::system(),
                       quint16 from = 0, DescriptorBudget *budget = nullptr)
            : link(std::make_unique<LinkedMuxes>())
        {
            ForwardContext context;
            context.clock = &systemClock;
            context.descriptors = budget;
            const QString host = listen.contains(u':') ? u'[' + listen + u']' : listen;
            forward = std::make_unique<TcpForward>(*ForwardSpec::parse(host + u":0:socks"_s), context);
            forward->start();
            forward->attach(*link->uplink);
            program = std::make_unique<RawTcpClient>(forward->snapshot().boundPort, listen.toLatin1());
            program->send(ask(from));
            const qsizetype size = listen.contains(u':') ? 24 : 12;
            if (!QTest::qWaitFor([&] { return program->received().size() == size; }))
                return;
            port = qFromBigEndian<quint16>(program->received().constData() + size - 2);
            address = QHostAddress(listen);
            (void)QTest::qWaitFor([&] { return link->server->peerIsRookery(); });
        }
        void send(QUdpSocket &socket, const QByteArray &bytes) const
        {
            socket.writeDatagram(bytes, address, port);
        }
        [[nodiscard]] bool hasDatagram() const { return link->server->hasPendingDatagrams(); }
        [[nodiscard]] Datagram take() const { return link->server->nextPendingDatagram(); }
        void answer(const Datagram &to, const QByteArray &data) const
        {
            (void)link->server->sendDatagram({to.flowId, to.host, to.port, data});
        }

        std::unique_ptr<LinkedMuxes> link;
        std::unique_ptr<TcpForward> forward;
        std::unique_ptr<RawTcpClient> program;
        QHostAddress address;
        quint16 port = 0;
    };

    static std::unique_ptr<QUdpSocket> sender(const char *address = "127.0.0.1")
    {
        auto socket = std::make_unique<QUdpSocket>();
        socket->bind(QHostAddress(QString::fromLatin1(address)), 0);
        return socket;
    }
    static QByteArray heard(QUdpSocket &socket)
    {
        if (!QTest::qWaitFor([&] { return socket.hasPendingDatagrams(); }))
            return "nothing";
        QByteArray bytes(socket.pendingDatagramSize(), '\0');
        socket.readDatagram(bytes.data(), bytes.size());
        return bytes;
    }
};

void TestSocksAssociation::answersComeFromWhoSentThem()
{
    const World world;
    QCOMPARE(world.program->received().first(6), Associated);
    // Where the program has reached us, it reaches us with datagrams, too.
    QCOMPARE(world.program->received().sliced(6, 4), hex("7f000001"));
    const auto socket = sender();
    world.send(*socket, ToDns + "one");
    world.send(*socket, ToOther + "two");
    world.send(*socket, ToName + "three");
    QList<Datagram> asked;
    for (int i = 0; i < 3; ++i) {
        QTRY_VERIFY(world.hasDatagram());
        asked.append(world.take());
    }
    QCOMPARE(asked[0].host, "192.0.2.7");
    QCOMPARE(asked[0].port, 53);
    QCOMPARE(asked[0].data, "one");
    QCOMPARE(asked[1].host, "192.0.2.8");
    QCOMPARE(asked[2].host, "ns");
    // In another order.
    world.answer(asked[2], "THREE");
    QCOMPARE(heard(*socket), ToName + "THREE");
    world.answer(asked[1], "TWO");
    QCOMPARE(heard(*socket), ToOther + "TWO");
    world.answer(asked[0], "ONE");
    QCOMPARE(heard(*socket), ToDns + "ONE");
    const ForwardSnapshot now = world.forward->snapshot(true);
    QCOMPARE(now.liveFlows, 3);
    QCOMPARE(now.flows.value(0).target, u"ns:53"_s);
    QCOMPARE(now.bytesOut, 11U);
    QCOMPARE(now.bytesIn, 11U);
}

void TestSocksAssociation::hearsOneSenderOnly()
{
    const World world;
    const auto first = sender();
    const auto second = sender();
    // What is nothing makes nobody the one.
    world.send(*second, "nonsense");
    world.send(*first, ToDns + "first");
    world.send(*second, ToDns + "second");
    world.send(*first, ToOther + "third");
    QTRY_VERIFY(world.hasDatagram());
    const Datagram one = world.take();
    QCOMPARE(one.data, "first");
    QTRY_VERIFY(world.hasDatagram());
    QCOMPARE(world.take().data, "third");
    QVERIFY(!world.hasDatagram());
    QCOMPARE(world.forward->snapshot().datagramsDropped, 2U);
    QCOMPARE(world.forward->liveFlows(), 2);
    world.answer(one, "for the first");
    QCOMPARE(heard(*first), ToDns + "for the first");
    QVERIFY(!second->hasPendingDatagrams());
}

void TestSocksAssociation::hearsThePortThatWasNamed()
{
    const auto named = sender();
    const World world(u"127.0.0.1"_s, Clock::system(), named->localPort());
    const auto faster = sender();
    world.send(*faster, ToDns + "faster");
    world.send(*named, ToDns + "named");
    QTRY_VERIFY(world.hasDatagram());
    QCOMPARE(world.take().data, "named");
    QVERIFY(!world.hasDatagram());
    QCOMPARE(world.forward->snapshot().datagramsDropped, 1U);
}

void TestSocksAssociation::hearsNobodyElse()
{
    const World world;
    const auto stranger = sender("127.0.0.2");
    world.send(*stranger, ToDns + "stranger");
    const auto own = sender();
    world.send(*own, ToDns + "own");
    QTRY_VERIFY(world.hasDatagram());
    QCOMPARE(world.take().data, "own");
    QVERIFY(!world.hasDatagram());
    QCOMPARE(world.forward->snapshot().datagramsDropped, 1U);
}

void TestSocksAssociation::dropsWhatIsNoDatagram()
{
    const World world;
    const auto socket = sender();
    world.send(*socket, "");
    world.send(*socket, "nonsense");
    world.send(*socket, hex("000001") + ToDns.sliced(3) + "a fragment");
    world.send(*socket, ToDns.first(9));
    world.send(*socket, ToDns + "good");
    QTRY_VERIFY(world.hasDatagram());
    QCOMPARE(world.take().data, "good");
    QCOMPARE(world.forward->snapshot().datagramsDropped, 4U);
}

void TestSocksAssociation::dropsWhileThereIsNoConnection()
{
    const World world;
    QSignalSpy wanted(world.forward.get(), &Forward::wanted);
    world.forward->detach();
    const auto socket = sender();
    world.send(*socket, ToDns + "lost");
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(world.forward->snapshot().datagramsDropped, 1U);
    QCOMPARE(world.forward->snapshot().liveFlows, 0);
}

void TestSocksAssociation::goesOnAfterALostConnection()
{
    World world;
    const auto socket = sender();
    world.send(*socket, ToDns + "one");
    QTRY_VERIFY(world.hasDatagram());
    world.forward->detach();
    world.link = std::make_unique<LinkedMuxes>();
    world.forward->attach(*world.link->uplink);
    QTRY_VERIFY(world.link->client->peerIsRookery());
    world.send(*socket, ToDns + "two");
    QTRY_VERIFY(world.hasDatagram());
    world.answer(world.take(), "TWO");
    QCOMPARE(heard(*socket), ToDns + "TWO");
    QVERIFY(!world.program->ended());
}

void TestSocksAssociation::endsWithItsConnection()
{
    World world;
    QSignalSpy idle(world.forward.get(), &Forward::idle);
    const auto socket = sender();
    world.send(*socket, ToDns + "one");
    QTRY_VERIFY(world.hasDatagram());
    const Datagram asked = world.take();
    QCOMPARE(world.forward->liveFlows(), 1);
    // What is said meanwhile is nothing that we understand.
    QVERIFY(world.program->send("more"));
    world.answer(asked, "ONE");
    QCOMPARE(heard(*socket), ToDns + "ONE");
    world.program.reset();
    QTRY_COMPARE(world.forward->liveFlows(), 0);
    QTRY_VERIFY(idle.size() > 0);
    world.answer(asked, "too late");
    world.send(*socket, ToDns + "two");
    QTest::qWait(1);
    QVERIFY(!world.hasDatagram());
    QVERIFY(!socket->hasPendingDatagrams());
}

void TestSocksAssociation::endsFlowsThatRest()
{
    FakeClock clock;
    const World world(u"127.0.0.1"_s, clock);
    const auto socket = sender();
    world.send(*socket, ToDns + "one");
    QTRY_VERIFY(world.hasDatagram());
    (void)world.take();
    clock.advance(ProxyDatagrams::IdleTimeout);
    QCOMPARE(world.forward->liveFlows(), 0);
    // The association is there all the same, beyond the time of a handshake.
    world.send(*socket, ToDns + "two");
    QTRY_VERIFY(world.hasDatagram());
}

void TestSocksAssociation::boundsFlows()
{
    const World world;
    const auto socket = sender();
    for (int i = 0; i < ProxyDatagrams::MaxFlows + 10; ++i) {
        QByteArray bytes = ToDns + "x";
        qToBigEndian(quint16(i), bytes.data() + 8);
        world.send(*socket, bytes);
        QTRY_VERIFY(world.hasDatagram());
        (void)world.take();
    }
    QCOMPARE(world.forward->liveFlows(), int(ProxyDatagrams::MaxFlows));
}

/// The one that was not used for the longest time makes room.
void TestSocksAssociation::boundsAssociations()
{
    constexpr int Descriptors = 80;
    constexpr int Most = Descriptors / 8;
    DescriptorBudget budget(Descriptors);
    FakeClock clock;
    const World world(u"127.0.0.1"_s, clock, 0, &budget);
    QCOMPARE(world.program->received().first(6), Associated);
    std::vector<std::unique_ptr<RawTcpClient>> others;
    const auto associate = [&] {
        others.push_back(std::make_unique<RawTcpClient>(world.forward->snapshot().boundPort));
        others.back()->send(ask());
        return QTest::qWaitFor([&] { return others.back()->received().size() == 12; });
    };
    while (others.size() < Most - 1)
        QVERIFY(associate());
    clock.advance(1s);
    const auto socket = sender();
    world.send(*socket, ToDns + "used");
    QTRY_VERIFY(world.hasDatagram());
    QCOMPARE(world.take().data, "used");
    QVERIFY(associate());
    QTRY_VERIFY(others.front()->ended() || others.front()->wasReset());
    QVERIFY(!others[1]->ended());
    QVERIFY(!world.program->ended());
    world.send(*socket, ToDns + "used again");
    QTRY_VERIFY(world.hasDatagram());
}

void TestSocksAssociation::endsOneThatTalksTooMuch()
{
    const World world;
    QVERIFY(world.program->send(QByteArray(SocksAssociation::MostSaid, 'x')));
    const auto socket = sender();
    world.send(*socket, ToDns + "still there");
    QTRY_VERIFY(world.hasDatagram());
    QVERIFY(!world.program->ended());
    QVERIFY(world.program->send("x"));
    QTRY_VERIFY(world.program->ended() || world.program->wasReset());
}

void TestSocksAssociation::isThereOverIpv6()
{
    const World world(u"::1"_s);
    QCOMPARE(world.program->received().sliced(5, 1), hex("04"));
    QVERIFY(world.port != 0);
    const auto socket = sender("::1");
    world.send(*socket, ToDns + "one");
    QTRY_VERIFY(world.hasDatagram());
    world.answer(world.take(), "ONE");
    QCOMPARE(heard(*socket), ToDns + "ONE");
}

ROOKERY_TEST(TestSocksAssociation)

#include "tst_socks_association.moc"
