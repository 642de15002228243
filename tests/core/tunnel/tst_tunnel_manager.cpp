// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/traffic_book.h"
#include "core/tunnel/tunnel_manager.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"
#include "support/tunnel_world.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <sys/stat.h>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using Pace = TunnelManager::Pace;

namespace {

constexpr int Patience = 30000;

TunnelState stateOf(const TunnelManager &manager, const QUuid &id)
{
    return manager.snapshot(id).state;
}

quint16 portOf(const TunnelManager &manager, const QUuid &id, int index = 0)
{
    return manager.snapshot(id).forwards.value(index).boundPort;
}

bool isConnected(const TunnelManager &manager, const QUuid &id)
{
    return stateOf(manager, id) == TunnelState::Connected && portOf(manager, id) != 0;
}

} // namespace

class TestTunnelManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAndStops();
    void tellsStatesInOrder();
    void knowsWhatNeverRan();
    void savesTheWish();
    void restoresWhatShouldRun_data();
    void restoresWhatShouldRun();
    void isSwitchedByTheNetwork();
    void comesBackAfterARestart();
    void readsSecretsFirst();
    void asksForAMissingSecret();
    void asksOnlyOnce();
    void remembersASecretWhereAsked();
    void cancelsAStartThatNeedsASecret();
    void cancelsManyWithOneSave();
    void waitsForALockedKeychain();
    void readsAgainWhenTheKeychainOpens();
    void retriesWhatWaitsForASecret();
    void withdrawsAQuestionThatNobodyNeeds();
    void asksWhereTheKeychainIsSilent();
    void stopsWhileTheKeychainIsSilent();
    void survivesAnyOrderOfStartAndStop();
    void startsAgainAfterAStopThatIsUnderWay();
    void runsFiftyTunnels();
    void tellsSnapshotsAtThePace();
    void tellsNothingWhileHidden();
    void samplesTheHistoryWhileHidden();
    void asksOnceWhileHidden();
    void carriesFlowsOfTheWatchedOne();
    void namesTheProgramOfAFlow();
    void closesAFlow();
    void switchesForwardsByTheirIndex();
    void usesAnotherPort();
    void reconnectsWithTheProfileOfNow();
    void followsTheStore();
    void shutsDownWithoutForgettingTheWish();
    void shutsDownInTime();
    void saysThatAllStoppedWithoutTunnels();
    void endsWithRunningTunnels();
    void ignoresUnknownIds();
};

void TestTunnelManager::startsAndStops()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    const QUuid id = world.add(u"work"_s);
    QVERIFY(!manager.isRunning(id));
    manager.start(id);
    QVERIFY(manager.isRunning(id));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    RawTcpClient program(portOf(manager, id));
    QVERIFY(program.send("hello"));
    QTRY_COMPARE_WITH_TIMEOUT(program.received(), "hello", Patience);
    manager.stop(id);
    QVERIFY(!manager.isRunning(id));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(manager, id), TunnelState::Stopped, Patience);
    QCOMPARE(manager.snapshot(id).forwards[0].state, ForwardState::Off);
    QCOMPARE(manager.snapshot(id).bytesOut, 5u);
}

void TestTunnelManager::tellsStatesInOrder()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    QSignalSpy states(&manager, &TunnelManager::stateChanged);
    QSignalSpy forwards(&manager, &TunnelManager::forwardChanged);
    const QUuid id = world.add(u"work"_s);
    manager.start(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!forwards.isEmpty(), Patience);
    QCOMPARE(forwards[0][0].toUuid(), id);
    QCOMPARE(forwards[0][1].toInt(), 0);
    manager.stop(id);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(manager, id), TunnelState::Stopped, Patience);
    QList<TunnelState> seen;
    for (const auto &call : states) {
        QCOMPARE(call[0].toUuid(), id);
        const auto state = call[1].value<TunnelState>();
        if (seen.isEmpty() || seen.last() != state)
            seen += state;
    }
    QCOMPARE(seen, (QList{TunnelState::Connecting, TunnelState::Connected, TunnelState::Stopped}));
}

void TestTunnelManager::knowsWhatNeverRan()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    const QUuid first = world.add(u"first"_s);
    const QUuid second = world.add(u"second"_s);
    const QList<TunnelSnapshot> all = manager.snapshots();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].id, first);
    QCOMPARE(all[1].id, second);
    QCOMPARE(all[1].name, u"second"_s);
    QCOMPARE(all[1].state, TunnelState::Stopped);
    QCOMPARE(all[1].forwards.size(), 1);
    QCOMPARE(all[1].forwards[0].state, ForwardState::Off);
    QVERIFY(!manager.traffic().samples(first, ThroughputHistory::Span::OneMinute).back().known);
}

void TestTunnelManager::savesTheWish()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    const QUuid id = world.add(u"work"_s);
    const auto savedWish = [&] {
        ProfileStore other(world.file());
        other.load();
        return other.find(id)->wanted;
    };
    manager.start(id);
    QVERIFY(savedWish());
    manager.stop(id);
    QVERIFY(!savedWish());
    manager.startSome(world.store.ids());
    QVERIFY(savedWish());
    manager.stopSome(world.store.ids());
    QVERIFY(!savedWish());
}

void TestTunnelManager::restoresWhatShouldRun_data()
{
    QTest::addColumn<StartMode>("mode");
    QTest::addColumn<bool>("wanted");
    QTest::addColumn<bool>("runs");
    QTest::newRow("never, was on") << StartMode::Never << true << false;
    QTest::newRow("never, was off") << StartMode::Never << false << false;
    QTest::newRow("as it was, on") << StartMode::AsItWas << true << true;
    QTest::newRow("as it was, off") << StartMode::AsItWas << false << false;
    QTest::newRow("always, was on") << StartMode::Always << true << true;
    QTest::newRow("always, was off") << StartMode::Always << false << true;
}

void TestTunnelManager::restoresWhatShouldRun()
{
    QFETCH(StartMode, mode);
    QFETCH(bool, wanted);
    QFETCH(bool, runs);
    TunnelWorld world;
    Profile profile = world.profile(u"work"_s);
    profile.startMode = mode;
    profile.wanted = wanted;
    world.add(profile);
    TunnelManager manager(world.store, world.secrets);
    manager.restore();
    QCOMPARE(manager.isRunning(profile.id), runs);
    if (runs)
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, profile.id), Patience);
}

/// Without a wish of anybody, and until a person says otherwise.
void TestTunnelManager::isSwitchedByTheNetwork()
{
    TunnelWorld world;
    Profile profile = world.profile(u"work"_s);
    profile.networkRule = {NetworkRule::Mode::Only, {{NetworkCondition::Kind::Wired, {}, {}, {}}}};
    profile.startMode = StartMode::Always;
    const QUuid id = world.add(profile);
    TunnelManager manager(world.store, world.secrets);
    QSignalSpy decided(&manager, &TunnelManager::personDecided);
    manager.restore();
    QVERIFY(!manager.isRunning(id)); // not before the network is known
    manager.switchByRule(id, false);
    QVERIFY(manager.snapshot(id).offByRule);
    manager.switchByRule(id, true);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    QVERIFY(!manager.snapshot(id).offByRule);
    manager.switchByRule(id, false);
    QTRY_COMPARE_WITH_TIMEOUT(manager.snapshot(id).state, TunnelState::Stopped, Patience);
    QVERIFY(manager.snapshot(id).offByRule);
    QVERIFY(!world.store.find(id)->wanted);
    QCOMPARE(decided.count(), 0);
    manager.start(id);
    QCOMPARE(decided.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    QVERIFY(!manager.snapshot(id).offByRule);
    manager.stop(id);
    QCOMPARE(decided.count(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(manager.snapshot(id).state, TunnelState::Stopped, Patience);
    QVERIFY(!manager.snapshot(id).offByRule);
}

void TestTunnelManager::comesBackAfterARestart()
{
    TunnelWorld world;
    const QUuid on = world.add(u"on"_s);
    const QUuid off = world.add(u"off"_s);
    {
        TunnelManager manager(world.store, world.secrets);
        manager.start(on);
        manager.start(off);
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, on), Patience);
        manager.stop(off);
        QSignalSpy stopped(&manager, &TunnelManager::allStopped);
        manager.shutDown();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, Patience);
    }
    ProfileStore store(world.file());
    store.load();
    TunnelManager manager(store, world.secrets);
    manager.restore();
    QVERIFY(manager.isRunning(on));
    QVERIFY(!manager.isRunning(off));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, on), Patience);
}

void TestTunnelManager::readsSecretsFirst()
{
    TunnelWorld world("the key");
    Profile profile = world.profile(u"work"_s);
    profile.usesPsk = true;
    world.add(profile);
    world.secrets.write(profile.id, SecretKind::Psk, "the key", this, [](const auto &) {});
    TunnelManager manager(world.store, world.secrets);
    QSignalSpy needed(&manager, &TunnelManager::secretNeeded);
    manager.start(profile.id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, profile.id), Patience);
    QCOMPARE(needed.size(), 0);
}

void TestTunnelManager::asksForAMissingSecret()
{
    TunnelWorld world("the key");
    Profile profile = world.profile(u"work"_s);
    profile.usesPsk = true;
    world.add(profile);
    TunnelManager manager(world.store, world.secrets);
    QSignalSpy needed(&manager, &TunnelManager::secretNeeded);
    manager.start(profile.id);
    QTRY_COMPARE_WITH_TIMEOUT(needed.size(), 1, Patience);
    QCOMPARE(needed[0][0].toUuid(), profile.id);
    QCOMPARE(needed[0][1].value<SecretKind>(), SecretKind::Psk);
    QVERIFY(!needed[0][2].toString().isEmpty());
    QCOMPARE(stateOf(manager, profile.id), TunnelState::NeedsAttention);
    QVERIFY(!manager.snapshot(profile.id).error.message.isEmpty());
    QVERIFY(manager.isRunning(profile.id));
    // Not what was asked for: nothing happens yet.
    manager.provideSecret(profile.id, SecretKind::ProxyPassword, "x", false);
    QCOMPARE(stateOf(manager, profile.id), TunnelState::NeedsAttention);
    manager.provideSecret(profile.id, SecretKind::Psk, "the key", false);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, profile.id), Patience);
}

void TestTunnelManager::asksOnlyOnce()
{
    TunnelWorld world("the key");
    Profile profile = world.profile(u"work"_s);
    profile.usesPsk = true;
    world.add(profile);
    TunnelManager manager(world.store, world.secrets);
    QSignalSpy needed(&manager, &TunnelManager::secretNeeded);
    manager.start(profile.id);
    QTRY_COMPARE_WITH_TIMEOUT(needed.size(), 1, Patience);
    manager.provideSecret(profile.id, SecretKind::Psk, "the key", false);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, profile.id), Patience);
    manager.reconnect(profile.id);
    QVERIFY(!isConnected(manager, profile.id));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, profile.id), Patience);
    QCOMPARE(needed.size(), 1);
    // Switched off by hand: next time it asks again.
    manager.stop(profile.id);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(manager, profile.id), TunnelState::Stopped, Patience);
    manager.start(profile.id);
    QTRY_COMPARE_WITH_TIMEOUT(needed.size(), 2, Patience);
}

void TestTunnelManager::remembersASecretWhereAsked()
{
    TunnelWorld world("the key");
    Profile profile = world.profile(u"work"_s);
    profile.usesPsk = true;
    world.add(profile);
    TunnelManager manager(world.store, world.secrets);
    QSignalSpy needed(&manager, &TunnelManager::secretNeeded);
    manager.start(profile.id);
    QTRY_COMPARE_WITH_TIMEOUT(needed.size(), 1, Patience);
    manager.provideSecret(profile.id, SecretKind::Psk, "the key", true);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, profile.id), Patience);
    manager.stop(profile.id);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(manager, profile.id), TunnelState::Stopped, Patience);
    manager.start(profile.id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, profile.id), Patience);
    QCOMPARE(needed.size(), 1);
}

void TestTunnelManager::cancelsAStartThatNeedsASecret()
{
    TunnelWorld world;
    Profile profile = world.profile(u"work"_s);
    profile.usesPsk = true;
    world.add(profile);
    TunnelManager manager(world.store, world.secrets);
    QSignalSpy needed(&manager, &TunnelManager::secretNeeded);
    manager.start(profile.id);
    QTRY_COMPARE_WITH_TIMEOUT(needed.size(), 1, Patience);
    manager.declineSecret({profile.id}, SecretKind::ProxyPassword); // was not asked
    QCOMPARE(stateOf(manager, profile.id), TunnelState::NeedsAttention);
    QSignalSpy decided(&manager, &TunnelManager::personDecided);
    manager.declineSecret({profile.id}, SecretKind::Psk);
    QCOMPARE(decided.count(), 1);
    QCOMPARE(stateOf(manager, profile.id), TunnelState::Stopped);
    QVERIFY(!manager.isRunning(profile.id));
    QVERIFY(!world.store.find(profile.id)->wanted);
}

/// One question for many: one file is written, and not one for each.
void TestTunnelManager::cancelsManyWithOneSave()
{
    TunnelWorld world;
    QList<QUuid> ids;
    for (int i = 0; i < 5; ++i) {
        Profile profile = world.profile(u"work %1"_s.arg(i));
        profile.usesPsk = true;
        ids += world.add(profile);
    }
    TunnelManager manager(world.store, world.secrets);
    QSignalSpy needed(&manager, &TunnelManager::secretNeeded);
    for (const QUuid &id : std::as_const(ids))
        manager.start(id);
    QTRY_COMPARE_WITH_TIMEOUT(needed.size(), 5, Patience);
    // Each save is another file, and is told of after it.
    QSet<ino_t> files;
    connect(&world.store, &ProfileStore::changed, this, [&] {
        struct stat facts = {};
        QCOMPARE(::stat(QFile::encodeName(world.store.path()).constData(), &facts), 0);
        files.insert(facts.st_ino);
    });
    manager.declineSecret(ids, SecretKind::Psk);
    QCOMPARE(files.size(), 1);
    for (const QUuid &id : std::as_const(ids)) {
        QCOMPARE(stateOf(manager, id), TunnelState::Stopped);
        QVERIFY(!world.store.find(id)->wanted);
    }
}

/// The keychain's own prompt is on the screen: nobody is asked anything else, for as long as that takes.
void TestTunnelManager::waitsForALockedKeychain()
{
    TunnelWorld world("the key");
    LockedSecretStore locked;
    QList<QUuid> ids;
    for (int i = 0; i < 5; ++i) {
        Profile profile = world.profile(u"work %1"_s.arg(i));
        profile.usesPsk = true;
        ids += world.add(profile);
    }
    TunnelManager manager(world.store, locked, TunnelManager::Limits{10ms, 8s, 30s});
    QSignalSpy needed(&manager, &TunnelManager::secretNeeded);
    manager.startSome(world.store.ids());
    locked.wait(true);
    for (const QUuid &id : ids) {
        QTRY_COMPARE(stateOf(manager, id), TunnelState::WaitingForKeychain);
        QVERIFY(!manager.snapshot(id).error.message.isEmpty());
        QVERIFY(!manager.snapshot(id).error.hint.isEmpty());
        QVERIFY(manager.isRunning(id));
    }
    QElapsedTimer time;
    time.start();
    QTRY_VERIFY(time.elapsed() > 50);
    locked.wait(false);
    locked.answerAll(QByteArray("the key"));
    for (const QUuid &id : ids)
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    QCOMPARE(needed.size(), 0);
}

/// Who said no to the prompt is asked for the key, and need not answer any more once it is unlocked.
void TestTunnelManager::readsAgainWhenTheKeychainOpens()
{
    TunnelWorld world("the key");
    LockedSecretStore locked;
    Profile profile = world.profile(u"work"_s);
    profile.usesPsk = true;
    world.add(profile);
    TunnelManager manager(world.store, locked);
    QSignalSpy needed(&manager, &TunnelManager::secretNeeded);
    QSignalSpy withdrawn(&manager, &TunnelManager::secretWithdrawn);
    manager.start(profile.id);
    locked.wait(true);
    locked.wait(false);
    locked.answerAll(failure(ErrorCode::NotPermitted, u"It is locked."_s));
    QCOMPARE(needed.size(), 1);
    QCOMPARE(stateOf(manager, profile.id), TunnelState::NeedsAttention);
    Q_EMIT locked.opened();
    QCOMPARE(withdrawn.size(), 1);
    QCOMPARE(withdrawn[0][0].toUuid(), profile.id);
    QCOMPARE(stateOf(manager, profile.id), TunnelState::Connecting);
    locked.answerAll(QByteArray("the key"));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, profile.id), Patience);
    QCOMPARE(needed.size(), 1);
}

void TestTunnelManager::retriesWhatWaitsForASecret()
{
    TunnelWorld world("the key");
    LockedSecretStore locked;
    Profile profile = world.profile(u"work"_s);
    profile.usesPsk = true;
    world.add(profile);
    TunnelManager manager(world.store, locked);
    QSignalSpy withdrawn(&manager, &TunnelManager::secretWithdrawn);
    manager.start(profile.id);
    locked.answerAll(QByteArray());
    QCOMPARE(stateOf(manager, profile.id), TunnelState::NeedsAttention);
    manager.retryNow(profile.id);
    QCOMPARE(withdrawn.size(), 1);
    locked.answerAll(QByteArray("the key"));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, profile.id), Patience);
}

void TestTunnelManager::withdrawsAQuestionThatNobodyNeeds()
{
    TunnelWorld world;
    Profile profile = world.profile(u"work"_s);
    profile.usesPsk = true;
    world.add(profile);
    TunnelManager manager(world.store, world.secrets);
    QSignalSpy needed(&manager, &TunnelManager::secretNeeded);
    QSignalSpy withdrawn(&manager, &TunnelManager::secretWithdrawn);
    manager.start(profile.id);
    QTRY_COMPARE_WITH_TIMEOUT(needed.size(), 1, Patience);
    manager.stop(profile.id);
    QCOMPARE(withdrawn.size(), 1);
    manager.start(profile.id);
    QTRY_COMPARE_WITH_TIMEOUT(needed.size(), 2, Patience);
    // Typed in the editor instead.
    manager.secretEdited(profile.id, SecretKind::Psk, "the key");
    QTRY_COMPARE_WITH_TIMEOUT(withdrawn.size(), 2, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, profile.id), Patience);
}

void TestTunnelManager::asksWhereTheKeychainIsSilent()
{
    TunnelWorld world("the key");
    SilentSecretStore silent;
    Profile profile = world.profile(u"work"_s);
    profile.usesPsk = true;
    world.add(profile);
    TunnelManager manager(world.store, silent, TunnelManager::Limits{10ms, 8s, 30s});
    QSignalSpy needed(&manager, &TunnelManager::secretNeeded);
    manager.start(profile.id);
    QCOMPARE(stateOf(manager, profile.id), TunnelState::Connecting);
    QTRY_COMPARE_WITH_TIMEOUT(needed.size(), 1, Patience);
    QCOMPARE(silent.reads, 1);
    manager.provideSecret(profile.id, SecretKind::Psk, "the key", true);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, profile.id), Patience);
}

void TestTunnelManager::stopsWhileTheKeychainIsSilent()
{
    TunnelWorld world;
    SilentSecretStore silent;
    Profile profile = world.profile(u"work"_s);
    profile.usesPsk = true;
    world.add(profile);
    TunnelManager manager(world.store, silent);
    QSignalSpy stopped(&manager, &TunnelManager::allStopped);
    manager.start(profile.id);
    manager.stop(profile.id);
    QCOMPARE(stateOf(manager, profile.id), TunnelState::Stopped);
    manager.start(profile.id);
    manager.reconnect(profile.id);
    QCOMPARE(silent.reads, 3);
    manager.shutDown();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, Patience);
}

void TestTunnelManager::survivesAnyOrderOfStartAndStop()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    QList<QUuid> ids;
    for (int i = 0; i < 5; ++i)
        ids += world.add(u"tunnel %1"_s.arg(i));
    QRandomGenerator random(4711);
    for (int i = 0; i < 200; ++i) {
        const QUuid id = ids[random.bounded(ids.size())];
        switch (random.bounded(5)) {
        case 0:
        case 1:
            manager.start(id);
            QVERIFY(manager.isRunning(id));
            break;
        case 2:
            manager.stop(id);
            QVERIFY(!manager.isRunning(id));
            break;
        case 3:
            manager.reconnect(id);
            QVERIFY(manager.isRunning(id));
            break;
        default:
            QCoreApplication::processEvents();
        }
    }
    for (const QUuid &id : ids)
        manager.start(id);
    for (const QUuid &id : ids)
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    // One connection each, however often they were started.
    QTRY_COMPARE_WITH_TIMEOUT(world.gateway.counters().sessions, int(ids.size()), Patience);
}

void TestTunnelManager::startsAgainAfterAStopThatIsUnderWay()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    const QUuid id = world.add(u"work"_s);
    manager.start(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    manager.stop(id);
    manager.start(id);
    QVERIFY(manager.isRunning(id));
    QTRY_COMPARE_WITH_TIMEOUT(world.gateway.counters().sessionsTotal, 2u, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
}

void TestTunnelManager::runsFiftyTunnels()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    QList<Profile> profiles;
    for (int i = 0; i < 50; ++i)
        profiles += world.profile(u"tunnel %1"_s.arg(i));
    QVERIFY(world.store.putAll(profiles));
    manager.setPace(Pace::Live);
    manager.startSome(world.store.ids());
    for (const Profile &profile : std::as_const(profiles)) {
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, profile.id), Patience);
        QVERIFY(RawTcpClient(portOf(manager, profile.id)).isConnected());
    }
    QCOMPARE(world.gateway.counters().sessions, 50);
    QCOMPARE(manager.snapshots().size(), 50);
    QSignalSpy updated(&manager, &TunnelManager::updated);
    const auto all = [&updated] {
        return std::any_of(updated.begin(), updated.end(), [](const auto &call) {
            return call[0].template value<QList<QUuid>>().size() == 50;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(all(), Patience);
    manager.stopSome(world.store.ids());
    for (const Profile &profile : std::as_const(profiles))
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(manager, profile.id), TunnelState::Stopped, Patience);
}

void TestTunnelManager::tellsSnapshotsAtThePace()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    QSignalSpy updated(&manager, &TunnelManager::updated);
    const QUuid id = world.add(u"work"_s);
    world.add(u"never started"_s);
    manager.start(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    manager.setPace(Pace::Live);
    RawTcpClient program(portOf(manager, id));
    QVERIFY(program.send("hello"));
    QTRY_COMPARE_WITH_TIMEOUT(manager.snapshot(id).bytesIn, 5u, Patience);
    QCOMPARE(manager.snapshot(id).liveFlows, 1);
    QVERIFY(manager.snapshot(id).takenAt != TimePoint());
    QTRY_VERIFY_WITH_TIMEOUT(updated.size() >= 3, Patience);
    for (const auto &call : updated)
        QCOMPARE(call[0].value<QList<QUuid>>(), QList{id});
    const auto moved = [&] {
        double sum = 0;
        for (const auto &sample : manager.traffic().samples(id, ThroughputHistory::Span::OneMinute))
            sum += sample.in;
        return sum > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(moved(), Patience);
}

void TestTunnelManager::tellsNothingWhileHidden()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    const QUuid id = world.add(u"work"_s);
    manager.setPace(Pace::Live);
    manager.start(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    manager.setPace(Pace::Hidden);
    QSignalSpy updated(&manager, &TunnelManager::updated);
    QSignalSpy states(&manager, &TunnelManager::stateChanged);
    manager.stop(id);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(manager, id), TunnelState::Stopped, Patience);
    QCOMPARE(updated.size(), 0);
    QCOMPARE(states.size(), 1);
    // Whoever looks again gets what was missed.
    manager.setPace(Pace::Calm);
    QTRY_COMPARE_WITH_TIMEOUT(updated.size(), 1, Patience);
    QCOMPARE(updated[0][0].value<QList<QUuid>>(), QList{id});
}

void TestTunnelManager::samplesTheHistoryWhileHidden()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets, TunnelManager::Limits{30s, 8s, 20ms});
    const QUuid id = world.add(u"work"_s);
    manager.start(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    QSignalSpy updated(&manager, &TunnelManager::updated);
    RawTcpClient program(portOf(manager, id));
    QVERIFY(program.send("hello"));
    const auto moved = [&] {
        double sum = 0;
        for (const auto &sample : manager.traffic().samples(id, ThroughputHistory::Span::OneMinute))
            sum += sample.in;
        return sum > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(moved(), Patience);
    QCOMPARE(updated.size(), 0);
    QCOMPARE(TunnelManager::Limits().hiddenSample, 30s);
}

void TestTunnelManager::asksOnceWhileHidden()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    QSignalSpy updated(&manager, &TunnelManager::updated);
    manager.refresh(); // nothing runs
    const QUuid id = world.add(u"work"_s);
    manager.start(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    RawTcpClient program(portOf(manager, id));
    QVERIFY(program.send("hello"));
    QTRY_COMPARE_WITH_TIMEOUT(program.received(), "hello", Patience);
    QCOMPARE(manager.snapshot(id).bytesIn, 0u);
    QCOMPARE(updated.size(), 0);
    manager.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(updated.size(), 1, Patience);
    QCOMPARE(manager.snapshot(id).bytesIn, 5u);
    // States are told as before, and no more than that.
    manager.stop(id);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(manager, id), TunnelState::Stopped, Patience);
    QCOMPARE(updated.size(), 1);
}

void TestTunnelManager::carriesFlowsOfTheWatchedOne()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    const QUuid first = world.add(u"first"_s);
    const QUuid second = world.add(u"second"_s);
    manager.startSome(world.store.ids());
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, first) && isConnected(manager, second), Patience);
    RawTcpClient one(portOf(manager, first));
    RawTcpClient other(portOf(manager, second));
    manager.setPace(Pace::Live);
    QTRY_COMPARE_WITH_TIMEOUT(manager.snapshot(second).liveFlows, 1, Patience);
    QVERIFY(manager.snapshot(second).forwards[0].flows.isEmpty());
    manager.watchFlows(second);
    QTRY_COMPARE_WITH_TIMEOUT(manager.snapshot(second).forwards[0].flows.size(), 1, Patience);
    QCOMPARE(manager.snapshot(second).forwards[0].flows[0].source, other.localName());
    QVERIFY(manager.snapshot(first).forwards[0].flows.isEmpty());
    manager.watchFlows({});
    QVERIFY(manager.snapshot(second).forwards[0].flows.isEmpty());
}

void TestTunnelManager::namesTheProgramOfAFlow()
{
#ifndef Q_OS_LINUX
    QSKIP("only Linux tells");
#endif
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    const QUuid id = world.add(u"work"_s);
    manager.watchFlows(id); // before it runs
    manager.setPace(Pace::Live);
    manager.start(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    RawTcpClient program(portOf(manager, id));
    const auto name = [&] {
        const QList<FlowSnapshot> flows = manager.snapshot(id).forwards[0].flows;
        return flows.isEmpty() ? QString() : flows[0].program;
    };
    QTRY_VERIFY_WITH_TIMEOUT(!name().isEmpty(), Patience);
    QVERIFY2(name().endsWith(u" (%1)"_s.arg(QCoreApplication::applicationPid())), qPrintable(name()));
}

void TestTunnelManager::closesAFlow()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    const QUuid id = world.add(u"work"_s);
    manager.watchFlows(id);
    manager.setPace(Pace::Live);
    manager.start(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    RawTcpClient program(portOf(manager, id));
    QTRY_COMPARE_WITH_TIMEOUT(manager.snapshot(id).forwards[0].flows.size(), 1, Patience);
    manager.closeFlow(id, manager.snapshot(id).forwards[0].flows[0].id);
    QTRY_VERIFY_WITH_TIMEOUT(program.wasReset(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(manager.snapshot(id).liveFlows, 0, Patience);
    QCOMPARE(stateOf(manager, id), TunnelState::Connected);
}

void TestTunnelManager::switchesForwardsByTheirIndex()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    Profile profile = world.profile(u"work"_s);
    profile.forwards += profile.forwards[0];
    profile.forwards += profile.forwards[0];
    profile.forwards[0].enabled = false;
    const QUuid id = world.add(profile);
    manager.start(id);
    const auto state = [&](int index) { return manager.snapshot(id).forwards.value(index).state; };
    QTRY_COMPARE_WITH_TIMEOUT(state(2), ForwardState::Listening, Patience);
    QCOMPARE(state(0), ForwardState::Off);
    QCOMPARE(state(1), ForwardState::Listening);
    manager.setForwardRunning(id, 1, false);
    QTRY_COMPARE_WITH_TIMEOUT(state(1), ForwardState::Off, Patience);
    manager.setForwardRunning(id, 0, true);
    QTRY_COMPARE_WITH_TIMEOUT(state(0), ForwardState::Listening, Patience);
    QVERIFY(!world.store.find(id)->forwards[0].enabled);
}

void TestTunnelManager::usesAnotherPort()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Profile profile = world.profile(u"work"_s);
    profile.forwards[0].spec.listenPort = other.serverPort();
    const QUuid id = world.add(profile);
    manager.start(id);
    QTRY_COMPARE_WITH_TIMEOUT(manager.snapshot(id).forwards.value(0).state, ForwardState::PortBusy, Patience);
    manager.useOtherPort(id, 0, 0);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    QVERIFY(portOf(manager, id) != other.serverPort());
    QCOMPARE(world.store.find(id)->forwards[0].spec.listenPort, other.serverPort());
    // It is good: from now on.
    const quint16 port = portOf(manager, id);
    manager.keepPort(id, 0);
    QCOMPARE(world.store.find(id)->forwards[0].spec.listenPort, port);
    QTRY_COMPARE_WITH_TIMEOUT(manager.snapshot(id).forwards.value(0).spec.listenPort, port, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(portOf(manager, id), port, Patience);
}

void TestTunnelManager::reconnectsWithTheProfileOfNow()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    Profile profile = world.profile(u"work"_s);
    const QUuid id = world.add(profile);
    manager.start(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    profile = *world.store.find(id);
    profile.forwards += profile.forwards[0];
    world.add(profile);
    QCOMPARE(manager.snapshot(id).forwards.size(), 1);
    manager.reconnect(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    QCOMPARE(manager.snapshot(id).forwards.size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(world.gateway.counters().sessions, 1, Patience);
}

void TestTunnelManager::followsTheStore()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    Profile profile = world.profile(u"work"_s);
    const QUuid id = world.add(profile);
    manager.start(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    profile = *world.store.find(id);
    profile.name = u"play"_s;
    world.add(profile);
    QCOMPARE(manager.snapshot(id).name, u"play"_s);
    QCOMPARE(stateOf(manager, id), TunnelState::Connected);
    // Removed while it runs: it ends.
    QVERIFY(world.store.remove(id));
    QVERIFY(!manager.isRunning(id));
    QTRY_COMPARE_WITH_TIMEOUT(world.gateway.counters().sessions, 0, Patience);
    QVERIFY(manager.snapshots().isEmpty());
    // Undone: it is there again, switched off.
    world.add(profile);
    QCOMPARE(manager.snapshots().size(), 1);
    QVERIFY(!manager.isRunning(id));
    manager.start(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
}

void TestTunnelManager::shutsDownWithoutForgettingTheWish()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    const QUuid id = world.add(u"work"_s);
    manager.start(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(manager, id), Patience);
    QSignalSpy stopped(&manager, &TunnelManager::allStopped);
    manager.shutDown();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, Patience);
    QVERIFY(world.store.find(id)->wanted);
    QCOMPARE(stateOf(manager, id), TunnelState::Stopped);
    manager.start(id); // too late
    QVERIFY(!manager.isRunning(id));
}

void TestTunnelManager::shutsDownInTime()
{
    // A server that takes connections and says nothing, and a client that is told to give up at once.
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets, TunnelManager::Limits{30s, 0ms, 30s});
    Profile profile = world.profile(u"work"_s);
    profile.server.setPort(mute.serverPort());
    const QUuid id = world.add(profile);
    manager.start(id);
    QTRY_COMPARE_WITH_TIMEOUT(manager.snapshot(id).forwards.value(0).state, ForwardState::Listening,
                              Patience);
    QSignalSpy stopped(&manager, &TunnelManager::allStopped);
    manager.shutDown();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, Patience);
    QCOMPARE(stateOf(manager, id), TunnelState::Stopped);
}

void TestTunnelManager::saysThatAllStoppedWithoutTunnels()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    QSignalSpy stopped(&manager, &TunnelManager::allStopped);
    manager.shutDown();
    QCOMPARE(stopped.size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, Patience);
}

void TestTunnelManager::endsWithRunningTunnels()
{
    TunnelWorld world;
    const QUuid id = world.add(u"work"_s);
    auto manager = std::make_unique<TunnelManager>(world.store, world.secrets);
    manager->start(id);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(*manager, id), Patience);
    RawTcpClient program(portOf(*manager, id));
    manager.reset();
    QTRY_COMPARE_WITH_TIMEOUT(world.gateway.counters().sessions, 0, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(program.ended() || program.wasReset(), Patience);
}

void TestTunnelManager::ignoresUnknownIds()
{
    TunnelWorld world;
    TunnelManager manager(world.store, world.secrets);
    QSignalSpy states(&manager, &TunnelManager::stateChanged);
    const QUuid id = QUuid::createUuid();
    manager.start(id);
    manager.stop(id);
    manager.reconnect(id);
    manager.retryNow(id);
    manager.closeFlow(id, 1);
    manager.setForwardRunning(id, 0, true);
    manager.useOtherPort(id, 0, 1);
    manager.keepPort(id, 0);
    manager.provideSecret(id, SecretKind::Psk, "x", true);
    manager.watchFlows(id);
    manager.networkChanged();
    QVERIFY(!manager.isRunning(id));
    QVERIFY(manager.snapshot(id).id.isNull());
    QCOMPARE(states.size(), 0);
}

ROOKERY_TEST(TestTunnelManager)
#include "tst_tunnel_manager.moc"
