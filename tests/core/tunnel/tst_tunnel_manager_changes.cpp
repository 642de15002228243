// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/tunnel_manager.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"
#include "support/tunnel_world.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using Edit = std::function<void(Profile &)>;

Q_DECLARE_METATYPE(Edit)

namespace {

constexpr int Patience = 30000;

/// A tunnel that runs, with a program that talks through it.
struct Rig
{
    explicit Rig(const QByteArray &psk = {}) : world(psk), manager(world.store, world.secrets)
    {
        profile = world.profile(u"work"_s);
        profile.usesPsk = !psk.isEmpty();
        id = world.add(profile);
    }
    void connect()
    {
        manager.start(id);
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(), Patience);
    }
    [[nodiscard]] TunnelSnapshot now() const { return manager.snapshot(id); }
    [[nodiscard]] bool isConnected() const
    {
        return now().state == TunnelState::Connected && now().forwards.value(0).boundPort != 0;
    }
    void save(const Edit &edit)
    {
        profile = *world.store.find(id);
        edit(profile);
        world.add(profile);
    }
    /// As another program does it: by the file alone.
    void saveElsewhere(const Edit &edit)
    {
        ProfileStore other(world.file());
        other.load();
        Profile changed = *other.find(id);
        edit(changed);
        QVERIFY(other.put(changed));
    }
    void saveKey(const QByteArray &key)
    {
        world.secrets.write(id, SecretKind::Psk, key, &manager,
                            [this](const Expected<void> &) { manager.secretsChanged(id); });
    }

    TunnelWorld world;
    TunnelManager manager;
    Profile profile;
    QUuid id;
    QSignalSpy needed{&manager, &TunnelManager::secretNeeded};
};

/// A connection through the first forward that echoes.
struct Talk
{
    explicit Talk(const Rig &rig) : program(rig.now().forwards.value(0).boundPort) {}
    [[nodiscard]] bool works()
    {
        const qsizetype size = program.received().size() + 1;
        return program.send("x") &&
               QTest::qWaitFor([&] { return program.received().size() == size; }, Patience);
    }
    RawTcpClient program;
};

} // namespace

/// What is saved while a tunnel runs, by whomever, is what it does.
class TestTunnelManagerChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNotReconnectFor_data();
    void doesNotReconnectFor();
    void changesForwardsAtOnce_data();
    void changesForwardsAtOnce();
    void connectsAnewWhereNothingIsCut();
    void asksWhereSomethingWouldBeCut();
    void takesTheKeyThatWasEditedLater();
    void takesAnEditedKeyThatCannotBeSaved();
    void asksForASecretThatTheChangeNeeds();
    void asksAnewWhereTheProfileChangesMeanwhile();
    void followsItsGateway();
    void goesOnWithoutItsGateway();
    void showsNoKeyToAnotherGateway();
    void keepsItsPortOverAReconnect();
    void commandsFollowTheForward();
    void refusesStandardStreams();
};

void TestTunnelManagerChanges::doesNotReconnectFor_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::newRow("nothing") << Edit([](Profile &) {});
    QTest::newRow("a name") << Edit([](Profile &p) { p.name = u"play"_s; });
    QTest::newRow("a group") << Edit([](Profile &p) { p.group = u"play"_s; });
    QTest::newRow("a note") << Edit([](Profile &p) { p.forwards[0].note = u"mine"_s; });
    QTest::newRow("a start mode") << Edit([](Profile &p) { p.startMode = StartMode::Always; });
    QTest::newRow("a timeout") << Edit([](Profile &p) { p.keepaliveInterval = 7s; });
    QTest::newRow("retries") << Edit([](Profile &p) { p.maxRetries = 7; });
}

void TestTunnelManagerChanges::doesNotReconnectFor()
{
    QFETCH(Edit, edit);
    Rig rig;
    rig.connect();
    const ForwardSnapshot before = rig.now().forwards[0];
    rig.save(edit);
    // What comes after it has seen all of it.
    rig.save([](Profile &p) { p.forwards += p.forwards[0]; });
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().forwards.size(), 2, Patience);
    QCOMPARE(rig.now().state, TunnelState::Connected);
    QCOMPARE(rig.now().connections, 1u);
    QCOMPARE(rig.now().name, rig.profile.name);
    QCOMPARE(rig.now().forwards[0].id, before.id);
    QCOMPARE(rig.now().forwards[0].boundPort, before.boundPort);
    QVERIFY(!rig.now().outdated);
    QCOMPARE(rig.world.gateway.counters().sessionsTotal, 1u);
}

void TestTunnelManagerChanges::changesForwardsAtOnce_data()
{
    QTest::addColumn<bool>("elsewhere");
    QTest::newRow("saved here") << false;
    QTest::newRow("saved by another program") << true;
}

void TestTunnelManagerChanges::changesForwardsAtOnce()
{
    QFETCH(bool, elsewhere);
    Rig rig;
    rig.connect();
    Talk talk(rig);
    QVERIFY(talk.works());
    const Edit edit = [](Profile &p) { p.forwards.append({*ForwardSpec::parse(u"0:h:1"_s), true, {}, {}}); };
    if (elsewhere)
        rig.saveElsewhere(edit);
    else
        rig.save(edit);
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().forwards.value(1).state, ForwardState::Listening, Patience);
    QVERIFY(talk.works());
    QVERIFY(!rig.now().outdated);
    rig.save([](Profile &p) { p.forwards.removeFirst(); });
    QTRY_VERIFY_WITH_TIMEOUT(talk.program.wasReset(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().forwards.size(), 1, Patience);
    QCOMPARE(rig.now().connections, 1u);
}

void TestTunnelManagerChanges::connectsAnewWhereNothingIsCut()
{
    Rig rig;
    rig.connect();
    rig.save([](Profile &p) { p.headers = {{u"X-One"_s, u"1"_s}}; });
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().connections, 2u, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(rig.isConnected(), Patience);
    QVERIFY(!rig.now().outdated);
}

void TestTunnelManagerChanges::asksWhereSomethingWouldBeCut()
{
    Rig rig;
    rig.connect();
    Talk talk(rig);
    QVERIFY(talk.works());
    rig.save([](Profile &p) { p.headers = {{u"X-One"_s, u"1"_s}}; });
    QTRY_VERIFY_WITH_TIMEOUT(rig.now().outdated, Patience);
    QVERIFY(talk.works());
    rig.save([](Profile &p) { p.forwards.append({*ForwardSpec::parse(u"0:h:1"_s), true, {}, {}}); });
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().forwards.size(), 2, Patience);
    QVERIFY(rig.now().outdated);
    QVERIFY(talk.works());
    rig.manager.reconnect(rig.id);
    QCOMPARE(rig.now().state, TunnelState::Connecting);
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().connections, 2u, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(rig.isConnected(), Patience);
    QVERIFY(!rig.now().outdated);
}

void TestTunnelManagerChanges::takesTheKeyThatWasEditedLater()
{
    Rig rig("the key");
    rig.manager.start(rig.id);
    QTRY_COMPARE_WITH_TIMEOUT(rig.needed.size(), 1, Patience);
    rig.manager.provideSecret(rig.id, SecretKind::Psk, "a wrong one", false);
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().state, TunnelState::NeedsAttention, Patience);
    rig.saveKey("the key");
    QTRY_VERIFY_WITH_TIMEOUT(rig.isConnected(), Patience);
    // And stays the key.
    rig.manager.reconnect(rig.id);
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().connections, 2u, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(rig.isConnected(), Patience);
    QCOMPARE(rig.needed.size(), 1);
}

void TestTunnelManagerChanges::takesAnEditedKeyThatCannotBeSaved()
{
    Rig rig("the key");
    rig.manager.start(rig.id);
    QTRY_COMPARE_WITH_TIMEOUT(rig.needed.size(), 1, Patience);
    rig.manager.provideSecret(rig.id, SecretKind::Psk, "a wrong one", false);
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().state, TunnelState::NeedsAttention, Patience);
    rig.manager.secretEdited(rig.id, SecretKind::Psk, "the key");
    QTRY_VERIFY_WITH_TIMEOUT(rig.isConnected(), Patience);
    QCOMPARE(rig.needed.size(), 1);
}

void TestTunnelManagerChanges::asksForASecretThatTheChangeNeeds()
{
    Rig rig;
    rig.connect();
    rig.save([](Profile &p) { p.usesPsk = true; });
    QTRY_COMPARE_WITH_TIMEOUT(rig.needed.size(), 1, Patience);
    QVERIFY(rig.isConnected()); // it goes on as it was
    rig.manager.declineSecret({rig.id}, SecretKind::Psk);
    QVERIFY(rig.isConnected());
    QVERIFY(rig.manager.isRunning(rig.id));
    rig.manager.reconnect(rig.id);
    QTRY_COMPARE_WITH_TIMEOUT(rig.needed.size(), 2, Patience);
    rig.manager.provideSecret(rig.id, SecretKind::Psk, "any", false);
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().connections, 2u, Patience);
}

/// All of its tunnels, by the gateway's key.
void TestTunnelManagerChanges::followsItsGateway()
{
    Rig rig("the key");
    SharedGateway gateway = SharedGateway::of(rig.profile, u"Office"_s);
    rig.world.secrets.write(gateway.id(), SecretKind::Psk, "the key", &rig.manager,
                            [](const Expected<void> &) {});
    QVERIFY(rig.world.store.putGateway(gateway));
    rig.save([&](Profile &p) { p.gateway = gateway.id(); });
    Profile second = rig.world.profile(u"second"_s);
    second.gateway = gateway.id();
    const QUuid other = rig.world.add(second);
    rig.connect();
    rig.manager.start(other);
    QTRY_COMPARE_WITH_TIMEOUT(rig.manager.snapshot(other).state, TunnelState::Connected, Patience);
    QCOMPARE(rig.needed.size(), 0);
    gateway.profile.headers = {{u"X-Team"_s, u"network"_s}};
    QVERIFY(rig.world.store.putGateway(gateway));
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().connections, 2u, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(rig.manager.snapshot(other).connections, 2u, Patience);
    // A name is none of the tunnel's business.
    gateway.profile.name = u"Home"_s;
    QVERIFY(rig.world.store.putGateway(gateway));
    rig.save([](Profile &p) { p.forwards += p.forwards[0]; });
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().forwards.size(), 2, Patience);
    QCOMPARE(rig.now().connections, 2u);
}

void TestTunnelManagerChanges::goesOnWithoutItsGateway()
{
    Rig rig("the key");
    const SharedGateway gateway = SharedGateway::of(rig.profile, u"Office"_s);
    rig.world.secrets.write(gateway.id(), SecretKind::Psk, "the key", &rig.manager,
                            [](const Expected<void> &) {});
    QVERIFY(rig.world.store.putGateway(gateway));
    rig.save([&](Profile &p) { p.gateway = gateway.id(); });
    rig.connect();
    QVERIFY(rig.world.store.removeGateway(gateway.id()));
    rig.save([](Profile &p) { p.forwards += p.forwards[0]; });
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().forwards.size(), 2, Patience);
    QVERIFY(rig.isConnected());
    QCOMPARE(rig.now().connections, 1u);
    QCOMPARE(rig.needed.size(), 0);
}

/// Neither the tunnel's own nor one that a person gave for the server before.
void TestTunnelManagerChanges::showsNoKeyToAnotherGateway()
{
    Rig rig("the key");
    rig.saveKey("the key");
    rig.connect();
    SharedGateway gateway = SharedGateway::of(rig.profile, u"Elsewhere"_s);
    gateway.profile.server = QUrl(u"ws://127.0.0.1:1/ws"_s);
    QVERIFY(rig.world.store.putGateway(gateway));
    rig.save([&](Profile &p) { p.gateway = gateway.id(); });
    QTRY_COMPARE_WITH_TIMEOUT(rig.needed.size(), 1, Patience);
    QCOMPARE(rig.now().connections, 1u);
}

void TestTunnelManagerChanges::asksAnewWhereTheProfileChangesMeanwhile()
{
    Rig rig("the key");
    rig.manager.start(rig.id);
    QTRY_COMPARE_WITH_TIMEOUT(rig.needed.size(), 1, Patience);
    // Not for a name.
    rig.save([](Profile &p) { p.name = u"play"_s; });
    // The key comes by the editor instead of the question.
    rig.saveKey("the key");
    QTRY_VERIFY_WITH_TIMEOUT(rig.isConnected(), Patience);
    QCOMPARE(rig.needed.size(), 1);
}

/// Its own listener is never in the way, whichever thread the next run is in.
void TestTunnelManagerChanges::keepsItsPortOverAReconnect()
{
    Rig rig;
    rig.connect();
    const quint16 port = rig.now().forwards[0].boundPort;
    rig.save([&](Profile &p) { p.forwards[0].spec.listenPort = port; });
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().forwards[0].spec.listenPort, port, Patience);
    QSignalSpy forwards(&rig.manager, &TunnelManager::forwardChanged);
    for (quint64 i = 2; i < 12; ++i) {
        rig.manager.reconnect(rig.id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.now().connections, i, Patience);
        QCOMPARE(rig.now().forwards[0].state, ForwardState::Listening);
    }
    // Switched off and on again, it waits for its own end.
    rig.manager.stop(rig.id);
    rig.manager.start(rig.id);
    QTRY_VERIFY_WITH_TIMEOUT(rig.isConnected(), Patience);
    QCOMPARE(rig.now().forwards[0].boundPort, port);
}

void TestTunnelManagerChanges::commandsFollowTheForward()
{
    Rig rig;
    rig.connect();
    // What a person sees when they click is the order from before.
    rig.save([](Profile &p) { p.forwards.prepend({*ForwardSpec::parse(u"0:h:1"_s), true, {}, {}}); });
    QCOMPARE(rig.now().forwards.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().forwards.size(), 2, Patience);
    const quint64 second = rig.now().forwards[1].id;
    rig.save([](Profile &p) { p.forwards.removeFirst(); });
    rig.manager.setForwardRunning(rig.id, 1, false);
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().forwards.size(), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().forwards[0].state, ForwardState::Off, Patience);
    QCOMPARE(rig.now().forwards[0].id, second);
}

void TestTunnelManagerChanges::refusesStandardStreams()
{
    Rig rig;
    rig.connect();
    rig.save([](Profile &p) { p.forwards.append({*ForwardSpec::parse(u"stdio:h:1"_s), true, {}, {}}); });
    QTRY_COMPARE_WITH_TIMEOUT(rig.now().forwards.value(1).state, ForwardState::Refused, Patience);
    QVERIFY(rig.now().forwards[1].error.message.contains(u"only on the command line"_s));
    QVERIFY(rig.isConnected());
}

ROOKERY_TEST(TestTunnelManagerChanges)
#include "tst_tunnel_manager_changes.moc"
