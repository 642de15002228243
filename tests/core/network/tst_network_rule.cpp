// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_rule.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Kind = NetworkCondition::Kind;
using Mode = NetworkRule::Mode;
using Wants = std::optional<bool>;

Q_DECLARE_METATYPE(NetworkFacts)
Q_DECLARE_METATYPE(NetworkCondition)
Q_DECLARE_METATYPE(Wants)

namespace {

NetworkFacts office()
{
    NetworkFacts facts;
    facts.isOnline = true;
    facts.name = u"Office"_s;
    facts.gateway = u"192.168.7.1"_s;
    facts.hardware = u"02:fc:00:00:00:05"_s;
    facts.medium = NetworkFacts::Medium::Wired;
    facts.isMetered = false;
    return facts;
}

template <class Edit> NetworkFacts but(Edit edit)
{
    NetworkFacts facts = office();
    edit(facts);
    return facts;
}

} // namespace

class TestNetworkRule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data()
    {
        QTest::addColumn<NetworkCondition>("condition");
        QTest::addColumn<NetworkFacts>("facts");
        QTest::addColumn<Wants>("fits");
        const auto row = [](const char *name, const NetworkCondition &condition, const NetworkFacts &facts,
                            const Wants &fits) { QTest::newRow(name) << condition << facts << fits; };
        const NetworkCondition here = NetworkCondition::of(office());
        const NetworkCondition byName{Kind::Network, u"Office"_s, {}, {}};
        row("the same", here, office(), true);
        row("renamed", here, but([](NetworkFacts &f) { f.name = u"Office 2"_s; }), true);
        row("somebody else of that name", here,
            but([](NetworkFacts &f) { f.hardware = u"02:fc:00:00:00:06"_s; }), false);
        row("another address", here, but([](NetworkFacts &f) { f.gateway = u"192.168.7.2"_s; }), false);
        row("nobody knows yet", here, but([](NetworkFacts &f) { f.hardware.clear(); }), {});
        row("by its name", byName, office(), true);
        row("by another name", byName, but([](NetworkFacts &f) { f.name = u"Home"_s; }), false);
        row("without a name", byName, but([](NetworkFacts &f) { f.name.clear(); }), false);
        row("wired", {Kind::Wired, {}, {}, {}}, office(), true);
        row("not wireless", {Kind::Wireless, {}, {}, {}}, office(), false);
        row("wireless", {Kind::Wireless, {}, {}, {}},
            but([](NetworkFacts &f) { f.medium = NetworkFacts::Medium::Wireless; }), true);
        row("nobody knows the medium", {Kind::Wired, {}, {}, {}},
            but([](NetworkFacts &f) { f.medium = NetworkFacts::Medium::Unknown; }), {});
        row("not metered", {Kind::Metered, {}, {}, {}}, office(), false);
        row("metered", {Kind::Metered, {}, {}, {}}, but([](NetworkFacts &f) { f.isMetered = true; }), true);
        row("nobody tells the price", {Kind::Metered, {}, {}, {}},
            but([](NetworkFacts &f) { f.isMetered.reset(); }), false);
        row("no VPN", {Kind::Vpn, {}, {}, {}}, office(), false);
        row("a VPN", {Kind::Vpn, {}, {}, {}}, but([](NetworkFacts &f) { f.isVpnUp = true; }), true);
    }

    void fits()
    {
        QFETCH(NetworkCondition, condition);
        QFETCH(NetworkFacts, facts);
        QFETCH(Wants, fits);
        QVERIFY(condition.fits(facts) == fits);
    }

    void wantsOn_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<NetworkFacts>("facts");
        QTest::addColumn<Wants>("wants");
        const NetworkFacts home = but([](NetworkFacts &f) {
            f.gateway = u"10.0.0.1"_s;
            f.medium = NetworkFacts::Medium::Wireless;
        });
        const NetworkFacts offline;
        const NetworkFacts unknown = but([](NetworkFacts &f) {
            f.hardware.clear();
            f.medium = NetworkFacts::Medium::Wireless;
        });
        QTest::newRow("only, there") << int(Mode::Only) << office() << Wants(true);
        QTest::newRow("only, elsewhere") << int(Mode::Only) << home << Wants(false);
        QTest::newRow("only, not known yet") << int(Mode::Only) << unknown << Wants();
        QTest::newRow("only, no network") << int(Mode::Only) << offline << Wants();
        QTest::newRow("not, there") << int(Mode::Not) << office() << Wants(false);
        QTest::newRow("not, elsewhere") << int(Mode::Not) << home << Wants(true);
        QTest::newRow("not, not known yet") << int(Mode::Not) << unknown << Wants();
        QTest::newRow("not, no network") << int(Mode::Not) << offline << Wants();
        QTest::newRow("no rule") << int(Mode::None) << office() << Wants();
    }

    void wantsOn()
    {
        QFETCH(int, mode);
        QFETCH(NetworkFacts, facts);
        QFETCH(Wants, wants);
        const NetworkRule rule{Mode(mode), {{Kind::Wired, {}, {}, {}}, NetworkCondition::of(office())}};
        QVERIFY(rule.wantsOn(facts) == wants);
    }

    void aRuleWithoutConditionsDecidesNothing()
    {
        const NetworkRule rule{Mode::Only, {}};
        QVERIFY(!rule.decides());
        QVERIFY(!rule.wantsOn(office()));
    }

    /// Without a gateway that can be told from others it is known by its name.
    void knowsItAgain()
    {
        const NetworkCondition modem = NetworkCondition::of(but([](NetworkFacts &f) {
            f.gateway.clear();
            f.hardware.clear();
        }));
        QVERIFY(modem == (NetworkCondition{Kind::Network, u"Office"_s, {}, {}}));
        const NetworkCondition unnamed = NetworkCondition::of(but([](NetworkFacts &f) { f.name.clear(); }));
        QCOMPARE(unnamed.text(), u"192.168.7.1"_s);
        for (const NetworkConditionKind &row : networkConditionKinds())
            QVERIFY(!(NetworkCondition{row.kind, {}, {}, {}}.text().isEmpty()));
    }
};

ROOKERY_TEST(TestNetworkRule)
#include "tst_network_rule.moc"
