// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway_config.h"
#include "core/gateway/gateway_rules.h"
#include "support/room_test.h"

#include <QTest>

#include <functional>

using namespace rookery;
using namespace std::chrono_literals;

using Change = std::function<void(GatewayConfig &)>;

class TestGatewayRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotOpenByAccident_data();
    void isNotOpenByAccident();
    void refusesWhatCannotWork_data();
    void refusesWhatCannotWork();
    void doesNotTellTheKey();
};

namespace {

GatewayConfig listeningOn(const QString &address)
{
    GatewayConfig config;
    config.listen = {{QHostAddress(address), 8080}};
    return config;
}

} // namespace

void TestGatewayRules::isNotOpenByAccident_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("psk");
    QTest::addColumn<bool>("anyone");
    QTest::addColumn<bool>("fit");

    QTest::newRow("loopback") << "127.0.0.1" << QByteArray() << false << true;
    QTest::newRow("other loopback") << "127.9.9.9" << QByteArray() << false << true;
    QTest::newRow("IPv6 loopback") << "::1" << QByteArray() << false << true;
    QTest::newRow("open") << "0.0.0.0" << QByteArray() << false << false;
    QTest::newRow("open IPv6") << "::" << QByteArray() << false << false;
    QTest::newRow("private network") << "192.168.1.1" << QByteArray() << false << false;
    QTest::newRow("with a key") << "0.0.0.0" << QByteArray("hunter2") << false << true;
    QTest::newRow("for anyone") << "0.0.0.0" << QByteArray() << true << true;
}

void TestGatewayRules::isNotOpenByAccident()
{
    QFETCH(const QString, address);
    QFETCH(const QByteArray, psk);
    QFETCH(const bool, anyone);
    QFETCH(const bool, fit);

    GatewayConfig config = listeningOn(QStringLiteral("127.0.0.1"));
    // One address among others is enough.
    config.listen.append({QHostAddress(address), 8080});
    config.psk = psk;
    config.allowAnyone = anyone;
    const auto checked = GatewayRules::check(config);
    QCOMPARE(checked.has_value(), fit);
    if (fit)
        return;
    QCOMPARE(checked.error().code, ErrorCode::NotPermitted);
    QVERIFY(checked.error().message.contains(address));
    QVERIFY(!checked.error().hint.isEmpty());
}

void TestGatewayRules::refusesWhatCannotWork_data()
{
    QTest::addColumn<Change>("spoil");

    QTest::newRow("nowhere") << Change([](GatewayConfig &c) { c.listen.clear(); });
    QTest::newRow("path without slash") << Change([](GatewayConfig &c) { c.path = "ws"; });
    QTest::newRow("empty path") << Change([](GatewayConfig &c) { c.path.clear(); });
    QTest::newRow("path with query") << Change([](GatewayConfig &c) { c.path = "/ws?x"; });
    QTest::newRow("path with a blank") << Change([](GatewayConfig &c) { c.path = "/w s"; });
    QTest::newRow("key of two lines") << Change([](GatewayConfig &c) { c.psk = "a\nb"; });
    QTest::newRow("key with a blank") << Change([](GatewayConfig &c) { c.psk = "a "; });
    QTest::newRow("short UDP time") << Change([](GatewayConfig &c) { c.udpTimeout = 9s; });
    QTest::newRow("client certificates without TLS")
        << Change([](GatewayConfig &c) { c.tlsCaPath = QStringLiteral("ca.pem"); });
    QTest::newRow("a web site with Qt") << Change([](GatewayConfig &c) {
        c.webSocket = WebSocketKind::Qt;
        c.backend = BackendAddress();
    });
    const auto useQtOverTls = [](GatewayConfig &c) {
        c.webSocket = WebSocketKind::Qt;
        c.tlsCertFile = c.tlsKeyFile = QStringLiteral("own.pem");
    };
    QTest::newRow("client certificates with Qt") << Change([=](GatewayConfig &c) {
        useQtOverTls(c);
        c.tlsCaPath = QStringLiteral("ca.pem");
    });
    QTest::newRow("challenges beside TLS with Qt") << Change([=](GatewayConfig &c) {
        useQtOverTls(c);
        c.acmeWebroot = QStringLiteral("/srv/acme");
    });
}

void TestGatewayRules::refusesWhatCannotWork()
{
    QFETCH(const Change, spoil);
    GatewayConfig config = listeningOn(QStringLiteral("127.0.0.1"));
    QVERIFY(GatewayRules::check(config));
    spoil(config);
    const auto checked = GatewayRules::check(config);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::BadInput);
    QVERIFY(!checked.error().hint.isEmpty());
}

void TestGatewayRules::doesNotTellTheKey()
{
    GatewayConfig config = listeningOn(QStringLiteral("127.0.0.1"));
    config.psk = "secret\n";
    const auto checked = GatewayRules::check(config);
    QVERIFY(!checked);
    QVERIFY(!checked.error().sentence().contains(QStringLiteral("secret")));
    QVERIFY(!checked.error().detail.contains(QStringLiteral("secret")));
}

ROOKERY_TEST(TestGatewayRules)
#include "tst_gateway_rules.moc"
