// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway.h"
#include "core/tunnel/connection_probe.h"
#include "support/fake_clock.h"
#include "support/gateway_client.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Outcome = TargetProbe::Outcome;

namespace {

/// A way to a gateway that can be cut without a word.
class Relay final : public QObject
{
public:
    explicit Relay(quint16 to)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this, to] {
            m_near = m_server.nextPendingConnection();
            m_far = new QTcpSocket(this);
            connect(m_near, &QTcpSocket::readyRead, this, [this] { m_far->write(m_near->readAll()); });
            connect(m_far, &QTcpSocket::readyRead, this, [this] { m_near->write(m_far->readAll()); });
            m_far->connectToHost(QHostAddress::LocalHost, to);
        });
    }
    [[nodiscard]] bool listen() { return m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    void cut() const
    {
        m_near->abort();
        m_far->abort();
    }

private:
    QTcpServer m_server;
    QTcpSocket *m_near = nullptr;
    QTcpSocket *m_far = nullptr;
};

} // namespace

/// Behind a real gateway, as ConnectionProbe has it.
class TestTargetProbe final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatBecameOfEach()
    {
        Gateway gateway(test::loopbackGateway());
        QVERIFY(gateway.start());
        QTcpServer talks;
        QVERIFY(talks.listen(QHostAddress::LocalHost));
        connect(&talks, &QTcpServer::newConnection, this,
                [&talks] { talks.nextPendingConnection()->write("220 ready\r\n"); });
        QTcpServer listens;
        QVERIFY(listens.listen(QHostAddress::LocalHost));
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 nobody = closed.serverPort();
        closed.close();

        ClientEndpoint endpoint;
        endpoint.url = test::urlOf(gateway);
        ConnectionProbe probe(endpoint);
        probe.setForwards({to(talks.serverPort()), to(nobody), to(listens.serverPort()),
                           ForwardSpec::parse(u"53:127.0.0.1:53/udp"_s).value(),
                           ForwardSpec::parse(u"R:8080:127.0.0.1:80"_s).value(),
                           ForwardSpec::parse(u"1080:socks"_s).value()});
        QSignalSpy finished(&probe, &ConnectionProbe::finished);
        QSignalSpy changed(&probe, &ConnectionProbe::targetChanged);
        probe.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
        QVERIFY(finished[0][0].toBool());
        QList<Outcome> outcomes;
        for (const TargetProbe::Result &result : probe.targets())
            outcomes.append(result.outcome);
        QCOMPARE(outcomes, (QList<Outcome>{Outcome::Answers, Outcome::Refused, Outcome::Open,
                                           Outcome::NotAsked, Outcome::NotAsked, Outcome::NotAsked}));
        QVERIFY(probe.targets()[1].took.count() > 0);
        QVERIFY(changed.count() >= 3);
        QTRY_COMPARE(gateway.counters().sessions, 0);
    }

    void endsAtOnceWhereAllIsKnown()
    {
        Gateway gateway(test::loopbackGateway());
        QVERIFY(gateway.start());
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 nobody = closed.serverPort();
        closed.close();
        ClientEndpoint endpoint;
        endpoint.url = test::urlOf(gateway);
        test::FakeClock &clock = m_clock; // nothing ends by time
        ConnectionProbe probe(endpoint, clock);
        probe.setForwards({to(nobody)});
        QSignalSpy finished(&probe, &ConnectionProbe::finished);
        probe.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
        QCOMPARE(probe.targets().value(0).outcome, Outcome::Refused);
    }

    void asksNotTooMany()
    {
        Gateway gateway(test::loopbackGateway());
        QVERIFY(gateway.start());
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 nobody = closed.serverPort();
        closed.close();
        ClientEndpoint endpoint;
        endpoint.url = test::urlOf(gateway);
        ConnectionProbe probe(endpoint);
        constexpr int TooMany = 3;
        probe.setForwards(QList<ForwardSpec>(TargetProbe::MostAsked + TooMany, to(nobody)));
        QSignalSpy finished(&probe, &ConnectionProbe::finished);
        probe.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
        const QList<TargetProbe::Result> results = probe.targets();
        QCOMPARE(results.size(), TargetProbe::MostAsked + TooMany);
        for (qsizetype i = 0; i < results.size(); ++i)
            QCOMPARE(results[i].outcome == Outcome::NotAsked, i >= TargetProbe::MostAsked);
    }

    void tellsALostConnectionFromARefusal_data()
    {
        QTest::addColumn<bool>("whileAsked");
        QTest::newRow("before they are asked") << false;
        QTest::newRow("while they are asked") << true;
    }

    void tellsALostConnectionFromARefusal()
    {
        QFETCH(bool, whileAsked);
        Gateway gateway(test::loopbackGateway());
        QVERIFY(gateway.start());
        Relay relay(gateway.listening().constFirst().port);
        QVERIFY(relay.listen());
        QTcpServer listens;
        QVERIFY(listens.listen(QHostAddress::LocalHost));
        ClientEndpoint endpoint;
        endpoint.url = QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(relay.port()));
        test::FakeClock &clock = m_clock; // nothing ends by time
        ConnectionProbe probe(endpoint, clock);
        probe.setForwards({to(listens.serverPort())});
        QSignalSpy finished(&probe, &ConnectionProbe::finished);
        connect(&probe, &ConnectionProbe::stepChanged, this, [&](ConnectionProbe::Step step) {
            const bool isPinged = step == ConnectionProbe::Step::Ping &&
                                  probe.result(step).state == ConnectionProbe::StepState::Done;
            if (isPinged && !whileAsked)
                relay.cut();
        });
        connect(&listens, &QTcpServer::newConnection, this, [&] { relay.cut(); });
        probe.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
        QVERIFY(!finished[0][0].toBool());
        QVERIFY(probe.loss());
        QVERIFY(!probe.loss()->sentence().isEmpty());
        const QList<TargetProbe::Result> results = probe.targets();
        for (const TargetProbe::Result &result : results)
            QCOMPARE(result.outcome, Outcome::Silent);
    }

private:
    static ForwardSpec to(quint16 port) { return ForwardSpec::parse(u"0:127.0.0.1:%1"_s.arg(port)).value(); }

    test::FakeClock m_clock;
};

ROOKERY_TEST(TestTargetProbe)
#include "tst_target_probe.moc"
