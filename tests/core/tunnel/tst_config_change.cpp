// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/config_change.h"
#include "core/tunnel/profile_config.h"
#include "support/full_profile.h"

#include <QTest>

#include <functional>

using namespace rookery;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using EditProfile = std::function<void(Profile &)>;
using EditConfig = std::function<void(TunnelConfig &)>;

Q_DECLARE_METATYPE(EditProfile)
Q_DECLARE_METATYPE(EditConfig)
Q_DECLARE_METATYPE(ConfigChange)

namespace {

constexpr ConfigChange Nothing{};
constexpr ConfigChange Name{true, false, false, false};
constexpr ConfigChange Forwards{false, true, false, false};
constexpr ConfigChange NextTime{false, false, true, false};
constexpr ConfigChange Reconnect{false, false, false, true};

} // namespace

/// What a change of each setting does to a tunnel that runs.
class TestConfigChange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldOfAProfile_data();
    void everyFieldOfAProfile();
    void everyFieldOfAProfileIsListed();
    void everyOtherFieldOfAConfiguration_data();
    void everyOtherFieldOfAConfiguration();
    void isNothingForTheSame();
    void addsUp();
};

void TestConfigChange::everyFieldOfAProfile_data()
{
    QTest::addColumn<EditProfile>("edit");
    QTest::addColumn<ConfigChange>("change");
    const auto row = [](const char *name, const ConfigChange &change, const EditProfile &edit) {
        QTest::newRow(name) << edit << change;
    };
    row("id", Nothing, [](Profile &p) { p.id = QUuid::createUuid(); });
    row("name", Name, [](Profile &p) { p.name += u'!'; });
    row("group", Nothing, [](Profile &p) { p.group = u"Zuhause"_s; });
    row("server", Reconnect, [](Profile &p) { p.server.setHost(u"other.example.com"_s); });
    row("server, path", Reconnect, [](Profile &p) { p.server.setPath(u"/other"_s); });
    row("host header", Reconnect, [](Profile &p) { p.hostHeader = u"other.example.com"_s; });
    row("headers", Reconnect, [](Profile &p) { p.headers[0].second = u"2"_s; });
    row("authority", Reconnect, [](Profile &p) { p.tls.caFile = u"/etc/other.pem"_s; });
    row("certificate", Reconnect, [](Profile &p) { p.tls.certFile = u"/etc/other.pem"_s; });
    row("key file", Reconnect, [](Profile &p) { p.tls.keyFile = u"/etc/other.key"_s; });
    row("server name", Reconnect, [](Profile &p) { p.tls.serverName = u"other.example.com"_s; });
    row("skip verification", Reconnect, [](Profile &p) { p.tls.skipVerify = false; });
    row("proxy", Reconnect, [](Profile &p) { p.proxy.setPort(1082); });
    row("proxy, none", Reconnect, [](Profile &p) { p.proxy.clear(); });
    row("uses a key", Reconnect, [](Profile &p) { p.usesPsk = false; });
    row("a forward's target", Forwards, [](Profile &p) { p.forwards[0].spec.targetPort = 54; });
    row("a forward's port", Forwards, [](Profile &p) { p.forwards[0].spec.listenPort = 5354; });
    row("a forward's kind", Forwards,
        [](Profile &p) { p.forwards[0].spec.kind = ForwardSpec::Kind::ReverseTcp; });
    row("a forward's name", Forwards, [](Profile &p) { p.forwards[0].spec.name = u"other"_s; });
    row("a forward on", Forwards, [](Profile &p) { p.forwards[0].enabled = true; });
    row("a forward more", Forwards, [](Profile &p) { p.forwards += p.forwards[0]; });
    row("a forward less", Forwards, [](Profile &p) { p.forwards.clear(); });
    row("a forward's note", Nothing, [](Profile &p) { p.forwards[0].note = u"else"_s; });
    row("a forward's unknown key", Nothing, [](Profile &p) { p.forwards[0].unknownKeys = {}; });
    row("keepalive", NextTime, [](Profile &p) { p.keepaliveInterval += 1s; });
    row("keepalive timeout", NextTime, [](Profile &p) { p.keepaliveTimeout += 1s; });
    row("handshake timeout", NextTime, [](Profile &p) { p.handshakeTimeout += 1s; });
    row("channel timeout", NextTime, [](Profile &p) { p.channelTimeout += 1s; });
    row("retries", NextTime, [](Profile &p) { ++p.maxRetries; });
    row("longest wait", NextTime, [](Profile &p) { p.maxRetryInterval += 1s; });
    row("WebSocket", Reconnect, [](Profile &p) { p.webSocket = WebSocketKind::Native; });
    row("start", Nothing, [](Profile &p) { p.startMode = StartMode::Never; });
    row("switched on", Nothing, [](Profile &p) { p.wanted = false; });
    row("demo", Nothing, [](Profile &p) { p.isDemo = false; });
    row("unknown keys", Nothing, [](Profile &p) { p.unknownKeys = {}; });
}

void TestConfigChange::everyFieldOfAProfile()
{
    QFETCH(EditProfile, edit);
    QFETCH(ConfigChange, change);
    const ProfileSecrets secrets{"key", "password", "passphrase"};
    const Profile before = test::fullProfile();
    Profile after = before;
    edit(after);
    QVERIFY(after != before);
    QCOMPARE(ConfigChange::between(tunnelConfig(before, secrets), tunnelConfig(after, secrets)), change);
    // And back.
    QCOMPARE(ConfigChange::between(tunnelConfig(after, secrets), tunnelConfig(before, secrets)), change);
}

/// A new field does not compile here until it has a row above.
void TestConfigChange::everyFieldOfAProfileIsListed()
{
    const auto &[id, name, group, server, hostHeader, headers, tls, proxy, usesPsk, forwards,
                 keepaliveInterval, keepaliveTimeout, handshakeTimeout, channelTimeout, maxRetries,
                 maxRetryInterval, webSocket, startMode, wanted, isDemo, unknownKeys] = test::fullProfile();
    const auto &[caFile, certFile, keyFile, serverName, keyPassphrase, skipVerify] = tls;
    const auto &[spec, enabled, note, unknownKeysOfForward] = forwards[0];
    QVERIFY(!id.isNull() && !caFile.isEmpty() && !note.isEmpty());
}

void TestConfigChange::everyOtherFieldOfAConfiguration_data()
{
    QTest::addColumn<EditConfig>("edit");
    QTest::addColumn<ConfigChange>("change");
    const auto row = [](const char *name, const ConfigChange &change, const EditConfig &edit) {
        QTest::newRow(name) << edit << change;
    };
    row("key", Reconnect, [](TunnelConfig &c) { c.endpoint.psk = "other"; });
    row("proxy password", Reconnect, [](TunnelConfig &c) { c.endpoint.proxy.setPassword(u"other"_s); });
    row("passphrase", Reconnect, [](TunnelConfig &c) { c.endpoint.tls.keyPassphrase = "other"; });
    row("place of the settings", NextTime,
        [](TunnelConfig &c) { c.endpoint.settingsPlace = SettingsPlace::CommandLine; });
    row("place", NextTime, [](TunnelConfig &c) { c.place = ForwardPlace::Window; });
    row("order of the forwards", Forwards, [](TunnelConfig &c) { c.forwards.swapItemsAt(0, 1); });
}

void TestConfigChange::everyOtherFieldOfAConfiguration()
{
    QFETCH(EditConfig, edit);
    QFETCH(ConfigChange, change);
    TunnelConfig before = tunnelConfig(test::fullProfile(), {"key", "password", "passphrase"});
    before.forwards += *ForwardSpec::parse(u"5432:db:5432"_s);
    TunnelConfig after = before;
    edit(after);
    QCOMPARE(ConfigChange::between(before, after), change);
}

void TestConfigChange::isNothingForTheSame()
{
    const TunnelConfig config = tunnelConfig(test::fullProfile(), {});
    QVERIFY(ConfigChange::between(config, config).isNothing());
    QVERIFY(!Reconnect.isNothing());
}

void TestConfigChange::addsUp()
{
    Profile after = test::fullProfile();
    after.name += u'!';
    after.server.setPort(1);
    after.forwards.clear();
    ++after.maxRetries;
    const ConfigChange all =
        ConfigChange::between(tunnelConfig(test::fullProfile(), {}), tunnelConfig(after, {}));
    QCOMPARE(all, (ConfigChange{true, true, true, true}));
}

QTEST_GUILESS_MAIN(TestConfigChange)
#include "tst_config_change.moc"
