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

private:
    static ForwardSpec to(quint16 port) { return ForwardSpec::parse(u"0:127.0.0.1:%1"_s.arg(port)).value(); }

    test::FakeClock m_clock;
};

ROOKERY_TEST(TestTargetProbe)
#include "tst_target_probe.moc"
