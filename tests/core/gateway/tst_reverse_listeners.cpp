// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/reverse_listeners.h"
#include "core/gateway/session_relays.h"
#include "core/mux/hello.h"
#include "core/mux/mux_stream.h"
#include "support/fake_clock.h"
#include "support/mux_pair.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"
#include "support/udp_echo.h"

#include <QHostInfo>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using frame::BindType;

class TestReverseListeners final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tcp_data();
    void tcp();
    void udp();
    void udpAnswersFromTheAddressThatWasAsked_data();
    void udpAnswersFromTheAddressThatWasAsked();
    void udpAnswersOnlyWhoHasSpoken();
    void refuses_data();
    void refuses();
    void refusesWithoutPermission();
    void refusesAPortInUse_data();
    void refusesAPortInUse();
    void refusesTooMany();
    void refusesBeyondItsShareOfDescriptors();
    void freesThePortsAtOnce();
    void opensAllAddresses_data();
    void opensAllAddresses();
    void oneAddressIsEnough();
    void answersUdpFromTheAddressThatWasAsked();
    void choosesAPort_data();
    void choosesAPort();
    void choosesNoPortThatIsHalfTaken();
    void isGivenBack_data();
    void isGivenBack();
    void takesOverFromTheSameClient_data();
    void takesOverFromTheSameClient();
    void keepsWhatIsNotInTheWay();
    void offersNothingThatItHasGivenUp();

private:
    struct Session;

    void start(bool allowReverse, const SessionShares &shares = {});
    /// The answer to a Bind.
    [[nodiscard]] bool binds(BindType type, const QByteArray &host, quint16 port);

    GatewayConfig m_config;
    std::shared_ptr<ReverseOwners> m_owners = std::make_shared<ReverseOwners>();
    FakeClock m_clock;
    std::unique_ptr<MuxPair> m_pair;
    std::unique_ptr<SessionRelays> m_relays;
    std::unique_ptr<ReverseListeners> m_reverse;
    quint32 m_lastBind = 0;
};

namespace {

/// A port that was free a moment ago.
quint16 freeTcpPort(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
{
    QTcpServer server;
    if (!server.listen(address))
        qFatal("no TCP port");
    return server.serverPort();
}

quint16 freeUdpPort()
{
    QUdpSocket socket;
    if (!socket.bind(QHostAddress(QHostAddress::LocalHost), 0))
        qFatal("no UDP port");
    return socket.localPort();
}

} // namespace

void TestReverseListeners::init()
{
    start(true);
}

void TestReverseListeners::start(bool allowReverse, const SessionShares &shares)
{
    cleanup();
    m_config = GatewayConfig();
    m_config.allowReverse = allowReverse;
    MuxOptions options;
    options.acceptBinds = true;
    m_pair = std::make_unique<MuxPair>(options);
    m_relays = std::make_unique<SessionRelays>();
    m_reverse =
        std::make_unique<ReverseListeners>(*m_pair->server, *m_relays, m_config, m_clock, m_owners, shares);
    connect(m_pair->server.get(), &Multiplexor::datagramsPending, m_reverse.get(), [this] {
        while (m_pair->server->hasPendingDatagrams())
            QVERIFY(m_reverse->send(m_pair->server->nextPendingDatagram()));
    });
    QVERIFY(m_pair->waitUntilKnown());
}

void TestReverseListeners::cleanup()
{
    m_reverse.reset();
    m_relays.reset();
    m_pair.reset();
}

/// Whole sessions of one gateway, each with its client.
struct TestReverseListeners::Session
{
    Session(const QByteArray &identity, const GatewayConfig &config, Clock &clock,
            const std::shared_ptr<ReverseOwners> &owners)
        : pair(serverOptions(), clientOptions(identity))
        , listeners(*pair.server, relays, config, clock, owners)
    {
        if (!pair.waitUntilKnown())
            qFatal("no hello");
    }
    static MuxOptions serverOptions()
    {
        MuxOptions options;
        options.acceptBinds = true;
        return options;
    }
    static MuxOptions clientOptions(const QByteArray &identity)
    {
        MuxOptions options;
        options.identity = identity;
        return options;
    }
    [[nodiscard]] bool binds(BindType type, quint16 port, const QByteArray &host = "127.0.0.1")
    {
        QSignalSpy answered(pair.client.get(), &Multiplexor::bindAnswered);
        if (!pair.client->requestBind(type, host, port) ||
            !QTest::qWaitFor([&] { return !answered.isEmpty(); }))
            qFatal("the Bind was not answered");
        return answered.constFirst().at(1).toBool();
    }

    MuxPair pair;
    SessionRelays relays;
    ReverseListeners listeners;
};

bool TestReverseListeners::binds(BindType type, const QByteArray &host, quint16 port)
{
    QSignalSpy answered(m_pair->client.get(), &Multiplexor::bindAnswered);
    const auto id = m_pair->client->requestBind(type, host, port);
    if (!id || !QTest::qWaitFor([&] { return !answered.isEmpty(); }))
        qFatal("the Bind was not answered");
    m_lastBind = *id;
    return answered.constFirst().at(0).toUInt() == *id && answered.constFirst().at(1).toBool();
}

void TestReverseListeners::choosesAPort_data()
{
    QTest::addColumn<bool>("udp");
    QTest::addColumn<QByteArray>("host");
    for (const bool udp : {false, true}) {
        for (const char *host : {"127.0.0.1", "localhost", "::"})
            QTest::addRow("%s, %s", udp ? "UDP" : "TCP", host) << udp << QByteArray(host);
    }
}

void TestReverseListeners::choosesAPort()
{
    QFETCH(bool, udp);
    QFETCH(QByteArray, host);
    const BindType type = udp ? BindType::Udp : BindType::Tcp;
    QVERIFY(binds(type, host, 0));
    const quint32 first = m_lastBind;
    QVERIFY(m_pair->client->boundPort(first) >= ReverseListeners::LeastPort);
    QVERIFY(binds(type, host, 0));
    const quint16 second = m_pair->client->boundPort(m_lastBind);
    QVERIFY(second != m_pair->client->boundPort(first));
    // One that was asked for by its number is not told.
    QVERIFY(binds(type, "127.0.0.1", udp ? freeUdpPort() : freeTcpPort()));
    QCOMPARE(m_pair->client->boundPort(m_lastBind), 0);
    if (udp)
        return;
    for (const QHostAddress &address :
         {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)}) {
        if (host == "127.0.0.1" && address != QHostAddress(QHostAddress::LocalHost))
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, second);
        if (!socket.waitForConnected() && address != QHostAddress(QHostAddress::LocalHost))
            QSKIP("no IPv6 here");
        QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
        QTRY_VERIFY(m_pair->client->hasPendingStreams());
        const auto stream = m_pair->client->nextPendingStream();
        QCOMPARE(stream->targetPort(), second);
        QCOMPARE(stream->targetHost(), host);
    }
}

/// Whatever port it is: at one of the addresses somebody has it already.
void TestReverseListeners::choosesNoPortThatIsHalfTaken()
{
    NameService names([](const QString &) {
        const QHostAddress address(QHostAddress::LocalHost);
        return ResolvedName{{address, address}, {}};
    });
    SessionShares shares;
    shares.lookups = LookupShare(LookupShare::Kind::Ordinary, names);
    start(true, shares);
    QVERIFY(!binds(BindType::Tcp, "twice.example", 0));
    QVERIFY(binds(BindType::Tcp, "twice.example", freeTcpPort())); // one is enough
}

void TestReverseListeners::tcp_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("IPv4") << QByteArray("127.0.0.1");
    QTest::newRow("IPv6") << QByteArray("::1");
    QTest::newRow("name") << QByteArray("localhost");
}

void TestReverseListeners::tcp()
{
    QFETCH(const QByteArray, host);
    QHostAddress address(QString::fromLatin1(host));
    if (address.isNull())
        address = QHostInfo::fromName(QString::fromLatin1(host)).addresses().value(0);
    const quint16 port = freeTcpPort(address);
    QVERIFY(binds(BindType::Tcp, host, port));

    QTcpSocket outside;
    outside.connectToHost(address, port);
    outside.write("hello");
    QTRY_VERIFY(m_pair->client->hasPendingStreams());
    const auto stream = m_pair->client->nextPendingStream();
    // docs/protocol.md §5.2: as it was asked for, which is how the client knows which of its forwards this
    // is.
    QCOMPARE(stream->targetHost(), host);
    QCOMPARE(stream->targetPort(), port);
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    QCOMPARE(stream->readAll(), "hello");

    stream->write("welcome");
    stream->finish();
    QTRY_COMPARE(outside.bytesAvailable(), 7);
    QCOMPARE(outside.readAll(), "welcome");
    QTRY_COMPARE(outside.state(), QAbstractSocket::UnconnectedState);
    QTRY_VERIFY(m_relays->isEmpty());
}

void TestReverseListeners::udp()
{
    const quint16 port = freeUdpPort();
    QVERIFY(binds(BindType::Udp, "127.0.0.1", port));

    UdpEcho outside;
    outside.answers = false;
    outside.sendTo("knock", port);
    QTRY_VERIFY(m_pair->client->hasPendingDatagrams());
    const Datagram in = m_pair->client->nextPendingDatagram();
    QCOMPARE(in.flowId, m_lastBind);
    QCOMPARE(in.host, "127.0.0.1");
    QCOMPARE(in.port, outside.port());
    QCOMPARE(in.data, "knock");

    QVERIFY(m_pair->client->sendDatagram({in.flowId, in.host, in.port, "come in"}));
    QVERIFY(m_pair->client->sendDatagram({in.flowId, in.host, in.port, {}}));
    QTRY_COMPARE(outside.received, (QList<QByteArray>{"come in", ""}));
    QCOMPARE(outside.senders(), QList<quint16>{port});
}

void TestReverseListeners::udpAnswersFromTheAddressThatWasAsked_data()
{
    QTest::addColumn<QByteArray>("bound");
    QTest::newRow("every IPv4 network") << QByteArray("0.0.0.0");
    QTest::newRow("every network") << QByteArray("::");
}

void TestReverseListeners::udpAnswersFromTheAddressThatWasAsked()
{
    QFETCH(const QByteArray, bound);
    const quint16 port = freeUdpPort();
    QVERIFY(binds(BindType::Udp, bound, port));
    // A connected socket hears nobody but whom it asked.
    QUdpSocket outside;
    QVERIFY(outside.bind(QHostAddress(QHostAddress::LocalHost)));
    outside.connectToHost(QHostAddress(QStringLiteral("127.0.0.2")), port);
    outside.write("knock");
    QTRY_VERIFY(m_pair->client->hasPendingDatagrams());
    const Datagram in = m_pair->client->nextPendingDatagram();
    QCOMPARE(in.host, "127.0.0.1");
    QVERIFY(m_pair->client->sendDatagram({in.flowId, in.host, in.port, "come in"}));
    QTRY_VERIFY(outside.hasPendingDatagrams());
    QCOMPARE(outside.readAll(), "come in");
}

void TestReverseListeners::udpAnswersOnlyWhoHasSpoken()
{
    const quint16 port = freeUdpPort();
    QVERIFY(binds(BindType::Udp, "127.0.0.1", port));
    UdpEcho known;
    known.answers = false;
    const UdpEcho unknown;
    known.sendTo("knock", port);
    QTRY_VERIFY(m_pair->client->hasPendingDatagrams());

    QVERIFY(m_pair->client->sendDatagram({m_lastBind, "127.0.0.1", unknown.port(), "surprise"}));
    QVERIFY(m_pair->client->sendDatagram({m_lastBind, "127.0.0.1", known.port(), "first"}));
    QTRY_COMPARE(known.received.size(), 1);
    QVERIFY(unknown.received.isEmpty());

    // Who is silent for too long is forgotten.
    m_clock.advance(m_config.udpTimeout);
    QVERIFY(m_pair->client->sendDatagram({m_lastBind, "127.0.0.1", known.port(), "too late"}));
    QTRY_COMPARE(m_pair->server->counters().datagramsIn, 3U);
    QTRY_VERIFY(!m_pair->server->hasPendingDatagrams());
    known.sendTo("knock", port);
    Q_UNUSED(m_pair->client->nextPendingDatagram());
    QTRY_VERIFY(m_pair->client->hasPendingDatagrams());
    QVERIFY(m_pair->client->sendDatagram({m_lastBind, "127.0.0.1", known.port(), "second"}));
    QTRY_COMPARE(known.received, (QList<QByteArray>{"first", "second"}));
}

void TestReverseListeners::refuses_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<quint16>("port");

    QTest::newRow("privileged") << QByteArray("127.0.0.1") << quint16(1023);
    QTest::newRow("no host") << QByteArray() << quint16(40000);
    QTest::newRow("not an address of this machine") << QByteArray("192.0.2.1") << quint16(40000);
    QTest::newRow("not a name") << QByteArray("not a name") << quint16(40000);
    QTest::newRow("unknown name") << QByteArray("nothing.invalid") << quint16(40000);
}

void TestReverseListeners::refuses()
{
    QFETCH(const QByteArray, host);
    QFETCH(const quint16, port);
    QVERIFY(!binds(BindType::Tcp, host, port));
    QVERIFY(!binds(BindType::Udp, host, port));
}

void TestReverseListeners::refusesWithoutPermission()
{
    start(false);
    const quint16 port = freeTcpPort();
    QVERIFY(!binds(BindType::Tcp, "127.0.0.1", port));
    QVERIFY(!binds(BindType::Udp, "127.0.0.1", port));
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), port));
}

void TestReverseListeners::refusesAPortInUse_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("TCP") << int(BindType::Tcp);
    QTest::newRow("UDP") << int(BindType::Udp);
}

void TestReverseListeners::refusesAPortInUse()
{
    QFETCH(const int, type);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    const UdpEcho echo;
    const quint16 used = BindType(type) == BindType::Tcp ? server.serverPort() : echo.port();
    QVERIFY(!binds(BindType(type), "127.0.0.1", used));

    // Nor the same one twice.
    const quint16 free = BindType(type) == BindType::Tcp ? freeTcpPort() : freeUdpPort();
    QVERIFY(binds(BindType(type), "127.0.0.1", free));
    QVERIFY(!binds(BindType(type), "127.0.0.1", free));
}

void TestReverseListeners::refusesTooMany()
{
    size_t bound = 0;
    // Ports may be taken by others: ask for a few more than there may be.
    for (quint16 port = 20000; port < 20000 + ReverseListeners::MaxBinds + 50; ++port)
        bound += binds(BindType::Udp, "127.0.0.1", port) ? 1 : 0;
    QCOMPARE(bound, ReverseListeners::MaxBinds);
}

void TestReverseListeners::refusesBeyondItsShareOfDescriptors()
{
    DescriptorBudget budget(20);
    m_reverse = std::make_unique<ReverseListeners>(*m_pair->server, *m_relays, m_config, m_clock, m_owners,
                                                   SessionShares{DescriptorShare(budget), {}});
    int bound = 0;
    for (int i = 0; i < 20; ++i)
        bound += binds(i % 2 ? BindType::Tcp : BindType::Udp, "127.0.0.1", freeTcpPort()) ? 1 : 0;
    QVERIFY(bound >= 7);
    QVERIFY(budget.used() <= 10);
    QVERIFY(DescriptorShare(budget).hasRoom(DescriptorKind::Stream));
    m_reverse.reset();
    QCOMPARE(budget.used(), 0);
}

void TestReverseListeners::freesThePortsAtOnce()
{
    const quint16 tcpPort = freeTcpPort();
    const quint16 udpPort = freeUdpPort();
    QVERIFY(binds(BindType::Tcp, "127.0.0.1", tcpPort));
    QVERIFY(binds(BindType::Udp, "127.0.0.1", udpPort));
    QTcpSocket outside;
    outside.connectToHost(QHostAddress(QHostAddress::LocalHost), tcpPort);
    QTRY_VERIFY(!m_relays->isEmpty());

    m_reverse.reset();
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), tcpPort));
    QUdpSocket socket;
    QVERIFY(socket.bind(QHostAddress(QHostAddress::LocalHost), udpPort));
}

void TestReverseListeners::opensAllAddresses_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("localhost") << QByteArray("localhost");
    QTest::newRow("LOCALHOST") << QByteArray("LOCALHOST");
    QTest::newRow("every network") << QByteArray("::");
}

void TestReverseListeners::opensAllAddresses()
{
    QFETCH(const QByteArray, host);
    const quint16 port = freeTcpPort();
    QVERIFY(binds(BindType::Tcp, host, port));
    QVERIFY(RawTcpClient(port).isConnected());
    QVERIFY(RawTcpClient(port, "::1").isConnected());
}

void TestReverseListeners::oneAddressIsEnough()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    QVERIFY(binds(BindType::Tcp, "localhost", other.serverPort()));
    QVERIFY(RawTcpClient(other.serverPort(), "::1").isConnected());
    QTRY_COMPARE(m_relays->size(), size_t(1));
}

void TestReverseListeners::answersUdpFromTheAddressThatWasAsked()
{
    const quint16 port = freeUdpPort();
    QVERIFY(binds(BindType::Udp, "localhost", port));
    for (const auto family : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
        QUdpSocket outside;
        QVERIFY(outside.bind(QHostAddress(family), 0));
        outside.connectToHost(QHostAddress(family), port);
        QVERIFY(outside.waitForConnected());
        QCOMPARE(outside.write("knock"), 5);
        QTRY_VERIFY(m_pair->client->hasPendingDatagrams());
        const Datagram in = m_pair->client->nextPendingDatagram();
        QVERIFY(m_pair->client->sendDatagram({in.flowId, in.host, in.port, "come in"}));
        QTRY_VERIFY(outside.hasPendingDatagrams());
        QCOMPARE(outside.receiveDatagram().data(), "come in");
    }
}

void TestReverseListeners::isGivenBack_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("TCP") << int(BindType::Tcp);
    QTest::newRow("UDP") << int(BindType::Udp);
}

void TestReverseListeners::isGivenBack()
{
    QFETCH(const int, type);
    const quint16 port = BindType(type) == BindType::Tcp ? freeTcpPort() : freeUdpPort();
    // More often than there may be of them at a time.
    for (size_t i = 0; i <= ReverseListeners::MaxBinds; ++i) {
        QVERIFY(binds(BindType(type), "127.0.0.1", port));
        QVERIFY(m_pair->client->releaseBind(m_lastBind));
        QVERIFY(!m_pair->client->releaseBind(m_lastBind));
    }
    const auto isFree = [&] {
        const QHostAddress local(QHostAddress::LocalHost);
        return BindType(type) == BindType::Tcp ? QTcpServer().listen(local, port)
                                               : QUdpSocket().bind(local, port);
    };
    QTRY_VERIFY(isFree());
}

void TestReverseListeners::takesOverFromTheSameClient_data()
{
    const QByteArray client(Hello::IdentitySize, 'a');
    const QByteArray another(Hello::IdentitySize, 'b');
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("isGiven");
    QTest::newRow("TCP") << int(BindType::Tcp) << client << client << true;
    QTest::newRow("UDP") << int(BindType::Udp) << client << client << true;
    QTest::newRow("another client") << int(BindType::Tcp) << client << another << false;
    QTest::newRow("nobody") << int(BindType::Tcp) << QByteArray() << QByteArray() << false;
}

void TestReverseListeners::takesOverFromTheSameClient()
{
    QFETCH(const int, type);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const bool, isGiven);
    const auto kind = BindType(type);
    const quint16 port = kind == BindType::Tcp ? freeTcpPort() : freeUdpPort();
    const quint16 kept = freeTcpPort(QHostAddress(QHostAddress::LocalHost));
    Session old(before, m_config, m_clock, m_owners);
    QVERIFY(old.binds(kind, port));
    QVERIFY(old.binds(BindType::Tcp, kept));
    Session young(after, m_config, m_clock, m_owners);
    QCOMPARE(young.binds(kind, port), isGiven);
    if (isGiven) {
        // The old one does not get it back, and has lost nothing else.
        QVERIFY(!old.binds(kind, port));
        QVERIFY(RawTcpClient(kept).isConnected());
        QTRY_COMPARE(old.relays.size(), size_t(1));
    }
}

/// A session that waits ends for its own ports, and none of the same number somewhere else.
void TestReverseListeners::keepsWhatIsNotInTheWay()
{
    QTcpServer program;
    QVERIFY(program.listen(QHostAddress(QHostAddress::LocalHost)));
    const quint16 port = program.serverPort();
    Session waiting(QByteArray(Hello::IdentitySize, 'a'), m_config, m_clock, m_owners);
    QVERIFY(waiting.binds(BindType::Tcp, port, "127.0.0.2"));
    QSignalSpy wanted(&waiting.listeners, &ReverseListeners::portWanted);
    waiting.listeners.setWaiting(true);
    m_clock.advance(ReverseListeners::YieldsAfter);
    Session other(QByteArray(Hello::IdentitySize, 'b'), m_config, m_clock, m_owners);
    QVERIFY(!other.binds(BindType::Tcp, port));
    m_clock.advance(ReverseListeners::YieldsAfter);
    QVERIFY(wanted.isEmpty());
    // It is asked where it is.
    QVERIFY(other.pair.client->requestBind(BindType::Tcp, "127.0.0.2", port));
    QTRY_VERIFY((m_clock.advance(milliseconds(1)), !wanted.isEmpty()));
}

void TestReverseListeners::offersNothingThatItHasGivenUp()
{
    const QByteArray client(Hello::IdentitySize, 'a');
    const quint16 port = freeTcpPort();
    Session old(client, m_config, m_clock, m_owners);
    QVERIFY(old.binds(BindType::Tcp, port));
    QSignalSpy wanted(&old.listeners, &ReverseListeners::portWanted);
    old.listeners.setWaiting(true);
    Session young(client, m_config, m_clock, m_owners);
    QVERIFY(young.binds(BindType::Tcp, port));
    Session other(QByteArray(Hello::IdentitySize, 'b'), m_config, m_clock, m_owners);
    QVERIFY(!other.binds(BindType::Tcp, port));
    m_clock.advance(ReverseListeners::YieldsAfter);
    QVERIFY(wanted.isEmpty());
}

ROOKERY_TEST(TestReverseListeners)
#include "tst_reverse_listeners.moc"
