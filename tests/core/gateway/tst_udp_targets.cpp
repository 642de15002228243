// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/udp_targets.h"
#include "support/fake_clock.h"
#include "support/mux_pair.h"
#include "support/room_test.h"
#include "support/scripted_names.h"
#include "support/udp_echo.h"

#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestUdpTargets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void echoesAnySize_data();
    void echoesAnySize();
    void answersNameTheTargetAsAsked_data();
    void answersNameTheTargetAsAsked();
    void keepsWhatWaitsForAName();
    void boundsWhatWaitsForAllNames();
    void mapsEachFlowOfItsOwn();
    void hearsTheTargetAlone();
    void survivesAClosedPort();
    void forgetsIdleMappings();
    void makesRoomForNewMappings();
    void keepsToItsShareOfDescriptors();
    void refusesBadTargets_data();
    void refusesBadTargets();

private:
    [[nodiscard]] Datagram received();

    GatewayConfig m_config;
    FakeClock m_clock;
    std::unique_ptr<MuxPair> m_pair;
    std::unique_ptr<UdpTargets> m_targets;
};

void TestUdpTargets::init()
{
    m_config = GatewayConfig();
    m_pair = std::make_unique<MuxPair>();
    m_targets = std::make_unique<UdpTargets>(*m_pair->server, m_config, m_clock);
    QVERIFY(m_pair->waitUntilKnown());
}

void TestUdpTargets::cleanup()
{
    m_targets.reset();
    m_pair.reset();
    QCOMPARE(m_clock.runningTimers(), size_t(0));
}

Datagram TestUdpTargets::received()
{
    if (!QTest::qWaitFor([this] { return m_pair->client->hasPendingDatagrams(); }))
        return {};
    return m_pair->client->nextPendingDatagram();
}

void TestUdpTargets::echoesAnySize_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 3, 4, 1400, 9000, 60000})
        QTest::addRow("%d", size) << size;
}

void TestUdpTargets::echoesAnySize()
{
    QFETCH(const int, size);
    const UdpEcho echo;
    const QByteArray data(size, 'x');

    m_targets->send({7, "127.0.0.1", echo.port(), data});
    const Datagram answer = received();
    QCOMPARE(answer.flowId, 7U);
    QCOMPARE(answer.host, "127.0.0.1");
    QCOMPARE(answer.port, echo.port());
    QCOMPARE(answer.data, size == 0 ? QByteArray() : QByteArray("echo:").append(data));
}

void TestUdpTargets::answersNameTheTargetAsAsked_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QHostAddress>("address");

    QTest::newRow("name") << QByteArray("localhost") << QHostAddress(QHostAddress::LocalHost);
    QTest::newRow("IPv6") << QByteArray("::1") << QHostAddress(QHostAddress::LocalHostIPv6);
    QTest::newRow("IPv6 in brackets") << QByteArray("[::1]") << QHostAddress(QHostAddress::LocalHostIPv6);
    QTest::newRow("IPv6, long") << QByteArray("0:0:0:0:0:0:0:1") << QHostAddress(QHostAddress::LocalHostIPv6);
}

void TestUdpTargets::answersNameTheTargetAsAsked()
{
    QFETCH(const QByteArray, host);
    QFETCH(const QHostAddress, address);
    const UdpEcho echo(address);

    m_targets->send({7, host, echo.port(), "hello"});
    const Datagram answer = received();
    QCOMPARE(answer.host, host);
    QCOMPARE(answer.port, echo.port());
    QCOMPARE(answer.data, "echo:hello");
}

void TestUdpTargets::keepsWhatWaitsForAName()
{
    ScriptedNames names;
    names.hold(u"rook.test"_s);
    names.set(u"rook.test"_s, {QHostAddress(QHostAddress::LocalHost)});
    UdpTargets targets(*m_pair->server, m_config, m_clock, SessionShares{DescriptorShare(), names.share()});
    const UdpEcho echo;
    for (const char *data : {"one", "two", "three"})
        targets.send({7, "rook.test", echo.port(), data});
    names.releaseAll();
    QTRY_COMPARE(echo.received, (QList<QByteArray>{"one", "two", "three"}));
    QCOMPARE(echo.senders().size(), 1);
}

void TestUdpTargets::boundsWhatWaitsForAllNames()
{
    ScriptedNames names;
    UdpTargets targets(*m_pair->server, m_config, m_clock, SessionShares{DescriptorShare(), names.share()});
    const UdpEcho echo;
    constexpr int Mappings = 400;
    // 60 kB for each of many names: more than all of them may keep.
    for (int i = 0; i < Mappings; ++i) {
        const QString name = u"rook%1.test"_s.arg(i);
        names.hold(name);
        names.set(name, {QHostAddress(QHostAddress::LocalHost)});
        targets.send({quint32(i + 1), name.toLatin1(), echo.port(), QByteArray(60000, 'x')});
    }
    QVERIFY(targets.waitingBytes() <= UdpTargets::MaxWaitingBytes);
    QVERIFY(targets.waitingBytes() > UdpTargets::MaxWaitingBytes - 61000);
    names.releaseAll();
    QTRY_COMPARE(targets.waitingBytes(), qsizetype(0));
    QTRY_VERIFY(!echo.received.isEmpty());
}

void TestUdpTargets::mapsEachFlowOfItsOwn()
{
    const UdpEcho echo;
    for (const quint32 flow : {1U, 2U, 1U})
        m_targets->send({flow, "127.0.0.1", echo.port(), "data"});
    QTRY_COMPARE(echo.received.size(), 3);
    QCOMPARE(echo.senders().size(), 2);
    QCOMPARE(m_targets->mappings(), size_t(2));
}

void TestUdpTargets::hearsTheTargetAlone()
{
    const UdpEcho echo;
    UdpEcho stranger;
    m_targets->send({7, "127.0.0.1", echo.port(), "one"});
    QTRY_COMPARE(echo.senders().size(), 1);
    stranger.sendTo("forged", echo.senders().constFirst());
    m_targets->send({7, "127.0.0.1", echo.port(), "two"});

    QCOMPARE(received().data, "echo:one");
    QCOMPARE(received().data, "echo:two");
    QVERIFY(!m_pair->client->hasPendingDatagrams());
}

void TestUdpTargets::survivesAClosedPort()
{
    quint16 port = 0;
    {
        const UdpEcho gone;
        port = gone.port();
    }
    m_targets->send({7, "127.0.0.1", port, "lost"});
    m_targets->send({7, "127.0.0.1", port, "lost too"});

    const UdpEcho echo;
    m_targets->send({7, "127.0.0.1", echo.port(), "alive"});
    QCOMPARE(received().data, "echo:alive");
}

void TestUdpTargets::forgetsIdleMappings()
{
    UdpEcho echo;
    m_targets->send({1, "127.0.0.1", echo.port(), "a"});
    m_targets->send({2, "127.0.0.1", echo.port(), "b"});
    QTRY_COMPARE(echo.received.size(), 2);
    QVERIFY(!received().data.isEmpty());
    QVERIFY(!received().data.isEmpty());

    m_clock.advance(m_config.udpTimeout - 1s);
    QCOMPARE(m_targets->mappings(), size_t(2));
    // An answer counts as much as a request.
    echo.sendTo("late", echo.senders().constFirst());
    QCOMPARE(received().data, "late");
    m_clock.advance(1s);
    QCOMPARE(m_targets->mappings(), size_t(1));
    m_clock.advance(m_config.udpTimeout);
    QCOMPARE(m_targets->mappings(), size_t(0));
    QCOMPARE(m_clock.runningTimers(), size_t(0));
}

void TestUdpTargets::makesRoomForNewMappings()
{
    m_config.maxUdpMappingsPerSession = 2;
    const UdpEcho echo;
    for (const quint32 flow : {1U, 2U, 1U, 3U, 1U}) {
        m_clock.advance(1ms);
        m_targets->send({flow, "127.0.0.1", echo.port(), "data"});
    }
    QTRY_COMPARE(echo.received.size(), 5);
    // Flow 2 had been idle longest when 3 came; 1 kept its socket.
    QCOMPARE(m_targets->mappings(), size_t(2));
    QCOMPARE(echo.senders().size(), 3);
}

void TestUdpTargets::keepsToItsShareOfDescriptors()
{
    DescriptorBudget budget(40);
    const UdpEcho echo;
    m_targets = std::make_unique<UdpTargets>(*m_pair->server, m_config, m_clock,
                                             SessionShares{DescriptorShare(budget), {}});
    for (quint32 flow = 1; flow <= 100; ++flow) {
        m_targets->send({flow, "127.0.0.1", echo.port(), "hello"});
        // The newest is served, and the longest idle ones have made room.
        QCOMPARE(received().flowId, flow);
    }
    QCOMPARE(m_targets->mappings(), size_t(10));
    // Another session finds its share, and TCP its half.
    const DescriptorShare other(budget);
    QVERIFY(other.hasRoom(DescriptorKind::Datagram));
    std::vector<DescriptorLease> streams;
    for (int i = 0; i < 10; ++i) {
        streams.push_back(other.take(DescriptorKind::Stream));
        QVERIFY(streams.back());
    }
    m_targets.reset();
    QCOMPARE(budget.used(), 10);
}

void TestUdpTargets::refusesBadTargets_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<quint16>("port");

    QTest::newRow("no host") << QByteArray() << quint16(53);
    QTest::newRow("port 0") << QByteArray("127.0.0.1") << quint16(0);
    QTest::newRow("NUL") << QByteArray("local\0host", 10) << quint16(53);
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe") << quint16(53);
    QTest::newRow("too long") << QByteArray(254, 'a') << quint16(53);
    QTest::newRow("blank") << QByteArray("a b") << quint16(53);
}

void TestUdpTargets::refusesBadTargets()
{
    QFETCH(const QByteArray, host);
    QFETCH(const quint16, port);
    m_targets->send({7, host, port, "data"});
    QCOMPARE(m_targets->mappings(), size_t(0));
}

ROOKERY_TEST(TestUdpTargets)
#include "tst_udp_targets.moc"
