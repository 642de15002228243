// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/tunnel_control.h"
#include "core/profile/profile_json.h"
#include "support/room_test.h"
#include "support/tunnel_world.h"

#include <QFile>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

using Verb = ControlRequest::Verb;

namespace {

constexpr int Patience = 30000;

struct Rig
{
    Expected<QList<QJsonObject>> ask(Verb verb, const QStringList &names = {})
    {
        ControlRequest request;
        request.verb = verb;
        request.names = names;
        return control.handle(request);
    }
    Expected<QList<QJsonObject>> import(const QJsonArray &profiles, bool replace = false)
    {
        ControlRequest request;
        request.verb = Verb::Import;
        request.profiles = profiles;
        request.replace = replace;
        return control.handle(request);
    }
    [[nodiscard]] TunnelState state(const QUuid &id) const { return tunnels.snapshot(id).state; }

    TunnelWorld world;
    TunnelManager tunnels{world.store, world.secrets};
    TunnelControl control{tunnels, world.store};
};

QString outcome(const Expected<QList<QJsonObject>> &items)
{
    return items && items->size() == 1 ? items->constFirst()[u"outcome"].toString() : u"(failed)"_s;
}

} // namespace

class TestTunnelControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAndStops();
    void namesWhatItDoesNotKnow();
    void wantsANameToStartOrStop();
    void listsAll();
    void showsOne();
    void importsNewOnes();
    void importsManyInOneSave();
    void neverReplacesSilently();
    void forgetsWhatWasForAnotherServer();
    void importsNoCommandThatRuns();
    void importsNothingOfABadOne();
};

void TestTunnelControl::startsAndStops()
{
    Rig rig;
    const QUuid id = rig.world.add(u"work"_s);
    rig.world.add(u"other"_s);
    auto items = rig.ask(Verb::Up, {u"WORK"_s});
    QVERIFY(items);
    QCOMPARE(items->size(), 1);
    QCOMPARE(items->at(0)[u"name"].toString(), u"work"_s);
    QCOMPARE(items->at(0)[u"state"].toString(), u"connecting"_s);
    QCOMPARE(items->at(0)[u"changed"].toBool(), true);
    QTRY_COMPARE_WITH_TIMEOUT(rig.state(id), TunnelState::Connected, Patience);
    items = rig.ask(Verb::Up, {u"work"_s});
    QCOMPARE(items->at(0)[u"changed"].toBool(), false);
    items = rig.ask(Verb::Down, {id.toString(QUuid::WithoutBraces)});
    QVERIFY(items);
    QTRY_COMPARE_WITH_TIMEOUT(rig.state(id), TunnelState::Stopped, Patience);
    QVERIFY(!rig.world.store.find(id)->wanted);
}

void TestTunnelControl::namesWhatItDoesNotKnow()
{
    Rig rig;
    const QUuid id = rig.world.add(u"work"_s);
    const auto items = rig.ask(Verb::Up, {u"work"_s, u"play"_s});
    QVERIFY(!items);
    QVERIFY(items.error().message.contains(u"play"_s));
    QVERIFY(items.error().hint.contains(u"work"_s));
    QVERIFY(!rig.tunnels.isRunning(id)); // all or none
}

void TestTunnelControl::wantsANameToStartOrStop()
{
    Rig rig;
    rig.world.add(u"work"_s);
    QVERIFY(!rig.ask(Verb::Up));
    QVERIFY(!rig.ask(Verb::Down));
}

void TestTunnelControl::listsAll()
{
    Rig rig;
    QVERIFY(rig.ask(Verb::List)->isEmpty());
    rig.world.add(u"work"_s);
    rig.world.add(u"home"_s);
    const auto items = rig.ask(Verb::List);
    QCOMPARE(items->size(), 2);
    QCOMPARE(items->at(1)[u"name"].toString(), u"home"_s);
    QVERIFY(!items->at(1).contains(u"forwards"));
}

void TestTunnelControl::showsOne()
{
    Rig rig;
    rig.world.add(u"work"_s);
    rig.world.add(u"home"_s);
    const auto items = rig.ask(Verb::Status, {u"home"_s});
    QCOMPARE(items->size(), 1);
    QCOMPARE(items->at(0)[u"name"].toString(), u"home"_s);
    QCOMPARE(items->at(0)[u"forwards"].toArray().size(), 1);
    QCOMPARE(rig.ask(Verb::Status)->size(), 2);
}

void TestTunnelControl::importsNewOnes()
{
    Rig rig;
    Profile profile = rig.world.profile(u"work"_s);
    profile.wanted = true;
    QCOMPARE(outcome(rig.import({profileToJson(profile)})), u"added"_s);
    QCOMPARE(rig.world.store.profiles().size(), 1);
    // Importing starts nothing, now or later.
    QVERIFY(!rig.world.store.find(profile.id)->wanted);
    QVERIFY(!rig.tunnels.isRunning(profile.id));
}

void TestTunnelControl::neverReplacesSilently()
{
    Rig rig;
    Profile profile = rig.world.profile(u"work"_s);
    profile.wanted = true;
    rig.world.add(profile);
    profile.wanted = false;
    QCOMPARE(outcome(rig.import({profileToJson(profile)})), u"unchanged"_s);
    profile.group = u"office"_s;
    QCOMPARE(outcome(rig.import({profileToJson(profile)})), u"exists"_s);
    QCOMPARE(rig.world.store.find(profile.id)->group, QString());
    QCOMPARE(outcome(rig.import({profileToJson(profile)}, true)), u"replaced"_s);
    QCOMPARE(rig.world.store.find(profile.id)->group, u"office"_s);
    QVERIFY(rig.world.store.find(profile.id)->wanted);
}

/// The backup is the file before the last save. Two with the same id are one: the second counts as there.
void TestTunnelControl::importsManyInOneSave()
{
    Rig rig;
    rig.world.add(u"before"_s);
    const Profile one = rig.world.profile(u"one"_s);
    const Profile two = rig.world.profile(u"two"_s);
    const auto items =
        rig.import({profileToJson(one), profileToJson(two), profileToJson(one), profileToJson(one)});
    QVERIFY(items);
    QStringList outcomes;
    for (const QJsonObject &item : *items)
        outcomes += item[u"outcome"].toString();
    QCOMPARE(outcomes, (QStringList{u"added"_s, u"added"_s, u"unchanged"_s, u"unchanged"_s}));
    QCOMPARE(rig.world.store.profiles().size(), 3);
    QFile backup(rig.world.store.path() + u".bak"_s);
    QVERIFY(backup.open(QIODevice::ReadOnly));
    const QByteArray text = backup.readAll();
    QVERIFY(text.contains("before") && !text.contains("\"one\"") && !text.contains("\"two\""));
}

void TestTunnelControl::forgetsWhatWasForAnotherServer()
{
    Rig rig;
    QList<std::pair<QUuid, SecretKind>> forgotten;
    rig.control.setForget([&](const QUuid &id, SecretKind kind) { forgotten += {id, kind}; });
    Profile profile = rig.world.profile(u"work"_s);
    rig.world.add(profile);
    profile.group = u"office"_s;
    QCOMPARE(outcome(rig.import({profileToJson(profile)}, true)), u"replaced"_s);
    QVERIFY(forgotten.isEmpty());
    profile.server = QUrl(u"wss://elsewhere.example.com/ws"_s);
    QCOMPARE(outcome(rig.import({profileToJson(profile)})), u"exists"_s);
    QVERIFY(forgotten.isEmpty());
    QCOMPARE(outcome(rig.import({profileToJson(profile)}, true)), u"replaced"_s);
    QCOMPARE(forgotten.size(), 1);
    QVERIFY(forgotten[0] == std::pair(profile.id, SecretKind::Psk));
}

void TestTunnelControl::importsNoCommandThatRuns()
{
    Rig rig;
    Profile profile = rig.world.profile(u"work"_s);
    profile.afterConnect = u"mount /srv"_s;
    profile.runsCommands = true;
    QCOMPARE(outcome(rig.import({profileToJson(profile)})), u"added"_s);
    QVERIFY(!rig.world.store.find(profile.id)->runsCommands);
    // Somebody reads them and switches them on; the same ones again change nothing.
    rig.world.add(profile);
    QCOMPARE(outcome(rig.import({profileToJson(profile)}, true)), u"unchanged"_s);
    profile.afterConnect = u"rm -rf /"_s;
    QCOMPARE(outcome(rig.import({profileToJson(profile)}, true)), u"replaced"_s);
    QVERIFY(!rig.world.store.find(profile.id)->runsCommands);
}

void TestTunnelControl::importsNothingOfABadOne()
{
    Rig rig;
    QJsonObject bad = profileToJson(rig.world.profile(u"bad"_s));
    bad.insert(u"server"_s, 17);
    QVERIFY(!rig.import({profileToJson(rig.world.profile(u"good"_s)), bad}));
    QVERIFY(rig.world.store.profiles().isEmpty());
    QVERIFY(!rig.import({17}));
    QVERIFY(!rig.import({QJsonObject()}));
    QVERIFY(rig.world.store.profiles().isEmpty());
}

ROOKERY_TEST(TestTunnelControl)
#include "tst_tunnel_control.moc"
