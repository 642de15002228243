// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/raw_tcp_client.h"
#include "support/room_test.h"
#include "support/tunnel_world.h"
#include "ui/models/manager_tunnel_source.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;
using Pace = TunnelSource::Pace;

namespace {

constexpr int Patience = 30000;

/// A real manager with a gateway, seen through the source.
struct Rig
{
    Rig() : manager(world.store, world.secrets), source(manager, world.store) {}

    [[nodiscard]] bool isUp(const QUuid &id) const
    {
        const TunnelSnapshot now = source.snapshot(id);
        return now.state == TunnelState::Connected && now.forwards.value(0).state == ForwardState::Listening;
    }
    [[nodiscard]] quint16 port(const QUuid &id) const
    {
        return source.snapshot(id).forwards.value(0).boundPort;
    }

    TunnelWorld world;
    TunnelManager manager;
    ManagerTunnelSource source;
};

} // namespace

class TestManagerTunnelSource final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfProfiles()
    {
        Rig rig;
        QSignalSpy added(&rig.source, &TunnelSource::profilesAdded);
        QSignalSpy changed(&rig.source, &TunnelSource::profileChanged);
        QSignalSpy removed(&rig.source, &TunnelSource::profilesRemoved);
        QSignalSpy reordered(&rig.source, &TunnelSource::profilesReordered);
        const QUuid one = rig.world.add(u"one"_s);
        const QUuid two = rig.world.add(u"two"_s);
        QCOMPARE(added.size(), 2);
        QCOMPARE(added[1][0].value<QList<QUuid>>(), QList<QUuid>{two});
        QCOMPARE(rig.source.profiles().size(), 2);
        QCOMPARE(rig.source.profile(one)->name, u"one"_s);
        QVERIFY(!rig.source.profile(QUuid::createUuid()));
        Profile renamed = *rig.source.profile(one);
        renamed.name = u"uno"_s;
        rig.world.add(renamed);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(rig.source.snapshot(one).name, u"uno"_s);
        ProfileStore elsewhere(rig.world.store.path());
        elsewhere.load();
        const auto last = elsewhere.remove(two);
        QVERIFY(last && elsewhere.insertAll({{last->first, 0}}));
        rig.world.store.refresh();
        QCOMPARE(reordered.size(), 1);
        QCOMPARE(rig.source.profiles().constFirst().id, two);
        QVERIFY(rig.world.store.remove(two));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(rig.source.profiles().size(), 1);
    }

    void passesCommandsOn()
    {
        Rig rig;
        const QUuid id = rig.world.add(u"work"_s);
        QSignalSpy states(&rig.source, &TunnelSource::stateChanged);
        QSignalSpy forwards(&rig.source, &TunnelSource::forwardChanged);
        rig.source.start(id);
        QTRY_VERIFY_WITH_TIMEOUT(rig.isUp(id), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!forwards.isEmpty(), Patience);
        QCOMPARE(states[0][0].toUuid(), id);
        const quint64 before = rig.source.snapshot(id).connections;
        rig.source.reconnect(id);
        QTRY_VERIFY_WITH_TIMEOUT(!rig.isUp(id), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(rig.isUp(id), Patience);
        QCOMPARE(before, 1u);
        rig.source.setForwardRunning(id, 0, false);
        QTRY_COMPARE_WITH_TIMEOUT(rig.source.snapshot(id).forwards[0].state, ForwardState::Off, Patience);
        rig.source.setForwardRunning(id, 0, true);
        QTRY_VERIFY_WITH_TIMEOUT(rig.isUp(id), Patience);
        rig.source.stopAll();
        QTRY_COMPARE_WITH_TIMEOUT(rig.source.snapshot(id).state, TunnelState::Stopped, Patience);
        rig.source.startAll();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isUp(id), Patience);
        rig.source.stop(id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.source.snapshot(id).state, TunnelState::Stopped, Patience);
    }

    /// Whoever stops what: one row, a selection, or all of them.
    void asksBeforeItStops()
    {
        Rig rig;
        const QUuid id = rig.world.add(u"work"_s);
        QList<QList<QUuid>> asked;
        std::function<void()> yes;
        rig.source.setStopQuestion([&](const QList<QUuid> &ids, const std::function<void()> &stop) {
            asked.append(ids);
            yes = stop;
        });
        rig.source.start(id);
        QTRY_VERIFY_WITH_TIMEOUT(rig.isUp(id), Patience);
        rig.source.stop(id);
        rig.source.stopSome({id});
        rig.source.stopAll();
        QCOMPARE(asked, (QList<QList<QUuid>>{{id}, {id}, {id}}));
        QVERIFY(rig.isUp(id) && rig.world.store.find(id)->wanted);
        yes();
        QTRY_COMPARE_WITH_TIMEOUT(rig.source.snapshot(id).state, TunnelState::Stopped, Patience);
        QVERIFY(!rig.world.store.find(id)->wanted);
    }

    void carriesFlowsAndClosesThem()
    {
        Rig rig;
        const QUuid id = rig.world.add(u"work"_s);
        QSignalSpy updated(&rig.source, &TunnelSource::updated);
        rig.source.start(id);
        QTRY_VERIFY_WITH_TIMEOUT(rig.isUp(id), Patience);
        rig.source.watchFlows(id);
        rig.source.setPace(Pace::Live);
        RawTcpClient program(rig.port(id));
        QVERIFY(program.send("hello"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.source.snapshot(id).forwards[0].flows.size(), 1, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(rig.source.snapshot(id).bytesIn, 5u, Patience);
        QVERIFY(!updated.isEmpty());
        const auto moved = [&] {
            double sum = 0;
            for (const auto &sample : rig.source.samples(id, ThroughputHistory::Span::OneMinute))
                sum += sample.in;
            return sum > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(moved(), Patience);
        rig.source.closeFlow(id, rig.source.snapshot(id).forwards[0].flows[0].id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.source.snapshot(id).liveFlows, 0, Patience);
    }

    void asksOnceWhileHidden()
    {
        Rig rig;
        const QUuid id = rig.world.add(u"work"_s);
        rig.source.start(id);
        QTRY_VERIFY_WITH_TIMEOUT(rig.isUp(id), Patience);
        QSignalSpy updated(&rig.source, &TunnelSource::updated);
        rig.source.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(updated.size(), 1, Patience);
        QCOMPARE(updated[0][0].value<QList<QUuid>>(), QList{id});
    }

    /// "Retry" at a port that was busy and is free now.
    void triesABusyPortAgain()
    {
        Rig rig;
        QTcpServer squatter;
        QVERIFY(squatter.listen(QHostAddress::LocalHost));
        Profile profile = rig.world.profile(u"work"_s);
        profile.forwards[0].spec.listenPort = squatter.serverPort();
        const QUuid id = rig.world.add(profile);
        rig.source.start(id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.source.snapshot(id).forwards[0].state, ForwardState::PortBusy,
                                  Patience);
        rig.source.retryForward(id, 7); // there is none
        squatter.close();
        rig.source.retryForward(id, 0);
        QTRY_VERIFY_WITH_TIMEOUT(rig.isUp(id), Patience);
        QCOMPARE(rig.port(id), profile.forwards[0].spec.listenPort);
        rig.source.useOtherPort(id, 0, 0);
        QTRY_VERIFY_WITH_TIMEOUT(rig.isUp(id) && rig.port(id) != profile.forwards[0].spec.listenPort,
                                 Patience);
    }

    void slowsTheWindowDownWhereAsked()
    {
        Rig rig;
        const QUuid id = rig.world.add(u"work"_s);
        rig.source.start(id);
        QTRY_VERIFY_WITH_TIMEOUT(rig.isUp(id), Patience);
        rig.source.setLivePace(Pace::Calm);
        QSignalSpy updated(&rig.source, &TunnelSource::updated);
        rig.source.setPace(Pace::Live); // a tick at once, the next one after a second
        QTRY_VERIFY_WITH_TIMEOUT(updated.size() >= 2, Patience);
        rig.source.setPace(Pace::Hidden);
        rig.source.setLivePace(Pace::Live); // a change of settings wakes nothing that is hidden
        updated.clear();
        rig.source.stop(id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.source.snapshot(id).state, TunnelState::Stopped, Patience);
        QCOMPARE(updated.size(), 0);
    }
};

ROOKERY_TEST(TestManagerTunnelSource)
#include "tst_manager_tunnel_source.moc"
