// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/unix_target.h"
#include "core/gateway/session_relays.h"
#include "core/gateway/tcp_targets.h"
#include "core/mux/mux_stream.h"
#include "support/fake_clock.h"
#include "support/mux_pair.h"
#include "support/room_test.h"
#include "support/silent_port.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestTcpTargets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void joinsStreamsToTheirTargets();
    void refusesBadTargets_data();
    void refusesBadTargets();
    void reachesUnixSocketsThatAreAllowed();
    void refusesOtherUnixSockets();
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

void TestTcpTargets::reachesUnixSocketsThatAreAllowed()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"a.sock"_s);
    QLocalServer target;
    QVERIFY(target.listen(path));
    m_config.unixTargets = UnixRules::fromGlobs({directory.filePath(u"*.sock"_s)}).value();
    Session &session = newSession();
    const auto stream = session.pair.client->openStream(unixTargetHost(path), UnixTargetPort);
    stream->write("hello");
    QTRY_VERIFY(target.hasPendingConnections());
    const std::unique_ptr<QLocalSocket> accepted(target.nextPendingConnection());
    QTRY_COMPARE(accepted->bytesAvailable(), 5);
    accepted->write("there");
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    QCOMPARE(session.share.held(DescriptorKind::Stream), 1);
    m_config.unixTargets = {};
}

void TestTcpTargets::refusesOtherUnixSockets()
{
    QTemporaryDir directory;
    QTemporaryDir secret;
    QLocalServer target;
    QVERIFY(target.listen(secret.filePath(u"s.sock"_s)));
    // A way out of what is allowed.
    QVERIFY(QFile::link(secret.filePath(u"s.sock"_s), directory.filePath(u"link.sock"_s)));
    QVERIFY(QFile::link(secret.path(), directory.filePath(u"folder"_s)));
    const QString folder = directory.path();
    for (const bool allowed : {false, true}) {
        if (allowed)
            m_config.unixTargets =
                UnixRules::fromGlobs({folder + u"/*.sock"_s, folder + u"/*/*.sock"_s}).value();
        Session &session = newSession();
        const QStringList paths{secret.filePath(u"s.sock"_s),
                                folder + u"/link.sock"_s,
                                folder + u"/folder/s.sock"_s,
                                folder + u"/x/../link.sock"_s,
                                folder + u"/none.sock"_s,
                                folder + u"/"_s + QString(200, u'x') + u".sock"_s,
                                QString(),
                                u"@x"_s};
        for (const QString &path : paths) {
            const auto stream = session.pair.client->openStream(unixTargetHost(path), UnixTargetPort);
            QTRY_COMPARE(stream->state(), MuxStream::State::Ended);
        }
        const auto host = session.pair.client->openStream(unixTargetHost(folder), 80);
        QTRY_COMPARE(host->state(), MuxStream::State::Ended);
        QCOMPARE(session.relays.size(), size_t(0));
    }
    QVERIFY(!target.hasPendingConnections());
    m_config.unixTargets = {};
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
