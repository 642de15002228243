// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/proxy_url.h"
#include "core/proxy/proxy_password.h"
#include "core/tunnel/profile_config.h"
#include "support/full_profile.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class ProfileConfigTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsNobodyInWithoutThePassword();
    void carriesEverything();
    void keepsThePlaceOfForwardsThatAreOff();
    void sendsAKeyOnlyWhereTheProfileSaysSo();
    void checksTheNameOfTheHostHeader_data();
    void checksTheNameOfTheHostHeader();
    void proxies_data();
    void proxies();
    void asksTheSystem();
};

/// A password that cannot be had does not make it everybody's.
void ProfileConfigTest::letsNobodyInWithoutThePassword()
{
    Profile profile;
    profile.usesForwardAuth = true;
    const ProxyPassword nobody = ProxyPassword::fromText(tunnelConfig(profile, {}).forwardAuth);
    QVERIFY(nobody.isNeeded());
    QVERIFY(!nobody.admits({}, {}));
    QVERIFY(!nobody.admits(ProxyPassword::Nobody.toByteArray(), {}));
    profile.usesForwardAuth = false;
    QVERIFY(!ProxyPassword::fromText(tunnelConfig(profile, {}).forwardAuth).isNeeded());
}

/// A new field of TunnelConfig or ClientEndpoint does not compile here until it is thought of.
void ProfileConfigTest::carriesEverything()
{
    Profile profile = test::fullProfile();
    profile.forwards[0].enabled = true;
    const TunnelConfig config = tunnelConfig(profile, {"key", "proxy-password", "passphrase", "ann:hush"});
    const auto &[name, endpoint, forwards, place, switchedOff, keepaliveInterval, keepaliveTimeout,
                 resumeTime, maxRetries, maxRetryInterval, channelTimeout, forwardAuth, openProxy, onDemand,
                 restAfter] = config;
    QCOMPARE(name, profile.name);
    QCOMPARE(forwards.size(), 1);
    QVERIFY(forwards[0] == profile.forwards[0].spec);
    QCOMPARE(place, ForwardPlace::CommandLine); // the window says otherwise
    QVERIFY(switchedOff.isEmpty());
    QCOMPARE(keepaliveInterval, profile.keepaliveInterval);
    QCOMPARE(keepaliveTimeout, profile.keepaliveTimeout);
    QCOMPARE(resumeTime, profile.resumeTime);
    QCOMPARE(maxRetries, profile.maxRetries);
    QCOMPARE(maxRetryInterval, profile.maxRetryInterval);
    QCOMPARE(forwardAuth, QByteArray("ann:hush"));
    QCOMPARE(openProxy, profile.openProxy);
    QCOMPARE(onDemand, profile.onDemand);
    QCOMPARE(restAfter, profile.restAfter);
    QCOMPARE(channelTimeout, profile.channelTimeout);
    const auto &[url, psk, hostHeader, headers, session, tls, webSocket, proxy, settingsPlace,
                 handshakeTimeout] = endpoint;
    QVERIFY(session.isEmpty());                     // a tunnel's own business
    QCOMPARE(settingsPlace, SettingsPlace::Editor); // a profile has no options
    QCOMPARE(url, profile.server);
    QCOMPARE(psk, QByteArray("key"));
    QCOMPARE(hostHeader, QByteArray("front.example.com"));
    QCOMPARE(headers.size(), 2);
    QCOMPARE(headers[1].second, QByteArray("zwei, drei"));
    TlsOptions expected = profile.tls;
    expected.keyPassphrase = "passphrase";
    QVERIFY(tls == expected);
    QCOMPARE(webSocket, WebSocketKind::Qt);
    QCOMPARE(proxy, QNetworkProxy(QNetworkProxy::Socks5Proxy, u"proxy.example.com"_s, 1081, u"me"_s,
                                  u"proxy-password"_s));
    QCOMPARE(handshakeTimeout, profile.handshakeTimeout);
}

void ProfileConfigTest::keepsThePlaceOfForwardsThatAreOff()
{
    Profile profile;
    for (const char *text : {"1000:a:1", "1001:b:2", "1002:c:3"})
        profile.forwards.append({*ForwardSpec::parse(QString::fromLatin1(text)), true, {}, {}});
    profile.forwards[1].enabled = false;
    const TunnelConfig config = tunnelConfig(profile, {});
    QCOMPARE(config.forwards.size(), 3);
    QCOMPARE(config.forwards[2].listenPort, quint16(1002));
    QCOMPARE(config.switchedOff, QSet<int>{1});
}

void ProfileConfigTest::sendsAKeyOnlyWhereTheProfileSaysSo()
{
    Profile profile;
    QVERIFY(tunnelConfig(profile, {"key", {}, {}}).endpoint.psk.isEmpty());
    profile.usesPsk = true;
    QCOMPARE(tunnelConfig(profile, {"key", {}, {}}).endpoint.psk, QByteArray("key"));
}

void ProfileConfigTest::checksTheNameOfTheHostHeader_data()
{
    QTest::addColumn<QString>("serverName");
    QTest::addColumn<QString>("hostHeader");
    QTest::addColumn<QString>("checked");
    QTest::newRow("neither") << QString() << QString() << QString();
    QTest::newRow("host header") << QString() << u"front.example.com:8443"_s << u"front.example.com"_s;
    QTest::newRow("both") << u"sni.example.com"_s << u"front.example.com"_s << u"sni.example.com"_s;
}

void ProfileConfigTest::checksTheNameOfTheHostHeader()
{
    QFETCH(QString, serverName);
    QFETCH(QString, hostHeader);
    Profile profile;
    profile.tls.serverName = serverName;
    profile.hostHeader = hostHeader;
    QTEST(tunnelConfig(profile, {}).endpoint.tls.serverName, "checked");
}

void ProfileConfigTest::proxies_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QNetworkProxy>("proxy");
    const auto row = [](const char *url, const QNetworkProxy &proxy) {
        QTest::newRow(url) << QString::fromLatin1(url) << proxy;
    };
    row("", QNetworkProxy(QNetworkProxy::NoProxy));
    row("http://proxy:3128", {QNetworkProxy::HttpProxy, u"proxy"_s, 3128});
    row("http://proxy", {QNetworkProxy::HttpProxy, u"proxy"_s, 80});
    row("socks5://me@[::1]", {QNetworkProxy::Socks5Proxy, u"::1"_s, 1080, u"me"_s});
    row("socks://h:9", {QNetworkProxy::Socks5Proxy, u"h"_s, 9});
}

void ProfileConfigTest::proxies()
{
    QFETCH(QString, url);
    Profile profile;
    profile.proxy = QUrl(url);
    QTEST(tunnelConfig(profile, {}).endpoint.proxy, "proxy");
}

void ProfileConfigTest::asksTheSystem()
{
    Profile profile;
    profile.proxy = QUrl(u"system:"_s);
    profile.server = QUrl(u"wss://gw.example.com/ws"_s);
    qunsetenv("no_proxy");
    qputenv("https_proxy", "http://from-the-environment:3128");
    qputenv("http_proxy", "http://not-this-one:3128");
    // A password that was kept for another proxy goes nowhere.
    const QNetworkProxy proxy = tunnelConfig(profile, {{}, "hush", {}}).endpoint.proxy;
    QCOMPARE(proxy.type(), QNetworkProxy::HttpProxy);
    QCOMPARE(proxy.hostName(), u"from-the-environment"_s);
    QVERIFY(proxy.password().isEmpty());
    qunsetenv("https_proxy");
    qunsetenv("http_proxy");
    QCOMPARE(tunnelConfig(profile, {}).endpoint.proxy.type(), QNetworkProxy::NoProxy);
}

ROOKERY_TEST(ProfileConfigTest)
#include "tst_profile_config.moc"
