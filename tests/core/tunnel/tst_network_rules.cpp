// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_source.h"
#include "core/profile/profile_store.h"
#include "core/tunnel/network_rules.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

class FakeNetwork final : public NetworkSource
{
public:
    [[nodiscard]] std::optional<NetworkFacts> facts() const override { return m_facts; }
    void set(const NetworkFacts &facts)
    {
        m_facts = facts;
        Q_EMIT changed();
    }

private:
    std::optional<NetworkFacts> m_facts;
};

NetworkFacts network(const QString &name, const QString &gateway)
{
    NetworkFacts facts;
    facts.isOnline = true;
    facts.name = name;
    facts.gateway = gateway;
    facts.hardware = u"02:fc:00:00:00:05"_s;
    facts.medium = NetworkFacts::Medium::Wireless;
    return facts;
}

NetworkFacts office()
{
    return network(u"Office"_s, u"192.168.7.1"_s);
}

NetworkFacts home()
{
    return network(u"Home"_s, u"10.0.0.1"_s);
}

using Said = QList<std::pair<QString, bool>>;

/// One tunnel for the office, one for elsewhere, one for anywhere.
struct World
{
    World()
    {
        (void)profiles.load();
        const QList<NetworkCondition> there{NetworkCondition::of(office())};
        add(u"inside"_s, {NetworkRule::Mode::Only, there});
        add(u"outside"_s, {NetworkRule::Mode::Not, there});
        add(u"any"_s, {});
    }
    void add(const QString &name, const NetworkRule &rule)
    {
        Profile profile;
        profile.name = name;
        profile.networkRule = rule;
        ids.insert(name, profiles.put(profile).value());
    }
    void start()
    {
        rules = std::make_unique<NetworkRules>(profiles, source, clock);
        QObject::connect(rules.get(), &NetworkRules::wanted, rules.get(), [this](const QUuid &id, bool on) {
            said.append({ids.key(id), on});
            std::sort(said.begin(), said.end());
        });
    }
    [[nodiscard]] Said hear() { return std::exchange(said, {}); }

    QTemporaryDir dir;
    ProfileStore profiles{dir.filePath(u"profiles.json"_s)};
    FakeNetwork source;
    FakeClock clock;
    QHash<QString, QUuid> ids;
    Said said;
    std::unique_ptr<NetworkRules> rules;
};

} // namespace

class TestNetworkRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesOnceTheNetworkIsKnown()
    {
        World world;
        world.start();
        QCOMPARE(world.hear(), Said());
        world.source.set(office());
        QCOMPARE(world.hear(), (Said{{u"inside"_s, true}, {u"outside"_s, false}}));
    }

    void waitsUntilTheNetworkStays()
    {
        World world;
        world.start();
        world.source.set(office());
        (void)world.hear();
        world.source.set(home());
        world.clock.advance(NetworkRules::HoldOff - 1ms);
        world.source.set(office()); // back
        world.clock.advance(1h);
        QCOMPARE(world.hear(), Said());
        world.source.set(home());
        world.clock.advance(NetworkRules::HoldOff);
        QCOMPARE(world.hear(), (Said{{u"inside"_s, false}, {u"outside"_s, true}}));
    }

    /// Between two networks there is none.
    void changesNothingWithoutANetwork()
    {
        World world;
        world.start();
        world.source.set(office());
        (void)world.hear();
        world.source.set(NetworkFacts());
        world.clock.advance(1h);
        QCOMPARE(world.hear(), Said());
    }

    void aPersonHasTheLastWordInThisNetwork()
    {
        World world;
        world.start();
        world.source.set(office());
        (void)world.hear();
        world.rules->personDecided(world.ids[u"inside"_s]);
        NetworkFacts more = office();
        more.name = u"Office"_s;
        more.isMetered = false; // more is known of the same
        world.source.set(more);
        world.clock.advance(NetworkRules::HoldOff);
        QCOMPARE(world.hear(), (Said{{u"outside"_s, false}}));
        world.source.set(home());
        world.clock.advance(NetworkRules::HoldOff);
        QCOMPARE(world.hear(), (Said{{u"inside"_s, false}, {u"outside"_s, true}}));
    }

    /// A short outage, or a night's sleep.
    void theLastWordOutlivesATimeWithoutANetwork()
    {
        World world;
        world.start();
        world.source.set(office());
        (void)world.hear();
        world.rules->personDecided(world.ids[u"inside"_s]);
        world.source.set(NetworkFacts());
        world.clock.advance(1h);
        world.source.set(office());
        world.clock.advance(NetworkRules::HoldOff);
        QCOMPARE(world.hear(), (Said{{u"outside"_s, false}}));
        NetworkFacts onlyVpn;
        onlyVpn.isOnline = onlyVpn.isVpnUp = true;
        world.source.set(onlyVpn);
        world.clock.advance(1h);
        (void)world.hear();
        world.source.set(office());
        world.clock.advance(NetworkRules::HoldOff);
        QCOMPARE(world.hear(), (Said{{u"outside"_s, false}}));
        world.source.set(NetworkFacts());
        world.clock.advance(1h);
        world.source.set(home());
        world.clock.advance(NetworkRules::HoldOff);
        QCOMPARE(world.hear(), (Said{{u"inside"_s, false}, {u"outside"_s, true}}));
    }

    /// Many have the same address for their gateway.
    void aNetworkIsToldFromAnotherOnceItIsKnown()
    {
        World world;
        world.start();
        world.source.set(office());
        (void)world.hear();
        world.rules->personDecided(world.ids[u"inside"_s]);
        world.source.set(NetworkFacts());
        world.clock.advance(1h);
        NetworkFacts other = office();
        other.name.clear();
        other.hardware.clear();
        world.source.set(other);
        world.clock.advance(NetworkRules::HoldOff);
        QCOMPARE(world.hear(), Said()); // not yet
        other.hardware = u"02:fc:00:00:00:09"_s;
        world.source.set(other);
        world.clock.advance(NetworkRules::HoldOff);
        QCOMPARE(world.hear(), (Said{{u"inside"_s, false}, {u"outside"_s, true}}));
    }

    /// The new network is there, though it does not count yet.
    void theLastWordMayComeBeforeTheNetworkCounts()
    {
        World world;
        world.start();
        world.source.set(office());
        (void)world.hear();
        world.rules->personDecided(world.ids[u"outside"_s]);
        world.source.set(home());
        world.clock.advance(NetworkRules::HoldOff / 2);
        world.rules->personDecided(world.ids[u"inside"_s]);
        world.clock.advance(NetworkRules::HoldOff);
        QCOMPARE(world.hear(), (Said{{u"outside"_s, true}}));
        world.source.set(office());
        world.clock.advance(NetworkRules::HoldOff);
        QCOMPARE(world.hear(), (Said{{u"inside"_s, true}, {u"outside"_s, false}}));
    }

    void aVpnIsAnotherNetworkForWhomItMatters()
    {
        World world;
        world.add(u"beside"_s, {NetworkRule::Mode::Not, {{NetworkCondition::Kind::Vpn, {}, {}, {}}}});
        world.start();
        world.source.set(office());
        (void)world.hear();
        world.rules->personDecided(world.ids[u"inside"_s]);
        world.rules->personDecided(world.ids[u"beside"_s]);
        NetworkFacts vpn = office();
        vpn.isVpnUp = true;
        world.source.set(vpn);
        world.clock.advance(NetworkRules::HoldOff);
        QCOMPARE(world.hear(), (Said{{u"beside"_s, false}, {u"outside"_s, false}}));
    }

    void followsAnotherRuleAtOnce()
    {
        World world;
        world.start();
        world.source.set(home());
        (void)world.hear();
        Profile any = *world.profiles.find(world.ids[u"any"_s]);
        any.group = u"x"_s;
        QVERIFY(world.profiles.put(any));
        QCOMPARE(world.hear(), Said());
        any.networkRule = {NetworkRule::Mode::Only, {{NetworkCondition::Kind::Wireless, {}, {}, {}}}};
        QVERIFY(world.profiles.put(any));
        QCOMPARE(world.hear(), (Said{{u"any"_s, true}}));
        world.add(u"new"_s, {NetworkRule::Mode::Not, {{NetworkCondition::Kind::Wireless, {}, {}, {}}}});
        QCOMPARE(world.hear(), Said()); // not before the network is another one
        QVERIFY(world.profiles.remove(world.ids[u"any"_s]));
        world.source.set(office());
        world.clock.advance(NetworkRules::HoldOff);
        QCOMPARE(world.hear(), (Said{{u"inside"_s, true}, {u"new"_s, false}, {u"outside"_s, false}}));
    }
};

ROOKERY_TEST(TestNetworkRules)
#include "tst_network_rules.moc"
