// SPDX-License-Identifier: GPL-3.0-or-later
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
        m_withdrawn = 0;
        m_tunnel = {};
        m_tunnel.id = QUuid::createUuid();
        m_tunnel.name = u"Office"_s;
        connect(m_policy.get(), &NotificationPolicy::notice, this,
                [this](const Notice &n) { m_told.append(n); });
        connect(m_policy.get(), &NotificationPolicy::withdrawn, this, [this] { ++m_withdrawn; });
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
        QCOMPARE(m_told[0].tunnel, m_tunnel.id);
        QVERIFY(m_told[0].title.contains(u"Office"));
        QCOMPARE(m_told[0].text, u"gate.example.com refused."_s);
        QVERIFY(m_told[0].canRetry);
        become(TunnelState::Connected);
        QCOMPARE(m_told.size(), 2);
        QCOMPARE(m_told[1].kind, NoticeKind::Back);
        QVERIFY(m_told[1].title.contains(u"again"));
        QCOMPARE(m_withdrawn, 1);
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

    void doesNotTakeAFirstTryForAnOutage()
    {
        become(TunnelState::Connecting);
        m_clock->advance(1min);
        QVERIFY(m_told.isEmpty());
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
        QCOMPARE(m_withdrawn, 1);
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
        QCOMPARE(m_withdrawn, 1);
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

    void keepsTunnelsApart()
    {
        become(TunnelState::Waiting);
        m_clock->advance(3s);
        TunnelSnapshot other = m_tunnel;
        other.id = QUuid::createUuid();
        m_policy->update(other);
        m_clock->advance(2s);
        QCOMPARE(m_told.size(), 1);
        m_clock->advance(3s);
        QCOMPARE(m_told.size(), 2);
        QCOMPARE(m_told[1].tunnel, other.id);
        m_policy->forget(other.id);
        QCOMPARE(m_withdrawn, 1);
    }

private:
    void become(TunnelState state)
    {
        m_tunnel.state = state;
        if (state == TunnelState::Connected)
            ++m_tunnel.connections;
        m_policy->update(m_tunnel);
    }

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<NotificationPolicy> m_policy;
    TunnelSnapshot m_tunnel;
    QList<Notice> m_told;
    int m_withdrawn = 0;
};

ROOKERY_TEST(TestNotificationPolicy)
#include "tst_notification_policy.moc"
