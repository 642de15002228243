// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/network_watch.h"
#include "support/fake_clock.h"
#include "support/room_test.h"
#include "ui/tray/notification_policy.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestNotificationPolicy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_policy = std::make_unique<NotificationPolicy>(*m_clock);
        m_told.clear();
        m_withdrawn.clear();
        m_tunnel = tunnel(u"Office"_s);
        connect(m_policy.get(), &NotificationPolicy::notice, this,
                [this](const Notice &n) { m_told.append(n); });
        connect(m_policy.get(), &NotificationPolicy::withdrawn, this,
                [this](NoticeSlot slot) { m_withdrawn.append(slot); });
        m_clock->advance(NotificationPolicy::AfterStart);
    }
    void cleanup()
    {
        m_policy.reset();
        QCOMPARE(m_clock->runningTimers(), size_t(0));
    }

    void saysNothingOfAShortOutage()
    {
        become(TunnelState::Connected);
        become(TunnelState::Waiting);
        m_clock->advance(NotificationPolicy::HoldOff - 1ms);
        become(TunnelState::Connected);
        m_clock->advance(1h);
        QVERIFY(m_told.isEmpty());
    }

    void tellsAnOutageOnceAndItsEnd()
    {
        become(TunnelState::Connected);
        m_tunnel.error = {ErrorCode::ConnectionFailed, u"gate.example.com refused."_s, u"Ask."_s, {}};
        for (int attempt = 1; attempt < 20; ++attempt) {
            m_tunnel.attempt = attempt;
            become(TunnelState::Waiting);
            m_clock->advance(2s);
            become(TunnelState::Connecting);
            m_clock->advance(1s);
        }
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_told[0].kind, NoticeKind::Lost);
        QCOMPARE(m_told[0].tunnel(), m_tunnel.id);
        QVERIFY(m_told[0].title.contains(u"Office"));
        QCOMPARE(m_told[0].text, u"gate.example.com refused."_s);
        QVERIFY(m_told[0].canRetry && !m_told[0].quiet);
        become(TunnelState::Connected);
        QCOMPARE(m_told.size(), 2);
        QCOMPARE(m_told[1].kind, NoticeKind::Back);
        QVERIFY(m_told[1].title.contains(u"again"));
        QCOMPARE(m_withdrawn, QList{NoticeSlot::Outage});
        // The next outage is another one.
        become(TunnelState::Waiting);
        m_clock->advance(NotificationPolicy::HoldOff);
        QCOMPARE(m_told.size(), 3);
    }

    void namesWhatNeedsAttention()
    {
        become(TunnelState::Connecting);
        become(TunnelState::NeedsAttention);
        m_clock->advance(NotificationPolicy::HoldOff);
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_told[0].kind, NoticeKind::NeedsAttention);
        // It is the first connection, not one that came back.
        become(TunnelState::Connected);
        QCOMPARE(m_told.size(), 2);
        QVERIFY(!m_told[1].title.contains(u"again"));
    }

    void anOutageMayTurnOutToNeedSomebody()
    {
        become(TunnelState::Connected);
        become(TunnelState::Waiting);
        m_clock->advance(NotificationPolicy::HoldOff);
        become(TunnelState::NeedsAttention);
        QCOMPARE(m_withdrawn, QList{NoticeSlot::Outage});
        QCOMPARE(m_told.size(), 2);
        QCOMPARE(m_told[1].kind, NoticeKind::NeedsAttention);
        become(TunnelState::Connected);
        QCOMPARE(m_told.size(), 3);
        QCOMPARE(m_told[2].kind, NoticeKind::Back);
    }

    void doesNotTakeAFirstTryForAnOutage()
    {
        become(TunnelState::Connecting);
        m_clock->advance(1min);
        become(TunnelState::WaitingForKeychain); // its own prompt is on the screen
        m_clock->advance(1min);
        QVERIFY(m_told.isEmpty());
    }

    void saysNothingOfOneThatRests()
    {
        become(TunnelState::Connected);
        become(TunnelState::Resting);
        m_clock->advance(1min);
        become(TunnelState::Connecting); // it is used again, over a slow network
        m_clock->advance(1min);
        become(TunnelState::Connected);
        QVERIFY(m_told.isEmpty());
        // Who waits in vain is told why, as long as he waits.
        become(TunnelState::Resting);
        become(TunnelState::Waiting);
        m_clock->advance(NotificationPolicy::HoldOff);
        QCOMPARE(m_told.size(), 1);
        become(TunnelState::Resting);
        QCOMPARE(m_withdrawn, QList{NoticeSlot::Outage});
        QCOMPARE(m_told.size(), 1);
    }

    void saysNothingAfterAPersonStoppedIt()
    {
        become(TunnelState::Connected);
        become(TunnelState::Waiting);
        become(TunnelState::Stopped);
        m_clock->advance(1h);
        QVERIFY(m_told.isEmpty());
        become(TunnelState::Waiting);
        m_clock->advance(NotificationPolicy::HoldOff);
        become(TunnelState::Stopped);
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_withdrawn.size(), 1);
    }

    void aStalledConnectionIsStillThere()
    {
        become(TunnelState::Connected);
        become(TunnelState::Stalled);
        m_clock->advance(1h);
        QVERIFY(m_told.isEmpty());
    }

    void tellsABrokenForwardOnce()
    {
        ForwardSnapshot forward;
        forward.state = ForwardState::PortBusy;
        forward.error = {ErrorCode::PortBusy, u"Port 8080 is used by nginx."_s, {}, {}};
        m_tunnel.forwards = {forward};
        become(TunnelState::Connected);
        become(TunnelState::Connected);
        m_clock->advance(NotificationPolicy::HoldOff);
        become(TunnelState::Connected);
        m_clock->advance(1h);
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_told[0].kind, NoticeKind::ForwardBroken);
        QVERIFY(m_told[0].text.contains(u"nginx"));
        m_tunnel.forwards[0].state = ForwardState::Listening;
        become(TunnelState::Connected);
        QCOMPARE(m_withdrawn, QList{NoticeSlot::Forward});
    }

    /// What is wrong with a forward and with the connection are two things.
    void aMendedForwardTakesNoOutageBack()
    {
        ForwardSnapshot forward;
        forward.state = ForwardState::PortBusy;
        m_tunnel.forwards = {forward};
        become(TunnelState::Waiting);
        m_clock->advance(NotificationPolicy::HoldOff);
        QCOMPARE(m_told.size(), 2);
        m_tunnel.forwards[0].state = ForwardState::Listening;
        become(TunnelState::Waiting);
        QCOMPARE(m_withdrawn, QList{NoticeSlot::Forward});
    }

    void eachKindCanBeOff_data()
    {
        QTest::addColumn<NoticeKind>("kind");
        QTest::newRow("lost") << NoticeKind::Lost;
        QTest::newRow("back") << NoticeKind::Back;
        QTest::newRow("attention") << NoticeKind::NeedsAttention;
        QTest::newRow("forward") << NoticeKind::ForwardBroken;
    }

    void eachKindCanBeOff()
    {
        QFETCH(NoticeKind, kind);
        NoticeKinds kinds = AllNotices;
        kinds.setFlag(kind, false);
        m_policy->setKinds(kinds);
        become(TunnelState::Waiting);
        m_clock->advance(NotificationPolicy::HoldOff);
        become(TunnelState::Connected);
        become(TunnelState::NeedsAttention);
        m_clock->advance(NotificationPolicy::HoldOff);
        ForwardSnapshot forward;
        forward.state = ForwardState::Refused;
        m_tunnel.forwards = {forward};
        become(TunnelState::Connected);
        m_clock->advance(NotificationPolicy::HoldOff);
        NoticeKinds told;
        for (const Notice &notice : m_told)
            told |= notice.kind;
        QCOMPARE(told, kinds);
    }

    /// Ten tunnels to one server that is gone for 8 s.
    void tellsOneThingOnceHoweverManyTunnels()
    {
        QList<TunnelSnapshot> tunnels;
        for (int i = 0; i < 10; ++i)
            tunnels += tunnel(u"T%1"_s.arg(i));
        for (TunnelSnapshot &one : tunnels)
            become(one, TunnelState::Connected);
        for (TunnelSnapshot &one : tunnels) {
            one.error.message = u"gate.example.com refused."_s;
            become(one, TunnelState::Waiting);
            m_clock->advance(100ms);
        }
        m_clock->advance(7s);
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_told[0].kind, NoticeKind::Lost);
        QCOMPARE(m_told[0].tunnels.size(), 10);
        QVERIFY(m_told[0].tunnel().isNull());
        QVERIFY2(m_told[0].title.contains(u"10"), qPrintable(m_told[0].title));
        QVERIFY2(m_told[0].text.contains(u"T3"), qPrintable(m_told[0].text));
        QVERIFY2(m_told[0].text.contains(u"5 more"), qPrintable(m_told[0].text));
        QVERIFY2(m_told[0].text.contains(u"refused"), qPrintable(m_told[0].text));
        for (TunnelSnapshot &one : tunnels) {
            become(one, TunnelState::Connected);
            m_clock->advance(100ms);
        }
        QCOMPARE(m_told.size(), 2);
        QCOMPARE(m_told[1].kind, NoticeKind::Back);
        QCOMPARE(m_told[1].tunnels.size(), 10);
        QVERIFY2(m_told[1].title.contains(u"10") && m_told[1].title.contains(u"again"),
                 qPrintable(m_told[1].title));
        QCOMPARE(m_withdrawn, QList{NoticeSlot::Outage});
        m_clock->advance(1h);
        QCOMPARE(m_told.size(), 2);
    }

    void takesAlongWhoIsOutForAWhile()
    {
        become(TunnelState::Waiting);
        m_clock->advance(NotificationPolicy::HoldOff - NotificationPolicy::Together);
        TunnelSnapshot other = tunnel(u"Home"_s);
        become(other, TunnelState::Waiting);
        m_clock->advance(NotificationPolicy::Together - 1ms);
        TunnelSnapshot late = tunnel(u"Late"_s);
        become(late, TunnelState::Waiting);
        m_clock->advance(1ms);
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_told[0].tunnels.size(), 2);
        QVERIFY(m_told[0].tunnels.contains(other.id) && !m_told[0].tunnels.contains(late.id));
        become(late, TunnelState::Connected);
        m_clock->advance(1h);
        QCOMPARE(m_told.size(), 1);
    }

    /// Those that follow come in one notice more, which takes the place of the first.
    void gathersWhatFollows()
    {
        become(TunnelState::Waiting);
        m_clock->advance(NotificationPolicy::HoldOff);
        QCOMPARE(m_told.size(), 1);
        QList<TunnelSnapshot> tunnels;
        for (int i = 0; i < 5; ++i) {
            tunnels += tunnel(u"T%1"_s.arg(i));
            become(tunnels.last(), TunnelState::Waiting);
            m_clock->advance(500ms);
        }
        m_clock->advance(1h);
        QCOMPARE(m_told.size(), 2);
        QCOMPARE(m_told[1].slot, m_told[0].slot);
        QCOMPARE(m_told[1].tunnels.size(), 6);
        QVERIFY(!m_told[1].quiet);
        // Fewer is no news, but not to be left wrong.
        become(tunnels[0], TunnelState::Connected);
        become(tunnels[1], TunnelState::Connected);
        m_clock->advance(1h);
        QCOMPARE(m_told.size(), 3);
        QVERIFY(m_told[2].quiet);
        QCOMPARE(m_told[2].tunnels.size(), 4);
        QVERIFY(m_withdrawn.isEmpty());
    }

    void takesBackWhatATunnelThatIsDeletedWasToldOf()
    {
        become(TunnelState::Waiting);
        TunnelSnapshot other = tunnel(u"Home"_s);
        become(other, TunnelState::Waiting);
        m_clock->advance(NotificationPolicy::HoldOff);
        QCOMPARE(m_told.size(), 1);
        m_policy->forget(other.id);
        QVERIFY(m_withdrawn.isEmpty());
        m_policy->forget(m_tunnel.id);
        QCOMPARE(m_withdrawn, QList{NoticeSlot::Outage});
        QCOMPARE(m_told.size(), 1); // nothing is back
    }

    /// At login the network comes up after the program.
    void saysNothingJustAfterTheStart()
    {
        m_policy = std::make_unique<NotificationPolicy>(*m_clock);
        connect(m_policy.get(), &NotificationPolicy::notice, this,
                [this](const Notice &n) { m_told.append(n); });
        become(TunnelState::Waiting);
        m_clock->advance(NotificationPolicy::AfterStart - 1ms);
        QVERIFY(m_told.isEmpty());
        m_clock->advance(1ms);
        QCOMPARE(m_told.size(), 1);
    }

    void saysNothingJustAfterWakingUp()
    {
        become(TunnelState::Connected);
        m_policy->wokeUp();
        become(TunnelState::Waiting);
        m_clock->advance(NotificationPolicy::AfterStart - 1ms);
        QVERIFY(m_told.isEmpty());
        m_clock->advance(1ms);
        QCOMPARE(m_told.size(), 1);
    }

    /// The desktop says so itself, and nothing can be done about the tunnels.
    void saysNothingWhileTheNetworkIsGone()
    {
        become(TunnelState::Connected);
        TunnelSnapshot other = tunnel(u"Home"_s);
        become(other, TunnelState::Connected);
        become(TunnelState::Waiting); // heard a moment before it is known why
        m_clock->advance(1s);
        m_policy->setOnline(false);
        become(other, TunnelState::Waiting);
        m_clock->advance(10h);
        QVERIFY(m_told.isEmpty());
        m_policy->setOnline(true);
        m_clock->advance(NotificationPolicy::AfterNetwork - 1ms);
        QVERIFY(m_told.isEmpty());
        become(other, TunnelState::Connected);
        m_clock->advance(1ms);
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_told[0].tunnel(), m_tunnel.id);
    }

    void hearsOfSleepAndTheNetwork()
    {
        NetworkWatch network(*m_clock);
        m_policy->follow(network);
        QVERIFY(QMetaObject::invokeMethod(&network, "setOnline", Q_ARG(bool, true)));
        become(TunnelState::Connected);
        QVERIFY(QMetaObject::invokeMethod(&network, "setOnline", Q_ARG(bool, false)));
        become(TunnelState::Waiting);
        m_clock->advance(1h);
        QVERIFY(m_told.isEmpty());
        QVERIFY(QMetaObject::invokeMethod(&network, "setOnline", Q_ARG(bool, true)));
        QVERIFY(QMetaObject::invokeMethod(&network, "prepareForSleep", Q_ARG(bool, false)));
        m_clock->advance(NotificationPolicy::AfterStart - 1ms);
        QVERIFY(m_told.isEmpty());
        m_clock->advance(1ms);
        QCOMPARE(m_told.size(), 1);
    }

private:
    static TunnelSnapshot tunnel(const QString &name)
    {
        TunnelSnapshot snapshot;
        snapshot.id = QUuid::createUuid();
        snapshot.name = name;
        return snapshot;
    }
    void become(TunnelState state) { become(m_tunnel, state); }
    void become(TunnelSnapshot &tunnel, TunnelState state)
    {
        tunnel.state = state;
        if (state == TunnelState::Connected)
            ++tunnel.connections;
        m_policy->update(tunnel);
    }

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<NotificationPolicy> m_policy;
    TunnelSnapshot m_tunnel;
    QList<Notice> m_told;
    QList<NoticeSlot> m_withdrawn;
};

ROOKERY_TEST(TestNotificationPolicy)
#include "tst_notification_policy.moc"
