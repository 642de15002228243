// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/session_relays.h"
#include "core/gateway/tcp_targets.h"
#include "core/mux/mux_stream.h"
#include "support/fake_clock.h"
#include "support/mux_pair.h"
#include "support/room_test.h"
#include "support/silent_port.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

class TestTcpTargets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void joinsStreamsToTheirTargets();
    void refusesBadTargets_data();
    void refusesBadTargets();
    void aConnectThatIsTakenBackHoldsNothing();
    void oneSessionLeavesDescriptorsToAnother();
    void whoHoldsConnectionsWaitsAndIsServed();

private:
    struct Session
    {
        Session(DescriptorBudget &budget, const GatewayConfig &config, Clock &clock)
            : share(budget), targets(*pair.server, relays, config, clock, {share, {}})
        {
        }
        void open(int count, quint16 port)
        {
            for (int i = 0; i < count; ++i)
                streams.push_back(pair.client->openStream("127.0.0.1", port));
        }

        MuxPair pair;
        SessionRelays relays;
        DescriptorShare share;
        TcpTargets targets;
        std::vector<std::unique_ptr<MuxStream>> streams;
    };

    [[nodiscard]] Session &newSession()
    {
        m_sessions.push_back(std::make_unique<Session>(*m_budget, m_config, m_clock));
        return *m_sessions.back();
    }

    FakeClock m_clock;
    GatewayConfig m_config;
    std::unique_ptr<DescriptorBudget> m_budget;
    std::vector<std::unique_ptr<Session>> m_sessions;
    std::unique_ptr<QTcpServer> m_target;
};

void TestTcpTargets::init()
{
    m_budget = std::make_unique<DescriptorBudget>(40);
    m_target = std::make_unique<QTcpServer>();
    QVERIFY(m_target->listen(QHostAddress::LocalHost));
}

void TestTcpTargets::cleanup()
{
    m_sessions.clear();
    QCOMPARE(m_budget->used(), 0);
    QCOMPARE(m_clock.runningTimers(), size_t(0));
}

void TestTcpTargets::joinsStreamsToTheirTargets()
{
    Session &session = newSession();
    session.open(1, m_target->serverPort());
    session.streams[0]->write("hello");
    QTRY_VERIFY(m_target->hasPendingConnections());
    const std::unique_ptr<QTcpSocket> accepted(m_target->nextPendingConnection());
    QTRY_COMPARE(accepted->bytesAvailable(), 5);
    QCOMPARE(session.relays.size(), size_t(1));
    QCOMPARE(session.share.held(DescriptorKind::Stream), 1);
}

void TestTcpTargets::refusesBadTargets_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("no host") << QByteArray() << 80;
    QTest::newRow("port 0") << QByteArray("127.0.0.1") << 0;
    QTest::newRow("no text") << QByteArray("\xff\xfe") << 80;
}

void TestTcpTargets::refusesBadTargets()
{
    QFETCH(const QByteArray, host);
    QFETCH(const int, port);
    Session &session = newSession();
    const auto stream = session.pair.client->openStream(host, quint16(port));
    QTRY_COMPARE(stream->state(), MuxStream::State::Ended);
    QCOMPARE(session.targets.pending(), size_t(0));
}

void TestTcpTargets::aConnectThatIsTakenBackHoldsNothing()
{
    const SilentPort silent;
    Session &session = newSession();
    for (int round = 0; round < 20; ++round) {
        session.open(50, silent.port());
        session.streams.clear(); // Reset, behind the Connect in the same batch
        QTRY_COMPARE(m_budget->used(), 0);
        QCOMPARE(session.targets.pending(), size_t(0));
    }
}

void TestTcpTargets::oneSessionLeavesDescriptorsToAnother()
{
    Session &greedy = newSession();
    greedy.open(400, m_target->serverPort());
    QTRY_VERIFY(greedy.relays.size() >= 15);
    QTRY_COMPARE(greedy.targets.pending() + greedy.relays.size(), size_t(400));
    for (int i = 0; i < 3; ++i) {
        Session &other = newSession();
        other.open(2, m_target->serverPort());
        QTRY_COMPARE(other.relays.size(), size_t(2));
    }
    QVERIFY(greedy.relays.size() <= 18);
    // Beside them all there is room for a client that comes now.
    QVERIFY(DescriptorShare(*m_budget).hasRoom(DescriptorKind::Connection));
}

void TestTcpTargets::whoHoldsConnectionsWaitsAndIsServed()
{
    Session &session = newSession();
    session.open(60, m_target->serverPort());
    for (int served = 0; served < 60; ++served) {
        QTRY_VERIFY(m_target->hasPendingConnections());
        const std::unique_ptr<QTcpSocket> accepted(m_target->nextPendingConnection());
        QVERIFY(m_budget->used() <= 18);
        accepted->close();
        // The program reads the end and lets go, too.
        const auto isOver = [](const auto &stream) { return stream->isReadFinished(); };
        QTRY_VERIFY(std::any_of(session.streams.begin(), session.streams.end(), isOver));
        std::erase_if(session.streams, isOver);
    }
    QTRY_COMPARE(session.relays.size(), size_t(0));
    QCOMPARE(session.targets.pending(), size_t(0));
}

ROOKERY_TEST(TestTcpTargets)

#include "tst_tcp_targets.moc"
