// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_fields.h"
#include "core/tunnel/config_change.h"
#include "core/tunnel/profile_config.h"
#include "support/full_profile.h"
#include "support/room_test.h"

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

/// What the table of fields says.
ConfigChange changeOf(ProfileField::Effect effect)
{
    switch (effect) {
    case ProfileField::Effect::Renames:
        return Name;
    case ProfileField::Effect::MovesForwards:
        return Forwards;
    case ProfileField::Effect::Waits:
        return NextTime;
    case ProfileField::Effect::Reconnects:
        return Reconnect;
    case ProfileField::Effect::Nothing:
        break;
    }
    return Nothing;
}

} // namespace

/// What a change of each setting does to a tunnel that runs.
class TestConfigChange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldOfAProfile_data();
    void everyFieldOfAProfile();
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
    for (const ProfileField &field : profileFields())
        row(field.key.data(), changeOf(field.effect), [&field](Profile &p) {
            std::visit([&p](const auto &member) { member.of(p) = member.of(Profile()); }, field.member);
        });
    row("server, path", Reconnect, [](Profile &p) { p.server.setPath(u"/other"_s); });
    row("proxy, none", Reconnect, [](Profile &p) { p.proxy.clear(); });
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
    row("unknown keys", Nothing, [](Profile &p) { p.unknownKeys = {}; });
}

void TestConfigChange::everyFieldOfAProfile()
{
    QFETCH(EditProfile, edit);
    QFETCH(ConfigChange, change);
    const ProfileSecrets secrets{"key", "password", "passphrase", "ann:hush"};
    const Profile before = test::fullProfile();
    Profile after = before;
    edit(after);
    QVERIFY(after != before);
    QCOMPARE(ConfigChange::between(tunnelConfig(before, secrets), tunnelConfig(after, secrets)), change);
    // And back.
    QCOMPARE(ConfigChange::between(tunnelConfig(after, secrets), tunnelConfig(before, secrets)), change);
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
    row("password of its proxies", NextTime, [](TunnelConfig &c) { c.forwardAuth = "ann:other"; });
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

ROOKERY_TEST(TestConfigChange)
#include "tst_config_change.moc"
