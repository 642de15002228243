// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/native_connector.h"
#include "core/gateway/gateway.h"
#include "core/link/session_join.h"
#include "core/tunnel/tunnel.h"
#include "support/cuttable_line.h"
#include "support/gateway_client.h"
#include "support/room_test.h"
#include "support/tcp_target.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace rookery;
using namespace rookery::test;

namespace {

/// Asks for no session and says that it has joined one, with a number that cannot be.
class LyingConnector final : public ClientConnector
{
public:
    explicit LyingConnector(ClientEndpoint endpoint)
    {
        endpoint.session.clear();
        m_true = std::make_unique<NativeConnector>(endpoint);
        connect(m_true.get(), &ClientConnector::connected, this, [this] {
            ClientConnection connection = m_true->takeConnection();
            connection.session = joinedValue(4711);
            succeed(std::move(connection));
        });
        connect(m_true.get(), &ClientConnector::failed, this, &ClientConnector::failed);
    }
    void start() override { m_true->start(); }

private:
    std::unique_ptr<NativeConnector> m_true;
};

/// A tunnel to a gateway over a line that breaks, with one forward to an echo.
struct World
{
    explicit World(const std::function<void(TunnelConfig &)> &change = {})
    {
        gateway = std::make_unique<Gateway>(loopbackGateway());
        if (!gateway->start())
            qFatal("no gateway");
        line = std::make_unique<CuttableLine>(gateway->listening().constFirst().port);
        config.name = QStringLiteral("test");
        config.endpoint.url = urlAt(line->port());
        ForwardSpec spec;
        spec.listenHost = QStringLiteral("127.0.0.1");
        spec.targetHost = QStringLiteral("127.0.0.1");
        spec.targetPort = echo.port();
        config.forwards = {spec};
        if (change)
            change(config);
        tunnel = std::make_unique<Tunnel>(config);
        tunnel->setConnectorFactory([this](const ClientEndpoint &endpoint) { return dial(endpoint); });
    }
    [[nodiscard]] std::unique_ptr<ClientConnector> dial(const ClientEndpoint &endpoint)
    {
        asked.append(endpoint.session);
        if (!lies || endpoint.session.isEmpty())
            return std::make_unique<NativeConnector>(endpoint);
        return std::make_unique<LyingConnector>(endpoint);
    }
    [[nodiscard]] static QUrl urlAt(quint16 port)
    {
        return QUrl(QStringLiteral("ws://127.0.0.1:%1/ws").arg(port));
    }
    /// Connected, with a flow that has said something.
    [[nodiscard]] bool begin()
    {
        tunnel->start();
        if (!QTest::qWaitFor([this] { return tunnel->state() == TunnelState::Connected; }))
            return false;
        program.connectToHost(QHostAddress(QHostAddress::LocalHost),
                              tunnel->snapshot().forwards[0].boundPort);
        return echoes("before");
    }
    [[nodiscard]] bool echoes(const QByteArray &bytes)
    {
        program.write(bytes);
        return QTest::qWaitFor([&] { return program.bytesAvailable() >= bytes.size(); }) &&
               program.readAll() == bytes;
    }
    [[nodiscard]] bool isConnectedAgain(quint64 connections) const
    {
        return QTest::qWaitFor([&] {
            return tunnel->snapshot().connections == connections && tunnel->state() == TunnelState::Connected;
        });
    }

    TcpTarget echo{serve::echo};
    std::unique_ptr<Gateway> gateway;
    std::unique_ptr<CuttableLine> line;
    TunnelConfig config;
    QList<QByteArray> asked; ///< what each try asked to join
    bool lies = false;       ///< who answers it
    std::unique_ptr<Tunnel> tunnel;
    QTcpSocket program;
};

} // namespace

/// A tunnel whose connection breaks, and what becomes of its flows.
class TestTunnelResume final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flowsGoOn();
    void muchIsMovedOverManyCuts();
    void whoComesMeanwhileIsServed();
    void flowsEndWhereTheGatewayIsAnotherOne();
    void flowsEndWhereItIsOff();
    void anotherServerLearnsNothing();
    void stopsWhileFlowsWait();
    void reconnectsWhileFlowsWait();
    void aSilentConnectionIsLeftForAnother();
    void theSilentConnectionStaysWhereNoOtherIsToBeHad();
    void nothingGoesOnWithoutFlows();
    void flowsOfATunnelOnDemandGoOn();
    void restsWhenTheLastFlowThatWaitedEnds();
    void anotherServerCountsAtOnceWhileFlowsWait();
    void connectsAnewWhereTheAnswerCannotBe();
    void aSilentConnectionStaysWhereTheAnswerCannotBe();
    void leavesWithoutATryBeside();
};

void TestTunnelResume::flowsGoOn()
{
    World w;
    QVERIFY(w.begin());
    QSignalSpy states(w.tunnel.get(), &Tunnel::stateChanged);
    w.line->cut();
    QVERIFY(w.isConnectedAgain(2));
    QVERIFY(w.echoes("after"));
    QCOMPARE(w.asked.size(), 2);
    QVERIFY(w.asked[0].isEmpty() && !w.asked[1].isEmpty());
    QCOMPARE(w.gateway->counters().sessionsTotal, quint64(1));
    QCOMPARE(w.echo.accepted(), 1);
    QVERIFY(states.size() >= 2); // a person can see it
    // And once more, after some tries in vain.
    w.line->setAway(true);
    w.line->cut();
    w.program.write("meanwhile");
    const int before = w.line->accepted;
    QTRY_VERIFY(w.line->accepted >= before + 2);
    w.line->setAway(false);
    QTRY_COMPARE(w.program.bytesAvailable(), 9);
    QCOMPARE(w.program.readAll(), QByteArray("meanwhile"));
}

void TestTunnelResume::muchIsMovedOverManyCuts()
{
    World w;
    QVERIFY(w.begin());
    QByteArray sent;
    for (int i = 0; i < 1'500'000; ++i)
        sent += QByteArray::number(i);
    w.program.write(sent);
    QByteArray back;
    qsizetype nextCut = sent.size() / 8;
    const bool whole = QTest::qWaitFor(
        [&] {
            back += w.program.readAll();
            if (back.size() > nextCut) {
                w.line->cut();
                nextCut += sent.size() / 8;
            }
            return back.size() >= sent.size();
        },
        30'000);
    QVERIFY(whole);
    QVERIFY(back == sent);
    QVERIFY(w.tunnel->snapshot().connections > 2);
    QCOMPARE(w.gateway->counters().sessionsTotal, quint64(1));
}

void TestTunnelResume::whoComesMeanwhileIsServed()
{
    World w;
    QVERIFY(w.begin());
    w.line->setAway(true);
    w.line->cut();
    QTRY_VERIFY(w.tunnel->state() != TunnelState::Connected);
    QTcpSocket newcomer;
    newcomer.connectToHost(QHostAddress(QHostAddress::LocalHost), w.tunnel->snapshot().forwards[0].boundPort);
    newcomer.write("hello");
    QVERIFY(newcomer.waitForConnected());
    w.line->setAway(false);
    QTRY_COMPARE(newcomer.bytesAvailable(), 5);
}

void TestTunnelResume::flowsEndWhereTheGatewayIsAnotherOne()
{
    World w;
    QVERIFY(w.begin());
    Gateway another(loopbackGateway());
    QVERIFY(another.start());
    w.line->leadTo(another.listening().constFirst().port);
    QSignalSpy gone(&w.program, &QTcpSocket::disconnected);
    w.line->cut();
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(w.isConnectedAgain(2));
    QCOMPARE(w.asked.size(), 2); // no further round trip
    w.program.connectToHost(QHostAddress(QHostAddress::LocalHost),
                            w.tunnel->snapshot().forwards[0].boundPort);
    QVERIFY(w.echoes("anew"));
}

void TestTunnelResume::flowsEndWhereItIsOff()
{
    World w([](TunnelConfig &config) { config.resumeTime = milliseconds(0); });
    QVERIFY(w.begin());
    QSignalSpy gone(&w.program, &QTcpSocket::disconnected);
    w.line->cut();
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(w.isConnectedAgain(2));
    QVERIFY(w.asked[1].isEmpty());
}

void TestTunnelResume::anotherServerLearnsNothing()
{
    World w;
    QVERIFY(w.begin());
    w.line->setAway(true);
    w.line->cut();
    QTRY_VERIFY(w.asked.size() >= 2);
    Gateway another(loopbackGateway());
    QVERIFY(another.start());
    TunnelConfig config = w.config;
    config.endpoint.url = urlOf(another);
    w.tunnel->apply(config);
    QTRY_COMPARE(w.tunnel->state(), TunnelState::Connected);
    QVERIFY(w.asked.last().isEmpty());
    QCOMPARE(another.counters().sessionsTotal, quint64(1));
}

void TestTunnelResume::stopsWhileFlowsWait()
{
    World w;
    QVERIFY(w.begin());
    w.line->setAway(true);
    w.line->cut();
    QTRY_VERIFY(w.asked.size() >= 2);
    QSignalSpy stopped(w.tunnel.get(), &Tunnel::stopped);
    QSignalSpy gone(&w.program, &QTcpSocket::disconnected);
    w.tunnel->stop();
    QTRY_COMPARE(stopped.size(), 1);
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(w.tunnel->state(), TunnelState::Stopped);
}

void TestTunnelResume::reconnectsWhileFlowsWait()
{
    World w;
    QVERIFY(w.begin());
    w.line->setAway(true);
    w.line->cut();
    QTRY_VERIFY(w.asked.size() >= 2);
    w.line->setAway(false);
    QSignalSpy gone(&w.program, &QTcpSocket::disconnected);
    w.tunnel->reconnect();
    QTRY_COMPARE(gone.size(), 1);
    QTRY_COMPARE(w.tunnel->state(), TunnelState::Connected);
    QVERIFY(w.asked.last().isEmpty());
}

void TestTunnelResume::aSilentConnectionIsLeftForAnother()
{
    World w;
    QVERIFY(w.begin());
    w.line->freeze();
    QVERIFY(w.echoes("into nothing"));
    QCOMPARE(w.tunnel->snapshot().connections, quint64(2));
    QCOMPARE(w.gateway->counters().sessionsTotal, quint64(1));
    QVERIFY(w.echoes("after"));
}

void TestTunnelResume::theSilentConnectionStaysWhereNoOtherIsToBeHad()
{
    World w;
    QVERIFY(w.begin());
    Gateway another(loopbackGateway());
    QVERIFY(another.start());
    w.line->leadTo(another.listening().constFirst().port);
    w.line->freeze();
    w.program.write("into nothing");
    // Asked, and answered that the session is not known there.
    QTRY_COMPARE(another.counters().sessionsTotal, quint64(1));
    QVERIFY(w.asked.size() >= 2 && !w.asked[1].isEmpty());
    QCOMPARE(w.tunnel->state(), TunnelState::Connected);
    QCOMPARE(w.program.state(), QAbstractSocket::ConnectedState);
    // Until it has been asked for a sign of life in vain.
    QSignalSpy gone(&w.program, &QTcpSocket::disconnected);
    QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, 20'000);
    QVERIFY(w.isConnectedAgain(2));
}

/// Nobody waits, so it is as without a session: what fails counts, and the next try is later.
void TestTunnelResume::nothingGoesOnWithoutFlows()
{
    World w;
    w.tunnel->start();
    QTRY_COMPARE(w.tunnel->state(), TunnelState::Connected);
    // Acknowledged, what the two said first.
    QTRY_COMPARE(w.gateway->counters().sessionsTotal, quint64(1));
    QTest::qWait(100);
    w.line->cut();
    QVERIFY(w.isConnectedAgain(2));
    QVERIFY(w.asked[1].isEmpty());
}

void TestTunnelResume::flowsOfATunnelOnDemandGoOn()
{
    World w([](TunnelConfig &config) { config.onDemand = true; });
    w.tunnel->start();
    QTRY_COMPARE(w.tunnel->state(), TunnelState::Resting);
    w.program.connectToHost(QHostAddress(QHostAddress::LocalHost),
                            w.tunnel->snapshot().forwards[0].boundPort);
    QVERIFY(w.echoes("before"));
    w.line->cut();
    QVERIFY(w.isConnectedAgain(2));
    QVERIFY(w.echoes("after"));
    QCOMPARE(w.gateway->counters().sessionsTotal, quint64(1));
}

void TestTunnelResume::restsWhenTheLastFlowThatWaitedEnds()
{
    World w([](TunnelConfig &config) { config.onDemand = true; });
    w.tunnel->start();
    w.program.connectToHost(QHostAddress(QHostAddress::LocalHost),
                            w.tunnel->snapshot().forwards[0].boundPort);
    QVERIFY(w.echoes("before"));
    w.line->setAway(true);
    w.line->cut();
    QTRY_VERIFY(w.asked.size() >= 2);
    QVERIFY(w.tunnel->snapshot().flowsWait);
    // By hand: what its program does is heard of when bytes move again.
    w.tunnel->closeFlow(w.tunnel->snapshot(true).forwards[0].flows[0].id);
    QTRY_COMPARE(w.tunnel->state(), TunnelState::Resting);
    QVERIFY(!w.tunnel->snapshot().flowsWait);
    // And is as good as new for whoever comes.
    w.line->setAway(false);
    w.program.abort();
    w.program.connectToHost(QHostAddress(QHostAddress::LocalHost),
                            w.tunnel->snapshot().forwards[0].boundPort);
    QVERIFY(w.echoes("anew"));
    QVERIFY(w.asked.last().isEmpty());
}

void TestTunnelResume::anotherServerCountsAtOnceWhileFlowsWait()
{
    World w;
    QVERIFY(w.begin());
    w.line->setAway(true);
    w.line->cut();
    QTRY_VERIFY(w.asked.size() >= 2);
    Gateway another(loopbackGateway());
    QVERIFY(another.start());
    TunnelConfig config = w.config;
    config.endpoint.url = urlOf(another);
    const qsizetype before = w.asked.size();
    w.tunnel->apply(config);
    QCOMPARE(w.asked.size(), before + 1);
    QTRY_COMPARE(w.tunnel->state(), TunnelState::Connected);
    QCOMPARE(w.asked.size(), before + 1);
}

void TestTunnelResume::connectsAnewWhereTheAnswerCannotBe()
{
    World w;
    QVERIFY(w.begin());
    QSignalSpy gone(&w.program, &QTcpSocket::disconnected);
    w.lies = true;
    w.line->cut();
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(w.isConnectedAgain(3));
    w.program.connectToHost(QHostAddress(QHostAddress::LocalHost),
                            w.tunnel->snapshot().forwards[0].boundPort);
    QVERIFY(w.echoes("anew"));
}

void TestTunnelResume::aSilentConnectionStaysWhereTheAnswerCannotBe()
{
    World w;
    QVERIFY(w.begin());
    w.lies = true;
    w.line->freeze();
    w.program.write("into nothing");
    QTRY_COMPARE(w.gateway->counters().sessionsTotal, quint64(2));
    QCOMPARE(w.tunnel->state(), TunnelState::Connected);
    QCOMPARE(w.program.state(), QAbstractSocket::ConnectedState);
    QCOMPARE(w.tunnel->snapshot().connections, quint64(1));
    QVERIFY(!w.tunnel->snapshot().flowsWait);
}

void TestTunnelResume::leavesWithoutATryBeside()
{
    World w;
    QVERIFY(w.begin());
    w.line->setAway(true);
    w.line->freeze();
    w.program.write("into nothing");
    QTRY_VERIFY(w.asked.size() >= 2);
    w.line->setAway(false);
    const qsizetype before = w.asked.size();
    w.tunnel->reconnect();
    QTRY_COMPARE(w.tunnel->state(), TunnelState::Connected);
    // One try, and not one more for the connection that was left.
    QCOMPARE(w.asked.size(), before + 1);
    QVERIFY(w.asked.last().isEmpty());
}

ROOKERY_TEST(TestTunnelResume)
#include "tst_tunnel_resume.moc"
