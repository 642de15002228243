// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/tunnel_watch.h"
#include "support/fake_clock.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"
#include "support/tunnel_world.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 30000;

struct Rig
{
    Rig()
    {
        QObject::connect(&watch, &TunnelWatch::changed, &watch,
                         [this](const QJsonObject &item) { told += item; });
    }
    [[nodiscard]] QStringList states(const QString &name) const
    {
        QStringList states;
        for (const QJsonObject &item : told) {
            const QString state = item[u"state"].toString();
            if (item[u"name"].toString() == name && (states.isEmpty() || states.last() != state))
                states += state;
        }
        return states;
    }
    [[nodiscard]] TunnelState state(const QUuid &id) const { return tunnels.snapshot(id).state; }
    void startAndConnect(const QUuid &id)
    {
        tunnels.start(id);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), TunnelState::Connected, Patience);
    }

    TunnelWorld world;
    FakeClock clock;
    TunnelManager tunnels{world.store, world.secrets};
    TunnelWatch watch{tunnels, world.store, clock};
    QList<QJsonObject> told;
};

} // namespace

class TestTunnelWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsStatesAsTheyChange();
    void tellsNumbersOnceASecond();
    void tellsNothingTwice();
    void tellsOfTheProfiles();
    void asksNothingWhereNobodyWatches();
    void endsWhileItTells();
};

void TestTunnelWatch::tellsStatesAsTheyChange()
{
    Rig rig;
    const QUuid id = rig.world.add(u"work"_s);
    rig.watch.setActive(true);
    rig.startAndConnect(id);
    QCOMPARE(rig.states(u"work"_s), (QStringList{u"connecting"_s, u"connected"_s}));
    QTRY_COMPARE(rig.told.last()[u"forwards"][0][u"state"].toString(), u"listening"_s);
    rig.tunnels.stop(id);
    QTRY_COMPARE_WITH_TIMEOUT(rig.state(id), TunnelState::Stopped, Patience);
    QCOMPARE(rig.states(u"work"_s).last(), u"stopped"_s);
}

void TestTunnelWatch::tellsNumbersOnceASecond()
{
    Rig rig;
    const QUuid id = rig.world.add(u"work"_s);
    rig.watch.setActive(true);
    rig.startAndConnect(id);
    RawTcpClient client(rig.tunnels.snapshot(id).forwards[0].boundPort);
    client.send("hello");
    QTRY_COMPARE_WITH_TIMEOUT(client.received(), QByteArray("hello"), Patience);
    QCOMPARE(rig.told.last()[u"bytesIn"].toInt(), 0);
    QSignalSpy updated(&rig.tunnels, &TunnelManager::updated);
    rig.clock.advance(TunnelWatch::NumbersEvery);
    QTRY_COMPARE_WITH_TIMEOUT(updated.size(), 1, Patience);
    rig.clock.advance(TunnelWatch::NumbersEvery);
    QCOMPARE(rig.told.last()[u"bytesIn"].toInt(), 5);
    QCOMPARE(rig.told.last()[u"liveFlows"].toInt(), 1);
}

void TestTunnelWatch::tellsNothingTwice()
{
    Rig rig;
    const QUuid id = rig.world.add(u"work"_s);
    rig.watch.setActive(true);
    rig.watch.look(id);
    rig.watch.look(id);
    QCOMPARE(rig.told.size(), 1);
    rig.startAndConnect(id);
    QSignalSpy updated(&rig.tunnels, &TunnelManager::updated);
    for (int i = 0; i < 3; ++i) {
        rig.clock.advance(TunnelWatch::NumbersEvery);
        QTRY_COMPARE_WITH_TIMEOUT(updated.size(), i + 1, Patience);
    }
    const qsizetype before = rig.told.size();
    rig.clock.advance(TunnelWatch::NumbersEvery);
    QTRY_COMPARE_WITH_TIMEOUT(updated.size(), 4, Patience);
    QCOMPARE(rig.told.size(), before);
}

void TestTunnelWatch::tellsOfTheProfiles()
{
    Rig rig;
    rig.watch.setActive(true);
    Profile profile = rig.world.profile(u"work"_s);
    rig.world.add(profile);
    QTRY_COMPARE(rig.told.size(), 1);
    profile.name = u"play"_s;
    rig.world.add(profile);
    QTRY_COMPARE(rig.told.size(), 2);
    QCOMPARE(rig.told[1][u"name"].toString(), u"play"_s);
    QVERIFY(rig.world.store.remove(profile.id));
    QCOMPARE(rig.told.size(), 3);
    QCOMPARE(rig.told[2], (QJsonObject{{u"id"_s, profile.id.toString(QUuid::WithoutBraces)},
                                       {u"name"_s, u"play"_s},
                                       {u"removed"_s, true}}));
}

void TestTunnelWatch::asksNothingWhereNobodyWatches()
{
    Rig rig;
    const QUuid id = rig.world.add(u"work"_s);
    rig.startAndConnect(id);
    QSignalSpy updated(&rig.tunnels, &TunnelManager::updated);
    QCOMPARE(rig.clock.runningTimers(), size_t(0));
    rig.watch.setActive(true);
    QCOMPARE(rig.clock.runningTimers(), size_t(1));
    rig.watch.setActive(false);
    QCOMPARE(rig.clock.runningTimers(), size_t(0));
    rig.clock.advance(10 * TunnelWatch::NumbersEvery);
    rig.watch.look(id);
    QVERIFY(rig.told.isEmpty());
    QVERIFY(updated.isEmpty());
}

/// Whoever is told goes.
void TestTunnelWatch::endsWhileItTells()
{
    Rig rig;
    const QUuid id = rig.world.add(u"work"_s);
    rig.watch.setActive(true);
    Q_EMIT rig.tunnels.updated({id});
    QObject::connect(&rig.watch, &TunnelWatch::changed, &rig.watch, [&rig] { rig.watch.setActive(false); });
    rig.clock.advance(TunnelWatch::NumbersEvery);
    QCOMPARE(rig.told.size(), 1);
    QCOMPARE(rig.clock.runningTimers(), size_t(0));
}

ROOKERY_TEST(TestTunnelWatch)
#include "tst_tunnel_watch.moc"
