// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway.h"
#include "core/tunnel/connection_probe.h"
#include "support/fake_clock.h"
#include "support/gateway_client.h"
#include "support/room_test.h"
#include "support/scripted_http_server.h"
#include "support/test_certificates.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Step = ConnectionProbe::Step;
using StepState = ConnectionProbe::StepState;

class TestConnectionProbe final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.log())); }

    void passesEveryStep_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("ws") << false;
        QTest::newRow("wss") << true;
    }

    void passesEveryStep()
    {
        QFETCH(bool, tls);
        GatewayConfig config = test::loopbackGateway();
        config.psk = "key";
        if (tls) {
            config.tlsCertFile = m_certificates.good().certFile;
            config.tlsKeyFile = m_certificates.good().keyFile;
        }
        Gateway gateway(config);
        QVERIFY(gateway.start());
        ClientEndpoint endpoint;
        endpoint.url = test::urlOf(gateway, tls ? u"wss"_s : u"ws"_s);
        endpoint.psk = "key";
        endpoint.tls.caFile = m_certificates.caFile();

        ConnectionProbe probe(endpoint);
        QSignalSpy finished(&probe, &ConnectionProbe::finished);
        QStringList order;
        connect(&probe, &ConnectionProbe::stepChanged, this, [&](Step step) {
            if (probe.result(step).state == StepState::Running)
                order.append(QString::number(int(step)));
        });
        probe.start();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(finished[0][0].toBool());
        QVERIFY(!probe.isRunning());
        QCOMPARE(order.join(u' '), tls ? u"0 1 2 3 4"_s : u"0 1 3 4"_s);
        for (const Step step : ConnectionProbe::Steps) {
            const bool skipped = step == Step::Tls && !tls;
            QCOMPARE(probe.result(step).state, skipped ? StepState::Skipped : StepState::Done);
        }
        QVERIFY(probe.result(Step::Upgrade).took.count() > 0);
        // It says good-bye rather than leaving the gateway with a dead session.
        QTRY_COMPARE(gateway.counters().sessions, 0);
    }

    void namesTheStepThatFails_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<Step>("step");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("name") << u"ws://nowhere.invalid/ws"_s << Step::Name << ErrorCode::NameNotFound;
        QTest::newRow("refused") << u"ws://127.0.0.1:%closed%/ws"_s << Step::Tcp
                                 << ErrorCode::ConnectionFailed;
        QTest::newRow("no TLS there")
            << u"wss://127.0.0.1:%gateway%/ws"_s << Step::Tls << ErrorCode::TlsFailed;
        QTest::newRow("another path")
            << u"ws://127.0.0.1:%gateway%/other"_s << Step::Upgrade << ErrorCode::HttpRefused;
    }

    void namesTheStepThatFails()
    {
        QFETCH(QString, url);
        QFETCH(Step, step);
        QFETCH(ErrorCode, code);
        Gateway gateway(test::loopbackGateway());
        QVERIFY(gateway.start());
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        url.replace(u"%closed%"_s, QString::number(closed.serverPort()));
        url.replace(u"%gateway%"_s, QString::number(gateway.listening().constFirst().port));
        closed.close();
        ClientEndpoint endpoint;
        endpoint.url = QUrl(url);

        ConnectionProbe probe(endpoint);
        QSignalSpy finished(&probe, &ConnectionProbe::finished);
        probe.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
        QVERIFY(!finished[0][0].toBool());
        QCOMPARE(probe.result(step).state, StepState::Failed);
        QCOMPARE(probe.result(step).error.code, code);
        QVERIFY(!probe.result(step).error.sentence().isEmpty());
        for (const Step other : ConnectionProbe::Steps) {
            if (other > step)
                QVERIFY(probe.result(other).state == StepState::Waiting ||
                        probe.result(other).state == StepState::Skipped);
        }
    }

    void refusesAWrongKey()
    {
        GatewayConfig config = test::loopbackGateway();
        config.psk = "open sesame";
        Gateway gateway(config);
        QVERIFY(gateway.start());
        ClientEndpoint endpoint;
        endpoint.url = test::urlOf(gateway);
        endpoint.psk = "open barley";
        ConnectionProbe probe(endpoint);
        QSignalSpy finished(&probe, &ConnectionProbe::finished);
        probe.start();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(probe.result(Step::Upgrade).error.code, ErrorCode::HttpRefused);
        QVERIFY(!probe.result(Step::Upgrade).error.sentence().contains(u"barley"));
    }

    void givesUpOnAPingWithoutAnswer()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        test::ScriptedHttpServer scripted(server, [](const QByteArray &head) {
            return test::ScriptedHttpServer::upgrade(head, "Sec-WebSocket-Protocol: penguin-v7\r\n");
        });
        test::FakeClock &clock = m_clock;
        ClientEndpoint endpoint;
        endpoint.url = QUrl(QStringLiteral("ws://127.0.0.1:%1/ws").arg(server.serverPort()));
        ConnectionProbe probe(endpoint, clock);
        QSignalSpy finished(&probe, &ConnectionProbe::finished);
        probe.start();
        QTRY_COMPARE(probe.result(Step::Ping).state, StepState::Running);
        clock.advance(ConnectionProbe::PingLimit);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(probe.result(Step::Ping).error.code, ErrorCode::Timeout);
    }

    void saysNothingAfterCancel()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        ClientEndpoint endpoint;
        endpoint.url = QUrl(QStringLiteral("ws://127.0.0.1:%1/ws").arg(silent.serverPort()));
        test::FakeClock &clock = m_clock;
        ConnectionProbe probe(endpoint, clock);
        QSignalSpy finished(&probe, &ConnectionProbe::finished);
        probe.start();
        QTRY_COMPARE(probe.result(Step::Upgrade).state, StepState::Running);
        probe.cancel();
        clock.advance(std::chrono::minutes(1));
        QCoreApplication::processEvents();
        QCOMPARE(finished.count(), 0);
        QVERIFY(!probe.isRunning());
    }

private:
    test::TestCertificates m_certificates;
    test::FakeClock m_clock; ///< a dropped channel goes after its probe, from the event loop
};

ROOKERY_TEST(TestConnectionProbe)
#include "tst_connection_probe.moc"
