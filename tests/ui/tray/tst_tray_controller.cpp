// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_tunnel_source.h"
#include "tests/support/room_test.h"
#include "ui/tray/tray_controller.h"
#include "ui/tray/tray_host.h"
#include "ui/tray/tray_menu.h"

#include <QApplication>
#include <QDBusConnection>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestTrayController final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A hidden window asks for nothing, and the tool tip is to be right all the same.
    void asksForSnapshotsWhereNobodyElseDoes()
    {
        FakeTunnelSource source;
        const QUuid id = source.add(u"Office"_s);
        TrayController tray(source, m_host, 10ms);
        source.setState(id, TunnelState::Connected);
        QTRY_VERIFY(source.refreshes >= 2);
        source.setState(id, TunnelState::Stopped);
        // Nothing runs: nothing to ask for.
        QTRY_VERIFY(!tray.findChild<QTimer *>(u"stale"_s)->isActive());
    }

    void leavesItToAWindowThatIsOpen()
    {
        FakeTunnelSource source;
        const QUuid id = source.add(u"Office"_s);
        TrayController tray(source, m_host, 1h);
        source.setState(id, TunnelState::Connected);
        source.tickAll();
        QCOMPARE(source.refreshes, 0);
        tray.menu().popup({});
        QCOMPARE(source.refreshes, 1); // whoever opens the menu looks
    }

    void showsTheRatesOfTheLastSnapshots()
    {
        FakeTunnelSource source;
        const QUuid id = source.add(u"Office"_s);
        TrayController tray(source, m_host, 1h);
        at(source, id, 100s, 0, TunnelState::Connected);
        QVERIFY2(tray.toolTip().contains(u"↓ 0 B/s"), qPrintable(tray.toolTip()));
        at(source, id, 104s, 8'000'000, TunnelState::Connected);
        QVERIFY2(tray.toolTip().contains(u"↓ 2.0 MB/s"), qPrintable(tray.toolTip()));
        at(source, id, 108s, 8'000'000, TunnelState::Connected);
        QVERIFY2(tray.toolTip().contains(u"↓ 0 B/s"), qPrintable(tray.toolTip()));
    }

    /// News of one tunnel come between two rounds; the other's bytes must not be held against that moment.
    void measuresEachTunnelByItsOwnTime()
    {
        FakeTunnelSource source;
        const QUuid busy = source.add(u"Busy"_s);
        const QUuid other = source.add(u"Other"_s);
        TrayController tray(source, m_host, 1h);
        at(source, busy, 100s, 0, TunnelState::Connected);
        at(source, other, 100s, 0, TunnelState::Connecting);
        at(source, other, 103900ms, 0, TunnelState::Connected);
        at(source, busy, 104s, 8'000'000, TunnelState::Connected);
        QVERIFY2(tray.toolTip().contains(u"↓ 2.0 MB/s"), qPrintable(tray.toolTip()));
        at(source, busy, 104s, 8'000'000, TunnelState::Stopped);
        QVERIFY2(tray.toolTip().contains(u"↓ 0 B/s"), qPrintable(tray.toolTip()));
    }

    /// A symbol that is made before there is a tray would never be in one that comes (TrayHost::settle()).
    void makesItsSymbolWhenThereIsATray()
    {
        FakeTunnelSource source;
        TrayController tray(source, m_host, 1h);
        QVERIFY(!tray.isAvailable());
        m_tray = true;
        Q_EMIT m_host.changed(true);
        QVERIFY(tray.isAvailable());
        m_tray = false;
        QVERIFY(!tray.isAvailable());
        m_tray = true;
        QVERIFY(tray.isAvailable());
    }

private:
    static void at(FakeTunnelSource &source, const QUuid &id, milliseconds time, quint64 bytesIn,
                   TunnelState state)
    {
        TunnelSnapshot &snapshot = source.edit(id);
        snapshot.takenAt = TimePoint(time);
        snapshot.bytesIn = bytesIn;
        if (snapshot.state != state)
            source.setState(id, state);
        else
            source.tick({id});
        QCoreApplication::processEvents(); // what comes together is shown once
    }

    bool m_tray = false;
    TrayHost m_host{QDBusConnection(u"nowhere"_s), [this] { return m_tray; }};
};

ROOKERY_TEST_WITH(QApplication, TestTrayController)
#include "tst_tray_controller.moc"
